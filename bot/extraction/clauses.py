"""Verb groups, and whether what they say is so: asserted, denied, planned, possible, past.

A verb group is a run of auxiliaries, adverbs and verbs with all the verbs that the first ones
govern ("has refused to join", "is set to become"). Its modality comes from the group itself and
from its clause: conditions, questions, denials, controlling nouns ("a bid to join").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.extraction.lexicon import lexicon, split
from bot.extraction.mentions import AnnotatedSentence, once
from bot.extraction.tokens import Token
from bot.extraction.verbs import RawGroup, raw_groups

_WINDOW = 14  # tokens looked back for what a clause hangs on
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "should", "were"})
_TIMES = frozenset({"until", "till", "once", "when", "whenever", "before", "after"})
_WISHES = split("interest intention intentions plans desire thought question sign prospect")
_MANDATIVE = split("demand insist propose recommend suggest request require urge ask")
_ORDINALS = split(
    "first second third fourth fifth sixth seventh eighth ninth tenth last latest only newest "
    "country state nation member one"
)


class Modality(StrEnum):
    """How a text holds what a verb says."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    PLANNED = "planned"
    PROPOSED = "proposed"
    POSSIBLE = "possible"
    COUNTERFACTUAL = "counterfactual"
    ENDED = "ended"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with what belongs to it; positions are token indexes, `last` inclusive.

    `lemma` is the base form of the last verb, at `head`; `governors` are those of the verbs
    before it that are no auxiliaries. `tense` is "past", "present", "perfect", "pluperfect",
    "future" or "" for forms that are not finite; `form` is "base", "finite", "participle" or
    "gerund" (of the last verb where the group is not finite).
    """

    first: int
    last: int
    head: int
    lemma: str
    modality: Modality
    tense: str
    passive: bool
    form: str
    governors: tuple[str, ...] = ()

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a clause."""
        return bool(self.tense)


@once
def verb_groups(sentence: AnnotatedSentence) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence, left to right; linear in its length."""
    tokens = sentence.tokens
    raw = raw_groups(tokens, [(m.start, m.end, m.kind, m.form) for m in sentence.mentions])
    question = bool(tokens) and "?" in (tokens[-1].text, tokens[max(0, len(tokens) - 2)].text)
    groups: list[VerbGroup] = []
    denied_from = len(tokens)
    for group in raw:
        previous = groups[-1] if groups else None
        if previous is not None and group.infinitive:
            _bridge(tokens, group, previous)
        modality = _modality(tokens, group, previous, question, denied_from)
        groups.append(
            VerbGroup(
                group.first,
                group.last,
                group.head,
                group.lemma,
                modality,
                group.tense,
                group.passive,
                group.form,
                tuple(group.governors),
            )
        )
        if denied_from == len(tokens) and _denies(tokens, groups[-1]):
            denied_from = group.last
    return tuple(groups)


def _bridge(tokens: Sequence[Token], group: RawGroup, previous: VerbGroup) -> None:
    """Let a verb govern an infinitive over a date: "agreed in March 2024 to open"."""
    words = lexicon()
    between = [token.lower for token in tokens[previous.last + 1 : group.first]]
    dated = 1 < len(between) < 5 and between[0] in ("in", "on") and between[-1][-1].isdecimal()
    dated = dated and "principle" not in between
    if not dated or previous.passive or previous.modality is not Modality.ASSERTED:
        return
    if previous.lemma in words.govern["planned"]:
        group.planned = True
    elif previous.lemma in words.govern["refused"]:
        group.negated = True
    else:
        return
    group.infinitive = False
    group.tense = previous.tense
    group.governors.append(previous.lemma)


def _denies(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """Whether what follows a verb is denied or doubted: "denied that", "amid rumours that"."""
    words = lexicon()
    after = [token.lower for token in tokens[group.last + 1 : group.last + 7]]
    if group.lemma in words.denying and group.modality is not Modality.NEGATED:
        return "that" in after[:5] or group.lemma in ("deny", "fear", "doubt", "speculate")
    return any(word in words.denying_nouns for word in after) and "that" in after


def _rumoured(tokens: Sequence[Token], at: int) -> bool:
    """Whether "rumours that", "speculation that" stands before a verb's subject."""
    before = [token.lower for token in tokens[max(0, at - _WINDOW) : at]]
    if "that" not in before:
        return False
    that = len(before) - 1 - before[::-1].index("that")
    return bool(lexicon().denying_nouns.intersection(before[max(0, that - 2) : that]))


def _modality(
    tokens: Sequence[Token],
    group: RawGroup,
    previous: VerbGroup | None,
    question: bool,
    denied_from: int,
) -> Modality:
    if question or group.first > denied_from or _rumoured(tokens, group.first):
        return Modality.POSSIBLE
    inverted = previous is not None and previous.first == 0 and tokens[0].lower in ("had", "were")
    if inverted and group.tense in ("past", ""):  # "Had A joined", "Had A been"
        return Modality.COUNTERFACTUAL
    if previous is not None and _nor(tokens, group, previous):
        return Modality.NEGATED
    if previous is not None and _demanded(tokens, group, previous):
        return Modality.POSSIBLE
    own = _own(group)
    context = _context(tokens, group, previous)
    if context is None:
        return own
    if own is Modality.NEGATED and context is Modality.PLANNED:
        return own
    return context


