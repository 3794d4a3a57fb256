"""Pages that a reader tool saved as Markdown: its signs taken off, its headings kept apart."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"^#{1,6} \S|\]\((?:https?://|/)[^\s()]{1,300}\)", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^\s()]{1,500}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((?:https?://|/|#|mailto:)[^\s()]{0,500}\)")
_STRESS = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500})(?<=\S)\1")
_SLANT = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,500})(?<=\S)\1(?![\w*])")
HEADING = re.compile(r"#{1,6} +(?=\S)")


def is_markdown(text: str) -> bool:
    """Whether a text has headings or links as Markdown writes them."""
    if "#" not in text and "](" not in text:
        return False
    return _SIGNS.search(text[:200_000]) is not None


def without_signs(text: str) -> str:
    """The text without pictures, link targets and stress; headings keep their "#"."""
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    return _SLANT.sub(r"\2", _STRESS.sub(r"\2", text))
