"""Sentences that give a reason, or say how something ended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from bot.model import Sentence

_REASON: Final = re.compile(
    r"\bsince (?:it|they|he|she|we|this|that|its|their|neither|no|few|most|many)\b"
    r"|\b(?:because|due to|owing to|as a result|therefore|thus|hence|in response|response to"
    r"|reasons?|explained by|explains|explain(?:ed|ing) that"
    r"|accus\w+|citing|cited|blam\w+|in protest|protest\w*"
    r"|thanks to|caused|prompted|driven by|motivated|so that|in order to|led to|so as to"
    r"|argu\w+|complain\w*|failed to|not least"
    r"|in (?:answer|reply|retaliation|reaction) (?:to|for)|on account of|on the grounds"
    r"|on a vote of|for fear of|in return for|for (?:want|lack) of"
    r"|(?:which|that) (?:is|was) why|within (?:hours|days|weeks) of|in the wake of)\b",
    re.IGNORECASE,
)
_CAUSE: Final = re.compile(
    _REASON.pattern + r"|, (?:as|since) (?:it|they|he|she|the|no|its|their)\b"
    r"|\bangry (?:that|at|about|over)\b|\bangered\b"
    r"|\bgiven (?:the|that|its|their|how)\b|\b(?:over|saying|fear\w*|concern\w*|seek\w*)\b"
    r"|(?<!years )(?<!year )(?<!months )(?<!month )(?<!weeks )(?<!week )(?<!days )(?<!day )"
    r"(?<!soon )(?<!shortly )\bafter\b"
    r"|\bwhen .{1,60}\b(?:refused|rejected|blocked|vetoed|failed|declined|expelled"
    r"|demanded|said|objected)\b"
    r"|\bto (?:forestall|pre-?empt|concentrate|secure|ensure|strengthen|stop|prevent|help|avoid"
    r"|protect|counter|escape|control|regulate|increase|reduce|restore)\b",
    re.IGNORECASE,
)
_NO_REASON: Final = re.compile(
    r"\b(?:no|any|without(?: an?y?)?) (?:\w+ )?(?:reasons?|explanations?)\b", re.IGNORECASE
)
"""What leaves a reason untold: "it gave no reason"."""

_ENDED: Final = re.compile(
    r"\b(?:on hold|on paper|stall\w*|shelv\w+|abandon\w*|drop\w*|cancel\w*|block\w*|reject\w*"
    r"|refus\w+|declin\w+|postpon\w+|delay\w*|frozen|never|suspend\w*|launch\w*|complet\w+|began"
    r"|started|opened|wound up|wind up|winding up|disband\w*|dissol\w+|expired|lapsed|merged|ended"
    r"|works|operat\w+|in force|not taken up|heard of)\b",
    re.IGNORECASE,
)
_LEANS: Final = re.compile(
    r"[“\"]?(?:It|Its|They|Their|He|She|His|Her|This|That|These|Those|The|So|Hence|Therefore|Thus"
    r"|But|And|One|Both|None|Neither|Some|All)\b|.{0,60}\b(?:he|she|it|they|its|their|his|her)\b"
)


def gives_reason(text: str) -> bool:
    """Whether a sentence has words that may introduce a reason."""
    return _CAUSE.search(_NO_REASON.sub(" ", text)) is not None


def told_beside(kind: str, sentence: Sentence, beside: Sequence[Sentence]) -> Sentence | None:
    """A neighbour with what the sentence itself may leave open: the reason, or how it ended."""
    if kind == "why":
        return reason_beside(sentence, beside)
    if kind not in ("fate", "built") or _ENDED.search(sentence.text):
        return None
    after = next((each for each in beside if each.number == sentence.number + 1), None)
    return after if after is not None and _ENDED.search(after.text) else None


def tells_end(text: str) -> bool:
    """Whether a sentence says how something stands or ended."""
    return _ENDED.search(text) is not None


def reason_beside(sentence: Sentence, beside: Iterable[Sentence]) -> Sentence | None:
    """A neighbouring sentence that gives the reason in so many words.

    One of the two has to lean on the other: "It feared ...", "That is why ...".
    """
    for near in beside:
        later = max(near, sentence, key=lambda each: each.number)
        if _REASON.search(_NO_REASON.sub(" ", near.text)) and _LEANS.match(later.text):
            return near
    return None
