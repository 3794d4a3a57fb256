"""What complete lists entail, and what must not be inferred without them."""

import pytest

from bot.model import Derivation

PACT = "The Lagoon Security Compact (LSC) comprises Benin, Ghana, Nigeria and Togo."
FORUM = "The Upland Forum for Peace (UFP) was founded in 2001."


def inferred(found):
    return {
        (m.organization, m.state, m.status.value)
        for m in found
        if m.derivation is Derivation.INFERRED
    }


def test_overlap_with_exceptions(history):
    text = (
        f"{PACT} {FORUM} The LSC and the UFP both met last week. Except for Benin and Mali, all "
        "other member states overlap in the two organizations."
    )
    assert inferred(history(text)) == {
        ("ufp", "GH", "member"),
        ("ufp", "NG", "member"),
        ("ufp", "TG", "member"),
        ("ufp", "BJ", "non-member"),
        ("ufp", "ML", "member"),
        ("lsc", "ML", "non-member"),
    }


def test_inference_rests_on_rule_and_list(history):
    text = f"{PACT} {FORUM} All LSC members except Benin also belong to the UFP."
    found = [m for m in history(text) if m.organization == "ufp"]
    assert {(m.state, m.status.value) for m in found} == {
        ("GH", "member"),
        ("NG", "member"),
        ("TG", "member"),
        ("BJ", "non-member"),
    }
    evidence = {m.state: m.evidence for m in found}
    assert evidence["GH"] == (1, 3)
    assert all(m.derivation is Derivation.INFERRED for m in found)


@pytest.mark.parametrize(
    "text",
    [
        "All CIS states are part of the PfP program.",
        "LSC members include Benin and Ghana. All LSC members also belong to the UFP. " + FORUM,
        "Nearly all members of the LSC belong to the UFP. " + PACT + " " + FORUM,
        PACT + " " + FORUM + " If all LSC members joined the UFP, it would double.",
    ],
)
def test_no_inference_without_a_complete_list_or_an_assertion(history, text):
    assert not inferred(history(text))


def test_every_member_of_one_is_a_member_of_the_other(history):
    text = f"{PACT} {FORUM} Every member of the LSC is a member of the UFP."
    assert {state for _, state, _ in inferred(history(text))} == {"BJ", "GH", "NG", "TG"}


def test_only_member_outside(history):
    text = f"{PACT} {FORUM} Togo is the only LSC member outside the UFP."
    found = inferred(told := history(text))
    assert ("ufp", "TG", "non-member") in {(m.organization, m.state, m.status.value) for m in told}
    assert {state for key, state, status in found if (key, status) == ("ufp", "member")} == {
        "BJ",
        "GH",
        "NG",
    }


def test_only_country_in_both(standings):
    text = f"{PACT} {FORUM} Togo is the only country that belongs to both the LSC and the UFP."
    assert "ufp: TG member" in standings(text)


def test_stated_facts_win_over_inferred_ones(standings):
    text = (
        f"{PACT} {FORUM} All LSC members also belong to the UFP. Togo is not a member of the UFP."
    )
    assert "ufp: TG non-member" in standings(text)


def test_numbered_members(standings):
    text = f"{PACT} {FORUM} All four also belong to the UFP."
    assert "ufp: BJ GH NG TG member" in standings(text)


@pytest.mark.parametrize(
    "said",
    [
        "None of the four countries belongs to NATO.",
        "No GUAM state is a member of NATO.",
        "None of its members is in NATO.",
    ],
)
def test_what_is_said_of_a_whole_set_rests_on_its_list(history, said):
    found = history(f"It rained. GUAM groups Georgia, Ukraine, Azerbaijan and Moldova. {said}")
    told = [m for m in found if m.organization == "nato"]
    assert {m.state for m in told} == {"GE", "UA", "AZ", "MD"}
    assert {m.status.value for m in told} == {"non-member"}
    assert all(m.evidence[-1] == 3 for m in told)


def test_a_set_by_its_number_needs_the_nearest_list_of_that_number(history):
    text = (
        "GUAM groups Georgia, Ukraine, Azerbaijan and Moldova. "
        "France, Spain, Italy and Malta sent ships. Rain fell. The four belong to NATO."
    )
    assert not [m for m in history(text) if m.organization == "nato" and m.state == "GE"]


def test_the_rest_of_a_list_is_inferred_with_all_it_rests_on(history):
    text = (
        "ASEAN groups Brunei, Laos, Malaysia and Vietnam. "
        "Malaysia and Vietnam are in APEC. The other two are not members of APEC."
    )
    rest = [m for m in history(text) if m.status.value == "non-member"]
    assert {(m.state, m.evidence, m.derivation.value) for m in rest} == {
        ("BN", (1, 2, 3), "inferred"),
        ("LA", (1, 2, 3), "inferred"),
    }
