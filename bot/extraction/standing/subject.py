"""Who does it: the subject of a verb, and what a relative pronoun stands for."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.heads import HEADS, generic, head, phrase_start
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.vocabulary import vocabulary

_REACH = 40  # nodes looked back for a subject


_COUNTED = 16  # nodes between "six of those that ..." and "namely"


_OF_WHICH = split("both all none neither")
_WHOLE = _OF_WHICH | {"which", "whose"}  # "A and B, all of which"
_SEEING = split("see watch have get find")
_SEEN = 5  # nodes between "saw" and what was done to what was seen
_NAMING = split("namely among them including the")


def subject(scene: Scene, at: int, depth: int = 4) -> int | None:
    """The node that heads the subject of the verb at node `at`, None if it is not plain.

    For "the government of S" and "S's parliament" it is the node of S.
    """
    step, limit = _governor(scene, at) - 1, max(-1, at - _REACH)
    while step > limit:
        tag, word = scene.tag(step), scene.lower(step)
        if tag in ("a", "t") or word in _PASSED or (tag == "," and _tailed(scene, step - 1)):
            step -= 1
        elif tag == "w" or (word == "that" and step == at - 1):
            some = scene.lower(step - 1) == "of" and scene.lower(step - 2) in _OF_WHICH
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
            mixed = _with_body(scene, step)
            if mixed is not None and head(scene, mixed) == mixed:
                return mixed
            acted_on = _object_of_infinitive(scene, step)
            return head(scene, step) if nominal and not acted_on else None
    return None


_PASSED = split("both all themselves itself each had alone")
_TAILS = (["as", "well"], ["along", "with"], ["together", "with"])


def _tailed(scene: Scene, at: int) -> bool:
    """Whether the comma after states closes one inside: "A, as well as B, are"."""
    if scene.tag(at) != "S":
        return False
    words = [token.lower for token in scene.tokens[scene.nodes[at].first : scene.nodes[at].last]]
    commas = (step for step, word in enumerate(words) if word == ",")
    return any(words[step + 1 : step + 3] in _TAILS for step in commas)


def _governor(scene: Scene, at: int) -> int:
    """The verb that governs the one at a node from afar: "voted on Monday to suspend"."""
    verb = scene.nodes[at].verb
    if verb is None or not verb.governors or scene.tokens[verb.first].lower != "to":
        return at
    for step in range(at - 1, max(-1, at - _REACH), -1):
        above = scene.nodes[step].verb
        if above is not None and above.lemma == verb.governors[0]:
            return step
        if above is not None and above.governors != verb.governors:
            return at
    return at


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
    if scene.lower(inside) == "those" and scene.lower(inside + 1) == "of":
        inside += 2  # "six governments, those of A, B ..., suspended"
    whole = inside in (closing - 1, _with_body(scene, closing - 1))
    if not whole or scene.tag(inside) != "S":
        return None
    if scene.tag(closing) == ")":  # "four X states (A, B, C and D)", each of them
        states, role = scene.nodes[inside].states, scene.nodes[opening - 1]
        count = role.count or number_of(scene.tokens[role.first].lower)
        each = states is not None and len(states.states) == count > 1
        return inside if each and role.tag == "R" else None
    excepted = {scene.lower(step) for step in range(max(0, opening - 4), opening)}
    plain = not excepted & {"but", "except", "save"}
    if scene.lower(opening + 1) == "namely" and _counts(scene, opening):
        return inside
    return inside if plain and scene.tag(opening - 1) in ("n", "#", "R") else None


def _counts(scene: Scene, at: int) -> bool:
    """Whether a number of them comes before a node: "six of those that were members, namely"."""
    return any(scene.tag(step) == "#" for step in range(max(0, at - _COUNTED), at))


def _with_body(scene: Scene, at: int) -> int | None:
    """The states in "A, B and the EU" that ends at a node."""
    link = at - 2 if scene.tag(at - 1) == "d" else at - 1
    if scene.tag(at) not in "On" or scene.lower(link) != "and" or scene.tag(link - 1) != "S":
        return None
    named = scene.tag(at) == "O" or scene.tokens[scene.nodes[at].first].capital
    states = scene.nodes[link - 1].states
    several = states is not None and len(states.states) > 1
    return link - 1 if named and several and not scene.nodes[link - 1].possessive else None


def _excepted(scene: Scene, at: int) -> bool:
    """Whether states are only an exception to the subject: "all but A", "every one except A"."""
    if scene.tag(at) != "S":
        return False
    before = at - 2 if scene.lower(at - 1) in ("the", "for", "from", "than") else at - 1
    if scene.lower(before) == "but" and scene.tag(before - 1) == ",":
        return False  # "..., but A is"
    word = scene.lower(before)
    excepting = word in ("apart", "other") or word in vocabulary().words["exceptions"]
    return excepting and before > 0


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
    word = scene.lower(relative)
    if scene.tag(step) == "p" or word in ("where", "what") or (word == "whose" and not whose):
        return None
    while scene.tag(step) in (",", "—", "t", "a") or (
        scene.tag(step) == "p" and scene.tag(step + 1) == "t"
    ):
        step -= 1
    if generic(scene.lower(step)) and scene.tag(step - 1) == "O":
        step -= 1
    if scene.lower(relative) in _OF_WHICH and scene.tag(step) == "V":  # "A left, neither of which"
        return subject(scene, step, depth=1)
    if scene.lower(relative) in _WHOLE and scene.tag(step) in ("O", "S"):
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
    start = phrase_start(scene, at)
    verb = scene.nodes[start - 1].verb if start > 0 else None
    if scene.tag(at) == "n" and verb is not None and verb.lemma == "be":
        actor = subject(scene, start - 1, depth=1)
        return actor if actor is not None and scene.tag(actor) == "S" else at
    only = (
        scene.lower(start) == "the" and scene.tag(start - 1) == "," and scene.tag(start - 2) == "S"
    )
    return start - 2 if scene.tag(at) in ("n", "#") and only else at  # "A, the only country that"


def _likens(scene: Scene, at: int) -> bool:
    """Whether a verb only likens: "after amending its law as agreed", ", as A is, but has"."""
    if scene.lower(at - 1) == "as":
        return True
    lead = at - 3 if scene.tag(at - 2) == "d" else at - 2
    return scene.lower(lead) == "as" and scene.tag(at - 1) == "S" and scene.tag(at + 1) == ","


def _shared(scene: Scene, at: int, depth: int) -> int | None:
    """The subject of the verb before a conjunction: "A joined X and left Y"."""
    if depth <= 0:
        return None
    for step in range(at, max(-1, at - _REACH), -1):
        verb = scene.nodes[step].verb
        likening = _likens(scene, step)
        if verb is not None and (verb.finite or scene.tag(at) == "V") and not likening:
            return subject(scene, _seen(scene, step), depth - 1)
        if scene.tag(step) in (";", ":"):
            return None
    return None


def _seen(scene: Scene, at: int) -> int:
    """The verb of which another is a part: "A saw its seat moved to Tunis and returned"."""
    step = at - 1
    while scene.tag(step) in ("n", "d", "a", "M") and at - step < _SEEN:
        step -= 1
    if scene.tag(step) == "S" and scene.nodes[step].possessive:  # "its seat"
        step -= 1
    above = scene.nodes[step].verb if 0 <= step < at - 1 else None
    sees = above is not None and above.finite and not above.passive
    return step if sees and above is not None and above.lemma in _SEEING else at
