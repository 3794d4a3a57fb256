"""Summaries of small reports of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from effort import growth

from bot.extraction.annotate import annotate
from bot.extraction.initiatives import initiatives
from bot.extraction.memberships import memberships
from bot.extraction.summary import summarize
from bot.model import Summary
from bot.reading import read

# Ten times the text may cost this many times the time: room for noise, none for squares.

LEAD = (
    "The Southern African Development Community (SADC) will keep its mission in Mozambique for "
    "another year, although four of the states that sent soldiers want to leave."
)
AGAIN = (
    "The Southern African Development Community (SADC) will keep its mission in Mozambique for "
    "another year, even though four of the states that sent soldiers want to leave."
)
SEAT = (
    "SADC has sixteen members. It was founded in 1992 and has its seat in Gaborone. Both states "
    "on the coast of the Indian Ocean have paid for the troops."
)
CENTRE = (
    "Furthermore, SADC plans to open a training centre in Dar es Salaam by 2026. Its budget has "
    "not been agreed. Who will pay for the centre in the end?"
)
COMPLAINT = (
    "“We have waited long enough,” a general said in Pemba. Such complaints are heard every week."
)
CHOICE = (
    "However, Tanzania and Malawi must decide next year whether their soldiers return to the "
    "north. They have not spoken about it in public."
)
END = "The mission of SADC has become a test of whether the Community can defend a member at all."
PARAGRAPHS = (
    f"{LEAD} This comes as a surprise to many of them.",
    SEAT,
    CENTRE,
    COMPLAINT,
    CHOICE,
    AGAIN,
    END,
)


def _summary(paragraphs: tuple[str, ...], title: str = "SADC stays in Mozambique") -> Summary:
    text = "\n\n".join((title, "By Jane Doe", "4 July 2023", *paragraphs))
    annotated = annotate(read(text.encode(), "report.txt"))
    return summarize(annotated, memberships(annotated), initiatives(annotated))


@pytest.fixture(scope="module")
def summary() -> Summary:
    return _summary(PARAGRAPHS)


def _texts(summary: Summary) -> list[str]:
    first = [summary.bottom_line] if summary.bottom_line else []
    return [point.text for point in (*first, *summary.key_points, *summary.watch)]


def test_the_bottom_line_carries_the_message(summary: Summary) -> None:
    assert summary.bottom_line is not None
    assert summary.bottom_line.text.startswith("The Southern African Development Community (SADC)")
    assert summary.bottom_line.evidence == (1,)


def test_there_are_three_to_six_key_points_in_the_order_of_the_text(summary: Summary) -> None:
    numbers = [point.evidence[0] for point in summary.key_points]
    assert 3 <= len(numbers) <= 6
    assert numbers == sorted(numbers)


def test_nothing_leans_on_another_sentence(summary: Summary) -> None:
    openings = {text.split()[0] for text in _texts(summary)}
    assert not openings & {"This", "It", "Its", "Both", "Such", "They", "Furthermore,", "However,"}
    assert not any(text.endswith("?") for text in _texts(summary))


def test_nothing_is_said_twice(summary: Summary) -> None:
    points = [summary.bottom_line, *summary.key_points]
    kept = [point.text for point in points if point and "keep its mission" in point.text]
    assert len(kept) == 1


def test_targets_and_what_lies_ahead_are_watched_without_their_connectives(
    summary: Summary,
) -> None:
    texts = [point.text for point in summary.watch]
    assert "SADC plans to open a training centre in Dar es Salaam by 2026." in texts
    assert any(text.startswith("Tanzania and Malawi must decide next year") for text in texts)


def test_a_report_of_one_sentence_is_its_own_bottom_line() -> None:
    summary = _summary(("The African Union has admitted no new member since Morocco came back.",))
    assert summary.bottom_line is not None
    assert summary.key_points == ()


def test_a_report_whose_sentences_all_lean_still_has_a_bottom_line() -> None:
    summary = _summary(("This has become a habit of the members of the union by now. It lasts.",))
    assert summary.bottom_line is not None
    assert summary.bottom_line.text.startswith("This has become")


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("It is clear that SADC cannot pay for the mission alone any longer.", True),
        ("In its report, SADC admits that the mission has no budget of its own.", True),
        ("There is still no budget for the mission of SADC in the north.", True),
        ("Both Angola and Zambia have paid what they owe to the mission.", True),
        ("Some 2,500 soldiers of SADC have come home from the north by now.", True),
        ("Both states have paid what they owe to the mission in the north.", False),
        ("Its budget is a matter of dispute between the members of the bloc.", False),
        ("There, the soldiers of SADC wait for their pay month after month.", False),
        ("SADC and the AU disagree; the latter wants the mission to go home.", False),
        ("The Media Forum of SADC is another example of a plan on paper only.", False),
        ("This mission has cost SADC more money than all the others before it.", False),
        ("Angola spoke against it in the council and was outvoted in the end.", False),
        ("On 16 September they signed a charter that made the alliance real.", False),
        ("The same goes for the standby force that SADC has never deployed.", False),
    ],
)
def test_only_sentences_that_stand_alone_are_taken(sentence: str, kept: bool) -> None:
    filler = (
        "SADC was founded in Windhoek in 1992 by ten states of the region.",
        "Mozambique has asked SADC for soldiers three times since then.",
        "Botswana keeps the secretariat of SADC in its capital Gaborone.",
    )
    summary = _summary((*filler, sentence), title="Notes")
    assert (sentence in _texts(summary)) is kept


def test_long_reports_cost_linear_work() -> None:
    def summarizing(copies: int) -> Callable[[], object]:
        varied = (f"Case {number}. {each}" for number in range(copies) for each in PARAGRAPHS)
        annotated = annotate(read("\n\n".join(varied).encode(), "report.txt"))
        return lambda: summarize(annotated, (), ())

    assert growth(summarizing, 20) <= 12