def _nor(tokens: Sequence[Token], group: RawGroup, previous: VerbGroup) -> bool:
    """Whether a verb is denied by an inversion: "nor has it applied"."""
    if previous.first == 0 or tokens[previous.first - 1].lower not in ("nor", "neither"):
        return False
    between = [token.text for token in tokens[previous.last + 1 : group.first]]
    return previous.lemma in ("have", "do", "be") and "," not in between and bool(between)


def _demanded(tokens: Sequence[Token], group: RawGroup, previous: VerbGroup) -> bool:
    """Whether a verb is what is demanded: "demanded that A leave", "insists that A leave"."""
    if previous.lemma not in _MANDATIVE or group.tense != "present":
        return False
    that = tokens[previous.last + 1].lower == "that"
    return that and tokens[group.head].lower == group.lemma


def _own(group: RawGroup) -> Modality:
    """What the words of the group say by themselves."""
    if group.modal == "would" and group.perfect:
        return Modality.COUNTERFACTUAL
    possible = group.possible or group.modal in ("possible", "would")
    if possible:
        return Modality.POSSIBLE
    for holds, modality in (
        (group.negated, Modality.NEGATED),
        (group.proposed, Modality.PROPOSED),
        (group.planned or group.modal == "future", Modality.PLANNED),
        (group.ended, Modality.ENDED),
        (group.used_to, Modality.PAST),
    ):
        if holds:
            return modality
    return Modality.ASSERTED


def _context(
    tokens: Sequence[Token], group: RawGroup, previous: VerbGroup | None
) -> Modality | None:
    """What the words before the group say of it; None if nothing."""
    start = max(0, group.first - _WINDOW, previous.last + 1 if previous else 0)
    before = [token.lower for token in tokens[start : group.first]]
    if group.infinitive:
        return _infinitive(before, previous)
    if group.form == "gerund":
        return _gerund(before, previous)
    # A comma followed by a new subject closes the condition: "If asked, X joins".
    clause = before
    for index in range(len(before) - 1, -1, -1):
        if before[index] in (";", ":"):
            clause = before[index + 1 :]
            break
    if _CONDITIONS.intersection(clause[:-1] if "," in clause else clause) and not (
        "," in clause and clause[-1] != "," and _condition_closed(clause)
    ):
        past = group.tense in ("past", "pluperfect")
        return Modality.COUNTERFACTUAL if past else Modality.POSSIBLE
    if group.tense == "present" and _TIMES.intersection(clause) and not _condition_closed(clause):
        return Modality.POSSIBLE
    return None


def _condition_closed(clause: list[str]) -> bool:
    """Whether a comma stands after the last condition word."""
    for word in reversed(clause):
        if word == ",":
            return True
        if word in _CONDITIONS or word in _TIMES:
            return False
    return True


_WISHING = split("want urge ask allow expect press encourage persuade enable need beg tell help")


def _infinitive(before: list[str], previous: VerbGroup | None) -> Modality | None:
    """What governs a "to" infinitive: a noun, an ordinal, or a verb with an object."""
    words = lexicon()
    for word in reversed(before[-4:]):
        for modality, name in (
            (Modality.NEGATED, "refused"),
            (Modality.PLANNED, "planned"),
            (Modality.POSSIBLE, "possible"),
        ):
            if word in words.nouns[name]:
                if "no" in before[-5:] and modality is not Modality.NEGATED:
                    return Modality.NEGATED
                return modality if previous is None else _weaker(modality, previous)
    wished = previous is not None and previous.lemma in _WISHING and before[:1] == ["the"]
    if _ORDINALS.intersection(before[-4:]) and not wished:
        return previous.modality if previous else None
    return Modality.POSSIBLE


def _weaker(modality: Modality, previous: VerbGroup) -> Modality:
    """A plan that is itself denied or only possible: "has no plans", "may drop its bid"."""
    if modality is Modality.PLANNED and previous.modality in (
        Modality.NEGATED,
        Modality.POSSIBLE,
        Modality.COUNTERFACTUAL,
    ):
        return previous.modality
    if previous.lemma in ("abandon", "drop", "reject", "scrap", "shelve", "withdraw", "reverse"):
        return Modality.POSSIBLE
    return modality


def _gerund(before: list[str], previous: VerbGroup | None) -> Modality | None:
    """What a preposition makes of "joining": "without joining", "interest in joining"."""
    lead = before[-1] if before else ""
    if lead == "without" or before[-2:] in (["instead", "of"], ["rather", "than"]):
        return Modality.NEGATED
    if lead == "against":
        return Modality.NEGATED
    if before[-2:] == ["process", "of"]:
        return Modality.PLANNED
    wish = lead in ("of", "in") and before[-2:-1] and before[-2] in _WISHES
    if wish and "no" in before[-5:]:
        return Modality.NEGATED
    if lead in ("after", "since", "before", "upon", "on", "despite"):
        return previous.modality if previous and previous.modality is Modality.PLANNED else None
    if lead in ("of", "in", "from", "to", "at", "towards", "about", "for", "by"):
        return Modality.POSSIBLE
    return None
