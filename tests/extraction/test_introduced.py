"""Organizations and acronyms that a text makes known itself."""

import pytest

from bot.extraction.acronyms import aligned, is_short_form
from bot.extraction.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "key", "name", "acronym"),
    [
        ("The Alliance of Lagoon States (ALS) met.", "als", "Alliance of Lagoon States", "ALS"),
        ("The ALS (Alliance of Lagoon States) met.", "als", "Alliance of Lagoon States", "ALS"),
        ("The Forum for Peace and Trade (FPT) met.", "fpt", "Forum for Peace and Trade", "FPT"),
        ("The Lagoon Security Compact, or LSC, met.", "lsc", "Lagoon Security Compact", "LSC"),
        ("Ministers of the Lagoon Union met.", "lagoon-union", "Lagoon Union", ""),
        ("A bloc known as the Lagoon Seven met.", "lagoon-seven", "Lagoon Seven", ""),
        ("A club dubbed “the Lagoon Ring” met.", "lagoon-ring", "Lagoon Ring", ""),
        ("Togo is a member of the so-called Lagoon Trio.", "lagoon-trio", "Lagoon Trio", ""),
        ("Togo left the Lagoon Pool.", "lagoon-pool", "Lagoon Pool", ""),
        ("Togo left the Lagoon Sea Council.", "lagoon-sea-council", "Lagoon Sea Council", ""),
        ("Togo met Mali. The Lagoon Forum has members.", "lagoon-forum", "Lagoon Forum", ""),
        ("The Lagoon Group, a club of states, met in Togo.", "lagoon-group", "Lagoon Group", ""),
        ("Togo's accession to the Lagoon Council.", "lagoon-council", "Lagoon Council", ""),
        ("The Mud Council was set up by Togo and Mali.", "mud-council", "Mud Council", ""),
        ("LAGOON FORUM: Togo and Mali left the Forum.", "lagoon-forum", "Lagoon Forum", ""),
        ("THE LAGOON PACT (LAPA)", "lapa", "Lagoon Pact", "LAPA"),
        ("The Straits Pool (SP), linking Ghana and Togo, met.", "sp", "Straits Pool", "SP"),
    ],
)  # fmt: skip
def test_introduced(annotated, text, key, name, acronym):
    found = annotated(text)
    assert found.introduced == {key}
    organization = found.organizations[key]
    assert (organization.name, organization.acronym) == (name, acronym)


@pytest.mark.parametrize(
    "text",
    [
        "The National Security Council (NSC) met.",
        "The CSTO's Parliamentary Assembly (PA) met.",
        "The Russian Geographical Union met.",
        "The Ministry of Foreign Affairs (MFA) said so.",
        "The Revolutionary United Front (RUF) attacked.",
        "The CSTO (KSOR) met.",
        "Growth of gross domestic product (GDP) slowed.",
        "A book called The Lagoon Seven is out.",
        "A member of the Presidential Council of Togo spoke.",
        "Members of the Supreme Council met.",
        "A member of the Lagoon Jazz Orchestra spoke.",
        "A group known as Boko Haram attacked.",
        "Ministers left the Lagoon Group.",
        "Ministers of Togo flew to Union Island.",
        "Ghana bought tyres from the Lagoon Group, a maker of rubber.",
        "A general joined the Transitional Council of Togo.",
        "The Lagoon Council was created by a law of Togo.",
        "Ghana's accession to the Development Council of its regions.",
        "Ghana and Togo joined the Customs Union.",
    ],
)
def test_not_introduced(annotated, text):
    assert not annotated(text).introduced


def test_acronym_is_found_later(annotated):
    found = annotated("The Alliance of Lagoon States (ALS) met. Ghana praised the ALS.")
    assert [m.key for m in found.sentences[1].mentions] == ["GH", "als"]


def test_listed_organization_keeps_its_key(annotated):
    found = annotated("The Collective Security Treaty Organization (CSTO) met.")
    assert not found.introduced
    assert set(found.organizations) == {"csto"}


def test_alignment_finds_where_the_long_form_begins():
    words = tokenize("leaders of the Alliance of Lagoon States")
    assert aligned("ALS", words) == 3
    assert aligned("XYZ", words) is None


@pytest.mark.parametrize(("word", "short"), [("AES", True), ("EurAsEC", True), ("Plan", False)])
def test_short_forms(word, short):
    assert is_short_form(word) is short


def test_person_is_no_state(annotated):
    (sentence,) = annotated("The coach Michael Jordan spoke.").sentences
    assert not sentence.mentions


def test_dateline_is_no_state(annotated):
    (sentence,) = annotated("DUSHANBE – Uzbekistan has left.").sentences
    assert [m.key for m in sentence.mentions] == ["UZ"]
