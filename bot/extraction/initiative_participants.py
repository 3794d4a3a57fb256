"""States that take part in an initiative or are concerned by it, with the part they play."""

from __future__ import annotations

from bot.extraction.initiative_places import seats
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.mentions import Mention
from bot.extraction.noun_phrases import Phrase
from bot.model import Participant
from bot.world import Form

# Verb → the part of its subject, as a reader would say it.
_PARTS = {
    "host": "host",
    "lead": "lead",
    "propose": "proposed it",
    "suggest": "proposed it",
    "initiate": "proposed it",
    "contribute": "contributor",
    "participate": "participant",
    "join": "participant",
    "provide": "contributor",
    "send": "contributor",
    "finance": "funder",
    "fund": "funder",
    "support": "supporter",
    "back": "supporter",
    "favour": "supporter",
    "favor": "supporter",
    "oppose": "opponent",
    "reject": "opponent",
    "block": "opponent",
    "veto": "opponent",
    "decline": "opponent",
    "refuse": "opponent",
    "sign": "signatory",
    "ratify": "ratified it",
    "push": "supporter",
    "champion": "supporter",
    "train": "contributor",
    "command": "lead",
    "establish": "participant",
    "create": "participant",
    "form": "participant",
    "launch": "participant",
    "conclude": "signatory",
    "rule": "opponent",
    "resist": "opponent",
    "ask": "proposed it",
    "call": "proposed it",
    "urge": "supporter",
    "press": "supporter",
    "want": "supporter",
    "unveil": "proposed it",
    "supply": "contributor",
    "hold": "participant",
    "pay": "funder",
    "house": "host",
    "chair": "lead",
    "offer": "contributor",
}
_NEAR = 240  # characters
_BEHIND = 240  # characters behind a phrase in which its states stand
_APART = frozenset(
    {
        "because", "although", "though", "yet", "while", "whereas", "if", "unless", "until", "when",
        "where", "that", "but", "than", "like", "unlike", "as", "over", "against",
    }
)  # fmt: skip
# Verbs of a relative clause whose states take part: "to which Chad and Mali send troops".
_TAKING_PART = frozenset(
    {
        "send", "contribute", "provide", "participate", "serve", "join", "sign", "supply", "bring",
        "link", "comprise", "include", "unite", "connect", "group", "cover", "belong", "finance",
        "fund", "lead", "host", "involve", "take", "ratify", "run", "pay", "support", "back",
        "come", "put", "propose", "ask", "urge", "suggest", "want", "oppose", "reject", "block",
    }
)  # fmt: skip
_UNITS = frozenset(
    {
        "units", "troops", "soldiers", "forces", "contingents", "contingent", "police", "officers",
        "battalions", "battalion", "companies", "peacekeepers", "trainers", "warships", "aircraft",
        "vessels", "ships", "paratroopers", "servicemen", "money", "funds", "engineers",
    }
)  # fmt: skip
_BEFORE_ADJECTIVES = frozenset(
    {
        "of",
        "with",
        "by",
        "from",
        "and",
        ",",
        "some",
        "both",
        "on",
        "an",
        "a",
        "another",
        "the",
        "at",
    }
)
_PROPOSALS = frozenset(
    {"proposal", "idea", "initiative", "suggestion", "call", "request", "draft", "insistence"}
)
_PLACES = frozenset({"in", "at", "of", "from", "near", "with", "to", "for", "on"})
_INTEREST = frozenset({"interested", "keen", "eager", "enthusiastic", "committed"})


def participants(scene: Scene, phrase: Phrase, verdict: Verdict) -> tuple[Participant, ...]:
    """The states that the sentence ties to the initiative, in text order, each once.

    Those are the subjects of its verb and the states named after it up to the next clause:
    partners, contributors, hosts, places.
    """
    found: dict[str, str] = {}
    left, right = scene.left(phrase), scene.right(phrase)
    start = scene.start(verdict.verb) if verdict.verb and verdict.owner_before >= 0 else left
    end = min(right + _BEHIND, _clause_end(scene, right))
    clause = scene.segment(start)[0]
    earlier = (one for one in scene.mentions_before(start, 8) if one.start >= clause)
    for mention in (*earlier, *scene.mentions_in(left, end)):
        if not mention.states or scene.text[mention.end : mention.end + 1] == "$":
            continue
        if mention.start < start:
            part = _subject_part(scene, mention, start)
        elif left <= mention.start < right:
            part = ""
        else:
            part = _part_behind(scene, mention, verdict, right)
        if part is not None:
            for code in mention.states:
                found[code] = found.get(code) or part
    for code in seats(scene, phrase, verdict):
        found[code] = found.get(code) or "host"
    return tuple(Participant(code, part) for code, part in found.items())


