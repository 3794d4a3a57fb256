"""What belongs to one state, two states or a bank rather than to an organization."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.initiative_lexicon import Kind
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.lexicon import lexicon
from bot.extraction.mentions import Mention
from bot.extraction.noun_names import words
from bot.extraction.noun_phrases import Phrase
from bot.model import Progress
from bot.world import Form

# Names of actors that are no organization of states.
_OUTSIDERS = frozenset(
    {
        "bank", "ministry", "parliament", "congress", "company", "corporation", "group", "senate",
        "foundation", "fund", "railways", "university", "institute", "court", "party", "agency",
    }
)  # fmt: skip
_SHARED = frozenset({"joint", "common", "regional", "collective", "multinational", "single"})
_OFFICES = frozenset(
    {
        "president", "minister", "government", "parliament", "leader", "king", "emir", "army",
        "authorities", "republic", "premier", "junta", "rulers", "ruler", "sultan", "people",
    }
)  # fmt: skip
# What one state offers to another is no proposal to an organization.
_GIVING = frozenset({"offer", "lend", "grant"})
_OWN_PLANS = (["plan", "for"], ["plans", "for"], ["project", "for"], ["scheme", "for"])
_PLANNED = 20  # characters of "'s project for a"
_RECENT = 12  # mentions looked back through for a subject


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
    """`the Russian Federation`, `the Indian army`, `a national plan`: a state's own."""
    first = scene.words[phrase.start]
    if first.text == "national" and phrase.start < phrase.head:
        return True
    for mention in scene.mentions_in(first.start, scene.words[phrase.head].start):
        if mention.kind == "state" and mention.form is Form.DEMONYM:
            compound = first.text.endswith(("-led", "-backed", "-brokered", "-sponsored"))
            return mention.start == first.start and not compound
    return False


def _bilateral(scene: Scene, phrase: Phrase) -> bool:
    """`the treaty between India and Nepal`: two states and no organization."""
    if phrase.kind is not Kind.DOCUMENT:
        return False
    start, end = scene.words[phrase.head].end, scene.right(phrase)
    named = [one for one in scene.mentions_in(start, end) if one.form is not Form.DEMONYM]
    if not named or any(one.kind != "state" for one in named):
        return False
    return len(named) == 2 and "between" in scene.between(start, named[0].start)


def _subjects(scene: Scene, states: Sequence[Mention], verb_at: int) -> list[Mention]:
    """The states among those named before a verb that act: "Chad", "the president of Chad"."""
    found = []
    for one in states:
        if one.end > verb_at or one.form is Form.DEMONYM:
            continue
        before = scene.last_words(one.start, 3)
        if before[-1:] == ["the"]:
            before.pop()
        placed = bool(before) and before[-1] in lexicon().classes["prepositions"]
        if not placed or (before[-1] == "of" and not _OFFICES.isdisjoint(before[-2:-1])):
            found.append(one)
    return found


def _planned_by(scene: Scene, phrase: Phrase, states: Sequence[Mention]) -> bool:
    """`Chad's plan for a dam`: the state's own; its proposal would be one to the others."""
    lead = scene.last_words(scene.left(phrase), 3)
    if lead[-1:] in (["a"], ["an"]):
        lead = scene.last_words(scene.left(phrase), 4)[:3]
    if len(lead) < 3 or lead[0] not in {"'s", "'"} or lead[1:] not in _OWN_PLANS:
        return False
    return any(0 <= scene.left(phrase) - one.end <= _PLANNED for one in states)


def is_foreign(scene: Scene, phrase: Phrase, verdict: Verdict) -> bool:
    """Whether a state alone owns it or makes it: "Kenya's plan", "India opened a base"."""
    if _national(scene, phrase) or _bilateral(scene, phrase):
        return True
    left = scene.left(phrase)
    states = [
        mention
        for mention in scene.mentions_before(max(left, verdict.owner_before), _RECENT)
        if mention.kind == "state" or _pronoun_state(scene, mention, phrase)
    ]
    if phrase.determiner in {"'s", "'"} and any(0 <= left - one.end <= 1 for one in states):
        return True
    if _planned_by(scene, phrase, states):
        return True
    if verdict.verb is None or verdict.verb.passive or verdict.owner_before < 0:
        return False
    if phrase.noun in words("gatherings") or verdict.verb.lemma in {"host", "house"}:
        return False
    if _outsider(scene, verdict.owner_before):
        return True
    start, _ = scene.segment(verdict.owner_before)
    near = [one for one in states if one.start >= start]
    subjects = _subjects(scene, near, verdict.owner_before)
    open_ended = verdict.progress in (Progress.PROPOSED, Progress.DECLINED)
    if open_ended and verdict.verb.lemma not in _GIVING:
        return False
    return len(subjects) == 1 or (len(subjects) > 1 and _with_state(scene, phrase))


def _with_state(scene: Scene, phrase: Phrase) -> bool:
    """`aid agreements with Nigeria`: the other side is a state too."""
    start = scene.words[phrase.head].end
    for mention in scene.mentions_in(start, scene.right(phrase) + 24):
        if mention.states:
            return scene.before(mention.start) == "with"
    return False
