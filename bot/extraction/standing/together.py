"""Membership that states share: "A and its fellow member B", "A and B form X, together with C"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.insiders import left_out
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import acting_states, subject
from bot.model import Status
from bot.world import organizations

_OWN = split("its their")
_ENTERING = split("join enter accede follow")
_UNITING = split("form make constitute")
_TYING = split("join link unite associate bind tie")
_GIVING = split("hand deposit submit lodge file")
_PAPERS = split("document documents instrument instruments papers")
_ENTRY = split("accession ratification membership")
_BESIDES = split("besides alongside beside")
_INSIDERS = split("participants parties shareholders owners founders")
_ENDS = frozenset({".", ",", ";", ")", "—", "t", "p", "c", ""})
_FEW = 5  # nodes between a verb and what it takes
_MEMBER = (Status.MEMBER, Force.STATE)
_ENTERED = (Status.MEMBER, Force.EVENT)


def together_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that are in an organization with others whom the sentence names."""
    for at, node in enumerate(scene.nodes):
        if node.tag == "R" and node.status is Status.MEMBER and not node.dead:
            _fellows(scene, claims, at)
        elif node.lower == "with" and scene.tag(at + 1) == "S":
            _with_entering(scene, claims, at)
        elif node.lower in _BESIDES and scene.tag(at + 1) == "S":
            _besides(scene, claims, at)
        elif node.lower in ("stand", "stands") and scene.lower(at + 1) == "outside":
            _stands(scene, claims, at)
        elif node.verb is not None and node.verb.modality is Modality.ASSERTED:
            _said(scene, claims, at, node.verb)


