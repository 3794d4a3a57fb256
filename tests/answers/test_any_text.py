from __future__ import annotations

import random
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.conversation import Conversation
from bot.answers.dates import find_dates, read_date
from bot.answers.desk import Desk
from bot.answers.model import Outcome
from bot.answers.names import Names
from bot.answers.understanding.lexicon import all_words
from bot.answers.understanding.question import take_apart
from bot.answers.understanding.rules import match

NAMES = Names({})
TODAY = date(2026, 3, 10)
_MORE = (
    "CSTO", "SCO", "Belarus", "Mali", "2007", "2012-13-45", "and's", "org:", "after:2012", "'",
    '"', "?", ";", "~", "{state:XX}", "may", "us",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_taken_apart(text: str) -> None:
    question = take_apart(text, NAMES, TODAY)
    match(question)
    assert len(question.text) <= 800
    find_dates(text.lower(), TODAY)
    read_date(text, TODAY)


async def test_any_mixture_of_words_gets_an_answer(desk: Desk) -> None:
    words = sorted(all_words())
    chance = random.Random(7)  # noqa: S311 - the same mixtures every time
    conversation = Conversation()
    for _ in range(150):
        count = chance.randint(1, 9)
        pools = [words if chance.random() < 0.7 else _MORE for _ in range(count)]
        text = " ".join(chance.choice(pool) for pool in pools)
        answer = await desk.ask(text, conversation)
        assert answer.headline, text
        assert answer.outcome in Outcome
        if answer.token:
            query = await desk.query(answer.token)
            assert query is not None, answer.token
        used = [at for s in answer.sections for item in s.items for at in item.citations]
        assert all(0 <= at < len(answer.citations) for at in used), text
