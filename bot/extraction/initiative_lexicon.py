"""The words that name initiatives and say what becomes of them, read from the data files."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from bot.extraction.lexicon import lexicon, load


class Kind(StrEnum):
    """What sort of thing an initiative is; verbs and tenses mean different things to each."""

    BODY = "body"
    FORCE = "force"
    EVENT = "event"
    DOCUMENT = "document"
    PROGRAMME = "programme"
    MISSION = "mission"


class Deed(StrEnum):
    """What a verb does to an initiative."""

    CREATE = "create"
    ADOPT = "adopt"
    HOLD = "hold"
    OPERATE = "operate"
    PROPOSE = "propose"
    PLAN = "plan"
    COMPLETE = "complete"
    STALL = "stall"
    DECLINE = "decline"


def plural(noun: str) -> str:
    """The regular English plural; the noun itself where it is one already."""
    if noun.endswith(("troops", "peacekeepers", "games", "corps", "headquarters")):
        return noun
    if noun == "list":
        return noun
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def heads() -> Mapping[str, tuple[str, Kind]]:
    """Head noun as written, one to three lower-case words → its singular and its kind."""
    found: dict[str, tuple[str, Kind]] = {}
    for kind, nouns in load("initiative_nouns.toml").items():
        for noun in nouns:
            for form in (noun, plural(noun)):
                found.setdefault(form, (noun, Kind(kind)))
    return found


@cache
def longest_heads() -> Mapping[str, int]:
    """First word of a head noun → how many words the longest head with it has."""
    found: dict[str, int] = {}
    for noun in heads():
        first, *rest = noun.split()
        found[first] = max(found.get(first, 0), 1 + len(rest))
    return found


@cache
def deeds() -> Mapping[str, Mapping[str, frozenset[Deed]]]:
    """Verb (base form) → particle ("" for none) → what the two do to an initiative."""
    found: dict[str, dict[str, frozenset[Deed]]] = {}
    for deed, lemmas in load("initiative_verbs.toml").items():
        for lemma in lemmas:
            base, _, particle = lemma.partition("_")
            particles = found.setdefault(base, {})
            particles[particle] = particles.get(particle, frozenset()) | {Deed(deed)}
    return found


def makes(lemma: str) -> bool:
    """Whether a verb brings its object about: "create", "hold", "adopt"."""
    done = frozenset[Deed]().union(*deeds().get(lemma, {}).values())
    return not done.isdisjoint({Deed.CREATE, Deed.HOLD, Deed.ADOPT})


@cache
def verb_forms() -> frozenset[str]:
    """Every form of those verbs, in lower case."""
    return frozenset(word for word, form in lexicon().verbs.items() if form.lemma in deeds())


@cache
def cues(role: str) -> tuple[str, ...]:
    """One list of bot/extraction/data/initiative_cues.toml, as written."""
    return tuple(load("initiative_cues.toml")[role])


def says(text: str, role: str) -> bool:
    """Whether a text has one of the phrases of a role; a loop, as this is asked very often."""
    for cue in cues(role):  # noqa: SIM110 - `any` costs as much again
        if cue in text:
            return True
    return False


@cache
def cue_set(role: str) -> frozenset[str]:
    """One list of bot/extraction/data/initiative_cues.toml, for look-ups."""
    return frozenset(cues(role))
