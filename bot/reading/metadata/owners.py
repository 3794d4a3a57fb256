"""Who owns the rights to a page, where its foot says so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.reading.blocks import Block
from bot.reading.text import words

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
_LONGEST, _READ = 60, 300
_FEWEST, _MOST = 2, 8


def of_copyright(blocks: Iterable[Block]) -> str:
    """The owner that a copyright line names."""
    for block in blocks:
        if block.words > _LONGEST or not (match := _COPYRIGHT.search(block.text)):
            continue
        said = block.text[match.start() : match.start() + _READ]
        if owner := _PERMISSION.search(said):
            return owner[1].strip()
        dated = _YEARS.match(block.text, match.end() + 1)
        before = _before(block.text[: match.start()]) if dated else ""
        if named := before or _behind(said):
            return _COMPANY.sub("", named)
    return ""


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
