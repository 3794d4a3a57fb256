"""Names followed by their short form between commas: "the Andean Community, CAN, as a member"."""

from __future__ import annotations

from bot.extraction.mentions import AnnotatedSentence
from bot.extraction.standing.word_tags import class_tags

_NEAR = 12  # characters in which a preposition follows a name


def with_short_name(sentence: AnnotatedSentence, place: int) -> int:
    """Where the name at a place among the mentions ends, its short form included.

    The comma after that belongs to it where a preposition goes on with the clause.
    """
    mention, text = sentence.mentions[place], sentence.sentence.text
    short = sentence.mentions[place + 1] if place + 1 < len(sentence.mentions) else None
    if short is None or mention.kind != "organization" or short.key != mention.key:
        return mention.end
    if text[mention.end : short.start] != ", " or not short.text.isupper():
        return mention.end
    after = text[short.end : short.end + _NEAR].split(" ")
    goes_on = after[0] == "," and class_tags().get(after[1] if after[1:] else "") == "p"
    return short.end + (1 if goes_on else 0)
