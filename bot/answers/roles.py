"""Who leads, commands or chairs: whether a sentence names the one asked about."""

from __future__ import annotations

import re
from typing import Final

from bot.answers.likeness import forms_of, has
from bot.answers.names import Names
from bot.answers.stems import stem
from bot.answers.thesaurus import alike
from bot.answers.wanted import Wanted

_OFFICES: Final = frozenset(
    {
        "president", "secretary", "minister", "premier", "chancellor", "king", "chairman", "chair",
        "director", "commander", "spokesman", "spokesperson", "ambassador", "head", "leader",
    }
)  # fmt: skip
_LEADS: Final = frozenset(
    {
        "leads", "led", "heads", "headed", "commands", "commanded", "chairs", "chaired", "runs",
        "governs", "controls", "directs",
    }
)  # fmt: skip
_BARE: Final = frozenset({"lead", "head", "command", "chair", "run", "control", "leadership"})
"""Forms that name what is done and nobody who does it."""

_VACANT: Final = re.compile(
    r"\b(?:no|without an?|lacks an?|never had an?) (?:\w+ )?(?:president|secretary|chair\w*"
    r"|director|commander|head|leader)\b"
)
_BESIDE: Final = 16
"""Characters that may stand between an office and whose office it is."""

_CLOSE: Final = 40
"""Characters within which an office and who holds it stand."""

_PERSON: Final = re.compile(r"\b[A-Z][\w'’-]+(?: (?:[A-Z][\w'’.-]+|al-\w+|bin|de|van|von))+")


def names_somebody(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether the sentence names a person, a state or a body that may be the one asked about."""
    if not (_office_fits(wanted, text, names) and _deed_fits(wanted, text)):
        return False
    if wanted.words and re.search(rf"\b(?:named|has|have|had) an? {wanted.words[0]}\b", text):
        return False
    found = {(m.name.kind, m.name.key) for m in names.gazetteer.find(text)}
    return bool(found - set(wanted.names)) or bool(_PERSON.search(text))


def _deed_fits(wanted: Wanted, text: str) -> bool:
    """Whether somebody leads, commands or runs it in the sentence, if that is asked.

    "Who commands it?" is not answered by "a unified command", nor "who leads it?" by "the
    leaders met".
    """
    if not wanted.words or wanted.words[0] not in _LEADS:
        return True
    forms = [w for w in re.findall(r"\w+", text.lower()) if stem(w) in alike(wanted.words[0])]
    deeds = [form for form in forms if form not in _BARE and not form.endswith(("ers", "ors"))]
    return any(not form.endswith(("er", "or")) or _beside_a_person(form, text) for form in deeds)


def _beside_a_person(office: str, text: str) -> bool:
    """Whether somebody is named close to an office: "its commander, General Ode"."""
    return any(
        _PERSON.search(text[max(0, found.start() - _CLOSE) : found.end() + _CLOSE])
        for found in re.finditer(rf"\b{office}\b", text, re.IGNORECASE)
    )


def _office_fits(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether an office asked about stands beside the name whose office it is."""
    offices = _OFFICES.intersection(wanted.words)
    if not offices:
        return True
    if _VACANT.search(text):
        return False
    if wanted.words[0] not in offices:
        return any(has(office, forms_of(text)) for office in offices)
    places = [m for m in names.gazetteer.find(text) if (m.name.kind, m.name.key) in wanted.names]
    if not places:
        return any(has(office, forms_of(text)) for office in offices)
    for office in offices:
        for found in re.finditer(rf"\b{office}\b", text, re.IGNORECASE):
            gaps = [max(m.start - found.end(), found.start() - m.end) for m in places]
            if any(gap < _BESIDE for gap in gaps):
                return True
    return False
