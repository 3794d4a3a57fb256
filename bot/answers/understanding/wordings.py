"""Everyday ways of asking, put in the words that the grammar of questions knows."""

from __future__ import annotations

import re
from typing import Final

_TOP: Final = r"(?:boss|head|leader|chief|top (?:official|person|man|woman))"
_PIECE: Final = r"(?:article|piece|report|story)"
_WHO_IS: Final = r"\b(?:who is|who's|whos|who are)\b"

_WORDINGS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), plain)
    for pattern, plain in (
        (r"\b(?:whose|whos|who's) idea (?:was|is)\b", "who proposed"),
        (r"\bwhose words (?:are|were|is)\b", "who said"),
        (
            rf"{_WHO_IS} (?:the |currently |now ){{0,2}}(?:{_TOP} (?:of|at)|in charge (?:of|at)"
            r"|at the helm of|at the top of|running)(?! (?:state|government|staff|mission|delegation)\b)",
            "who heads",
        ),
        (rf"^(?:the )?{_TOP} of (?!state|government|staff)(?=the |[\w-]+\W*$)", "who heads "),
        (rf"^(?:who is|who's|whos) (.{{2,60}}?)(?:'s?)? {_TOP}(?=\W*$)", r"who heads \1"),
        (
            rf"^what(?:'s|s| is) the name of (.{{2,60}}?)(?:'s?)? {_TOP}(?=\W*$)", r"who heads \1"
        ),
        (
            r"\bhow (?:expensive|costly|pricey) (?:is|are|was|were|will be)\b|\bhow much (?:money )?"
            r"(?:(?:are they|do they|will they) (?:pay|spend)(?:ing)? (?:for|on)|goes into"
            r"|is (?:being )?spent on)\b",
            "what is the cost of",
        ),
        (r"\bcosts? to (?:build|make|run|set up|create)(?=\W*$)", "cost"),
        (r"\bwhere (?:does|do) (.{2,50}?) stand (?:with|in|at)\b", r"what is the status of \1 in"),
        (r"\bwhere (?:does|do) (.{2,50}?) stand(?=\W*$)", r"what is the status of \1"),
        (r"\bcount (.{2,40}?) among (?:its|the|their) members\b", r"include \1"),
        (r"\bwho (?:has |have )?offered to host\b|\bwhose turn is it to host\b", "who will host"),
        (
            rf"\bwhose {_PIECE} is (?:it |that |this )?(?:about|on)\b"
            rf"|{_WHO_IS} behind the {_PIECE} (?:about|on)\b|\bwho did the {_PIECE} (?:about|on)\b",
            "who wrote about",
        ),
        (
            rf"^(?:what date|from when|when) is the ({_PIECE}) (on|about) (.{{2,90}}?)"
            r"(?: from)?(?=\W*$)",
            r"when was the \1 \2 \3 published",
        ),
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
