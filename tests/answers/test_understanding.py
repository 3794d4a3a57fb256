from __future__ import annotations

from datetime import date

import pytest

from bot.answers.names import Names
from bot.answers.tokens import encode
from bot.answers.understanding.question import LIMIT, take_apart
from bot.answers.understanding.rules import match

NAMES = Names({})
TODAY = date(2026, 3, 10)


def understood(text: str) -> str:
    query = match(take_apart(text, NAMES, TODAY))
    return encode(query) if query else "free"


MEMBERS = """
who's in the csto these days? | members;csto;;member
Who are the members of the CSTO? | members;csto;;member
csto members | members;csto;;member
members csto 2012 | members;csto;2012;member
who all is in nato | members;nato;;member
name csto members | members;csto;;member
tell me who belongs to the SCO please | members;sco;;member
could you list the member countries of ECOWAS? | members;ecowas;;member
Membership list of the Shanghai Cooperation Organisation | members;sco;;member
the countries of the csto | members;csto;;member
which nations make up the Eurasian Economic Union | members;eaeu;;member
which countries make up the CSTO | members;csto;;member
who were the members of the CSTO in 2007 | members;csto;2007;member
CSTO members as of October 2012 | members;csto;2012-10;member
csto members before 2012 | members;csto;2011-12-31;member
who was in the csto back in 2007 | members;csto;2007;member
who is currently suspended from ECOWAS | members;ecowas;;suspended
which countries have observer status in the SCO | members;sco;;observer
list observers of the SCO | members;sco;;observer
who are sco's dialogue partners | members;sco;;partner
who used to be in the csto | members;csto;;former
ex members of the csto | members;csto;;former
who isn't in the csto | members;csto;;non-member
candidates for nato membership | members;nato;;candidate
who wants to join BRICS | members;brics;;candidate
who are the members of foobar | members;foobar
how many members does ecowas have | count;members;ecowas
how many states belong to the sco | count;members;sco
how big is the csto | count;members;csto
how many observers does the sco have | count;members;sco;;;observer
how many members did the csto have in 2007 | count;members;csto;;2007
"""
STANDINGS = """
is belarus in the sco | member;BY;sco;;member
did uzbekistan leave csto | member;UZ;csto;;former
was uzbekistan a member of csto in 2013 | member;UZ;csto;2013;member
is armenia still a member of the csto | member;AM;csto;;member
armenia in csto? | member;AM;csto;;member
belarus csto | member;BY;csto;;member
was georgia ever in the csto | member;GE;csto;;member;1
is it true that iran joined the sco | member;IR;sco;;member
is mongolia an observer in the SCO? | member;MN;sco;;observer
are mali, niger and burkina faso still in ecowas | member;ML,NE,BF;ecowas;;member
are the baltic states in nato | member;EE,LV,LT;nato;;member
is armenia in both the csto and the sco | member;AM;csto,sco;;member
has armenia frozen its membership in csto | member;AM;csto;;suspended
Is Turkey a candidate for the EU | member;TR;eu;;candidate
Is China not a member of the CSTO? | member;CN;csto;;non-member
what is belarus' status in the sco | member;BY;sco;;member
when did india join sco | joined;IN;sco
what year did iran join the sco | joined;IR;sco
since when is finland in nato | joined;FI;nato
when did mali quit ecowas | joined;ML;ecowas;1
who joined the SCO in 2017 | joined;;sco;;2017
who left ECOWAS in 2025 | joined;;ecowas;1;2025
what organizations is Kazakhstan in | orgs;KZ
which blocs does armenia belong to | orgs;AM
what is russia a member of | orgs;RU
kazakhstan's memberships | orgs;KZ
what was kazakhstan a member of in 2010 | orgs;KZ;2010
which organisations did uzbekistan leave | orgs;UZ;;former
where is turkmenistan an observer | orgs;TM;;observer
"""
PAIRS = """
compare CSTO and SCO | compare;csto;sco
csto vs nato | compare;csto;nato
how do the csto and the sco differ | compare;csto;sco
what's the difference between ecowas and the african union | compare;ecowas;au
which countries are in both the CSTO and the SCO | overlap;csto;sco;both
what do csto and sco have in common | overlap;csto;sco;both
which csto members are also sco members | overlap;csto;sco;both
which states are in the sco but not in the csto | overlap;sco;csto;only-first
members of the SCO that are not members of the CSTO | overlap;sco;csto;only-first
Which members of the Five Eyes are not in AUKUS? | overlap;five-eyes;aukus;only-first
do the CSTO and SCO cooperate | relations;csto;sco
is the SCO a rival of the CSTO | relations;sco;csto
who are NATO's rivals | relations;nato
"""
PLANS = """
what's the csto planning | plans;csto
csto plans | plans;csto
what does the csto want to do | plans;csto
what did the csto want to create by 2010 | plans;csto;;;;2010
what will the csto have by 2010 | plans;csto;;;;2010
what initiatives did the csto have in 2007 | plans;csto;;;2007
which csto initiatives are stalled | plans;csto;stalled
planned initiatives of the csto | plans;csto;planned
which projects were declined | plans;;declined
what is overdue | plans;;;;;;1
which initiatives missed their target | plans;;;;;;1
which initiatives is Russia part of | plans;;;RU
what does ecowas plan against terrorism | plans;ecowas;;;;;;terrorism
when will the CSTO create its peacekeeping troops | when;CSTO create peacekeeping troops;csto
what's the deadline for the peacekeeping plan | when;peacekeeping
what happened with the media forum | fate;media forum
who is interested in the migration council | fate;migration council
is the media forum active? | fate;media forum active;;active
has the council on migration been established? | fate;council migration established
how many initiatives does the csto have | count;initiatives;csto
"""
REPORTS = """
summarise | summary
tldr | summary
summarize the newest report | summary
what does the latest report say | summary
sum up the newest article about the sco | summary;;sco
who wrote the report on the CSTO | byline;;CSTO
when was the report published | byline
what did Erica Marat write | byline;;;erica marat
reports by Ada Quill | byline;;;ada quill
reports on armenia | reports;;AM
which reports mention the sco | reports;sco
how many reports do you have | count;reports
what's new on migration | newest;;;migration
latest news on the csto | newest;csto
any news? | newest
what changed since 2012 | changes;2012
what changed in the csto since 2012 | changes;2012;csto
timeline of ecowas | timeline;ecowas
history of the csto | timeline;csto
what does CSTO stand for | define;csto
what is the csto | define;csto
CSTO full name | define;csto
what does XYZZY stand for | define;xyzzy
tell me about the CSTO | org;csto
ECOWAS | org;ecowas
armenia | country;AM
tell me about armenia | country;AM
"""
SLIPS = """
who ar the membrs of the CTSO | members;csto;;member
was uzbekstan a memebr of the csto | member;UZ;csto;;member
members of the shangai cooperation organisation | members;sco;;member
is kazakstan in the turkic states organisation | member;KZ;ots;;member
who is in the five eys | members;five-eyes;;member
wich countrys are in ecwas | members;ecowas;;member
whos in nato | members;nato;;member
"""
FREE = """
why did Mali leave ECOWAS
who leads the csto
what is the CSTO's budget
how many troops will the csto have
where is the csto headquarters
does the SCO do exercises with the CSTO
who are the members of the CSTO's Parliamentary Assembly
who is the president of russia
is the csto a military alliance
does the csto have submarines
"""


