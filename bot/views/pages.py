"""An answer cut into pages that fit a message, whatever the answer holds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.answers.model import Answer, Item, Mark, Source
from bot.model import Progress, Status
from bot.views import marks
from bot.views.escaping import fit, split
from bot.views.sources import superscript
from bot.wording import Words

PAGE_CHARACTERS: Final = 1600
"""Most characters of items on a page: a phone shows a page in two screens."""

PAGE_LINES: Final = 20
PAGE_SOURCES: Final = 4
"""Most sources of a page; each has a line under it."""

_SMALL_PRINT: Final = 32
"""Characters of remarks that still stand on the item's own line; longer ones go under it."""

_DATE: Final = 20
"""Characters of remarks that still stand beside an initiative's title: a date, a state."""

_PROSE: Final = 90
_SAID: Final = 500
_TEXT_LIMIT: Final = 1200
_DETAIL_LIMIT: Final = 240
_HEADING_LIMIT: Final = 120


@dataclass(slots=True)
class Block:
    """Lines under a heading, which is "" where there is none."""

    heading: str
    lines: list[str] = field(default_factory=list)

    def text(self) -> str:
        """The block as a message shows it."""
        heading = [f"**{self.heading}**"] if self.heading else []
        return "\n".join([*heading, *self.lines])


@dataclass(slots=True)
class Page:
    """What one message shows of an answer: blocks, and the sources its items cite.

    `notes` are the headline's own, where the answer's first sentence is its headline.
    """

    notes: str = ""
    blocks: list[Block] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    characters: int = 0
    lines: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    heading: str
    text: str
    sources: tuple[int, ...]
    is_headline: bool = False

    @property
    def height(self) -> int:
        """How many rows it takes: an item with small print has two."""
        return self.text.count("\n") + 1


def sources_of(answer: Answer) -> list[Source]:
    """The answer's distinct sources in the order in which it cites them."""
    return list(dict.fromkeys(citation.source for citation in answer.citations))


def paginate(answer: Answer, words: Words) -> list[Page]:
    """The answer's items as pages, at least one; not to be changed, since they are kept."""
    key = (id(answer), words.language)
    known, pages = _kept.get(key, (None, []))
    if known is not answer:
        pages = _paginated(answer, words)
        _kept[key] = (answer, pages)
        if len(_kept) > _CAPACITY:
            _kept.popitem(last=False)
    return pages


_CAPACITY: Final = 32
_kept: Final[OrderedDict[tuple[int, str], tuple[Answer, list[Page]]]] = OrderedDict()
"""The last answers' pages: the same answer is shown to many, and turned over."""


def _paginated(answer: Answer, words: Words) -> list[Page]:
    places = {source: index for index, source in enumerate(sources_of(answer))}
    numbers = [places[citation.source] for citation in answer.citations]
    pages = [Page()]
    for line in _lines(answer, numbers, words):
        if line.is_headline:
            pages[0].notes, pages[0].sources = line.text, list(line.sources)
            continue
        if _is_full(pages[-1], line):
            pages.append(Page())
        _put(pages[-1], line)
    if len(pages) == 1 and not pages[0].sources and not answer.sections:
        pages[0].sources = list(range(len(places)))[:PAGE_SOURCES]
    return pages


def _is_full(page: Page, line: _Line) -> bool:
    if not page.blocks:
        return False
    return (
        page.lines + line.height > PAGE_LINES
        or page.characters + len(line.text) + len(line.heading) + 8 > PAGE_CHARACTERS
        or len({*page.sources, *line.sources}) > PAGE_SOURCES
    )


def _put(page: Page, line: _Line) -> None:
    if not page.blocks or page.blocks[-1].heading != line.heading:
        page.blocks.append(Block(line.heading))
        page.characters += len(line.heading) + 8
    block = page.blocks[-1]
    # Sentences and paragraphs are easier to read with some air between them.
    prose = any(len(text) > _PROSE for text in (line.text, *block.lines[-1:]))
    block.lines.append(f"\n{line.text}" if prose and block.lines else line.text)
    page.characters += len(line.text) + 1
    page.lines += line.height
    if not set(page.sources).issuperset(line.sources):
        page.sources = sorted({*page.sources, *line.sources})


