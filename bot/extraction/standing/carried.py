"""Standing carried over from states told of before, in the same sentence or the one before.

"B followed in 2016", "So is B", "Nor does B", "B has not", "B did so ten years later", "The same
goes for B", "B was granted the same status".
"""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.denied import negated_subject
from bot.extraction.standing.nodes import Scene, Told
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import PartialDate, Status

_OTHER_WAY = {Status.MEMBER: Status.NON_MEMBER, Status.NON_MEMBER: Status.MEMBER}
_DO = split("be do have")
_FOLLOWED = (
    Status.MEMBER, Status.FORMER, Status.CANDIDATE, Status.OBSERVER, Status.PARTNER,
)  # fmt: skip
_ADMITTING = split("admit accept")
_GIVING = split("grant give accord award") | _ADMITTING
_STANDINGS = frozenset({"status", "category", "rank", "capacity"})
_RECEIVING = split("grant give accord award obtain receive get gain win have hold enjoy acquire")
_ORDER = split("then later next finally afterwards thereafter subsequently there")
_TIME = split(
    "year years month months week weeks day days decade later after next last this the same a "
    "soon shortly suit in on since within during early late mid spring summer autumn winter so "
    "them that too also afterwards thereafter end at of between autumn"
)
_REMARK = 7  # nodes of a remark between "so" and its verb
_LIKEWISE = split("so likewise same")
_COMING = split("in aboard next afterwards")
_EXAMPLE = split("road path course way example lead route")
_AFTERWARDS = split("under after when as but and while though although because")


def followed(scene: Scene, at: int, told: Told) -> Status | None:
    """As in "B followed in 2016", "B will follow", "Then came B": what the states come to."""
    if told.status not in _FOLLOWED:
        return None
    first = _first(scene, at)
    before = scene.nodes[first - 1].verb if first else None
    if before is not None and before.lemma in ("come", "follow") and _in_order(scene, first - 1):
        return told.status if before.tense == "past" else None
    place = _verb_after(scene, at)
    verb = scene.nodes[place].verb if place else None
    if verb is None or verb.passive or subject(scene, place) != at:
        return None
    if _completes(scene, place, verb):
        return told.status
    comes = told.status is Status.MEMBER and _comes_in(scene, place, verb)
    if not comes and not _follows(scene, place, verb):
        return None
    if verb.modality is Modality.ASSERTED:
        return told.status
    planned = verb.modality is Modality.PLANNED and told.status is not Status.FORMER
    return Status.CANDIDATE if planned else None


def _first(scene: Scene, at: int) -> int:
    """Where the states at a node begin: at "the", "both" or "now" before them."""
    while scene.lower(at - 1) in ("the", "both", "now", "also"):
        at -= 1
    return at


