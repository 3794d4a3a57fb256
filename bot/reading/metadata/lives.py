"""Lives of authors, told by their calling: "Ann Lee is a fellow of the Lake Institute"."""

from __future__ import annotations

import re
from functools import cache

from bot.reading.metadata.byline import name, names_paper
from bot.reading.vocabulary import table

_LONGEST = 400
_LIFE = re.compile(
    r"\A(?:(?:Dr|Prof|Professor|Amb|Ambassador|Gen|Col|Mr|Ms|Mrs|Lt|Maj|Sir)\.?[ ])*"
    r"(?:[^\W\d_a-z][\w'’.-]{0,25}[ ]){2,4}(?:\([^()]{1,60}\)[ ])?(?:, [^,]{3,60}, )?"
    r"(?:is|was|has been|are|works as|serves as|served as|teaches|writes|covers|reports|studies"
    r"|currently|specializes|specialises|holds|heads|leads|directs|edits)\b",
)


@cache
def _callings() -> re.Pattern[str]:
    callings = "|".join(re.escape(phrase) for phrase in table("byline")["callings"])
    return re.compile(rf"\b(?:{callings})\b", re.IGNORECASE)


def is_life(text: str) -> bool:
    """Whether a text opens with a name and says what its bearer's calling is."""
    return _LIFE.match(text) is not None and _callings().search(text[:250]) is not None


def tells_life(text: str, person: str) -> bool:
    """Whether a text is the life of this person."""
    return text.casefold().startswith(f"{person.casefold()} ") and is_life(text)


def bearer(text: str) -> str:
    """The name that such a text opens with; "" if it is none."""
    match = _LIFE.match(text) if is_life(text) else None
    return name(re.split(r"[,(]| (?=[a-z]+\Z)", match.group(), maxsplit=1)[0]) if match else ""


def teller(line: str) -> str:
    """The author that the end of a deck names: "… on paper. Ann Lee reads the small print"."""
    telling = "|".join(sorted(table("byline")["tellings"]))
    match = re.search(rf"(?:\A|[.!?;] )([^.!?;:,]{{5,40}}?) (?:{telling})\b", line[:_LONGEST])
    return name(match[1]) if match and not names_paper(match[1]) else ""
