"""When two titles name one initiative."""

import pytest
from told import ORGANIZATIONS

from bot.model import Organization
from db.titles import title_key

CSTO = ORGANIZATIONS["csto"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("peacekeeping troops", "the Peacekeeping Troops"),
        ("peacekeeping troops", "its own new peacekeeping troops"),
        ("Parliamentary Assembly", "CSTO Parliamentary Assembly"),
        ("Parliamentary Assembly", "the CSTO's Parliamentary Assembly"),
        (
            "Parliamentary Assembly",
            "Parliamentary Assembly of the Collective Security Treaty Organization",
        ),
        ("Collective Rapid Reaction Forces", "Collective Rapid Reaction Force (CRRF)"),
        ("Council on Illegal Migration", "Illegal Migration Council"),
        ("joint exercises", "joint exercise"),
        ("energy policies", "energy policy"),
        ("Défense académie", "Defense academie"),
    ],
)
def test_the_same(one, other):
    assert title_key(one, CSTO) == title_key(other, CSTO)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("peacekeeping troops", "peacekeeping force"),
        ("joint exercises", "joint exercises with the SCO"),
        ("exercise 2007", "exercise 2008"),
        ("Media Forum", "Youth Forum"),
        ("consensus", "consensu"),
    ],
)
def test_not_the_same(one, other):
    assert title_key(one, CSTO) != title_key(other, CSTO)


@pytest.mark.parametrize("title", ["CSTO", "The", "(CSTO)", "—", "Центр", "中心"])
def test_there_is_always_a_key(title):
    assert title_key(title, CSTO)
    assert title_key(title, Organization("x", title))
