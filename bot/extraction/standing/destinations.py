"""What is joined or left: the organization that a verb acts on, or the one that is meant."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import Argument
from bot.extraction.standing.examples import examples
from bot.extraction.standing.extent import extends, programme
from bot.extraction.standing.lately import last_told
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.relatives import relative_organization
from bot.model import Status

_ASIDE = split("for at with against over into")


_OCCASIONS = split(
    "good beginning end start turn close outset time summit meeting ceremony session conference "
    "invitation gathering independence inception outset founding creation"
)


# With or after which states join: "in the second round", "in the hope of more trade".
_WAVES = split(
    "round wave enlargement expansion tranche batch hope hopes belief expectation year years "
    "decade decades century month months week weeks spring summer autumn winter half wake "
    "aftermath return exchange middle midst run"
)


_ALONE = split(
    "join leave quit withdraw rejoin accede apply reapply belong pull walk march drop return come "
    "depart storm bow step sign enter"
)


_GOING_OUT = split("pull walk withdraw march drop storm bow step")


_EVENTS = split(
    "summit summits meeting session conference talks negotiations exercise exercises games drill "
    "drills manoeuvres match tournament race vote hall room"
)


def destination(
    scene: Scene, at: int, actor: int, arguments: list[Argument], *, bare: bool
) -> tuple[tuple[str, ...], Status | None]:
    """The organization acted on, and the role if "as a ..." follows."""
    role = as_role(scene, arguments)
    arguments = [a for a in arguments if scene.lower(a.at) not in ("them", "themselves")]
    above = relative_organization(scene, actor)
    if above and not any(a.link == "" and scene.tag(a.at) in "OS" for a in arguments):
        return above, role
    first = arguments[0] if arguments else None
    bodies = _bodies(scene, arguments) if first is not None and not first.link else ()
    if bodies:
        return bodies, role
    if first is not None and not first.link:
        node = scene.nodes[first.at]
        direct = node.tag == "O" and not first.other and not _companions(scene, first.at)
        direct = direct and not _of_its_talks(scene, first.at) and not programme(scene, first.at)
        return (
            (node.organizations, role) if direct or (node.tag == "M" and not bare) else ((), None)
        )
    verb = scene.nodes[at].verb
    alone = verb is not None and verb.lemma in _ALONE and scene.tag(actor - 1) != "w"
    aside = first is not None and first.link in _ASIDE and scene.lower(first.at) not in _OCCASIONS
    returns = verb is not None and verb.lemma in ("come", "return")
    aside = aside or (returns and _in_another_way(scene, arguments))
    if not bare or not alone or aside or _of_its_own(scene, at):
        return (), None
    if verb is not None and verb.lemma == "apply" and _to_join(scene, at):
        return (), None
    if verb is not None and verb.lemma == "join" and _joins_in(scene, at):
        return (), None
    if verb is not None and verb.lemma in _GOING_OUT:
        office = any(a.link == "as" and a.other for a in arguments)  # "withdrew as guarantor"
        if office or _of_an_event(scene):
            return (), None
    return _as_well(scene, at) or unnamed(scene, at), role


def _as_well(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization in "A and B have applied to X. C applied as well", told just before."""
    after = (scene.lower(at + 1), scene.lower(at + 2))
    verb, told = scene.nodes[at].verb, last_told(scene.previous)
    also = verb is not None and any(
        token.lower == "also" for token in scene.tokens[max(0, verb.first - 1) : verb.head]
    )
    if told is None or not (also or after == ("as", "well") or after[0] in ("too", "as well")):
        return ()
    named = any(node.tag in "ORM" and node.organizations for node in scene.nodes)
    return () if named else told.organizations


def _joins_in(scene: Scene, at: int) -> bool:
    """Whether states only do as others do: "joined in the criticism", "in condemning"."""
    step = at + 2
    while scene.tag(step) in ("d", "a", "#"):
        step += 1
    if scene.lower(at + 1) != "in" or step >= len(scene.nodes):
        return False
    while scene.tag(step) == scene.tag(step + 1) == "n":
        step += 1
    node = scene.nodes[step]
    if node.verb is not None:
        return node.verb.form == "gerund"
    told = scene.tokens[scene.nodes[at].last + 2 : node.last + 3]  # "in the 1990s", "in early May"
    dated = any(token.text[0].isdecimal() or token.capital for token in told)
    timed = dated or node.lower in _OCCASIONS or node.lower in _WAVES
    return node.tag == "n" and node.lower[:1].isalpha() and not timed


def _bodies(scene: Scene, arguments: list[Argument]) -> tuple[str, ...]:
    """The organizations in "joined a number of bodies, including X and Y"."""
    noun = arguments[1] if len(arguments) > 1 and arguments[1].link == "of" else arguments[0]
    named = examples(scene, noun.at) if noun.other else 0
    plain = named and scene.tag(named) == "O" and not scene.nodes[named].possessive
    return scene.nodes[named].organizations if plain and not extends(scene, named) else ()


def _to_join(scene: Scene, at: int) -> bool:
    """Whether "applied" goes on to say what for: "applied in May to join X"."""
    verbs = (scene.nodes[step].verb for step in range(at + 1, min(at + 8, len(scene.nodes))))
    after = next((verb for verb in verbs if verb is not None), None)
    return after is not None and "apply" in after.governors


def _of_its_talks(scene: Scene, at: int) -> bool:
    """Whether an organization only says whose talks they are: "rejoined X talks"."""
    after = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
    return after is not None and scene.tokens[after.first].lower in _EVENTS


def _of_an_event(scene: Scene) -> bool:
    """Whether an undated going out may be from the meeting that was just spoken of."""
    around = [*(scene.previous.nodes if scene.previous is not None else ()), *scene.nodes]
    return not scene.dates and any(node.lower in _EVENTS for node in around)


def _in_another_way(scene: Scene, arguments: list[Argument]) -> bool:
    """Whether "came back" goes on to say how, short of joining: "with an association deal"."""
    return any(
        a.link in ("by", "through", "with", "as") and a.other and scene.tag(a.at) != "t"
        for a in arguments
    )


def as_role(scene: Scene, arguments: list[Argument]) -> Status | None:
    """The role in "as an observer" among complements."""
    for argument in arguments:
        node = scene.nodes[argument.at]
        if argument.link == "as" and node.tag == "R":
            return node.status
    return None


def _companions(scene: Scene, at: int) -> bool:
    """Whether what follows shows that "joined X" means taking part in something with X."""
    after, beyond = scene.lower(at + 1), at + 2
    if after == "and" and scene.tag(beyond) == "S":
        step = beyond + 1
        verb = scene.nodes[step].verb if step < len(scene.nodes) else None
        return verb is None or not verb.finite
    verb = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    if verb is not None and verb.form == "base" and not verb.finite:
        return verb.lemma not in ("become", "be", "join")
    if after in ("in", "for"):
        inner = scene.nodes[beyond].verb if beyond < len(scene.nodes) else None
        if inner is not None and inner.form == "gerund":
            return True
        if scene.lower(beyond) in ("early", "late", "mid"):
            return False
        return scene.tag(beyond) == "n" and not scene.tokens[scene.nodes[beyond].first].capital
    return False


def _of_its_own(scene: Scene, at: int) -> bool:
    """Whether a verb has something else for its object: "withdrew its earlier bid"."""
    step = at + 2 if scene.tag(at + 1) == "a" else at + 1
    return scene.tag(step) == "S" and scene.nodes[step].possessive
