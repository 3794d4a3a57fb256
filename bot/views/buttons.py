"""Buttons whose whole state is in their custom id, so that they work after any restart."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from enum import StrEnum
from typing import Any, Final, Self

import discord

from bot.views.escaping import clip

CUSTOM_ID_LIMIT: Final = 100
LABEL_LIMIT: Final = 80
ROW_LIMIT: Final = 5


class Action(StrEnum):
    """What pressing a button does; the value stands in the custom id."""

    PAGE = "p"
    EVIDENCE = "e"
    EVIDENCE_PAGE = "v"
    SHOW = "s"
    POST = "o"
    TURN = "t"
    READ = "r"
    HELPFUL = "h"
    UNHELPFUL = "u"
    POSITION = "n"


Handler = Callable[[discord.Interaction[Any], "StateButton"], Awaitable[None]]

_handlers: dict[Action, Handler] = {}


def handles(*actions: Action) -> Callable[[Handler], Handler]:
    """Register the function that runs when a button of these actions is pressed."""

    def register(handler: Handler) -> Handler:
        _handlers.update(dict.fromkeys(actions, handler))
        return handler

    return register


class StateButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"sr:(?P<action>[a-z]):(?P<page>[0-9]{1,4}):(?P<token>.{1,88})",
):
    """A button of one action on one query token and page."""

    def __init__(
        self,
        action: Action,
        token: str,
        *,
        page: int = 0,
        label: str | None = None,
        emoji: str | None = None,
        disabled: bool = False,
    ) -> None:
        super().__init__(
            discord.ui.Button(
                style=discord.ButtonStyle.secondary,
                disabled=disabled,
                label=clip(label, LABEL_LIMIT) if label else None,
                emoji=emoji,
                custom_id=f"sr:{action.value}:{page}:{token}",
            )
        )
        self.action = action
        self.page = page
        self.token = token

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],  # noqa: ARG003 - discord.py's signature
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """The button that was pressed, from its custom id alone."""
        label = item.label if isinstance(item, discord.ui.Button) else None
        page = int(match["page"])
        return cls(Action(match["action"]), match["token"], page=page, label=label or "·")

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the button says; whatever goes wrong is told like a command's error."""
        try:
            await _handlers[self.action](interaction, self)
        except Exception as error:  # noqa: BLE001 - the one error handler logs and explains it
            await interaction.client.explain(interaction, error)


def rows(buttons: Iterable[discord.ui.Item[Any]]) -> list[discord.ui.ActionRow[Any]]:
    """Buttons in rows of five; a second button with the same custom id is left out."""
    distinct: dict[str, discord.ui.Item[Any]] = {}
    for button in buttons:
        distinct.setdefault(getattr(button, "custom_id", None) or str(id(button)), button)
    items = list(distinct.values())
    return [
        discord.ui.ActionRow(*items[start : start + ROW_LIMIT])
        for start in range(0, len(items), ROW_LIMIT)
    ]
