import pytest

from bot.answers.stems import stem, stems
from bot.answers.thesaurus import alike, answering, spellings, weight


@pytest.mark.parametrize(
    "family",
    [
        "create creates created creating creation",
        "cooperate cooperation cooperating cooperates",
        "exercise exercises exercising",
        "enter entered entering",
        "establish established establishment",
        "migration migrants immigration",
        "agree agreed agreement agreements",
        "leave leaves leaving left",
        "decide decided decision",
        "assembly assemblies",
    ],
)
def test_a_word_and_its_forms_have_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["secretary secretariat", "organization organ", "nation national", "found find"]
)
def test_different_words_keep_apart(pair: str) -> None:
    first, second = pair.split()
    assert stem(first) != stem(second)


def test_empty_words_carry_nothing() -> None:
    assert stems("What is the budget of the bloc, and why?") == [stem("budget"), stem("bloc")]
    assert stems("5,000 soldiers") == ["5,000", stem("soldiers")]


def test_likeness_goes_one_way_where_opposites_answer() -> None:
    assert stem("refused") in answering("agree")
    assert stem("refused") not in alike("agree")
    assert not answering("refuse")


def test_spellings_begin_with_the_word_itself() -> None:
    assert spellings("troops")[0] == "troops"
    assert "contingent" in spellings("troops")
    assert spellings("zebra") == ("zebra",)


def test_words_that_say_little_weigh_less() -> None:
    assert weight("plan") < weight("budget")
