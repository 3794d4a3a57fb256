"""Tables and headings as plain text has them: columns set by tabs, bars or runs of spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.reading.rows import is_header, sentence_of

_COLUMNS = re.compile(r"\s*\|\s*|\t+|\s{3,}")
_RULE = re.compile(r"[\s|+:=–—-]+\Z")
_CELL_WORDS = 12
_FEWEST_ROWS = 3
_HEADER = 40
_ASKED = 4


def _may_part(line: str) -> bool:
    """Whether a line may have columns; most are prose, and splitting them costs more."""
    return "|" in line or "\t" in line or "   " in line


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _COLUMNS.split(line.strip().strip("|").strip())]


def _is_row(cells: Sequence[str], columns: int) -> bool:
    return len(cells) == columns and all(cell.count(" ") < _CELL_WORDS for cell in cells)


def _table_end(lines: Sequence[str], start: int, columns: int) -> int:
    end = start + 1
    while end < len(lines) and lines[end].strip():
        if not (_RULE.match(lines[end]) or _is_row(_cells(lines[end]), columns)):
            break
        end += 1
    return end


def _heads_states(lines: Sequence[str], start: int, cells: Sequence[str]) -> bool:
    """Whether a row's first cell names what states are called and the rows below are of states."""
    from bot.world import gazetteer

    if not is_header([cells[0], cells[0]]) or max(len(cell) for cell in cells) > _HEADER:
        return False
    rows = (_cells(line) for line in lines[start + 1 : start + 1 + _ASKED] if line.strip())
    firsts = [row[0] for row in rows if len(row) == len(cells)]
    return sum(gazetteer().lookup(text) is not None for text in firsts) >= _FEWEST_ROWS - 1


def with_tables(lines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The lines, those of a table joined to one paragraph of sentences; True marks these.

    Only rows under a header that names what such tables hold ("State", "Since") are taken for
    a table.
    """
    index = 0
    while index < len(lines):
        cells = _cells(lines[index]) if _may_part(lines[index]) else []
        if len(cells) > 1 and (is_header(cells) or _heads_states(lines, index, cells)):
            end = _table_end(lines, index, len(cells))
            rows = [_cells(line) for line in lines[index + 1 : end] if not _RULE.match(line)]
            if len(rows) + 1 >= _FEWEST_ROWS:
                yield " ".join(filter(None, (sentence_of(row, cells) for row in rows))), True
                index = end
                continue
        yield lines[index], False
        index += 1
