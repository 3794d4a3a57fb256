"""Spellings of an organization's name that differ by a rule: British, American, "UN" in full."""

from __future__ import annotations

from itertools import product

_PAIRS = (
    ("Organization", "Organisation"),
    ("Cooperation", "Co-operation"),
    ("Defence", "Defense"),
    ("Centre", "Center"),
    ("Programme", "Program"),
    ("Labour", "Labor"),
    ("Stabilization", "Stabilisation"),
    ("Neighbourhood", "Neighborhood"),
    ("Harmonization", "Harmonisation"),
    ("Organized", "Organised"),
    ("Against", "against"),
    ("Counter-Terrorism", "Counterterrorism"),
    ("Anti-Terrorism", "Antiterrorism"),
)
_OTHER = dict(_PAIRS) | {second: first for first, second in _PAIRS}
_SHORTENED = {
    "United Nations ": ("UN ", "U.N. "),
    "UN ": ("U.N. ",),
    "European Union ": ("EU ",),
    "African Union ": ("AU ",),
}


def spellings(name: str) -> list[str]:
    """The other spellings of a name, without itself: "Defense Organisation" for "Defence ...".

    All combinations are given, for a text may write "Organisation" and yet "Cooperation".
    """
    words = name.split(" ")
    found = [name]
    if not _OTHER.keys().isdisjoint(words):
        choices = [(word, _OTHER[word]) if word in _OTHER else (word,) for word in words]
        found = [" ".join(chosen) for chosen in product(*choices)]
    for full, shorts in _SHORTENED.items():
        if full in name:
            found += [text.replace(full, short) for text in tuple(found) for short in shorts]
    return [text for text in found if text != name]
