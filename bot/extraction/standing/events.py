"""Standing said by nouns of events: "after A's accession to X", "A's exit from X took effect"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_aside, extends
from bot.extraction.standing.lasting import lasted, over
from bot.extraction.standing.nodes import Force, Node, Scene
from bot.extraction.standing.occasions import congratulated, counts, ended_with
from bot.extraction.standing.outcomes import dates_of, tell, whole_of
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import antecedent, subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_PRESUPPOSED = split("after following since despite")
_ON_THE_WAY = split(
    "process processes talks negotiations bid path procedure procedures treaty protocol agreement "
    "plan plans application roadmap criteria hopes prospects notice request clause"
)
_LINKS = split("to from of in into by")
_CLOSING = split(
    "welcome complete finalize finalise confirm mark celebrate formalize formalise seal"
)
_PARTS = split("activities bodies organs meetings work institutions")
_ANNOUNCING = split("announce confirm declare order impose")
_COMPLETING = split("complete finalize finalise formalize formalise seal")
_HOPES = split("possibility option goal aim prospect target plan dream priority condition likely")
_UNREAL = split(
    "last hold hamper slow complicate hinder impede plan threaten announce consider oppose "
    "block delay seek request discuss propose "
    "veto postpone support favour favor reject demand negotiate await approve"
)


def event_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every event noun in a sentence that is told as having happened."""
    table = vocabulary().occurrences
    if table.keys().isdisjoint(scene.signs):
        return
    for at, node in enumerate(scene.nodes):
        compound = scene.lower(at + 1) in _ON_THE_WAY  # "A's accession process"
        if node.tag == "n" and node.lower in table and not compound:
            first = len(claims.found)
            _event(scene, claims, at, table[node.lower])
            if table[node.lower] is Status.SUSPENDED or node.lower.startswith("re"):
                claims.mark_again(first)


def _event(scene: Scene, claims: Claims, at: int, status: Status) -> None:
    owner, start = _owner(scene, at)
    keys, end = _organization(scene, at, start)
    if owner is None:
        owner, end = _of_states(scene, at, end)
        leaving, after = _organization(scene, end, end)
        keys, end = (keys, end) if keys else (leaving, after)
    if owner is None:
        return
    if not keys and scene.lower(at + 1) == "as" and scene.tag(at + 2) == "R":
        keys = scene.nodes[at + 2].organizations or unnamed(scene, at)
    named = {key for node in _before_by(scene, end) for key in node.organizations}
    if not keys and len(named) == 1 and scene.lower(at + 1) == "of":
        keys = tuple(named)
    if not keys and scene.lower(end + 1) not in ("from", "to"):
        keys = unnamed(scene, end) or _resulting(scene, start, end)
    if not keys:
        return
    role = scene.nodes[end + 2] if end + 2 < len(scene.nodes) else scene.nodes[end]
    if status is Status.MEMBER and scene.lower(end + 1) == "as" and role.tag == "R":
        status = role.status or status
    so_long = status is Status.SUSPENDED and lasted(scene, max(end, owner))
    if so_long or (status is Status.SUSPENDED and over(scene, max(end, owner))):
        status = Status.MEMBER
    dated = scene.lower(end + 1) == "dates"  # "A's suspension dates from 2021"
    if (
        dated
        or so_long
        or _happened(scene, start, max(end, owner))
        or _announced(scene, start, owner, status)
    ):
        earlier = scene.lower(start - 1) in ("after", "following")
        outcome = (status, Force.EVENT)
        tell(claims, scene, whole_of(keys), owner, outcome, dates_of(scene, end), earlier=earlier)


def _before_by(scene: Scene, end: int) -> Iterator[Node]:
    """The organizations of a sentence but for those by which something was done after an event."""
    for step, node in enumerate(scene.nodes):
        if step > end and node.lower == "by":
            return
        if node.tag == "O":
            yield node


def _announced(scene: Scene, start: int, owner: int, status: Status) -> bool:
    """As in "X announced on Monday the suspension of A": done by saying so."""
    if status is Status.FORMER or owner < start:
        return False
    for step in range(start - 1, max(-1, start - 6), -1):
        verb = scene.nodes[step].verb
        if verb is not None:
            actor = subject(scene, step)
            other = actor is not None and scene.tag(actor) in "SO"
            done = verb.modality is Modality.ASSERTED and verb.tense in ("past", "perfect")
            return done and other and verb.lemma in _ANNOUNCING and not verb.passive
        if scene.tag(step) not in ("d", "n", "p", "t", "a"):
            return False
    return False


