"""What organizations create, plan and run: from noun phrases, their verbs and their owners.

The method is that of dictionary coders of political text (Schrodt's TABARI and PETRARCH):
dictionaries of actors, verbs and objects over shallow grammar. Here the object is a phrase
headed by an initiative noun, and the verb's tense, mood and polarity give the status.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bot.extraction.initiative_candidates import Candidate, candidates
from bot.extraction.initiative_finding import Finding, stands_in
from bot.extraction.initiative_lore import Known, Lore
from bot.extraction.initiative_merge import merged
from bot.extraction.initiative_names import parent_of
from bot.extraction.initiative_owner import can_act, find_owner
from bot.extraction.initiative_participants import participants
from bot.extraction.initiative_products import in_its_own_right, products
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_status import judge_all
from bot.extraction.initiative_targets import find_target_of
from bot.extraction.initiative_titles import title_of, without_owner
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.initiative_worth import (
    DEFINITE,
    SOLE,
    is_worth,
    is_worth_listed,
    lends,
)
from bot.extraction.mentions import AnnotatedDocument
from bot.model import Initiative, PartialDate

_LEAD = 2  # sentences that say what a report is about


def initiatives(annotated: AnnotatedDocument) -> tuple[Initiative, ...]:
    """The initiatives of a document, each once, in order of first mention; linear."""
    return merged(_Reader(annotated).findings())


class _Reader:
    """One pass over the sentences of a document, with what is under discussion."""

    def __init__(self, annotated: AnnotatedDocument) -> None:
        self._annotated = annotated
        self._main = _main(annotated)
        self._products = products(annotated.organizations, self._main)
        self._topic = self._main
        self._lore = Lore()
        self._names = _full_names(annotated)

    def findings(self) -> Iterator[Finding]:
        """What each sentence says of each initiative it names."""
        previous: Scene | None = None
        paragraph = -1
        for sentence in self._annotated.sentences:
            if sentence.sentence.paragraph != paragraph:
                paragraph, self._topic = sentence.sentence.paragraph, self._main
            scene = Scene(sentence, self._annotated.published, self._products, self._main)
            self._topic = _topic(scene) or self._topic
            yield from self._of_sentence(scene, previous)
            previous = scene

    def _of_sentence(self, scene: Scene, previous: Scene | None) -> Iterator[Finding]:
        found = candidates(scene, self._lore)
        phrases = [one.phrase for one in found]
        scene.lay(phrases)
        judged = judge_all(scene, phrases, previous)
        verdicts = [one.verdict or ruled for one, ruled in zip(found, judged, strict=True)]
        for index, candidate in enumerate(found):
            following = phrases[index + 1] if index + 1 < len(phrases) else None
            target = find_target_of(scene, candidate.phrase, verdicts[index], following)
            finding = self._finding(scene, candidate, verdicts[index], target)
            if finding is not None:
                yield finding

    def _finding(
        self, scene: Scene, candidate: Candidate, verdict: Verdict, target: PartialDate | None
    ) -> Finding | None:
        phrase = candidate.phrase
        if candidate.pointing:
            return Finding.reference(scene, phrase, verdict, target)
        if candidate.mention is None and candidate.known is None and stands_in(phrase):
            back = Finding.reference(scene, phrase, verdict, target)
            if phrase.noun in SOLE:
                back.instead = self._naming(scene, candidate, verdict, target)
            return back
        return self._naming(scene, candidate, verdict, target)

    def _naming(
        self, scene: Scene, candidate: Candidate, verdict: Verdict, target: PartialDate | None
    ) -> Finding | None:
        """The finding of a phrase that names its initiative; None where it is not worth one."""
        phrase, mention, known = candidate.phrase, candidate.mention, candidate.known
        owner, worth = known.organization if known else "", True
        if not owner:
            owner, worth = self._owner(scene, candidate, verdict, target)
        if not owner:
            return None
        title = (
            known.title
            if known
            else without_owner(scene, phrase, title_of(scene, phrase, verdict), owner)
        )
        if mention is not None:
            title = self._names.get(mention.key, title)
        elif known is None and worth:
            kept = Known(owner, title, phrase.noun, phrase.kind)
            self._lore.remember(scene.words, phrase, kept)
        return Finding(
            organization=owner,
            title=title,
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
            definite=phrase.determiner in DEFINITE,
            faint=not worth,
            another=not _NEWCOMERS.isdisjoint(phrase.weak),
        )

    def _owner(
        self, scene: Scene, candidate: Candidate, verdict: Verdict, target: PartialDate | None
    ) -> tuple[str, bool]:
        """Whose the candidate is, "" for nobody's, and whether it is worth telling by itself."""
        phrase = candidate.phrase
        organization = parent_of(candidate.mention)
        if organization:
            return organization, is_worth_listed(scene, phrase, verdict)
        owner = find_owner(scene, phrase, verdict, self._topic, self._main)
        if owner is None or lends(owner.organization, phrase):
            return "", False
        return owner.organization, is_worth(scene, phrase, verdict, owner.tie, target)


# "a second mission" is not the one told before.
_NEWCOMERS = frozenset({"new", "next", "second", "third", "another", "fourth", "separate"})


def _main(annotated: AnnotatedDocument) -> str:
    """The organization the document speaks of most, with weight on title and lead."""
    counts: Counter[str] = Counter()
    title = [annotated.title] * 3 if annotated.title is not None else []
    lead = annotated.sentences[:_LEAD]
    for sentence in (*title, *lead, *annotated.sentences):
        for mention in sentence.mentions:
            keys = mention.organizations or (mention.key,) * (mention.kind == "organization")
            counts.update(in_its_own_right(key) for key in keys[:1])
    best = counts.most_common(1)
    return best[0][0] if best else ""


def _full_names(annotated: AnnotatedDocument) -> dict[str, str]:
    """Organization key → the longest name that the text writes for it."""
    names: dict[str, str] = {}
    for sentence in annotated.sentences:
        for mention in sentence.mentions:
            if mention.kind == "organization" and len(mention.text) > len(
                names.get(mention.key, "")
            ):
                names[mention.key] = mention.text
    return names


def _topic(scene: Scene) -> str:
    """The organization that is the sentence's subject, "" for none."""
    if not any(scene.actors(mention) for mention in scene.mentions):
        return ""
    first = next((group for group in scene.groups if group.finite), None)
    end = scene.start(first) if first else len(scene.text)
    for mention in scene.mentions_in(0, end):
        if scene.actors(mention) and can_act(scene, mention):
            return in_its_own_right(scene.actors(mention)[0])
    return ""
