from __future__ import annotations

import pytest
from staging import Stage, labels, shown

from db import Store


@pytest.mark.parametrize(
    ("command", "options", "expected"),
    [
        ("compare", {"first": "OP", "second": "NATO"}, "Kenya"),
        ("country", {"name": "Kenya"}, "OP"),
        ("organization", {"name": "orange pact"}, "Orange Pact"),
        ("timeline", {"organization": "OP"}, "2005"),
    ],
)
async def test_each_answers_in_a_channel_and_in_a_dm(
    stage: Stage, library: Store, command: str, options: dict[str, str], expected: str
) -> None:
    result = await stage.analyst.slash(stage.channel, command, **options)
    assert expected in shown(result.response)
    assert not result.ephemeral
    direct = await stage.analyst.user.slash(command, **options)
    assert shown(direct.response) == shown(result.response)


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("compare", {"first": "xqzzy", "second": "NATO"}),
        ("country", {"name": "Kenia"}),
        ("organization", {"name": "orange pakt"}),
        ("timeline", {"organization": "\\*_`"}),
    ],
)
async def test_unknown_names_are_asked_back_privately(
    stage: Stage, library: Store, command: str, options: dict[str, str]
) -> None:
    result = await stage.analyst.slash(stage.channel, command, **options)
    assert result.ephemeral
    assert not stage.env.errors


async def test_suggestions_ask_further_for_all(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "compare", first="OP", second="NATO")
    further = await stage.analyst.click(result.response, label="Members of OP")
    assert not further.ephemeral
    assert "Evidence" in labels(further.response)
