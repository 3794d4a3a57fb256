"""Bylines → names: "By Dr. A, B and C, senior analysts at X" gives A, B, C."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.reading.metadata import dates
from bot.reading.metadata.names import agency, name, without_titles
from bot.reading.text import ends_sentence
from bot.reading.vocabulary import table, words

__all__ = ["agency", "authors", "bare_names", "lead_in", "name", "names", "names_paper"]

_BRACKETS = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_SPLIT = re.compile(
    r"\s*(?:,\s+(?:and|&)\s|[;,|•·/]|\s[–—-]\s|\s(?:and|with|et|und|y|и|ve|en|och|og|oraz|&)\s|\se\s(?=\S+\s+\S)|&)\s*",
    re.IGNORECASE,
)
_AT = re.compile(r"\s+(?:at|of|in|for|from|on)(?:\s+|\Z)", re.IGNORECASE)
_SHOWN = re.compile(r" (?:at|outside|during|near|before|after|with) (?:the|an?|his|her|their)\b")
_HANDLE = re.compile(r"(?:\bFollow )?\S*@\S+|https?://\S+")
_CAPITALS = re.compile(r"(?:[^\W\d_a-z][A-Z'’.-]* ){1,3}[A-Z'’.-]{2,}(?= [A-Z][a-z])")
_LATE = re.compile(r"\w, by (?=[^\W\d_a-z])")
# Where a byline goes on to those who took the pictures: "Words by A. Photographs by B."
_OTHERS_WORK = re.compile(
    r"(?<=[a-z])[.;|]?\s+(?=(?:photo|picture|illustrat|graphic|video|edit|translat)\w*(?: by\b|:))",
    re.IGNORECASE,
)
# Marks of affiliations and notes behind a name.
_MARKS = re.compile(
    r"(?<=[^\W\d_])(?:,?[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§])+"
    r"|(?<=[^\W\d_]{2}) [a-f\d](?:, ?[a-f\d*†‡§])*(?=,|\Z| and )"
)
_WITH_PLACE = re.compile(r"(.{5,60}?),? in [^\W\d_a-z][^,]{2,30}\Z")
_LONGEST, _MOST = 400, 100
# A name of two words and the calling behind it have so many words, at least and at most.
_NAME_AND_CALLING = (3, 5)


@cache
def _lead_in() -> re.Pattern[str]:
    colon = words("byline", "colon_only")
    free = words("byline", "lead_ins") - colon

    def options(texts: frozenset[str]) -> str:
        return "|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True))

    return re.compile(
        rf"\A\W{{0,3}}(?:(?:{options(free)})\s*[:\s]\s*|(?:{options(colon)})\s*:\s*)(?=\S)",
        re.IGNORECASE,
    )


def lead_in(line: str) -> int:
    """Where the names begin in a line that opens as a byline does; 0 if it does not."""
    match = _lead_in().match(line)
    return match.end() if match else 0


def names(text: str) -> tuple[str, ...]:
    """The names in the part of a byline after its lead-in, without titles and affiliations."""
    text = _HANDLE.sub(" ", _BRACKETS.sub(" ", _MARKS.sub("", text[:_LONGEST])))
    if whole := agency(text):
        return (whole,)
    found: list[str] = []
    beside = comma = False
    begin = 0
    for separator in (*_SPLIT.finditer(text), None):
        piece = text[begin : separator.start()] if separator else text[begin:]
        person = "" if beside else _person(piece)
        if person and comma and any(map(name, found)) and agency(person):
            # "Ann Lee, Reuters" says whom she works for, "Ann Lee and Reuters" who wrote too.
            person = ""
        if person and person not in found:
            found.append(person)
        beside = bool(found) and not person and bool(piece.strip())
        if separator:
            begin = separator.end()
            comma = not _adds(separator.group())
            beside = beside and not _adds(separator.group())
    controls = set(table("labels")["not_names"]["words"])
    found = [
        each
        for each in found
        if each.lower() not in words("byline", "nobody") and not controls.issuperset(_lower(each))
    ]
    people = tuple(each for each in found if each.lower() not in words("byline", "helpers"))
    return people or tuple(found)


def _lower(text: str) -> list[str]:
    return text.lower().split()


def _person(piece: str) -> str:
    piece = piece[lead_in(piece) :]
    if piece.strip(" .,:").lower() in words("byline", "roles"):
        return ""
    person = name(piece) or name(_AT.split(piece, maxsplit=1)[0])
    return person or _before_calling(piece) or agency(piece)


def _adds(separator: str) -> bool:
    """Whether a separator adds another author, where a comma may add the last one's office."""
    return separator.strip() not in {",", "/", "-", "–", "—", "|"}


