"""What single sentences say of who belongs to what; the cases are the tables in `standings/`."""

from datetime import date
from pathlib import Path

import pytest

TABLES = Path(__file__).parent / "standings"


def cases():
    for table in sorted(TABLES.glob("*.tsv")):
        for number, line in enumerate(table.read_text("utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                expected, text = line.split("\t")
                yield pytest.param(text, expected, id=f"{table.stem}:{number}")


@pytest.mark.parametrize(("text", "expected"), list(cases()))
def test_standings(standings, text, expected):
    wanted = set() if expected == "nothing" else set(expected.split("|"))
    assert standings(text.replace(" ¶ ", "\n")) == wanted


def test_tables_are_many_and_hold_traps():
    counts = {table.stem: table.read_text("utf-8").count("\n") for table in TABLES.glob("*.tsv")}
    assert sum(counts.values()) > 280
    assert counts["traps"] > 60


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("The AES comprises Mali, Burkina Faso and Niger.", True),
        ("The three members of the AES are Mali, Burkina Faso and Niger.", True),
        ("The three-member AES groups Mali, Burkina Faso and Niger.", True),
        ("AES members include Mali, Burkina Faso and Niger.", False),
        ("Members of the AES such as Mali, Burkina Faso and Niger agreed.", False),
        ("Among the members of the AES are Mali, Burkina Faso and Niger.", False),
        ("Some AES members, including Mali and Niger, agreed.", False),
    ],
)
def test_complete_and_open_lists(history, text, closed):
    found = history(text)
    assert found
    assert {membership.closed for membership in found} == {closed}


def test_dates_bound_a_standing(history):
    (georgia,) = [m for m in history("Georgia left the CIS in August 2009.") if m.until is None]
    assert str(georgia.since) == "2009-08"


def test_dates_of_another_clause_do_not_count(history):
    found = history("Peru walked out of the OAS in 1999, and Chile has never joined the OAS.")
    assert {(m.state, m.since and str(m.since)) for m in found} == {("PE", "1999"), ("CL", None)}


def test_history_is_kept_beside_what_holds(history):
    found = history("Georgia joined the CSTO in 1993 and left it in 1999.")
    told = {(m.status.value, str(m.since), str(m.until) if m.until else None) for m in found}
    assert told == {("member", "1993", "1999"), ("former", "1999", None)}


def test_past_membership_is_history(history):
    found = history("Venezuela was a member of the Andean Community until 2006.")
    assert {(m.status.value, m.until is None) for m in found} == {
        ("member", False),
        ("former", True),
    }


def test_evidence_is_the_sentence_that_says_it(history):
    text = "The CSTO met. Nothing was decided. Armenia is a member of the CSTO. It rained."
    (armenia,) = history(text)
    assert armenia.evidence == (3,)


def test_a_later_event_outweighs_a_remark(standings):
    text = "Mali is a member of ECOWAS. In January 2025 Mali left ECOWAS."
    assert standings(text) == {"ecowas: ML former"}
    text = "In January 2025 Mali left ECOWAS. Mali, a founding member of ECOWAS, had long wavered."
    assert standings(text) == {"ecowas: ML former"}


def test_observer_that_became_member(standings):
    text = "Belarus became an SCO observer in 2015. Belarus became a member of the SCO in 2024."
    assert standings(text) == {"sco: BY member"}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Slovenia entered NATO in 2004 and the eurozone three years later.",
            {("nato", "2004"), ("eurozone", "2007")},
        ),
        (
            "Uzbekistan joined the CIS and the SCO in 1991 and 2001, respectively.",
            {("cis", "1991"), ("sco", "2001")},
        ),
        (
            "Latvia acceded to the OSCE on 1 May 1991, to the EU in 2004 and to the OECD in 2016.",
            {("osce", "1991-05-01"), ("eu", "2004"), ("oecd", "2016")},
        ),
        (
            "Tonga became a member of the UN and the WTO in 1999 and 2007, respectively.",
            {("un", "1999"), ("wto", "2007")},
        ),
    ],
)
def test_each_organization_of_a_series_has_its_own_date(history, text, dates):
    assert {(m.organization, str(m.since)) for m in history(text)} == dates


def test_each_role_has_its_own_date(history):
    found = history("Iran became an observer of the SCO in 2005 and a member in 2023.")
    told = {(m.status.value, str(m.since), str(m.until) if m.until else None) for m in found}
    assert told == {("observer", "2005", "2023"), ("member", "2023", None)}


def test_a_state_of_the_past_stands_only_in_reports_of_its_time(standings):
    text = "Yugoslavia was suspended from the OSCE in July 1992."
    assert standings(text, date(1999, 11, 19)) == {"osce: YUCS suspended"}
    assert standings(text, date(2012, 9, 1)) == set()
    text = "Slovenia was the first state of the former Yugoslavia to join NATO."
    assert standings(text, date(1999, 11, 19)) == {"nato: SI member"}
