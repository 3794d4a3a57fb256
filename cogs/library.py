"""The reports themselves: listing, searching, what is new in them, taking facts away."""

from __future__ import annotations

import io

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.query import Changes, Initiatives, Members, Query, Reports, Search, Summarize
from bot.client import SitrepBot
from bot.shell.answering import answer, is_private, report_number
from bot.shell.commands import (
    Interaction,
    MissingOption,
    Name,
    choices_of,
    command,
    complete_country,
    complete_organization,
    complete_report,
    date_option,
)
from bot.shell.messages import brief, message_menu
from bot.views.export import FORMATS, export
from bot.views.layout import notice
from bot.views.reply import host_of, in_time, send, send_answer, words_for

_EXPORTS = ["members", "initiatives", "briefing"]


class Library(commands.Cog):
    """/reports, /search, /changes, /export and the message command *Brief this*."""

    def __init__(self, bot: SitrepBot) -> None:
        self.bot = bot
        self.menu = message_menu("Brief this", brief)

    async def cog_load(self) -> None:
        """Add the message command, which a cog cannot declare."""
        self.bot.tree.add_command(self.menu)

    async def cog_unload(self) -> None:
        """Take the message command away again."""
        self.bot.tree.remove_command(self.menu.name, type=self.menu.type)

    @command("reports")
    @app_commands.autocomplete(organization=complete_organization, country=complete_country)
    async def list_reports(
        self,
        interaction: Interaction,
        organization: Name = "",
        country: Name = "",
        publication: Name = "",
        after: str | None = None,
        before: str | None = None,
    ) -> None:
        """The reports, newest first."""
        query = Reports(
            organization,
            country,
            publication,
            date_option(interaction, after),
            date_option(interaction, before),
        )
        await answer(interaction, query)

    @command("search")
    async def search(
        self, interaction: Interaction, query: app_commands.Range[str, 1, 300]
    ) -> None:
        """Sentences that match, in context."""
        await answer(interaction, Search(query))

    @command("changes")
    @app_commands.autocomplete(organization=complete_organization)
    async def changes(self, interaction: Interaction, since: str, organization: Name = "") -> None:
        """What became known since a date."""
        when = date_option(interaction, since)
        if when is None:
            raise MissingOption(words_for(interaction).text("error.date", text=since))
        await answer(interaction, Changes(when, organization))

    @command("export")
    @app_commands.autocomplete(organization=complete_organization, report=complete_report)
    @app_commands.choices(
        what=choices_of("export", _EXPORTS), format=choices_of("format", list(FORMATS))
    )
    async def export_facts(
        self,
        interaction: Interaction,
        what: str,
        format: str = "csv",  # noqa: A002 - the option's name
        organization: Name = "",
        report: Name = "",
    ) -> None:
        """Facts as a file, for the caller alone."""
        words = words_for(interaction)
        if what == "members" and not organization:
            raise MissingOption(words.text("error.export_organization"))
        desk = host_of(interaction).desk
        query = _query(what, organization, report)
        found = await in_time(
            interaction, desk.answer(query, interaction.locale.value), ephemeral=True
        )
        if is_private(found) or not found.citations:
            await send_answer(interaction, found, ephemeral=True)
            return
        file = discord.File(io.BytesIO(export(found, format)), f"{what}.{FORMATS[format]}")
        count = sum(len(part.items) for part in found.sections)
        text = words.text("export.done", n=count, file=file.filename)
        await send(interaction, notice(text, file=file.filename), files=[file], ephemeral=True)


def _query(what: str, organization: str, report: str) -> Query:
    if what == "members":
        return Members(organization)
    if what == "initiatives":
        return Initiatives(organization)
    return Summarize(report_number(report), words=report)


async def setup(bot: SitrepBot) -> None:
    """Add the cog."""
    await bot.add_cog(Library(bot))
