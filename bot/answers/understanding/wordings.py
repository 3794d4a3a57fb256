"""Everyday ways of asking, put in the words that the grammar of questions knows."""

from __future__ import annotations

import re
from typing import Final

_TOP: Final = r"(?:boss|head|leader|chief|top official)"
_WHO_IS: Final = r"\b(?:who is|who's|whos|who are)\b"

_WORDINGS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), plain)
    for pattern, plain in (
        (r"\b(?:whose|whos|who's) idea (?:was|is)\b", "who proposed"),
        (r"\bwhose words (?:are|were|is)\b", "who said"),
        (
            rf"{_WHO_IS} (?:the |currently |now ){{0,2}}(?:{_TOP} of|in charge of|at the helm of"
            r"|at the top of|running)(?! (?:state|government|staff|mission|delegation)\b)",
            "who heads",
        ),
        (rf"^(?:the )?{_TOP} of (?!state|government|staff)(?=the |[\w-]+\W*$)", "who heads "),
        (rf"^(?:who is|who's|whos) (.{{2,60}}?)(?:'s?)? {_TOP}(?=\W*$)", r"who heads \1"),
        (r"\bhow (?:expensive|costly) (?:is|are|was|were|will be)\b", "what is the cost of"),
        (r"\bprice tag\b", "price"),
        (r"\bwhat (?:took|takes) place (?=in|at|on)", "what happened "),
        (r"\b(?:which|what) (?:city|town|capital) (?:hosts|houses|is home to)\b",
         "where are the headquarters of"),
        (r"\b(?:(?:in )?which|what|(?:in )?what) (?:city|town) (?=is|are|was|does)", "where "),
        (r"\bbased in(?=\W*$)", "based"),
        (r"\blet (?=\S)([^?,]{2,40}) in(?=\W*$)", r"admit \1"),
    )
)  # fmt: skip
"""A way of asking, and the plain words for it."""


def in_plain_words(typed: str) -> str:
    """The question with everyday ways of asking put plainly: "who's the boss of", "who heads"."""
    for pattern, plain in _WORDINGS:
        typed = pattern.sub(plain, typed)
    return typed