def table(*texts: str) -> list[tuple[str, str]]:
    lines = [line for text in texts for line in text.strip().splitlines()]
    return [(q.strip(), token.strip()) for q, _, token in (line.partition("|") for line in lines)]


@pytest.mark.parametrize(
    ("question", "token"), table(MEMBERS, STANDINGS, PAIRS, PLANS, REPORTS, SLIPS)
)
def test_questions_become_queries(question: str, token: str) -> None:
    assert understood(question) == token


@pytest.mark.parametrize("question", FREE.strip().splitlines())
def test_questions_with_more_in_them_are_never_taken_for_simpler_ones(question: str) -> None:
    assert understood(question) == "free"


@pytest.mark.parametrize("frame", ["{}", "{}?", "{} ?!", "please, {}", "hey, can you tell me {}"])
def test_manners_and_marks_change_nothing(frame: str) -> None:
    assert understood(frame.format("who are the members of the csto")) == "members;csto;;member"


@pytest.mark.parametrize("change", [str.upper, str.lower, str.title])
def test_capitals_change_nothing(change: object) -> None:
    assert callable(change)
    assert understood(change("is belarus a member of the csto?")) == "member;BY;csto;;member"


def test_words_of_content_are_never_corrected_into_grammar() -> None:
    for word in ("currency", "submarines", "president", "summit", "customs"):
        question = take_apart(f"what about the {word} of the csto", NAMES, TODAY)
        assert question.content == word


def test_long_texts_are_read_up_to_a_limit() -> None:
    question = take_apart("csto " * 10_000, NAMES, TODAY)
    assert len(question.text) <= LIMIT
