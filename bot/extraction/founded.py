"""Organizations that a text shows to be founded by states, whatever they are called.

"The Lagoon Institute" may be a school. Where the text goes on with "Togo and Ghana founded the
institute", "They signed its charter", or puts "an intergovernmental body" beside it, states belong
to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.extraction.acronyms import aligned, is_short_form
from bot.extraction.body_names import Text, written
from bot.extraction.lexicon import lexicon, split
from bot.extraction.tokens import Token
from bot.world import Form

_LONGEST = 9  # words of a name
_AWAY = 16  # words between founders and what they do
_NEAR = 3  # sentences after its name in which a body is still "it"
_FOUNDED = split("founded established created formed launched set make form")
_PARTED = split("set make")  # verbs of founding with "up"
_CHARTERS = split("statutes statute charter treaty convention agreement protocol")
_BODIES = split("body organization organisation bloc group")
_SHARED = split("intergovernmental interstate multinational")
_STATES = split("countries states governments nations neighbours neighbors republics")
_SEVERAL = split("both two three four five six seven eight nine ten")
_CLOSING = frozenset({",", "(", "—", "–"})
_NATIONAL = split("Parliament Ministry Ministers Party Front Army Movement University Government")
_CALENDAR = split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")


class _Place(NamedTuple):
    """A capitalised phrase after "the", in a text of that number."""

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

    @property
    def short(self) -> str:
        """The acronym in brackets that follows, if it is one of the name."""
        tokens = self.text.tokens
        after = [token.text for token in tokens[self.last + 1 : self.last + 4]]
        if len(after) < 3 or after[0] != "(" or after[2] != ")" or not is_short_form(after[1]):
            return ""
        return after[1] if aligned(after[1], tokens[self.first : self.last + 1]) == 0 else ""


def founded(texts: Sequence[Text]) -> Iterator[tuple[str, str]]:
    """Names and acronyms ("" without one) of bodies that are shown to be founded by states."""
    places: dict[str, _Place] = {}
    heads: dict[str, set[str]] = {}
    for number, text in enumerate(texts):
        for match in text.matches:
            if match.name.kind == "organization":
                heads.setdefault(match.name.text.split()[-1].lower(), set()).add(match.name.key)
        for place in _places(number, text):
            places.setdefault(place.name, place)
            heads.setdefault(place.head, set()).add(place.name)
    alone = {name: place for name, place in places.items() if len(heads[place.head]) == 1}
    shown = {name for name, place in alone.items() if _explained(place)}
    by_head = {place.head: place for place in alone.values()}
    if alone:
        for number, text in enumerate(texts):
            shown.update(place.name for place in _told(number, text, by_head))
    for name in sorted(shown):
        yield name, places[name].short


def _places(number: int, text: Text) -> Iterator[_Place]:
    """The capitalised phrases after "the" that are no listed name."""
    tokens, at = text.tokens, 1
    listed = [
        m for m in text.matches if m.name.kind == "organization" or m.name.form is Form.DEMONYM
    ]
    while at < len(tokens):
        if tokens[at - 1].lower != "the" or not (tokens[at].word and tokens[at].capital):
            at += 1
            continue
        first = at
        while at + 1 < len(tokens) and _inside(tokens, first, at + 1):
            at += 1
        while not tokens[at].capital:
            at -= 1
        last, at = at, at + 1
        words = {token.text for token in tokens[first : last + 1]}
        start, end = tokens[first].start, tokens[last].end
        if at + 1 < len(tokens) and tokens[at].lower in ("'", "'s") and tokens[at + 1].capital:
            continue  # "the Lagoon Peoples' Union", of which this is no name
        if 1 < last - first + 1 <= _LONGEST and not words & (_NATIONAL | _CALENDAR):
            if not any(m.start < end and start < m.end for m in listed):
                yield _Place(number, text, first, last)


def _inside(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a name goes on with a word: a capitalised one, or a joining one before such."""
    if at - first > _LONGEST:
        return False
    if tokens[at].word and tokens[at].capital:
        return True
    joins = tokens[at].text in ("-", "–") or tokens[at].lower in ("and", "of", "for")
    return joins and at + 1 < len(tokens) and tokens[at + 1].word and tokens[at + 1].capital


def _explained(place: _Place) -> bool:
    """Whether "a four-nation body", "an organization of states" is put beside a name."""
    after = [token.lower for token in place.text.tokens[place.last + 1 : place.last + 12]]
    if after[:2] not in ([",", "a"], [",", "an"]):
        return False
    clause = after[2 : after.index(",", 2)] if "," in after[2:] else after[2:]
    if not _BODIES & set(clause):
        return False
    if _SHARED & set(clause):
        return True
    classes = lexicon().classes
    return bool(classes["state_nouns"] & set(clause)) or bool(_STATES & set(clause))


def _told(number: int, text: Text, by_head: dict[str, _Place]) -> Iterator[_Place]:
    """The bodies that a sentence tells states to have founded."""
    tokens = text.tokens
    for at, token in enumerate(tokens):
        if token.lower in _FOUNDED and _several(text, at):
            place = _object(number, tokens, at + 1, by_head)
            if place is not None:
                yield place
        elif token.lower in ("signed", "ratified") and _several(text, at):
            owned = tokens[at + 1 : at + 4]
            if owned and owned[0].lower == "its" and any(t.lower in _CHARTERS for t in owned):
                place = _latest(number, by_head)
                if place is not None:
                    yield place


def _object(
    number: int, tokens: Sequence[Token], at: int, by_head: dict[str, _Place]
) -> _Place | None:
    """The body that is founded: "the institute", "the body", "it"."""
    words = [token.lower for token in tokens[at : at + 4]]
    up = words[:1] == ["up"]
    if up != (tokens[at - 1].lower in _PARTED):
        return None
    if up:
        del words[0]
    if words[:1] == ["it"]:
        return _latest(number, by_head)
    if words[:1] != ["the"] or len(words) < 2:
        return None
    capital = tokens[at + up + 1].capital
    if words[1] in _BODIES and not capital:
        return by_head.get(words[1]) or _latest(number, by_head, _NEAR)
    place = None if capital else by_head.get(words[1])
    return place if place is not None and place.number <= number else None


def _latest(number: int, by_head: dict[str, _Place], near: int = 1) -> _Place | None:
    """The body that is named shortly before a sentence, if it is the only one."""
    places = [p for p in by_head.values() if 0 < number - p.number <= near]
    return places[0] if len(places) == 1 and places[0].first <= 2 else None


def _several(text: Text, at: int) -> bool:
    """Whether two states or more stand before a verb: "Togo and Ghana", "both countries"."""
    tokens = text.tokens
    left = max(0, at - _AWAY)
    for step in range(at - 1, left - 1, -1):
        if tokens[step].text in (";", ":", "(", ")"):
            left = step
            break
    start, end = tokens[left].start, tokens[at].start
    if sum(m.name.kind == "state" and start <= m.start and m.end <= end for m in text.matches) > 1:
        return True
    words = [token.lower for token in tokens[left:at]]
    return any(
        word in _STATES and index and words[index - 1] in _SEVERAL
        for index, word in enumerate(words)
    )
