"""Which organization is meant where its members follow: the one in whose region they all lie."""

from __future__ import annotations

from bot.extraction.mentions import AnnotatedSentence
from bot.extraction.reference.bodies import whole
from bot.extraction.reference.description import Description
from bot.extraction.reference.memory import Memory
from bot.extraction.reference.turns import turn_of
from bot.world.regions import region_of

_SEVERAL = 5  # states that show where an organization lies
_NEAR = 16  # tokens between a description and the colon before its members
_WIDE = 2  # how many times as many states a region must hold to be too wide, or another's width


def better_placed(
    memory: Memory,
    before: AnnotatedSentence,
    sentence: AnnotatedSentence,
    description: Description,
    found: tuple[str, ...],
) -> tuple[str, ...]:
    """What is found for "the bloc" in "the bloc, which has 15 members: A, B, ...", or a better one.

    Where the region of what was found is far too wide for the states listed, or leaves some out,
    the only other organization named so far that fits them much better is meant.
    """
    region = region_of(found[0]) if len(found) == 1 else None
    listed = _listed(sentence, description) if region is not None else frozenset()
    if len(listed) < _SEVERAL or region is None or not _ill_placed(region, listed):
        return found
    here = turn_of(before)
    if found[0] in here.organizations:
        return found
    fitting = [key for key in memory.known(here) if whole(key) and _fits(key, listed, region)]
    return (fitting[0],) if len(fitting) == 1 else found


def _listed(sentence: AnnotatedSentence, description: Description) -> frozenset[str]:
    """The states named after the colon that comes after a description."""
    after = sentence.tokens[description.last + 1 : description.last + _NEAR]
    colon = next((token.start for token in after if token.text == ":"), None)
    if colon is None:
        return frozenset()
    return frozenset(code for m in sentence.mentions if m.start > colon for code in m.states)


def _ill_placed(region: frozenset[str], listed: frozenset[str]) -> bool:
    return not listed <= region or len(region) > _WIDE * len(listed)


def _fits(key: str, listed: frozenset[str], other: frozenset[str]) -> bool:
    """Whether all lie in a region that is much narrower than another, or than all the world."""
    region = region_of(key) or frozenset()
    narrower = not other or not listed <= other or _WIDE * len(region) <= len(other)
    return listed <= region and narrower
