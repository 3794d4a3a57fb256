from __future__ import annotations

import csv
import io
import json

import pytest
from staging import Stage, labels, shown

from db import Store

REPORT = (
    b"THE ORANGE PACT MEETS\n\nBy A. Writer (05/02/2010 issue of the Bulletin)\n\n"
    b"The Orange Pact Organization (OPO) consists of Kenya, Ghana and Peru. Its members met in "
    b"Lima in April and talked about their common border service for two days without a result.\n"
)


async def test_reports_are_listed_with_their_bylines(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "reports", organization="OP")
    text = shown(result.response)
    assert "▤ The Orange Pact Looks Ahead" in text
    assert "The Bulletin" in text


async def test_reports_can_be_filtered_by_date(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "reports", after="2010")
    assert "Orange Pact" not in shown(result.response)


async def test_search_shows_hits_in_context(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "search", query='"rescue force" -nothing')
    assert "joint rescue force by 2010" in shown(result.response)


@pytest.mark.parametrize(
    "query", ['"', "-", "org:", 'AND OR NOT NEAR( * ^ "', "a" * 300, "after:never", "@everyone"]
)
async def test_any_search_gets_a_reply(stage: Stage, library: Store, query: str) -> None:
    result = await stage.analyst.slash(stage.channel, "search", query=query)
    assert shown(result.response)
    assert not stage.env.errors


async def test_changes_since_a_date(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "changes", since="2007")
    assert "Kenya" in shown(result.response)


async def test_changes_need_a_date(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "changes", since=" ")
    assert result.ephemeral
    assert "October 2012" in shown(result.response)
    assert len(stage.env.errors) == 1


async def exported(stage: Stage, **options: str) -> bytes:
    result = await stage.analyst.slash(stage.channel, "export", **options)
    assert result.ephemeral
    assert result.response is not None
    (attachment,) = result.response.attachments
    return await attachment.read()


async def test_members_as_csv(stage: Stage, library: Store) -> None:
    data = await exported(stage, what="members", organization="OP")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert {row["item"] for row in rows} == {"Kenya", "Ghana", "Peru", "Chile"}
    kenya = next(row for row in rows if row["item"] == "Kenya")
    assert kenya["status"] == "member"
    assert kenya["published"] == "2007-10-03"
    assert kenya["quote"] == "The Orange Pact consists of Kenya, Ghana and Peru."


async def test_initiatives_as_json(stage: Stage, library: Store) -> None:
    found = json.loads(await exported(stage, what="initiatives", format="json"))
    assert {fact["item"] for fact in found["facts"]} == {"Joint rescue force", "Research council"}


async def test_a_briefing_as_markdown(stage: Stage, library: Store) -> None:
    text = (await exported(stage, what="briefing", format="markdown", report="1")).decode()
    assert text.startswith("# Summary")
    assert "[^1]: The Bulletin, The Orange Pact Looks Ahead" in text


async def test_an_export_of_members_needs_an_organization(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "export", what="members")
    assert result.ephemeral
    assert "organization" in shown(result.response)
    assert len(stage.env.errors) == 1


async def test_an_export_of_an_unknown_name_asks_back(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(
        stage.channel, "export", what="members", organization="orange pakt"
    )
    assert result.ephemeral
    assert "OP" in labels(result.response)


async def test_a_file_is_briefed_for_the_caller_alone_and_stored_nowhere(stage: Stage) -> None:
    sent = await stage.administrator.send(stage.channel, attachments=[("report.txt", REPORT)])
    result = await stage.analyst.context_menu(stage.channel, "Brief this", sent)
    assert result.ephemeral
    text = shown(result.response)
    assert "Kenya" in text
    assert "Ghana" in text
    assert (await stage.store.totals()).reports == 0


async def test_a_briefs_evidence_is_at_hand_until_a_restart(stage: Stage) -> None:
    sent = await stage.administrator.send(stage.channel, attachments=[("report.txt", REPORT)])
    result = await stage.analyst.context_menu(stage.channel, "Brief this", sent)
    evidence = await stage.analyst.click(result.response, label="Evidence")
    assert "consists of Kenya, Ghana and Peru" in shown(evidence.response)
    await stage.restart()
    gone = await stage.analyst.click(result.response, label="Evidence")
    assert "no longer kept" in shown(gone.response)


async def test_a_messages_text_can_be_briefed(stage: Stage) -> None:
    sent = await stage.administrator.send(stage.channel, REPORT.decode())
    result = await stage.analyst.context_menu(stage.channel, "Brief this", sent)
    assert "Kenya" in shown(result.response)


@pytest.mark.parametrize(
    ("name", "data"),
    [("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9), ("empty.txt", b" ")],
)
async def test_a_file_that_is_no_report_is_refused_with_the_reason(
    stage: Stage, name: str, data: bytes
) -> None:
    sent = await stage.administrator.send(stage.channel, attachments=[(name, data)])
    result = await stage.analyst.context_menu(stage.channel, "Brief this", sent)
    assert result.ephemeral
    assert shown(result.response).endswith(".")
    assert len(stage.env.errors) == 1
