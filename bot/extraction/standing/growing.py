"""Lists that go on: "X was enlarged to include A", "five (A, B, ...) and two more (C and D)"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.subject import subject
from bot.model import Status

_ENLARGING = split("enlarge expand extend widen broaden")
_NEWEST = split("newest latest youngest oldest largest smallest first last")
_KINDS = split("category group list rank class status")
_HOLDING = split("comprise include contain cover")
_GROUPING = split("bring group unite gather link embrace encompass")
_EXCEPTING = split("except but save excepting excluding")
_CHARTERS = split("treaty charter agreement pact declaration")
_MEMBER = (Status.MEMBER, Force.STATE)


def growing_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that a list goes on to name."""
    _grown(scene, claims)
    for at, node in enumerate(scene.nodes):
        verb = node.verb
        if verb is not None and verb.lemma == "include" and not verb.finite:
            _enlarged(scene, claims, at)
        elif verb is not None and verb.lemma == "add" and verb.passive:
            _added(scene, claims, at)
        elif verb is not None and verb.lemma in _HOLDING:
            _category(scene, claims, at)
            _all_but(scene, claims, at)
        elif verb is not None and verb.lemma in _GROUPING:
            _all_but(scene, claims, at)
        elif node.tag == "S" and scene.lower(at - 1) == "(":
            _second_group(scene, claims, at)
        elif node.tag == "S" and scene.lower(at - 1) == "with" and scene.tag(at + 1) == "V":
            _with_added(scene, claims, at)
        elif node.lower in ("which", "whom") and scene.lower(at - 2) in _NEWEST:
            _newest(scene, claims, at)
        elif node.lower in _CHARTERS and scene.lower(at - 1) == "founding":
            _founding(scene, claims, at)


def _plain(scene: Scene, at: int, least: int = 1) -> bool:
    """Whether a node is a list of at least so many states."""
    node = scene.nodes[at] if 0 <= at < len(scene.nodes) else None
    states = node.states if node is not None else None
    return states is not None and not states.possessive and len(states.states) >= least


def _grown(scene: Scene, claims: Claims) -> None:
    """As in "X has grown from three to six: A and B in 2007, C in 2016"."""
    colon = next((at for at, node in enumerate(scene.nodes) if node.tag == ":"), 0)
    verbs = [at for at in range(colon) if scene.nodes[at].verb is not None]
    verb = scene.nodes[verbs[0]].verb if len(verbs) == 1 else None
    if verb is None or verb.lemma not in ("grow", "expand") or verb.tense != "perfect":
        return
    actor = subject(scene, verbs[0])
    if (
        verb.modality is not Modality.ASSERTED
        or actor is None
        or scene.tag(actor) != "O"
        or scene.nodes[actor].possessive
    ):
        return
    rest = range(colon + 1, len(scene.nodes))
    states = [step for step in rest if scene.tag(step) == "S"]
    dated = all(scene.tag(step + 2) == "t" and scene.lower(step + 1) == "in" for step in states)
    if dated and not any(scene.tag(step) in "VRMO" for step in rest):
        for step in states:
            date = scene.nodes[step + 2].date
            dates = [date] if date is not None else []
            keys = scene.nodes[actor].organizations
            tell(claims, scene, keys, step, (Status.MEMBER, Force.EVENT), dates)


def _enlarged(scene: Scene, claims: Claims, at: int) -> None:
    """As in "In 1992 X was enlarged to include A, B and C"."""
    verb = scene.nodes[at - 1].verb if at else None
    if verb is None or verb.lemma not in _ENLARGING or verb.modality is not Modality.ASSERTED:
        return
    arguments = complements(scene, at)
    actor = subject(scene, at - 1)
    whole = actor is not None and scene.tag(actor) == "O" and not scene.nodes[actor].possessive
    plain = bool(arguments) and not arguments[0].link and _plain(scene, arguments[0].at)
    if whole and actor is not None and plain:
        keys = scene.nodes[actor].organizations
        outcome = (Status.MEMBER, Force.EVENT)
        tell(claims, scene, keys, arguments[0].at, outcome, dates_of(scene, at - 1))


