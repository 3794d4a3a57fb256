"""Who published a report, where the page does not declare it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.reading.blocks import Block
from bot.reading.metadata import byline, dates
from bot.reading.metadata.known import is_known, is_place, section_words
from bot.reading.metadata.lines import VOLUME
from bot.reading.text import is_prose, words
from bot.reading.vocabulary import table

_SEPARATOR = re.compile(r"\s+(?:[|–—·•»›>:«‹]|--?|::|\|\|)\s+|\s*[|»›]\s*")
_LONG_TITLE = 12
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([\w-]{2,60})\.")
_SHORT_HOST = 5
_MORE, _LETTERS = 2, 6
_SPELLED = 100
_NEAR = 3
# Papers are named with the city they are printed in.
_PLACED = re.compile(r"([A-Z][^()]{3,40}) \(([A-Z][^()\d]{2,30})\)\Z")
_THERE = re.compile(r"([A-Z][^(),\d]{3,40}), ([A-Z][^(),\d]{2,30})\Z")
_OPENING = 80
_SIGNED = re.compile(r"([^.,:;]{5,40})\. ")
# The number of a printed page, and the gap beside it.
_EDGE = re.compile(r"\d+\s*|\s{2,}")
_LOWER = re.compile(r"\w+[ ,][a-z]")
_SITE = 7
_MORE_IN = re.compile(
    r"\b(?:more|latest|news|stories|viewed|read|popular) (?:in|on)\s*\Z", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?<!\S)\S*?(?:://|www\.)\S*")
NUMBERED = re.compile(r"\A(?:vol(?:ume)?\.?|issue|no\.)\s?(?:\d|[IVXLC]+\b)", re.IGNORECASE)
_FOR = re.compile(r"\bfor ((?:The )?[A-Z][^,;|·•\d]{2,50}?)\s*(?:[,;|·•\d(]|\Z)")
_ECHO = re.compile(r"\b(?:thoughts|comments?|responses?|replies) (?:on|to)\b", re.IGNORECASE)
_DATELINE = re.compile(
    r"\A[^()\n]{2,60}?(?:\(([^()\d]{2,40})\)\s*(?:[-–—]|:\s)|/([A-Z][A-Za-z .-]{1,30})/\s?[.:–—-])"
)
# Words that a site's window title adds to its name.
_EDITION = re.compile(r",? (?:Online|Mobile)(?: Edition| Version| Site)?\Z")


def split_title(text: str) -> list[str]:
    """The parts of a window title: "Title | Site" gives both."""
    return [part.strip() for part in _SEPARATOR.split(text) if part and part.strip()]


def of_window_title(window: str, title: str) -> str:
    """The site's name in a window title, given the report's own title."""
    if len(title) > _LONG_TITLE and window.casefold().endswith(f": {title}".casefold()):
        return _EDITION.sub("", window[: -len(title)].strip(" :"))
    parts = [_EDITION.sub("", part) for part in split_title(window)]
    if len(parts) < 2:
        alone = [each for each in parts if 1 < len(words(each)) <= _SITE and _is_site(each)]
        return alone[0] if alone and title and title.casefold() not in window.casefold() else ""
    folded = title.casefold()
    others = [
        part
        for part in parts
        if part.casefold() not in folded and not part.casefold().endswith(f": {folded}")
    ]
    if not others or len(others) == len(parts):
        return ""
    others = [VOLUME.sub("", part) for part in others if not _is_day(part)] or others
    last = parts[-1].casefold()
    return others[0] if last in folded or last.endswith(f": {folded}") else others[-1]


def _is_site(text: str) -> bool:
    """Whether a window's whole title can be its site's name: no section's word is in it."""
    tokens = words(text)
    return _is_paper(tokens) and not section_words().intersection(map(str.casefold, tokens))


def _is_day(part: str) -> bool:
    return bool(dates.find(part)) or part.casefold() in dates.weekdays()


def of_dateline(paragraph: str) -> str:
    """The agency that a dateline names: "ABUJA, Feb 25 (Gulf News) - …", "… /TASS/. …"."""
    match = _DATELINE.match(paragraph)
    return (match[1] or match[2]).strip() if match else ""


def signed_dateline(paragraph: str, publisher: str) -> tuple[str, ...]:
    """The author behind the agency's own name: "MOSCOW, May 5 - Steppe News, Ann Lee. The …"."""
    at = paragraph[:_OPENING].casefold().find(f"{publisher.casefold()}, ") if publisher else -1
    signed = _SIGNED.match(paragraph[at + len(publisher) + 2 :]) if at > 0 else None
    person = byline.name(signed[1]) if signed and not _LOWER.match(paragraph) else ""
    return (person,) if person else ()


