"""Standing said by set phrases: "took its seat again", "gave up its seat", "remains suspended"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell, whole_of
from bot.extraction.standing.parting import (
    denounced,
    downgraded,
    on_hold,
    placeless,
    refused,
    still_suspended,
    turned_down,
)
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import acting_states, subject
from bot.extraction.standing.undergoing import ACTIVITIES
from bot.model import Status

_SEATS = split("seat seats place places")
_TAKING = split("take retake resume reclaim regain assume keep retain")
_GIVING = split("give vacate lose relinquish surrender")
_NAMING = split(
    "name make declare designate recognise recognize confirm approve accredit register endorse"
)
_NEGOTIATING = split("negotiate open begin start launch hold conduct pursue")
_REFUSALS = split("turn refuse reject rebuff")
_RISING = split("upgrade move rise promote elevate raise advance graduate progress switch")
_NEXT = split("next to behind beside alongside near between among")
_RECENT = 60  # claims looked through for what was just told


def idiom_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the set phrases in a sentence."""
    for at, verb in scene.verbs:
        if verb.modality is not Modality.ASSERTED:
            continue
        for rule in _rules(verb):
            rule(scene, claims, at, verb)


def _rules(verb: VerbGroup) -> Iterator[Callable[[Scene, Claims, int, VerbGroup], None]]:
    """The rules that a verb may belong to."""
    for lemmas, passive, tense, rule in _RULES:
        fits = verb.lemma in lemmas and passive in (None, verb.passive)
        if fits and tense in ("", verb.tense):
            yield rule