def _added(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X consists of A and B, to which C was added in 2017 and D at this year's summit"."""
    actor = subject(scene, at)
    told = scene.told_before(actor) if actor is not None else None
    verb = scene.nodes[at].verb
    if actor is None or told is None or verb is None or verb.modality is not Modality.ASSERTED:
        return
    if scene.lower(actor - 1) != "which" or scene.lower(actor - 2) != "to":
        return
    outcome = (told.status, Force.EVENT)
    tell(claims, scene, told.organizations, actor, outcome, dates_of(scene, at))
    for step in range(at + 1, len(scene.nodes)):
        if scene.tag(step) in ("V", ";", "w"):
            return
        goes_on = scene.tag(step - 1) in (",", "c") and scene.lower(step + 1) in ("in", "at", "on")
        if goes_on and _plain(scene, step):
            tell(claims, scene, told.organizations, step, outcome)


def _all_but(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X brings together every country of the continent except A and B"."""
    verb, actor = scene.nodes[at].verb, subject(scene, at)
    if actor is None or scene.tag(actor) != "O" or scene.nodes[actor].possessive or verb is None:
        return
    near = {scene.lower(step) for step in range(at + 1, at + 4)}
    holds = verb.modality is Modality.ASSERTED and verb.tense in ("present", "perfect")
    if not holds or not near & {"every", "all"}:
        return
    for step in range(at + 2, min(at + 12, len(scene.nodes))):
        target = step + 2 if scene.lower(step + 1) == "the" else step + 1
        if scene.lower(step) in _EXCEPTING and _plain(scene, target):
            keys = scene.nodes[actor].organizations
            tell(claims, scene, keys, target, (Status.NON_MEMBER, Force.STATE))
            return
        if scene.tag(step) in ("V", ";", "w", "S"):
            return


def _category(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A became an observer, a category which also comprises B and C"."""
    word = at - 1
    while scene.tag(word) == "a":
        word -= 1
    if scene.lower(word) not in ("which", "that") or scene.lower(word - 1) not in _KINDS:
        return
    told = [told for told in scene.told if told.at < word]
    if told and _plain(scene, at + 1) and told[-1].status is not Status.MEMBER:
        tell(claims, scene, told[-1].organizations, at + 1, (told[-1].status, Force.STATE))


def _second_group(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X groups five states (A, B, ...) and two from elsewhere (C and D)"."""
    step, count = at - 2, 0
    while scene.tag(step) in ("p", "n", "d", "#", "a", "-") and step > at - 9:
        count = count or number_of(scene.lower(step))
        step -= 1
    first = [told for told in scene.told if told.at < step and told.status is Status.MEMBER]
    link = scene.lower(step) == "and" and scene.lower(step - 1) == ")"
    states = scene.nodes[at].states
    if first and link and states is not None and len(states.states) == count:
        tell(claims, scene, first[-1].organizations, at, _MEMBER, closed=True)


def _with_added(scene: Scene, claims: Claims, at: int) -> None:
    """As in "composed of A and B, with C added in 2010"."""
    verb = scene.nodes[at + 1].verb
    told = scene.told_before(at)
    named = [node for node in scene.nodes[:at] if node.tag == "O"]
    if verb is None or verb.lemma not in ("add", "join") or verb.form == "gerund":
        return
    keys = told.organizations if told is not None else ()
    if not keys and len(named) == 1 and any(map(_composed, scene.nodes[:at])):
        keys = named[0].organizations
    tell(claims, scene, keys, at, (Status.MEMBER, Force.EVENT), dates_of(scene, at + 1))


def _composed(node: object) -> bool:
    verb = getattr(node, "verb", None)
    return verb is not None and verb.lemma in ("compose", "make", "consist", "comprise", "form")


def _newest(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X has 21 members, the newest of which are A and B"."""
    verb = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    role = at - 5
    named = scene.tag(role) == "R" and scene.tag(at - 4) == "," and scene.lower(at - 3) == "the"
    target = at + 3 if scene.lower(at + 2) == "the" else at + 2
    node = scene.nodes[role] if named else None
    if node is None or verb is None or verb.lemma != "be" or node.status is None or node.dead:
        return
    if _plain(scene, target) and node.plural:
        tell(claims, scene, organizations_of(scene, role), target, (node.status, Force.STATE))


def _founding(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A joined X a day after the founding treaty between B, C and D took effect"."""
    target = at + 3 if scene.lower(at + 2) == "the" else at + 2
    told = scene.told_before(target) if target < len(scene.nodes) else None
    between = scene.lower(at + 1) in ("between", "of", "among")
    if told is not None and between and _plain(scene, target, 2):
        tell(claims, scene, told.organizations, target, _MEMBER)
