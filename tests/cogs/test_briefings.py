from __future__ import annotations

import pytest
from staging import Stage, labels, shown

from db import Store

SOURCE = "-# ▤ The Bulletin · The Orange Pact Looks Ahead · A. Writer, B. Author · <t:1191412800:D>"


async def test_members_are_answered_for_all_with_flags_and_source(
    stage: Stage, library: Store
) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="OP")
    assert not result.ephemeral
    text = shown(result.response)
    for member in ("🇰🇪 **Kenya**", "🇬🇭 **Ghana**", "🇵🇪 **Peru**"):
        assert f"● {member}" in text
    assert "○ 🇨🇱 **Chile** · since 2005" in text
    assert text.endswith(SOURCE)


async def test_evidence_shows_the_full_sentences_to_the_one_who_asked(
    stage: Stage, library: Store
) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="orange")
    evidence = await stage.analyst.click(result.response, label="Evidence")
    assert evidence.ephemeral
    text = shown(evidence.response)
    assert "“The Orange Pact consists of Kenya, Ghana and Peru.” · sentence 1" in text
    assert "“Chile has been an observer since 2005.” · sentence 2" in text
    assert text.endswith(SOURCE)


async def test_a_misspelt_name_is_asked_back_privately_and_then_answered_for_all(
    stage: Stage, library: Store
) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="orange pakt")
    assert result.ephemeral
    assert "OP" in labels(result.response)
    answer = await stage.analyst.click(result.response, label="OP")
    assert not answer.ephemeral
    assert "**Kenya**" in shown(answer.response)


async def test_as_of_a_date_before_all_reports_nothing_is_claimed(
    stage: Stage, library: Store
) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="OP", as_of="1999")
    assert "Kenya" not in shown(result.response)


@pytest.mark.parametrize("date", ["soon", "2007-13-40", "@everyone", "x" * 400])
async def test_a_date_that_is_none_is_refused_privately_with_an_example(
    stage: Stage, library: Store, date: str
) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="OP", as_of=date)
    assert result.ephemeral
    assert "October 2012" in shown(result.response)
    assert "@everyone" not in shown(result.response)
    assert len(stage.env.errors) == 1


async def test_initiatives_show_status_target_and_states(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "initiatives", organization="OP")
    text = shown(result.response)
    assert "◷ **Joint rescue force**" in text
    assert "⚑" in text
    assert "2010" in text
    assert "► **Research council**" in text


async def test_initiatives_can_be_filtered(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "initiatives", status="active")
    text = shown(result.response)
    assert "Research council" in text
    assert "Joint rescue force" not in text


async def test_a_summary_has_a_bottom_line_key_points_and_what_to_watch(
    stage: Stage, library: Store
) -> None:
    for report in ({}, {"report": "1"}, {"report": "orange pact looks"}):
        result = await stage.analyst.slash(stage.channel, "summary", **report)
        text = shown(result.response)
        assert "### The Orange Pact plans a rescue force." in text
        assert "consists of Kenya, Ghana and Peru" in text
        assert "by 2010" in text


async def test_an_empty_database_says_how_to_load_reports(stage: Stage) -> None:
    for command, options in (
        ("members", {"organization": "CSTO"}),
        ("initiatives", {}),
        ("summary", {}),
        ("reports", {}),
        ("ask", {"question": "who is in the CSTO?"}),
    ):
        result = await stage.analyst.slash(stage.channel, command, **options)
        assert "/reload" in shown(result.response)
        assert "sitrep load" in shown(result.response)


async def test_commands_work_in_direct_messages(stage: Stage, library: Store) -> None:
    result = await stage.analyst.user.slash("members", organization="OP")
    assert "**Kenya**" in shown(result.response)


@pytest.mark.parametrize(
    ("command", "option", "typed", "expected"),
    [
        ("members", "organization", "orang", "OP: Orange Pact"),
        ("members", "organization", "", "OP: Orange Pact"),
        ("initiatives", "country", "ken", "🇰🇪 Kenya"),
        ("summary", "report", "looks ah", "The Orange Pact Looks Ahead (2007-10-03)"),
    ],
)
async def test_names_are_completed_the_best_first(
    stage: Stage, library: Store, command: str, option: str, typed: str, expected: str
) -> None:
    choices = await stage.analyst.autocomplete(stage.channel, command, option, typed)
    assert choices[0]["name"] == expected
    assert len(choices) <= 25
    assert all(len(choice["name"]) <= 100 and len(choice["value"]) <= 100 for choice in choices)


@pytest.mark.parametrize("typed", ["", "x" * 100, "\\\\*", "'; DROP TABLE report", "ж" * 100, '"'])
async def test_completion_never_fails(stage: Stage, typed: str) -> None:
    for command, option in (
        ("members", "organization"),
        ("country", "name"),
        ("summary", "report"),
    ):
        await stage.analyst.autocomplete(stage.channel, command, option, typed)
    assert not stage.env.errors
