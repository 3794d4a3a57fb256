from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.views.escaping import clip, escape, fit, is_web_address, link, split, tidy

HOSTILE = [
    "# heading",
    "-# small",
    "- list",
    "1. list",
    "> quote",
    ">>> quote",
    "**bold** __under__ ~~gone~~ ||secret||",
    "`code` ```py\ncode\n```",
    "[title](https://evil.example)",
    "<https://evil.example>",
    "see https://evil.example/x and http://evil.example",
    "discord.gg/abcdef",
    "@everyone @here <@123> <@!123> <@&123> <#123> </run:123>",
    "<:emoji:123> <a:emoji:123> <t:0:R> <id:browse>",
    "back\\slash \\* \\\\*",
    "a\u202eb\u200bc\u2066d\ufeffe",
    "line\nbreak\r\nand\u2028more\x00\x07",
]
text = st.text(st.characters(exclude_categories=()), max_size=200) | st.text(
    "*_~|`[]()<>#@!&:/\\-+=.1ae \n", max_size=60
)
_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")


def shown(escaped: str) -> str:
    """What a reader sees of escaped text."""
    return _ESCAPED.sub(r"\1", escaped).replace("@\u200b", "@")


@pytest.mark.parametrize("sample", HOSTILE)
def test_hostile_text_shows_as_written_and_does_nothing(sample: str) -> None:
    check_escaped(sample)


@given(text)
def test_any_text_shows_as_written_and_does_nothing(sample: str) -> None:
    check_escaped(sample)


def check_escaped(sample: str) -> None:
    escaped = escape(sample)
    assert shown(escaped) == tidy(sample)
    active = _ESCAPED.sub("\x00", escaped)
    assert not re.search(r"[*_~|`\[\]<>]|://|@(?:everyone|here|\d)|\n", active, re.IGNORECASE)
    assert not re.match(r"[#>+-]|\d+[.)]", escaped)


@given(text, st.integers(2, 60))
def test_fitted_text_is_never_longer_than_allowed(sample: str, limit: int) -> None:
    fitted = fit(sample, limit)
    assert len(fitted) <= limit
    if len(escape(sample)) <= limit:
        assert fitted == escape(sample)
    else:
        assert fitted.endswith("…")


@given(text, st.integers(4, 60))
def test_pieces_hold_the_whole_text(sample: str, limit: int) -> None:
    pieces = split(sample, limit)
    assert all(0 < len(piece) <= limit for piece in pieces)
    joined = "".join(shown(piece) for piece in pieces)
    assert joined.replace(" ", "") == tidy(sample).replace(" ", "")


@given(text, st.integers(1, 60))
def test_labels_are_one_line_within_the_limit(sample: str, limit: int) -> None:
    label = clip(sample, limit)
    assert len(label) <= limit
    assert "\n" not in label


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "http://",
        "https://user@evil.example",
        "https://a.example/)[x](https://evil.example",
        "https://a.example/> x",
        "https://a.example/\nx",
        "https://" + "a" * 400,
        "http://[",
        "",
    ],
)
def test_only_plain_web_addresses_become_links(address: str) -> None:
    assert not is_web_address(address)
    assert link("Title", address, 50) == "Title"


def test_a_title_links_to_its_report() -> None:
    assert link("A [b]", "https://a.example/x?y=1", 50) == r"[A \[b\]](<https://a.example/x?y=1>)"
