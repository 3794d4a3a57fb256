"""Which organization a text is about at a place, for sentences that do not name it."""

from __future__ import annotations

from collections import Counter

from bot.extraction.coreference import organizations_of
from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence
from bot.extraction.nodes import has_states


class Topics:
    """The running topic of a document: the organization that the last sentences were about.

    It is certain where the nearest sentence that names organizations names one, or has one as
    its first; a list or table under a heading keeps the heading's organization.
    """

    def __init__(self, document: AnnotatedDocument) -> None:
        self._topic = _of(document.title) if document.title is not None else ()
        self._home = self._topic or _commonest(document)

    def before(self) -> tuple[str, ...]:
        """The topic as the next sentence begins, () if it is not certain."""
        return self._topic

    def after(self, sentence: AnnotatedSentence) -> None:
        """Take note of a sentence."""
        named = [key for m in sentence.mentions for key in organizations_of(m) if has_states(key)]
        if not named:
            return
        distinct = tuple(dict.fromkeys(named))
        if len(distinct) == 1:
            self._topic = distinct
        elif self._topic and self._topic[0] in distinct and distinct[0] == self._topic[0]:
            return
        else:
            self._topic = distinct[:1] if _leads(sentence, distinct[0]) else ()


def _leads(sentence: AnnotatedSentence, key: str) -> bool:
    """Whether an organization opens the sentence as its subject."""
    first = next((m for m in sentence.mentions if organizations_of(m)), None)
    if first is None or organizations_of(first) != (key,):
        return False
    before = [token for token in sentence.tokens if token.end <= first.start]
    return len(before) <= 1


def _of(sentence: AnnotatedSentence) -> tuple[str, ...]:
    keys = dict.fromkeys(key for m in sentence.mentions for key in organizations_of(m))
    return tuple(keys) if len(keys) == 1 else ()


def _commonest(document: AnnotatedDocument) -> tuple[str, ...]:
    """The organization named at least three times as often as any other."""
    count = Counter(
        key
        for sentence in document.sentences
        for mention in sentence.mentions
        for key in organizations_of(mention)
        if has_states(key)
    )
    ranked = count.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 3 * ranked[1][1]):
        return ()
    return (ranked[0][0],)
