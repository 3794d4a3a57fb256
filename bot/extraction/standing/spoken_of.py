"""Which organization a phrase is about, and what the sentences around a place are about."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.outcomes import whole_of
from bot.extraction.standing.referents import unnamed
from bot.model import Status
from bot.world import organizations

_ENDS = frozenset({";", ",", "w", "u", ".", ":", "—", ")", ""})
_TREATIES = split("treaty treaties convention agreement area partnership court pact accord act")
_ENLARGING = split(
    "accession enlargement membership admission admit join accede apply application applications "
    "applicant applicants candidate candidates candidacy candidacies newcomers aspirants entrants"
)


def spoken_of(scene: Scene, at: int, reach: int = 10) -> tuple[str, ...]:
    """The organization named in the phrase after a node, else the one that is meant."""
    for step in range(at + 1, min(at + reach, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag == "O" and node.organizations and scene.tag(step + 1) != "O":
            return whole_of(node.organizations)  # of "the X Y", Y
        if node.tag in _ENDS or (node.verb is not None and node.verb.finite):
            break
    return unnamed(scene, at)


def just_named(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization meant: the only one in the sentence before, rather than the text's."""
    before = scene.previous
    if before is None or any(node.tag == "O" for node in scene.nodes):
        return unnamed(scene, at)
    named = {node.organizations for node in before.nodes if node.tag == "O"}
    return named.pop() if len(named) == 1 else unnamed(scene, at)


def by_treaty(keys: tuple[str, ...]) -> bool:
    """Whether it is by ratifying a text that states come to belong: to a treaty, a court."""
    for key in keys:
        listed = organizations().get(key)
        words = listed.kind.split() if listed is not None else key.split("-")
        if not words or words[-1] not in _TREATIES:
            return False
    return bool(keys)


def enlarging(scene: Scene) -> bool:
    """Whether a sentence, or the one before it, speaks of coming into an organization."""
    around = (scene, scene.previous) if scene.previous is not None else (scene,)
    return any(
        not _ENLARGING.isdisjoint(one.signs)
        or any(node.status is Status.CANDIDATE for node in one.nodes)
        for one in around
    )


def already(scene: Scene, actor: int, *statuses: Status) -> bool:
    """Whether a sentence has told one of some standings of the states at a node."""
    states = scene.nodes[actor].states
    named = set(states.states) if states is not None else set[str]()
    return any(
        told.status in statuses
        and (listed := scene.nodes[told.at].states) is not None
        and not named.isdisjoint(listed.states)
        for told in scene.told
    )
