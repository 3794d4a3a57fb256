"""Organizations and countries at a glance, side by side and over time."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.answers.query import Compare, Country, OrganizationCard, Timeline
from bot.client import SitrepBot
from bot.shell.answering import answer
from bot.shell.commands import (
    Interaction,
    Name,
    command,
    complete_country,
    complete_organization,
    date_option,
)


class Comparison(commands.Cog):
    """/compare, /country, /organization and /timeline."""

    @command("compare")
    @app_commands.autocomplete(first=complete_organization, second=complete_organization)
    async def compare(
        self, interaction: Interaction, first: Name, second: Name, as_of: str | None = None
    ) -> None:
        """Two organizations side by side."""
        await answer(interaction, Compare(first, second, date_option(interaction, as_of)))

    @command("country")
    @app_commands.autocomplete(name=complete_country)
    async def country(self, interaction: Interaction, name: Name) -> None:
        """What the reports say of a country."""
        await answer(interaction, Country(name))

    @command("organization")
    @app_commands.autocomplete(name=complete_organization)
    async def organization(self, interaction: Interaction, name: Name) -> None:
        """An organization at a glance."""
        await answer(interaction, OrganizationCard(name))

    @command("timeline")
    @app_commands.autocomplete(organization=complete_organization)
    async def timeline(self, interaction: Interaction, organization: Name) -> None:
        """What happened when, as far as the reports say."""
        await answer(interaction, Timeline(organization))


async def setup(bot: SitrepBot) -> None:
    """Add the cog."""
    await bot.add_cog(Comparison())
