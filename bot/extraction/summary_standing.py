"""Whether a sentence can stand alone, and its text without a connective that leans back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.extraction.mentions import AnnotatedSentence, once
from bot.extraction.summary_words import opening_words
from bot.extraction.tokens import Token

_PRONOUNS = frozenset({"it", "its", "they", "their", "them", "he", "she", "his", "her", "him"})
_EARLY = 6
_OBJECT = 9
_POINTING = re.compile(
    r"\b(?:the (?:latter|former|other two|two others)\b|the same (?:is|was|goes|holds|applies)\b"
    r"|one such|such an? |of these\b|mentioned above|as (?:noted|said|mentioned)\b"
    r"|(?:is|are|was|were) (?:another|one|such|no exception)(?: such)? "
    r"(?:example|case|exception|reason|instance)s?\b)",
    re.IGNORECASE,
)
# No sentence that points back so is without one of these.
_POINTERS = frozenset(
    {
        "latter", "former", "two", "same", "one", "such", "these", "mentioned", "noted", "said",
        "another", "no",
    }
)  # fmt: skip
_NEAR = re.compile(
    r"\b(?:this|these) (?!(?:year|month|week|spring|summer|autumn|fall|winter|time|century|decade"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b)",
    re.IGNORECASE,
)
_NEAR_WORDS = frozenset({"this", "these"})
# "It is clear that …", "It would be wise to …": the pronoun stands for what follows.
_EXPLETIVE = re.compile(
    r"It (?:is|was|would be|will be|remains|seems|should be|may be|has been|is not) (?:\w+ly )?"
    r"\w+ (?:to|that|whether|what|how|if|for)\b"
)
# A row of a table: "State: Kenya; Since: 1986."
_TABULAR = re.compile(r"[^:;.]{1,40}: [^:;]{1,80}; [^:;]{1,40}: |[^.—]{1,60} — [^.—]{1,60}\.\Z")
_CONNECTIVE_WORDS = 5


@cache
def _connecting() -> frozenset[str]:
    """The first words of connectives."""
    return frozenset(phrase.split()[0] for phrase in opening_words("connectives"))


@once
def connective_end(sentence: AnnotatedSentence) -> int:
    """Where a sentence begins after its connective ("Furthermore, the …"); 0 without one."""
    connectives = opening_words("connectives")
    if sentence.tokens and sentence.tokens[0].lower not in _connecting():
        return 0
    for count in range(min(_CONNECTIVE_WORDS, len(sentence.tokens) - 2), 0, -1):
        phrase = " ".join(token.lower for token in sentence.tokens[:count])
        if phrase in connectives:
            after = sentence.tokens[count]
            if after.text == ",":
                return sentence.tokens[count + 1].start
            return after.start if phrase in {"but", "and", "yet"} else 0
    return 0


def standalone_text(sentence: AnnotatedSentence) -> str:
    """The sentence without its opening connective, beginning with a capital."""
    text = sentence.sentence.text[connective_end(sentence) :]
    return text[:1].upper() + text[1:]


def stands_alone(sentence: AnnotatedSentence) -> bool:
    """Whether a reader understands the sentence without the ones before it."""
    start = connective_end(sentence)
    tokens = [token for token in sentence.tokens if token.start >= start]
    words = [token for token in tokens if token.text[0].isalpha()]
    if (
        len(words) < 2
        or _TABULAR.match(sentence.sentence.text)
        or sentence.sentence.text.rstrip("\"'”’ ").endswith(("?", ":"))
    ):
        return False
    present = {token.lower for token in sentence.tokens}
    return not (
        _leans(words, sentence, start)
        or (not _POINTERS.isdisjoint(present) and _POINTING.search(sentence.sentence.text))
        or (not _NEAR_WORDS.isdisjoint(present) and _NEAR.search(sentence.sentence.text, start))
        or _early_pronoun(words, sentence)
    )


def _leans(words: Sequence[Token], sentence: AnnotatedSentence, start: int) -> bool:
    """Whether the first word points back: "This", "Both states", "Its", "So"."""
    first, second = words[0].lower, words[1]
    if first not in opening_words("leaning"):
        return False
    if first == "it":
        return _EXPLETIVE.match(sentence.sentence.text, start) is None
    if first == "there":
        return second.lower not in {"is", "are", "was", "were", "has", "have", "will", "remains"}
    if first in {"some", "one"} and any(token.text[0].isdecimal() for token in sentence.tokens[:3]):
        return False
    if first in {"both", "neither", "either", "all", "most", "some", "many", "few", "none", "one"}:
        return not _names_soon(sentence, start, second)
    if first in {"two", "three", "four", "five", "six", "seven", "no"}:
        return second.lower in {"of", "are", "have", "were", "will", "others", "more"}
    return True


def _names_soon(sentence: AnnotatedSentence, start: int, second: Token) -> bool:
    """Whether "both" and the like are followed by the names they count: "both A and B"."""
    named = any(
        mention.kind != "anaphor" and start <= mention.start <= second.end + 20
        for mention in sentence.mentions
    )
    return named and second.lower not in {"states", "countries", "members", "organizations"}


def _early_pronoun(words: Sequence[Token], sentence: AnnotatedSentence) -> bool:
    """Whether a pronoun comes before anything that it could stand for."""
    if _PRONOUNS.isdisjoint([word.lower for word in words[1 : _EARLY * 4]]):
        return False
    named = [mention.start for mention in sentence.mentions if mention.kind != "anaphor"]
    first_name = min(named, default=len(sentence.sentence.text))
    for place, word in enumerate(words[: _EARLY * 4]):
        if place and word.capital and word.lower not in opening_words("calendar"):
            first_name = min(first_name, word.start)
        if place and word.lower in _PRONOUNS:
            if word.lower in {"he", "she", "him", "his", "her"}:
                part = place == 1 and words[place + 1].lower == "part"
                return first_name > word.start and not part
            if word.lower in {"its", "their"} and any(start > word.end for start in named):
                # "In its report, the Council …": the name follows.
                return False
            if word.lower in {"it", "them"} and words[place - 1].lower not in opening_words(
                "clause_openers"
            ):
                return place < _OBJECT and not _has_thing(words[:place], sentence, word.start)
            return place < _EARLY and first_name > word.start and not _has_noun(words[:place])
    return False


def _has_thing(before: Sequence[Token], sentence: AnnotatedSentence, end: int) -> bool:
    """Whether something that "it" may stand for comes before: an organization or "a" noun."""
    named = any(
        mention.kind == "organization" and mention.start < end for mention in sentence.mentions
    )
    return named or any(word.lower in {"a", "an"} for word in before)


def _has_noun(before: Sequence[Token]) -> bool:
    """Whether the words before a pronoun hold "the" and a noun that it may stand for."""
    return any(
        word.lower in {"the", "a", "an"} and place + 1 < len(before)
        for place, word in enumerate(before)
    )