def _lines(answer: Answer, numbers: Sequence[int], words: Words) -> Iterator[_Line]:
    """The items' lines; `numbers` are those of the citations' sources, which notes show."""
    numbered = any(numbers)
    first = next((item for section in answer.sections for item in section.items), None)
    for section in answer.sections:
        heading = fit(section.heading, _HEADING_LIMIT)
        mixed = not heading or len({item.mark for item in section.items}) > 1
        for item in section.items:
            sources = _sources(item, numbers)
            notes = "".join(f"\u202f{superscript(n + 1)}" for n in sources) if numbered else ""
            if item is first and _is_headline(item, answer):
                yield _Line("", notes, sources, is_headline=True)
                continue
            progress = isinstance(item.mark, Progress) and not _says(heading, item.mark, words)
            for text in _item_lines(item, words, say_mark=mixed or progress, notes=notes):
                yield _Line(heading, text, sources)


def _is_headline(item: Item, answer: Answer) -> bool:
    """Whether a sentence would only repeat the headline, and the headline shows all of it."""
    return item.mark is Mark.NONE and item.text == answer.headline and len(item.text) < _SAID


def _sources(item: Item, numbers: Sequence[int]) -> tuple[int, ...]:
    """The sources that an item cites, by number; a report in a list is its own."""
    if item.mark is Mark.REPORT:
        return ()
    cited = {numbers[index] for index in item.citations}
    return tuple(sorted(cited))[:PAGE_SOURCES]


def _says(heading: str, mark: marks.AnyMark, words: Words) -> bool:
    return marks.word(mark, words).casefold() in heading.casefold()


def _item_lines(item: Item, words: Words, *, say_mark: bool, notes: str) -> Iterator[str]:
    progress = isinstance(item.mark, Progress)
    pieces = split(_capital(item.text) if progress else item.text, _TEXT_LIMIT) or [""]
    named = isinstance(item.mark, Status | Progress)
    lead = " ".join(part for part in (marks.sign(item.mark), item.flag[:8]) if part)
    first = f"**{pieces[0]}**" if named and len(pieces) == 1 and pieces[0] else pieces[0]
    tail = _remarks(item, words, say_mark=say_mark)
    pieces[0] = f"{lead} {first}" if lead else first
    if sum(map(len, tail)) > (_DATE if progress else _SMALL_PRINT):
        pieces[-1] += notes + (f"\n-# {' · '.join(tail)}" if tail else "")
    else:
        pieces[-1] += "".join(f" · {part}" for part in tail) + notes
    yield from pieces


def _capital(text: str) -> str:
    """A title with a capital at its start, as in a list."""
    return text[:1].upper() + text[1:]


def _told(item: Item, word: str) -> bool:
    """Whether the item says the word, or in what way it changed."""
    if item.mark in (Mark.ADDED, Mark.REMOVED) and item.detail:
        return True
    return word.casefold() in item.text.casefold()


def _remarks(item: Item, words: Words, *, say_mark: bool) -> list[str]:
    """What stands after an item, in small print if it is long; nothing is said twice."""
    remarks: list[str] = []
    word = marks.word(item.mark, words)
    if say_mark and word and not _told(item, word):
        remarks.append(word)
    detail = fit(item.detail, _DETAIL_LIMIT)
    if item.overdue:
        overdue = words.text("mark.overdue")
        if overdue.casefold() in item.detail.casefold():
            detail = f"{marks.OVERDUE} {detail}"
        else:
            remarks.append(f"{marks.OVERDUE} {overdue}")
    if detail:
        remarks.append(detail)
    return remarks
