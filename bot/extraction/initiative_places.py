"""Where an initiative is seated or held: the state whose town its phrase or its verb names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.extraction.initiative_lexicon import Kind
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.noun_phrases import Phrase
from bot.extraction.tokens import Token
from bot.world import Form, Gazetteer, gazetteer, organizations

_SEATING = frozenset({"base", "locate", "house", "seat", "situate", "headquarter", "station"})
_HOLDING = frozenset(
    {"hold", "host", "take", "meet", "convene", "open", "gather", "inaugurate", "launch", "place"}
)
_IN = frozenset({"in", "at"})
_NEAR = 8  # words behind the verb within which the town stands


def seats(scene: Scene, phrase: Phrase, verdict: Verdict) -> Iterator[str]:
    """The codes of the states in which it is or will be, by their towns' names."""
    yield from _towns(scene, phrase.head + 1, phrase.end)
    right = scene.right(phrase)
    end = scene.segment(right)[1]
    for group in scene.groups_from(right, 2):
        seated = group.lemma in _SEATING
        held = group is verdict.verb and phrase.kind in (Kind.EVENT, Kind.BODY)
        if scene.end(group) <= end and (seated or (held and group.lemma in _HOLDING)):
            first = scene.word_at(scene.end(group))
            yield from _towns(scene, first, min(first + _NEAR, scene.word_at(end)))
            return
    if phrase.kind is Kind.EVENT and verdict.verb is not None and verdict.owner_before >= 0:
        yield from _towns(scene, phrase.end, min(phrase.end + _NEAR, scene.word_at(end)))


def _towns(scene: Scene, first: int, last: int) -> Iterator[str]:
    """The states of the towns that follow "in" between two words."""
    for at in range(first, min(last, len(scene.words) - 1)):
        if scene.words[at].lower not in _IN or not scene.words[at + 1].capital:
            continue
        code = _state_of(scene.words[at + 1 : at + 3])
        if code:
            yield code


def _state_of(words: list[Token] | tuple[Token, ...]) -> str:
    """The state of the town that one or two words name, "" for none."""
    for count in (2, 1):
        text = " ".join(word.text for word in words[:count])
        found = gazetteer().lookup(text, "state") if text else None
        if found is not None and found.form is Form.METONYM:
            return found.key
    return ""


@cache
def _states() -> Gazetteer:
    """The names of states alone, so that they are seen inside other names."""
    return Gazetteer(name for name in gazetteer().names if name.kind == "state")


def states_in_name(title: str, part: str) -> tuple[str, ...]:
    """The states in a title, or in the full name of a listed body: "Mission in Mali"."""
    listed = organizations().get(part)
    text = f"{title} {listed.organization.name}" if listed is not None else title
    return tuple(
        match.name.key for match in _states().find(text) if match.name.form is not Form.DEMONYM
    )
