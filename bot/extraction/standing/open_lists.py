"""Lists of some of the members only: "the three island members of X", "Three X states, A, B, C".

Whoever is not in such a list may well be a member, so it closes nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Scene

_NUMBER: Final = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
)
_MEMBERS: Final = r"(?:members|member (?:states|countries|nations))"
_OF_A_KIND: Final = re.compile(
    rf"\b(?:the|its) {_NUMBER} (?!(?:full|current|present|existing|remaining|other|member)\b)"
    rf"(?:\w+-)?\w+ {_MEMBERS}\b",
    re.IGNORECASE,
)
_BEGINS: Final = re.compile(r"(?:\A|[.;:,“] |\b(?:as|that|and|but|while|when) )\Z", re.IGNORECASE)
_SOME: Final = re.compile(
    rf"{_NUMBER} .*\b(?:states|countries|nations|governments|members)\b", re.IGNORECASE
)


def open_lists_of_parts(scene: Scene, claims: Claims, first: int) -> None:
    """Take back, from a place in the claims on, that a list of some members is complete."""
    closed = [at for at in range(first, len(claims.found)) if claims.found[at].closed]
    if closed and _names_a_part(scene):
        for at in closed:
            claims.found[at] = replace(claims.found[at], closed=False)


def _names_a_part(scene: Scene) -> bool:
    """Whether members of one kind are counted, or some of all: "three members of X"."""
    text = scene.sentence.sentence.text
    if _OF_A_KIND.search(text):
        return True
    for node in scene.nodes:
        start, end = scene.tokens[node.first].start, scene.tokens[node.last].end
        if node.tag == "R" and node.organizations and _SOME.match(text[start:end]):
            return _BEGINS.search(text[:start]) is not None
    return False
