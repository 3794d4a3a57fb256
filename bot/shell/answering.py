"""From a command's query to its reply."""

from __future__ import annotations

from bot.answers.model import Answer, Outcome
from bot.answers.query import Query
from bot.shell.commands import Interaction
from bot.views.reply import host_of, in_time, send_answer


async def answer(interaction: Interaction, query: Query, *, ephemeral: bool = False) -> None:
    """Answer a query, where everybody reads it unless it helps the one who asked alone."""
    desk = host_of(interaction).desk
    found = await in_time(
        interaction, desk.answer(query, interaction.locale.value), ephemeral=ephemeral
    )
    await send_answer(interaction, found, ephemeral=ephemeral or is_private(found))


def is_private(answer: Answer) -> bool:
    """Whether an answer is only of use to the one who asked: a name that is not known."""
    return answer.outcome in (Outcome.UNKNOWN_NAME, Outcome.EMPTY, Outcome.GUIDANCE)


def report_number(text: str) -> int:
    """The number that completion gives for a report; 0 for a title typed by hand."""
    clean = text.strip().removeprefix("#")
    return int(clean) if clean.isascii() and clean.isdecimal() and len(clean) <= 9 else 0
