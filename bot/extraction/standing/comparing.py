"""Sentences that compare members: overlaps, exceptions, the only one outside or in both."""

from __future__ import annotations

from collections.abc import Callable

from bot.extraction.lexicon import split
from bot.extraction.standing.comparison import (
    BELONG,
    WHOLE,
    Rule,
    belongs_to,
    exceptions_in,
    finite_verbs,
    is_asserted,
    number_in,
    openers,
    pairs_in,
    relative_target,
    the_only,
    words_before,
    words_in,
)
from bot.extraction.standing.excepting import find_excepted
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.wholes import (
    find_all_but,
    find_all_of_them,
    find_comprising,
    find_most,
    find_numbered,
)
from bot.model import Status

_OPENING = 2  # the first nodes of a sentence
_SHARED = split("overlap coincide share")


def rules_in(scene: Scene) -> list[Rule]:
    """The comparisons that a sentence makes."""
    words = words_in(scene)
    marked = not (_MARKS.isdisjoint(words) and openers().isdisjoint(words))
    return [
        rule
        for find, anywhere in _FINDERS
        if marked or anywhere
        for rule in find(scene)
        if rule.first != rule.second
    ]


Entailed = tuple[str, str, Status, tuple[int, ...]]


def _overlap(scene: Scene) -> list[Rule]:
    pairs = pairs_in(scene)
    excepted = exceptions_in(scene)
    if not pairs or excepted is None or excepted[1].states is None:
        return []
    shared = any(
        is_asserted(node)
        and ((node.verb is not None and node.verb.lemma in _SHARED) or _whole_subject(scene))
        for node in finite_verbs(scene)
    )
    if not shared or not _whole_subject(scene):
        return []
    first, second = pairs[0]
    return [Rule("overlap", first, second, excepted[1].states.states, number_in(scene))]


def _whole_subject(scene: Scene) -> bool:
    """Whether "all other member states" or the like is spoken of, of no one organization."""
    return any(
        node.tag == "R"
        and WHOLE & set(node.words)
        and len(node.organizations) != 1
        and node.status is Status.MEMBER
        for node in scene.nodes
    ) or any(
        node.lower in ("members", "states", "countries") and WHOLE & words_before(scene, at)
        for at, node in enumerate(scene.nodes)
    )


def _whose(scene: Scene, at: int) -> tuple[str, ...]:
    """Whose members a role means: in "All members except A agreed" those of the topic."""
    node = scene.nodes[at]
    alone = not any(other.organizations for other in scene.nodes)
    return scene.topic if alone and not node.dead and at < _OPENING else node.organizations


def _included(scene: Scene) -> list[Rule]:
    """As in "All X members (but A) also belong to Y", "every member of X is a member of Y"."""
    role = next(
        (
            at
            for at, node in enumerate(scene.nodes)
            if node.tag == "R"
            and scene.tag(at - 1) != "V"
            and WHOLE & (set(node.words) | words_before(scene, at))
            and len(_whose(scene, at)) == 1
            and node.status is Status.MEMBER
            and not {"not", "nearly", "almost", "virtually"}
            & (set(node.words) | words_before(scene, at))
        ),
        None,
    )
    if role is None:
        return []
    excepted = exceptions_in(scene)
    for at in range(role + 1, len(scene.nodes)):
        node = scene.nodes[at]
        if node.verb is None:
            continue
        if not is_asserted(node) or node.verb.lemma not in BELONG:
            break
        target = belongs_to(scene, at) or relative_target(scene, role)
        if target is None:
            break
        states = excepted[1].states.states if excepted and excepted[1].states else ()
        first = _whose(scene, role)[0]
        return [Rule("included", first, target, states, number_in(scene))]
    if excepted is not None and excepted[1].states is not None:
        first = _whose(scene, role)[0]
        return [Rule("excepted", first, "", excepted[1].states.states, number_in(scene))]
    return []


def _alone(scene: Scene) -> list[Rule]:
    """As in "A is the only country in both", "the only state that belongs to both X and Y"."""
    for at, node in enumerate(scene.nodes):
        if node.lower not in ("country", "state", "nation", "member") and node.tag != "R":
            continue
        words = set(node.words) | words_before(scene, at)
        if not {"only", "sole", "lone"} & words:
            continue
        pairs = [
            other.organizations
            for other in scene.nodes[at:]
            if other.tag in ("O", "R") and len(other.organizations) == 2
        ]
        states = the_only(scene, at) or the_only(scene, at - 2)
        negated = any(
            other.lower in ("outside", "neither", "not", "either") for other in scene.nodes
        )
        if pairs and states and not negated and "both" in words_in(scene):
            return [Rule("alone", pairs[0][0], pairs[0][1], states, number_in(scene))]
    return []


# What most comparisons need: a word for a whole or for an exception. The others look anywhere.
_MARKS = WHOLE | split("only sole lone alone")
_FINDERS: tuple[tuple[Callable[[Scene], list[Rule]], bool], ...] = (
    (_overlap, False),
    (_included, False),
    (_alone, False),
    (find_all_but, False),
    (find_numbered, False),
    (find_comprising, True),
    (find_most, True),
    (find_all_of_them, False),
    (find_excepted, True),
)
