"""Organizations that a sentence acts on, so that the next may say "it": "A joined X. B left it"."""

from __future__ import annotations

from bot.extraction.lexicon import lexicon, split
from bot.extraction.mentions import AnnotatedSentence, Mention
from bot.extraction.reference.around import words_after, words_before

_JOINING = split("join enter quit leave found launch form establish create call ratify reenter")
_JOINED_TO = split("belong apply accede admit readmit withdraw")
_INSIDE = (["member", "of"], ["members", "of"], ["part", "of"])
_GOES_ON = split(". , ; : ( in on at with as last by after when since together along and but")


def acted_on(sentence: AnnotatedSentence) -> str:
    """The only organization, if it is joined, left or founded: "A joined X", not "X's plan"."""
    named = [mention for mention in sentence.mentions if mention.kind == "organization"]
    keys = {mention.key for mention in named}
    if len(keys) == 1 and any(_object(sentence, mention) for mention in named):
        return keys.pop()
    return ""


def _object(sentence: AnnotatedSentence, mention: Mention) -> bool:
    """Whether a verb of joining, leaving or founding ends right before a name that is whole."""
    before = words_before(sentence.tokens, mention.start)
    after = words_after(sentence.tokens, mention.end)
    words = before[:-1] if before[-1:] == ["the"] else before
    to, verbs = words[-1:] in (["to"], ["from"]), lexicon().verbs
    form = verbs.get(words[-2] if to and len(words) > 1 else words[-1]) if words else None
    acts = form is not None and form.lemma in (_JOINED_TO if to else _JOINING)
    inside = words[-1:] == ["outside"] or words[-2:] in _INSIDE
    ends = not after or after[0] in _GOES_ON or after[:2] == ["to", "this"]  # "to this day"
    return (acts or inside) and ends