def _completes(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """As in "B and C complete the list"."""
    completes = verb.lemma in ("complete", "close") or (
        verb.lemma == "round" and scene.lower(at + 1) in ("off", "out")
    )
    return completes and bool(_words(scene, at + 1) & {"list", "roster", "membership", "line-up"})


def _comes_in(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """As in "B came in a year later", "B came next", "B was next"."""
    word = scene.lower(at + 1)
    comes = verb.lemma == "come" and word in _COMING
    return (comes or (verb.lemma == "be" and word == "next")) and _over(scene, at + 2)


def _verb_after(scene: Scene, at: int) -> int:
    """The verb right after states or their government, 0 if there is none."""
    step = at + 1
    while scene.tag(step) == "a" or scene.lower(step) in vocabulary().words["governments"]:
        step += 1
    return step if scene.tag(step) == "V" else 0


def _in_order(scene: Scene, verb: int) -> bool:
    """Whether "then", "later" opens the clause of a verb: "Later came A"."""
    opens = scene.lower(verb - 1) in _ORDER
    return opens and scene.tag(verb - 2) in ("", ",", ";", "c")


def _follows(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """Whether a verb means doing what others did, and its clause says no more than when."""
    step = at + 1
    if verb.lemma == "follow":
        if scene.lower(step) in ("the", "their", "its", "that") and _words(scene, step) & _EXAMPLE:
            return True
        return _over(scene, step)
    if verb.lemma != "do" or verb.modality is Modality.NEGATED:
        return False
    if scene.lower(step) == "the":
        step += 1
    return scene.lower(step) in _LIKEWISE and _over(scene, step + 1)


def _words(scene: Scene, at: int) -> set[str]:
    return {scene.lower(step) for step in range(at, at + 4)}


def _over(scene: Scene, step: int) -> bool:
    """Whether nothing but a time comes before the end of the clause."""
    limit = step + 9
    while step < limit and (
        scene.tag(step) in ("t", "a") or scene.lower(step) in _TIME or number_of(scene.lower(step))
    ):
        step += 1
    return scene.tag(step) in (",", ".", ";", "c", "", ")", "—") or (
        scene.lower(step) in _AFTERWARDS
    )


def echoed(scene: Scene, at: int, told: Told) -> Status | None:
    """As in "So is B", "B is not", "The same goes for B": what the states come to."""
    first = _first(scene, at)
    before = scene.nodes[first - 1].verb if first else None
    if before is not None and before.lemma in _DO and before.modality is not Modality.POSSIBLE:
        return _inverted(scene, first - 1, told)
    if same_status(scene, at) or _goes_for(scene, at):
        return told.status
    place = _verb_after(scene, at)
    return _denied(scene, place, told) or _set_apart(scene, place, told) if place else None


def _set_apart(scene: Scene, at: int, told: Told) -> Status | None:
    """As in "A is not a member, but B is", "A left, B stayed": the others are members."""
    verb = scene.nodes[at].verb
    if verb is None or verb.modality is not Modality.ASSERTED or verb.passive:
        return None
    held = verb.lemma in _DO and verb.tense == "present" and told.status is Status.NON_MEMBER
    stayed = verb.lemma in ("stay", "remain") and told.status is Status.FORMER
    plain = scene.tag(at + 1) in (".", ",", ";", "")
    return Status.MEMBER if plain and (held or stayed) else None


def _inverted(scene: Scene, verb: int, told: Told) -> Status | None:
    """As in "As is B", "so is B": the same; "neither is B", "nor is B": not either."""
    word = scene.lower(_before_aside(scene, verb))
    if word in ("as", "so"):
        return told.status
    if word in ("neither", "nor"):
        return Status.NON_MEMBER if told.status is Status.NON_MEMBER else None
    return None


def _before_aside(scene: Scene, verb: int) -> int:
    """The node before a verb and a short remark: "so, since 2021, are B and C"."""
    if scene.tag(verb - 1) != ",":
        return verb - 1
    step = verb - 2
    while scene.tag(step) in ("p", "t", "a", "n", "d") and verb - step < _REMARK:
        step -= 1
    return step - 1 if scene.tag(step) == "," else verb - 1


def same_status(scene: Scene, at: int) -> bool:
    """As in "B was granted the same status", "the same status was given to B"."""
    if scene.lower(at - 1) == "to" and scene.tag(at - 2) == "V":
        verb = scene.nodes[at - 2].verb
        given = verb is not None and verb.passive and verb.modality is Modality.ASSERTED
        return given and verb is not None and verb.lemma in _RECEIVING and _same(scene, at - 5)
    place = _verb_after(scene, at)
    verb = scene.nodes[place].verb if place else None
    if verb is None or verb.lemma not in _RECEIVING | _GIVING:
        return False
    if verb.modality is not Modality.ASSERTED or (verb.lemma in _ADMITTING and not verb.passive):
        return False
    if verb.passive and verb.lemma not in _GIVING:
        return False
    return _same(scene, place + 1)


def _same(scene: Scene, first: int) -> bool:
    words = [scene.lower(step) for step in range(max(0, first), first + 4)]
    return "same" in words and bool(_STANDINGS & set(words))


def _goes_for(scene: Scene, at: int) -> bool:
    """As in "The same goes for B", "The same is true of B"."""
    first = scene.nodes[at].first
    words = [token.lower for token in scene.tokens[max(0, first - 7) : first]]
    if "same" not in words:
        return False
    said = " ".join(words[words.index("same") + 1 :]).removesuffix(" the")
    return said in (
        "goes for", "went for", "is true of", "was true of", "applies to", "applied to",
        "holds for", "holds true for", "holds true of", "can be said of", "is the case with",
    )  # fmt: skip


def _denied(scene: Scene, at: int, told: Told) -> Status | None:
    """As in "B does not", "B has": the other way for the subject of a clause that ends there."""
    verb = scene.nodes[at].verb
    if verb is None or verb.lemma not in _DO:
        return None
    if verb.modality is Modality.ASSERTED and scene.tag(at + 1) in (".", ",", ";", ""):
        none = told.status is Status.MEMBER and negated_subject(scene, at - 1)
        return _OTHER_WAY.get(told.status) if none or told.status is Status.NON_MEMBER else None
    if verb.modality is not Modality.NEGATED:
        return None
    step = at + 1
    while scene.lower(step) == "not":
        step += 1
    if scene.tag(step) not in (".", ",", ";", ""):
        return None
    if told.status is Status.MEMBER:
        return Status.NON_MEMBER
    return Status.MEMBER if told.status is Status.FORMER and verb.lemma == "have" else None


def since(scene: Scene, at: int, told: Told) -> PartialDate | None:
    """When states came to what was told of others: a date, or "ten years later"."""
    last, verb = scene.nodes[at].last, _first(scene, at) - 1
    ahead = range(scene.nodes[max(0, _before_aside(scene, verb))].first, scene.nodes[at].first)
    for dated in scene.dates:
        if 0 < dated.first - last <= 5 or (scene.tag(verb) == "V" and dated.first in ahead):
            return dated.date
    if told.since is None:
        return None
    return later(scene, scene.nodes[at].last + 1, told.since) or (
        later(scene, scene.nodes[at].first - 4, told.since)
    )


def later(scene: Scene, first: int, start: PartialDate) -> PartialDate | None:
    """The year in "(a, ten) years later" within a few tokens."""
    for place in range(max(0, first), min(first + 6, len(scene.tokens) - 2)):
        number, unit, word = (scene.tokens[place + step].lower for step in range(3))
        years = 1 if number in ("a", "one") else number_of(number)
        if years and unit in ("year", "years") and word in ("later", "after"):
            return PartialDate(start.year + years)
    return None
