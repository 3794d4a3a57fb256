"""Lists of some of the members close nothing; lists of all do."""

from __future__ import annotations

import pytest

from bot.extraction import extract
from bot.reading import read


def _closed(text: str, organization: str) -> bool:
    page = f"A table of chairs\n\nBy Ada Quill\n\n{text}"
    found = extract(read(page.encode(), "table.txt")).memberships
    assert any(each.organization == organization for each in found)
    return any(each.closed for each in found if each.organization == organization)


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("The three island members of CARICOM (Barbados, Jamaica and Grenada) met.", "caricom"),
        ("Three members of the EAC, Kenya, Rwanda and Uganda, share a stamp.", "eac"),
        ("Four NATO countries - Norway, Denmark, Spain and Italy - lent tents.", "nato"),
        ("Two SADC states, Angola and Zambia, sent maps.", "sadc"),
        ("The three icy members of NATO - Norway, Iceland and Denmark - met.", "nato"),
        ("While three ASEAN countries (Laos, Thailand and Vietnam) met, no one rowed.", "asean"),
    ],
)  # fmt: skip
def test_a_list_of_some_is_not_complete(text: str, organization: str) -> None:
    assert not _closed(text, organization)


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("The EAC has three members: Kenya, Rwanda and Uganda.", "eac"),
        ("The three members of the EAC (Kenya, Rwanda and Uganda) share a stamp.", "eac"),
        ("The three current members of the EAC are Kenya, Rwanda and Uganda.", "eac"),
        ("Four states form GUAM: Georgia, Ukraine, Azerbaijan and Moldova.", "guam"),
        ("The four GUAM countries - Georgia, Ukraine, Azerbaijan and Moldova - met.", "guam"),
    ],
)  # fmt: skip
def test_a_list_of_all_is_complete(text: str, organization: str) -> None:
    assert _closed(text, organization)
