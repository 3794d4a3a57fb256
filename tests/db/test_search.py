"""Full-text search: what it finds, in which order, and that no text breaks it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from told import about, day, report, save

from db import SearchFilter, Terms
from db.stemming import stem


@pytest.fixture
async def library(store):
    await save(
        store,
        report(
            "migration",
            "2007-10-03",
            "The CSTO will create a council on illegal migration.",
            "Migrants travel to Russia.",
            "The Médical unit is unrelated.",
            subjects=[about(1, organization="csto"), about(2, state="RU")],
        ),
        report(
            "border",
            "2010-01-01",
            "The SCO speaks of border guards and of migration.",
            "Border guards guard the border.",
            subjects=[about(1, organization="sco")],
        ),
        report("undated", "", "Migration is a word here."),
    )
    return store


async def found(store, terms, *values, **filters):
    typed = Terms.parse(terms) if isinstance(terms, str) else terms
    hits = await store.search(typed, SearchFilter(*values, **filters))
    return [(hit.report.source, hit.sentence.number) for hit in hits]


async def test_all_words_have_to_match_in_any_form(library):
    assert await found(library, "councils migrations") == [("migration", 1)]
    assert await found(library, "council border") == []
    assert await found(library, "medical") == [("migration", 3)]


async def test_words_are_told_that_any_sentence_has_in_any_form(library):
    asked = ("councils", "borders", "mirgation", "medical", "...")
    assert await library.used_words(asked) == {"councils", "borders", "medical"}


async def test_quotes_and_minus(library):
    assert await found(library, '"illegal migration"') == [("migration", 1)]
    assert await found(library, '"migration illegal"') == []
    assert sorted(await found(library, "migration -border")) == [
        ("migration", 1),
        ("undated", 1),
    ]
    assert await found(library, 'migration -"illegal migration" -word') == [("border", 1)]


async def test_filters(library):
    assert await found(library, "migration", ("sco",)) == [("border", 1)]
    assert await found(library, "travel", (), ("RU",)) == [("migration", 2)]
    assert await found(library, "migration", ("csto",), ("RU",)) == []
    assert await found(library, "migration", after=day("2008-01-01")) == [("border", 1)]
    assert await found(library, "migration", before=day("2007-10-03")) == [("migration", 1)]


async def test_the_better_match_comes_first(library):
    optional = Terms(optional=(("border",), ("guards",), ("migration",)))
    hits = await library.search(optional)
    assert [(hit.report.source, hit.sentence.number) for hit in hits][:2] == [
        ("border", 1),
        ("border", 2),
    ]
    assert hits[0].coverage == 1.0
    assert 0 < hits[1].coverage < 1
    assert hits[0].score > hits[1].score


async def test_alternatives_count_as_one(library):
    either = Terms(required=(("illegal migration", "guards"), ("council", "border")))
    assert sorted(await found(library, either)) == [
        ("border", 1),
        ("border", 2),
        ("migration", 1),
    ]
    hits = await library.search(either)
    assert all(hit.coverage == 1.0 for hit in hits)


async def test_preferred_subjects_come_first(library):
    for key in ("csto", "sco"):
        terms = Terms(required=(("migration",),), preferred=SearchFilter((key,)))
        hits = await library.search(terms)
        assert len(hits) == 3
        assert hits[0].sentence.text.startswith(f"The {key.upper()}")


async def test_equal_matches_come_newest_first(store):
    await save(
        store,
        *(report(f"r{year}", f"{year}-01-01", "Alike words.") for year in (2003, 2009, 2005)),
    )
    assert await found(store, "alike") == [("r2009", 1), ("r2005", 1), ("r2003", 1)]


async def test_common_words_do_not_hide_rare_ones(store):
    filler = [f"The council of members number {number} met." for number in range(400)]
    await save(
        store,
        report("rare", "1999-01-01", "A zeppelin of the council flew."),
        report("filler", "2020-01-01", *filler),
    )
    terms = Terms(optional=(("council",), ("zeppelin",)))
    assert (await found(store, terms))[0] == ("rare", 1)


@pytest.mark.parametrize(
    "typed", ["", "  ", "-", '"', '""', "-migration", "***", "()", "^", "§ ?", '-"a b"']
)
async def test_nothing_to_look_for_finds_nothing(library, typed):
    assert await found(library, typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        "migration OR border",
        "migration AND",
        "NOT migration",
        "NEAR(migration council, 5)",
        "text:migration",
        "subjects : ocsto0",
        "migration*",
        "^migration",
        "{text subjects} : migration",
        'mig"ration',
        "o'brien",
        "a-b_c",
    ],
)
async def test_the_index_syntax_is_only_words_to_us(library, typed):
    for source, _ in await found(library, typed):
        assert source in {"migration", "border", "undated"}


async def test_subject_words_are_not_found_as_text(library):
    assert await found(library, "ocsto0") == []
    assert await found(library, "sru0") == []


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(typed=st.text(max_size=60))
async def test_any_text_can_be_searched_for(library, typed):
    await found(library, typed)
    await library.find_reports(typed)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("agreed", "agre"),
        ("plastered", "plaster"),
        ("motoring", "motor"),
        ("conflated", "conflat"),
        ("hopping", "hop"),
        ("falling", "fall"),
        ("filing", "file"),
        ("happy", "happi"),
        ("relational", "relat"),
        ("formalize", "formal"),
        ("electricity", "electr"),
        ("adjustment", "adjust"),
        ("adoption", "adopt"),
        ("controlling", "control"),
        ("rate", "rate"),
        ("as", "as"),
    ],
)
def test_stems_follow_the_paper(word, expected):
    assert stem(word) == expected


async def test_stems_are_the_indexs_own(store):
    """Every form of a word that the index takes for the same has the same stem here."""
    ends = "s es ed ing er ation ational ization fulness ousness ive iveness ement ly ally ion"
    stems = "organ form relat care hope fall pass try plan migr coordin oper defen secur activ"
    words = sorted({first + end for first in stems.split() for end in ["", *ends.split()]})
    await save(store, report("words", "2007-10-03", *words))
    for word in words:
        hits = await store.search(Terms(required=((word,),)), limit=300)
        alike = {other for other in words if stem(other) == stem(word)}
        assert {hit.sentence.text for hit in hits} == alike
