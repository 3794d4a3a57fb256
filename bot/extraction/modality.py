"""What a verb group is, and what the words around a verb say of whether it is so."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from bot.extraction.lexicon import lexicon, split
from bot.extraction.tokens import Token
from bot.extraction.verbs import RawGroup
from bot.records import record

_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "should", "were"})
_WINDOW = 14  # tokens looked back for what a clause hangs on
_TIMES = frozenset({"until", "till", "once", "when", "whenever", "before", "after"})
_WHEN = frozenset({"until", "till", "once", "when", "whenever"})
_WISHES = split("interest intention intentions plans desire thought question sign prospect")
_ORDINALS = split(
    "first second third fourth fifth sixth seventh eighth ninth tenth last latest only newest "
    "country state nation member one"
)

_NONE_OF = tuple((none, "of", who) for none in ("none", "neither") for who in ("which", "whom"))


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


@record(frozen=True, slots=True)
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


def modality_around(
    tokens: Sequence[Token], group: RawGroup, previous: VerbGroup | None
) -> Modality | None:
    """What the words before the group say of it; None if nothing."""
    start = max(0, group.first - _WINDOW, previous.last + 1 if previous else 0)
    before = [token.lower for token in tokens[start : group.first]]
    if group.infinitive:
        return _infinitive(before, previous)
    if group.form == "gerund":
        return _gerund(before, previous)
    if tuple(before[-3:]) in _NONE_OF:
        return Modality.NEGATED
    # A comma followed by a new subject closes the condition: "If asked, X joins".
    clause = before
    for index in range(len(before) - 1, -1, -1):
        if before[index] in (";", ":"):
            clause = before[index + 1 :]
            break
    if "whether" in clause:  # a comma in "whether A, B and C will join" closes nothing
        return Modality.POSSIBLE
    if _CONDITIONS.intersection(clause[:-1] if "," in clause else clause) and not (
        "," in clause and clause[-1] != "," and _condition_closed(clause)
    ):
        past = group.tense in ("past", "pluperfect")
        return Modality.COUNTERFACTUAL if past else Modality.POSSIBLE
    if _to_come(tokens, group, previous) and _WHEN.intersection(clause):
        return Modality.POSSIBLE
    if group.tense == "present" and _TIMES.intersection(clause) and not _condition_closed(clause):
        return Modality.POSSIBLE
    return None


def _to_come(tokens: Sequence[Token], group: RawGroup, previous: VerbGroup | None) -> bool:
    """Whether a past form is of what was still to come: "it would come when A joined"."""
    expected = previous is not None and tokens[previous.first].lower == "would"
    return expected and group.tense == "past" and previous is not None and not previous.passive


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
    if before[-2:] in (["process", "of"], ["procedure", "of"]):
        return Modality.PLANNED
    wish = lead in ("of", "in") and before[-2:-1] and before[-2] in _WISHES
    if wish and "no" in before[-5:]:
        return Modality.NEGATED
    if lead in ("after", "since", "before", "upon", "on", "despite"):
        return previous.modality if previous and previous.modality is Modality.PLANNED else None
    if lead == "to" and previous is not None and previous.lemma == "commit":
        return Modality.PLANNED if previous.modality is Modality.ASSERTED else previous.modality
    if lead in ("of", "in", "from", "to", "at", "towards", "about", "for", "by"):
        return Modality.POSSIBLE
    return None
