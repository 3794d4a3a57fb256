from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from string import Formatter

import pytest

import bot.wording
from bot.wording import LANGUAGES, Words

FOLDER = Path(bot.wording.__file__).parent
PLURALS = {"zero", "one", "two", "few", "many", "other"}


def entries(language: str) -> dict[str, set[str]]:
    """Keys with their placeholders; the forms of a plural count as one entry."""
    found: dict[str, set[str]] = {}

    def walk(table: Mapping[str, object], prefix: str) -> None:
        for key, value in table.items():
            if isinstance(value, dict) and "other" in value and set(value) <= PLURALS:
                found[prefix + key] = placeholders(str(value["other"]))
            elif isinstance(value, dict):
                walk(value, f"{prefix}{key}.")
            else:
                found[prefix + key] = placeholders(str(value))

    walk(tomllib.loads((FOLDER / f"discord_{language}.toml").read_text("utf-8")), "")
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything_with_the_same_values(language: str) -> None:
    assert entries(language) == entries("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_has_its_form(language: str) -> None:
    words = Words(language)
    for n in range(130):
        text = words.text("export.done", n=n, file="a.csv")
        assert "{" not in text
        assert str(n) in text or n < 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_named_in_help_are_those_that_exist(language: str) -> None:
    named = set()
    for topic in ("start", "members", "plans", "time", "compare", "reports", "administration"):
        named |= set(re.findall(r"`/([a-z]+)", Words(language).text(f"help.text.{topic}")))
    known = {
        "members", "initiatives", "summary", "ask", "help", "timeline", "changes", "compare",
        "country", "organization", "reports", "search", "export", "reload", "feedback", "settings",
    }  # fmt: skip
    assert named == known


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_other_languages_are_not_english(language: str) -> None:
    english = tomllib.loads((FOLDER / "discord_en.toml").read_text("utf-8"))
    other = tomllib.loads((FOLDER / f"discord_{language}.toml").read_text("utf-8"))
    assert all(other["error"][key] != text for key, text in english["error"].items())
    assert all(other["help"]["text"][key] != text for key, text in english["help"]["text"].items())
