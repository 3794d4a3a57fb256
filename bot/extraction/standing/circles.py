"""States in and around a body's circle, as told in passing: "came in as the fourth member"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import ENTRY
from bot.model import Status

_REACH = 8  # nodes between what is signed or handed in and whose it is
_TREATIES = split("treaty charter agreement convention covenant pact protocol memorandum")
_ACTS = split("protocol act charter treaty agreement")
_FOUNDING = split("founding constitutive constituent")
_HANDING = split("deposit submit hand lodge")
_WITHIN = split("within inside")
_GROWING = split("grow expand enlarge")
_COMING = split("come enter")
_ENDS = split(". ; , ) —") | {""}
_EVENT = (Status.MEMBER, Force.EVENT)
_STATE = (Status.MEMBER, Force.STATE)
_OUT = (Status.NON_MEMBER, Force.STATE)


def circle_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states said to have come in, signed, formed a body with others or kept out."""
    for at, node in enumerate(scene.nodes):
        if node.verb is not None and not node.verb.passive and node.verb.finite:
            _said(scene, claims, at, node.verb)
        elif node.lower in ("which", "whom") and scene.lower(at - 1) in ("among", "amongst"):
            _among_which(scene, claims, at)
        elif node.lower == "outside":
            _outside(scene, claims, at)


