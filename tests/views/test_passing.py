from __future__ import annotations

import pytest

from bot.answers.model import Answer, Outcome
from bot.answers.tokens import BadToken, decode
from bot.views import passing
from bot.views.passing import PREFIX, Passing

ANSWER = Answer(Outcome.ANSWERED, "Brief", "Facts.")


def test_an_answer_is_found_by_its_token_for_an_hour() -> None:
    now = 0.0
    kept = Passing(lambda: now)
    token = kept.keep(ANSWER).token
    found = kept.find(token)
    assert found is not None
    assert found.headline == "Facts."
    now = 3601.0
    assert kept.find(token) is None


def test_its_token_is_no_querys() -> None:
    token = Passing().keep(ANSWER).token
    assert token.startswith(PREFIX)
    with pytest.raises(BadToken):
        decode(token)


def test_only_the_last_few_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passing, "_CAPACITY", 2)
    kept = Passing()
    tokens = [kept.keep(ANSWER).token for _ in range(3)]
    assert [kept.find(token) is not None for token in tokens] == [False, True, True]
