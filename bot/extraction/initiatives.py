"""What organizations create, plan and run: from noun phrases, their verbs and their owners.

The method is that of dictionary coders of political text (Schrodt's TABARI and PETRARCH):
dictionaries of actors, verbs and objects over shallow grammar. Here the object is a phrase
headed by an initiative noun, and the verb's tense, mood and polarity give the status.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.extraction.initiative_candidates import Candidate, candidates
from bot.extraction.initiative_choice import Choice, Past, Standing, choose
from bot.extraction.initiative_deeds import BEFALLS
from bot.extraction.initiative_finding import Finding, stands_in
from bot.extraction.initiative_look import Look
from bot.extraction.initiative_lore import Known, Lore
from bot.extraction.initiative_merge import merged
from bot.extraction.initiative_names import name_of, parent_of
from bot.extraction.initiative_owner import find_owner
from bot.extraction.initiative_products import products
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_status import judge_all
from bot.extraction.initiative_targets import find_target_of
from bot.extraction.initiative_telling import told
from bot.extraction.initiative_titles import title_of, without_owner
from bot.extraction.initiative_topic import founded, last_named, main_of, topic_of
from bot.extraction.initiative_view import View
from bot.extraction.initiative_weighed import Judge, judge
from bot.extraction.initiative_worth import DEFINITE, is_worth_listed
from bot.extraction.mentions import AnnotatedDocument
from bot.extraction.noun_phrases import Phrase
from bot.model import Initiative
from bot.world import organizations

_BESIDE = 4  # words between a subject and its verb


def initiatives(annotated: AnnotatedDocument) -> tuple[Initiative, ...]:
    """The initiatives of a document, each once, in order of first mention; linear."""
    by_weights = judge()
    found = (told(draft, by_weights) for draft in merged(Reader(annotated, by_weights).findings()))
    return tuple(each for each in found if each is not None)


class Reader:
    """One pass over the sentences of a document, with what is under discussion.

    Owners are chosen by weights, or by the rules alone where no judge is given.
    """

    def __init__(self, annotated: AnnotatedDocument, by_weights: Judge | None) -> None:
        self._annotated = annotated
        self._judge = by_weights
        self._main = main_of(annotated)
        self._products = products(annotated.organizations, self._main)
        self._novel = annotated.introduced - {self._main}
        self._topic = self._main
        self._past = Past()
        self._lore = Lore()
        self._names = _full_names(annotated)

    def findings(self) -> Iterator[Finding]:
        """What each sentence says of each initiative it names."""
        previous: Scene | None = None
        paragraph = -1
        for sentence in self._annotated.sentences:
            if sentence.sentence.paragraph != paragraph:
                self._past = replace(self._past, topic=self._topic)
                paragraph, self._topic = sentence.sentence.paragraph, self._main
            scene = Scene(
                sentence, self._annotated.published, self._products, self._main, self._novel
            )
            self._topic = topic_of(scene) or founded(scene) or self._topic
            yield from self._of_sentence(scene, previous)
            self._past = replace(self._past, named=last_named(scene) or self._past.named)
            previous = scene

    def _of_sentence(self, scene: Scene, previous: Scene | None) -> Iterator[Finding]:
        found = candidates(scene, self._lore)
        if not found:
            return
        phrases = [one.phrase for one in found]
        scene.lay(phrases)
        judged = judge_all(scene, phrases, previous)
        verdicts = [one.verdict or ruled for one, ruled in zip(found, judged, strict=True)]
        view = View(scene)
        for index, candidate in enumerate(found):
            following = phrases[index + 1] if index + 1 < len(phrases) else None
            target = find_target_of(scene, candidate.phrase, verdicts[index], following)
            look = Look(view, candidate.phrase, verdicts[index], target)
            finding = self._finding(candidate, look)
            if finding is not None:
                yield finding

    def _finding(self, candidate: Candidate, look: Look) -> Finding | None:
        phrase = candidate.phrase
        if candidate.pointing:
            return Finding.reference(look)
        if candidate.mention is None and candidate.known is None and stands_in(phrase):
            back = Finding.reference(look)
            back.instead = self._naming(candidate, look)
            return back
        return self._naming(candidate, look)

    def _naming(self, candidate: Candidate, look: Look) -> Finding | None:
        """The finding of a phrase that names its initiative; None where it is nobody's."""
        phrase, mention, known = candidate.phrase, candidate.mention, candidate.known
        scene = look.view.scene
        chosen = self._owner(candidate, look)
        if not chosen.organization:
            return None
        owner, worth = chosen.organization, chosen.worth
        title = (
            known.title
            if known
            else without_owner(scene, phrase, title_of(scene, phrase, look.verdict), owner)
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
            progress=look.verdict.progress,
            firmness=look.verdict.firmness,
            sentence=scene.number,
            name=phrase.name,
            acronym=phrase.acronym,
            part=mention.key if mention else "",
            full=name_of(mention),
            noun=phrase.noun,
            target=look.target,
            participants=lambda: look.participants,
            definite=phrase.determiner in DEFINITE,
            faint=not worth,
            another=not _NEWCOMERS.isdisjoint(phrase.weak),
            look=look,
            shown=lambda: (*look.features, *chosen.features, *_form(candidate, look)),
            choices=chosen.choices,
        )

    def _owner(self, candidate: Candidate, look: Look) -> Choice:
        """Whose the candidate is, and whether the rules hold it for worth telling."""
        phrase, scene = candidate.phrase, look.view.scene
        if candidate.known is not None:
            return Choice(candidate.known.organization, True, ("owner:known",))
        organization = parent_of(candidate.mention)
        if organization:
            worth = is_worth_listed(scene, phrase, look.verdict)
            return Choice(organization, worth, (f"owner:listed {worth}",))
        ruled = find_owner(scene, phrase, look.verdict, self._topic, self._main)
        itself = candidate.mention.key if candidate.mention is not None else ""
        standing = Standing(self._topic, self._main, self._past)
        return choose(look, ruled, standing, itself, self._judge)


