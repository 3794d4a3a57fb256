from __future__ import annotations

import pytest
from staging import Stage, labels, shown

from bot.views.help import TOPICS
from db import Store


@pytest.mark.parametrize("topic", TOPICS)
async def test_every_topic_has_examples_that_run(stage: Stage, library: Store, topic: str) -> None:
    result = await stage.analyst.slash(stage.channel, "help", topic=topic)
    assert result.ephemeral
    assert labels(result.response) or topic == "administration"
    for label in labels(result.response):
        answer = await stage.analyst.click(result.response, label=label)
        assert shown(answer.response)
        assert answer.ephemeral


async def test_examples_name_what_the_library_holds(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "help")
    assert "Who are the members of OP?" in labels(result.response)


async def test_help_works_with_an_empty_library(stage: Stage) -> None:
    result = await stage.analyst.slash(stage.channel, "help")
    assert "/members" in shown(result.response)
