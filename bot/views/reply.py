"""Sending: in time, to whom it is meant for, whatever state the interaction is in."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any, Final, TypeVar

import discord

from bot.answers.model import Answer
from bot.views.host import Host
from bot.views.layout import Drawing, Layout, render
from bot.wording import Words

T = TypeVar("T")

PATIENCE: Final = 1.0
"""Seconds that work may take before the interaction is deferred; Discord allows three."""


def words_for(interaction: discord.Interaction[Any]) -> Words:
    """The wording in the reader's Discord language."""
    return Words(interaction.locale.value)


def host_of(interaction: discord.Interaction[Any]) -> Host:
    """The bot as what the views need of it."""
    host: Host = interaction.client
    return host


async def in_time(
    interaction: discord.Interaction[Any],
    work: Awaitable[T],
    *,
    ephemeral: bool = False,
    thinking: bool = True,
) -> T:
    """The result of the work, deferring the interaction if it takes long.

    `thinking` is for replies that will be messages of their own, not edits of a pressed one's.
    """
    loop = asyncio.get_running_loop()
    deferral: asyncio.Task[Any] | None = None

    def defer() -> None:
        nonlocal deferral
        if not interaction.response.is_done():
            waiting = interaction.response.defer(ephemeral=ephemeral, thinking=thinking)
            deferral = loop.create_task(waiting)

    timer = loop.call_later(PATIENCE, defer)
    try:
        return await work
    finally:
        timer.cancel()
        if deferral is not None:
            await deferral


async def send(
    interaction: discord.Interaction[Any],
    layout: Layout,
    *,
    ephemeral: bool = False,
    files: list[discord.File] | None = None,
) -> None:
    """A message in answer to the interaction: the reply, or a follow-up after a deferral."""
    files = files or []
    if interaction.response.is_done():
        await interaction.followup.send(view=layout, files=files, ephemeral=ephemeral)
    else:
        await interaction.response.send_message(view=layout, files=files, ephemeral=ephemeral)


async def replace(
    interaction: discord.Interaction[Any],
    layout: Layout,
    *,
    files: list[discord.File] | None = None,
) -> None:
    """The pressed button's message with new content."""
    files = files or []
    if interaction.response.is_done():
        await interaction.edit_original_response(view=layout, attachments=files)
    else:
        await interaction.response.edit_message(view=layout, attachments=files)


async def send_answer(
    interaction: discord.Interaction[Any],
    answer: Answer,
    *,
    ephemeral: bool = False,
    page: int = 0,
    judging: bool = False,
) -> None:
    """An answer, with its picture where there is one and the server wants pictures."""
    drawing = None
    if page == 0:
        drawing = await in_time(interaction, drawing_for(interaction, answer), ephemeral=ephemeral)
    words = words_for(interaction)
    layout = render(answer, words, page=page, drawing=drawing, judging=judging)
    await send(interaction, layout, ephemeral=ephemeral, files=files_of(drawing))


async def drawing_for(interaction: discord.Interaction[Any], answer: Answer) -> Drawing | None:
    """The picture of an answer, or None."""
    return await host_of(interaction).drawing(answer, interaction.guild_id, words_for(interaction))


def files_of(drawing: Drawing | None) -> list[discord.File]:
    """The upload of a picture, if any."""
    return [drawing.file()] if drawing is not None else []
