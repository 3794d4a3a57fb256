from __future__ import annotations

from datetime import date

import pytest
from staging import Stage, custom_ids, document, labels, shown

from bot.answers.query import Search
from bot.model import Briefing, Derivation, Membership, Organization, Status, Subject
from bot.world import states
from db import Store

MANY = tuple(sorted(states()))[:60]


@pytest.fixture
async def crowded(store: Store) -> Store:
    """A library in which an organization has 59 members, and once had thirty."""
    for name, day, members in (
        ("early", date(2004, 5, 1), MANY[:30]),
        ("late", date(2011, 5, 1), MANY[1:]),
    ):
        found = document(
            f"The {name} list", (f"All {len(members)} states belong to the Grand Union (GU).",), day
        )
        facts = tuple(
            Membership("gu", state, Status.MEMBER, Derivation.STATED, (1,), closed=True)
            for state in members
        )
        briefing = Briefing(
            (Organization("gu", "Grand Union", "GU"),),
            facts,
            subjects=(Subject(1, organization="gu"),),
        )
        await store.save(f"/reports/{name}.txt", name * 16, found, briefing)
    return store


async def test_pages_are_turned_in_place_by_the_one_who_asked(stage: Stage, crowded: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="GU")
    first = shown(result.response)
    turned = await stage.analyst.click(result.response, custom_id="sr:p:1:members;GU")
    assert turned.response is None or turned.response.id == result.response.id
    second = shown(result.response)
    assert second != first
    assert [label for label in labels(result.response) if "Evidence" in label]


async def test_a_bystander_gets_pages_of_their_own(stage: Stage, crowded: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="GU")
    before = shown(result.response)
    turned = await stage.administrator.click(result.response, custom_id="sr:p:1:members;GU")
    assert turned.ephemeral
    assert shown(result.response) == before
    assert shown(turned.response) != before


async def test_every_button_works_after_a_restart(stage: Stage, crowded: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="GU")
    pressed = custom_ids(result.response)
    assert len(pressed) >= 3
    await stage.restart()
    for custom_id in pressed:
        answer = await stage.analyst.click(result.response, custom_id=custom_id)
        assert answer.acknowledged, custom_id
        if custom_id.startswith("sr:p:"):
            await stage.analyst.click(result.response, custom_id="sr:p:0:members;GU")


async def test_an_earlier_date_is_turned_to_in_place(stage: Stage, crowded: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="GU")
    assert "59 members" in shown(result.response)
    earlier = next(label for label in labels(result.response) if label.startswith("As of"))
    await stage.analyst.click(result.response, label=earlier)
    assert "30 members" in shown(result.response)
    await stage.analyst.click(result.response, label="Newest")
    assert "59 members" in shown(result.response)


async def test_a_long_state_is_kept_and_found_again_after_a_restart(
    stage: Stage, library: Store
) -> None:
    words = "rescue " * 40
    result = await stage.analyst.slash(stage.channel, "search", query=words)
    evidence = next(each for each in custom_ids(result.response) if each.startswith("sr:e:"))
    assert len(evidence) <= 100
    await stage.restart()
    answer = await stage.analyst.click(result.response, custom_id=evidence)
    assert "joint rescue force" in shown(answer.response)


async def test_a_state_that_is_no_longer_kept_is_said_so(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "search", query="rescue " * 40)
    evidence = next(each for each in custom_ids(result.response) if each.startswith("sr:e:"))

    async def forgotten(key: str) -> str | None:
        return None

    stage.bot.desk._store.kept = forgotten  # type: ignore[method-assign]
    answer = await stage.analyst.click(result.response, custom_id=evidence)
    assert answer.ephemeral
    assert "Ask again" in shown(answer.response)


async def test_the_full_report_is_shown_to_the_reader_alone(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="OP")
    text = await stage.analyst.click(result.response, label="Full report")
    assert text.ephemeral
    assert "research council has worked since 2006" in shown(text.response)


async def test_evidence_has_pages_that_are_turned_in_place(stage: Stage, store: Store) -> None:
    sentences = tuple(f"Rescue teams number {n} " + "met again " * 30 + "." for n in range(30))
    await store.save("/r.txt", "1" * 64, document("Rescues", sentences), Briefing())
    token = await stage.bot.desk.token(Search("rescue"))
    result = await stage.analyst.slash(stage.channel, "search", query="rescue")
    evidence = await stage.analyst.click(result.response, label="Evidence")
    first = shown(evidence.response)
    await stage.analyst.click(evidence.response, custom_id=f"sr:v:1:{token}")
    assert shown(evidence.response) != first
    await stage.analyst.click(evidence.response, custom_id=f"sr:v:0:{token}")
    assert shown(evidence.response) == first


async def test_an_opinion_is_kept_without_a_name(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "ask", question="who is in the OP?")
    thanks = await stage.analyst.click(result.response, label="Not helpful")
    assert thanks.ephemeral
    assert "without your name" in shown(thanks.response)
    (opinion,) = (await library.feedback()).items
    assert not opinion.helpful
    assert opinion.question == "Members of the OP"
    assert "analyst" not in repr(opinion)


async def test_a_press_that_fails_is_explained_with_a_reference(
    stage: Stage, library: Store, caplog: pytest.LogCaptureFixture
) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="OP")

    async def broken(*_: object) -> object:
        raise RuntimeError("secret inside")

    stage.bot.desk.answer = broken  # type: ignore[method-assign,assignment]
    answer = await stage.analyst.click(result.response, label="Evidence")
    assert answer.ephemeral
    assert "secret" not in shown(answer.response)
    reference = shown(answer.response).split()[-1].rstrip(".")
    assert reference in caplog.text
    assert "secret inside" in caplog.text
