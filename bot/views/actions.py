"""What the buttons do."""

from __future__ import annotations

from typing import Any, Final

import discord

from bot.answers.model import Answer
from bot.views.buttons import Action, StateButton, handles
from bot.views.components import components_of
from bot.views.evidence import evidence_of
from bot.views.layout import Layout, notice, render
from bot.views.passing import PREFIX
from bot.views.reply import (
    drawing_for,
    files_of,
    host_of,
    in_time,
    replace,
    send,
    send_answer,
    words_for,
)

_Interaction = discord.Interaction[Any]
_OPINION: Final = f"sr:{Action.HELPFUL.value}:"


async def _answer(
    interaction: _Interaction, token: str, *, new: bool, private: bool
) -> Answer | None:
    """The answer of a token; tells the user, and gives None, if the token is not known."""
    host = host_of(interaction)
    if token.startswith(PREFIX):
        found = host.passing.find(token)
    else:
        query = await host.desk.query(token)
        found = (
            None
            if query is None
            else await in_time(
                interaction,
                host.desk.answer(query, interaction.locale.value),
                ephemeral=private,
                thinking=new,
            )
        )
    if found is None:
        text = words_for(interaction).text("view.expired")
        await send(interaction, notice(text), ephemeral=True)
    return found


def _asker(interaction: _Interaction) -> int | None:
    """Who asked for the message that a button is on; None where that cannot be known."""
    message = interaction.message
    if message is None:
        return None
    if message.interaction_metadata is not None:
        return message.interaction_metadata.user.id
    reference = message.reference.resolved if message.reference is not None else None
    return reference.author.id if isinstance(reference, discord.Message) else None


def _may_turn(interaction: _Interaction) -> bool:
    """Whether the user may turn the pages for all: the one who asked, and anyone in a DM."""
    return interaction.guild_id is None or _asker(interaction) == interaction.user.id


def _takes_opinions(interaction: _Interaction) -> bool:
    """Whether the pressed button's message answers a question and asks how it was."""
    return interaction.message is not None and any(
        isinstance(part, discord.Button) and (part.custom_id or "").startswith(_OPINION)
        for part in components_of(interaction.message)
    )


def _is_private(interaction: _Interaction) -> bool:
    return interaction.message is not None and interaction.message.flags.ephemeral


@handles(Action.PAGE, Action.TURN)
async def turn(interaction: _Interaction, button: StateButton) -> None:
    """Another page, or another date, in place; a bystander gets a private copy."""
    in_place = _may_turn(interaction)
    answer = await _answer(interaction, button.token, new=not in_place, private=True)
    if answer is None:
        return
    if not in_place:
        await send_answer(interaction, answer, ephemeral=True, page=button.page)
        return
    drawing = None
    if button.page == 0:
        drawing = await in_time(interaction, drawing_for(interaction, answer), thinking=False)
    layout = render(
        answer,
        words_for(interaction),
        page=button.page,
        drawing=drawing,
        judging=_takes_opinions(interaction),
    )
    await replace(interaction, layout, files=files_of(drawing))


@handles(Action.EVIDENCE)
async def show_evidence(interaction: _Interaction, button: StateButton) -> None:
    """The full sentences, to the one who pressed alone."""
    if (layout := await _evidence(interaction, button, new=True)) is not None:
        await send(interaction, layout, ephemeral=True)


@handles(Action.EVIDENCE_PAGE)
async def turn_evidence(interaction: _Interaction, button: StateButton) -> None:
    """Another page of the evidence, in place."""
    if (layout := await _evidence(interaction, button, new=False)) is not None:
        await replace(interaction, layout)


async def _evidence(interaction: _Interaction, button: StateButton, *, new: bool) -> Layout | None:
    answer = await _answer(interaction, button.token, new=new, private=True)
    if answer is None:
        return None
    words = words_for(interaction)
    evidence = evidence_of(answer, words)
    return render(evidence, words, page=button.page, turning=Action.EVIDENCE_PAGE)


@handles(Action.SHOW, Action.POST)
async def show(interaction: _Interaction, button: StateButton) -> None:
    """Another answer as a message of its own, as private as the one with the button.

    POST shows it to everybody all the same.
    """
    private = _is_private(interaction) and button.action is Action.SHOW
    answer = await _answer(interaction, button.token, new=True, private=private)
    if answer is not None:
        await send_answer(interaction, answer, ephemeral=private, page=button.page)


@handles(Action.READ)
async def read(interaction: _Interaction, button: StateButton) -> None:
    """A long text for the one who pressed alone."""
    answer = await _answer(interaction, button.token, new=True, private=True)
    if answer is not None:
        await send_answer(interaction, answer, ephemeral=True, page=button.page)


@handles(Action.HELPFUL, Action.UNHELPFUL)
async def judge(interaction: _Interaction, button: StateButton) -> None:
    """Keep an opinion of the answer, and thank for it."""
    answer = await _answer(interaction, button.token, new=True, private=True)
    if answer is None:
        return
    helpful = button.action is Action.HELPFUL
    await host_of(interaction).store.add_feedback(
        answer.understood, answer.headline, helpful=helpful
    )
    key = "feedback.thanks_helpful" if helpful else "feedback.thanks_unhelpful"
    await send(interaction, notice(words_for(interaction).text(key)), ephemeral=True)
