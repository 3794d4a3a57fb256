"""The scenes of a document: its sentences as nodes with roles marked, and the topic of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.extraction.mentions import LONGEST, AnnotatedDocument, AnnotatedSentence
from bot.extraction.reference.bodies import has_states
from bot.extraction.standing.both import mark_both
from bot.extraction.standing.nodes import Scene, scene
from bot.extraction.standing.roles import mark_roles
from bot.extraction.standing.speakers import mark_own_countries, mark_we
from bot.extraction.standing.topics import Topics
from bot.extraction.standing.vocabulary import vocabulary


def scenes(
    document: AnnotatedDocument, wanted: Callable[[AnnotatedSentence], bool] = bool
) -> Iterator[Scene]:
    """The sentences that mention something and ask nothing, in order; linear.

    Only those that are `wanted` are laid out.
    """
    topics = Topics(document)
    previous: Scene | None = None
    for sentence in document.sentences:
        told = _may_tell(sentence) and sentence.tokens[-1].text != "?"
        if told and len(sentence.tokens) <= LONGEST and wanted(sentence):
            read = scene(document, sentence)
            read.topic = tuple(key for key in topics.before(sentence) if has_states(key))
            mark_roles(read)
            mark_own_countries(read)
            mark_we(read)
            read.previous = _adjacent(previous, sentence)
            mark_both(read)
            yield read
            read.previous, previous = None, read
        topics.after(sentence)


def _may_tell(sentence: AnnotatedSentence) -> bool:
    """Whether a sentence mentions something, states by their role, or an earlier suspension."""
    roles = vocabulary().nouns
    if sentence.mentions or any(token.lower in roles for token in sentence.tokens):
        return True
    return any(token.lower == "suspension" for token in sentence.tokens[:4])


def _adjacent(previous: Scene | None, sentence: AnnotatedSentence) -> Scene | None:
    """The scene before if it is of the sentence right before, in the same paragraph."""
    if previous is None:
        return None
    before, here = previous.sentence.sentence, sentence.sentence
    items = previous.tokens[0].text == sentence.tokens[0].text and not sentence.tokens[0].word
    apart = here.paragraph - before.paragraph
    near = before.number == here.number - 1 and (apart == 0 or (items and apart == 1))
    return previous if near else None
