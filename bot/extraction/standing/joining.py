"""Standing said of states that act: "A joined X in 2004", "A withdrew from X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.actors import agent
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.destinations import destination
from bot.extraction.standing.doubtful import own_word, what_is_left
from bot.extraction.standing.examples import of_a_kind
from bot.extraction.standing.extent import EXCLUDING, after_article, plain_organization
from bot.extraction.standing.frames import frame_of
from bot.extraction.standing.further import further_claims, joined_with
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, happened, held, tell
from bot.extraction.standing.pairs import tell_pairs
from bot.extraction.standing.presupposing import leaver_claims, refuser_claims
from bot.model import Status
from bot.world import organizations

_PARTAKING = split("take participate")
_BEGINNING = split("begin start")
_STATIVE = split("belong form sit take participate")


def acting_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A joined X", "A withdrew from X", "A belongs to X"."""
    found = frame_of(scene, at, verb)
    actor = agent(scene, at, verb) if found is not None else None
    if found is None or actor is None or scene.tag(actor) != "S":
        return
    if _at_no_point(scene, actor):
        return
    skipped, bare, meaning = found
    keys, role = destination(scene, at, actor, complements(scene, at + skipped), bare=bare)
    partaking = verb.lemma in _PARTAKING and role is None
    if not keys or (partaking and not _joinable(scene, at, keys, verb)):
        return
    if (verb.lemma == "apply" and _for_aid(scene, at)) or (
        verb.lemma == "sign" and _ranked(scene, actor)
    ):
        return
    role = role or _with_them(scene, at, actor)
    status = Status(meaning) if role is None or meaning == "former" else role
    if any(
        scene.lower(step) == "neither" or _neither(scene, step)
        for step in range(at + 1, at + skipped + 3)
    ):
        if status is Status.MEMBER and verb.modality is Modality.ASSERTED:
            tell(claims, scene, keys, actor, (Status.NON_MEMBER, Force.STATE))
        return
    outcome = held(status, verb) if verb.lemma in _STATIVE else happened(status, verb, scene)
    if outcome is None and status is Status.FORMER and scene.tag(actor - 1) != "u":
        leaver_claims(scene, claims, keys, actor, at)
    if outcome is None and status is Status.MEMBER:
        refuser_claims(scene, claims, keys, actor, at)
    if outcome is not None and _told(scene, at, verb) and not _otherwise(scene, at, actor, outcome):
        tell_pairs(scene, claims, keys, actor, outcome, dates_of(scene, at))
        _beyond(scene, claims, at, skipped, keys, actor, outcome)


def _at_no_point(scene: Scene, actor: int) -> bool:
    """As in "at no point did A leave X": denied by the order of the words."""
    verb = scene.nodes[actor - 1].verb if actor else None
    inverted = verb is not None and verb.lemma in ("do", "have") and verb.first == verb.last
    word = scene.lower(actor - 2)
    return inverted and (word == "never" or scene.lower(actor - 3) == "no")


def _joinable(scene: Scene, at: int, keys: tuple[str, ...], verb: VerbGroup) -> bool:
    """Whether taking part means membership: in programmes, and beside those that belong."""
    if all(map(_programme, keys)):
        return True
    if verb.modality is Modality.NEGATED and of_a_kind(scene, at):
        return True
    beside = any(t.organizations == keys and t.status is Status.MEMBER for t in scene.told)
    return verb.modality is Modality.NEGATED and beside


def _either(scene: Scene, at: int) -> bool:
    """Whether it is one of two organizations: "each left X or the Y"."""
    found = next((a.at for a in complements(scene, at) if scene.tag(a.at) == "O"), at)
    node = scene.nodes[found]
    named = {token.lower for token in scene.tokens[node.first : node.last + 1]}
    return "or" in named or (scene.lower(found + 1) == "or" and scene.tag(found + 2) in "dnO")


