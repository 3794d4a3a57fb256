"""The report everything began with, furniture and all; skipped where it is not at hand."""

from datetime import date
from pathlib import Path

import pytest

from bot.model import Document
from bot.reading import read

_REPORT = Path(__file__).parents[3] / "shared" / "reports" / "000_3eac00518bbdb5e2.txt"


@pytest.fixture(scope="module")
def document() -> Document:
    if not _REPORT.exists():
        pytest.skip("the founding report is not beside this repository")
    return read(_REPORT.read_bytes(), _REPORT.name)


def test_byline(document: Document) -> None:
    assert document.title.casefold() == "the csto seeks to build new sub-structures"
    assert document.authors == ("Erica Marat", "Asel Murzakulova")
    assert document.published == date(2007, 10, 3)
    assert document.publication == "CACI Analyst"
    assert document.section == "Field Reports"


def test_body_is_eight_paragraphs_each_once(document: Document) -> None:
    openings = [" ".join(paragraph.split()[:2]) for paragraph in document.body]
    assert openings == [
        "As the", "The CSTO,", "The CSTO's", "Furthermore, the", "The CSTO's", "Indeed, the",
        "There is", "In the",
    ]  # fmt: skip


def test_no_furniture(document: Document) -> None:
    body = "\n".join(document.body)
    for furniture in ("4552", "Visit also", "silkroad", "Oped", "Newsletter", "biweekly"):
        assert furniture not in body


def test_sentences_are_numbered_through_the_report(document: Document) -> None:
    assert [sentence.number for sentence in document.sentences] == list(range(1, 37))
    assert document.sentences[0].paragraph == 0
    assert document.sentences[-1].paragraph == 7
