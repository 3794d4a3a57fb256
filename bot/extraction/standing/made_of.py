"""Organizations told of by who makes them up: "the pact they formed", "where it meets A and B"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.in_front import JOINTLY
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.subject import antecedent, subject
from bot.model import Status

_FORMING = split("form create found establish launch constitute")
_CALLING = split("call name dub style")
_REDUCING = split("reduce shrink whittle")
_ALLIES = split("ally allies")
_QUANTIFIED = split("both all a an the close closest")
_TOO = split("too also as well either") | JOINTLY | {"as well"}
_REMAINING = split("remaining other last further")
_STATES = split("states countries nations members")
_ENDS = split(". ; ) , — p t a") | {""}
_MEMBER = (Status.MEMBER, Force.STATE)


def made_of_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that have made an organization, or that would be left of it."""
    _allied(scene, claims)
    _whose_states(scene, claims)
    for at, verb in scene.verbs:
        if verb.lemma in _REDUCING and verb.modality is not Modality.NEGATED:
            _reduced(scene, claims, at)
        if verb.modality is not Modality.ASSERTED or verb.passive:
            continue
        _left(scene, claims, at, verb)
        _in_company(scene, claims, at, verb)
        if verb.lemma == "meet" and verb.tense == "present":
            _meeting(scene, claims, at)
        elif verb.lemma in _FORMING:
            _formed(scene, claims, at)
            _formed_with(scene, claims, at)
        elif verb.lemma in _CALLING:
            _called(scene, claims, at, verb)


def _formed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X, the confederation that they have formed", "X, which A and B founded"."""
    states = scene.nodes[at - 1].states if at else None
    if states is None or scene.tag(at + 1) not in _ENDS or len(states.states) < 2:
        return
    step = at - 2
    if scene.tag(step) == "d" and scene.lower(step) != "that":  # "which the three founded"
        step -= 1
    if scene.lower(step) in ("that", "which"):
        step -= 2 if scene.tag(step - 1) == "," else 1
    if scene.tag(step) == "O" and not scene.nodes[step].possessive:
        tell(claims, scene, scene.nodes[step].organizations, at - 1, _MEMBER)