def _clause_end(scene: Scene, right: int) -> int:
    """Where the clause behind a phrase ends; an "and" between states ends none."""
    end = scene.segment(right)[1]
    last = scene.mentions_before(end, 1)
    following = next(scene.mentions_in(end, end + 6), None)
    listed = bool(last) and end - last[0].end < 3 and bool(last[0].states)
    if listed and following is not None and following.states:
        return scene.segment(following.start)[1]
    return end


def _subject_part(scene: Scene, mention: Mention, start: int) -> str | None:
    """The part of a state whose verb leads to the initiative's; None if it plays none."""
    source = scene.last_words(mention.start, 2)
    if source[-1:] in (["by"], ["from"], ["of"]) and not _PROPOSALS.isdisjoint(source):
        return "proposed it"
    if mention.form is Form.DEMONYM:
        part = _by_adjective(scene, mention)
        return part if part == "proposed it" else None
    behind = scene.between(mention.end, mention.end + 24)[:2]
    if behind[:1] in (["'s"], ["'"]):
        return "proposed it" if not _PROPOSALS.isdisjoint(behind) else None
    if scene.before(mention.start) in _PLACES:
        return None
    group = next(iter(scene.groups_from(mention.end, 1)), None)
    if group is None or group.passive or scene.start(group) > start:
        return None
    gap = scene.between(mention.end, scene.start(group))
    if len(gap) > 12 or "'s" in gap[:1]:
        return None
    return next(
        (_PARTS[lemma] for lemma in (*group.governors, group.lemma) if lemma in _PARTS), None
    )


def _part_behind(scene: Scene, mention: Mention, verdict: Verdict, right: int) -> str | None:
    """The part of a state named behind the initiative: agent, host or simply there."""
    if mention.form is Form.DEMONYM:
        return _by_adjective(scene, mention)
    before = scene.before(mention.start)
    if before == "by" and verdict.verb is not None:
        return _PARTS.get(verdict.verb.lemma, "")
    if mention.form is Form.METONYM:
        return "" if before in {"in", "at"} else None
    gap = scene.between_states(right, mention.start)
    if not _APART.isdisjoint(gap):
        return None
    if "which" in gap or "whose" in gap:
        near = scene.group_before(mention.start), *scene.groups_from(mention.end, 1)
        taking = any(one is not None and one.lemma in _TAKING_PART for one in near)
        # "to which Chad and Mali contribute": a form that verbs share with nouns.
        ahead = scene.between_states(mention.end, mention.end + 90)[:6]
        return "" if taking or not _TAKING_PART.isdisjoint(ahead) else None
    return ""


def _by_adjective(scene: Scene, mention: Mention) -> str | None:
    """`made up of Kenyan and Ugandan units`, `on an Egyptian proposal`."""
    if scene.before(mention.start) not in _BEFORE_ADJECTIVES:
        return None  # "replace Russian soldiers"
    for word in scene.between_states(mention.end, mention.end + 90)[:8]:
        if word in _UNITS:
            return "contributor"
        if word in _PROPOSALS:
            return "proposed it"
        if word not in {",", "and", "south", "north"}:
            return None
    return None


def interested(scene: Scene, phrase: Phrase) -> tuple[Participant, ...]:
    """States near a pointing phrase that a sentence calls interested, willing or opposed."""
    found: dict[str, str] = {}
    left = scene.left(phrase)
    for mention in scene.mentions_in(max(0, left - _NEAR), left + _NEAR):
        if mention.form in (Form.DEMONYM, Form.METONYM) or not mention.states:
            continue
        if scene.before(mention.start) in _PLACES:
            continue
        part = _said_of(scene, mention)
        if part is not None:
            for code in mention.states:
                found.setdefault(code, part)
    return tuple(Participant(code, part) for code, part in found.items())


def _said_of(scene: Scene, mention: Mention) -> str | None:
    gap = scene.between(mention.end, mention.end + 80)[:12]
    if not _INTEREST.isdisjoint(gap):
        return "interested"
    following = scene.groups_from(mention.end, 1)
    return _PARTS.get(following[0].lemma) if following else None
