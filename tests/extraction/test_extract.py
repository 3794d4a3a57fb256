"""A whole report through every extractor: its shape, its evidence, its time."""

import gc
from datetime import date
from pathlib import Path

import pytest
from effort import growth
from passages import document_of, lines

from bot.extraction import extract
from bot.model import Document, Sentence
from bot.reading import read

FOUNDING = Path(__file__).parents[3] / "shared" / "reports" / "000_3eac00518bbdb5e2.txt"

# The shape of a field report on an alliance, with names that no table knows.
REPORT = """\
The Lagoon Security Compact (LSC), made up of Benin, Ghana, Nigeria and Togo, is small.
The compact turns inward. Its regional rival, the Upland Forum for Peace (UFP), is larger.
The LSC plans to create a joint coast guard by 2028. Ghana and Togo want it most.
Both organizations hold drills. \
Save for Benin and Mali, all other states belong to both organizations.
Last year the LSC offered the UFP a joint exercise, but the latter declined."""


def test_report_of_the_same_shape_with_other_names():
    briefing = extract(document_of(REPORT, date(2025, 6, 1)))
    assert lines(briefing.memberships) == {
        "lsc: BJ GH NG TG member",
        "lsc: ML non-member",
        "ufp: GH ML NG TG member",
        "ufp: BJ non-member",
    }
    assert {organization.key for organization in briefing.organizations} == {"lsc", "ufp"}
    assert [(r.first, r.second, r.kind.value) for r in briefing.relations] == [
        ("lsc", "ufp", "declined")
    ]


def test_every_fact_has_evidence_in_the_document():
    document = document_of(REPORT, date(2025, 6, 1))
    briefing = extract(document)
    facts = (*briefing.memberships, *briefing.initiatives, *briefing.relations)
    assert facts
    for fact in facts:
        assert all(1 <= number <= len(document.sentences) for number in fact.evidence)


@pytest.mark.skipif(not FOUNDING.exists(), reason="the founding report lies outside the repository")
def test_founding_report():
    briefing = extract(read(FOUNDING.read_bytes(), FOUNDING.name))
    assert lines(m for m in briefing.memberships if m.organization in ("csto", "sco")) == {
        "csto: AM BY KG KZ RU TJ UZ member",
        "csto: CN non-member",
        "sco: CN KG KZ RU TJ UZ member",
        "sco: AM BY non-member",
    }
    assert {m.organization for m in briefing.memberships} == {"csto", "sco"}


def whole(text):
    return Document("", (), date(2025, 6, 1), "", "", "", (text,), (Sentence(1, 0, text),))


@pytest.mark.parametrize(
    "text",
    [
        "?",
        "(",
        "A" * 1_000_000,
        "Alliance Union " * 60_000,
        ", " * 400_000,
        "CSTO (Russia, " * 60_000,
        "Russia and " * 90_000,
        "and " * 250_000,
        "its members it the bloc both organizations " * 25_000,
    ],
    ids=lambda text: text[:14],
)
def test_hostile_text_says_nothing(text):
    assert extract(whole(text)).memberships == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The CSTO, comprised of Russia and Armenia, met and the bloc admitted Iran as a member.",
        "It is the bloc that Mali left, and its members (Ghana, Togo) met.",
        "The Lagoon Security Compact (LSC) met and Ghana joined it in 2004.",
    ],
)
def test_ten_times_the_text_takes_at_most_twelve_times_the_work(sentence):
    def extracting(count):
        document = document_of("\n".join([f"{sentence} It rained."] * count))
        return lambda: extract(document)

    assert growth(extracting, 30) <= 12


def test_collector_is_left_as_it_was():
    assert gc.isenabled()
    extract(document_of("The CSTO met."))
    assert gc.isenabled()