def _formed_with(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A turned to X, the group (that) it formed with B and C"."""
    step = at - 2
    step -= scene.lower(step) in ("that", "which")
    body = step - 2 if scene.tag(step - 1) == "," else step - 1
    if scene.tag(step) != "O" or scene.tag(body) not in ("O", ","):
        body = step
    company = at + 2 if scene.lower(at + 1) == "with" else at + 1
    one = scene.tokens[scene.nodes[at - 1].first].lower in ("it", "they") if at else False
    if step < 1 or company != at + 2 or scene.tag(company) != "S" or scene.tag(body) != "O":
        return
    above = next((k for k in range(body - 1, -1, -1) if scene.tag(k) == "V"), None)
    actor = at - 1 if scene.tag(at - 1) == "S" else None
    if one and actor is None and above is not None:
        actor = subject(scene, above)
    if actor is not None and scene.tag(actor) == "S" and not scene.nodes[company].possessive:
        for states in (actor, company):
            tell(claims, scene, scene.nodes[body].organizations, states, _MEMBER)


def _whose_states(scene: Scene, claims: Claims) -> None:
    """As in "X, whose remaining three states - A, B and C - are outside Y": they are X's."""
    if "whose" not in scene.signs:
        return
    for at, node in enumerate(scene.nodes):
        if node.lower != "whose":
            continue
        step = at + 1
        while scene.lower(step) in _REMAINING or scene.tag(step) in ("#", "a"):
            step += 1
        listed = scene.lower(step) in _STATES and scene.tag(step + 1) in ("—", ",", "(")
        above = antecedent(scene, at, whose=True) if listed and step > at + 1 else None
        if above is None or scene.tag(above) != "O" or scene.tag(step + 3) not in ("—", ",", ")"):
            continue
        inside = scene.nodes[step + 2]
        if inside.states is not None and not inside.possessive:
            tell(claims, scene, scene.nodes[above].organizations, step + 2, _MEMBER)


def _allied(scene: Scene, claims: Claims) -> None:
    """As in "A and B, both allies of C in X, were lukewarm"."""
    if "R" not in scene.tags and _ALLIES.isdisjoint(scene.signs):
        return
    for at, node in enumerate(scene.nodes):
        other, link = at + 2, at + 3
        word = scene.tokens[node.last].lower if node.tag == "R" else node.lower
        if word not in _ALLIES or scene.lower(at + 1) != "of" or scene.tag(other) != "S":
            continue
        if scene.lower(link) not in ("in", "within") or not plain_organization(scene, link + 1):
            continue
        first = at - 1
        while scene.lower(first) in _QUANTIFIED:
            first -= 1
        body = after_article(scene, link + 1)
        closed = scene.tag(first) == "," and scene.tag(body + 1) == ","
        if closed and scene.tag(first - 1) == "S" and not scene.nodes[first - 1].possessive:
            for states in (first - 1, other):
                tell(claims, scene, scene.nodes[body].organizations, states, _MEMBER)


def _left(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "What is left is a loose grouping of A, B and C"."""
    if verb.lemma != "be" or scene.lower(0) != "what":
        return
    remains = scene.nodes[1].verb if len(scene.nodes) > 1 else None
    words = {token.lower for token in scene.tokens[1 : scene.nodes[at].first]}
    step = at + 1
    while scene.tag(step) in ("d", "n", "a", "-", "#"):
        step += 1
    generic = scene.lower(step - 1) in lexicon().classes["generic_organizations"]
    listed = scene.nodes[step + 1].states if scene.tag(step + 1) == "S" else None
    left = remains is not None and at > 1 and bool(words & {"left", "remains"})
    whole = listed is not None and len(listed.states) > 1 and scene.tag(step + 2) in (".", ",", ";")
    if left and generic and scene.lower(step) == "of" and whole:
        tell(claims, scene, scene.topic, step + 1, _MEMBER)


def _in_company(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "The other three belong to X as well, along with A and B", whoever the three are."""
    body = at + 3 if scene.tag(at + 2) == "d" else at + 2
    if verb.tense != "present" or scene.tag(body) != "O" or scene.nodes[body].possessive:
        return
    belongs = verb.lemma == "belong" and scene.lower(at + 1) == "to"
    if not belongs and not (verb.lemma in ("be", "sit") and scene.lower(at + 1) == "in"):
        return
    step = body + 1
    while scene.lower(step) in _TOO or scene.tag(step) == ",":
        step += 1
    states = step + 2 if scene.tag(step + 1) == "d" else step + 1
    if scene.lower(step) != "with" or scene.lower(step - 1) not in JOINTLY:
        return
    known = any(told.at == states for told in scene.told)
    plain = scene.tag(states) == "S" and scene.tag(states + 1) in (".", ",", ";", ")", "")
    if plain and not known and not scene.nodes[states].possessive:
        tell(claims, scene, scene.nodes[body].organizations, states, _MEMBER)


def _meeting(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A belongs to X, where it meets B and C"."""
    told = scene.told_before(at)
    led = scene.lower(at - 2) == "where" and scene.tag(at - 1) in ("S", "O", "n")
    listed = scene.nodes[at + 1].states if led and scene.tag(at + 1) == "S" else None
    member = told is not None and told.status is Status.MEMBER and told.force is Force.STATE
    if told is None or not member or listed is None or listed.possessive:
        return
    if scene.tag(at + 2) in (".", ";", ""):
        tell(claims, scene, told.organizations, at + 1, _MEMBER)


def _called(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "The three call their grouping X"."""
    actor, nouns = subject(scene, at), lexicon().classes["generic_organizations"]
    theirs = scene.tokens[scene.nodes[at].last + 1 :][:1]
    if actor is None or not theirs or theirs[0].lower != "their" or verb.tense == "pluperfect":
        return
    target = at + 4 if scene.tag(at + 3) == "d" else at + 3
    states = scene.nodes[actor].states
    several = states is not None and len(states.states) > 1
    if several and scene.lower(at + 2) in nouns and scene.tag(target) == "O":
        tell(claims, scene, scene.nodes[target].organizations, actor, _MEMBER)


def _reduced(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A's going would reduce X to B, C and D", "X has been reduced to B and C"."""
    step = at + 2 if scene.tag(at + 1) == "d" else at + 1
    if scene.tag(step) == "O":
        whole: int | None = step
        step += 1
    else:
        whole = subject(scene, at)
    if whole is None or scene.tag(whole) != "O" or scene.lower(step) != "to":
        return
    listed = scene.nodes[step + 1].states if scene.tag(step + 1) == "S" else None
    plain = listed is not None and not listed.possessive and len(listed.states) > 1
    if plain and scene.tag(step + 2) in (".", ";", ",", ""):
        tell(claims, scene, scene.nodes[whole].organizations, step + 1, _MEMBER)
