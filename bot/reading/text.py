"""How a run of text looks: its comparable shape, and whether it reads as prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

# A line drawn between parts of a page, or above the signature of a letter.
RULE = re.compile(r"[\s_*=~–—-]{2,}\Z")
_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
_EDGES = " \t.,:;!?|•·–—-_*»«›‹>\"'“”…#↑←→▶►"
_EDGES_OF_COUNTED = _EDGES.replace("#", "")
# The share of small words that a sentence of so many words has at least: names fill the long
# ones, "The Union of Lake States founded a Lake States Fund in 2023."
_LEAST_LOWER = ((20, 0.2), (8, 0.25), (0, 0.35))
# A list in one line, what its names are said first: full members and then three states.
_LISTING = re.compile(
    r"(?:\d[\d.]{0,5}\s+)?[^\W\d_][^:,;]{2,60}(?::| [–—]) (?:[^,;]{2,60}[,;] ){2}"
)
# Fewer words with an agency's name behind their stop are a caption.
_SIGNED = 12
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# A stop, perhaps with the agency's name or an end mark behind it: "… of business. - Kyodo".
_STOP = re.compile(
    r"(?:(?<=[^\W\d_])[.!?][\"”’»)]?\d{1,2}\Z)|"
    r"[.!?…。؟।](?:[\"'”’»)\]\u00b9\u00b2\u00b3\u2070-\u2079]|\[\d{1,3}\])*"
    r"(?:\s*(?:[–—-]\s?[A-Z][\w.-]{1,12}|/[A-Z]{2,8}/?|\([A-Z]{2,8}\)|\([a-z]{2,4}(?:/[a-z]{2,4}){0,3}\)|[■◼◆●∎*†♦□▪]))?\s*\Z"
)

_PLAIN_QUOTES = str.maketrans("“”„«»‘’‚`", '"""""\'\'\'\'')


def shape(text: str) -> str:
    """Lower case, numbers as "#", straight quotes, no punctuation at the ends.

    Long text is cut: no phrase that it is compared with is longer than a few words.
    """
    folded = " ".join(text[:400].translate(_PLAIN_QUOTES).casefold().split())
    counted = _NUMBER.sub("#", folded)
    return counted.strip(_EDGES_OF_COUNTED) if counted.strip(_EDGES) else folded


@lru_cache(maxsize=256)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, as they stand; kept a while, as a block is asked for them often."""
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=256)
def folded(text: str) -> tuple[str, ...]:
    """The words of a text without their capitals; kept a while as well."""
    if text.isascii():
        return tuple(_WORD.findall(text.lower()))
    return tuple(word.casefold() for word in words(text))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return _STOP.search(text[-24:]) is not None


def lower_share(tokens: Sequence[str]) -> float:
    """The share of words without a capital: about 0.8 in prose, under 0.5 in titles and lists."""
    if not tokens:
        return 0.0
    raised = sum([token[0].isupper() or token[0].isdecimal() for token in tokens])
    return (len(tokens) - raised) / len(tokens)


def is_prose(text: str) -> bool:
    """Whether a block reads as sentences rather than as a title, a label or a list of links."""
    tokens = words(text[:2000])
    if len(tokens) < 6:
        return False
    if ends_sentence(text):
        signed = text[-1].isalpha() and len(tokens) < _SIGNED
        lists = _LISTING.match(text) is not None
        least = next(share for fewest, share in _LEAST_LOWER if len(tokens) >= fewest)
        return (lists or lower_share(tokens) >= least) and not signed
    if text.endswith(":"):
        return len(tokens) >= 10 and lower_share(tokens) >= 0.5
    return len(tokens) >= 25 and lower_share(tokens) >= 0.5
