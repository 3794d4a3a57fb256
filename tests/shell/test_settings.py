from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.settings import BadSetting, Settings

TOKEN = "abc.def.ghi"  # noqa: S105 - nobody's


def test_defaults_without_any_setting() -> None:
    settings = Settings.load({}, None)
    assert settings == Settings("", Path("sitrep.db"), Path("reports"), None, logging.INFO)


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("SITREP_DATABASE=from-file.db\nSITREP_LOG_LEVEL=debug\n", "utf-8")
    settings = Settings.load({"SITREP_DATABASE": "from-environment.db"}, env_file)
    assert settings.database == Path("from-environment.db")
    assert settings.log_level == logging.DEBUG


def test_the_token_is_in_no_representation() -> None:
    settings = Settings.load({"DISCORD_TOKEN": TOKEN}, None)
    assert settings.token == TOKEN
    assert TOKEN not in repr(settings)
    assert TOKEN not in str(settings)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("SITREP_GUILD", "my server", "15 to 20 digits"),
        ("SITREP_GUILD", "123", "15 to 20 digits"),
        ("SITREP_GUILD", "１２３４５６７８９０１２３４５６７", "15 to 20 digits"),
        ("SITREP_LOG_LEVEL", "loud", "DEBUG, INFO, WARNING, ERROR, CRITICAL"),
        ("DISCORD_TOKEN", "two words", "in one piece"),
    ],
)
def test_a_wrong_value_is_named_with_what_it_should_be(key: str, value: str, expected: str) -> None:
    with pytest.raises(BadSetting) as caught:
        Settings.load({key: value}, None)
    assert str(caught.value).startswith(key)
    assert expected in str(caught.value)


def test_a_wrong_token_is_not_repeated() -> None:
    with pytest.raises(BadSetting) as caught:
        Settings.load({"DISCORD_TOKEN": "secret part"}, None)
    assert "secret" not in str(caught.value)


def test_all_wrong_values_are_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    wrong = {
        "SITREP_DATABASE": str(tmp_path),
        "SITREP_REPORTS": str(file),
        "SITREP_GUILD": "x",
    }
    with pytest.raises(BadSetting) as caught:
        Settings.load(wrong, None)
    assert [line.split()[0] for line in str(caught.value).splitlines()] == list(wrong)


def test_every_setting_is_in_the_example_file() -> None:
    example = Path(__file__).parents[2] / ".env.example"
    settings = Settings.load({}, example)
    assert settings == Settings()
    names = {line.split("=")[0] for line in example.read_text("utf-8").splitlines() if "=" in line}
    assert names == {
        "DISCORD_TOKEN",
        "SITREP_DATABASE",
        "SITREP_REPORTS",
        "SITREP_GUILD",
        "SITREP_LOG_LEVEL",
    }
