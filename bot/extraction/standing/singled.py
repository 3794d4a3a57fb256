"""The only ones of a whole set: "A is the only one of them not in Y", "the only X member in Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.standing.comparison import is_asserted
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.parts import Part, set_at
from bot.extraction.standing.quantified import Quantified
from bot.extraction.standing.referents import organizations_of
from bot.model import Status

_ONLY = split("only sole lone")
_ONE = split("one ones country countries state states nation nations member members two three")
_WITHIN = split("in within inside outside")
_REMARKS = (",", "—", "(")
_ENDS = frozenset({",", "—", ")", ";", "."})

# The set that some are the only ones of, the first node of the phrase, the node after it, and
# what a role that has taken up two organizations says already: "the only X member in Y".
_Group = tuple[Quantified, int, int, Sequence[Node]]


def singled_in(scene: Scene) -> Iterator[Part]:
    """As in "A is the only one of the four that belongs to Y", "A, the only member not in Y,"."""
    for at, node in enumerate(scene.nodes):
        if node.tag == "R":
            group = _role(scene, at)
        elif node.lower in _ONLY or node.lower == "one":
            group = _ones(scene, at)
        else:
            continue
        found = _alone(scene, group) if group is not None else None
        if found is not None:
            yield found


def _role(scene: Scene, at: int) -> _Group | None:
    """As in "the only X member", "the one X country", "the only one of its members"."""
    node = scene.nodes[at]
    words = set(node.words)
    single = words & _ONLY or ("the" in words and "of" not in words and _counted(scene, at))
    if not single or node.status is not Status.MEMBER or node.dead or node.possessive:
        return None
    said: Sequence[Node] = ()
    keys = organizations_of(scene, at)
    if len(node.organizations) == 2:
        tokens = {token.lower for token in scene.tokens[node.first : node.last + 1]}
        if "in" not in tokens or tokens & {"and", "both"}:
            return None
        keys, second = node.organizations[:1], node.organizations[1:]
        said = [replace(node, tag="p", lower="in"),
                Node("O", node.last, node.last, organizations=second)]  # fmt: skip
    whole = Quantified(at, at, keys[0] if len(keys) == 1 else "")
    return whole, at, at + 1, said


def _counted(scene: Scene, at: int) -> bool:
    """As in "the one X country", "A and B are the two X states": there are no more."""
    words = scene.nodes[at].words
    before = scene.nodes[at - 2].states if at > 1 else None
    several = len(before.states) if before is not None else 0
    return "one" in words or (several > 1 and several in map(number_of, words))


def _ones(scene: Scene, at: int) -> _Group | None:
    """As in "the only one of the four", "the only country in X", "the only ones"."""
    first, after = at - (scene.lower(at - 1) == "the"), at + 1
    if first == at or (scene.lower(at) == "one" and scene.lower(after) not in _ONE):
        return None
    if scene.lower(after) not in _ONE:
        return None
    whole = Quantified(at, at)
    link = scene.lower(after + 1)
    found = set_at(scene, after + 2) if link in ("of", "among", "in") else None
    if found is not None:
        whole, after = found
    elif link == "of":
        return None
    else:
        after += 1
    return whole, first, after, ()


def _alone(scene: Scene, group: _Group) -> Part | None:
    """Who the only ones are: before "is", around a remark, or at the end; and what they are."""
    whole, first, after, said = group
    while scene.tag(first - 1) == "a":  # "is now the only one"
        first -= 1
    verb = scene.nodes[first - 1] if first > 1 else None
    if verb is not None and verb.verb is not None and verb.verb.lemma in ("be", "remain"):
        if is_asserted(verb):
            return _part(scene, first - 2, whole, said or _body(scene, after, _end(scene, after)))
        return None
    if scene.tag(first - 1) in _REMARKS and scene.tag(first - 2) == "S":
        return _part(scene, first - 2, whole, said or _body(scene, after, _end(scene, after)))
    end = _end(scene, after)
    named = end + 1 if scene.tag(end) == "," and scene.tag(end + 2) == "," else 0
    for step in range(after, end):
        node = scene.nodes[step]
        if node.verb is not None and node.verb.lemma == "be" and scene.tag(step + 1) == "S":
            end, named = step, step + 1 if is_asserted(node) else 0
            break
    return _part(scene, named, whole, said or _body(scene, after, end)) if named else None


def _end(scene: Scene, at: int) -> int:
    while at < len(scene.nodes) and scene.tag(at) not in _ENDS:
        at += 1
    return at


def _part(scene: Scene, at: int, whole: Quantified, body: Sequence[Node]) -> Part | None:
    """The states at a node, as the subject of what is said of them alone."""
    node = scene.nodes[at] if 0 <= at < len(scene.nodes) else None
    if node is None or node.states is None or node.possessive or not body:
        return None
    if body[0].tag == "p":
        body = [_verb(node, "be", Modality.ASSERTED), *body]
    stop = Node(".", scene.nodes[-1].last, scene.nodes[-1].last, ".")
    row = [node, *body, stop]
    return Part(node.states.states, whole, replace(scene, nodes=row, told=[], previous=None))


def _body(scene: Scene, at: int, end: int) -> Sequence[Node]:
    """What follows "the only one": "that is (not) in Y", "to belong to Y", "(not) in Y"."""
    while scene.tag(at) == "a" and scene.lower(at) != "not":
        at += 1
    node = scene.nodes[at] if at < end else None
    if node is None:
        return ()
    rest = scene.nodes[at + 1 : end]
    if scene.lower(at) in ("that", "which", "who"):
        verb = rest[0] if rest else node
        form = lexicon().verbs.get(verb.lower)
        if form is not None and form.third:  # taken for a noun after "that"
            return [_verb(verb, form.lemma, Modality.ASSERTED), *rest[1:]]
        return rest
    if scene.lower(at) == "not":
        return _denied(rest)
    if node.verb is not None and not node.verb.finite:
        to = scene.tokens[node.first].lower == "to"
        return [_verb(node, node.verb.lemma, Modality.ASSERTED), *rest] if to else ()
    return scene.nodes[at:end] if scene.lower(at) in _WITHIN else ()


def _denied(rest: Sequence[Node]) -> Sequence[Node]:
    """As in "not in Y", "not to belong to Y"."""
    if not rest or (rest[0].tag != "p" and rest[0].verb is None):
        return ()
    verb = rest[0].verb
    if verb is not None:
        return [_verb(rest[0], verb.lemma, Modality.NEGATED), *rest[1:]]
    return [_verb(rest[0], "be", Modality.NEGATED), *rest]


def _verb(node: Node, lemma: str, modality: Modality) -> Node:
    """A present verb at the place of a node."""
    group = VerbGroup(node.first, node.last, node.last, lemma, modality, "present", False, "finite")
    return Node("V", node.first, node.last, verb=group)
