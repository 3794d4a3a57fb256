"""The head of a noun phrase: of "the government of S" and "S's parliament" it is S."""

from __future__ import annotations

from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.vocabulary import vocabulary

HEADS = frozenset("SORM")
_NOMINAL = HEADS | {"n", "#"}
_EXAMPLE = split("including like as")
_CLAUSAL = split("until till since after before than once")

_TIMES = split(
    "monday tuesday wednesday thursday friday saturday sunday week weeks month months year years "
    "decade decades spring summer autumn winter"
)


def head(scene: Scene, at: int) -> int | None:
    """The head of the noun phrase that ends at a node; None if it opens with a preposition."""
    for _ in range(6):
        if generic(scene.lower(at)) and scene.tag(at - 1) == "O":
            at -= 1
        node = scene.nodes[at]
        start = phrase_start(scene, at)
        if node.tag == "n":
            owner = _owner(scene, at, start)
            if owner is not None:
                at, start = owner, phrase_start(scene, owner)
        before = scene.nodes[start - 1] if start > 0 else None
        free = before is None or before.tag != "p" or before.lower in _EXAMPLE | _CLAUSAL
        if before is None or free or _fronted(scene, at, start):
            return at
        above = _above(scene, start)
        if node.tag == "S" and _each_of(scene, above):
            return at
        if scene.tag(above) not in _NOMINAL:
            return None
        governs = scene.lower(above) in vocabulary().words["governments"]
        if node.tag == "S" and before.lower in ("of", "in") and governs:
            return at
        at = above
    return None


def _above(scene: Scene, start: int) -> int:
    """What a preposition before a phrase belongs to; the noun in "the force led by A"."""
    above = start - 2
    while scene.tag(above) in ("a", "t"):
        above -= 1
    return above - 1 if scene.lower(start - 1) == "by" and _reduced(scene, above) else above


def _reduced(scene: Scene, at: int) -> bool:
    """Whether a participle stands for a relative clause."""
    verb = scene.nodes[at].verb if at > 0 else None
    single = verb is not None and verb.first == verb.last and verb.tense in ("", "past")
    return single and scene.tag(at - 1) in _NOMINAL


def _fronted(scene: Scene, at: int, start: int) -> bool:
    """Whether a phrase that names no state opens the sentence: "At the session A was"."""
    if scene.tag(at) != "S" or start == at:
        return False
    opens = start == 1 or scene.tag(start - 2) in (";", ":")
    return opens and scene.tag(start) == "d" and scene.tag(start + 1) in "n#"


def _each_of(scene: Scene, at: int) -> bool:
    """Whether "none", "each", "all", "not one", "every one" (of) ends at a node."""
    if scene.lower(at) == "one":
        return scene.lower(at - 1) in ("not", "every")
    return scene.lower(at) in ("none", "each", "all")


def phrase_start(scene: Scene, at: int) -> int:
    """The first node of the adjectives and articles before a head."""
    step = at
    while step > 0 and at - step < 10:
        before = scene.nodes[step - 1]
        if scene.lower(step) == "the" and before.tag != "d":
            break  # "At its summit the bloc": another phrase
        if scene.tag(at) == "S" and before.lower in _TIMES:
            break  # "On Monday it"
        if scene.tag(step) == "R" and before.tag == "a" and _definite(scene, step):
            break  # "As of today its members"
        if scene.tag(step) == "S" and before.lower == "that":
            break  # "said on Monday that A"
        if scene.lower(step) == "only" and scene.tag(step + 1) == "S":
            break  # "In Central Asia only A"
        if (
            before.tag in ("n", "#", "d", "-", "a")
            or (before.tag in "SO" and (before.possessive or scene.nodes[at].tag == "n"))
            or (_participle(before) and scene.tag(step) in "nSOR")
        ):
            step -= 1
        else:
            break
    return step


def _definite(scene: Scene, at: int) -> bool:
    """Whether a node begins with an article or a possessive."""
    return scene.tokens[scene.nodes[at].first].lower in ("the", "its", "their")


def _participle(node: Node) -> bool:
    verb = node.verb
    return verb is not None and not verb.finite and node.first == node.last and verb.form != "base"


def _owner(scene: Scene, at: int, start: int) -> int | None:
    """In "S's parliament", "S's President Jane Doe" the node of S."""
    governments = vocabulary().words["governments"]
    if scene.lower(at) not in governments and not _titled(scene, at, start):
        return None
    for step in range(at - 1, start - 1, -1):
        if scene.tag(step) == "S":
            return step
    return None


def _titled(scene: Scene, at: int, start: int) -> bool:
    """Whether a node ends a name with a state's office before it: "S's Prime Minister Jane Doe"."""
    for step in range(at, start - 1, -1):
        if scene.tag(step) == "S":
            title = scene.nodes[step + 1]
            office = title.lower in vocabulary().words["governments"]
            return step < at - 1 and office and scene.tokens[title.first].capital
        if scene.tag(step) != "n" or not scene.tokens[scene.nodes[step].first].capital:
            return False
    return False


def generic(word: str) -> bool:
    """Whether a noun names an organization in general ("bloc")."""
    return word in lexicon().classes["generic_organizations"]