def _resulting(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The organization in "Since A's departure in 2009, X has had ten members"."""
    lead = scene.lower(start - 1)
    if start > 2 or not (lead in _PRESUPPOSED or (lead == "with" and counts(scene, end))):
        return ()
    comma = next(
        (step for step in range(end + 1, min(end + 6, len(scene.nodes)))
         if scene.tag(step) == ","), 0
    )  # fmt: skip
    step = comma + 2 if scene.tag(comma + 1) == "d" else comma + 1
    plain = comma and scene.tag(step) == "O" and not extends(scene, step)
    return scene.nodes[step].organizations if plain else ()


def _owner(scene: Scene, at: int) -> tuple[int | None, int]:
    """The possessive states before the noun, and where the phrase begins."""
    if scene.lower(at - 1) == "whose" and scene.lower(at) != "suspension":
        above = antecedent(scene, at - 1, whose=True)
        return (above, at - 1) if above is not None and scene.tag(above) == "S" else (None, at)
    step = at - 1
    while step >= 0 and at - step < 5 and scene.tag(step) in ("n", "O", "a", "#", "d"):
        step -= 1
    if scene.tag(step) == "S" and scene.nodes[step].possessive:
        return step, step
    step = at - 1
    while scene.tag(step) in ("n", "O", "a", "#"):
        step -= 1
    return None, step if scene.tag(step) == "d" else step + 1


def _organization(scene: Scene, at: int, start: int) -> tuple[tuple[str, ...], int]:
    """The organization joined or left: right before the noun, or after "to", "from"."""
    for step in range(at - 1, start - 1, -1):
        if scene.tag(step) == "O" and not scene.nodes[step].possessive:
            return scene.nodes[step].organizations, at
    step = at + 1
    if scene.tag(step) == "p" and scene.lower(step) in _LINKS:
        step += 1
        while scene.lower(step) in ("the", "both") or scene.tag(step) == "a":
            step += 1
        if scene.lower(step) in _PARTS and scene.lower(step + 1) == "of":
            step += 3 if scene.tag(step + 2) == "d" else 2
        plain = scene.tag(step) == "O" and not scene.nodes[step].possessive
        if plain and not extends(scene, step):
            return scene.nodes[step].organizations, step
    return (), at


def _of_states(scene: Scene, at: int, end: int) -> tuple[int | None, int]:
    """The states in "the withdrawal of A (from X)"."""
    if scene.lower(at + 1) not in ("of", "by"):
        return None, end
    step = at + 2
    while scene.lower(step) == "the":
        step += 1
    foreign = scene.nodes[step].possessive and scene.tag(step + 1) in "nd" if scene.tag(step) else 1
    if foreign and scene.lower(step + 1) != "participation":
        return None, end  # "the suspension of A's deliveries"
    return (step, step) if scene.tag(step) == "S" else (None, end)


def _happened(scene: Scene, start: int, end: int) -> bool:
    """Whether the words around an event say or take for granted that it took place."""
    before = start - 1
    while scene.tag(before) in ("d", "a"):
        before -= 1
    verb_before = scene.nodes[before].verb if before >= 0 else None
    if verb_before is not None:
        done = verb_before.tense in ("past", "perfect", "pluperfect") or not verb_before.finite
        progressive = scene.tokens[verb_before.head].lower.endswith("ing")
        open_end = verb_before.lemma in _COMPLETING and (not done or progressive)
        real = verb_before.modality is Modality.ASSERTED and not open_end
        return verb_before.lemma in _CLOSING and real
    if scene.lower(before) in _PRESUPPOSED:
        return _real_clause(scene, end)
    if scene.lower(before) == "with" and (ended_with(scene, before) or counts(scene, end)):
        return True
    if scene.lower(before) in ("with", "") and scene.tag(end + 2) == "t":
        after = scene.nodes[end + 3].verb if end + 3 < len(scene.nodes) else None
        lasting = after is not None and after.lemma in _UNREAL
        return scene.lower(end + 1) in ("in", "on", "of") and not lasting
    if before >= 0 and scene.tag(before) == "p":
        return scene.lower(before) == "on" and congratulated(scene, before)
    return _followed_by_fact(scene, end)


def _followed_by_fact(scene: Scene, end: int) -> bool:
    """Whether the event is the subject of a verb that tells what it did: "weakened the bloc"."""
    end = after_aside(scene, end)
    for step in range(end + 1, min(end + 8, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None:
            if not verb.finite or verb.modality is not Modality.ASSERTED:
                return False
            if verb.lemma == "be" and verb.tense == "past" and scene.tag(step - 1) == "t":
                return not _HOPES & {scene.lower(k) for k in range(step + 1, step + 6)}
            told = verb.tense in ("past", "perfect", "pluperfect") and verb.lemma not in (
                "be",
                "have",
                "remain",
            )
            return (told and verb.lemma not in _UNREAL) or _effective(scene, step)
        if scene.tag(step) in (";", "w"):
            return False
    return False


def _effective(scene: Scene, at: int) -> bool:
    """Whether it "is complete", "became final"; "becomes final" may be still to come."""
    words = {scene.lower(step) for step in range(at + 1, at + 4)}
    verb = scene.nodes[at].verb
    coming = verb is not None and verb.lemma == "become" and verb.tense == "present"
    return bool(words & {"complete", "effective", "final"}) and not coming


def _real_clause(scene: Scene, end: int) -> bool:
    """After "following A's exit" the main verb may still be a plan; the exit is no less real."""
    return scene.lower(end + 1) not in ("bid", "plans", "announcement", "request", "talks")
