"""The authors that the lines under a report name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Block
from bot.reading.metadata import byline
from bot.reading.metadata.known import is_place
from bot.reading.metadata.lines import read_line
from bot.reading.text import ends_sentence, words
from bot.reading.vocabulary import table
from bot.reading.vocabulary import words as listed

_OFFICE_WORDS = 14

# A row of a table of facts below a report: "Author Ann Lee".
_AUTHOR_ROW = re.compile(r"(?:Authors?|Writers?|Reporters?) (?=[^\W\d_a-z]\S* [^\W\d_a-z]\S*\Z)")
_BRACKETS = re.compile(r"\([^()]{1,30}\)")


def _is_signature(foot: Sequence[Block], index: int) -> bool:
    """Whether a name under a report signs it: a date or the author's own life follows."""
    said = [read_line(block.text) for block in foot[index + 1 : index + 2]]
    own = foot[index].text.strip(" .,:").casefold()
    lives = any(
        block.text.casefold().startswith(f"{own} ") for block in foot[index + 1 : index + 4]
    )
    return lives or any(line.days and line.only for line in said)


def _before_office(line: str) -> str:
    """The name before an office or a place: "Ann Lee, Senior Fellow", "Ann Lee, Nairobi"."""
    person, _, office = line.partition(", ")
    roles = listed("byline", "roles")
    called = is_place(office.strip(" .")) or any(
        token.casefold() in roles for token in words(office.partition(",")[0])
    )
    short = len(words(line)) <= _OFFICE_WORDS and not ends_sentence(line)
    return byline.name(person) if called and short and not byline.names_paper(person) else ""


def authors_below(foot: Sequence[Block]) -> tuple[str, ...]:
    """The authors that the lines under a report name, where its head names none."""
    return _signed_below(foot) or _in_row(foot)


def _in_row(foot: Sequence[Block]) -> tuple[str, ...]:
    """The authors in a row of a table of facts: "Author Ann Lee"."""
    for block in foot:
        if row := _AUTHOR_ROW.match(block.text):
            return byline.bare_names(block.text[row.end() :], (), trusted=True)
    return ()


def _signed_below(foot: Sequence[Block]) -> tuple[str, ...]:
    announced = False
    for index, block in enumerate(foot[:12]):
        if block.words > 40:
            announced = False
            continue
        if found := byline.authors(block.text.strip("() ")):
            return found
        if announced and (person := byline.name(block.text)):
            return (person,)
        closing = index > 0 and foot[index - 1].shape in table("labels")["labels"]["valedictions"]
        if closing and (person := byline.name(_BRACKETS.sub(" ", block.text))):
            return (person,)
        if index == 0 and (person := _before_office(block.text)):
            return (person,)
        signed = byline.bare_names(block.text, (), trusted=True)
        if signed and _is_signature(foot, index):
            return signed
        announced = block.shape in table("labels")["labels"]["author_headings"]
    return ()
