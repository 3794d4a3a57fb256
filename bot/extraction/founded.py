"""Bodies that a text shows states to have founded: "the Lagoon Trust", which "A and B set up".

Any noun may head such a name, so that the words around it must tell: it is called a body of so
many governments, or two states and more are said to have founded it, or "the trust", soon after.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from bot.extraction.acronyms import is_short_form
from bot.extraction.body_names import Text, any_heads, kinds, phrase, small, written
from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.mentions import LONGEST
from bot.world import Form

_NEAR = 3  # sentences after a name that may say who founded it
_CLAUSE = 14  # words of a remark after the name
_OBJECT = 3  # words between the verb of founding and what is founded
_FEWEST = 2  # states that found a body
_OWNING = split("owners shareholders parties members founders participants")
_SINGULAR = split("nation state country member government")
_PLACED = split("in across from over at")
_LISTED = split("and the together with")
_OFFICERS = split("presidents leaders governments ministers kings heads republic")
_CHARTERS = split("charter statute statutes convention treaty articles")
_GENERIC = split("body organization organisation institution group grouping agency")
_CALLED = split("body organization organisation institution group club company agency venture bank")
_OFFICIAL = split("intergovernmental multinational")
_ASIDE = frozenset({",", "(", "—", "–"})


class _Place(NamedTuple):
    """A capitalised phrase after its article, in `texts[number]`."""

    number: int
    text: Text
    first: int
    last: int

    @property
    def name(self) -> str:
        return written(self.text, self.first, self.last)

    @property
    def head(self) -> str:
        return self.text.tokens[self.last].lower


def founded(texts: Sequence[Text]) -> list[tuple[str, str]]:
    """The names, with acronyms or "", of unlisted bodies that states have founded."""
    places: dict[str, _Place] = {}
    for number, text in enumerate(texts):
        for place in _places(number, text):
            places.setdefault(place.name, place)
    if not places:
        return []
    heads = Counter(place.head for place in places.values())
    listed = _listed_heads(texts, {place.name for place in places.values()})
    found = []
    for place in places.values():
        alone = heads[place.head] == 1 and place.head not in listed
        if _apposed(place) or (alone and _told(texts, place)):
            found.append((place.name, _short(place.text, place.last + 1)))
    return found


def _listed_heads(texts: Sequence[Text], names: Collection[str]) -> set[str]:
    """The last words of the listed names in a text, but not of those within these names."""
    listed = {
        match.name.text for t in texts for match in t.matches if match.name.kind == "organization"
    }
    longer = tuple(names)
    return {
        name.split()[-1].lower()
        for name in listed
        if not any(other.endswith(f" {name}") for other in longer)
    }


@cache
def _heads() -> frozenset[str]:
    return any_heads() | lexicon().classes["founded_heads"]


def _places(number: int, text: Text) -> Iterator[_Place]:
    """The phrases after "the" whose last word may head the name of a body."""
    taken = len(text.tokens) if len(text.tokens) > LONGEST else 0
    for index, token in enumerate(text.tokens):
        if index < taken or not token.text[0].isupper() or small(token.text) not in _heads():
            continue
        first, last = phrase(text.tokens, index)
        taken = last + 1
        definite = first > 0 and text.tokens[first - 1].lower == "the"
        if definite and last == index and last > first and _unlisted(text, first, last):
            yield _Place(number, text, first, last)


def _unlisted(text: Text, first: int, last: int) -> bool:
    """Whether a phrase neither names a people's own body nor one that is listed."""
    start, end = text.tokens[first].start, text.tokens[last].end
    inside = [match for match in text.matches if match.start < end and start < match.end]
    words = {small(token.text) for token in text.tokens[first : last + 1]}
    classes = lexicon().classes
    never = classes["not_organizations"] - classes["founded_names"] | classes["bilateral_names"]
    if words <= kinds() | classes["founded_heads"] or words & never:
        return False
    return not any(
        match.name.form is Form.DEMONYM
        or (match.start <= start and match.name.kind != "state")
        or match.end > end
        for match in inside
    )


def _short(text: Text, at: int) -> str:
    """The acronym in brackets after a name, or ""."""
    tokens = text.tokens
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
        return tokens[at + 1].text if is_short_form(tokens[at + 1].text) else ""
    return ""


def _apposed(place: _Place) -> bool:
    """Whether it is called a body of states: ", a four-nation body", ", a body of six states"."""
    tokens, at = place.text.tokens, place.last + 1
    if _short(place.text, at):
        at += 3
    if at + 1 >= len(tokens) or tokens[at].text not in _ASIDE:
        return False
    if tokens[at + 1].lower not in ("a", "an", "the"):
        return False
    clause = [token.lower for token in tokens[at + 2 : at + 2 + _CLAUSE]]
    for end, word in enumerate(clause):
        if word in _ASIDE or word in (".", ")"):
            clause = clause[:end]
            break
    if _CALLED.isdisjoint(clause):
        return False
    counted = any(
        number_of(word) and _nations(clause[at + 1 : at + 4]) and before not in _PLACED
        for at, (before, word) in enumerate(zip(["", *clause], clause, strict=False))
    )
    return counted or not _OFFICIAL.isdisjoint(clause)