def _said(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    if verb.lemma == "sign" and verb.modality is Modality.NEGATED:
        _never_signed(scene, claims, at, verb)
    if verb.lemma == "give" and verb.modality is Modality.NEGATED:
        _kept_seat(scene, claims, at)
    if verb.modality is not Modality.ASSERTED:
        return
    if verb.lemma in _GROWING:
        _grew_by(scene, claims, at)
    elif verb.lemma in _COMING:
        _came_in(scene, claims, at)
    elif verb.lemma == "sign":
        _signed(scene, claims, at)
    elif verb.lemma == "form":
        _formed_with(scene, claims, at)
    elif verb.lemma == "be" and verb.tense in ("present", "perfect"):
        _within(scene, claims, at)
    elif verb.lemma in _HANDING:
        _instruments(scene, claims, at)


def _actor(scene: Scene, at: int) -> int | None:
    """The states that are the subject of a verb."""
    actor = subject(scene, at)
    plain = actor is not None and scene.tag(actor) == "S" and not scene.nodes[actor].possessive
    return actor if plain else None


def _came_in(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A came in as the fourth member (of X) in 2008"."""
    step = at + 2 if scene.lower(at + 1) == "in" else at + 1
    role = after_article(scene, step + 1)
    actor = _actor(scene, at)
    if actor is None or scene.lower(step) != "as" or scene.tag(role) != "R":
        return
    status = scene.nodes[role].status
    if status is not None and not scene.nodes[role].dead:
        keys = organizations_of(scene, role)
        tell(claims, scene, keys, actor, (status, Force.EVENT), dates_of(scene, at))


def _never_signed(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A has never signed the treaty", said of the body that a text is about."""
    treaty = at + 2 if scene.lower(at + 1) == "the" else at
    actor = _actor(scene, at)
    plain = scene.lower(treaty) in _TREATIES and scene.tag(treaty + 1) in _ENDS
    if actor is None or not plain or verb.tense not in ("perfect", "past"):
        return
    keys, before = unnamed(scene, actor), scene.previous
    named = {key for node in (before.nodes if before else ()) for key in node.organizations}
    if named <= set(keys):  # else it may be the treaty of another
        tell(claims, scene, keys, actor, _OUT)


def _signed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, B and C signed its founding protocol", "the founding act of X"."""
    actor = _actor(scene, at)
    states = scene.nodes[actor].states if actor is not None else None
    act = at + 3
    if actor is None or states is None or scene.lower(act) not in _ACTS:
        return
    if scene.lower(at + 2) not in _FOUNDING:
        return
    owned = scene.tag(at + 1) == "O" and scene.nodes[at + 1].possessive
    keys: tuple[str, ...] = scene.nodes[at + 1].organizations if owned else ()
    if scene.lower(act + 1) == "of" and plain_organization(scene, act + 2):
        keys = scene.nodes[after_article(scene, act + 2)].organizations
    tell(claims, scene, keys, actor, _EVENT, dates_of(scene, at))


def _formed_with(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B formed X with C in 2021": C as well."""
    body = after_article(scene, at + 1)
    company = after_article(scene, body + 2)
    actor = _actor(scene, at)
    whole = plain_organization(scene, at + 1) and scene.lower(body + 1) == "with"
    named = scene.tag(company) == "S" and not scene.nodes[company].possessive
    ends = scene.tag(company + 1) in _ENDS or scene.tag(company + 2) == "t"
    if actor is not None and whole and named and ends:
        for states in (actor, company):
            tell(claims, scene, scene.nodes[body].organizations, states, _EVENT)


def _within(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B are still within X, together with C"."""
    step = at + 1
    while scene.tag(step) == "a":
        step += 1
    target = after_article(scene, step + 1)
    actor = _actor(scene, at)
    if actor is None or scene.lower(step) not in _WITHIN:
        return
    if not plain_organization(scene, step + 1) or scene.tag(target + 1) not in _ENDS:
        return
    keys = scene.nodes[target].organizations
    tell(claims, scene, keys, actor, _STATE)
    company = after_article(scene, target + 4)
    together = [scene.lower(target + offset) for offset in (2, 3)] == ["together", "with"]
    if together and scene.tag(company) == "S" and not scene.nodes[company].possessive:
        tell(claims, scene, keys, company, _STATE)


def _instruments(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A deposited its instruments of accession to X"."""
    actor = _actor(scene, at)
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        if scene.lower(step - 1) == "of" and scene.lower(step) in ("accession", "ratification"):
            named = scene.lower(step + 1) in ("to", "of", "for")
            organized = named and plain_organization(scene, step + 2)
            instrument = scene.lower(step - 2) in ("instrument", "instruments")
            if actor is not None and instrument and organized:
                keys = scene.nodes[after_article(scene, step + 2)].organizations
                tell(claims, scene, keys, actor, _EVENT, dates_of(scene, at))
            return


def _among_which(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X has fifteen members, among which A, admitted in 2002, is the most populous"."""
    role = scene.nodes[at - 3] if at > 2 else None
    target = after_article(scene, at + 1)
    if role is None or role.tag != "R" or role.dead or not role.plural or role.loose:
        return
    plain = scene.tag(target) == "S" and not scene.nodes[target].possessive
    if plain and scene.tag(at - 2) == "," and role.status is not None:
        keys = organizations_of(scene, at - 3)
        tell(claims, scene, keys, target, (role.status, Force.STATE))


def _outside(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, outside X but affected by it, convened ..."."""
    target = after_article(scene, at + 1)
    listed = scene.tag(at - 1) == "," and scene.tag(at - 2) == "S" and scene.tag(at - 3) != "p"
    ends = scene.tag(target + 1) in _ENDS or scene.lower(target + 1) in ("but", "though")
    if listed and ends and plain_organization(scene, at + 1):
        tell(claims, scene, scene.nodes[target].organizations, at - 2, _OUT)


def _grew_by(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X grew in 2017 by the admission of A and B"."""
    body = subject(scene, at)
    if body is None or scene.tag(body) != "O" or scene.nodes[body].possessive:
        return
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        target = after_article(scene, step + 2)
        admitted = scene.lower(step) in ENTRY and scene.lower(step + 1) == "of"
        admitted = admitted and scene.tag(target) == "S" and scene.lower(target + 1) != "to"
        if admitted and not scene.nodes[target].possessive:
            keys = scene.nodes[body].organizations
            tell(claims, scene, keys, target, _EVENT, dates_of(scene, at))
            return
        if scene.tag(step) in ("V", ";", "w", "u", "S", "O"):
            return


def _kept_seat(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A never gave up its seat (in X)"."""
    up = at + 1 if scene.lower(at + 1) == "up" else at
    seat = up + 2
    actor = _actor(scene, at)
    if actor is None or up == at or scene.lower(seat) not in ("seat", "place", "seats"):
        return
    if scene.tag(seat + 1) in _ENDS:
        tell(claims, scene, unnamed(scene, actor), actor, _STATE)
    elif scene.lower(seat + 1) in ("in", "on", "at") and plain_organization(scene, seat + 2):
        body = after_article(scene, seat + 2)
        tell(claims, scene, scene.nodes[body].organizations, actor, _STATE)
