"""Figures that get worse are named, figures that get better are not."""

from evaluation.answering import is_right
from evaluation.pins import fallen, figures
from evaluation.scores import Found, Rate, Sheet


def sheet(right: int = 8, leaked: int = 1, refused: int = 2) -> Sheet:
    return Sheet(
        {"memberships": Found(right, 1, 2), "lead-3: key sentences": Found(1, 1, 1)},
        {"wrongly refused": Rate(refused, 10)},
        {"furniture leaked": leaked},
    )


def test_the_same_figures_are_not_fallen() -> None:
    assert fallen(sheet(), figures(sheet())) == []
    assert fallen(sheet(9, 0, 1), figures(sheet())) == []


def test_every_worse_figure_is_named() -> None:
    lines = fallen(sheet(7, 2, 3), figures(sheet()))
    assert [line.split(":")[0] for line in lines] == [
        "memberships precision",
        "memberships recall",
        "wrongly refused",
        "furniture leaked",
    ]


def test_a_figure_that_is_gone_has_fallen() -> None:
    assert fallen(Sheet(), {"memberships recall": 0.5}) == ["memberships recall: None, was 0.5"]


def test_an_answer_must_say_all_something_and_nothing_forbidden() -> None:
    expected = {"all": ["Armenia"], "any": ["seven", "7"], "none": ["Uzbekistan"]}
    assert is_right("Seven members: Armenia and others.", expected)
    assert not is_right("Seven members: Armenia, Uzbekistan.", expected)
    assert not is_right("Members: Armenia and others.", expected)
    assert not is_right("17 members, Armenia.", expected)
