"""A simulated server with two people in it, small reports, and what messages show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import discord
import simcord

from bot.client import SitrepBot
from bot.model import (
    Briefing,
    Derivation,
    Document,
    Initiative,
    Membership,
    Organization,
    PartialDate,
    Participant,
    Point,
    Progress,
    Sentence,
    Status,
    Subject,
    Summary,
)
from bot.settings import Settings
from db import Store

ORANGE_PACT = Organization("orange", "Orange Pact", "OP")


@dataclass(frozen=True)
class Stage:
    """A simulated server with the bot, a channel, and two people."""

    env: simcord.Env
    bot: SitrepBot
    store: Store
    settings: Settings
    channel: simcord.ChannelHandle
    analyst: simcord.MemberActor
    administrator: simcord.MemberActor

    def last_in(self, channel: simcord.ChannelHandle) -> Reply:
        """The newest message of a channel."""
        message = channel.last_message
        assert message is not None
        return Reply(self.env, message)

    async def dm(self, text: str) -> Reply:
        """The bot's newest message after the analyst has written to it."""
        await self.analyst.send_dm(text)
        return self.last_in(self.analyst.user.dm_channel)

    async def restart(self) -> SitrepBot:
        """A new bot over the same store, as after a restart of the program."""
        bot = SitrepBot(self.settings, self.store)
        await self.env.restart_bot(bot)
        return bot


def document(
    title: str,
    sentences: tuple[str, ...],
    published: date | None = date(2007, 10, 3),
    *,
    authors: tuple[str, ...] = ("A. Writer", "B. Author"),
    publication: str = "The Bulletin",
    url: str = "",
) -> Document:
    """A document of one paragraph a sentence."""
    return Document(
        title=title,
        authors=authors,
        published=published,
        publication=publication,
        section="",
        url=url,
        body=sentences,
        sentences=tuple(
            Sentence(number, number - 1, text) for number, text in enumerate(sentences, 1)
        ),
    )


def small_briefing() -> tuple[Document, Briefing]:
    """One report on one organization: three members, an observer, two initiatives."""
    found = document(
        "The Orange Pact Looks Ahead",
        (
            "The Orange Pact consists of Kenya, Ghana and Peru.",
            "Chile has been an observer since 2005.",
            "The pact plans a joint rescue force by 2010, with Kenya especially interested.",
            "Its research council has worked since 2006.",
        ),
    )
    members = tuple(
        Membership("orange", state, Status.MEMBER, Derivation.STATED, (1,), closed=True)
        for state in ("KE", "GH", "PE")
    )
    observer = Membership(
        "orange", "CL", Status.OBSERVER, Derivation.STATED, (2,), since=PartialDate(2005)
    )
    initiatives = (
        Initiative(
            "orange",
            "Joint rescue force",
            Progress.PLANNED,
            (3,),
            PartialDate(2010),
            (Participant("KE", "especially interested"),),
        ),
        Initiative("orange", "Research council", Progress.ACTIVE, (4,)),
    )
    subjects = tuple(Subject(number, organization="orange") for number in range(1, 5))
    return found, Briefing(
        (ORANGE_PACT,),
        (*members, observer),
        initiatives,
        (),
        Summary(
            Point("The Orange Pact plans a rescue force.", (3,)),
            (Point("The Orange Pact consists of Kenya, Ghana and Peru.", (1,)),),
            (Point("The pact plans a joint rescue force by 2010.", (3,)),),
        ),
        subjects,
    )


def shown(message: Any) -> str:
    """All text of a message's layout, a line each component."""
    return "\n".join(each["content"] for each in _walk(message.components) if each["type"] == 10)


def labels(message: Any) -> list[str]:
    """The labels of a message's buttons that can be pressed."""
    return [
        each.get("label", "")
        for each in _walk(message.components)
        if each["type"] == 2 and not each.get("disabled")
    ]


def custom_ids(message: Any) -> list[str]:
    """The custom ids of a message's buttons that can be pressed."""
    return [
        each["custom_id"]
        for each in _walk(message.components)
        if each["type"] == 2 and not each.get("disabled")
    ]


def _walk(components: Any) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from _walk(component.get("components", ()))


class Reply:
    """What a person sees of a message that is no reply to a command."""

    def __init__(self, env: simcord.Env, message: discord.Message) -> None:
        self.message = message
        stored = env.backend.get_message(message.channel.id, message.id)
        self.components = stored.components
