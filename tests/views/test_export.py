from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from bot.answers.model import Answer, Citation, Item, Mark, Outcome, Quote, Section, Source
from bot.model import Status
from bot.views.export import FORMATS, export

SOURCE = Source(1, "=A Report", ("A. Writer",), "The *Bulletin*", date(2007, 10, 3), "")
ANSWER = Answer(
    Outcome.ANSWERED,
    "Members of the OP",
    "The OP has two members.",
    (
        Section(
            "Members",
            (
                Item("Kenya", Status.MEMBER, citations=(0, 1)),
                Item(
                    '=HYPERLINK("http://evil.example")', Status.MEMBER, detail="-1", citations=(0,)
                ),
                Item("Nobody", Mark.NONE),
            ),
        ),
    ),
    (
        Citation(SOURCE, (Quote(1, 'Kenya, Ghana and\nPeru, "all".'), Quote(2, "Second."))),
        Citation(SOURCE, (Quote(3, "Third."),)),
    ),
)


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(export(ANSWER, "csv").decode("utf-8-sig"))))


def test_csv_has_a_row_for_every_sentence_a_fact_stands_on() -> None:
    assert [(row["item"], row["sentence"]) for row in rows()] == [
        ("Kenya", "1"),
        ("Kenya", "2"),
        ("Kenya", "3"),
        ('\'=HYPERLINK("http://evil.example")', "1"),
        ('\'=HYPERLINK("http://evil.example")', "2"),
        ("Nobody", ""),
    ]
    assert rows()[0]["quote"] == 'Kenya, Ghana and\nPeru, "all".'


def test_no_cell_is_a_formula() -> None:
    for row in rows():
        assert not any(value.startswith(("=", "+", "-", "@")) for value in row.values())


def test_json_holds_the_same_facts_as_they_are() -> None:
    found = json.loads(export(ANSWER, "json"))
    assert found["question"] == "Members of the OP"
    assert len(found["facts"]) == len(rows())
    assert found["facts"][3]["detail"] == "-1"
    assert found["facts"][0]["published"] == "2007-10-03"


def test_markdown_cites_each_source_in_a_note_and_escapes_it() -> None:
    text = export(ANSWER, "markdown").decode()
    assert "- Kenya (member)[^1][^2]" in text
    assert r"[^1]: The \*Bulletin\*" in text
    assert "2007-10-03: “Kenya, Ghana and Peru" in text


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_answer_is_an_empty_file_of_its_kind(form: str) -> None:
    assert export(Answer(Outcome.NOT_SAID, "", "The reports don't say."), form)
