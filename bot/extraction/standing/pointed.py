"""Standing pointed at: "A holds the same status", "A and B are regarded as its founders"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.actors import controller
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.listed_roles import role_outcome
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell, whole_of
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_CLASSING = split("regard consider count recognise recognize describe class list")
_STATUS = split("status rank designation category position standing place")
_WHICH = split("this that the same a similar")
_RANKS = (Status.OBSERVER, Status.PARTNER, Status.CANDIDATE)
_GAINING = split("obtain acquire gain get receive attain secure achieve")


def pointed_claims(scene: Scene, claims: Claims) -> None:
    """Claims of a standing that another place names, and of what states are regarded as."""
    holding = vocabulary().frames["states_hold"]
    for at, node in enumerate(scene.nodes):
        verb = node.verb
        if node.tag == "n" and node.lower in ("hold", "holds") and scene.tag(at + 1) == "M":
            _hold(scene, claims, at)
        elif node.tag == "M" and node.status is Status.MEMBER and node.organizations and at < 2:
            _followed(scene, claims, at)
        if verb is None or verb.modality is not Modality.ASSERTED:
            continue
        if verb.passive:
            _passive(scene, claims, at, verb)
        elif verb.lemma in ("remain", "stay"):
            _remains(scene, claims, at, verb)
        elif verb.lemma in ("know", "call", "describe"):
            _known(scene, claims, at)
        elif verb.lemma in holding or (verb.lemma == "belong" and scene.lower(at + 1) == "to"):
            _holds(scene, claims, at, verb)
        elif verb.lemma == "be" and scene.lower(at + 1) in ("among", "amongst"):
            _among(scene, claims, at, verb)


def _passive(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """Claims of what states are classed as."""
    if verb.lemma == "associate":
        _associated(scene, claims, at)
    elif verb.lemma in _CLASSING:
        _classed(scene, claims, at, verb)


def _states(scene: Scene, at: int) -> int | None:
    """The states that a verb, or "the first state to ...", is said of."""
    actor, verb = subject(scene, at), scene.nodes[at].verb
    if verb is not None and not verb.finite and (actor is None or scene.tag(actor) != "S"):
        actor = controller(scene, at)
    return actor if actor is not None and scene.tag(actor) == "S" else None


def _hold(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, B and the EU hold observer status", where the verb may seem a noun."""
    actor, node = subject(scene, at), scene.nodes[at + 1]
    if actor is not None and scene.tag(actor) == "S" and node.status in _RANKS and not node.dead:
        tell(claims, scene, node.organizations or scene.topic, actor, (node.status, Force.STATE))


def _followed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A joined the UN in 2006. Membership of X followed in 2007"."""
    verb = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    told = scene.previous.told[-1] if scene.previous is not None and scene.previous.told else None
    if verb is None or told is None or scene.previous is None or verb.lemma != "follow":
        return
    states = scene.previous.nodes[told.at].states
    done = verb.modality is Modality.ASSERTED and verb.tense in ("past", "perfect")
    if states is not None and done and told.status is Status.MEMBER:
        since = next((dated.date for dated in dates_of(scene, at + 1)), None)
        keys = scene.nodes[at].organizations
        claims.add(scene, keys, states.states, Status.MEMBER, force=Force.EVENT, since=since)


