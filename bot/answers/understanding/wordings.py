"""Everyday ways of asking, put in the words that the grammar of questions knows."""

from __future__ import annotations

import re
from typing import Final

_END: Final = r"(?=\W*$)"
_PIECE: Final = r"(?:article|piece|report|story)"
_TOP: Final = r"(?:boss|head|leader|chief|top (?:official|person|man|woman))"
_LEADING_OF: Final = rf"(?:{_TOP} (?:of|at)|in charge (?:of|at)|at the (?:helm|top) of|running)"
_NO_OFFICE: Final = r"(?! (?:state|government|staff|mission|delegation)\b)"
_WHO_IS: Final = r"\b(?:who is|who's|whos|who are)\b"
_FEW: Final = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PAYING: Final = r"(?:are they|do they|will they) (?:pay|spend)(?:ing)? (?:for|on)"

_LEADING: Final = (
    (rf"{_WHO_IS} (?:the |currently |now ){{0,2}}{_LEADING_OF}{_NO_OFFICE}", "who heads"),
    (
        rf"^(?:name |tell me |give me )?(?:the )?{_TOP} of{_NO_OFFICE} (?=the |[\w-]+\W*$)",
        "who heads ",
    ),
    (rf"^(?:who is|who's|whos) (.{{2,60}}?)(?:'s?)? {_TOP}{_END}", r"who heads \1"),
    (rf"^what(?:'s|s| is) the name of (.{{2,60}}?)(?:'s?)? {_TOP}{_END}", r"who heads \1"),
)
_PAID: Final = (
    (r"\bhow (?:expensive|costly|pricey) (?:is|are|was|were|will be)\b", "what is the cost of"),
    (
        rf"\bhow much (?:money )?(?:{_PAYING}|goes into|is (?:being )?spent on)\b",
        "what is the cost of",
    ),
    (rf"\bcosts? to (?:build|make|run|set up|create){_END}", "cost"),
    (r"\bprice tag\b", "price"),
)
_PLACED: Final = (
    (
        r"\b(?:which|what) (?:city|town|capital) (?:hosts|houses|is home to)\b",
        "where are the headquarters of",
    ),
    (r"\b(?:in )?(?:which|what) (?:city|town) (?=is|are|was|does)", "where "),
    (rf"\bbased in{_END}", "based"),
)
_STANDING: Final = (
    (r"\bwhere (?:does|do) (.{2,50}?) stand (?:with|in|at)\b", r"what is the status of \1 in"),
    (rf"\bwhere (?:does|do) (.{{2,50}}?) stand{_END}", r"what is the status of \1"),
    (r"\bcount (.{2,40}?) among (?:its|the|their) members\b", r"include \1"),
    (rf"\blet (?=\S)([^?,]{{2,40}}) in{_END}", r"admit \1"),
    (r"\bwhat (?:took|takes) place (?=in|at|on)", "what happened "),
)
_BELONGING: Final = (
    (
        rf"\bwho (?:are|were) the (?:\d+|{_FEW})(?: \w+)? (?=in\b|of (?:the )?[A-Z])",
        "who are the members ",
    ),
    (
        r"\b(?:wants?|hopes?|tr(?:y|ies)|(?:is|are) trying) (?:to get )?into (?=\S)",
        "has applied to ",
    ),
    (r"\b(?:is|are) knocking on the door of (?=\S)", "has applied to "),
)
_KEPT_OUT: Final = (
    (
        r"\b(?:is |are )?(?:keeps?|kept|keeping) (\S.{1,38}?) out of\b",
        r"opposes the admission of \1 to",
    ),
)
_TELLING: Final = (
    (r"\b(?:whose|whos|who's) idea (?:was|is)\b", "who proposed"),
    (r"\bwhose words (?:are|were|is)\b", "who said"),
    (r"\bwho (?:has |have )?offered to host\b|\bwhose turn is it to host\b", "who will host"),
    (rf"\bwhose {_PIECE} is (?:it |that |this )?(?:about|on)\b", "who wrote about"),
    (rf"{_WHO_IS} behind the {_PIECE} (?:about|on)\b", "who wrote about"),
    (rf"\bwho did the {_PIECE} (?:about|on)\b", "who wrote about"),
    (
        rf"^(?:what date|from when|when) is the ({_PIECE}) (on|about) (.{{2,90}}?)(?: from)?{_END}",
        r"when was the \1 \2 \3 published",
    ),
)

_WORDINGS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), plain)
    for table in (_LEADING, _PAID, _PLACED, _STANDING, _BELONGING, _KEPT_OUT, _TELLING)
    for pattern, plain in table
)
"""A way of asking, and the plain words for it."""


def in_plain_words(typed: str) -> str:
    """The question with everyday ways of asking put plainly: "who's the boss of", "who heads"."""
    for pattern, plain in _WORDINGS:
        typed = pattern.sub(plain, typed)
    return typed
