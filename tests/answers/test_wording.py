from __future__ import annotations

import re
import string
import tomllib
from datetime import date
from pathlib import Path

import pytest

import bot.answers
import bot.wording
from bot.model import PartialDate, Progress, RelationKind, Status
from bot.wording import LANGUAGES, Words, catalogue, language_for
from bot.wording.plurals import FORMS, plural_form

_NAME = re.compile(r"[-_'\w]{1,32}")
_FOLDER = Path(bot.wording.__file__).parent


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def raw(language: str) -> dict[str, object]:
    return dict(catalogue(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys(language: str) -> None:
    assert raw(language).keys() == raw("en").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_has_the_same_placeholders(language: str) -> None:
    for key, english in catalogue("en").items():
        entry = catalogue(language)[key]
        forms = [entry] if isinstance(entry, str) else list(entry.values())
        wanted = placeholders(english if isinstance(english, str) else english["other"])
        for text in forms[-1:]:
            assert placeholders(text) == wanted, f"{language} {key}"
        for text in forms:
            assert placeholders(text) <= wanted | {"n"}, f"{language} {key}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_entries_give_the_forms_of_their_language(language: str) -> None:
    for key, entry in catalogue(language).items():
        assert isinstance(catalogue("en")[key], str) == isinstance(entry, str), key
        if not isinstance(entry, str):
            assert set(entry) <= FORMS[language], f"{language} {key}"
            assert list(entry)[-1] == "other", f"{language} {key}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_command_names_and_descriptions_are_what_discord_accepts(language: str) -> None:
    for key, entry in catalogue(language).items():
        assert isinstance(entry, str) or not key.startswith(("commands.", "options."))
        if key.startswith(("commands.", "options.")) and key.endswith(".name"):
            menu = key.endswith(("_this.name",))
            assert menu or (_NAME.fullmatch(str(entry)) and str(entry) == str(entry).lower()), key
            assert len(str(entry)) <= 32, key
        if key.startswith(("commands.", "options.")) and key.endswith(".description"):
            assert 1 <= len(str(entry)) <= 100, f"{language} {key}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_options_do_not_clash_within_a_language(language: str) -> None:
    for table in ("commands", "options"):
        names = [
            str(entry)
            for key, entry in catalogue(language).items()
            if key.startswith(f"{table}.") and key.endswith(".name")
        ]
        assert len(names) == len(set(names)), f"{language} {table}"


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_other_languages_are_translated(language: str) -> None:
    english, other = catalogue("en"), catalogue(language)
    same = [key for key in english if english[key] == other[key]]
    assert len(same) < len(english) / 5, same[:40]


def test_every_key_that_answers_use_is_there() -> None:
    keys = set()
    for path in Path(bot.answers.__file__).parent.rglob("*.py"):
        keys |= set(re.findall(r'\.text\(\s*"([a-z_.]+)"', path.read_text("utf-8")))
    assert len(keys) > 100
    assert sorted(keys - catalogue("en").keys()) == []
    for status in Status:
        for table in ("name", "a", "as", "who", "heading", "count"):
            assert f"status.{table}.{status}" in catalogue("en")
    for progress in Progress:
        for table in ("progress.name", "progress.heading", "fate"):
            assert f"{table}.{progress}" in catalogue("en")
    for kind in RelationKind:
        assert f"relation.{kind}" in catalogue("en")


def test_no_catalogue_is_left_unread() -> None:
    for path in _FOLDER.glob("*.toml"):
        assert path.stem.removeprefix("discord_") in LANGUAGES
        assert tomllib.loads(path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("locale", "language"),
    [("en-US", "en"), ("es-419", "es"), ("pt-BR", "en"), ("ru", "ru"), ("", "en"), ("zh-CN", "en")],
)
def test_locales_find_their_language(locale: str, language: str) -> None:
    assert language_for(locale) == language


@pytest.mark.parametrize(
    ("language", "n", "form"),
    [
        ("en", 1, "one"), ("en", 0, "other"), ("fr", 0, "one"), ("fr", 2, "other"),
        ("ru", 1, "one"), ("ru", 11, "many"), ("ru", 21, "one"), ("ru", 3, "few"),
        ("ru", 13, "many"), ("ru", 5, "many"), ("ar", 0, "zero"), ("ar", 2, "two"),
        ("ar", 3, "few"), ("ar", 11, "many"), ("ar", 100, "other"), ("de", 1, "one"),
    ],
)  # fmt: skip
def test_plural_forms(language: str, n: int, form: str) -> None:
    assert plural_form(language, n) == form


def test_dates_and_lists_in_words() -> None:
    words = Words("en-GB")
    assert words.date(PartialDate(2007)) == "2007"
    assert words.date(PartialDate(2007, 10)) == "October 2007"
    assert words.date(date(2007, 10, 3)) == "3 October 2007"
    assert words.date(None) == "undated"
    assert words.listing(["a"]) == "a"
    assert words.listing(["a", "b", "c"]) == "a, b and c"
    assert words.listing(["a", "b"], "or") == "a or b"
