"""Which of the lines above a report is its title."""

from __future__ import annotations

from collections.abc import Sequence

from bot.reading import sentences
from bot.reading.metadata.known import section_words
from bot.reading.text import folded, lower_share, words

_LONG = 8
_TELLING = 4
_TITLE = 4
_WHOLE = 30
# A line of so many words, so many of them small, is a title in sentence case.
_SPOKEN_TITLE, _SMALL = 7, 0.5
# A title right below the date has so many words at least.
_DATED_TITLE = 3
# A line with more words of sections than this share says what the paper brings.
_MOTTO = 0.34
# A line with this share of the report's words speaks of what the report speaks of.
_SPOKEN = 0.3


def vocabulary_of(body: Sequence[str]) -> set[str]:
    """The words of a report's paragraphs, without their capitals."""
    return set().union(*(folded(text[:3000]) for text in body))


def shared(line: str, body: Sequence[str]) -> float:
    """The share of a line's telling words that the report itself uses, 0 to 1."""
    return _shared(line, vocabulary_of(body))


def _shared(line: str, vocabulary: set[str]) -> float:
    telling = [word.casefold() for word in words(line) if len(word) >= _TELLING]
    if not telling:
        return 0.0
    return sum(word in vocabulary for word in telling) / len(telling)


def _is_deck(
    index: int,
    lines: Sequence[str],
    titles: set[int],
    near: Sequence[bool],
    vocabulary: set[str],
    below_menus: bool,
) -> bool:
    """Whether a line is the longer one below a title: it says what the report is about."""
    if index - 1 not in titles:
        return False
    above, below = words(lines[index - 1]), words(lines[index])
    other = _shared(lines[index - 1], vocabulary)
    if below_menus and not other and len(above) <= _TITLE:
        return False  # The line above is the menu's last.
    dated = index > 1 and near[index - 2] and _DATED_TITLE <= len(above) < len(below)
    if dated and other > _SPOKEN:
        return True
    spoken = len(above) >= _SPOKEN_TITLE and lower_share(above) >= _SMALL
    again = lines[index - 1].casefold().endswith(lines[index].casefold())
    if spoken and not again and len(below) >= _TITLE and other >= _SPOKEN:
        return True  # A paper's motto does not speak of the report.
    if len(above) > 1 and len(sentences.split(lines[index])) > 1:
        return True
    eyebrow = lines[index - 1].isupper() and not lines[index].isupper()
    sections = sum(word.casefold() in section_words() for word in above)
    motto = sections > max(1.0, _MOTTO * len(above))
    return _TITLE <= len(above) < len(below) and not eyebrow and not motto


def _below_twice(lines: Sequence[str], titles: set[int], vocabulary: set[str]) -> set[int]:
    """The decks below titles that are printed twice, told by the report's words in them."""
    return {
        index
        for index in titles
        if index - 1 in titles
        and lines.count(lines[index - 1]) > 1
        and lines.count(lines[index]) == 1
        and _shared(lines[index - 1], vocabulary) >= _SPOKEN
    }


def above_byline(
    lines: Sequence[str],
    candidates: Sequence[int],
    signed: int,
    named: Sequence[bool],
    body: Sequence[str],
) -> list[int]:
    """The candidates above the byline, at index `signed`, if one there is likely a title.

    Else all of them: what stands below a byline is rather a picture's caption.
    """
    vocabulary = vocabulary_of(body)
    above = [index for index in candidates if index < signed]
    likely = any(
        not named[index]
        and len(words(lines[index])) >= _TITLE
        and _shared(lines[index], vocabulary) >= _SPOKEN
        for index in above
    )
    return above if likely else list(candidates)


def best_title(
    lines: Sequence[str],
    candidates: Sequence[int],
    near: Sequence[bool],
    named: Sequence[bool],
    body: Sequence[str],
    below_menus: bool = False,
) -> int:
    """The index of the likeliest title among the candidates, -1 without any.

    A title has several words, speaks of what the report speaks of, stands beside the byline
    or the date, and is often printed twice. `near` tells which lines hold a date or byline,
    `named` which could be the names of people or of the paper, `below_menus` whether long menus
    of an entry a line stood above.
    """
    vocabulary = vocabulary_of(body)
    folded = [line.casefold() for line in lines]
    titles = {index for index in candidates if not named[index]}
    decks = {
        index
        for index in candidates
        if _is_deck(index, lines, titles, near, vocabulary, below_menus)
    }
    decks |= _below_twice(folded, titles, vocabulary)

    def score(index: int) -> tuple[float, int]:
        around = (index - 1, index + 1, *((index + 2,) if index + 1 in decks else ()))
        beside = any(near[other] for other in around if 0 <= other < len(lines))
        # A trail without markup runs into the title it ends with.
        again = folded.count(folded[index]) > 1 or any(
            len(other) > len(folded[index]) > _WHOLE and other.endswith(f" {folded[index]}")
            for other in folded
        )
        length = min(len(words(lines[index])), _LONG) / _LONG
        told = 2 * length + 2 * _shared(lines[index], vocabulary)
        return told + beside + again - 2 * named[index] - 2 * (index in decks), -index

    return max(candidates, key=score, default=-1)
