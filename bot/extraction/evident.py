"""Organizations without an acronym that a text shows to be bodies of states.

"The Lagoon Group" may be a firm; in "Togo's accession to the Lagoon Group" it is a body of states,
and so it is where the text goes on with "the group's five members".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.extraction.belonging import belonging
from bot.extraction.body_names import Text, any_heads, names_organization, phrase, small, written
from bot.extraction.lexicon import lexicon, split

_MEMBERS = split(
    "member members membership parties signatories observer trio quartet quintet sextet"
)
_CUTS = frozenset({":", "–", "—"})  # after the name in a heading
_DEFINITE = frozenset({"the", "that", "this"})


class _Place(NamedTuple):
    """A capitalised phrase: its words in `text.tokens[first:last + 1]`."""

    text: Text
    first: int
    last: int

    @property
    def name(self) -> str:
        return written(*self)

    @property
    def shown(self) -> bool:
        """Whether the words around it show that states belong to it."""
        return belonging(self.text.tokens, self.first, self.last) or _of_states(*self)


def evident(texts: Sequence[Text]) -> list[str]:
    """The names of unlisted bodies of states, in texts that name states at all."""
    states = {m.name.key for text in texts for m in text.matches if m.name.kind == "state"}
    if not states:
        return []
    places = [place for text in texts for place in _places(text)]
    if not places:
        return []
    found = {place.name for place in places if place.shown}
    left = {place.name: place for place in places if place.name not in found}
    if len(states) > 1 and len({place.name for place in places}) == 1 and left:
        place = next(iter(left.values()))
        if not _others(texts) and (_tells_members(texts) or _resumed(texts, place)):
            found.add(place.name)
    return sorted(found)


def _places(text: Text) -> Iterator[_Place]:
    """The phrases that may name a body of states."""
    classes = lexicon().classes
    heads = any_heads()
    taken = 0
    for index, token in enumerate(text.tokens):
        if index < taken or not token.text[0].isupper() or small(token.text) not in heads:
            continue
        first, last = phrase(text.tokens, index)
        taken = last + 1
        words = {small(word.text) for word in text.tokens[first : last + 1]}
        official = not words.isdisjoint(classes["official_heads"])
        placed = not words.isdisjoint(classes["place_words"])
        if official and not placed and not _of_states(text, first, last):
            continue
        definite = first > 0 and text.tokens[first - 1].lower == "the"
        heading = first == 0 and (taken == len(text.tokens) or text.tokens[taken].text in _CUTS)
        if (definite or heading) and names_organization(text, first, last, rare=True):
            yield _Place(text, first, last)


def _of_states(text: Text, first: int, last: int) -> bool:
    """Whether a state's standing in it is told, or states founded it.

    "Togo's accession to the Lagoon Council", "the Lagoon Council was created by Togo and Ghana".
    """
    classes, tokens = lexicon().classes, text.tokens
    ends = {m.end for m in text.matches if m.name.kind == "state"}
    before = [place for place in range(max(1, first - 5), first) if tokens[place - 1].end in ends]
    if any(tokens[place].lower in ("'s", "’s") for place in before):
        return belonging(tokens, first, last)
    after = [token.lower for token in tokens[last + 1 : last + 12]]
    return (
        after[:1] in (["was"], ["were"])
        and not classes["founding_verbs"].isdisjoint(after[1:3])
        and "by" in after
        and sum(end > tokens[last].end for end in ends) > 1
    )


def _others(texts: Sequence[Text]) -> bool:
    """Whether a text names a listed organization too, whose members may be meant."""
    return any(m.name.kind == "organization" for text in texts for m in text.matches)


def _tells_members(texts: Sequence[Text]) -> bool:
    return any(token.lower in _MEMBERS for text in texts for token in text.tokens)


def _resumed(texts: Sequence[Text], place: _Place) -> bool:
    """Whether "the group" of later sentences has what shows a body of states."""
    head = place.text.tokens[place.last].lower
    return any(
        belonging(text.tokens, index, index)
        for text in texts
        for index, token in enumerate(text.tokens)
        if token.lower == head and index and text.tokens[index - 1].lower in _DEFINITE
    )