def _seat(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A took back its seat in X", "A gave up its seat in 2012"."""
    actor = acting_states(scene, at)
    noun = next(
        (step for step in range(at + 1, min(at + 6, len(scene.nodes)))
         if scene.lower(step) in _SEATS), None
    )  # fmt: skip
    if actor is None or noun is None:
        return
    keys: tuple[str, ...] = ()
    role = scene.nodes[noun + 2] if scene.lower(noun + 1) in ("of", "as") else None
    if role is not None and role.status is not None and role.status is not Status.MEMBER:
        return  # "the place of associate member", "its place as an observer"
    for argument in complements(scene, noun):
        if argument.link in ("in", "at", "on") and scene.tag(argument.at) == "O":
            keys = scene.nodes[argument.at].organizations
        elif scene.lower(argument.at) == "order":
            break  # "in order to join Y"
        elif argument.link in ("in", "on") and argument.other and (scene.tag(argument.at) != "t"):
            return
        elif argument.link == "at" and argument.other and verb.lemma == "keep":
            return  # "but keeps its seat at the technical meetings"
    taken = verb.lemma in _TAKING
    status = Status.MEMBER if taken else Status.FORMER
    keys = whole_of(keys or unnamed(scene, at))
    lesser = _lesser(scene, claims, actor, keys) if taken else None
    if lesser is not None:
        _beside(scene, claims, noun, keys, lesser)
        return
    first = len(claims.found)
    tell(claims, scene, keys, actor, (status, Force.EVENT), dates_of(scene, at))
    if scene.lower(at + 1) == "back" or verb.lemma not in ("take", "keep", "assume"):
        claims.mark_again(first)


def _lesser(scene: Scene, claims: Claims, actor: int, keys: tuple[str, ...]) -> Status | None:
    """The lesser standing that was just told of the states that take a seat: it is theirs."""
    states = scene.nodes[actor].states
    for claim in reversed(claims.found[-_RECENT:]):
        if states is not None and claim.state in states.states and claim.organization in keys:
            return claim.status if claim.status in (Status.OBSERVER, Status.PARTNER) else None
    return None


def _beside(scene: Scene, claims: Claims, noun: int, keys: tuple[str, ...], status: Status) -> None:
    """As in "takes its seat next to A, B and C": they have the same standing."""
    step = noun + 1
    while scene.lower(step) in _NEXT or (step > noun + 1 and scene.tag(step) == "d"):
        step += 1
    if step > noun + 1 and scene.tag(step) == "S" and not scene.nodes[step].possessive:
        tell(claims, scene, keys, step, (status, Force.STATE))


def _negotiates(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "A is negotiating EU accession", "A opened accession talks with X"."""
    actor = acting_states(scene, at)
    span = range(at + 1, min(at + 7, len(scene.nodes)))
    own = any(scene.nodes[step].possessive for step in span if step < at + 3)
    entries = ("accession", "entry", "admission") if own else ("accession",)
    noun = next((step for step in span if scene.lower(step) in entries), None)
    if actor is None or noun is None:
        return
    near = [
        step for step in range(at + 1, min(noun + 6, len(scene.nodes))) if scene.tag(step) == "O"
    ]
    keys = scene.nodes[near[0]].organizations if near else unnamed(scene, at)
    if not near and _with_another(scene, noun):
        return
    tell(claims, scene, keys, actor, (Status.CANDIDATE, Force.STATE), dates_of(scene, at))


def _with_another(scene: Scene, noun: int) -> bool:
    """Whether it is with some capital that accession is negotiated."""
    for step in range(noun + 1, min(noun + 4, len(scene.nodes))):
        if scene.lower(step) == "with":
            after = scene.nodes[step + 1] if step + 2 < len(scene.nodes) else None
            return after is not None and after.tag in "nS" and scene.tokens[after.first].capital
    return False


def _sits_with(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "A, which sits with B and C in X"."""
    actor = acting_states(scene, at)
    found = complements(scene, at)
    company = next((a.at for a in found if a.link == "with" and scene.tag(a.at) == "S"), None)
    inside = next((a.at for a in found if a.link == "in" and scene.tag(a.at) == "O"), None)
    if actor is None or company is None or inside is None or scene.lower(at + 1) != "with":
        return
    keys = scene.nodes[inside].organizations
    for states in (actor, company):
        tell(claims, scene, keys, states, (Status.MEMBER, Force.STATE))


def _leaves_out(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X groups 33 states and leaves out A and B"."""
    actor = subject(scene, at)
    step = at + 2 if verb.lemma == "leave" else at + 1
    if verb.lemma == "leave" and scene.lower(at + 1) != "out":
        return
    step += scene.lower(step) == "the"
    if actor is not None and scene.tag(actor) == "O" and scene.tag(step) == "S":
        keys = scene.nodes[actor].organizations
        own = scene.lower(step + 1) == "from" and scene.tag(step + 2) in "Od"
        barred = own and scene.lower(step + 3) in ACTIVITIES  # "excludes A from its meetings"
        outcome = Status.SUSPENDED if barred else Status.NON_MEMBER
        tell(claims, scene, keys, step, (outcome, Force.STATE))


def _rose(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "A was upgraded from observer to full member"."""
    actor = acting_states(scene, at)
    for step in range(at + 1, min(at + 8, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag in ("R", "M") and scene.lower(step - 1) == "to" and node.status is not None:
            if actor is not None:
                keys = node.organizations or unnamed(scene, at)
                tell(claims, scene, keys, actor, (node.status, Force.EVENT), dates_of(scene, at))
            return


def _has_as(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "X still has A and B as members"."""
    actor = subject(scene, at)
    found = complements(scene, at)
    if actor is None or scene.tag(actor) != "O" or not found or scene.tag(found[0].at) != "S":
        return
    role = next((a.at for a in found if a.link == "as" and scene.tag(a.at) == "R"), None)
    status = scene.nodes[role].status if role is not None else None
    if status is not None and not found[0].link:
        keys = scene.nodes[actor].organizations
        tell(claims, scene, keys, found[0].at, (status, Force.STATE))


def _named(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "A and B were named partners of X"."""
    step = at + 1
    while scene.lower(step) in ("as", "a", "an", "the", "to", "be"):
        step += 1
    actor = acting_states(scene, at)
    node = scene.nodes[step] if step < len(scene.nodes) else None
    if actor is None or node is None or node.tag != "R" or node.status is None or node.dead:
        return
    keys = node.organizations or unnamed(scene, at)
    tell(claims, scene, keys, actor, (node.status, Force.EVENT), dates_of(scene, at))


# Lemmas, whether passive (None: either), the tense ("": any), and the rule.
_RULES = (
    (_TAKING | _GIVING, None, "", _seat),
    (_REFUSALS, True, "", refused),
    (split("remain stay be"), None, "", still_suspended),
    (_NEGOTIATING, False, "", _negotiates),
    (split("sit belong meet"), None, "present", _sits_with),
    (split("leave exclude omit"), None, "present", _leaves_out),
    (_RISING, None, "", _rose),
    (split("have count number"), False, "present", _has_as),
    (_NAMING, True, "", _named),
    (split("put place"), False, "", on_hold),
    (split("have"), False, "present", placeless),
    (split("denounce abrogate"), False, "", denounced),
    (split("downgrade reduce upgrade convert change lower raise"), False, "", downgraded),
    (
        split("reject decline refuse eschew forgo spurn turn rule oppose deny"),
        None,
        "",
        turned_down,
    ),
)
