"""Who does it: the subject of a verb, and what a relative pronoun stands for."""

from __future__ import annotations

from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.vocabulary import vocabulary

_REACH = 40  # nodes looked back for a subject


HEADS = frozenset("SORM")
_NOMINAL = HEADS | {"n", "#"}


_EXAMPLE = split("including like as")
_NAMING = split("namely among them including the")


_CLAUSAL = split("until till since after before than once")


def subject(scene: Scene, at: int, depth: int = 4) -> int | None:
    """The node that heads the subject of the verb at node `at`, None if it is not plain.

    For "the government of S" and "S's parliament" it is the node of S.
    """
    step, limit = at - 1, max(-1, at - _REACH)
    while step > limit:
        tag, word = scene.tag(step), scene.lower(step)
        if tag in ("a", "t") or word in (
            "both",
            "all",
            "themselves",
            "itself",
            "each",
            "had",
            "alone",
        ):
            step -= 1
        elif tag == "w" or (word == "that" and step == at - 1):
            some = scene.lower(step - 1) == "of" and scene.lower(step - 2) in ("both", "all")
            return antecedent(scene, step - 2 if some else step)
        elif tag in (",", "—", ")"):
            opening = _matching(scene, step, "(" if tag == ")" else tag)
            if opening is None or opening == 0:
                return _unmatched(scene, step, depth)
            named = _apposed_states(scene, opening, step)
            if named is not None:
                return named
            step = opening - 1
        elif tag in ("c", "V", "u"):
            return _shared(scene, step, depth)
        elif tag == "p" and _before_date(scene, step):
            step -= 1
        else:
            nominal = tag in HEADS or tag in ("n", "#")
            acted_on = _object_of_infinitive(scene, step)
            return head(scene, step) if nominal and not acted_on else None
    return None


def acting_states(scene: Scene, at: int) -> int | None:
    """The subject of the verb at node `at` if it is states."""
    actor = subject(scene, at)
    return actor if actor is not None and scene.tag(actor) == "S" else None


def _object_of_infinitive(scene: Scene, at: int) -> bool:
    """Whether a node is excepted, or what an infinitive acts on: "a decision to suspend A"."""
    before = at - 2 if scene.tag(at - 1) == "d" else at - 1
    verb = scene.nodes[before].verb if before > 0 else None
    infinitive = verb is not None and not verb.finite and verb.form == "base"
    return (infinitive and scene.tag(before - 1) in "nO") or _excepted(scene, at)


def _unmatched(scene: Scene, at: int, depth: int) -> int | None:
    """The subject before a comma that closes no remark: states at the head, or that shared."""
    if scene.tag(at) == ")":
        return None
    if scene.tag(at - 1) == "S" and (at < 2 or scene.tag(at - 2) in 'd"’'):
        return at - 1
    if scene.lower(at - 1) == "others" and scene.tag(at - 4) == "S":  # "A, B and five others, ..."
        return at - 4 if scene.tag(at - 2) == "#" and scene.lower(at - 3) == "and" else None
    return _shared(scene, at, depth)


def _apposed_states(scene: Scene, opening: int, closing: int) -> int | None:
    """The states in "four of them, A, B, C and D, ...": they say who is meant."""
    inside = opening + 1
    while scene.lower(inside) in _NAMING:
        inside += 1
    if inside != closing - 1 or scene.tag(inside) != "S" or scene.tag(closing) == ")":
        return None
    excepted = {scene.lower(step) for step in range(max(0, opening - 4), opening)}
    plain = not excepted & {"but", "except", "save"}
    return inside if plain and scene.tag(opening - 1) in ("n", "#", "R") else None


def _excepted(scene: Scene, at: int) -> bool:
    """Whether states are only an exception to the subject: "all but A", "every one except A"."""
    if scene.tag(at) != "S":
        return False
    before = at - 2 if scene.lower(at - 1) in ("the", "for", "from", "than") else at - 1
    if scene.lower(before) == "but" and scene.tag(before - 1) == ",":
        return False  # "..., but A is"
    excepting = vocabulary().words["exceptions"] | {"apart", "other"}
    return scene.lower(before) in excepting and before > 0


def _before_date(scene: Scene, at: int) -> bool:
    """Whether a preposition belongs to a date: "in 2004", "in early May"."""
    return scene.tag(at + 1) in ("t", "a")


def _matching(scene: Scene, at: int, sign: str) -> int | None:
    """The opening sign of a remark that closes at a node."""
    for step in range(at - 1, max(-1, at - _REACH), -1):
        if scene.tag(step) == sign:
            return step
        if scene.tag(step) in (";", ":"):
            return None
    return None


