"""Whose an initiative is: the possessor, the subject of its verb, or the body under discussion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.extraction.initiative_products import in_its_own_right
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.lexicon import lexicon
from bot.extraction.mentions import Mention
from bot.extraction.noun_names import words
from bot.extraction.noun_phrases import Phrase
from bot.model import Progress
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
# Names of actors that are no organization of states.
_OUTSIDERS = frozenset(
    {
        "bank", "ministry", "parliament", "congress", "company", "corporation", "group", "senate",
        "foundation", "fund", "railways", "university", "institute", "court", "party", "agency",
    }
)  # fmt: skip
_SHARED = frozenset({"joint", "common", "regional", "collective", "multinational", "single"})
_RECENT = 12  # mentions looked back through for a subject


@dataclass(frozen=True, slots=True)
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
    if _foreign(scene, phrase, verdict) or _national(scene, phrase):
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
    before = scene.between(max(0, mention.start - 24), mention.start)[-2:]
    if before and before[-1] in {"the", "a"}:
        before.pop()
    return not before or before[-1] not in _SIDES


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
        placed = scene.before(mention.start) in _PLACES
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


def _pronoun_state(scene: Scene, mention: Mention, phrase: Phrase) -> bool:
    """Whether "it" stands for a state; states hold no "joint exercise" by themselves."""
    if mention.kind != "anaphor" or not mention.keys or mention.text.lower() in {"its", "their"}:
        return False
    modifiers = {word.lower for word in scene.words[phrase.first : phrase.head]}
    return _SHARED.isdisjoint(modifiers)


def _outsider(scene: Scene, verb_at: int) -> bool:
    """Whether a bank, ministry or company by name acts: "the World Bank approved a loan"."""
    index = scene.word_at(verb_at)
    start = index
    if start and scene.words[start - 1].text == ")":
        start = index = max(0, start - 3)
    while start and index - start < 6 and scene.words[start - 1].capital:
        start -= 1
    run = scene.words[start:index]
    if len(run) < 2 or run[-1].lower not in _OUTSIDERS:
        return False
    return not any(scene.actors(one) for one in scene.mentions_in(run[0].start, run[-1].end))


def _national(scene: Scene, phrase: Phrase) -> bool:
    """`the Russian Federation`, `the Indian army`: a state's own by its adjective."""
    first = scene.words[phrase.start]
    for mention in scene.mentions_in(first.start, scene.words[phrase.head].start):
        if mention.kind == "state" and mention.form is Form.DEMONYM:
            compound = first.text.endswith(("-led", "-backed", "-brokered", "-sponsored"))
            return mention.start == first.start and not compound
    return False


def _foreign(scene: Scene, phrase: Phrase, verdict: Verdict) -> bool:
    """Whether one state alone owns it or makes it: "Kenya's plan", "India opened a base"."""
    left = scene.left(phrase)
    states = [
        mention
        for mention in scene.mentions_before(max(left, verdict.owner_before), _RECENT)
        if mention.kind == "state" or _pronoun_state(scene, mention, phrase)
    ]
    if phrase.determiner in {"'s", "'"} and any(0 <= left - one.end <= 1 for one in states):
        return True
    if verdict.verb is None or verdict.verb.passive or verdict.owner_before < 0:
        return False
    if phrase.noun in words("gatherings") or verdict.verb.lemma in {"host", "house"}:
        return False
    if _outsider(scene, verdict.owner_before):
        return True
    subjects = [
        one
        for one in states
        if one.end <= verdict.owner_before
        and one.form is not Form.DEMONYM
        and scene.before(one.start) not in lexicon().classes["prepositions"]
    ]
    return len(subjects) == 1 and verdict.progress not in (Progress.PROPOSED, Progress.DECLINED)
