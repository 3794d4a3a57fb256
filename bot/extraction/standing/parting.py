"""Standing lost or declined, said by set phrases: "remains suspended", "turned down an offer"."""

from __future__ import annotations

from bot.extraction.clauses import VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell, whole_of
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.relatives import relative_organization
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_DEEDS = split("treaty charter protocol statute")


_SEATS = split("place seat part")


_REFUSED = split("invitation invitations offer offers chance opportunity")


def still_suspended(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "A remains suspended (from X)", "from which A remains suspended"."""
    verb = scene.nodes[at].verb
    after = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
    if verb is None or after is None or verb.tense == "past":
        return
    if scene.tag(at + 1) == "a" and at + 2 < len(scene.nodes):  # "remains partially suspended"
        after = scene.nodes[at + 2]
    inner = at + 3 if scene.tag(at + 2) == "O" else at + 2
    under = after.lower == "under" and scene.lower(inner) == "suspension"
    if not under and scene.tokens[after.last].lower != "suspended":
        return
    actor = acting_states(scene, at)
    if actor is None:
        return
    keys = scene.nodes[at + 2].organizations if under and inner > at + 2 else ()
    for argument in complements(scene, at + 1):
        if argument.link in ("from", "by") and scene.tag(argument.at) == "O":
            keys = scene.nodes[argument.at].organizations
    keys = whole_of(keys or relative_organization(scene, actor) or unnamed(scene, at))
    tell(claims, scene, keys, actor, (Status.SUSPENDED, Force.EVENT), dates_of(scene, at))


def on_hold(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "A put its membership of X on hold"."""
    actor = acting_states(scene, at)
    found = complements(scene, at)
    held = next((a for a in found if scene.tag(a.at) == "M" and not a.link), None)
    paused = any(a.link == "on" and scene.lower(a.at) in ("hold", "ice", "pause") for a in found)
    if actor is None or held is None or not paused:
        return
    keys = scene.nodes[held.at].organizations or unnamed(scene, at)
    tell(claims, scene, keys, actor, (Status.SUSPENDED, Force.EVENT), dates_of(scene, at))


def denounced(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "A denounced the treaty of X", "A denounced X's charter"."""
    actor, span = acting_states(scene, at), range(at + 1, min(at + 6, len(scene.nodes)))
    deed = next((step for step in span if scene.lower(step) in _DEEDS), None)
    if actor is None or deed is None:
        return
    named = (s for s in range(at + 1, min(deed + 6, len(scene.nodes))) if scene.tag(s) == "O")
    keys = next((scene.nodes[step].organizations for step in named), ())
    if keys or scene.lower(at + 1) in ("the", "its"):
        keys = keys or unnamed(scene, at)
        tell(claims, scene, keys, actor, (Status.FORMER, Force.EVENT), dates_of(scene, at))


def placeless(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "A has no place in X"."""
    actor = acting_states(scene, at)
    if actor is None or scene.lower(at + 1) != "no" or scene.lower(at + 2) not in _SEATS:
        return
    inside = next((a for a in complements(scene, at + 2) if a.link in ("in", "at")), None)
    if inside is not None and scene.tag(inside.at) == "O":
        keys = scene.nodes[inside.at].organizations
        tell(claims, scene, keys, actor, (Status.NON_MEMBER, Force.STATE))


def downgraded(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "A downgraded its X membership to associate status"."""
    actor = acting_states(scene, at)
    found = [a for a in complements(scene, at) if scene.tag(a.at) == "M"]
    if actor is None or not found or found[-1].link != "to" or (len(found) > 1 and found[0].link):
        return
    status = scene.nodes[found[-1].at].status
    keys = scene.nodes[found[0].at].organizations or unnamed(scene, at)
    if status is not None:
        tell(claims, scene, keys, actor, (status, Force.EVENT), dates_of(scene, at))


def refused(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "A applied to join X in 2011 and was turned down"."""
    actor = acting_states(scene, at)
    told = next((told for told in scene.told if told.at == actor), None)
    if actor is not None and told is not None and told.status is Status.CANDIDATE:
        tell(claims, scene, told.organizations, actor, (Status.NON_MEMBER, Force.STATE))


def turned_down(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "A turned down an invitation to join X"."""
    noun = next(
        (step for step in range(at + 1, min(at + 7, len(scene.nodes)))
         if scene.lower(step) in _REFUSED), None
    )  # fmt: skip
    actor = acting_states(scene, at)
    if noun is None or actor is None:
        return
    told = next((told for told in scene.told if told.at == actor), None)
    if told is not None and told.status is Status.CANDIDATE:  # "invited to X, A declined"
        outcome = (Status.NON_MEMBER, Force.EVENT)
        tell(claims, scene, told.organizations, actor, outcome)
        return
    if scene.tag(noun + 1) in (".", ",", ";", "t", "c", "") and scene.lower(noun - 1) != "several":
        tell(claims, scene, unnamed(scene, at), actor, (Status.NON_MEMBER, Force.STATE))
        return
    for step in range(noun + 1, min(noun + 4, len(scene.nodes))):
        node, inner = scene.nodes[step], scene.nodes[step].verb
        entering = inner is not None and inner.lemma in ("join", "become", "enter")
        if entering or (node.tag == "M" and node.status is Status.MEMBER):
            found = complements(scene, step) if entering else []
            keys = scene.nodes[found[0].at if found else step].organizations
            keys = keys or unnamed(scene, at)
            tell(claims, scene, keys, actor, (Status.NON_MEMBER, Force.STATE))
            return
