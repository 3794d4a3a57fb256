"""Names in running text, in questions, and misspelt."""

from __future__ import annotations

import pytest

from bot.world import gazetteer


def keys(text: str, *, fold: bool = False) -> list[str]:
    return [match.name.key for match in gazetteer().find(text, fold=fold)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Papua New Guinea, Guinea-Bissau and Guinea", ["PG", "GW", "GN"]),
        ("the CSTO’s members, the Kyrgyz Republic among them", ["csto", "KG"]),
        ("Russian-led", ["RU"]),
        ("ships in the Indian Ocean", []),
        ("they told us that it would", []),
    ],
)
def test_running_text(text: str, expected: list[str]) -> None:
    assert keys(text) == expected
