"""Tokens and coordinated states."""

import pytest

from bot.extraction.lists import state_lists
from bot.extraction.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The CSTO’s seven-member bloc", ["The", "CSTO", "’s", "seven", "-", "member", "bloc"]),
        ("It isn't U.S. policy", ["It", "isn't", "U.S.", "policy"]),
        ("Côte d’Ivoire's 10,000 men", ["Côte", "d’Ivoire", "'s", "10,000", "men"]),
        ("states' (AES)", ["states", "'", "(", "AES", ")"]),
    ],
)
def test_tokens(text, tokens):
    found = tokenize(text)
    assert [token.text for token in found] == tokens
    assert all(text[token.start : token.end] == token.text for token in found)


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Mali, Niger and Chad agreed.", ["ML NE TD"]),
        ("Mali, Niger, and Chad agreed.", ["ML NE TD"]),
        ("Mali as well as Niger agreed.", ["ML NE"]),
        ("Mali, along with Niger and Chad, agreed.", ["ML NE TD"]),
        ("Mali, which left in 2022, and Niger agreed.", ["ML NE"]),
        ("Mali (since 2022), Niger (since 2023) and Chad agreed.", ["ML NE TD"]),
        ("Kazakhstan, the largest economy, and Armenia agreed.", ["KZ AM"]),
        ("Russia, the EU and Turkey agreed.", ["RU TR"]),
        ("All three Baltic states agreed.", ["EE LV LT"]),
        ("The Baltic states agreed.", []),
        ("The Armenian and Russian leaders agreed.", []),
        ("Russia-led forces left Armenia.", ["AM"]),
        ("In Armenia, Russia agreed.", ["AM", "RU"]),
        ("Unlike Armenia, Russia and Belarus agreed.", ["AM", "RU BY"]),
        ("Mali, Niger and Chad, Togo was told.", ["ML NE TD", "TG"]),
        ("A: Mali; Niger; Chad.", ["ML NE TD"]),
        ("Mali and Niger; Togo and Benin agreed.", ["ML NE", "TG BJ"]),
    ],
)
def test_state_lists(annotated, text, lists):
    (sentence,) = annotated(text).sentences
    assert [" ".join(found.states) for found in state_lists(sentence)] == lists
