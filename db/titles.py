"""When two titles name the same initiative: the same content words, whatever their order."""

from __future__ import annotations

import re

from bot.model import Organization
from db.keys import fold

_ASIDE = re.compile(r"\([^()]{0,80}\)")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_EMPTY = frozenset(
    re.split(
        r"\s+",
        "a an the of on in for to and or by with at from into as its it their his her own new "
        "special called",
    )
)
_KEPT_PLURALS = ("ss", "us", "is")


def title_key(title: str, organization: Organization) -> str:
    """The title's content words: folded, singular, sorted, without the organization's own name.

    Word order does not matter ("Council on Migration", "Migration Council"), but a different
    noun does ("peacekeeping force", "peacekeeping troops"): two initiatives taken for one would
    be a false statement, one shown twice only a clumsy one.
    """
    plain = _ASIDE.sub(" ", fold(title))
    for own in (organization.name, organization.acronym):
        if own:
            plain = re.sub(rf"\b{re.escape(fold(own))}\b(?:['’]s?)?", " ", plain)
    words = _content(plain) or _content(fold(title))
    return " ".join(sorted(words)) or fold(title)


def _content(text: str) -> set[str]:
    words = (_POSSESSIVE.sub("", word) for word in _WORD.findall(text))
    return {_singular(word) for word in words if word not in _EMPTY}


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(_KEPT_PLURALS):
        return word[:-1]
    return word
