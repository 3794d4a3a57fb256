"""Sentences of a report that together say who belongs to what it is on."""

from __future__ import annotations

import re
from typing import Final

from bot.answers.belonging import ENTERS, OUT
from bot.answers.names import Names
from bot.answers.thesaurus import weight
from bot.answers.wanted import Wanted
from bot.answers.whole.standing import Name, Read, names_in

_BELONGING: Final = frozenset({"member", "members", "membership", "part", "participants", "states"})
_OF_ORDER: Final = frozenset({"first", "last", "next", "new", "newest", "latest", "original"})
_OTHERWISE: Final = frozenset(
    {"partner", "partners", "observer", "observers", "candidate", "candidates", "suspended"}
)
_NUMBERS: Final = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen",
)  # fmt: skip
_COUNTED: Final = re.compile(
    rf"\b({'|'.join(_NUMBERS)}) (?:\w+ )?(?:governments|states|countries|nations|members|partners"
    r"|capitals|armies|republics|kingdoms)\b[^.;]{0,40}[:(–—,]",
    re.IGNORECASE,
)
"""How many there are, before they are listed: "ten governments finance it: those of ..."."""

_SENTENCES: Final = 3
"""Sentences that one answer is put together from."""

_SUBJECT: Final = 30
"""Characters within which a sentence names the state that it is about."""

_LEAST: Final = 2
"""States that have to be told of, or the question is not answered."""


def asks_who_belongs(wanted: Wanted) -> bool:
    """Whether it is asked who belongs to something, and nothing more."""
    if wanted.kind not in ("who", "states", "") or wanted.years:
        return False
    if len(wanted.names) > 1 or any(kind != "organization" for kind, _ in wanted.names):
        return False
    if not (_OF_ORDER | _OTHERWISE).isdisjoint(wanted.words):
        return False
    return not _BELONGING.isdisjoint(wanted.words)


def places_of_joining(wanted: Wanted, read: Read, names: Names) -> list[int]:
    """The places of the sentences that say who belongs; none where fewer than two states do."""
    words = [w for w in wanted.words if weight(w) == 1 and w not in _BELONGING]
    on_it = all(read.is_topic(word, wanted) for word in words) and all(
        read.is_on(name) for name in wanted.names
    )
    if not on_it or not (words or wanted.names):
        return []
    found: list[tuple[int, frozenset[Name]]] = []
    for at, sentence in enumerate(read.sentences):
        spelt = names_in(sentence.text, names)
        states = frozenset(name for name in spelt if name[0] == "state")
        first = min(
            (m.start for m in names.gazetteer.find(sentence.text) if m.name.kind == "state"),
            default=99,
        )
        others = {n for n in spelt if n[0] == "organization"} - set(wanted.names)
        if not states or others:
            continue
        told = _COUNTED.search(sentence.text)
        if told and _NUMBERS.index(told[1].lower()) + 2 == len(states):
            return [at]
        if first > _SUBJECT and len(states) < _LEAST:
            continue  # it is not the state that does anything
        if ENTERS.search(sentence.text) and not OUT.search(sentence.text):
            found.append((at, states))
    best = sorted(found, key=lambda each: (-len(each[1]), each[0]))[:_SENTENCES]
    if len(frozenset().union(*(states for _, states in best))) < _LEAST:
        return []
    return sorted(at for at, _ in best)
