"""Whose an initiative is: the possessor, the subject of its verb, or the body under discussion."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.initiative_foreign import is_foreign
from bot.extraction.initiative_products import in_its_own_right
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.mentions import Mention
from bot.extraction.noun_phrases import Phrase
from bot.records import record
from bot.world import Form

# "with the SCO", "unlike NATO" do not act.
_SIDES = frozenset(
    {
        "with", "from", "against", "than", "unlike", "like", "to", "between", "alongside", "versus",
        "outside", "towards", "toward", "about", "for", "via", "through", "over", "beyond", "in",
        "into", "at", "on", "beside", "besides",
    }
)  # fmt: skip
_PLACES = frozenset({"in", "at", "of", "from", "near", "on", "for", "with", "to", "between"})
_MEMBERS = frozenset(
    {
        "members", "member", "states", "countries", "leaders", "presidents", "ministers",
        "governments", "nations", "parties", "chiefs", "officials", "heads", "summit", "council",
        "secretary", "secretary-general", "secretariat", "commission", "partners",
    }
)  # fmt: skip
_RECENT = 12  # mentions looked back through for a subject


@record(frozen=True, slots=True)
class Ownership:
    """The organization an initiative belongs to, and how closely the text ties the two.

    `tie` is 3 for a possessor, 2 for the subject or agent of the verb, 1 for the only body of
    the sentence or the one under discussion.
    """

    organization: str
    tie: int


def find_owner(
    scene: Scene, phrase: Phrase, verdict: Verdict, topic: str, main: str
) -> Ownership | None:
    """Whose the initiative is; `topic` is under discussion, `main` what the report is about."""
    for find, tie in ((_possessor, 3), (_within, 3), (_subject, 2), (_agent, 2)):
        key = find(scene, phrase, verdict)
        if key:
            return Ownership(in_its_own_right(key), tie)
    if is_foreign(scene, phrase, verdict):
        return None
    named = {in_its_own_right(scene.actors(mention)[0]) for mention in _acting(scene, phrase)}
    if len(named) == 1:
        return Ownership(named.pop(), 1)
    for key in (topic, main):
        if key and (key in named or not named):
            return Ownership(key, 1)
    return None


def _acting(scene: Scene, phrase: Phrase) -> list[Mention]:
    """The organizations near the phrase that are more than its counterparts or its place."""
    left, right = scene.left(phrase), scene.right(phrase)
    near = [*scene.mentions_before(left, _RECENT), *scene.mentions_in(right, right + 200)]
    return [mention for mention in near if scene.actors(mention) and can_act(scene, mention)]


def can_act(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is more than a place or a counterpart: no "with the SCO"."""
    acts = scene.acting.get(mention.start)
    if acts is None:
        acts = scene.acting[mention.start] = _can_act(scene, mention)
    return acts


def _can_act(scene: Scene, mention: Mention) -> bool:
    before = scene.between(max(0, mention.start - 40), mention.start)[-3:]
    if before and before[-1] in {"the", "a", "an"}:
        before.pop()
    if before and before[-1] in _SIDES:
        return False
    # "Chad, a member of ECOWAS, passed a law", "Chad, an ECOWAS member, passed a law"
    if before[-2:] in (["member", "of"], ["observer", "in"], ["candidate", "for"]):
        return False
    behind = scene.between(mention.end, mention.end + 20)[:2]
    return behind[:1] != ["member"] or behind in (["member", "states"], ["member", "countries"])


def _possessor(scene: Scene, phrase: Phrase, _verdict: Verdict) -> str | None:
    """`the CSTO's council`, `CSTO council`, `its council`, also inside the modifiers."""
    first, head = scene.words[phrase.first], scene.words[phrase.head]
    for mention in scene.mentions_in(max(0, first.start - 120), head.start):
        if not scene.actors(mention):
            continue
        inside = mention.start >= first.start and mention.end <= head.start
        owns = phrase.determiner in {"'s", "'", "owner"} or mention.text.lower() == "its"
        if inside or (owns and 0 <= first.start - mention.end <= 1):
            return scene.actors(mention)[0]
    return None


def _within(scene: Scene, phrase: Phrase, _verdict: Verdict) -> str | None:
    """`the council of the CSTO`, `a fund within ECOWAS`, `under the aegis of the AU`."""
    start, end = scene.words[phrase.head].end, scene.right(phrase)
    for mention in scene.mentions_in(start, end + 40):
        gap = scene.between(start, mention.start)
        if not scene.actors(mention) or not gap or len(gap) > 5:
            continue
        apart = {"with", "and", ",", "between", "to"}.intersection(gap)
        if gap[0] in {"of", "within", "under", "inside"} and not apart:
            return scene.actors(mention)[0]
    return None


def _subject(scene: Scene, _phrase: Phrase, verdict: Verdict) -> str | None:
    """The nearest organization before the verb that can be its subject."""
    if verdict.owner_before < 0 or (verdict.verb is not None and verdict.verb.passive):
        return None
    recent = scene.mentions_before(verdict.owner_before, _RECENT)
    bodies = [one for one in recent if scene.actors(one) and can_act(scene, one)]
    if not bodies or _other_subject(scene, bodies[-1], verdict.owner_before, recent):
        return None
    actor = scene.actors(bodies[-1])[0]
    if len(bodies) > 1 and _paired(scene, bodies[-2], bodies[-1]):
        first = scene.actors(bodies[-2])[0]
        return first if scene.main != actor else actor
    return actor


def _paired(scene: Scene, first: Mention, second: Mention) -> bool:
    """`the ministers of X and Y agreed`."""
    gap = scene.between(first.end, second.start)
    return "and" in gap and len(gap) < 4 and set(gap) <= {"and", "the", ")", "("}


def _other_subject(scene: Scene, body: Mention, verb_at: int, recent: Sequence[Mention]) -> bool:
    """Whether a state that stands closer to the verb, not the organization, is what acts."""
    if not _MEMBERS.isdisjoint(scene.between(body.end, verb_at)):
        return False
    for mention in recent:
        if mention.kind != "state" or mention.form is Form.DEMONYM or mention.start < body.end:
            continue
        joint = scene.between(body.end, mention.start)[:2] in (["and"], ["and", "the"])
        placed = joint or scene.before(mention.start) in _PLACES
        # "ECOWAS, with Ghana and Togo in the lead, will ..." keeps ECOWAS the subject.
        if not placed and "," not in scene.between(body.end, mention.start):
            return True
    return False


def _agent(scene: Scene, phrase: Phrase, verdict: Verdict) -> str | None:
    """`a force created by the AU`."""
    if verdict.verb is None:
        return None
    start = max(scene.end(verdict.verb), scene.words[phrase.head].end)
    for mention in scene.mentions_in(start, start + 80):
        gap = scene.between(start, mention.start)
        if scene.actors(mention) and "by" in gap and len(gap) <= 8:
            return scene.actors(mention)[0]
    return None
