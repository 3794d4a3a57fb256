"""Organizations that a sentence acts on, so that the next may say "it": "A joined X. B left it"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.lexicon import lexicon, split
from bot.extraction.mentions import AnnotatedSentence
from bot.extraction.reference.around import words_after, words_before

_JOINING = split("join enter quit leave found launch form establish create call ratify reenter")
_JOINED_TO = split("belong apply accede admit readmit withdraw")
_GOES_ON = split(". , ; : ( in on at with as last by after when since together along and but")


def acted_on(sentence: AnnotatedSentence) -> str:
    """The organization that is joined, left or founded: "A joined X in 2004", not "X's plan"."""
    for mention in sentence.mentions:
        if mention.kind == "organization" and _object(
            words_before(sentence.tokens, mention.start), words_after(sentence.tokens, mention.end)
        ):
            return mention.key
    return ""


def _object(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a verb of joining, leaving or founding ends right before a name that is whole."""
    words = before[:-1] if before[-1:] == ["the"] else before
    to, verbs = words[-1:] in (["to"], ["from"]), lexicon().verbs
    form = verbs.get(words[-2] if to and len(words) > 1 else words[-1]) if words else None
    acts = form is not None and form.lemma in (_JOINED_TO if to else _JOINING)
    return acts and (not after or after[0] in _GOES_ON)