def antecedent(scene: Scene, relative: int, *, whose: bool = False) -> int | None:
    """What "which" or "who" stands for; "whose" only if asked for."""
    step = relative - 1
    if scene.tag(step) == "c":
        earlier = [k for k in range(max(0, step - 20), step) if scene.tag(k) == "w"]
        return antecedent(scene, earlier[-1], whose=whose) if earlier else None
    if scene.tag(step) == "V" and scene.lower(relative) == "that":
        return None
    if scene.tag(step) == "p" or scene.lower(relative) in ("where", "what"):
        return None
    if scene.lower(relative) == "whose" and not whose:
        return None
    while scene.tag(step) in (",", "—", "t", "a") or (
        scene.tag(step) == "p" and scene.tag(step + 1) == "t"
    ):
        step -= 1
    if generic(scene.lower(step)) and scene.tag(step - 1) == "O":
        step -= 1
    if scene.lower(relative) in ("which", "whose") and scene.tag(step) in ("O", "S"):
        return step
    if scene.tag(step) == ")":
        opening = _matching(scene, step, "(")
        if opening is None:
            return None
        step = opening - 1
    found = head(scene, step) if step >= 0 else None
    return _identified(scene, found) if found is not None else None


def _identified(scene: Scene, at: int) -> int | None:
    """In "A is the only country that ..." the node of A, else the node itself."""
    start = _phrase_start(scene, at)
    verb = scene.nodes[start - 1].verb if start > 0 else None
    if scene.tag(at) == "n" and verb is not None and verb.lemma == "be":
        actor = subject(scene, start - 1, depth=1)
        return actor if actor is not None and scene.tag(actor) == "S" else at
    return at


def _shared(scene: Scene, at: int, depth: int) -> int | None:
    """The subject of the verb before a conjunction: "A joined X and left Y"."""
    if depth <= 0:
        return None
    for step in range(at, max(-1, at - _REACH), -1):
        verb = scene.nodes[step].verb
        if verb is not None and (verb.finite or scene.tag(at) == "V"):
            return subject(scene, step, depth - 1)
        if scene.tag(step) in (";", ":"):
            return None
    return None


def head(scene: Scene, at: int) -> int | None:
    """The head of the noun phrase that ends at a node; None if it opens with a preposition."""
    for _ in range(6):
        if generic(scene.lower(at)) and scene.tag(at - 1) == "O":
            at -= 1
        node = scene.nodes[at]
        start = _phrase_start(scene, at)
        if node.tag == "n":
            owner = _owner(scene, at, start)
            if owner is not None:
                at, start = owner, _phrase_start(scene, owner)
        before = scene.nodes[start - 1] if start > 0 else None
        if before is None or before.tag != "p" or before.lower in _EXAMPLE | _CLAUSAL:
            return at
        above = start - 2
        while scene.tag(above) in ("a", "t"):
            above -= 1
        if node.tag == "S" and _each_of(scene, above):
            return at
        if scene.tag(above) not in _NOMINAL:
            return None
        governs = scene.lower(above) in vocabulary().words["governments"]
        if node.tag == "S" and before.lower in ("of", "in") and governs:
            return at
        at = above
    return None


def _each_of(scene: Scene, at: int) -> bool:
    """Whether "none", "each", "all", "not one", "every one" (of) ends at a node."""
    if scene.lower(at) == "one":
        return scene.lower(at - 1) in ("not", "every")
    return scene.lower(at) in ("none", "each", "all")


def _phrase_start(scene: Scene, at: int) -> int:
    """The first node of the adjectives and articles before a head."""
    step = at
    while step > 0 and at - step < 10:
        before = scene.nodes[step - 1]
        if scene.lower(step) == "the" and before.tag != "d":
            break  # "At its summit the bloc": another phrase
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


def _participle(node: Node) -> bool:
    verb = node.verb
    return verb is not None and not verb.finite and node.first == node.last and verb.form != "base"


def _owner(scene: Scene, at: int, start: int) -> int | None:
    """In "S's parliament" the node of S."""
    if scene.lower(at) not in vocabulary().words["governments"]:
        return None
    for step in range(at - 1, start - 1, -1):
        if scene.tag(step) == "S":
            return step
    return None


def generic(word: str) -> bool:
    """Whether a noun names an organization in general ("bloc")."""
    return word in lexicon().classes["generic_organizations"]
