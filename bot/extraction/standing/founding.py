"""Standing said of founders: "A, B and C founded X", "X was created by A and B"."""

from __future__ import annotations

from dataclasses import replace

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import Argument, complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.heads import generic
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.relatives import relative_organization
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_REACH = 14  # nodes between signing and what was founded by it
_CHARTERS = split(
    "charter treaty declaration statute statutes constitution agreement pact convention"
)
_BARE = split("t p , . ; )") | {""}  # what may follow a verb whose object is "which"
_CALLED = split(", the under name called named known as")
_FOUNDING = split("founding constitutive constituent")


def founding_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A, B and C founded X", "X was created by A and B", "signed the treaty creating X"."""
    under_way = verb.finite and scene.tokens[verb.head].lower.endswith("ing")
    sets = verb.lemma == "set"
    if verb.modality is not Modality.ASSERTED or under_way:
        return
    if sets and scene.lower(at + 1) != "up":
        return
    if verb.lemma == "sign" and not verb.passive:
        _signed(scene, claims, at)
        return
    arguments = complements(scene, at + 1 if sets else at)
    by = next((a.at for a in arguments if a.link == "by" and scene.tag(a.at) == "S"), None)
    by = by or _by_officials(scene, arguments)
    if verb.lemma == "start" and by is None:  # a body is started, but so is much else
        return
    if by is not None:
        _members(scene, claims, _founded(scene, at, verb), by, at)
    elif verb.finite and not verb.passive and scene.tag(at + 1 + sets) in _BARE:
        _relative(scene, claims, at)
    elif verb.finite and not verb.passive and arguments:
        first = _named(scene, arguments[0])
        plain = scene.tag(first.at) == "O" and not scene.nodes[first.at].possessive
        if first.link == "" and plain and not first.other:
            _members(scene, claims, first.at, subject(scene, at), at)


def founds(scene: Scene, at: int) -> bool:
    """Whether "found" is to establish, as in a chronicle: "1967: A, B and C found X."."""
    if scene.tokens[scene.nodes[at].first].lower != "found":
        return False
    chronicle = any(scene.tag(step) == "t" for step in (0, 1)) and any(
        scene.tag(step) in (":", "—", ".") for step in (1, 2)
    )
    target = after_article(scene, at + 1)
    ends = scene.tag(target + 1) in _BARE or scene.tag(target + 1) in (":", "(")
    return chronicle and plain_organization(scene, at + 1) and ends


def _by_officials(scene: Scene, arguments: list[Argument]) -> int | None:
    """The states in "by the energy ministers of A, B and C"."""
    speakers = vocabulary().words["governments"]
    for argument in arguments:
        word, states = scene.lower(argument.at), argument.at + 2
        if argument.link != "by" or word not in speakers or scene.lower(states - 1) != "of":
            continue
        states += scene.tag(states) == "d"
        return states if scene.tag(states) == "S" and word.endswith("s") else None
    return None


def _founded(scene: Scene, at: int, verb: VerbGroup) -> int | None:
    """The organization that the founders after "by" founded, or whose charter they signed."""
    before = at - 1
    while scene.tag(before) in (",", "a"):
        before -= 1
    if verb.lemma == "sign":
        return _chartered(scene, before)
    if before < 0:
        return _opened(scene, at)
    actor = before if scene.tag(before) == "O" else subject(scene, at)
    return None if actor is None or scene.nodes[actor].possessive else actor


def _opened(scene: Scene, at: int) -> int | None:
    """The organization in "Founded in 1985 by A, B and C, X ..."."""
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        if scene.tag(step) == "," and scene.tag(step - 1) in ("S", "t"):
            target = after_article(scene, step + 1)
            return target if plain_organization(scene, step + 1) else None
    return None


def _named(scene: Scene, argument: Argument) -> Argument:
    """The organization in "formed a confederation, the X", "a body under the name X"."""
    if argument.link or not argument.other or not generic(scene.lower(argument.at)):
        return argument
    step = argument.at + 1
    while scene.lower(step) in _CALLED:
        step += 1
    if step > argument.at + 1 and plain_organization(scene, step):
        return replace(argument, at=after_article(scene, step), other=False)
    return argument


def _relative(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X, which A and B founded in 1967"."""
    actor = subject(scene, at)
    states = scene.nodes[actor].states if actor is not None and scene.tag(actor) == "S" else None
    if actor is None or states is None or len(states.states) < 2:
        return
    keys = relative_organization(scene, actor)
    tell(claims, scene, keys, actor, (Status.MEMBER, Force.EVENT), dates_of(scene, at))


def _members(
    scene: Scene, claims: Claims, organization: int | None, states: int | None, at: int
) -> None:
    """The states at one node are members of the organization at another; one alone is not said."""
    if organization is None or states is None or scene.tag(organization) != "O":
        return
    named = scene.nodes[states].states
    if named is None or len(named.states) < 2:
        return
    keys = scene.nodes[organization].organizations
    tell(claims, scene, keys, states, (Status.MEMBER, Force.EVENT), dates_of(scene, at))


def _signed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B signed the treaty that created X", "signed the charter of X"."""
    actor = subject(scene, at)
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if scene.lower(step) in _CHARTERS and scene.lower(step + 1) == "of":
            target = after_article(scene, step + 2)
            founding = scene.lower(step) == "charter" or scene.lower(step - 1) in _FOUNDING
            if founding and plain_organization(scene, step + 2):
                _members(scene, claims, target, actor, at)
                return
        if scene.tag(step) in (";", "S", "u"):
            return
        if verb is not None:
            creates = verb.lemma in vocabulary().founding and not verb.passive
            creates = creates and (verb.modality is Modality.ASSERTED or not verb.finite)
            inner = complements(scene, step) if creates and _bound(scene, step) else []
            first = _named(scene, inner[0]) if inner else None
            if first is not None and not first.link and plain_organization(scene, first.at):
                _members(scene, claims, first.at, actor, at)
            return


def _chartered(scene: Scene, at: int) -> int | None:
    """The organization in "X's founding charter", "the charter of X" that ends at a node."""
    if scene.tag(at) == "O" and scene.lower(at - 1) == "the":
        at -= 1
    charter = at - 2 if scene.lower(at - 1) == "of" else at
    founding = scene.lower(charter - 1) in _FOUNDING
    if scene.lower(charter) not in _CHARTERS or not (founding or scene.lower(charter) == "charter"):
        return None
    if charter != at:
        return after_article(scene, at) if scene.tag(after_article(scene, at)) == "O" else None
    owner = charter - 2 if founding else charter - 1
    return owner if scene.tag(owner) == "O" else None


def _bound(scene: Scene, at: int) -> bool:
    """Whether a verb says what the thing signed founds: "creating", "by which they created"."""
    verb = scene.nodes[at].verb
    if verb is None or not verb.finite:
        return verb is not None and verb.form == "gerund"
    return (
        scene.tag(at - 1) == "w"
        or scene.lower(at - 1) == "that"
        or (scene.tag(at - 2) == "w" and scene.lower(at - 1) in ("they", "it"))
    )
