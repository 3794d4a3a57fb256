"""What sets two elements of a page's head apart where only their looks do."""

import re
from collections.abc import Sequence

from bot.reading.metadata.byline import lead_in

_PIECES = 16
_DIVISIONS = frozenset({"div", "section", "header"})


_GOES_ON = re.compile(r"(?:in|at|for|from|and) [^\W\d_a-z]")


def fitting(sign: str, text: str) -> str:
    """The sign, where a text begins something new; a blank where it goes on, as "in Oslo" does."""
    if text[0].isupper() or text[0].isdecimal():
        return sign
    return " " if _GOES_ON.match(text) else ""


def joint(tag: str, closed: str, within: str, pieces: Sequence[str]) -> str:
    """The sign to put before an element that opens right after one of its kind; "" for none.

    Names in links one after the other take a comma, spans of a division that touch take a bar.
    `pieces` is the block's text so far, `closed` the tag that closed last, `within` the tag
    around both.
    """
    if tag != closed or tag not in {"a", "span"} or len(pieces) > _PIECES:
        return ""
    before = "".join(pieces)
    if within in _DIVISIONS and (before[-1:].islower() or before[-1:].isdecimal()):
        return " | " if tag == "span" else ", "
    if tag == "span" and before[-1:].islower() and lead_in(before.strip()):
        return " | "
    if tag == "a" and within in _DIVISIONS and before[-1:].isspace():
        return ", "
    listed = tag == "a" and before[-1:].isspace() and lead_in(before.strip())
    return ", " if listed else ""
