"""Several memberships told at once: phrases in every place of a sentence, and nothing else told."""

import pytest

BODIES = (
    ("sadc", "SADC", ("Angola", "AO", "Zambia", "ZM", "Malawi", "MW")),
    ("caricom", "the Caribbean Community", ("Haiti", "HT", "Belize", "BZ", "Grenada", "GD")),
    ("asean", "ASEAN", ("Laos", "LA", "Brunei", "BN", "Vietnam", "VN")),
)
PAIRS = (
    ("nato", "NATO", "oecd", "the OECD", "Iceland", "IS"),
    ("sco", "the SCO", "cis", "the CIS", "Tajikistan", "TJ"),
    ("au", "the African Union", "comesa", "COMESA", "Tunisia", "TN"),
)
BYSTANDERS = ("Japan", "Peru", "Nepal")

# What a phrase tells of the states A, B and C: "AB member" of both.
STATES = (
    ("{X} is comprised of {A}, {B} and {C}", "ABC member"),
    ("{X} is an alliance that includes {A}, {B} and {C}", "ABC member"),
    ("three countries belong to {X}: {A}, {B} and {C}", "ABC member"),
    ("{A}, along with {B} and {C}, belongs to {X}", "ABC member"),
    ("{A} and {B}, as well as {C}, are members of {X}", "ABC member"),
    ("{A} and its neighbours {B} and {C} are members of {X}", "ABC member"),
    ("{A} is, along with {B} and {C}, a member of {X}", "ABC member"),
    ("{A} belongs to {X}, unlike {B} and {C}", "A member|BC non-member"),
    ("{X} includes {A} and {B}, with {C} as an observer", "AB member|C observer"),
    ("neither {A} nor {B} is a member of {X}", "AB non-member"),
    ("{X} may one day include {A}, {B} and {C}", ""),
    ("{X} has offices in {A}, {B} and {C}", ""),
    ("{X} criticised {A}, {B} and {C}", ""),
)
CLAUSES = (
    "{P}.",
    "{T} objected, but {P}.",
    "Although {T} protested, {P}.",
    "{P}, and {T} has bought the harvest.",
    "{P}, according to {T}.",
    "As {P}, {T} looks elsewhere.",
    "{T}'s foreign minister pointed out that {P}.",
    '"{P}," a diplomat told reporters in {T}.',
    "{P}; {T} trades with all of them.",
    "On Friday officials in {T} noted that {P}.",
)

# What stands as a noun.
NOUNS = (
    ("{A}, {B} and {C}, all members of {X},", "ABC member"),
    ("{A} and {B}, both members of {X},", "AB member"),
    ("{A} and {B}, both outside {X},", "AB non-member"),
    ("{X}, an alliance that includes {A}, {B} and {C},", "ABC member"),
    ("{A} and {B}, which joined {X} in 2004,", "AB member"),
    ("{X} as well as {A}, {B} and {C}", ""),
)
PLACES = (
    "{N} sent delegations to the talks.",
    "Officials from {N} met on Friday.",
    "Unlike {N}, {T} voted in favour.",
    "{T} signed the text with {N}.",
    "While {N} abstained, {T} voted in favour.",
    "The minister said that {N} had stopped the shipments.",
)

# What is told of one state in the organizations X and Y.
PREDICATES = (
    ("is a member of {X} (since 1995) and {Y} (since 2001)", "X member|Y member"),
    ("is not only a member of {X} but also of {Y}", "X member|Y member"),
    ("is a member not only of {X} but also of {Y}", "X member|Y member"),
    ("is a member of {X}, though not of {Y}", "X member|Y non-member"),
    ("belongs to {X}, though not to {Y}", "X member|Y non-member"),
    ("is in neither {X} nor {Y}", "X non-member|Y non-member"),
    ("was suspended by {X} in 2021 and by {Y} in 2022", "X suspended|Y suspended"),
)
SUBJECTS = (
    "{S} {V}.",
    "{S} {V}, and {T} has bought the harvest.",
    "{T} knows that {S} {V}.",
    "As {S} {V}, {T} looks elsewhere.",
    "In May {T} signed a deal with {S}, which {V}.",
)


def sentence(text):
    text = text.replace(",,", ",").replace(",.", ".").replace(', "', ',"')
    return text[0].upper() + text[1:]


def told(expected, key, codes):
    """The lines expected of "AB member", by the states' codes."""
    found = set()
    for part in filter(None, expected.split("|")):
        letters, status = part.split()
        found.add(f"{key}: {' '.join(sorted(codes[letter] for letter in letters))} {status}")
    return found


def wrong(standings, phrase, frames, slot, expected):
    for at, frame in enumerate(frames):
        key, body, (a, ac, b, bc, c, cc) = BODIES[at % len(BODIES)]
        names = {"A": a, "B": b, "C": c, "X": body, "T": BYSTANDERS[at % len(BYSTANDERS)]}
        text = sentence(frame.format(**{slot: phrase.format(**names)}, **names))
        found = standings(text)
        if found != told(expected, key, {"A": ac, "B": bc, "C": cc}):
            yield text, found


@pytest.mark.parametrize(("phrase", "expected"), STATES)
def test_clauses_about_several_states(standings, phrase, expected):
    assert list(wrong(standings, phrase, CLAUSES, "P", expected)) == []


@pytest.mark.parametrize(("phrase", "expected"), NOUNS)
def test_nouns_that_name_several_states(standings, phrase, expected):
    assert list(wrong(standings, phrase, PLACES, "N", expected)) == []


@pytest.mark.parametrize(("phrase", "expected"), PREDICATES)
def test_one_state_in_several_organizations(standings, phrase, expected):
    missed = []
    for at, frame in enumerate(SUBJECTS):
        first, x, second, y, state, code = PAIRS[at % len(PAIRS)]
        names = {"X": x, "Y": y, "S": state, "T": BYSTANDERS[at % len(BYSTANDERS)]}
        text = sentence(frame.format(V=phrase.format(**names), **names))
        keys = {"X": first, "Y": second}
        wanted = {
            f"{keys[part.split()[0]]}: {code} {part.split()[1]}" for part in expected.split("|")
        }
        if standings(text) != wanted:
            missed.append((text, standings(text)))
    assert missed == []


def test_dates_belong_to_their_organizations(history):
    found = history("Iceland is a member of NATO (since 1995) and the OECD (since 2001).")
    assert {(one.organization, str(one.since)) for one in found} == {
        ("nato", "1995"),
        ("oecd", "2001"),
    }
