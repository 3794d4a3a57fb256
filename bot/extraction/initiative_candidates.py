"""Everything in a sentence that may name an initiative or point back to one."""

from __future__ import annotations

from bot.extraction.initiative_lore import Known, Lore
from bot.extraction.initiative_names import Beside, apposed, listed, repeated, states_of, with_name
from bot.extraction.initiative_pointers import (
    meetings,
    named_one_by_one,
    others_of_a_kind,
    pointers,
)
from bot.extraction.initiative_proper import proper_names
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.mentions import Mention
from bot.extraction.noun_phrases import Phrase, find_phrases
from bot.records import record


@record(frozen=True, slots=True)
class Candidate:
    """A phrase that may name an initiative.

    `mention` is the listed body or the named product that it is, `known` the initiative told
    before whose name it repeats, `verdict` what is clear from its form alone. A phrase whose
    noun is "it" or "work" only points back.
    """

    phrase: Phrase
    mention: Mention | None = None
    known: Known | None = None
    verdict: Verdict | None = None

    @property
    def pointing(self) -> bool:
        """Whether it is a bare pronoun or a noun like "completion"."""
        return self.phrase.noun in {"it", "work"}


def candidates(scene: Scene, lore: Lore) -> list[Candidate]:
    """Phrases, listed names, known names and pointers, in text order; linear."""
    covered, bodies = listed(scene)
    owners = frozenset(covered)
    told = list(repeated(scene, lore, owners))
    blocked = owners.union(states_of(scene), *(range(one.head, one.end) for one, _ in told))
    beside = Beside(scene, [one for one, _ in (*bodies, *told)])
    found = [Candidate(phrase, mention) for phrase, mention in bodies]
    found += [Candidate(phrase, known=known) for phrase, known in told]
    found += [
        Candidate(one)
        for phrase in find_phrases(scene.words, blocked, owners)
        if not beside.renames(phrase) and not beside.describes(phrase)
        for titled in (with_name(scene, phrase, blocked),)
        if titled is not None
        for one in named_one_by_one(scene, apposed(scene, titled, blocked))
    ]
    found.sort(key=lambda one: one.phrase.first)
    taken = [one.phrase for one in found]
    names = [Candidate(one) for one in proper_names(scene, taken, blocked)]
    found = sorted((*found, *names), key=lambda one: one.phrase.first)
    found += [Candidate(one) for one in others_of_a_kind(scene, [one.phrase for one in found])]
    found += [Candidate(one) for one in pointers(scene, blocked)]
    found += [Candidate(phrase, verdict=verdict) for phrase, verdict in meetings(scene)]
    return sorted(found, key=lambda one: one.phrase.first)
