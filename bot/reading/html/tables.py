"""Tables: rows of data become sentences, tables that only lay out a page stay as they are.

A row reads "State: Kenya; Status: member; Since: 1986." so that a reader of sentences finds
what belongs together; without a header row it reads "Kenya — member since 1986."
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.reading.blocks import Block, Kind
from bot.reading.html.placed import Placed
from bot.reading.rows import is_header, sentence_of, stopped

_CELL_WORDS = 30


@dataclass(slots=True)
class _Cell:
    text: str
    header: bool


@dataclass(slots=True)
class Table:
    """A table being read; `start` is the number of blocks before it."""

    start: int
    nested: bool = False
    caption: str = ""
    rows: list[list[_Cell]] = field(default_factory=list)
    _cell: int = -1
    _blocks: int = 0

    def open(self, tag: str, position: int) -> None:
        """A row or cell opens; `position` is the number of blocks so far."""
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self._cell = position

    def close(self, tag: str, placed: list[Placed]) -> None:
        """A cell or the caption closes: its text is what was placed since it opened."""
        if tag == "caption" and not self.rows:
            self.caption = " ".join(each.block.text for each in placed[self.start :])
        if tag not in {"td", "th"} or self._cell < 0:
            return
        blocks = placed[self._cell :]
        self._blocks = max(self._blocks, len(blocks))
        if not self.rows:
            self.rows.append([])
        self.rows[-1].append(_Cell(" ".join(each.block.text for each in blocks), tag == "th"))
        self._cell = -1

    def _holds_data(self) -> bool:
        rows = [row for row in self.rows if row]
        if self.nested or len(rows) < 2 or max(map(len, rows)) < 2 or self._blocks > 3:
            return False
        return all(cell.text.count(" ") < _CELL_WORDS for row in rows for cell in row)

    def replace_rows(self, placed: list[Placed]) -> None:
        """If the table holds data, put one paragraph, a sentence a row, in place of its cells."""
        if len(placed) == self.start or not self._holds_data():
            return
        first = placed[self.start]
        rows = [row for row in self.rows if any(cell.text for cell in row)]
        header = [cell.text for cell in rows[0]] if _is_header(rows[0]) else []
        sentences = [
            sentence_of([cell.text for cell in row], header)
            for row in (rows[1:] if header else rows)
        ]
        if self.caption:
            sentences.insert(0, stopped(self.caption))
        del placed[self.start :]
        placed.append(Placed(Block(" ".join(filter(None, sentences)), Kind.DATA), first.part))


def _is_header(row: list[_Cell]) -> bool:
    return all(cell.header for cell in row) or is_header([cell.text for cell in row])