def spelled(name: str, blocks: Sequence[Block]) -> str:
    """A name of capitals alone as a line of the page spells it: "GNS", "Gulf News Service"."""
    for block in blocks if name.isupper() and len(name) > _MORE else ():
        tokens = words(block.text[:_SPELLED])
        initials = "".join(token[0] for token in tokens if token[0].isupper())
        if len(tokens) <= len(name) + _MORE and initials == name:
            return block.text
    return _spelled_within(name, blocks)


def _spelled_within(name: str, blocks: Sequence[Block]) -> str:
    """Such a name among other words: "Ann Lee, Gulf News Service, Doha"."""
    if not (name.isalpha() and name.isupper() and _MORE < len(name) <= _LETTERS):
        return name
    small = r"[ ](?:(?:of|for|and|on|in|the|&)[ ]){0,2}"
    run = re.compile(r"\b" + small.join(rf"{each}[^\W\d_][\w’'-]{{1,20}}" for each in name))
    found = (run.search(block.text) for block in blocks)
    return next((match.group() for match in found if match), name)


def of_place(lines: Sequence[str]) -> str:
    """The paper that a line of its own names with its place: "Radio Lac (Bujumbura)"."""
    matches = (_PLACED.match(line) or _THERE.match(line) for line in lines[:_NEAR])
    return next((match[1] for match in matches if match and is_place(match[2])), "")


def of_byline(line: str) -> str:
    """The paper that a byline was written for: "By A for The Observer"."""
    match = _FOR.search(line)
    return match[1].strip() if match else ""


def of_address(address: str, lines: Iterable[str]) -> str:
    """The words of a line that the address's host is made of: "Gulf Herald" of gulfherald.com."""
    match = _HOST.match(address)
    host = match[1].replace("-", "").casefold() if match else ""
    for line in lines if len(host) > _SHORT_HOST else ():
        tokens = words(line[:200].replace(" & ", " and "))
        for start in range(len(tokens)):
            for end in range(start + 1, min(len(tokens), start + 6) + 1):
                run = tokens[start:end]
                if "".join(run).casefold() == host and _is_capitalized(run):
                    return _between(line, run)
    return ""


def of_masthead_or_host(masthead: str, address: str, blocks: Iterable[Block]) -> str:
    """The masthead, unless the name that the address is made of says better which words it is."""
    named = of_address(address, (block.text for block in blocks))
    longer = len(words(masthead)) - len(words(named))
    close = named.casefold() in masthead.casefold() and longer < _MORE
    return masthead if not named or (masthead and close) else named


def _between(line: str, run: Sequence[str]) -> str:
    """The run of words as it stands in the line."""
    parts = ("(?:and|&)" if word == "and" else re.escape(word) for word in run)
    match = re.search(r"[\W_]{1,3}".join(parts), line)
    return match.group() if match else " ".join(run)


def _has_address(text: str) -> bool:
    return "://" in text or "www." in text


def of_masthead(head: Sequence[str], others: Sequence[Block]) -> str:
    """A short line of the head that the rest of the page says again, as it is written there."""
    elsewhere = [
        _ADDRESS.sub(" ", block.text) if _has_address(block.text) else block.text
        for block in others
        if block.words <= 60 and not _ECHO.search(block.text)
    ]
    for line in head:
        tokens = words(line)
        if not 2 <= len(tokens) <= 7 or not _is_paper(tokens) or line.endswith(("?", "!")):
            continue
        if line.casefold() in table("labels")["sections"]["names"]:
            continue
        pattern = re.compile(r"\b" + r"\W{1,3}".join(map(re.escape, tokens)) + r"\b", re.IGNORECASE)
        for text in elsewhere:
            match = pattern.search(text)
            if not match or is_known(_EDGE.split(text[: match.start()].rstrip())[-1]):
                continue  # A printed page's head has its series and its title.
            if not _is_part(text, match) and not is_place(line):
                return match.group()
    return ""


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether a name stands for a section there, "More in Asia", or is part of a longer one."""
    longer = is_prose(text) and text[match.end() : match.end() + 2].strip()[:1].isupper()
    return longer or _MORE_IN.search(text[: match.start()]) is not None


def of_volume(lines: Iterable[str]) -> str:
    """The name in a line such as "Cape Review, Vol. 12, No. 9", or in the line above "Vol. 12"."""
    above = ""
    for line in lines:
        name = above if NUMBERED.match(line) else VOLUME.sub("", line).strip(" ,")
        tokens = words(name)
        if name.casefold() in table("labels")["sections"]["names"]:
            continue
        if name != line.strip(" ,") and 2 <= len(tokens) <= 7 and _is_capitalized(tokens):
            return name
        above = line
    return ""


def _is_paper(tokens: Sequence[str]) -> bool:
    """Whether the words are capitalized as in a paper's name, with no number among them."""
    lead = tokens[0][0].isupper()
    return lead and _is_capitalized(tokens) and not any(map(str.isdigit, tokens))


def _is_capitalized(tokens: Sequence[str]) -> bool:
    return all(token[0].isupper() or len(token) <= 3 for token in tokens)
