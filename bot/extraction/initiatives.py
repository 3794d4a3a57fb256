"""What organizations create, plan and run: from noun phrases, their verbs and their owners.

The method is that of dictionary coders of political text (Schrodt's TABARI and PETRARCH):
dictionaries of actors, verbs and objects over shallow grammar. Here the object is a phrase
headed by an initiative noun, and the verb's tense, mood and polarity give the status.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bot.extraction.initiative_deeds import deeds_of
from bot.extraction.initiative_lexicon import Deed, Kind, heads
from bot.extraction.initiative_merge import Finding, merged, stands_in
from bot.extraction.initiative_owner import can_act, find_owner, in_its_own_right, products
from bot.extraction.initiative_participants import participants
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_status import Verdict, judge
from bot.extraction.mentions import AnnotatedDocument, Mention
from bot.extraction.noun_phrases import Phrase, find_phrases, words
from bot.extraction.targets import Anchor, DateMention
from bot.model import Initiative, PartialDate, Progress
from bot.world import organizations

# Bodies that say enough with one word.
_SOLE = frozenset({"confederation", "federation", "court", "secretariat"})
# Organs that every organization has: news only when something happens to them.
_ORGANS = frozenset(
    {
        "summit", "conference", "commission", "chairmanship", "headquarters", "office", "council",
        "negotiation", "consultation", "meeting", "session", "committee", "directorate",
    }
)  # fmt: skip
_GATHERINGS = frozenset(
    {"summit", "conference", "negotiation", "consultation", "dialogue", "meeting", "session"}
)
_OPERATIONS = frozenset(
    {
        "operate", "maintain", "run", "manage", "administer", "lead", "command", "oversee",
        "finance", "fund", "implement", "host", "conduct", "coordinate",
    }
)  # fmt: skip
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its"})


def initiatives(annotated: AnnotatedDocument) -> tuple[Initiative, ...]:
    """The initiatives of a document, each once, in order of first mention; linear."""
    return merged(_Reader(annotated).findings())


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A phrase that may name an initiative; `listed` is the known body it names, if any."""

    phrase: Phrase
    mention: Mention | None = None


class _Reader:
    """One pass over the sentences of a document, with what is under discussion."""

    def __init__(self, annotated: AnnotatedDocument) -> None:
        self._annotated = annotated
        self._main = _main(annotated)
        self._products = products(annotated.organizations, self._main)
        self._topic = self._main

    def findings(self) -> Iterator[Finding]:
        """What each sentence says of each initiative it names."""
        previous: Scene | None = None
        paragraph = -1
        for sentence in self._annotated.sentences:
            if sentence.sentence.paragraph != paragraph:
                paragraph, self._topic = sentence.sentence.paragraph, self._main
            scene = Scene(sentence, self._annotated.published, self._products)
            before: tuple[Phrase, Verdict] | None = None
            for candidate in _candidates(scene):
                verdict = judge(scene, candidate.phrase, previous, before)
                before = candidate.phrase, verdict
                finding = self._finding(scene, candidate, verdict)
                if finding is not None:
                    yield finding
            self._topic = _topic(scene) or self._topic
            previous = scene

    def _finding(self, scene: Scene, candidate: _Candidate, verdict: Verdict) -> Finding | None:
        phrase, mention = candidate.phrase, candidate.mention
        target = _target(scene, phrase, verdict)
        if mention is None and stands_in(phrase):
            return Finding.reference(scene, phrase, verdict, target)
        organization = _parent(mention)
        if not organization:
            owner = find_owner(scene, phrase, verdict, _topic(scene) or self._topic, self._main)
            if owner is None or not _worth(phrase, verdict, owner.tie):
                return None
            organization = owner.organization
        return Finding(
            organization=organization,
            title=_title(scene, phrase),
            kind=phrase.kind,
            progress=verdict.progress,
            firmness=verdict.firmness,
            sentence=scene.number,
            name=phrase.name,
            acronym=phrase.acronym,
            part=mention.key if mention else "",
            noun=phrase.noun,
            target=target,
            participants=participants(scene, phrase, verdict),
            definite=phrase.determiner in _DEFINITE,
        )


def _main(annotated: AnnotatedDocument) -> str:
    """The organization the document speaks of most, with weight on the title."""
    counts: Counter[str] = Counter()
    title = [annotated.title] * 3 if annotated.title is not None else []
    for sentence in (*title, *annotated.sentences):
        for mention in sentence.mentions:
            keys = mention.organizations or (mention.key,) * (mention.kind == "organization")
            counts.update(in_its_own_right(key) for key in keys[:1])
    best = counts.most_common(1)
    return best[0][0] if best else ""


def _topic(scene: Scene) -> str:
    """The organization that is the sentence's subject, "" for none."""
    first = next((group for group in scene.groups if group.finite), None)
    end = scene.start(first) if first else len(scene.text)
    for mention in scene.mentions_in(0, end):
        if scene.actors(mention) and can_act(scene, mention):
            return in_its_own_right(scene.actors(mention)[0])
    return ""


def _parent(mention: Mention | None) -> str:
    """The organization whose listed body or programme a mention names."""
    listed = organizations().get(mention.key) if mention else None
    return listed.parent if listed is not None and listed.part else ""


