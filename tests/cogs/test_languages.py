from __future__ import annotations

from typing import Any

import pytest
import simcord.interactions
from staging import Stage, labels, shown

from bot.wording import LANGUAGES, Words
from db import Store


@pytest.fixture
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The Discord language of everybody who acts."""
    base_payload = simcord.interactions.base_payload

    def spoken(*arguments: Any, **keywords: Any) -> Any:
        record, payload = base_payload(*arguments, **keywords)
        payload["locale"] = {"en": "en-GB", "es": "es-ES"}.get(request.param, request.param)
        return record, payload

    monkeypatch.setattr(simcord.interactions, "base_payload", spoken)
    return str(request.param)


DISCORDS = [each for each in LANGUAGES if each != "ar"]
"""Discord itself does not speak Arabic."""


@pytest.mark.parametrize("language", DISCORDS, indirect=True)
async def test_readers_get_fixed_words_in_their_language_and_quotes_in_the_reports(
    stage: Stage, library: Store, language: str
) -> None:
    words = Words(language)
    result = await stage.analyst.slash(stage.channel, "members", organization="OP")
    assert words.text("view.evidence") in labels(result.response)
    assert words.text("status.heading.member") in shown(result.response)
    evidence = await stage.analyst.click(result.response, label=words.text("view.evidence"))
    assert "“The Orange Pact consists of Kenya, Ghana and Peru.”" in shown(evidence.response)
    assert words.text("view.sentence", n=1) in shown(evidence.response)


@pytest.mark.parametrize("language", DISCORDS, indirect=True)
async def test_errors_and_help_are_in_the_readers_language(
    stage: Stage, library: Store, language: str
) -> None:
    words = Words(language)
    result = await stage.analyst.slash(stage.channel, "members", organization="OP", as_of="soon")
    assert shown(result.response) == words.text("error.date", text="soon")
    assert len(stage.env.errors) == 1
    result = await stage.analyst.slash(stage.channel, "help")
    assert words.text("help.topic.start") in shown(result.response)


async def test_each_language_of_the_bot_names_the_commands_for_discord(stage: Stage) -> None:
    (request,) = [each for each in stage.env.http_requests if each.method == "PUT"]
    commands = request.json
    assert isinstance(commands, list)
    members = next(each for each in commands if each["name"] == "members")
    described = members["description_localizations"]
    assert {"ru", "fr", "es-ES", "es-419", "de"} <= set(described)
    assert described["fr"] == Words("fr").text("commands.members.description")
