"""The tables do not contradict themselves, and every fault that they could have is found."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

import pytest

from bot.world import all_names, existed, gazetteer, groups, organizations, states
from bot.world.names import Form, Name, words
from bot.world.regions import Lies, lie_in_region, states_of_region
from bot.world.tables import BadTables, parse_table, read_table

STANDINGS = {"state", "observer", "disputed", "territory", "dissolved"}


def repeated(values: Iterable[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def parent_faults(parents: Mapping[str, tuple[str, str]]) -> list[str]:
    """Faults of organizations given as key -> (parent, part)."""
    faults = []
    for key, (parent, part) in parents.items():
        above = parent
        if parent and parent not in parents:
            faults.append(f"{key}: its parent {parent!r} is not in the table")
        if bool(parent) != bool(part):
            faults.append(f"{key}: a parent and a part go together")
        if part not in {"", "body", "programme"}:
            faults.append(f"{key}: part {part!r} is neither body nor programme")
        seen = {key}
        while above in parents and above not in seen:
            seen.add(above)
            above = parents[above][0]
        if above and above in seen:
            faults.append(f"{key}: it is its own ancestor")
    return faults


def claim_faults(names: Iterable[Name]) -> list[str]:
    """Names that running text would give to two things."""
    claims: defaultdict[tuple[str, ...], set[tuple[str, str]]] = defaultdict(set)
    for name in names:
        if name.careful:
            continue
        claims[written(name)].add((name.kind, name.key))
    return [
        f"{' '.join(text)} is claimed by {sorted(owners)}"
        for text, owners in claims.items()
        if len(owners) > 1
    ]


def written(name: Name) -> tuple[str, ...]:
    """What must be the same for two names to be confused: capitals too, where they count."""
    return (name.text,) if name.exact or name.form is Form.ACRONYM else words(name.text)


def test_codes_and_keys_are_unique() -> None:
    faults = [
        f"{file}: {value} twice"
        for file, column in (
            ("states.tsv", "code"),
            ("states.tsv", "name"),
            ("organizations.tsv", "key"),
            ("organizations.tsv", "name"),
            ("groups.tsv", "key"),
            ("skipped.tsv", "phrase"),
        )
        for value in repeated(row[column] for row in read_table(file))
    ]
    assert faults == []


def test_states_are_complete() -> None:
    rows = read_table("states.tsv")
    assert Counter(row["standing"] for row in rows)["state"] == 193
    assert {row["standing"] for row in rows} == STANDINGS
    letters = {"dissolved": 4}
    assert [
        row.place
        for row in rows
        if not re.fullmatch(f"[A-Z]{{{letters.get(row['standing'], 2)}}}", row["code"])
    ] == []
    assert {"VA", "PS", "XK", "TW", "EH", "XA", "XO", "XT", "XN", "XS"} <= states().keys()


def test_states_of_the_past_have_an_end() -> None:
    rows = read_table("states.tsv")
    assert [
        row.place for row in rows if bool(row["ended"]) != (row["standing"] == "dissolved")
    ] == []
    assert existed("YUCS", date(1992, 7, 8))
    assert not existed("YUCS", date(2012, 9, 1))
    assert existed("YUCS", None)
    assert existed("RS", date(2025, 1, 1))


def test_every_flag_is_a_flag() -> None:
    for state in states().values():
        if state.flag == "🏳️":
            assert state.code.startswith("X") or len(state.code) > len("XK")
        else:
            assert "".join(chr(ord(s) - ord("🇦") + ord("A")) for s in state.flag) == state.code
    assert states()["KG"].flag == "🇰🇬"


def test_organizations_are_many_and_described() -> None:
    listed = organizations()
    assert len(listed) > 1800
    assert [key for key, listed in listed.items() if not (listed.kind and listed.region)] == []
    assert [key for key in listed if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


def test_parents_exist() -> None:
    assert parent_faults({key: (o.parent, o.part) for key, o in organizations().items()}) == []


def test_faulty_parents_are_all_named() -> None:
    faults = parent_faults(
        {
            "a": ("b", "body"),
            "b": ("a", "body"),
            "c": ("x", "body"),
            "d": ("", "body"),
            "e": ("", "?"),
        }
    )
    assert [fault.split(":")[0] for fault in faults] == ["a", "b", "c", "d", "e", "e"]


def test_no_name_means_two_things() -> None:
    assert claim_faults(all_names()) == []


def test_a_name_claimed_twice_is_named() -> None:
    names = [
        Name("Congo", "state", "CD", Form.ALIAS),
        Name("CONGO", "state", "CG", Form.ALIAS),
        Name("Congo", "organization", "x", Form.ALIAS, careful=True),
    ]
    assert claim_faults(names) == ["congo is claimed by [('state', 'CD'), ('state', 'CG')]"]


def test_no_name_is_listed_twice_for_one_thing() -> None:
    pairs = Counter((name.kind, name.key, name.text) for name in all_names())
    assert [pair for pair, count in pairs.items() if count > 1] == []


def test_every_region_of_an_organization_is_known() -> None:
    regions = {listed.region for listed in organizations().values() if listed.region}
    assert [region for region in sorted(regions) if states_of_region(region) is None] == []


def test_regions_hold_known_states_and_regions() -> None:
    rows = read_table("regions.tsv")
    names = {row["name"] for row in rows}
    assert repeated(row["name"] for row in rows) == []
    assert {part for row in rows for part in row.many("parts")} <= names
    assert {code for row in rows for code in row["codes"].split()} <= states().keys()


def test_a_state_lies_in_its_region_and_in_the_wider_one() -> None:
    assert lie_in_region(["SN", "TG"], "ecowas") is Lies.ALL
    assert lie_in_region(["SN"], "au") is Lies.ALL
    assert lie_in_region(["SN", "FR"], "ecowas") is Lies.SOME
    assert lie_in_region(["FR"], "ecowas") is Lies.NONE
    assert lie_in_region(["FR"], "un") is Lies.ANYWHERE
    assert lie_in_region(["FR"], "no such body") is Lies.UNKNOWN


def test_groups_hold_known_states() -> None:
    unknown = [
        f"{group.key}: {code}"
        for group in groups().values()
        for code in group.codes
        if code not in states()
    ]
    assert unknown == []
    assert [group.key for group in groups().values() if len(set(group.codes)) < 2] == []


def test_every_plain_name_is_found_as_what_it_is() -> None:
    """A name that a longer phrase, a skipped one or another thing hides would never be seen."""
    lost = []
    for name in all_names():
        if name.careful:
            continue
        found = gazetteer().find(f"about {name.text} alone")
        if [(match.name.kind, match.name.key) for match in found] != [(name.kind, name.key)]:
            lost.append((name.text, name.key, [match.name.text for match in found]))
    assert lost == []


def test_skipped_phrases_yield_nothing() -> None:
    phrases = [row["phrase"] for row in read_table("skipped.tsv")]
    assert len(phrases) > 200
    assert [phrase for phrase in phrases if gazetteer().find(f"the {phrase} there")] == []


def test_every_skipped_phrase_has_a_reason() -> None:
    """Without a name in it, a phrase would have nothing to hide."""
    from bot.world import Gazetteer

    bare = Gazetteer(all_names())
    phrases = [row["phrase"] for row in read_table("skipped.tsv")]
    assert [phrase for phrase in phrases if not bare.find(phrase, fold=True)] == []


def test_too_many_cells_are_all_reported() -> None:
    with pytest.raises(BadTables) as error:
        parse_table("a\tb\n1\t2\t3\n1\t2\n1\t2\t3\t4\n", "x.tsv")
    assert error.value.faults == (
        "x.tsv:2: 3 cells, but only 2 columns",
        "x.tsv:4: 4 cells, but only 2 columns",
    )
