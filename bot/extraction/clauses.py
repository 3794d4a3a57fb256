"""Verb groups, and whether what they say is so: asserted, denied, planned, possible, past.

A verb group is a run of auxiliaries, adverbs and verbs with all the verbs that the first ones
govern ("has refused to join", "is set to become"). Its modality comes from the group itself and
from its clause: conditions, questions, denials, controlling nouns ("a bid to join").
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.lexicon import lexicon, split
from bot.extraction.mentions import AnnotatedSentence, once
from bot.extraction.modality import Modality, VerbGroup, modality_around
from bot.extraction.tokens import Token
from bot.extraction.verbs import RawGroup, raw_groups

__all__ = ["Modality", "VerbGroup", "verb_groups"]

_WINDOW = 14  # tokens looked back for what a clause hangs on
_ASIDE = 2  # the commas around a remark
_SETTING = 12  # tokens between a verb and the infinitive it governs, at most
_MANDATIVE = split("demand insist propose recommend suggest request require urge ask")
_CONFIRMING = split("confirm say acknowledge admit announce prove recognise recognize accept")
_SAYING = _CONFIRMING | split("insist repeat declare state add stress reiterate make know tell")
_UNLESS = split("if unless without until before provided")
_AFTERWARDS = 9  # tokens after a verb in which a condition may follow
_SAID = 7  # tokens between "said" and "would not", at most
_SUPPOSING = split("think believe imagine suppose")


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
    """Let a verb govern an infinitive over a setting: "agreed on Monday in Rome to open"."""
    words = lexicon()
    if tokens[group.first - 1].lower == "and" and previous.governors and previous.finite:
        if previous.modality is Modality.PLANNED:  # "agreed to open talks and to grant"
            group.planned, group.infinitive, group.tense = True, False, previous.tense
            group.governors.extend(previous.governors)
        return
    if previous.passive and previous.lemma == "invite" and previous.finite:
        group.governors.append("invite")  # "was invited in May to begin"
        return
    apart = not 0 < group.first - previous.last - 1 < _SETTING
    if apart or previous.passive or previous.modality is not Modality.ASSERTED:
        return
    between = tokens[previous.last + 1 : group.first]
    if between[0].text == between[-1].text == "," and len(between) > _ASIDE:
        between = between[1:-1]  # "applied, in May 2022, to join"
    named = between[0].capital and not between[0].lower.endswith("day")  # "want A to join"
    if between[-1].lower == "not" and previous.lemma in words.govern["planned"]:
        group.negated, between = True, between[:-1]  # "decided in May not to join"
    if named or not all(map(_sets, between)):
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


def _sets(token: Token) -> bool:
    """Whether a word can be part of when, where and how something is resolved."""
    word = token.lower
    if word in lexicon().classes["settings"] or word[-1].isdecimal():
        return True
    return token.word and (token.capital or word.endswith("ly"))


def _denies(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """Whether what follows a verb is denied or doubted: "denied that", "amid rumours that"."""
    words = lexicon()
    after = [token.lower for token in tokens[group.last + 1 : group.last + 7]]
    if group.lemma in _SUPPOSING and group.modality is Modality.POSSIBLE:
        return True  # "you would think that"
    if group.lemma in ("claim", "allege") and group.form == "gerund":
        return "that" in after[:2]
    if group.lemma in _CONFIRMING and group.modality is Modality.NEGATED:
        return "that" in after[:1]  # "has never confirmed that"
    if group.lemma in words.denying and group.modality is not Modality.NEGATED:
        return "that" in after[:5] or group.lemma in ("deny", "fear", "doubt", "speculate")
    return "that" in after and _doubted(after, 0)


def _doubted(words: Sequence[str], first: int) -> bool:
    """Whether a noun of denying is among words: "doubts that", not "little doubt that"."""
    nouns = lexicon().denying_nouns
    return any(
        words[at] in nouns and not (words[at] == "doubt" and words[at - 1] in ("no", "little"))
        for at in range(first, len(words))
    )


def _rumoured(tokens: Sequence[Token], at: int) -> bool:
    """Whether "rumours that", "speculation that" stands before a verb's subject."""
    before = [token.lower for token in tokens[max(0, at - _WINDOW) : at]]
    if "that" not in before:
        return False
    that = len(before) - 1 - before[::-1].index("that")
    return _doubted(before[:that], max(0, that - 2))


def _remarks(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb is that of a remark, no less sure where it stands: "fears that A, which"."""
    return at > 1 and tokens[at - 1].lower in ("which", "who") and tokens[at - 2].text == ","


def _modality(
    tokens: Sequence[Token],
    group: RawGroup,
    previous: VerbGroup | None,
    question: bool,
    denied_from: int,
) -> Modality:
    supposed = group.first > denied_from or _rumoured(tokens, group.first)
    if question or (supposed and not _remarks(tokens, group.first)):
        return Modality.POSSIBLE
    inverted = previous is not None and previous.first == 0 and tokens[0].lower in ("had", "were")
    if inverted and group.tense in ("past", ""):  # "Had A joined", "Had A been"
        return Modality.COUNTERFACTUAL
    if previous is not None and _nor(tokens, group, previous):
        return Modality.NEGATED
    if previous is not None and _demanded(tokens, group, previous):
        return Modality.POSSIBLE
    own = _own(group)
    if own is Modality.POSSIBLE and previous is not None and _ruled_out(tokens, group, previous):
        return Modality.NEGATED
    context = modality_around(tokens, group, previous)
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
    if tokens[group.first].lower == "be":  # "proposed that A be suspended"
        return True
    if previous.lemma not in _MANDATIVE or group.tense != "present":
        return False
    that = tokens[previous.last + 1].lower == "that"
    return that and tokens[group.head].lower == group.lemma


def _ruled_out(tokens: Sequence[Token], group: RawGroup, previous: VerbGroup) -> bool:
    """Whether somebody has said that it would not happen: "said that it would not join"."""
    would = group.modal == "would" and group.negated and not group.perfect
    said = previous.lemma in _SAYING and previous.modality is Modality.ASSERTED
    clear = tokens[group.first - 3].lower in ("known", "clear", "plain")  # "clear that it would"
    said = (said and previous.tense == "past") or (clear and group.first > 2)
    after = {token.lower for token in tokens[group.last + 1 : group.last + _AFTERWARDS]}
    if not would or not said or group.first - previous.last > _SAID or after & _UNLESS:
        return False
    between = {token.lower for token in tokens[previous.last + 1 : group.first]}
    return not between & {",", ";"} and not between & _UNLESS


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