def _nations(words: Sequence[str]) -> bool:
    """Whether what is counted are states: "(four)-nation", "(six) neighbouring governments"."""
    return not _SINGULAR.isdisjoint(words) or (
        not lexicon().classes["state_nouns"].isdisjoint(words)
    )


def _told(texts: Sequence[Text], place: _Place) -> bool:
    """Whether states are said to have founded it, here or in the next sentences."""
    for number in range(place.number, min(place.number + _NEAR, len(texts))):
        text = texts[number]
        if len(text.tokens) > LONGEST:
            continue
        ends = [m.end for m in text.matches if m.name.kind == "state"]
        for at in range(1, len(text.tokens)):
            here = number == place.number
            if _founds(text, at, place, here=here, soon=number <= place.number + 1):
                before = sum(end <= text.tokens[at].start for end in ends)
                if (before >= _FEWEST and _by_states(text, at)) or _several(text, at):
                    return True
            elif _was_founded(text, at, place, here=here):
                after = sum(end > text.tokens[at].end for end in ends)
                if after >= _FEWEST:
                    return True
    return False


def _verb(text: Text, at: int) -> int:
    """The place after a verb of founding that stands at `at`, 0 if there is none."""
    word = text.tokens[at].lower
    following = text.tokens[at + 1].lower if at + 1 < len(text.tokens) else ""
    if word in ("set", "make") and following == "up":
        return at + 2
    return at + 1 if word in lexicon().classes["founding_verbs"] and word != "set" else 0


def _founds(text: Text, at: int, place: _Place, *, here: bool, soon: bool) -> bool:
    """Whether a verb of founding has the body as its object: "founded the trust", "set it up"."""
    tokens = text.tokens
    if tokens[at].lower == "set" and [t.lower for t in tokens[at + 1 : at + 3]] == ["it", "up"]:
        return soon and not here
    if tokens[at].lower == "are" and soon and not here:
        owners = {token.lower for token in tokens[at + 1 : at + 4]}
        return bool(owners & {"the", "its"}) and not _OWNING.isdisjoint(owners)
    if tokens[at].lower in ("signed", "ratified", "concluded"):
        of = [token.lower for token in tokens[at + 1 : at + 5]]
        ours = of[:3] in (["the", place.head, "'s"], ["the", place.head, "’s"])
        return (ours or (soon and of[:1] == ["its"])) and not _CHARTERS.isdisjoint(of)
    after = _verb(text, at) or len(tokens)
    if after >= len(tokens):
        return False
    if here and after <= place.first <= after + 1:
        return True
    if tokens[after].lower == "it":
        return soon and not here
    noun = tokens[after + 1].lower if after + 1 < len(tokens) else ""
    meant = noun == place.head or (soon and noun in _GENERIC)
    return tokens[after].lower == "the" and meant


def _by_states(text: Text, at: int) -> bool:
    """Whether states are the subject of a verb: no "activists from A and B"."""
    tokens = text.tokens
    states = [m for m in text.matches if m.name.kind == "state" and m.end <= tokens[at].start]
    if not states or all(t.end != states[-1].end for t in tokens[max(0, at - _OBJECT) : at]):
        return False
    start = states[-1].start
    for match in reversed(states[:-1]):
        between = text.text[match.end : start].replace(",", " ").split()
        if not _LISTED.issuperset(between):
            break
        start = match.start
    before = [token.lower for token in tokens[:at] if token.end <= start][-3:]
    if before[-1:] == ["the"]:
        before.pop()
    if before[-1:] == ["of"]:
        return not _OFFICERS.isdisjoint(before)
    return not before or before[-1] not in lexicon().classes["prepositions"]


def _several(text: Text, at: int) -> bool:
    """Whether "both countries", "the three governments" stands right before a verb."""
    words = [token.lower for token in text.tokens[max(0, at - _OBJECT) : at]]
    counted = "both" in words or any(map(number_of, words))
    return counted and not lexicon().classes["state_nouns"].isdisjoint(words)


def _was_founded(text: Text, at: int, place: _Place, *, here: bool) -> bool:
    """As in "It was set up in 2010 by", "the trust, founded by"."""
    tokens = text.tokens
    if not _verb(text, at) or tokens[at - 1].lower not in ("was", "were", ",", "been"):
        return False
    words = [token.lower for token in tokens[at : at + _CLAUSE]]
    if "by" not in words:
        return False
    back = at - 2
    if here:
        return back in (place.last, place.last + 3)
    subject = [token.lower for token in tokens[max(0, back - 1) : back + 1]]
    return subject in (["it"], ["the", place.head]) or (back == 0 and subject == ["it"])
