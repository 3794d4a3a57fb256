"""The initiatives of the founding report, where it is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.extraction.annotate import annotate
from bot.extraction.initiatives import initiatives
from bot.model import Initiative
from bot.reading import read

_REPORTS = Path(__file__).parents[3] / "shared" / "reports"


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], Initiative]:
    """The initiatives by organization and lower-case title."""
    path = next(iter(sorted(_REPORTS.glob("000_*.txt"))), None)
    if path is None:
        pytest.skip("the founding report is not at ../shared/reports")
    document = read(path.read_bytes(), path.name)
    return {(one.organization, one.title.lower()): one for one in initiatives(annotate(document))}


def _one(found: dict[tuple[str, str], Initiative], organization: str, word: str) -> Initiative:
    (only,) = (one for (key, title), one in found.items() if key == organization and word in title)
    return only


@pytest.mark.parametrize(
    ("organization", "word", "status", "target"),
    [
        ("csto", "peacekeeping", "planned", "2010"),
        ("csto", "migration", "planned", ""),
        ("csto", "assembly", "active", ""),
        ("csto", "rapid", "active", ""),
        ("csto", "media", "stalled", ""),
        ("csto", "exercises", "declined", ""),
        ("nato", "partnership", "active", ""),
    ],
)
def test_each_is_told(
    found: dict[tuple[str, str], Initiative],
    organization: str,
    word: str,
    status: str,
    target: str,
) -> None:
    one = _one(found, organization, word)
    assert (one.status.value, str(one.target or "")) == (status, target)


def test_two_states_are_interested_in_the_council(
    found: dict[tuple[str, str], Initiative],
) -> None:
    council = _one(found, "csto", "migration")
    assert {(one.state, one.part) for one in council.participants} == {
        ("RU", "interested"),
        ("KZ", "interested"),
    }


def test_nothing_else_is_told(found: dict[tuple[str, str], Initiative]) -> None:
    assert len(found) == 7