def _candidates(scene: Scene) -> Iterator[_Candidate]:
    """Phrases and listed names in text order, those inside organizations' names left out."""
    covered: set[int] = set()
    named: list[_Candidate] = []
    index = 0
    for mention in scene.mentions:
        if mention.kind not in ("organization", "anaphor") or mention.text.lower() == "its":
            continue
        while index < len(scene.words) and scene.words[index].end <= mention.start:
            index += 1
        inside = []
        while index < len(scene.words) and scene.words[index].start < mention.end:
            inside.append(index)
            index += 1
        covered.update(inside)
        if inside and (_parent(mention) or mention.key in scene.products):
            named.append(_Candidate(_phrase_of(scene, inside), mention))
    phrases = find_phrases(scene.words, frozenset(covered), frozenset(covered))
    found = [*named, *(_Candidate(one) for one in phrases if not _renamed(scene, one, named))]
    yield from sorted(found, key=lambda one: one.phrase.first)


def _renamed(scene: Scene, phrase: Phrase, named: list[_Candidate]) -> bool:
    """`the training mission, EUTM`: a description of the listed name that follows it."""
    for candidate in named:
        gap = [word.text for word in scene.words[phrase.end : candidate.phrase.start]]
        if candidate.phrase.start >= phrase.end and gap in ([], [","], ["("], [",", "the"]):
            return True
    return False


def _phrase_of(scene: Scene, inside: list[int]) -> Phrase:
    """The phrase that a listed name is."""
    start, last = inside[0], inside[-1]
    first = start
    if first and scene.words[first - 1].lower in words("determiners"):
        first -= 1
    noun, kind = "programme", Kind.PROGRAMME
    for index in (last, start, start + 1):
        if index <= last and scene.words[index].lower in heads():
            noun, kind = heads()[scene.words[index].lower]
            break
    return Phrase(first, start, last, last + 1, noun, kind, "the", (), True, False)


def _worth(phrase: Phrase, verdict: Verdict, tie: int) -> bool:
    """Whether the phrase tells of an initiative rather than mentioning a thing."""
    described = phrase.head > phrase.start or phrase.end > phrase.head + 1
    told = verdict.governed and verdict.firmness > 0
    if phrase.noun in _GATHERINGS and not (phrase.name and phrase.noun == "dialogue"):
        plans = told and verdict.progress is Progress.PLANNED
        return plans and phrase.noun in {"summit", "conference", "session"}
    if phrase.name:
        return described and (told or (tie == 3 and phrase.noun not in _ORGANS))
    if not told or not (described or phrase.noun in _SOLE):
        return False
    if verdict.progress is Progress.ACTIVE:
        return _established(phrase, verdict, tie)
    return True


def _established(phrase: Phrase, verdict: Verdict, tie: int) -> bool:
    """Whether something active was made or is run, rather than merely used, had or known."""
    if phrase.determiner in _DEFINITE - {"its"} and phrase.end == phrase.head + 1 and tie < 3:
        return False
    if phrase.kind is Kind.EVENT and phrase.plural:
        return False
    done = deeds_of(verdict.verb.lemma) if verdict.verb else frozenset()
    return not done <= {Deed.OPERATE} or bool(verdict.verb and verdict.verb.lemma in _OPERATIONS)


def _title(scene: Scene, phrase: Phrase) -> str:
    """The phrase as written, from its first telling word to its complements."""
    start, end = scene.words[phrase.start].start, scene.right(phrase)
    title = scene.text[start:end]
    opened = sum(title.count(mark) for mark in "“«„")
    closed = sum(title.count(mark) for mark in "”»")
    return title + "”" if opened > closed else title.strip("\"'’ ")


def _target(scene: Scene, phrase: Phrase, verdict: Verdict) -> PartialDate | None:
    """The date by which it is to be done: a deadline first, then a time still to come."""
    if verdict.progress in (Progress.COMPLETED, Progress.DECLINED):
        return None
    left = scene.left(phrase)
    verb = scene.start(verdict.verb) if verdict.verb else left
    near = [date for date in scene.dates() if abs(date.start - left) < 260]
    for mention in near:
        if mention.anchor is Anchor.DEADLINE and mention.start >= min(left, verb):
            return _to_the_month(mention.date)
    if verdict.progress is Progress.ACTIVE:
        return None
    for mention in sorted(near, key=lambda one: one.start < left):
        if _still_to_come(scene, mention, left, verb, verdict):
            return _to_the_month(mention.date)
    return None


def _still_to_come(
    scene: Scene, mention: DateMention, left: int, verb: int, verdict: Verdict
) -> bool:
    """Whether a date is when it will be done, not when it was spoken of."""
    if mention.anchor in (Anchor.PAST, Anchor.SPAN):
        return False
    if scene.published is not None and mention.date.last() < scene.published:
        return False
    spoken = (
        verdict.verb is not None
        and verdict.verb.form != "base"
        and (
            {Deed.PROPOSE, Deed.PLAN, Deed.ADOPT} & deeds_of(verdict.verb.lemma)
            and verdict.verb.tense in ("past", "perfect")
        )
    )
    between = min(verb, left) <= mention.start < left
    return not (spoken and (between or (mention.start < left and mention.relative)))


def _to_the_month(day: PartialDate) -> PartialDate:
    return PartialDate(day.year, day.month)
