"""Paragraphs → sentences, in one pass over the places where a sentence could end."""

from __future__ import annotations

import re

from bot.reading.vocabulary import words

_STOP = re.compile(r"(?:[.!?…؟।]+[\"'”’»)\]]*|[。！？]+[」』”]*)")
_OPENERS = "\"'“‘«([„‚—–-¿¡"
_LAST_WORD = re.compile(r"(?:[^\W_]\.)*[^\W_]+(?:['’-][^\W_]+)*\Z")
_INITIALISM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z")


def _starts_sentence(text: str, index: int) -> bool:
    while index < len(text) and text[index] in _OPENERS:
        index += 1
    if index >= len(text):
        return True
    return not text[index].islower()


def _ends_here(text: str, start: int, end: int) -> bool:
    """Whether the stop at text[start:end] ends a sentence."""
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
    if not _starts_sentence(text, following):
        return False
    return mark != "." or not _is_abbreviation(text, start, end, following)


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


def _is_abbreviation(text: str, start: int, end: int, following: int) -> bool:
    match = _LAST_WORD.search(text, max(0, start - 24), start)
    if match is None or end - start > 1:
        return False
    word = match.group()
    lower = word.lower()
    if lower in words("abbreviations", "before_names"):
        return True
    if len(word) == 1 and word.isalpha():
        return word.isupper() and text[following].isupper()
    if word.isdigit() and len(word) <= 2 and not text[: match.start()].strip("( "):
        return True
    if lower in words("abbreviations", "before_numbers"):
        return text[following].isdigit()
    if lower in words("abbreviations", "anywhere") or _INITIALISM.match(word):
        return not _is_opening(text, following)
    return False


def _is_opening(text: str, index: int) -> bool:
    """Whether the word at index is one that opens sentences: The, In, But."""
    match = re.compile(r"[\"'“‘]?([^\W\d_]+)").match(text, index)
    return match is not None and match[1] in words("abbreviations", "openings")


def split(paragraph: str) -> list[str]:
    """The sentences of a paragraph, each verbatim, without the space between them."""
    sentences = []
    begin = 0
    for match in _STOP.finditer(paragraph):
        if match.end() > begin and _ends_here(paragraph, match.start(), match.end()):
            if sentence := paragraph[begin : match.end()].strip():
                sentences.append(sentence)
            begin = match.end()
    if rest := paragraph[begin:].strip():
        sentences.append(rest)
    return sentences
