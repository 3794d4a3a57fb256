"""States singled out of a whole set: "only A and B of the six", "three of them, A, B and C,".

What is said of them alone holds for none of the others. Their sentence is read again with the
states as its plain subject, so that whatever can be said of states can be said of a part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.comparison import BELONG
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.quantified import DEFINITE, STATES, Quantified
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_ONLY = split("only just solely merely")
_AMONG = split("of among amongst")
_VAGUE = split("least than about some nearly almost over perhaps most every not to or until")
_NOBODY = split("nobody none")
_BELONGING = BELONG | split("join enter accede adhere stay stand keep")
_PLAIN = split("a an the full current present also fellow of")
_OPENING = split("but and while yet though although whereas because since")
_OTHER_SETS = split("other others new founding former potential only sole")


@dataclass(frozen=True, slots=True)
class Part:
    """States singled out of a `whole`, and a scene that says of them what holds for them alone.

    If they are only counted ("four of the six, A, B, C and D,") more may be in something, but
    none would be called outside it that is in.
    """

    states: tuple[str, ...]
    whole: Quantified
    scene: Scene
    counted: bool = False


def parts_in(scene: Scene) -> Iterator[Part]:
    """The parts of whole sets that a sentence singles out; linear."""
    for at, node in enumerate(scene.nodes):
        if node.tag == "S" and node.states is not None and not node.possessive:
            found = _only(scene, at) or _none_but(scene, at)
        elif node.tag == "#" and number_of(node.lower) > 1:
            found = _counted(scene, at)
        elif node.tag == "R" and "of" in node.words:
            found = _some_members(scene, at)
        else:
            continue
        if found is not None:
            yield found


def tells_the_rest(part: Part) -> bool:
    """Whether what a part's scene says must be true or false of every state, now."""
    verb = None
    for node in part.scene.nodes:
        if node.tag == "R" and set(node.words) - _PLAIN:
            return False  # "permanent members": the others may be members too
        verb = verb or node.verb
    if verb is None or verb.lemma not in _BELONGING:
        return False
    plain = verb.modality in (Modality.ASSERTED, Modality.NEGATED)
    return plain and verb.tense in ("present", "perfect")


def set_at(scene: Scene, at: int) -> tuple[Quantified, int] | None:
    """The set that "the six", "its members", "them" means, and the node after it."""
    start = at
    while scene.lower(at) in DEFINITE and at < start + 2:
        at += 1
    node = scene.nodes[at] if at < len(scene.nodes) else None
    if node is None or node.possessive:
        return None
    if node.tag == "R":
        other = set(node.words) & (vocabulary().words["partial"] | _OTHER_SETS)
        fits = node.status is Status.MEMBER and not node.dead and not other
        keys = organizations_of(scene, at) if fits else ()
        return (Quantified(at, at, keys[0], node.count), at + 1) if len(keys) == 1 else None
    if node.lower == "them":
        return Quantified(at, at), at + 1
    if scene.lower(at - 1) in ("these", "those") and node.tag in (",", "V"):
        return Quantified(at - 1, at - 1), at
    resolved = node.states is not None and scene.tokens[node.first].lower in DEFINITE  # "the six"
    if at == start and not resolved:
        return None
    last = at + 1 if scene.lower(at + 1) in STATES and scene.tag(at + 1) == "n" else at
    count = len(node.states.states) if node.states is not None else number_of(node.lower)
    return (Quantified(at, last, "", count), last + 1) if count > 2 else None


def _set_before(scene: Scene, after: int) -> tuple[Quantified, int] | None:
    """The set of "Of the six(,)" right before a node, and where it begins."""
    after -= scene.tag(after - 1) == ","
    for start in range(after - 1, max(-1, after - 6), -1):
        if scene.lower(start) in _AMONG:
            found = set_at(scene, start + 1)
            opens = found is not None and found[1] == after and _opens(scene, start)
            return (found[0], start) if found is not None and opens else None
    return None


def _opens(scene: Scene, at: int) -> bool:
    """Whether a clause may begin at a node."""
    before = scene.tag(at - 1) in ("", ",", ";", "—", "w", ":", "u")
    return before or scene.lower(at - 1) in _OPENING


def _only(scene: Scene, at: int) -> Part | None:
    """As in "Only A and B of the six are in Y", "Of them, only A is", "A alone has joined Y"."""
    first, after = at, at + 1
    if scene.lower(at + 1) == "alone":
        after += 1
    elif scene.lower(at - 1) in _ONLY:
        first -= 1
    else:
        return None
    whole = set_at(scene, after + 1) if scene.lower(after) in _AMONG else None
    if whole is not None:
        after = whole[1]
    else:
        whole = _set_before(scene, first)
        first = whole[1] if whole is not None else first
    if not _opens(scene, first) or not _verb_follows(scene, after):
        return None
    meant = whole[0] if whole is not None else Quantified(first, first)
    return _part(scene, at, meant, _led(scene, first), scene.nodes[after:])