def authors(line: str) -> tuple[str, ...]:
    """The authors that a line names as a byline; empty if it is none."""
    if len(line) > _LONGEST or not (start := lead_in(line) or _late_lead_in(line)):
        return ()
    line = dates.without_dates(_OTHERS_WORK.split(line, maxsplit=1)[0])
    return names(line[start:])


def _late_lead_in(line: str) -> int:
    """Where the names begin in "A letter from the road, by Ann Lee"; 0 if there are none."""
    match = _LATE.search(line) if len(line) < _MOST else None
    return match.end() if match and name(_AT.split(line[match.end() :], maxsplit=1)[0]) else 0


def _is_place(text: str) -> bool:
    from bot.world import gazetteer

    return gazetteer().lookup(text) is not None


def _is_phrase(text: str) -> bool:
    """Whether a piece beside names opens with a small letter and is no office: "smaller budget"."""
    tokens = text.strip(" .,()").split()
    offices = words("byline", "roles") | words("byline", "particles")
    return text.strip(" .,(")[:1].islower() and not offices.intersection(map(str.lower, tokens))


def _is_shown(text: str) -> bool:
    """Whether a piece says where a picture shows somebody: "Ann Lee at the Lake House"."""
    parts = _SHOWN.split(text, maxsplit=1)
    offices = words("byline", "roles").intersection(_lower(parts[-1]))
    return len(parts) > 1 and bool(name(parts[0])) and not offices


def _before_calling(piece: str) -> str:
    """The name that a calling follows with nothing between: "Ann Lee Multimedia Journalist"."""
    tokens = piece.split()
    if (raised := _CAPITALS.match(piece)) and tokens[-1].lower() in words("byline", "signing"):
        return name(raised.group())  # "ANN LEE Lake News Writer"
    called = _NAME_AND_CALLING[0] <= len(tokens) <= _NAME_AND_CALLING[1]
    last = tokens[-1].lower() if called else ""
    return name(" ".join(tokens[:2])) if last in words("byline", "signing") else ""


def names_paper(person: str) -> bool:
    """Whether a name has words that papers and desks are named with: "Minsk Letter"."""
    return bool(set(_lower(person)) & set(table("labels")["not_names"]["words"]))


def bare_names(
    line: str, foot: Sequence[str], trusted: bool = False, dated: bool = False
) -> tuple[str, ...]:
    """The authors in a line under the title that has no lead-in.

    The line must be names and nothing but what goes with names: titles and roles. One name
    alone is believed if it is `trusted` for where it stands or if the page's foot says it again.
    In a `dated` line the name may be followed by a place: "Ann Lee in Bishkek".
    """
    line = _MARKS.sub("", line)
    if dated and (placed := _WITH_PLACE.match(line)):
        line = placed[1]
    if len(line) > 200 or ":" in line or ends_sentence(_BRACKETS.sub("", line).rstrip(". ")):
        return ()
    if trusted and (line.isupper() or dated) and (desk := agency(line)):
        return (desk,)
    pieces = [piece for piece in _SPLIT.split(_BRACKETS.sub(" ", line)) if piece.strip(" .,")]
    # Behind a name, what a calling stands behind is the author's paper.
    found = [name(each) or ("" if at else _before_calling(each)) for at, each in enumerate(pieces)]
    if not pieces or not found[0]:
        return ()
    if any(not person and _is_phrase(piece) for piece, person in zip(pieces, found, strict=True)):
        return ()
    if any(not person and _is_shown(piece) for piece, person in zip(pieces, found, strict=True)):
        return ()
    people = [person for person in found if person]
    if any(map(names_paper, people)):
        return ()
    if any(_is_place(person) for person in people):
        return ()
    titled = without_titles(pieces[0].split()) != pieces[0].split()
    company = len(people) > 1 or len(pieces) > len(people)
    if titled or company or trusted or any(people[0] in text for text in foot):
        return tuple(dict.fromkeys(people))
    return ()
