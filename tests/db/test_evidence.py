"""The schema itself refuses a fact without a source."""

import sqlite3

import pytest
from told import claim, report, save

from db.keys import fact_id, sentence_id

DAY = 732_952  # 2007-10-03


@pytest.fixture
def path(settings):
    """The file of the store that the tests share."""
    return settings.database


@pytest.fixture
async def library(store, path):
    """A connection of its own, references enforced, to a library with two reports."""
    await save(
        store,
        report("a", "2007-10-03", "One.", "Two.", memberships=[claim("RU")]),
        report("b", "2007-10-03", "Three."),
    )
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


def write(library, fact, sentence, *, evidence):
    library.execute("BEGIN")
    library.execute("INSERT INTO fact VALUES (?, 1, ?)", (fact, sentence))
    library.execute(
        """INSERT INTO membership
        VALUES (?, 'csto', 'KZ', 'member', 'stated', '', '', 0, ?, NULL, NULL, NULL)""",
        (fact, DAY),
    )
    library.executemany("INSERT INTO evidence VALUES (?, ?)", [(fact, each) for each in evidence])
    library.execute("COMMIT")


def test_a_fact_with_its_sentence_is_taken(library):
    sentence = sentence_id(DAY, 1, 2)
    write(library, fact_id(1, 9), sentence, evidence=[sentence])
    ((count,),) = library.execute("SELECT count(*) FROM membership").fetchall()
    assert count == 2


def test_a_fact_without_evidence_is_refused(library):
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        write(library, fact_id(1, 9), sentence_id(DAY, 1, 2), evidence=[])


def test_a_fact_without_a_sentence_is_refused(library):
    with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
        write(library, fact_id(1, 9), None, evidence=[])


def test_evidence_has_to_be_a_sentence_that_exists(library):
    missing = sentence_id(DAY, 1, 77)
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        write(library, fact_id(1, 9), missing, evidence=[missing])


def test_evidence_has_to_come_from_the_facts_own_report(library):
    foreign = sentence_id(DAY, 2, 1)
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        write(library, fact_id(1, 9), foreign, evidence=[foreign])


def test_the_evidence_of_a_fact_cannot_be_taken_away(library):
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        library.execute("DELETE FROM evidence")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        library.execute("DELETE FROM sentence")


@pytest.mark.parametrize("kind", ["membership", "initiative", "relation", "point"])
def test_every_kind_of_fact_is_bound_to_one(library, kind):
    keys = library.execute(f"PRAGMA foreign_key_list({kind})").fetchall()
    assert any(key[2] == "fact" and key[3] == "fact" for key in keys)


def test_a_sentence_id_has_to_fit_its_report_and_number(library):
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        library.execute(
            "INSERT INTO sentence VALUES (?, 1, 3, 0, 'x', '')", (sentence_id(DAY, 2, 3),)
        )
