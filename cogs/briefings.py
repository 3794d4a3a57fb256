"""What the reports say of an organization's members and plans, and in sum."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.answers.query import Initiatives, Members, Summarize
from bot.client import SitrepBot
from bot.model import Progress
from bot.shell.answering import answer, report_number
from bot.shell.commands import (
    Interaction,
    Name,
    choices_of,
    command,
    complete_country,
    complete_organization,
    complete_report,
    date_option,
)


class Briefings(commands.Cog):
    """/members, /initiatives and /summary."""

    @command("members")
    @app_commands.autocomplete(organization=complete_organization)
    async def members(
        self, interaction: Interaction, organization: Name, as_of: str | None = None
    ) -> None:
        """The states of an organization."""
        await answer(interaction, Members(organization, date_option(interaction, as_of)))

    @command("initiatives")
    @app_commands.autocomplete(organization=complete_organization, country=complete_country)
    @app_commands.choices(status=choices_of("mark", [progress.value for progress in Progress]))
    async def initiatives(
        self,
        interaction: Interaction,
        organization: Name = "",
        status: str = "",
        country: Name = "",
        as_of: str | None = None,
    ) -> None:
        """What organizations plan, build and run."""
        progress = Progress(status) if status else None
        when = date_option(interaction, as_of)
        await answer(interaction, Initiatives(organization, progress, country, when))

    @command("summary")
    @app_commands.autocomplete(report=complete_report)
    async def summary(self, interaction: Interaction, report: Name = "") -> None:
        """A report in brief."""
        await answer(interaction, Summarize(report_number(report), words=report))


async def setup(bot: SitrepBot) -> None:
    """Add the cog."""
    await bot.add_cog(Briefings())