def _otherwise(scene: Scene, at: int, actor: int, outcome: tuple[Status, Force]) -> bool:
    """Whether the clause says something else of the states than the verb seems to."""
    if outcome[0] is Status.FORMER and own_word(scene, actor):
        return True
    if _either(scene, at):
        return True
    return what_is_left(scene, actor)


def _beyond(
    scene: Scene,
    claims: Claims,
    at: int,
    skipped: int,
    keys: tuple[str, ...],
    actor: int,
    outcome: tuple[Status, Force],
) -> None:
    """What a clause adds on further organizations: "belongs to X and to Y, but not to Z"."""
    if skipped and len(keys) == 1:
        links = frozenset({scene.lower(at + skipped)})
        further_claims(scene, claims, at + skipped + 1, links, actor, outcome)
    with_whom = joined_with(scene, at)
    if with_whom is not None and outcome == (Status.MEMBER, Force.EVENT):
        tell(claims, scene, keys, with_whom, outcome, dates_of(scene, at))
    if outcome[0] is Status.MEMBER:
        excluded = _but_not(scene, at)
        tell(claims, scene, excluded, actor, (Status.NON_MEMBER, Force.STATE))


def _with_them(scene: Scene, at: int, actor: int) -> Status | None:
    """The standing of those joined: "A and B are partners; C joined them in 2023"."""
    told = scene.told_before(actor)
    near = {scene.lower(step) for step in range(at + 1, at + 5)}
    alike = scene.lower(at + 1) == "them" or {"same", "capacity"} <= near
    return told.status if told is not None and alike else None


def _for_aid(scene: Scene, at: int) -> bool:
    """Whether something else is applied for: "applied to X for a loan"."""
    asked = (a for a in complements(scene, at) if a.link == "for" and a.other)
    return any(scene.lower(a.at) not in ("admission", "accession", "entry") for a in asked)


def _but_not(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization in "belongs to X, but not to Y"."""
    for step in range(at + 1, min(at + 10, len(scene.nodes))):
        if scene.lower(step) in EXCLUDING and scene.lower(step + 1) == "not":
            place = step + 2
            while scene.lower(place) in ("to", "in", "of", "the"):
                place += 1
            if plain_organization(scene, place):
                return scene.nodes[after_article(scene, place)].organizations
        if scene.tag(step) in ("V", ";", "w"):
            break
    return ()


def _ranked(scene: Scene, actor: int) -> bool:
    """Whether the sentence has called states less: "associates such as A, which joined in May"."""
    states = scene.nodes[actor].states
    lesser = [told for told in scene.told if told.status in (Status.PARTNER, Status.OBSERVER)]
    named = {key for told in lesser if (listed := scene.nodes[told.at].states) is not None
             for key in listed.states}  # fmt: skip
    return states is not None and set(states.states) <= named


def _told(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """Whether a verb tells something: not "for joining", not "may apply"."""
    if verb.lemma in ("apply", "reapply"):
        return verb.modality is Modality.ASSERTED
    if _BEGINNING.intersection(verb.governors):
        return False  # "had begun to leave"
    meant = verb.modality in (Modality.PLANNED, Modality.NEGATED)
    return verb.form != "gerund" or meant or _settled(scene, at)


def _neither(scene: Scene, at: int) -> bool:
    """Whether a node is "neither organization"."""
    if scene.tag(at) != "O":
        return False
    return scene.tokens[scene.nodes[at].first].lower == "neither"


def _programme(key: str) -> bool:
    """Whether taking part is what membership is: in a programme, not a body of members."""
    listed = organizations().get(key)
    return listed is not None and listed.part == "programme"


def _settled(scene: Scene, at: int) -> bool:
    """Whether a gerund tells of something that happened: "after joining", "since leaving"."""
    return scene.lower(at - 1) in ("after", "since", "upon", "before", "following", ",") or (
        scene.lower(at - 1) == "by" and bool(dates_of(scene, at))
    )
