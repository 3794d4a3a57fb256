from __future__ import annotations

import asyncio
from typing import Any

import pytest
from staging import Stage, document, shown

from bot.model import Briefing, Derivation, Membership, Organization, Status
from bot.views.easel import Easel
from bot.views.pictures import PicturesUnavailable
from bot.views.pictures.painter import Painter
from bot.world import states
from db import Store


@pytest.fixture
def drawn(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The bot with an easel; everything it draws, instead of a picture of it."""
    asked: list[Any] = []

    class Noting(Painter):
        def draw(self, picture: Any) -> bytes:
            asked.append(picture)
            return b"\x89PNG\r\n\x1a\n"

    monkeypatch.setattr("bot.views.pictures.gallery.Painter", Noting)
    stage.bot.easel = Easel(stage.bot.desk)
    return asked


def galleries(message: Any) -> list[dict[str, Any]]:
    (container,) = message.components
    return [each for each in container["components"] if each["type"] == 12]


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("members", {"organization": "OP"}),
        ("organization", {"name": "OP"}),
        ("timeline", {"organization": "OP"}),
    ],
)
async def test_answers_that_are_better_seen_carry_a_picture_with_its_words(
    stage: Stage, library: Store, drawn: list[Any], command: str, options: dict[str, str]
) -> None:
    result = await stage.analyst.slash(stage.channel, command, **options)
    (gallery,) = galleries(result.response)
    (item,) = gallery["items"]
    assert "Kenya" in item["description"]
    assert len(drawn) == 1


async def test_a_map_shows_what_the_answer_says(
    stage: Stage, library: Store, drawn: list[Any]
) -> None:
    await stage.analyst.slash(stage.channel, "members", organization="OP")
    (picture,) = drawn
    assert picture.title == "Members of the OP"
    assert picture.subtitle == "As of 3 October 2007"
    assert {each.state.label: each.status.value for each in picture.states} == {
        "Chile": "observer",
        "Ghana": "member",
        "Kenya": "member",
        "Peru": "member",
    }
    assert [each.word for each in picture.legend] == ["member", "observer"]


async def test_a_timeline_knows_targets_and_what_is_overdue(
    stage: Stage, library: Store, drawn: list[Any]
) -> None:
    await stage.analyst.slash(stage.channel, "timeline", organization="OP")
    (picture,) = drawn
    force = next(each for each in picture.events if "force" in each.title)
    assert str(force.target) == "2010"
    assert force.overdue


async def test_the_same_picture_is_drawn_once(
    stage: Stage, library: Store, drawn: list[Any]
) -> None:
    for _ in range(2):
        await stage.analyst.slash(stage.channel, "members", organization="OP")
    assert len(drawn) == 1


async def test_a_server_can_do_without(stage: Stage, library: Store, drawn: list[Any]) -> None:
    await stage.administrator.slash(stage.channel, "settings", pictures="off")
    result = await stage.analyst.slash(stage.channel, "members", organization="OP")
    assert galleries(result.response) == []
    direct = await stage.analyst.user.slash("members", organization="OP")
    assert len(galleries(direct.response)) == 1


async def test_questions_get_pictures_too(stage: Stage, library: Store, drawn: list[Any]) -> None:
    assert len(galleries(await stage.dm("who is in the OP?"))) == 1
    assert galleries(await stage.dm("hi")) == []


@pytest.mark.parametrize("error", [PicturesUnavailable("no library"), RuntimeError("broken")])
async def test_without_the_picture_the_words_are_answer_enough(
    stage: Stage, library: Store, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    class Failing(Painter):
        def draw(self, _: Any) -> bytes:
            raise error

    monkeypatch.setattr("bot.views.pictures.gallery.Painter", Failing)
    stage.bot.easel = Easel(stage.bot.desk)
    for _ in range(2):
        result = await stage.analyst.slash(stage.channel, "members", organization="OP")
        assert galleries(result.response) == []
        assert "**Kenya**" in shown(result.response)


async def test_the_picture_is_on_the_first_page_alone(
    stage: Stage, store: Store, drawn: list[Any]
) -> None:
    found = document("The Union", ("All of them belong to the Grand Union (GU).",))
    facts = tuple(
        Membership("gu", state, Status.MEMBER, Derivation.STATED, (1,), closed=True)
        for state in sorted(states())[:60]
    )
    organization = Organization("gu", "Grand Union", "GU")
    await store.save("/gu.txt", "3" * 64, found, Briefing((organization,), facts))
    result = await stage.analyst.slash(stage.channel, "members", organization="GU")
    assert len(galleries(result.response)) == 1
    await stage.analyst.click(result.response, custom_id="sr:p:1:members;GU")
    assert galleries(result.response) == []
    await stage.analyst.click(result.response, custom_id="sr:p:0:members;GU")
    assert len(galleries(result.response)) == 1
    assert result.response is not None
    assert len(result.response.attachments) == 1


async def test_an_answer_is_done_when_it_is_sent(
    stage: Stage, library: Store, drawn: list[Any]
) -> None:
    await stage.analyst.slash(stage.channel, "members", organization="OP")
    async with asyncio.timeout(5):
        await stage.env.settle(timeout=600)
