from __future__ import annotations

import pytest

from bot.answers.titles import calm, is_shouted


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("AN ALLIANCE OF SIX", "An Alliance of Six"),
        ("MOSCOW'S ALLIANCE LOOKS BEYOND TERRORISM", "Moscow's Alliance Looks Beyond Terrorism"),
        ("CSTO AND SCO: A TALE OF TWO BLOCS", "CSTO and SCO: A Tale of Two Blocs"),
        ("A PACT TO BUILD ON", "A Pact to Build On"),
        ("Iran Takes Its Seat", "Iran Takes Its Seat"),
        ("NATO", "NATO"),
        ("ЧЛЕНЫ ОДКБ И ШОС", "ЧЛЕНЫ ОДКБ И ШОС"),
        ("", ""),
    ],
)
def test_titles_in_capitals_are_shown_in_title_case(printed: str, shown: str) -> None:
    assert calm(printed) == shown


def test_names_alone_do_not_shout() -> None:
    assert not is_shouted("THE CSTO")
    assert is_shouted("THE ORANGE PACT MEETS")
