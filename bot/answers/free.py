"""Questions of no fixed kind: the sentences that answer them, or that the reports don't say."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from bot.answers.antecedents import named_before
from bot.answers.composing import Composer
from bot.answers.finding import passages
from bot.answers.model import Answer, Item
from bot.answers.names import Names
from bot.answers.passages import YEARS, Passage
from bot.answers.query import Country, FullReport, Newest, OrganizationCard, Search
from bot.answers.stems import words_of
from bot.answers.thesaurus import is_known, weight
from bot.answers.understanding.lexicon import CONTENT
from bot.answers.understanding.question import Piece, Question
from bot.answers.wanted import Wanted, wanted_of
from bot.answers.whole.answering import passages_in_place
from bot.answers.whole.joining import asks_who_belongs
from bot.model import Sentence
from db import Store

_SHOWN: Final = 3
_LEAST_OF_KIND: Final = 1.5
"""Weight of content that "who" or "when" must come with where no name does."""

_TOPICS: Final = 3
"""Nearest topics offered when nothing answers."""


async def free(question: Question, store: Store, c: Composer, skip: int = 0) -> Answer:
    """The best one to three sentences that answer a question; `skip` were shown before."""
    most = skip + _SHOWN
    store = store.remembering()  # the ways of finding an answer share some of their searches
    known = _with_names_as_words(question, c.names, c.names.reported) or question
    wanted = wanted_of(_without_repeats(known, c.names))
    found: list[Passage] = []
    if asks_who_belongs(wanted):
        found = await passages_in_place(wanted, store, c.names, most)
    found = found or await _found(known, store, c, most)
    found = found or await passages_in_place(wanted, store, c.names, most)
    if not found:
        plainer = _with_names_as_words(question, c.names)
        found = await _found(plainer, store, c, most) if plainer else []
    found = [await _with_those_meant(each, wanted, store, c) for each in found[skip:]]
    understood = c.text("free.understood", words=_shown(question))
    if not found:
        suggest_topics(question, c)
        return c.not_said(understood, c.text("free.not_said"))
    c.section("", [passage_item(passage, c) for passage in found])
    for passage in found[:1]:
        c.suggest(c.text("suggest.text"), FullReport(passage.hit.report.id))
    return c.answer(understood, _dated(found[0], wanted, c))


def _dated(passage: Passage, wanted: Wanted, c: Composer) -> str:
    """The text of a passage, with its report's date where "on Friday" is told from that day."""
    text = passage_text(passage)
    published = passage.hit.report.published
    if wanted.kind != "when" or published is None or YEARS.search(text):
        return text
    return c.text(
        "grammar.aside", text=text, aside=c.text("joined.reported", date=c.date(published))
    )


async def _with_those_meant(passage: Passage, wanted: Wanted, store: Store, c: Composer) -> Passage:
    """The passage with the sentence before that names "the three" where it is asked who."""
    if wanted.kind not in ("who", "states") or passage.used:
        return passage
    hit = passage.hit
    stored = await store.full_report(hit.report.id)
    meant = named_before(hit.sentence, stored.sentences, c.names) if stored else None
    return replace(passage, used=(meant,)) if meant else passage


async def _found(question: Question, store: Store, c: Composer, limit: int) -> list[Passage]:
    wanted = wanted_of(_without_repeats(question, c.names))
    least = _LEAST_OF_KIND if wanted.kind not in ("", "define") else 1
    bare = wanted.kind == "fate" or (wanted.kind == "where" and _by_its_name(question, c.names))
    asked = bool(wanted.names and (wanted.words or bare)) or sum(map(weight, wanted.words)) >= least
    if asked:
        return await passages(wanted, store, c.names, limit)
    if wanted.kind != "fate" or len(wanted.words) != 1 or is_known(wanted.words[0]):
        return []
    name = wanted.words[0].capitalize()  # one word is enough where it is a name
    found = await passages(wanted, store, c.names, limit)
    return [passage for passage in found if name in passage.hit.sentence.text]


def _by_its_name(question: Question, names: Names) -> bool:
    """Whether what is asked about is called by a name of its own, and not by one that is near."""
    named = [piece for piece in question.pieces if piece.part == "organization"]
    return all(names.organization_key(piece.text) == piece.key for piece in named)


def _without_repeats(question: Question, names: Names) -> Question:
    """The question without what only repeats a name before it: the "mission" behind "SAMIM"."""
    kept: list[Piece] = []
    for piece in question.pieces:
        before = kept[-1] if kept and kept[-1].part == "organization" else None
        about = names.organization(before.key) if before else None
        if piece.part != CONTENT or about is None or piece.text not in about.name.lower().split():
            kept.append(piece)
    return replace(question, pieces=tuple(kept))


def _with_names_as_words(
    question: Question, names: Names, kept: Collection[str] = ()
) -> Question | None:
    """The question with names of several words ("code of conduct") taken as those words.

    Organizations of the keys `kept` stay names; None where there is nothing to change.
    """
    pieces: list[Piece] = []
    words: set[str] = set()
    owners: set[str] = set()
    for piece in question.pieces:
        if piece.part != "organization" or piece.key in kept or not (kept or " " in piece.text):
            pieces.append(piece)
            continue
        pieces.append(Piece(piece.text.lower(), CONTENT))
        owner, _, rest = pieces[-1].text.partition(" ")
        bare = all(is_known(word) for word in words_of(rest))
        owned = not bare and names.organization_key(owner)  # the "EU Battlegroup" goes by less, too
        owners.update([owner] if owned else [])
        if not piece.text.islower() or not question.proper:
            words.update(words_of(rest if owned else pieces[-1].text))
    if len(pieces) == sum(piece in question.pieces for piece in pieces):
        return None
    return replace(question, pieces=tuple(pieces), proper=(question.proper - owners) | words)


def passage_item(passage: Passage, c: Composer) -> Item:
    """A passage that answers, with its date."""
    hit = passage.hit
    return Item(
        passage_text(passage),
        detail=c.date(hit.report.published),
        citations=(c.cite(hit.report, _sentences(passage)),),
    )


def passage_text(passage: Passage) -> str:
    """The sentence that answers, and those it leans on, in the report's order."""
    return " ".join(sentence.text for sentence in _sentences(passage))


def _sentences(passage: Passage) -> list[Sentence]:
    return sorted((passage.hit.sentence, *passage.used), key=lambda s: s.number)


def _shown(question: Question) -> str:
    kept = [
        piece.text
        for piece in question.pieces
        if piece.part not in ("filler", "be", "do", "prep", "in", "and", "about")
    ]
    return " ".join(kept)


def suggest_topics(question: Question, c: Composer) -> None:
    """Offer what the reports may have on the names and words of a question."""
    for key in question.organizations[:_TOPICS]:
        c.suggest(c.text("suggest.about", name=c.label(key)), OrganizationCard(key))
    for code in question.states[:_TOPICS]:
        c.suggest(c.text("suggest.about", name=c.state(code)), Country(code))
    words = question.content
    if words:
        c.suggest(c.text("suggest.search", words=words), Search(words))
    elif not question.organizations and not question.states:
        c.suggest(c.text("suggest.new"), Newest())
