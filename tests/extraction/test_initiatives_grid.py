"""One initiative told in many ways and places: found once, with its status and date, or not."""

from __future__ import annotations

from datetime import date

import pytest
from initiative_grid import DATES, FRAMES, NONE, ORGANIZATIONS, PHRASES, THINGS
from initiative_texts import report

from bot.extraction.annotate import annotate
from bot.extraction.initiatives import initiatives

PUBLISHED = date(2025, 6, 1)

Told = list[tuple[str, str, str, str]]


def _told(text: str) -> Told:
    return [
        (one.organization, one.title, one.status.value, str(one.target or ""))
        for one in initiatives(annotate(report(text, published=PUBLISHED)))
    ]


def _cell(row: int, column: int) -> tuple[str, Told]:
    """A sentence of the grid and what is to be told of it."""
    pattern, status, dated = PHRASES[row]
    key, name = ORGANIZATIONS[(row + column) % len(ORGANIZATIONS)]
    thing = THINGS[(row * 2 + column) % len(THINGS)]
    when, target = DATES[(row + column) % len(DATES)] if dated else ("", "")
    clause = f"{pattern.format(O=name, X=thing)} {when}".rstrip()
    upper = clause[0].upper() + clause[1:]
    text = FRAMES[column].format(c=clause, C=upper)
    return text, [(key, thing.split(" ", 1)[1], status, target)]


@pytest.mark.parametrize("row", range(len(PHRASES)), ids=[phrase[0] for phrase in PHRASES])
def test_a_phrase_tells_the_same_wherever_it_stands(row: int) -> None:
    cells = [_cell(row, column) for column in range(len(FRAMES))]
    assert {text: _told(text) for text, _ in cells} == dict(cells)


@pytest.mark.parametrize("text", NONE)
def test_what_states_do_is_no_organizations(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize("opening", ["While Japan and Brazil looked on, ", "Kenya said that "])
def test_states_that_look_on_or_tell_have_no_part(opening: str) -> None:
    text = f"{opening}SADC agreed to establish a climate fund."
    found = initiatives(annotate(report(text, published=PUBLISHED)))
    assert [one.participants for one in found] == [()]
