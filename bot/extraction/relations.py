"""How two organizations stand to each other: cooperation, competition, duplication, refusal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import load, split
from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence
from bot.extraction.reference.turns import organizations_of
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.scenes import scenes
from bot.extraction.standing.subject import subject
from bot.model import Relation, RelationKind

_UNREAL = (Modality.NEGATED, Modality.COUNTERFACTUAL)
_REACH = 7  # nodes between a noun such as "rivalry" and the organizations

Found = tuple[str, str, RelationKind]


@cache
def _table(name: str) -> dict[str, RelationKind]:
    table = load("relations.toml")[name]
    return {word: RelationKind(kind) for kind, text in table.items() for word in split(text)}


@cache
def _offers() -> frozenset[str]:
    return split(load("relations.toml")["offers"]["verbs"])


def relations(document: AnnotatedDocument) -> tuple[Relation, ...]:
    """The relations that sentences state, each once, with all sentences that state it."""
    evidence: dict[Found, list[int]] = {}
    for scene in scenes(document, _names_two):
        for found in _stated(scene):
            numbers = evidence.setdefault(found, [])
            if scene.sentence.sentence.number not in numbers[-1:]:
                numbers.append(scene.sentence.sentence.number)
    return tuple(
        Relation(first, second, kind, tuple(numbers))
        for (first, second, kind), numbers in evidence.items()
    )


def _names_two(sentence: AnnotatedSentence) -> bool:
    """Whether a sentence speaks of two organizations at least."""
    keys = {key for mention in sentence.mentions for key in organizations_of(mention)}
    return len(keys) > 1


def _stated(scene: Scene) -> Iterator[Found]:
    """The relations in a sentence, the organizations in its order."""
    for at, node in enumerate(scene.nodes):
        if node.verb is not None and node.verb.modality not in _UNREAL:
            kind = _table("verbs").get(node.verb.lemma)
            if kind is RelationKind.DECLINED:
                yield from _declined(scene, at)
            elif kind is not None:
                yield from _between(scene, at, kind, node.verb)
        elif node.tag == "n" and node.lower in _table("nouns"):
            yield from _named(scene, at, _table("nouns")[node.lower])


def _between(scene: Scene, at: int, kind: RelationKind, verb: VerbGroup) -> Iterator[Found]:
    """As in "X cooperates with Y", "X and Y compete", "X duplicates the work of Y"."""
    actor = subject(scene, at)
    firsts = scene.nodes[actor].organizations if actor is not None else ()
    if not firsts and verb.form in ("base", "gerund"):
        firsts = next((n.organizations for n in scene.nodes[:at] if n.tag == "O"), ())
    seconds = _objects(scene, at)
    if len(firsts) == 2 and not seconds:
        yield firsts[0], firsts[1], kind
    for first in firsts[:1]:
        for second in seconds:
            if second != first:
                yield first, second, kind


def _objects(scene: Scene, at: int) -> list[str]:
    """Organizations after a verb, also as owners ("those of NATO", "NATO's activities")."""
    found = [
        key
        for argument in complements(scene, at)
        if argument.link in ("", "with", "against", "to", "of")
        for key in scene.nodes[argument.at].organizations
    ]
    for step in range(at + 1, min(at + 5, len(scene.nodes))):
        if scene.tag(step) == "O":
            found.extend(scene.nodes[step].organizations)
        elif scene.tag(step) not in ("d", "n", "a", "p"):
            break
    return list(dict.fromkeys(found))


def _named(scene: Scene, at: int, kind: RelationKind) -> Iterator[Found]:
    """As in "Cooperation between X and Y", "X's rivalry with Y", "X is a counterweight to Y"."""
    after = _near(scene, range(at + 1, min(at + _REACH, len(scene.nodes))))
    if scene.lower(at + 1) == "between":
        yield from ((one, two, kind) for one, two in combinations(after[:2], 2))
        return
    if scene.lower(at + 1) not in ("with", "to", "of"):
        return
    before = _near(scene, range(at - 1, max(-1, at - _REACH), -1))
    if before and after and before[0] != after[0]:
        yield before[0], after[0], kind


def _near(scene: Scene, span: range) -> list[str]:
    found: list[str] = []
    for step in span:
        if scene.tag(step) in (",", ";", "w", "u"):
            break
        found.extend(key for key in scene.nodes[step].organizations if key not in found)
    return found


def _declined(scene: Scene, at: int) -> Iterator[Found]:
    """As in "X proposed joint exercises with Y, but the latter declined"."""
    actor = subject(scene, at)
    if actor is None or len(scene.nodes[actor].organizations) != 1:
        return
    refuser = scene.nodes[actor].organizations[0]
    offer = next(
        (
            step
            for step in range(at)
            if (verb := scene.nodes[step].verb) is not None
            and ({verb.lemma, *verb.governors} & _offers())
        ),
        None,
    )
    if offer is None:
        return
    for step in range(offer, -1, -1):
        for key in scene.nodes[step].organizations:
            if key != refuser:
                yield key, refuser, RelationKind.DECLINED
                return
