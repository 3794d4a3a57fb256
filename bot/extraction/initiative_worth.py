"""Whether a phrase tells of an initiative rather than mentioning a thing, and its title."""

from __future__ import annotations

from bot.extraction.initiative_deeds import deeds_of
from bot.extraction.initiative_lexicon import Deed, Kind
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.lexicon import lexicon
from bot.extraction.noun_names import words
from bot.extraction.noun_phrases import Phrase
from bot.model import PartialDate, Progress
from bot.world import organizations

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its"})
# Bodies that say enough with one word.
SOLE = frozenset({"confederation", "federation", "court", "secretariat"})
# Organs that every organization has: news only when something happens to them.
_ORGANS = frozenset(
    {
        "summit", "conference", "commission", "chairmanship", "headquarters", "office", "council",
        "negotiation", "consultation", "meeting", "session", "committee", "directorate",
    }
)  # fmt: skip
_COUNTED = frozenset({"first", "second", "third"})
_TELLING = frozenset({"roadmap", "road map", "strategy", "charter", "treaty", "doctrine"})
_MEETINGS = frozenset({"summit", "conference", "negotiation", "consultation", "meeting", "session"})
_CONVENED = frozenset({"summit", "conference", "meeting"})
_OPERATIONS = frozenset(
    {
        "operate", "maintain", "run", "manage", "administer", "lead", "command", "oversee",
        "enter", "finance", "fund", "implement", "host", "conduct", "coordinate", "extend",
        "renew", "prolong",
    }
)  # fmt: skip
# In the plural and without a name these are no single thing that anyone sets up.
_GENERIC = frozenset(
    {
        "market", "tariff", "tax", "road", "line", "law", "system", "standard", "channel", "loan",
        "company", "exchange", "bond", "list", "currency", "policy", "code", "school",
        "university", "hospital", "satellite", "area", "agreement", "regime", "certificate",
        "presence", "troops", "dam", "power plant", "refinery",
    }
)  # fmt: skip
# What a bank lends is business.
_LENT = frozenset({"loan", "bond", "programme", "program", "project", "facility"})
_LENDERS = frozenset({"development bank", "financial institution", "central bank"})
_FOUNDING = frozenset({"founding", "constituent", "original", "constitutive", "basic"})
_NONE = frozenset({"no", "any", "every", "each", "whose"})


def is_worth(
    scene: Scene, phrase: Phrase, verdict: Verdict, tie: int, target: PartialDate | None
) -> bool:
    """Whether to keep what is said of the phrase; `tie` is how close its owner stands."""
    if _is_ordinary(scene, phrase, verdict):
        return False
    told = verdict.governed and verdict.firmness > 0
    described = (
        phrase.head > phrase.start
        or phrase.end > phrase.head + 1
        or bool(phrase.label)
        or phrase.determiner == "owner"
    )
    if phrase.noun in _MEETINGS:
        return told and _is_convened(phrase, verdict, described, target)
    if phrase.noun in words("pointing"):
        return told and phrase.end > phrase.head + 1
    if phrase.name:
        if told and verdict.firmness == 1 and verdict.progress is Progress.ACTIVE:
            # It acts: an organ is expected to, a thing of its own kind is worth knowing.
            return described and phrase.noun not in _ORGANS and tie > 0
        general = scene.words[phrase.start].lower == "general" and phrase.noun == "assembly"
        return described and (told or (tie == 3 and phrase.noun not in _ORGANS and not general))
    if not told:
        return False
    if phrase.kind is Kind.EVENT and verdict.progress is Progress.PLANNED and target is not None:
        described = described or not _COUNTED.isdisjoint(phrase.weak)
    if not described and not (
        phrase.noun in SOLE or _is_adopted(phrase, verdict) or _is_new(phrase, verdict, target)
    ):
        return False
    return verdict.progress is not Progress.ACTIVE or _established(phrase, verdict, tie)


def _is_convened(
    phrase: Phrase, verdict: Verdict, described: bool, target: PartialDate | None
) -> bool:
    """Whether a meeting has a date to come, or is one that was refused, put off or proposed."""
    if phrase.noun == "conference" and not described:
        return False
    if verdict.progress in (Progress.DECLINED, Progress.STALLED, Progress.PROPOSED):
        told = verdict.verb is not None and described and not phrase.plural
        return told and phrase.noun in _CONVENED
    coming = verdict.progress is Progress.PLANNED and target is not None
    small = phrase.noun in {"meeting", "session"} and "first" in phrase.weak
    return coming and not small and phrase.noun not in {"negotiation", "consultation"}


def _is_ordinary(scene: Scene, phrase: Phrase, verdict: Verdict) -> bool:
    """Whether it is no single thing, or what the organization itself rests on."""
    none = phrase.determiner in _NONE or _counts_only(scene, phrase)
    return none or _is_generic(scene, phrase) or _is_background(scene, phrase, verdict)