def _none_but(scene: Scene, at: int) -> Part | None:
    """As in "No member other than A is in Y", "None of them but A has joined Y"."""
    step = at - 1
    while scene.lower(step) in ("than", "from", "for", "of", "the"):
        step -= 1
    openers = vocabulary().words["exceptions"] | {"other", "apart", "exception"}
    if scene.lower(step) not in openers or not _verb_follows(scene, at + 1):
        return None
    step -= 2 if scene.lower(step) == "exception" else 1  # "with the exception of A"
    node = scene.nodes[step] if step >= 0 else None
    if node is None:
        return None
    before = [scene.lower(k) for k in range(max(0, step - 3), step)]
    none = "no" in {*before, *node.words} or "none" in {*before, *node.words}
    none = none or node.lower in _NOBODY or (node.lower == "one" and before[-1:] == ["no"])
    whole = set_at(scene, step)
    if not none or (whole is None and node.tag not in "nd#"):
        return None
    first = next((k for k in range(step, max(-1, step - 4), -1)
                  if scene.lower(k) in ("no", "none", "nobody")), step)  # fmt: skip
    meant = whole[0] if whole is not None else Quantified(step, step)
    return _part(scene, at, meant, _led(scene, first), scene.nodes[at + 1 :])


def _counted(scene: Scene, at: int) -> Part | None:
    """As in "Three of the six, A, B and C, are in Y", "Of the six, two (A and B) are not"."""
    if scene.lower(at - 1) in _VAGUE or scene.tag(at - 1) == "d":
        return None
    if scene.lower(at + 1) in _AMONG:
        found, first = set_at(scene, at + 2), at - (scene.lower(at - 1) in _ONLY)
        after = found[1] if found is not None else 0
        whole = found[0] if found is not None else None
    else:
        first = at - (scene.lower(at - 1) in _ONLY)
        before, after = _set_before(scene, first), at + 1
        whole, first = before if before is not None else (None, first)
    if whole is None:
        return None
    return _named_after(scene, after, whole, number_of(scene.lower(at)), first)


def _some_members(scene: Scene, at: int) -> Part | None:
    """As in "Two of its members, A and B, are in Y", a role with the number in it."""
    node = scene.nodes[at]
    count = number_of(scene.tokens[node.first].lower)
    other = set(node.words) & (vocabulary().words["partial"] | _OTHER_SETS)
    vague = scene.lower(at - 1) in _VAGUE or node.status is not Status.MEMBER or node.dead
    keys = organizations_of(scene, at) if count > 1 and not other and not vague else ()
    if len(keys) != 1:
        return None
    first = at - (scene.lower(at - 1) in _ONLY)
    return _named_after(scene, at + 1, Quantified(at, at, keys[0]), count, first)


def _named_after(
    scene: Scene, after: int, whole: Quantified, count: int, first: int
) -> Part | None:
    """The part with the states named after "three of the six", at once or at the end."""
    led = _led(scene, first)
    if scene.tag(after) in (",", "(", "—", "-"):
        named = after + 2 if scene.tag(after + 1) == "a" else after + 1  # "namely"
        namely, named = named > after + 1, named + (scene.tag(named) == "d")
        if _so_many(scene, named, count) and scene.tag(named + 1) in (",", ")", "—", "-"):
            part = _part(scene, named, whole, led, scene.nodes[named + 2 :])
            loose = not namely and scene.lower(first) not in _ONLY | _AMONG
            return replace(part, counted=loose) if part is not None else None
        return None
    for step in range(after, len(scene.nodes)):
        if scene.tag(step) in (":", "—") and _so_many(scene, step + 1, count):
            stop = scene.tag(step + 2) in (".", ";", "")
            said = [*scene.nodes[after:step], *scene.nodes[step + 2 :]]
            return _part(scene, step + 1, whole, led, said) if stop else None
        if scene.tag(step) in (";", "S"):
            break
    return None


def _so_many(scene: Scene, at: int, count: int) -> bool:
    """Whether so many states stand at a node, all of them known."""
    states = scene.nodes[at].states if at < len(scene.nodes) else None
    return states is not None and len(states.states) == count and not states.gaps


def _verb_follows(scene: Scene, at: int) -> bool:
    while scene.tag(at) == "a":
        at += 1
    return scene.tag(at) == "V"


def _led(scene: Scene, first: int) -> Sequence[Node]:
    """What stands before a clause that hangs on it: "X, to which only A belongs"."""
    return scene.nodes[:first] if scene.tag(first - 1) == "w" else ()


def _part(
    scene: Scene, at: int, whole: Quantified, led: Sequence[Node], rest: Sequence[Node]
) -> Part | None:
    """A part: the states at a node, with what leads to their clause and what it says of them."""
    states = scene.nodes[at].states
    if states is None:
        return None
    end = next((k for k, node in enumerate(rest) if node.tag == ";"), len(rest))
    row = [*led, scene.nodes[at], *rest[:end]]
    return Part(states.states, whole, replace(scene, nodes=row, told=[], previous=None))
