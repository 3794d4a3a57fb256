"""Two states by their adjectives: "Angolan-Nigerian relations", of which "both" may speak."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.lexicon import split
from bot.extraction.mentions import AnnotatedSentence
from bot.world import Form

_BETWEEN = split("relations ties cooperation trade friendship partnership relationship dialogue")
_LONGEST = 16  # characters of the noun looked at
_HYPHENS = ("-", "‑", "–")


def bilateral(sentence: AnnotatedSentence) -> tuple[tuple[str, ...], ...]:
    """The pairs of states whose relations a sentence speaks of so."""
    text, found = sentence.sentence.text, list[tuple[str, ...]]()
    for first, second in pairwise(sentence.mentions):
        adjectives = first.form is Form.DEMONYM and second.form is Form.DEMONYM
        if adjectives and text[first.end : second.start] in _HYPHENS:
            word = text[second.end :].lstrip()[:_LONGEST].split(maxsplit=1)
            if word and word[0].lower().strip(".,;") in _BETWEEN:
                found.append((*first.keys, *second.keys))
    return tuple(found)
