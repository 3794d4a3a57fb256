"""How the members of two organizations compare, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.relatives import relative_organization
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

WHOLE = split("all every each")


_HOLDING = split("have hold enjoy")
BELONG = split("belong be participate take sit remain form have hold enjoy")


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence that says how the members of two organizations compare.

    `overlap`: all members but `excepted` belong to both `first` and `second`. `included`: all
    members of `first` but `excepted` belong to `second`. `alone`: `excepted` alone belongs to both.
    """

    kind: str
    first: str
    second: str
    excepted: tuple[str, ...]
    number: int


@cache
def openers() -> frozenset[str]:
    """The words that may open an exception."""
    others = {"exception", "apart", "aside", "other", "excepted", "excluded"}
    return vocabulary().words["exceptions"] | others


def exceptions_in(scene: Scene) -> tuple[int, Node] | None:
    """The states after "except for", "all but", "save", "with the exception of"."""
    opening = openers()
    for at, node in enumerate(scene.nodes):
        word = node.lower
        if word not in opening:
            continue
        opens = (
            (
                word in vocabulary().words["exceptions"]
                and (word != "but" or _whole_before(scene, at))
            )
            or (word == "exception" and scene.lower(at + 1) == "of")
            or (word in ("apart", "aside") and scene.lower(at + 1) == "from")
            or (word == "other" and scene.lower(at + 1) == "than")
        )
        if word in ("apart", "aside", "excepted", "excluded") and scene.tag(at - 1) == "S":
            return at - 1, scene.nodes[at - 1]
        if not opens:
            continue
        step = at + 1
        while scene.lower(step) in ("for", "of", "from", "than", "only", "the"):
            step += 1
        if scene.tag(step) == "S":
            return step, scene.nodes[step]
    return None


def _whole_before(scene: Scene, at: int) -> bool:
    """Whether "all", "every" stands before "but": then it means "except"."""
    for step in range(max(0, at - 3), at):
        node = scene.nodes[step]
        if node.lower in WHOLE or (node.tag == "R" and WHOLE & set(node.words)):
            return True
    return False


def pairs_in(scene: Scene) -> list[tuple[str, str]]:
    """Pairs of organizations in the sentence: named together, or "both organizations"."""
    for node in scene.nodes:
        if node.tag in ("O", "R") and len(node.organizations) == 2:
            return [(node.organizations[0], node.organizations[1])]
    return []


def finite_verbs(scene: Scene) -> list[Node]:
    """The finite verbs of the sentence."""
    return [node for node in scene.nodes if node.verb is not None and node.verb.finite]


def is_asserted(node: Node) -> bool:
    """Whether a verb says what holds at the report's date."""
    verb = node.verb
    return (
        verb is not None
        and verb.modality is Modality.ASSERTED
        and verb.tense in ("present", "perfect")
    )


def number_in(scene: Scene) -> int:
    """The number of the sentence."""
    return scene.sentence.sentence.number


def words_before(scene: Scene, at: int) -> set[str]:
    """Up to four words before a node."""
    return {scene.lower(step) for step in range(max(0, at - 4), at)}


def relative_target(scene: Scene, role: int) -> str | None:
    """The organization in "in which every X state takes part"."""
    found = relative_organization(scene, role)
    return found[0] if len(found) == 1 else None


def belongs_to(scene: Scene, at: int) -> str | None:
    """The organization in "belong to Y", "are (also) members of Y", "are part of Y", "are in Y"."""
    for step in range(at + 1, min(at + 7, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag in "RM":  # "are members of Y", "have full membership in Y"
            fits = node.status is Status.MEMBER and len(node.organizations) == 1
            return node.organizations[0] if fits and not node.dead else None
        holding = scene.nodes[at].verb
        if holding is not None and holding.lemma in _HOLDING:
            return None
        if node.tag == "O":
            before = {scene.lower(step - back) for back in (1, 2, 3)}
            fits = bool({"to", "of", "in"} & before) and not node.possessive
            return node.organizations[0] if fits and len(node.organizations) == 1 else None
        plain = node.lower in ("part", "also", "both", "the", "a") or node.tag in ("a", "p", "d")
        plain = plain or (node.tag == "n" and scene.tag(step + 1) == "O")  # "the leftist Y"
        if not plain:
            return None
    return None


def the_only(scene: Scene, role: int) -> tuple[str, ...]:
    """The states that "the only member" is: before "is", in apposition, or after."""
    for step in range(role - 1, max(-1, role - 4), -1):
        node = scene.nodes[step]
        if node.states is not None and not node.possessive:
            return node.states.states
        if node.tag not in (",", "V", "—", "(", "a"):
            break
    for step in range(role + 1, min(role + 14, len(scene.nodes))):
        node = scene.nodes[step]
        if node.states is not None and not node.possessive:
            before = scene.nodes[step - 1]
            plain = before.tag in (",", "—", ":") or (
                before.verb is not None and before.verb.lemma == "be"
            )
            return node.states.states if plain else ()
    return ()


def words_in(scene: Scene) -> set[str]:
    """All words of the sentence."""
    return {token.lower for token in scene.tokens}