def _said(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    if verb.lemma == "stand" and scene.lower(at + 1) == "outside":
        _stands(scene, claims, at)
    elif verb.lemma in _UNITING and not verb.passive:
        _with_company(scene, claims, at, verb)
    elif verb.lemma == "share" and verb.finite and not verb.passive:
        _shared(scene, claims, at)
    elif verb.lemma in _TYING and verb.passive and verb.finite:
        _tied(scene, claims, at)
    elif verb.lemma in _GIVING and verb.finite and not verb.passive:
        _papers(scene, claims, at)


def _fellows(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A accused its fellow member B", "A and its partners in X": A is one of them."""
    node = scene.nodes[at]
    words = [token.lower for token in scene.tokens[node.first : node.last + 1]]
    partners = {"partner", "partners"} & set(words) and {"in", "within"} & set(words)
    if "fellow" not in words and not partners:
        return
    keys = organizations_of(scene, at)
    if partners and any(_courted(key) for key in keys):
        return
    actor = _owner(scene, at)
    if actor is not None and not scene.nodes[actor].possessive:
        tell(claims, scene, keys, actor, _MEMBER)
    if partners and scene.tag(at + 1) == "," and scene.tag(at + 2) == "S":
        listed = scene.nodes[at + 2].states
        if listed is not None and len(listed.states) > 1 and scene.tag(at + 3) in _ENDS:
            tell(claims, scene, keys, at + 2, _MEMBER)


def _courted(key: str) -> bool:
    """Whether a body is one whose friends outside call its members partners: the EU, NATO."""
    listed = organizations().get(key)
    return listed is not None and listed.organization.acronym in ("EU", "NATO", "G7", "OECD")


def _owner(scene: Scene, at: int) -> int | None:
    """The states that "its" or "their" before a role stands for."""
    before = at - 1
    if scene.tag(before) == "S":  # "A and its partners": one list, so far
        node = scene.nodes[before]
        own = scene.tokens[node.last].lower in _OWN and node.first < node.last
        return before if own else None
    if scene.tokens[scene.nodes[at].first].lower not in _OWN:
        return None
    if scene.lower(before) == "and" and scene.tag(before - 1) == "S":
        return before - 1
    while scene.tag(before) in ("p", "a", "n") and before > at - _FEW:
        before -= 1
    return acting_states(scene, before) if scene.tag(before) == "V" else None


def _with_entering(scene: Scene, claims: Claims, at: int) -> None:
    """As in "..., with A joining in 2010 and B in 2012"."""
    verb = scene.nodes[at + 2].verb if at + 2 < len(scene.nodes) else None
    if verb is None or verb.form != "gerund" or verb.lemma not in _ENTERING:
        return
    told = scene.told_before(at)
    if verb.lemma == "follow" and (told is None or told.status is not Status.MEMBER):
        return
    step, states = at + 3, at + 1
    keys = told.organizations if told is not None else unnamed(scene, at)
    while scene.lower(step) in ("in", "on") and scene.tag(step + 1) == "t":
        dated = scene.nodes[step + 1].date
        if dated is None:
            return
        tell(claims, scene, keys, states, _ENTERED, [dated])
        step += 2
        if scene.tag(step) == ",":
            step += 1
        step += scene.lower(step) == "and"
        if scene.tag(step) != "S":
            return
        states, step = step, step + 1


def _besides(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Besides A, the members are B and C"."""
    step = at + 2
    if scene.tag(step) == ",":
        step += 1
    if scene.lower(step) == "the" and scene.lower(step + 1) in _INSIDERS:
        step += 1
    role = scene.nodes[step] if step < len(scene.nodes) else None
    verb = scene.nodes[step + 1].verb if step + 1 < len(scene.nodes) else None
    if role is None or verb is None or verb.lemma not in ("be", "include"):
        return
    member = role.tag == "R" and role.plural and role.status is Status.MEMBER and not role.dead
    named = scene.lower(step) in _INSIDERS
    present = verb.modality is Modality.ASSERTED and not verb.passive
    listed = scene.nodes[step + 2] if step + 2 < len(scene.nodes) else None
    if not (member or named) or not present or listed is None or listed.tag != "S":
        return
    keys = organizations_of(scene, step) if member else unnamed(scene, step)
    for states in (at + 1, step + 2):
        if not scene.nodes[states].possessive:
            tell(claims, scene, keys, states, _MEMBER)


def _stands(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A stands outside X"."""
    actor = subject(scene, at)
    if actor is not None and scene.tag(actor) == "S":
        left_out(scene, claims, actor, at + 1)


def _with_company(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A and B make up X, together with C", "..., which form X with C"."""
    start = at + 1
    if verb.lemma == "make":
        if scene.lower(start) != "up":
            return
        start += 1
    if not plain_organization(scene, start):
        return
    body = after_article(scene, start)
    step = body + 1
    if scene.tag(step) == ",":
        step += 1
    if scene.lower(step) in ("together", "along"):
        step += 1
    company = after_article(scene, step + 1)
    actor = acting_states(scene, at)
    if scene.lower(step) != "with" or scene.tag(company) != "S" or actor is None:
        return
    if not scene.nodes[company].possessive and scene.tag(company + 1) in _ENDS:
        for states in (actor, company):
            tell(claims, scene, scene.nodes[body].organizations, states, _MEMBER)


def _shared(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, B and C share X", "A, B and C share a currency as the X"."""
    actor, body = acting_states(scene, at), at + 1
    if not plain_organization(scene, body):
        while scene.tag(body) in ("d", "n", "a", "-") and body < at + _FEW:
            body += 1
        if scene.lower(body) not in ("as", "through") or not plain_organization(scene, body + 1):
            return
        body += 1
    body = after_article(scene, body)
    states = scene.nodes[actor].states if actor is not None else None
    if actor is None or states is None or len(states.states) < 2 or states.possessive:
        return
    if scene.tag(body + 1) in _ENDS:
        tell(claims, scene, scene.nodes[body].organizations, actor, _MEMBER)


def _tied(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B are joined with C in X"."""
    link = at + 1 if scene.tag(at + 1) == "p" else at + 2
    actor = acting_states(scene, at)
    if actor is None or scene.lower(link) != "with" or scene.tag(link + 1) != "S":
        return
    inside = link + 2
    if scene.lower(inside) in ("in", "within") and plain_organization(scene, inside + 1):
        keys = scene.nodes[after_article(scene, inside + 1)].organizations
        for states in (actor, link + 1):
            if not scene.nodes[states].possessive:
                tell(claims, scene, keys, states, _MEMBER)


def _papers(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A handed over its accession documents (to X)"."""
    actor = acting_states(scene, at)
    if actor is None:
        return
    for step in range(at + 1, min(at + _FEW + 1, len(scene.nodes))):
        if scene.lower(step) in _PAPERS and scene.lower(step - 1) in _ENTRY:
            link = scene.lower(step + 1)
            if link in ("to", "of", "for") and plain_organization(scene, step + 2):
                keys = scene.nodes[after_article(scene, step + 2)].organizations
            elif link in ("to", "of", "for"):
                return
            else:
                keys = unnamed(scene, at)
            tell(claims, scene, keys, actor, _ENTERED, dates_of(scene, at))
            return
        if scene.tag(step) in ("V", ";", "w", "u", "S"):
            return