def _form(candidate: Candidate, look: Look) -> Iterator[str]:
    """How the candidate was found, alone and with what is said of it."""
    phrase, mention = candidate.phrase, candidate.mention
    listed = organizations().get(mention.key) if mention is not None else None
    if mention is not None:
        form = f"listed {listed.part or 'other'}" if listed is not None else "product"
        yield from _doing(form, phrase, look)
        yield f"listed {listed.kind if listed is not None else 'new'}"
        yield f"listed {phrase.noun}"
    elif candidate.known is not None:
        form = "known"
    elif stands_in(phrase):
        form = "stands in"
    elif phrase.label or phrase.name or phrase.given[1] or phrase.acronym:
        form = "named"
    elif phrase.head > phrase.start or phrase.end > phrase.head + 1:
        form = "described"
    else:
        form = "bare"
    yield f"form:{form}"
    if candidate.verdict is not None:
        yield "by its form"
    yield from [f"{form} {each}" for each in look.features if each.startswith(_TELLING)]


def _doing(form: str, phrase: Phrase, look: Look) -> Iterator[str]:
    """Whether a listed body acts, as any organ does, or something is done to it or befalls it."""
    scene, verdict = look.view.scene, look.verdict
    done = "object" if verdict.owner_before >= 0 else "untold"
    group = next(iter(scene.groups_from(scene.right(phrase), 1)), None)
    if done == "untold" and group is not None and group.finite:
        gap = scene.between(scene.right(phrase), scene.start(group))
        undergoes = group.passive or group.lemma in BEFALLS
        if len(gap) < _BESIDE:
            done = "undergoes" if undergoes else "acts"
    yield f"doing:{done}"
    yield f"doing:{done} {form}"
    yield f"doing:{done} {phrase.kind}"
    yield f"doing:{done} {phrase.noun}"
    yield f"doing:{done} {form} {verdict.progress} {min(verdict.firmness, 1)}"


# Features that mean one thing of a name and another of a plain noun.
_TELLING = (
    "det:", "kind:", "L1:", "R1:", "ruled:", "deed:", "dvb:", "dva:", "kvb:", "kva:", "verb:",
    "vb next:", "va next:", "plural", "date r:",
)  # fmt: skip


# "a second mission" is not the one told before.
_NEWCOMERS = frozenset({"new", "next", "second", "third", "another", "fourth", "separate"})


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