def lends(organization: str, phrase: Phrase) -> bool:
    """Whether it is a loan or a programme of a bank for its clients."""
    listed = organizations().get(organization)
    return listed is not None and listed.kind in _LENDERS and phrase.noun in _LENT


def _is_generic(scene: Scene, phrase: Phrase) -> bool:
    """`transit tariffs`, `western markets`: many of a kind, neither named nor counted."""
    if not phrase.plural or phrase.noun not in _GENERIC or phrase.name:
        return False
    counted = {"two", "three", "four", "five", "six"}
    joint = {word.lower for word in scene.words[phrase.start : phrase.head]} & {"joint", "common"}
    return counted.isdisjoint(phrase.weak) and (not joint or phrase.noun == "market")


def _is_background(scene: Scene, phrase: Phrase, verdict: Verdict) -> bool:
    """`the CSTO treaty`, `the founding treaty of the GCC`: what an organization rests on."""
    texts = {"treaty", "charter", "agreement", "statute", "pact", "convention"}
    papers = {"plan", "agenda", "policy", "list", "framework"}
    if phrase.noun not in texts | papers:
        return False
    if phrase.acronym or phrase.label or phrase.determiner in {"a", "an"}:
        return False
    if phrase.name and phrase.noun in papers:
        return False
    if phrase.noun in texts and verdict.progress not in (Progress.ACTIVE, Progress.COMPLETED):
        return False
    if not _FOUNDING.isdisjoint(word.lower for word in scene.words[phrase.first : phrase.head]):
        return True
    start, end = scene.left_with_owner(phrase), scene.right(phrase)
    owners = [one for one in scene.mentions_in(start, end) if scene.actors(one)]
    rest = set(scene.between(start, end))
    for owner in owners:
        rest -= set(scene.between(owner.start, owner.end))
    bare = rest <= {phrase.noun, "the", "of", "its", "'s", "'"}
    return bare and bool(owners) and phrase.end - phrase.start < 14


def _counts_only(scene: Scene, phrase: Phrase) -> bool:
    """`5,000 troops`: a number of people, not a force."""
    modifiers = scene.words[phrase.start : phrase.head]
    numbered = bool(modifiers) and all(word.text[0].isdecimal() for word in modifiers)
    return numbered and (phrase.plural or phrase.kind is Kind.FORCE)


def _is_new(phrase: Phrase, verdict: Verdict, target: PartialDate | None) -> bool:
    """`a new treaty`, `a second mission`: enough said of what is only planned."""
    coming = verdict.progress in (Progress.PLANNED, Progress.PROPOSED)
    fitting = phrase.kind in (Kind.MISSION, Kind.FORCE) or phrase.noun in _TELLING
    fitting = fitting or (target is not None and phrase.kind in (Kind.BODY, Kind.PROGRAMME))
    return coming and fitting and not {"new", "second"}.isdisjoint(phrase.weak)


def _is_adopted(phrase: Phrase, verdict: Verdict) -> bool:
    """`adopted a roadmap`: one word says enough of a document that was adopted."""
    if phrase.noun not in _TELLING or phrase.determiner not in {"a", "an"}:
        return False
    return verdict.verb is not None and Deed.ADOPT in deeds_of(verdict.verb.lemma)


def is_worth_listed(scene: Scene, phrase: Phrase, verdict: Verdict) -> bool:
    """Whether a listed body is more than the place or the means of something else."""
    told = verdict.governed and verdict.firmness > 0
    if phrase.noun in _ORGANS:
        # What an organ does is its work; what is done to it is news.
        done = verdict.verb is not None and (verdict.verb.passive or verdict.owner_before >= 0)
        return told and (done or verdict.progress not in (Progress.ACTIVE, Progress.PLANNED))
    if told:
        return True
    before = scene.before(scene.left(phrase))
    owned = scene.words[phrase.first].lower in {"its", "their"} or before in {"'s", "'"}
    return owned or before not in lexicon().classes["prepositions"]


def _established(phrase: Phrase, verdict: Verdict, tie: int) -> bool:
    """Whether something active was made or is run, rather than merely used, had or known."""
    if verdict.verb is None:
        return True  # "in force since 2016"
    made = deeds_of(verdict.verb.lemma)
    known = phrase.determiner in DEFINITE - {"its"} and phrase.end == phrase.head + 1
    if known and tie < 3 and made <= {Deed.OPERATE}:
        return False
    if phrase.kind is Kind.EVENT and phrase.noun != "dialogue":
        return False
    if tie == 3 and verdict.owner_before < 0:
        return True
    if verdict.verb.lemma == "be":
        return True
    if verdict.verb.lemma in {"put", "breathe", "lend", "give", "cut", "bring"} and not made:
        return True  # an idiom: "put their names to"
    if phrase.plural and (phrase.kind is Kind.MISSION or made <= {Deed.OPERATE}):
        return False
    return not made <= {Deed.OPERATE} or verdict.verb.lemma in _OPERATIONS
