"""Members told by what they share: "A and B signed it", "X was ratified by A", "sit beside A"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.subject import subject
from bot.model import Status
from bot.world import organizations

_TREATY = split("treaty treaties convention agreement pact")
_BESIDE = split("alongside beside with")
_ANNOUNCING = split("announce confirm declare decide agree reveal")
_PARTAKING = split("participants parties")
_SEVERAL = 3  # states that sign what founds an organization
_MEMBER = (Status.MEMBER, Force.STATE)


def shared_roll_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that sign, ratify or sit in the same thing, or share a named rank."""
    for at, node in enumerate(scene.nodes):
        verb = node.verb
        if node.tag == "M":
            _ranked(scene, claims, at)
        elif node.lower in _PARTAKING:
            _named(scene, claims, at)
        if verb is None:
            continue
        if verb.lemma == "sign" and not verb.passive:
            _signed(scene, claims, at, verb)
        elif verb.lemma == "ratify" and verb.passive:
            _ratified(scene, claims, at, verb)
        elif verb.lemma in ("sit", "belong"):
            _beside(scene, claims, at, verb)
        elif verb.lemma == "become" and verb.modality is not Modality.NEGATED:
            _announced(scene, claims, at, verb)


def _list(scene: Scene, at: int, least: int) -> bool:
    """Whether a node is a list of at least so many states."""
    states = scene.nodes[at].states if 0 <= at < len(scene.nodes) else None
    return states is not None and not states.possessive and len(states.states) >= least


def _signed(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X was set up by a protocol of 1991. A, B and C signed it": they founded X."""
    target = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
    actor = subject(scene, at)
    if target is None or target.tag != "O" or scene.tokens[target.first].lower != "it":
        return
    done = verb.modality is Modality.ASSERTED and verb.tense in ("past", "perfect")
    if done and actor is not None and _list(scene, actor, _SEVERAL):
        tell(claims, scene, target.organizations, actor, _MEMBER, dates_of(scene, at))


def _ratified(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "The X agreement has been ratified by A, B and C"."""
    actor = subject(scene, at)
    if actor is None or scene.tag(actor) != "O" or scene.nodes[actor].possessive:
        return
    keys = scene.nodes[actor].organizations
    kinds = [listed.kind.split() for key in keys if (listed := organizations().get(key))]
    by = next((a for a in complements(scene, at) if a.link == "by"), None)
    done = verb.modality is Modality.ASSERTED and verb.tense in ("past", "perfect")
    if done and by is not None and _list(scene, by.at, 1) and any(_TREATY & set(k) for k in kinds):
        tell(claims, scene, keys, by.at, (Status.MEMBER, Force.EVENT), dates_of(scene, at))


def _beside(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "All three continue to sit in X alongside A and B"."""
    lasting = verb.tense in ("present", "perfect") or {"continue", "remain"} & set(verb.governors)
    if not lasting or scene.lower(at + 1) not in ("in", "to"):
        return
    if verb.modality in (Modality.NEGATED, Modality.ENDED) or not plain_organization(scene, at + 2):
        return
    place = after_article(scene, at + 2)
    link = place + 1
    while scene.lower(link) in ("together", "along", "side", "by"):
        link += 1
    target = link + 2 if scene.lower(link + 1) == "the" else link + 1
    if scene.lower(link) in _BESIDE and _list(scene, target, 1) and scene.lower(target + 1) != "as":
        tell(claims, scene, scene.nodes[place].organizations, target, _MEMBER)


def _announced(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "The leaders announced that A and B would become members on 1 January"."""
    actor = subject(scene, at)
    role = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
    if actor is None or scene.tag(actor) != "S" or role is None or role.tag != "R" or role.dead:
        return
    would = scene.tokens[verb.first].lower == "would" and scene.lower(at + 2) in (
        "on",
        "in",
        "from",
    )
    that = actor - 2 if scene.lower(actor - 1) == "the" else actor - 1
    told = next((n.verb for n in reversed(scene.nodes[:that]) if n.verb is not None), None)
    said = told is not None and told.lemma in _ANNOUNCING and told.modality is Modality.ASSERTED
    dated = would and scene.tag(at + 3) == "t" and scene.lower(that) == "that"
    if dated and said and role.status is Status.MEMBER:
        keys = organizations_of(scene, at + 1)
        tell(claims, scene, keys, actor, (Status.CANDIDATE, Force.STATE))


def _ranked(scene: Scene, claims: Claims, at: int) -> None:
    """As in "There are four countries with observer status: A, B, C and D"."""
    node = scene.nodes[at]
    ranks = (Status.OBSERVER, Status.PARTNER, Status.CANDIDATE, Status.MEMBER)
    target = at + 3 if scene.lower(at + 2) == "the" else at + 2
    states = scene.lower(at - 2) in ("countries", "states", "nations")
    if scene.lower(at - 1) != "with" or not states or scene.tag(at + 1) not in (":", "—"):
        return
    if node.status in ranks and node.status is not None and _list(scene, target, 2):
        outcome = node.status, Force.STATE
        tell(claims, scene, organizations_of(scene, at), target, outcome)


def _named(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X has its name from its three participants, A, B and C"."""
    count = number_of(scene.lower(at - 1))
    owner = scene.nodes[at - 2] if at > 1 else None
    target = at + 3 if scene.lower(at + 2) == "the" else at + 2
    if not count or owner is None or owner.tag != "O" or not owner.possessive:
        return
    states = scene.nodes[target].states if target < len(scene.nodes) else None
    apposed = scene.tag(at + 1) in (",", ":", "—", "(")
    if apposed and states is not None and len(states.states) == count:
        tell(claims, scene, owner.organizations, target, _MEMBER, closed=True)
