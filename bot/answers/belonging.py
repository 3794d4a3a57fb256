"""Words by which a sentence tells that a state belongs to something, or does not."""

from __future__ import annotations

import re
from typing import Final

from bot.answers.names import Names
from bot.answers.wanted import Wanted

ENTERS: Final = re.compile(
    r"\b(?:join\w*|sign(?:s|ed|atory|atories)?|accept\w*|agreed|came in|entered|subscrib\w*"
    r"|found(?:ed|ing|ers?)|creat(?:ed|ion|or)|draft\w*|ratif\w+|acceded|admitted|members?"
    r"|membership|made it (?:two|three|four|five|six|seven|eight|nine|ten)|belong\w*|belonging"
    r"|took (?:its|a|their) seats?|participants?|takes? part|was born)\b"
)
"""Words by which a state came to belong, or does."""

SIGNED_BY: Final = re.compile(
    r"\b(?:was|were|been) (?:\w+ )?(?:signed|founded|established|created|launched|set up)\b"
    r"[^.;]{0,60}?\bby\b"
)
"""Behind which those are told who began something, and so belong to it."""

SUPPOSED: Final = re.compile(r"\b(?:if|whether|unless|should|until)\b[^.,;]{0,40}\Z", re.IGNORECASE)
"""Behind which it is only supposed what a state does: "if Togo joined"."""

OUT: Final = re.compile(
    r"\b(?:(?:not|never|yet to|refused to|declined to|wants? to|hopes? to|without)"
    r" (?:yet |been |be |have |an? |to |ever ){0,3}"
    r"(?:sign|join|accept|belong|ratif|acced|member|part|enter|invited|in\b)\w*"
    r"|refus(?:ed|es)|declin(?:ed|es)|withdr\w+|left|quit|suspend\w*|outside|observers?|former"
    r"|turned (?:it )?down|apart|rejected|applied|invited|kept out|stay(?:s|ed) (?:out|away))\b"
)
"""Words by which a state does not belong, or no longer or not yet."""


_LEFT_A_ROOM: Final = re.compile(
    r"\bleft (?:the|his|her|its) (?:hall|room|table|meeting|session|building|stage|city|capital)\b"
)


_LEAVING: Final = frozenset({"leave", "left", "leaving", "leaves"})
_LEFT: Final = re.compile(r"\b(?:left|leav(?:es?|ing)) (?:the )?")
_GOES: Final = re.compile(r"\b(?:quit\w*|withdr\w+|exit\w*|pull(?:s|ed|ing)? out|depart\w*)\b")


def leaves_no_body(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether a room, or others, were left in a sentence where leaving a body is asked about."""
    of_body = any(kind == "organization" for kind, _ in wanted.names)
    if not of_body or _LEAVING.isdisjoint(wanted.words):
        return False
    return bool(_LEFT_A_ROOM.search(text)) or _leaves_others(text, names)


def _leaves_others(text: str, names: Names) -> bool:
    """Whether it is states that are left, and nothing else: "left Chad and Mali to themselves"."""
    states = {m.start for m in names.gazetteer.find(text) if m.name.kind == "state"}
    left = [found.end() for found in _LEFT.finditer(text)]
    return bool(left) and states.issuperset(left) and not _GOES.search(text)


def asks_belonging(wanted: Wanted) -> bool:
    """Whether it is asked if a state belongs to something: "is Mali in the league"."""
    return wanted.subject is not None and wanted.subject[0] == "state" and wanted.inside


def tells_standing(text: str) -> bool:
    """Whether a sentence tells that somebody belongs or not."""
    return bool(ENTERS.search(text) or OUT.search(text))
