"""How organizations stand to each other, and which sentences speak of whom."""

import pytest

from bot.extraction.relations import relations
from bot.extraction.subjects import subjects
from bot.model import Subject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The CSTO cooperates with the SCO.", "csto sco cooperates"),
        ("The EU and NATO work together on Kosovo.", "eu nato cooperates"),
        ("The CSTO signed a memorandum with the SCO.", "csto sco cooperates"),
        ("Cooperation between ECOWAS and the AU has grown.", "ecowas au cooperates"),
        ("The SCO competes with the CSTO.", "sco csto competes"),
        ("The SCO is a counterweight to NATO.", "sco nato competes"),
        ("The CSTO duplicates NATO's activities.", "csto nato duplicates"),
        (
            "The CSTO proposed joint drills to the SCO, but the latter declined.",
            "csto sco declined",
        ),
        ("The CSTO does not compete with NATO.", ""),
        ("The CSTO and NATO were mentioned.", ""),
        ("Armenia cooperates with NATO.", ""),
    ],
)
def test_relations(annotated, text, expected):
    found = [f"{r.first} {r.second} {r.kind.value}" for r in relations(annotated(text))]
    assert found == ([expected] if expected else [])


def test_a_relation_has_all_its_sentences(annotated):
    text = "The CSTO cooperates with the SCO. It rained. The CSTO cooperates with the SCO again."
    (relation,) = relations(annotated(text))
    assert relation.evidence == (1, 3)


def test_subjects(annotated):
    found = subjects(annotated("The CSTO met in Yerevan. The bloc praised Armenia."))
    assert Subject(1, organization="csto") in found
    assert Subject(2, organization="csto") in found
    assert Subject(2, state="AM") in found
    assert len(found) == len(set(found))
