"""Who leads, commands or chairs: whether a sentence names the one asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.answers.likeness import forms_of, has
from bot.answers.names import Names
from bot.answers.stems import stem
from bot.answers.thesaurus import alike, answering
from bot.answers.wanted import Wanted
from bot.world import Match

_OFFICES: Final = frozenset(
    {
        "president", "secretary", "minister", "premier", "chancellor", "king", "chairman", "chair",
        "director", "commander", "spokesman", "spokesperson", "ambassador", "head", "leader",
        "chairperson",
    }
)  # fmt: skip
_OFFICE_STEMS: Final = frozenset(map(stem, _OFFICES))
_OPEN: Final = frozenset({"chair", "chairman", "head", "leader"})
"""Offices that states and bodies hold as well as persons."""

_LEADS: Final = frozenset(
    {
        "leads", "led", "heads", "headed", "commands", "commanded", "chairs", "chaired", "runs",
        "governs", "controls", "directs", "chair", "lead", "command", "govern", "control", "direct",
    }
)  # fmt: skip
HELD: Final = _OFFICES | _LEADS
"""Words by which it is asked who holds an office or does what its holder does."""

_BARE: Final = frozenset({"lead", "head", "command", "chair", "run", "control", "leadership"})
"""Forms that name what is done and nobody who does it."""

_HEADS_OF: Final = re.compile(r"\b(?:heads|leaders) of (?:state|government|the)\b")
_IN_CHAIR: Final = re.compile(
    r"\b(?:tak(?:es?|en|ing)|took|holds?|held|has|have|had|assumed?) (?:over )?(?:the|its) "
    r"(?:\w+ )?(?:chair|chairmanship|presidency)\b"
)
_WILL: Final = re.compile(
    r"\b(?:will|would|shall|may|is to|are to) (lead|head|command|chair|run)\b"
)
_DONE_TO_IT: Final = re.compile(
    r"\b(\w+) (?:it|by|(?:the|its|this) (?:organi[sz]ation|bloc|alliance|group|body|secretariat"
    r"|forum|union|community|mission|force|council|commission|office|agreement))\b"
)
"""What is done to the body that a report is on: "heads the secretariat"."""

_ITS_CHIEF: Final = re.compile(
    r"[A-Z]\w+ (?:is|has been|became|was (?:named|elected|appointed))(?: \w+)? "
    r"(?:executive secretary|(?:secretary|director)[ -]general)\b(?! (?:of|at)\b)"
)
"""Who holds the office that there is but one of in a body."""

_TITLES: Final = _OFFICES | {
    "general", "prime", "foreign", "vice", "deputy", "executive", "defense", "defence", "the",
    "king", "queen", "mr", "ms", "mrs", "dr",
}  # fmt: skip
_VACANT: Final = re.compile(
    r"\b(?:no|without an?|lacks an?|never had an?) (?:\w+ )?(?:president|secretary|chair\w*"
    r"|director|commander|head|leader)\b"
)
_BESIDE: Final = 16
"""Characters that may stand between an office and whose office it is."""

_CLOSE: Final = 60
"""Characters within which an office and who holds it stand."""

PERSON: Final = re.compile(r"\b[A-Z][\w'’-]+(?: (?:[A-Z][\w'’.-]+|al-\w+|bin|de|van|von))+")


def names_somebody(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether the sentence names a person, a state or a body that may be the one asked about."""
    if not (_office_fits(wanted, text, names) and does_so(wanted, text, names)):
        return False
    if wanted.words and re.search(rf"\b(?:named|has|have|had) an? {wanted.words[0]}\b", text):
        return False
    found = {(m.name.kind, m.name.key) for m in names.gazetteer.find(text)}
    return bool(found - set(wanted.names)) or bool(PERSON.search(text))


def does_so(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether somebody leads, commands or runs it in the sentence, if that is asked.

    "Who commands it?" is not answered by "a unified command", nor "who leads it?" by "the
    leaders met".
    """
    if not wanted.words or wanted.words[0] not in _LEADS:
        return True
    if wanted.words[0] in ("chairs", "chaired", "chair") and _IN_CHAIR.search(text):
        return True
    if _WILL.search(text) and stem(_WILL.findall(text)[0]) in alike(wanted.words[0]):
        return True
    plain = _HEADS_OF.sub(" ", text.lower())
    deed = wanted.words[0]
    named = {(m.name.kind, m.name.key) for m in names.find(text)}.intersection(wanted.names)
    if wanted.names and not named and len(wanted.words) == 1:
        return _leads_it(deed, text)
    offices = answering(deed) & _OFFICE_STEMS if named else frozenset()
    forms = [w for w in re.findall(r"\w+", plain) if stem(w) in alike(deed) | offices]
    many = {f"{office}s" for office in _OFFICES}  # "eight presidents" lead nothing by it
    if stem(deed) == "chair":
        many |= {"president"}  # who presides over a state chairs nothing by it
    forms = [form for form in forms if form not in _BARE and form not in many]
    deeds = [form for form in forms if not form.endswith(("ers", "ors"))]
    return any(
        not (form.endswith(("er", "or")) or form in _OFFICES)
        or _holder_beside(form, text, wanted, names)
        for form in deeds
    )


def _leads_it(deed: str, text: str) -> bool:
    """Whether it is the body itself that is led in a sentence that does not name it."""
    led = any(stem(found[1].lower()) in alike(deed) for found in _DONE_TO_IT.finditer(text))
    return led or _ITS_CHIEF.search(text) is not None


def _holder_beside(office: str, text: str, wanted: Wanted, names: Names) -> bool:
    """Whether somebody is named close to an office: "its commander, General Ode"."""
    known = names.gazetteer.find(text)
    holders = [m.span() for m in PERSON.finditer(text) if _is_person(m, known)]
    if office in _OPEN:
        holders += [
            (m.start, m.end) for m in known if (m.name.kind, m.name.key) not in wanted.names
        ]
    return any(
        max(start - found.end(), found.start() - end) < _CLOSE
        for found in re.finditer(rf"\b{office}\b", text, re.IGNORECASE)
        for start, end in holders
    )


def _is_person(found: re.Match[str], known: Sequence[Match]) -> bool:
    """Whether capitals are a person's, not "Secretary General" nor the name of a body."""
    if any(m.start < found.end() and found.start() < m.end for m in known):
        known_here = [m for m in known if m.start < found.end() and found.start() < m.end]
        return all(m.name.kind == "state" for m in known_here) and len(found[0].split()) > 2
    return any(word.lower().rstrip(".") not in _TITLES for word in found[0].split())


def _office_fits(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether an office asked about stands beside who holds it, and whose office it is."""
    offices = _OFFICES.intersection(wanted.words)
    if not offices:
        return True
    if _VACANT.search(text):
        return False
    if wanted.words[0] not in offices:
        return any(has(office, forms_of(text)) for office in offices)
    if not any(_holder_beside(office, text, wanted, names) for office in offices):
        return False
    places = [m for m in names.gazetteer.find(text) if (m.name.kind, m.name.key) in wanted.names]
    if not places:
        return True
    return any(
        max(m.start - found.end(), found.start() - m.end) < _BESIDE
        for office in offices
        for found in re.finditer(rf"\b{office}\b(?:[- ]general\b)?", text, re.IGNORECASE)
        for m in places
    )
