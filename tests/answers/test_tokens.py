from __future__ import annotations

from dataclasses import MISSING, fields
from typing import get_args

import pytest

from bot.answers.query import (
    Ask,
    Byline,
    Changes,
    Count,
    Counted,
    Initiatives,
    Joined,
    Members,
    MembershipOf,
    Overlap,
    Query,
    Search,
    Shared,
    Summarize,
)
from bot.answers.tokens import BadToken, decode, encode
from bot.model import PartialDate, Progress, Status

QUERIES: list[Query] = [
    Members("csto", PartialDate(2007, 10), Status.OBSERVER),
    MembershipOf("AM,BY", "csto,sco", ever=True),
    Initiatives("csto", Progress.STALLED, overdue=True, words="a; b, c", exact=True),
    Summarize(7),
    Joined("", "csto", left=True),
    Summarize(),
    Byline(words="x", year=2007),
    Overlap("a", "b", Shared.ONLY_SECOND),
    Count(Counted.REPORTS, country="RU"),
    Changes(PartialDate(2012, 1, 31)),
    Search('"exact; words" -not org:CSTO %3B', "1.2"),
    Ask("why?\nbecause; of | this ~"),
]


@pytest.mark.parametrize("query", QUERIES, ids=encode)
def test_a_token_gives_its_query_back(query: Query) -> None:
    assert decode(encode(query)) == query


_LEAST = {"int": 1, "PartialDate": PartialDate(2012), "Counted": Counted.MEMBERS}


@pytest.mark.parametrize("kind", get_args(Query))
def test_every_kind_of_query_survives_with_no_more_than_it_needs(kind: type[Query]) -> None:
    needed = {f.name: _LEAST.get(str(f.type), "x") for f in fields(kind) if f.default is MISSING}
    query = kind(**needed)
    assert decode(encode(query)) == query


@pytest.mark.parametrize(
    "text", ["", "nothing", "members;csto;soon", "count;elephants", "changes", "joined;a", "text;x"]
)
def test_what_is_no_token(text: str) -> None:
    with pytest.raises(BadToken):
        decode(text)


def test_tokens_are_short_and_plain() -> None:
    assert encode(Members("csto")) == "members;csto"
    assert encode(Summarize()) == "summary"
