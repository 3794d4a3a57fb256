"""Signs in a sentence that it tells who did something, how many there are, or why."""

from __future__ import annotations

import re
from typing import Final

from bot.answers.kinds import FOUNDINGS
from bot.answers.likeness import forms_of
from bot.answers.stems import stem
from bot.answers.thesaurus import weight
from bot.answers.wanted import Wanted
from bot.answers.whole.meaning import means
from bot.answers.whole.standing import Read

_AGENT: Final = re.compile(r"\b\w+(?:ed|t|en|wn) by (?:the|an?|its|their) (?!end\b|time\b)[\w-]+")
"""By whom it was done: "financed by the phosphate company"."""

_IS: Final = re.compile(r"\b(?:is|was|are|were|will be) (?:to be )?([A-Z][\w'’-]+)")
"""Who, or what place, it is: "the host is Vilnius"."""

_ALONE: Final = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:-\w+)?)"
    r" (?:(?:more )?(?:are|were|is|will be) (?:needed|required|expected|planned|left|in service"
    r"|enough)|(?:[A-Z]?\w+ )?(?:machines|units|pieces|craft|airframes|hulls|vehicles)\b)"
)
"""A number whose thing was named just before: "thirty-six are needed", "four machines"."""

_IT_WAS: Final = re.compile(
    r"(?:It|The \w+) (?:was|had been) (?:born|founded|formed|created|established|set up|launched)\b"
)
_CLAUSE: Final = 4
"""Words that a clause with a reason has at least."""

_EITHER_WAY: Final = ("; ", ": ")
"""Signs before which a reason may stand as well as behind."""

_EXPLAINS: Final = re.compile(
    r"; |: |(?<! time) since | when |\bafter\b|\bfollowing\b| for having "
)
"""What may lead to a reason in a sentence that has everything else."""


def names_agent(wanted: Wanted, read: Read, at: int) -> bool:
    """Whether a sentence tells by whom it was done, or who it is."""
    text = read.sentences[at].text
    if _AGENT.search(text):
        return True
    return any(name.lower() not in wanted.words for name in _IS.findall(text))


def counts_so(wanted: Wanted, read: Read, at: int) -> bool:
    """Whether a number stands by itself in a sentence that has the thing counted."""
    here = bool(wanted.counted) and means(wanted.counted, read.forms[at], wanted)
    return here and _ALONE.search(read.sentences[at].text) is not None


def explains(wanted: Wanted, read: Read, at: int) -> bool:
    """Whether a sentence with the deed and all names goes on to say how it came about."""
    if read.named[at].isdisjoint(wanted.names):
        return False
    text = read.sentences[at].text
    full = [word for word in wanted.words if weight(word) == 1]
    deeds = [word for word in full if not read.is_topic(word, wanted)] or full
    for sign in _EXPLAINS.finditer(text):
        before, behind = text[: sign.start()], text[sign.end() :]
        told, again = (
            any(means(word, forms_of(part), wanted) for word in deeds) for part in (before, behind)
        )
        if told and not again and len(behind.split()) >= _CLAUSE:
            return True
        if again and not told and sign[0] in _EITHER_WAY and len(before.split()) >= _CLAUSE:
            return True
    return False


def founders(wanted: Wanted, read: Read, at: int) -> bool:
    """Whether "The conference was born of the armies of ..." names those who founded it."""
    words = frozenset(map(stem, wanted.words))
    if not words or not words <= FOUNDINGS or not _IT_WAS.match(read.sentences[at].text):
        return False
    states = {name for name in read.named[at] if name[0] == "state"}
    return set(wanted.names) <= read.named[at] and len(states - set(wanted.names)) > 1
