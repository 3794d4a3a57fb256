"""Reading the tab-separated tables: comments, a heading line, one row a line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.model import SitrepError


class BadTables(SitrepError):
    """The tables contradict themselves; the message lists every fault found."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("The tables of world knowledge have faults:\n" + "\n".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its place, for messages, and its cells by column."""

    place: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def many(self, column: str) -> list[str]:
        """A cell that holds several values, separated by semicolons."""
        return [part for part in map(str.strip, self.cells[column].split(";")) if part]


def parse_table(text: str, file: str) -> tuple[Row, ...]:
    """Rows of a table given as text; BadTables names every line with a wrong number of cells.

    Trailing empty cells may be left out.
    """
    columns: list[str] = []
    rows: list[Row] = []
    faults: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not columns:
            columns = cells
            continue
        place = f"{file}:{number}"
        if len(cells) > len(columns):
            faults.append(f"{place}: {len(cells)} cells, but only {len(columns)} columns")
            continue
        cells += [""] * (len(columns) - len(cells))
        rows.append(Row(place, dict(zip(columns, cells, strict=True))))
    if faults:
        raise BadTables(faults)
    return tuple(rows)


@cache
def read_table(file: str) -> tuple[Row, ...]:
    """Rows of one of the tables beside this module."""
    return parse_table((files(__package__) / file).read_text("utf-8"), file)
