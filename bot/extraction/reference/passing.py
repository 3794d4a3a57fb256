"""Organizations that a sentence names in passing: it says nothing of them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.lexicon import split
from bot.extraction.mentions import AnnotatedSentence, Mention
from bot.world import Form

_SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_CONTRAST = frozenset({"unlike", "than", "versus", "besides", "outside", "beyond"})
_SINGLED = split("only last largest smallest biggest richest poorest sole")
_PARTS = split("country state nation member economy one")
_ACTORS = frozenset({"eu"})  # organizations that act beside states as if they were one
_AUTHORITIES = frozenset({"un", "unsc", "world-bank", "imf"})
_ORDERS = split(
    "sanctions resolution resolutions embargo mandate experts report reports figures data envoy "
    "estimates charter peacekeepers troops convention loan loans guarantee agency agencies"
)
_DISSOLVED = split("warsaw-pact comecon seato cento")
_ONCE = split("former ex old erstwhile defunct dissolved")
_WERE = _PARTS | split("countries states nations members allies ally republics armies era")
_BETWEEN = frozenset({",", "and", "the", "or"})
_COMPANY = (("along", "with"), ("together", "with"))
_SEVERAL = 2  # states beside which it acts


def in_passing(
    sentence: AnnotatedSentence, mention: Mention, before: Sequence[str], after: Sequence[str]
) -> bool:
    """Whether a sentence names an organization without speaking of it.

    `before` and `after` are the words around it; "the EU's spokesman said" is of its source.
    """
    return (
        not _CONTRAST.isdisjoint(before[-2:])
        or not _SPEAKERS.isdisjoint(after)
        or _as_measure(before)
        or _as_authority(mention, before, after)
        or _as_past(mention, before, after)
        or _as_company(before, after)
        or among_states(sentence, mention)
    )


def _as_measure(before: Sequence[str]) -> bool:
    """Whether these words before an organization make it the measure of a state.

    As in "the last of the X economies", "the only country of X outside the pact".
    """
    at = len(before) - 1 if before[-1:] == ["the"] else len(before)
    if at <= 1 or before[at - 1] not in ("of", "in"):
        return False
    if before[at - 2] in _SINGLED:
        return True
    return before[at - 2] in _PARTS and not _SINGLED.isdisjoint(before[: at - 2])


def _as_authority(mention: Mention, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether all states' organization only orders or recognises: "held up by UN sanctions"."""
    if mention.key not in _AUTHORITIES:
        return False
    return (
        not _ORDERS.isdisjoint(after[:1]) or before[-1:] == ["by"] or before[-2:] == ["by", "the"]
    )


def _as_past(mention: Mention, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a body that is no more only says what states once were: "a Warsaw Pact state"."""
    if mention.key not in _DISSOLVED:
        return False
    return not _ONCE.isdisjoint(before[-2:]) or not _WERE.isdisjoint(after[:1])


def _as_company(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether an organization only does as others do: "ten states, along with X, joined it"."""
    words = before[:-1] if before[-1:] == ["the"] else before
    return after[:1] == [","] and tuple(words[-2:]) in _COMPANY


def among_states(sentence: AnnotatedSentence, mention: Mention) -> bool:
    """Whether an organization acts beside states: "the European Union, Japan and Norway".

    What states follow after other organizations are rather theirs: "the chairs of X, A, B and C".
    """
    at = sentence.mentions.index(mention)
    after = mention.key in _ACTORS and _beside(sentence, at, 1) >= _SEVERAL
    return after or _beside(sentence, at, -1) >= _SEVERAL


def _beside(sentence: AnnotatedSentence, at: int, step: int) -> int:
    """How many states, up to two, are listed right before or after a mention."""
    mentions, text = sentence.mentions, sentence.sentence.text
    count = 0
    while 0 <= at + step < len(mentions) and count < _SEVERAL:
        left, right = sorted((at, at + step))
        words = text[mentions[left].end : mentions[right].start].replace(",", " , ").split()
        at += step
        state = mentions[at].kind == "state" and mentions[at].form is not Form.DEMONYM
        if not state or not words or not _BETWEEN.issuperset(words):
            break
        count += 1
    return count
