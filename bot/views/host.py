"""What views need of the bot they run in."""

from __future__ import annotations

from typing import Any, Protocol

import discord

from bot.answers.desk import Desk
from bot.answers.model import Answer
from bot.views.layout import Drawing
from bot.views.passing import Passing
from bot.wording import Words
from db import Store


class Host(Protocol):
    """The bot, as seen from its buttons."""

    desk: Desk
    store: Store
    passing: Passing

    async def explain(self, interaction: discord.Interaction[Any], error: Exception) -> None:
        """Tell the user in a sentence what went wrong, and the log what we need to know."""

    async def drawing(self, answer: Answer, guild: int | None, words: Words) -> Drawing | None:
        """The picture of an answer, or None where there is none or pictures are off."""
