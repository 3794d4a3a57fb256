"""Command names and descriptions in the languages that Discord and the catalogues share."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Location

from bot.wording import Words, language_for


class CatalogueTranslator(app_commands.Translator):
    """Looks translations up by what is translated: a command, an option or a choice."""

    def __init__(self) -> None:
        self._words = {
            locale: Words(locale.value)
            for locale in discord.Locale
            if language_for(locale.value) != "en"
        }

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The catalogue's entry, or None where the language has no other word for it."""
        words = self._words.get(locale)
        key = _key(string, context) if words is not None else None
        if words is None or key is None or not words.has(key):
            return None
        translated = words.text(key)
        return translated if translated != string.message else None


def _key(
    string: app_commands.locale_str, context: app_commands.TranslationContextTypes
) -> str | None:
    subject: Any = context.data
    match context.location:
        case Location.command_name | Location.group_name:
            return f"commands.{catalogue_name(subject.name)}.name"
        case Location.command_description | Location.group_description:
            return f"commands.{catalogue_name(subject.name)}.description"
        case Location.parameter_name:
            return f"options.{subject.name}.name"
        case Location.parameter_description:
            return f"options.{subject.name}.description"
        case Location.choice_name:
            return str(string.extras["key"]) if "key" in string.extras else None
        case _:
            return None


def catalogue_name(command: str) -> str:
    """A command's name as the catalogue has it: "Ask about this" is `ask_about_this`."""
    return command.lower().replace(" ", "_")
