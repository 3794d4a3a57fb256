"""Names in running text, in questions, looked up and misspelt."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from effort import growth

from bot.world import Form, Gazetteer, Name, gazetteer, key_for


def keys(text: str, *, fold: bool = False) -> list[str]:
    return [match.name.key for match in gazetteer().find(text, fold=fold)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guinea, Guinea-Bissau, Equatorial Guinea, Papua New Guinea", ["GN", "GW", "GQ", "PG"]),
        ("Niger, Nigeria, a Nigerien and two Nigerians", ["NE", "NG", "NE", "NG"]),
        ("Dominica and the Dominican Republic", ["DM", "DO"]),
        ("Malians, Somalis and Somaliland", ["ML", "SO", "XS"]),
        ("the Kyrgyz Republic, the Kyrgyz and Kyrgyzstani troops", ["KG", "KG", "KG"]),
        ("the Russian Federation and the People's Republic of China", ["RU", "CN"]),
        ("the Democratic Republic of Congo, Republic of the Congo", ["CD", "CG"]),
        ("North and South Korea, South Korea, North Koreans", ["koreas", "KR", "KP"]),
        ("Cote d'Ivoire, Côte d’Ivoire and the Ivory Coast", ["CI", "CI", "CI"]),
        ("São Tomé and Príncipe, Sao Tome & Principe", ["ST", "ST"]),
        ("St. Lucia, St Kitts and Nevis", ["LC", "KN"]),
        ("Turkey, Türkiye, TÜRKİYE", ["TR", "TR", "TR"]),
        ("the U.S. and the UK, D.R. Congo", ["US", "GB", "CD"]),
        ("the five Central Asian republics", ["central-asian-states"]),
        ("Taiwan, China and Japan", ["TW", "CN", "JP"]),
        ("Kazakhstan,\nthe United\nStates", ["KZ", "US"]),
    ],
)
def test_states_by_their_longest_name(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the CSTO's and the CSTO’s members", ["csto", "csto"]),
        ("NATO-led, non-NATO, Nato and OTAN", ["nato", "nato", "nato", "nato"]),
        ("the Shanghai Cooperation Organisation, SHANGHAI FIVE", ["sco", "sco"]),
        ("African Union Peace and Security Council", ["au-psc"]),
        ("the G5 Sahel Joint Force, EUTM Mali", ["g5-sahel-force", "eutm-mali"]),
        ("ASEAN Defence Ministers’ Meeting-Plus, ADMM+, ADMM", ["admm-plus", "admm-plus", "admm"]),
        ("ASEAN+3, C5+1, OPEC+ and OPEC", ["asean-plus-three", "c5-plus-1", "opec-plus", "opec"]),
        ("GUAM and the island of Guam", ["guam", "GU"]),
        ("ОДКБ, CEDEAO", ["csto", "ecowas"]),
        ("the Organization of American States", ["oas"]),
        ("the NATO–Russia Council, Mekong–Ganga Cooperation", ["nrc", "mgc"]),
        ("the Rarotonga treaty and the CFE treaty", ["rarotonga", "cfe"]),
        ("in Schengen, a Schengen visa, a mini-Schengen", ["schengen"]),
        ("the g7+ of fragile states and the G7", ["g7-plus", "g7"]),
        ("an act of eco friends who let it pass", []),
        ("the PACE of the MAP and the ACT", []),
    ],
)
def test_organizations_by_name_and_acronym(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "in the Indian Ocean and the South China Sea",
        "the Gulf of Guinea, the Niger Delta and Lake Chad",
        "Latin American, Central American",
        "the Vienna Convention and the Treaty of Rome",
        "the Washington Post, Moscow State University, Peking University",
        "the Ouagadougou Declaration, the Astana summit, the Minsk agreements",
        "Michael Jordan met Chad Smith in Atlanta, Georgia",
        "the Greek Cypriots and the Bosnian Serbs",
        "they told us, polish it, a turkey, the chad and a male",
        "Brussels, Geneva, Addis Ababa and Jakarta",
    ],
)
def test_names_that_mean_something_else(text: str) -> None:
    assert keys(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow and Beijing agreed", ["RU", "CN"]),
        ("the Kremlin, the White House and Whitehall", ["RU", "US", "GB"]),
        ("a summit in Astana", []),
        ("a Moscow-based analyst", []),
        ("the Battle of Moscow", []),
        ("the walls of Moscow", ["RU"]),
        ("envoys met in Hanoi, Manila and Seoul", []),
        ("envoys met in Hanoi, Djibouti and Seoul", ["DJ"]),
        ("the junta in Bamako left", ["ML"]),
        ("the Moscow and Ankara processes", ["RU"]),
        ("they met near Tbilisi, Georgia", ["GE"]),
        ("Tbilisi, Georgia", ["GE"]),
        ("Tbilisi, Ankara", ["GE", "TR"]),
    ],
)
def test_a_capital_is_a_government_only_where_it_acts(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


def test_offsets_cover_what_is_written() -> None:
    text = "Says the U.S. that Côte d’Ivoire’s army joins the CSTO."
    found = [text[match.start : match.end] for match in gazetteer().find(text)]
    assert found == ["U.S.", "Côte d’Ivoire", "CSTO"]


@pytest.mark.parametrize(
    "text", ["Guinea. Bissau said", "Guinea, Bissau said", "Guinea – Bissau said", "Guinea (Bissau"]
)
def test_a_name_does_not_cross_a_stop(text: str) -> None:
    assert keys(text) == ["GN", "GW"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("who are the members of the cis", ["cis"]),
        ("is turkey in nato", ["TR", "nato"]),
        ("tell us who can act on eco matters", []),
        ("members of ECO", ["eco"]),
        ("what did the US tell us", ["US"]),
        ("compare eu and au", ["eu", "au"]),
        ("is congo in sadc", ["CD", "sadc"]),
        ("guam members", ["guam"]),
        ("and the pif?", ["pif"]),
        ("the polish plan in the korean war", ["PL"]),
        ("the shanghai cooperation organisation in uzbekistan", ["sco", "UZ"]),
        ("chad, mali and niger", ["TD", "ML", "NE"]),
        ("the brussels summit", []),
    ],
)
def test_questions_need_no_capitals(question: str, expected: list[str]) -> None:
    assert keys(question, fold=True) == expected


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("csto", "csto"),
        ("The Collective Security Treaty Organization", "csto"),
        ("us", "US"),
        ("Brussels", "BE"),
        ("guam", "GU"),
        ("GUAM", "guam"),
        ("côte d’ivoire", "CI"),
    ],
)
def test_lookup(text: str, key: str) -> None:
    found = gazetteer().lookup(text)
    assert found is not None
    assert found.key == key


def test_lookup_of_a_kind_and_of_nothing() -> None:
    guam = gazetteer().lookup("guam", "organization")
    assert guam is not None
    assert guam.key == "guam"
    for nothing in ("", "the", "Freedonia", "CSTO members"):
        assert gazetteer().lookup(nothing) is None


def test_lookup_all_shows_what_a_name_may_mean() -> None:
    assert [name.key for name in gazetteer().lookup_all("congo")] == ["CD", "CG"]
    assert [name.key for name in gazetteer().lookup_all("CSTO")] == ["csto"]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("kyrgistan", "KG"),
        ("uzbekstan", "UZ"),
        ("azerbajan", "AZ"),
        ("byelarus", "BY"),
        ("ivory cost", "CI"),
        ("shangai cooperation organisation", "sco"),
        ("organisation shanghai cooperation", "sco"),
        ("esco", "pesco"),
        ("nto", "nato"),
        ("ecowaz", "ecowas"),
        ("asaen", "asean"),
        ("europen union", "eu"),
        ("collective sec", "csto"),
        ("the kyrg", "KG"),
    ],
)
def test_nearest_forgives(typed: str, key: str) -> None:
    names = gazetteer().nearest(typed)
    assert names[0].key == key
    assert len({(name.kind, name.key) for name in names}) == len(names) <= 5


def test_nearest_has_a_threshold_and_a_limit() -> None:
    assert gazetteer().nearest("xyzzy") == []
    assert gazetteer().nearest("") == []
    assert len(gazetteer().nearest("united", limit=3)) == 3
    assert gazetteer().nearest("kyrgistan", threshold=99.5) == []


def test_extended_knows_more_and_leaves_the_first_alone() -> None:
    base = Gazetteer([Name("Mali", "state", "ML", Form.NAME)], ["Mali Post"])
    more = base.extended([Name("PIF", "organization", "x", Form.ACRONYM)])
    text = "the PIF read the Mali Post in Mali"
    assert [match.name.key for match in more.find(text)] == ["x", "ML"]
    assert [match.name.key for match in base.find(text)] == ["ML"]
    assert {name.key for name in more.names} == {"x", "ML"}
    assert more.nearest("pi")[0].key == "x"


def test_added_names_win() -> None:
    sco = Name("SCO", "organization", "other", Form.ACRONYM)
    assert [match.name.key for match in gazetteer().extended([sco]).find("the SCO")] == ["other"]


@pytest.mark.parametrize(
    ("name", "acronym", "key"),
    [
        ("Collective Security Treaty Organisation", "", "csto"),
        ("Alliance of Northern Rivers", "ANR", "anr"),
        ("Alliance of Northern Rivers", "CSTO", "alliance-of-northern-rivers"),
        ("Ligue d’Été", "", "ligue-d-ete"),
    ],
)
def test_keys_of_new_organizations(name: str, acronym: str, key: str) -> None:
    assert key_for(name, acronym) == key


@pytest.mark.parametrize(
    "piece",
    [
        "The members are Armenia, Belarus, the Kyrgyz Republic and others of that time. ",
        "United Nations Organization Stabilization Mission in the Democratic Republic of the ",
        "UNITED ",
        "A,",
        "((((",
        "U.S.",
        "Guinea-",
    ],
)
def test_work_grows_with_length_alone(piece: str) -> None:
    def finding(length: int) -> Callable[[], object]:
        text = (piece * (length // len(piece) + 1))[:length]
        return lambda: gazetteer().find(text)

    assert growth(finding, 2_000) <= 12


def test_the_tables_are_light() -> None:
    code = "import sys; from bot.world import gazetteer; gazetteer(); print(*sys.modules)"
    command = [sys.executable, "-c", code]
    out = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert out.stdout.split().count("bot.world.gazetteer") == 1
    assert not {"rapidfuzz", "discord", "lxml"} & set(out.stdout.split())


def test_lookup_of_a_name_with_its_article() -> None:
    for text in ("Commonwealth", "the Commonwealth"):
        found = gazetteer().lookup(text)
        assert found is not None
        assert found.key == "commonwealth-of-nations"
