"""Who owns the rights to a page, where its foot says so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.reading.blocks import Block
from bot.reading.text import lower_share, words

_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)?\d\d)?\b")
_NAME = re.compile(r"[^\W\d_][^|.,;·•]{2,100}")
_NOT_NAMES = re.compile(
    r"all rights|reserved|website|site by|powered|design|click|terms", re.IGNORECASE
)
# What is said of the rights behind the owner's name: "© 2023 Lake Post - All rights reserved".
_RIGHTS = re.compile(r"\s+[-–—]+\s+(?=(?i:all\b|some\b|no\b|rights|reproduction|terms|legal)).*\Z")
# What a company's name ends with and its paper's does not.
_COMPANY = re.compile(
    r"(?:[\s,]+(?:Ltd|Limited|LLC|L\.L\.C|Inc|PLC|GmbH|AG|A/?S|Sdn|Bhd|Pty|Pvt|BV|B\.V|NV|S\.?A|SARL|Oy|Corp)\.?)+\Z",
    re.IGNORECASE,
)
_PERMISSION = re.compile(r"\bpermission (?:of|from) (?:the )?([A-Z][^,.;|©]{2,60})[,.;]")
_ABOUT = re.compile(r"About (?:the )?((?!(?:The|Us|This|Our)\b)(?:[A-Z][\w’'&-]* ?){1,5})\Z")
_LONGEST, _READ = 60, 300
_FEWEST, _MOST = 2, 8
_TOLD, _SMALL = 5, 0.3
# What rights are to, where they are a page's.
_OF_PAGES = re.compile(
    r"\b(?:rights?|content|contents|material|materials|text|texts|articles?|pages?|site|website"
    r"|publi\w+|designed|reserved|copyright|report|reproduc\w+|permission)\b",
    re.IGNORECASE,
)


def of_copyright(blocks: Iterable[Block]) -> str:
    """The owner that a copyright line names."""
    for block in blocks:
        if block.words > _LONGEST or not (match := _COPYRIGHT.search(block.text)):
            continue
        if _is_credited(block.text[: match.start()]):
            continue
        said = block.text[match.start() : match.start() + _READ]
        if owner := _PERMISSION.search(said):
            return owner[1].strip()
        dated = _YEARS.match(block.text, match.end() + 1)
        before = _before(block.text[: match.start()]) if dated else ""
        if named := before or _behind(said):
            return _COMPANY.sub("", named)
    return ""


def of_about(foot: Iterable[Block], head: Iterable[Block]) -> str:
    """The paper that a line of the foot offers to tell of, "About Lake24", and the head names."""
    matches = (_ABOUT.match(block.text) for block in foot if block.words <= _MOST)
    named = next((match[1] for match in matches if match), "")
    return named if named and any(block.text.startswith(named) for block in head) else ""


def _is_credited(before: str) -> bool:
    """Whether what stands before the sign tells of a picture: "The five in Oslo © Lake Post"."""
    tokens = words(before)
    told = len(tokens) >= _TOLD and lower_share(tokens) >= _SMALL
    return told and not _OF_PAGES.search(before)


def _before(text: str) -> str:
    """The name that a line opens with right before sign and year: "Lake Union Radio © 2024"."""
    text = text.strip(" ,;:-–—")
    tokens = words(text)
    if not _FEWEST <= len(tokens) <= _MOST or _NOT_NAMES.search(text) or "." in text:
        return ""
    capitals = sum(token[0].isupper() for token in tokens)
    return text if text[0].isupper() and capitals > len(tokens) // 2 else ""


def _behind(text: str) -> str:
    rest = _YEARS.sub(" ", _COPYRIGHT.sub(" ", text)).strip(" ,.;:-–—")
    rest = _RIGHTS.sub("", re.sub(r"\Aby\s+", "", rest, flags=re.IGNORECASE))
    owner = _NAME.match(rest)
    if owner and not owner.group()[0].islower() and not _NOT_NAMES.search(owner.group()):
        return owner.group().strip()
    return ""
