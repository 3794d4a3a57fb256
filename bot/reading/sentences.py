"""Paragraphs → sentences, in one pass over the places where a sentence could end."""

from __future__ import annotations

import re

from bot.reading.vocabulary import month_names, words

_STOP = re.compile(r"(?:[.!?…؟।]+[\"'”’»)\]]*|[。！？]+[」』”]*)")
_OPENERS = "\"'“‘«([„‚—–-¿¡"
_LAST_WORD = re.compile(r"(?:[^\W_]\.)*[^\W_]+(?:['’-][^\W_]+)*\Z")
_WORD = re.compile(r"[^\W\d_]+")
_INITIALISM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z")


_LONGEST = 2000  # characters; the longest treaty sentences keep below it


def _starts_sentence(text: str, index: int) -> bool:
    while index < len(text) and text[index] in _OPENERS:
        index += 1
    if index >= len(text):
        return True
    return not text[index].islower()


def _ends_here(text: str, begin: int, start: int, end: int) -> bool:
    """Whether the stop at text[start:end] ends the sentence that began at `begin`."""
    if end >= len(text):
        return True
    mark = text[start]
    if mark in "。！？":
        return True
    if not text[end].isspace():
        return _runs_on(text, start, end)
    following = end
    while following < len(text) and text[following].isspace():
        following += 1
    if following == len(text):
        return True
    if not _starts_sentence(text, following):
        return False
    return mark != "." or end - start > 1 or not _is_abbreviation(text, begin, start, following)


def _runs_on(text: str, start: int, end: int) -> bool:
    """A missing space: "the bloc.The next" ends a sentence, "U.S.-led" and "3.5" do not."""
    before = text[max(0, start - 3) : start]
    after = text[end : end + 2]
    return (
        text[start] in ".!?"
        and len(before) == 3
        and before.isalpha()
        and before[1:].islower()
        and len(after) == 2
        and after[0].isupper()
        and after[1].islower()
    )


def _is_abbreviation(text: str, begin: int, start: int, following: int) -> bool:
    """Whether the full stop at `start` belongs to a shortened word, a number or an initial."""
    match = _LAST_WORD.search(text, max(begin, start - 24), start)
    if match is None:
        return False
    word = match.group()
    lower = word.lower()
    if word.isdecimal():
        return _is_ordinal(text, word, match.start() - begin, following)
    if len(word) == 1:
        return word.isupper() and text[following].isupper()
    if lower in words("abbreviations", "before_names"):
        return True
    if lower in words("abbreviations", "before_numbers"):
        return text[following].isdecimal()
    if lower in words("abbreviations", "anywhere") or _INITIALISM.match(word):
        return not _is_opening(text, following)
    return False


def _is_ordinal(text: str, number: str, offset: int, following: int) -> bool:
    """Whether a number with a stop counts a paragraph ("1. The …") or a day ("3. Oktober")."""
    if len(number) > 2:
        return False
    next_word = _WORD.match(text, following)
    return offset < 2 or (next_word is not None and next_word.group().lower() in month_names())


def _is_opening(text: str, index: int) -> bool:
    """Whether the word at index is one that opens sentences: The, In, But."""
    match = _WORD.match(text, index + (text[index] in _OPENERS))
    return match is not None and match.group() in words("abbreviations", "openings")


def split(paragraph: str) -> list[str]:
    """The sentences of a paragraph, each verbatim, without the space between them.

    What runs on for more than 2,000 characters is no sentence; it is cut at a semicolon, a
    comma or a space, so that whoever looks at a sentence looks at a bounded text.
    """
    sentences: list[str] = []
    begin = 0
    for match in _STOP.finditer(paragraph):
        if match.end() > begin and _ends_here(paragraph, begin, match.start(), match.end()):
            sentences += _pieces(paragraph[begin : match.end()].strip())
            begin = match.end()
    return sentences + _pieces(paragraph[begin:].strip())


def _pieces(sentence: str) -> list[str]:
    """The sentence itself, or the pieces of one that is too long; none of an empty one."""
    pieces = []
    start = 0
    while len(sentence) - start > _LONGEST:
        end = _cut(sentence, start)
        pieces.append(sentence[start:end].strip())
        start = end
    pieces.append(sentence[start:].strip())
    return [piece for piece in pieces if piece]


def _cut(sentence: str, start: int) -> int:
    for mark in ("; ", ", ", " "):
        place = sentence.rfind(mark, start + _LONGEST // 2, start + _LONGEST)
        if place > start:
            return place + len(mark)
    return start + _LONGEST
