"""Whose an initiative is: the possessor, the subject of its verb, or the body under discussion."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.initiative_foreign import is_foreign
from bot.extraction.initiative_lexicon import cue_set
from bot.extraction.initiative_products import in_its_own_right
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.lexicon import lexicon
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
_OPENINGS = frozenset({"according"})
_ASIDE = 60  # characters between a body and the end of the opening
_TOPICS = frozenset({"for", "of", "on", "about", "to"})
_WHOSE = (["by"], ["from"], ["within"], ["in"], ["inside"])
_LEADING = 4  # words between a body and what its plan is for
_COMPOUND = 2  # "the SADC plan for"
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
    for find, tie in ((_possessor, 3), (_within, 3), (_leading, 3), (_subject, 2), (_agent, 2)):
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
    if in_opening(scene, mention):
        return False
    behind = scene.between(mention.end, mention.end + 20)[:2]
    return behind[:1] != ["member"] or behind in (["member", "states"], ["member", "countries"])


def in_opening(scene: Scene, mention: Mention) -> bool:
    """`According to the World Bank, SADC plans ...`: named before another, the subject."""
    opening = scene.between(0, mention.start)[:1]
    led = opening and (opening[0] in lexicon().classes["prepositions"] or opening[0] in _OPENINGS)
    comma = scene.text.find(",", mention.end) if led else -1
    if comma < 0 or comma - mention.end > _ASIDE:
        return False
    for group in scene.groups:
        if scene.start(group) > comma:
            break
        done_by = scene.between(scene.end(group), comma)[:1] == ["by"]  # "a step welcomed by"
        if group.finite and not done_by:
            return False
    for subject in scene.mentions_in(comma, comma + _ASIDE * 2):
        if scene.actors(subject):
            return scene.actors(subject)[0] not in scene.actors(mention)
    return False


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
        inside = gap[0] in {"of", "within", "under", "inside"} or gap in (["by"], ["by", "the"])
        if inside and not apart:
            return scene.actors(mention)[0]
    return None


def _leading(scene: Scene, phrase: Phrase, _verdict: Verdict) -> str | None:
    """`the CSTO's plan for a fund`, `talks within SADC on a fund`: whose plan or talks it is."""
    left = scene.left_with_owner(phrase)
    for mention in scene.mentions_before(left, 1):
        gap = scene.between(mention.end, left)
        if not scene.actors(mention) or not gap or gap[-1] not in _TOPICS or len(gap) > _LEADING:
            continue
        before = scene.last_words(mention.start, 3)
        if before[-1:] == ["the"]:
            before.pop()
        owned = gap[0] == "'s" or scene.text[mention.end : mention.end + 1] in {"'", "’"}
        owned = owned or len(gap) == _COMPOUND
        noun = gap[-2] if len(gap) > 1 else before[0] if before[-1:] in _WHOSE else ""
        if _leads(noun) and (owned or len(gap) == 1):
            return scene.actors(mention)[0]
    return None


def _leads(noun: str) -> bool:
    return any(noun in cue_set(role) for role in ("planning", "proposing", "making"))


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