def _remains(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A and B, both of which remain suspended"."""
    step = at + 2 if scene.tag(at + 1) == "a" else at + 1
    put_out = scene.nodes[step].verb if step < len(scene.nodes) else None
    if put_out is None or put_out.lemma != "suspend" or verb.tense not in ("present", "perfect"):
        return
    found = [a for a in complements(scene, step) if a.link in ("from", "by")]
    named = [scene.nodes[a.at].organizations for a in found if scene.tag(a.at) == "O"]
    actor = _states(scene, at)
    if actor is not None and (named or not found):
        keys = whole_of(named[0] if named else unnamed(scene, at))
        tell(claims, scene, keys, actor, (Status.SUSPENDED, Force.STATE))


def _known(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B, known as X's partners in the Pacific, ..."."""
    role = at + 2 if scene.lower(at + 1) == "as" else at + 1
    node = scene.nodes[role] if role < len(scene.nodes) else None
    if node is None or node.tag != "R" or node.dead or not node.organizations or not node.plural:
        return
    if scene.tag(at - 1) == "," and scene.tag(at - 2) == "S" and node.status in _RANKS:
        tell(claims, scene, node.organizations, at - 2, (node.status, Force.STATE))


def _associated(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B are associated states of X"."""
    actor, node = _states(scene, at), scene.nodes[at + 1] if scene.tag(at + 1) == "R" else None
    if actor is not None and node is not None and node.status is Status.MEMBER and node.plural:
        keys = organizations_of(scene, at + 1)
        tell(claims, scene, keys, actor, (Status.PARTNER, Force.STATE))


def _classed(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A and B are regarded as founding members of X"."""
    role = at + 2 if scene.lower(at + 1) == "as" else at + 1
    actor, node = _states(scene, at), scene.nodes[role] if role < len(scene.nodes) else None
    if actor is None or node is None or node.tag != "R" or verb.tense == "past":
        return
    outcome = role_outcome(node, verb)
    if outcome is not None:
        tell(claims, scene, organizations_of(scene, role), actor, outcome)


def _holds(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A and B hold this status", "A was the first to obtain the status"."""
    step = start = at + 2 if verb.lemma == "belong" or scene.lower(at + 1) == "up" else at + 1
    while scene.lower(step) in _WHICH:
        step += 1
    noun = step + 1 if scene.lower(step) in ("latter", "new", "lower") else step
    if scene.lower(step) in _STATUS and scene.lower(step + 1) == "of":
        _status_of(scene, claims, at, step + 2)
        return
    if step == start or scene.lower(noun) not in _STATUS or scene.lower(noun + 1) == "of":
        return
    actor = _states(scene, at)
    past = verb.tense in ("past", "pluperfect") and verb.lemma not in _GAINING
    found = _standing(scene, actor) if actor is not None and not past else None
    if actor is not None and found is not None:
        force = Force.EVENT if verb.lemma in _GAINING else Force.STATE
        tell(claims, scene, found[0], actor, (found[1], force), dates_of(scene, at))


def _status_of(scene: Scene, claims: Claims, at: int, role: int) -> None:
    """As in "A and B have the status of associated states"."""
    actor, node = _states(scene, at), scene.nodes[role] if role < len(scene.nodes) else None
    verb = scene.nodes[at].verb
    past = verb is not None and verb.tense in ("past", "pluperfect")
    if actor is None or node is None or node.tag != "R" or past:
        return
    if node.status in _RANKS and not node.dead:
        tell(claims, scene, organizations_of(scene, role), actor, (node.status, Force.STATE))


def _standing(scene: Scene, actor: int) -> tuple[tuple[str, ...], Status] | None:
    """The standing spoken of last, before some states or in the sentence before."""
    for place, end in ((scene, actor), (scene.previous, None)):
        nodes = place.nodes[:end] if place is not None else []
        for at in range(len(nodes) - 1, -1, -1):
            node = nodes[at]
            if place is not None and node.tag in "RM" and node.status in _RANKS and not node.dead:
                keys = _told(place, node.status) or organizations_of(place, at)
                return (keys, node.status) if len(keys) == 1 else None
    return None


def _on_the_way(scene: Scene, at: int) -> bool:
    """As in "the 22 governments in the process of acceding", "negotiating their accession"."""
    verb = scene.nodes[at].verb
    if verb is None or verb.form != "gerund" or verb.modality is Modality.NEGATED:
        return False
    process = scene.lower(at - 1) == "of" and scene.lower(at - 2) == "process"
    return process and verb.lemma in ("accede", "join")


def _told(scene: Scene, status: Status) -> tuple[str, ...]:
    """The organization in which a sentence has told of such a standing."""
    keys = {told.organizations for told in scene.told if told.status is status}
    return keys.pop() if len(keys) == 1 else ()


def _among(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A and B are among the 13 countries with observer status"."""
    actor = _states(scene, at)
    if actor is None or verb.tense not in ("present", "perfect"):
        return
    for step in range(at + 2, min(at + 11, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag == "M" and scene.lower(step - 1) == "with" and node.status in _RANKS:
            keys = organizations_of(scene, step)
            tell(claims, scene, keys, actor, (node.status, Force.STATE))
            return
        if _on_the_way(scene, step):
            found = complements(scene, step)
            named = [scene.nodes[a.at].organizations for a in found if scene.tag(a.at) == "O"]
            keys = named[0] if named else unnamed(scene, at)
            tell(claims, scene, keys, actor, (Status.CANDIDATE, Force.STATE))
            return
        if node.tag not in ("n", "d", "#", "p", "a"):
            return
