"""Standings told apart from the body's name: every phrase after every kind of introduction.

A first sentence names a body, and a second one speaks of it without naming it.
"""

import pytest

# A key, a name, what else it may be called, and two states.
_BODIES = (
    ("sadc", "the Southern African Development Community", "the regional bloc", "MW", "ZM"),
    ("asean", "ASEAN", "the Jakarta-based grouping", "LA", "KH"),
    ("csto", "the Collective Security Treaty Organization", "the organization", "AM", "KG"),
    ("tidewater-compact", "the Tidewater Compact", "the bloc", "GH", "BJ"),
)
_NAMES = {
    "MW": "Malawi",
    "ZM": "Zambia",
    "LA": "Laos",
    "KH": "Cambodia",
    "AM": "Armenia",
    "KG": "Kyrgyzstan",
    "GH": "Ghana",
    "BJ": "Benin",
}
_INTRODUCTIONS = (
    "Few people know {body}.",
    "Japan has asked {body} for help.",
    "The talks in Geneva were organised by {body}. They lasted two days.",
    "Officials from {body} arrived on Sunday. The United Nations welcomed them.",
)
# What the second sentence says: of the first state, of the second.
_TOLD = (
    ("{A} joined {it} three years later.", "member", ""),
    ("{A} is a member of {it}, but {B} is not.", "member", "non-member"),
    ("{A} is not a member of {it}, but {B} is.", "non-member", "member"),
    ("{A} left {it} in 2012. {B} stayed.", "former", "member"),
    ("{A} is a member of {it}. {B}, too, belongs to it.", "member", "member"),
    ("{A} was the first country to join {it}. {B} was next.", "member", "member"),
    ("{A} became a member of {it} in 1999 and {B} an observer in 2004.", "member", "observer"),
    ("With {A} and {B} as members, {it} spans the region.", "member", "member"),
    ("{A} helped found {it}.", "member", ""),
    ("{A} resigned its membership of {it} in 2012.", "former", ""),
    ("{It} suspended {A} after the coup.", "suspended", ""),
    ("{A} and {B} met. The former is a member of {it}; the latter is not.", "member", "non-member"),
    ("{A} has ties with {it}. It applied to join {it} last year.", "candidate", ""),
    ("{A} has ties with {it}. It is one of the founding members of {it}.", "member", ""),
    ("{A} has ties with {it}. It left {it} in 2012.", "former", ""),
    ("{A} has ties with {it}. It holds observer status in {it}.", "observer", ""),
    ("{A} has ties with {it}. Its membership of {it} was frozen last year.", "suspended", ""),
    ("{A} joined in the criticism of {it}.", "", ""),
    ("{A} and its members of parliament protested against {it}.", "", ""),
    ("The newest member of the choir is from {A}.", "", ""),
    ("{A} took over the chair of a committee.", "", ""),
)
# Where the introduction has said nothing else, nothing need stand for the body at all.
_BARE = (
    ("It admitted {A} in 2015.", "member", ""),
    ("Prices rose. It admitted {A} in 2015.", "member", ""),
    ("It suspended {A} after the coup.", "suspended", ""),
    ("All members except {A} voted in favour.", "member", ""),
    ("{A} took over the rotating chair in January.", "member", ""),
    ("{A} is a member and {B} an observer.", "member", "observer"),
    ("{A} joined in 1999; {B} did not.", "member", "non-member"),
    ("Its members met the president of {A}.", "", ""),
    ("It admitted that prices had risen in {A}.", "", ""),
    ("{A} joined in condemning the coup.", "", ""),
)
# The first state in the first body, and in the other one.
_OTHER = ("wto", "the World Trade Organization")
_PAIRS = (
    ("{A} is a member of both.", "member", "member"),
    ("{A} belongs to neither.", "non-member", "non-member"),
    ("{A} joined the former in 2004.", "member", ""),
    ("{A} left the latter in 2012.", "", "former"),
    ("{A} belongs to the former but not to the latter.", "member", "non-member"),
    ("{A} answers to neither.", "", ""),
)


def _capital(text):
    return text[0].upper() + text[1:]


def _filled(told, body):
    """A text about a body and its two states."""
    names = {"A": _NAMES[body[3]], "B": _NAMES[body[4]], "it": body[2], "It": _capital(body[2])}
    return told.format(**names)


def _expected(told):
    """Standings as lines; `told` gives each a key, a state and a status, "" for none."""
    table = {}
    for key, state, status in told:
        if status:
            table.setdefault((key, status), []).append(state)
    return {
        f"{key}: {' '.join(sorted(states))} {status}" for (key, status), states in table.items()
    }


@pytest.mark.parametrize("body", _BODIES, ids=lambda body: body[0])
@pytest.mark.parametrize("introduction", _INTRODUCTIONS)
@pytest.mark.parametrize(("told", "first", "second"), _TOLD)
def test_described(standings, body, introduction, told, first, second):
    text = f"{_capital(introduction.format(body=body[1]))} {_filled(told, body)}"
    expected = _expected(((body[0], body[3], first), (body[0], body[4], second)))
    assert standings(text) == expected


@pytest.mark.parametrize("body", _BODIES[::2], ids=lambda body: body[0])
@pytest.mark.parametrize("introduction", _INTRODUCTIONS[:1])
@pytest.mark.parametrize(("told", "first", "second"), _BARE)
def test_bare(standings, body, introduction, told, first, second):
    text = f"{introduction.format(body=body[1])} {_filled(told, body)}"
    expected = _expected(((body[0], body[3], first), (body[0], body[4], second)))
    assert standings(text) == expected


@pytest.mark.parametrize("body", _BODIES, ids=lambda body: body[0])
@pytest.mark.parametrize(("told", "first", "second"), _PAIRS)
def test_of_two_bodies(standings, body, told, first, second):
    text = f"{_capital(body[1])} signed a deal with {_OTHER[1]}. {_filled(told, body)}"
    expected = _expected(((body[0], body[3], first), (_OTHER[0], body[3], second)))
    assert standings(text) == expected
