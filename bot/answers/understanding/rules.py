"""What kind of question it is: a table of rules, tried in order.

A rule looks at how many organizations and states a question names and at the parts its other
words play. It applies only if it has a use for every word, so that a question about something
more ("the members of the CSTO's Media Forum") is never taken for a simpler one.
"""

from __future__ import annotations

from typing import Final

from bot.answers.query import Query
from bot.answers.understanding import builders as make
from bot.answers.understanding import matters
from bot.answers.understanding.question import Question
from bot.answers.understanding.rule import Rule, rule

_STANDINGS: Final = "member observer partner candidate suspended former non_member"
_MEMBERSHIP: Final = f"{_STANDINGS} states belong consist join leave in"
_ANYTHING: Final = (
    f"{_MEMBERSHIP} orgs both but_not only not when where how now plan build active completed "
    "stalled declined proposed overdue compare differ define explain summary report write publish "
    "new change timeline fate due relation about pronoun involve group"
)
_WHO: Final = "who what which list"

RULES: Final[tuple[Rule, ...]] = (
    rule(
        make.overlap,
        "o2",
        "both but_not only not non_member",
        allows=f"{_MEMBERSHIP} orgs pronoun how_many",
    ),
    rule(make.overlap, "o2", "who which how_many", "member states belong in", allows="both orgs"),
    rule(make.relations, "o2", "relation", allows="how orgs about fate explain both not"),
    rule(make.relations, "o1", "relation", "who which list", allows="orgs about not"),
    rule(
        make.compare,
        "o2",
        "compare differ and both organization",
        allows="compare differ and how member members states orgs plan both about explain report",
    ),
    rule(
        make.membership_of,
        "o1 s2+",
        "compare differ",
        allows=f"{_MEMBERSHIP} compare differ fate about relation how both",
    ),
    rule(
        make.count_members, "o1", "how_many", f"{_MEMBERSHIP} who", allows="states not orgs about"
    ),
    rule(make.count_members, "o1", "how_many"),
    rule(
        matters.count_initiatives,
        "o0-1 s0-1",
        "how_many",
        "plan overdue",
        allows="build active completed stalled declined proposed belong member not about orgs",
    ),
    rule(
        matters.count_reports, "o0-1 s0-1", "how_many", "report", allows="about write publish new"
    ),
    rule(make.organizations_of, "s1 o0", "how_many orgs", allows=f"{_MEMBERSHIP} orgs not"),
    rule(make.organizations_of, "s1", "where", _STANDINGS, allows=_MEMBERSHIP),
    rule(
        make.joined,
        "o1 s1+",
        "when",
        f"{_MEMBERSHIP}",
        allows="fate not publish how report about new",
    ),
    rule(make.joined_since, "o1 s1", "how", "in member belong"),
    rule(make.who_has_joined, "o1", "join", "do", _WHO, allows="states"),
    rule(make.joiners, "o1", "join leave", _WHO, allows=f"{_MEMBERSHIP} new not when orgs"),
    rule(make.joiners, "o1", "join leave", "member", allows="states new when"),
    rule(make.membership_of, "o1+ s1+", _MEMBERSHIP, allows=f"{_MEMBERSHIP} both not only fate"),
    rule(make.membership_of, "o1+ s1+", "fate", allows="relation member how"),
    rule(make.relation_of, "o1 s1", "relation", "how what", allows="fate"),
    rule(make.membership_of, "o1 s1", allows="and"),
    rule(make.membership_of, "o1 s1", _STANDINGS, "in and", allows=f"{_MEMBERSHIP} pronoun"),
    rule(
        make.organizations_of,
        "s1",
        "orgs member belong in leave join",
        "what which list member orgs",
        allows=f"{_MEMBERSHIP} orgs now not",
    ),
    rule(make.members, "o1", _STANDINGS, allows=f"{_MEMBERSHIP} states not only about orgs"),
    rule(make.members, "o1", "in belong consist states", _WHO, allows="states not once"),
    rule(make.members, "o1", "states consist", allows="states"),
    rule(
        matters.targeted,
        "o0-1",
        "what which list due",
        "date",
        allows="plan build orgs due completed active",
    ),
    rule(matters.timeline, "o1", "timeline", allows="about change how build explain what fate"),
    rule(
        matters.changes, "o0-1", "change new fate", "date", allows="about fate orgs report states"
    ),
    rule(make.define, "o1", "define", allows="orgs explain abbreviation how"),
    rule(make.define, "o1", "what who", allows="orgs"),
    rule(make.define, "o1", "orgs", "what which", allows="explain"),
    rule(matters.card, "o1", allows="explain about orgs fate pronoun"),
    rule(make.country, "s1", allows="explain about states"),
    rule(
        matters.byline,
        "o0+ s0+",
        "write",
        "who what which report when write",
        allows=_ANYTHING,
        content=True,
    ),
    rule(matters.byline, "o0+ s0+", "publish", "report", allows=_ANYTHING, content=True),
    rule(matters.dated, "o0+ s0+", "report", "when", allows="about", content=True),
    rule(matters.byline, "o0", "publish", allows="when pronoun where how new write"),
    rule(
        matters.summarize,
        "o0+ s0+",
        "summary",
        allows="report about new explain pronoun publish write plan how orgs states",
        content=True,
    ),
    rule(matters.summarize, "o0", "report", "about", "what", allows="new pronoun explain how"),
    rule(
        matters.initiatives,
        "o0-1",
        "overdue",
        allows="plan build due about stalled active orgs target",
    ),
    rule(
        matters.initiatives,
        "o0-1",
        "plan",
        "what which list plan",
        allows="plan build active completed stalled declined proposed overdue pronoun not new "
        "orgs explain due about",
    ),
    rule(
        matters.initiatives,
        "o1",
        "build stalled declined proposed active completed",
        "what which list",
        allows="plan build not pronoun active completed new",
    ),
    rule(
        matters.initiatives,
        "o0-1 s1",
        "plan",
        "belong involve",
        allows="active completed stalled declined proposed overdue what which list build orgs",
    ),
    rule(
        matters.initiatives,
        "o1 s0-1",
        "plan build active completed stalled declined proposed",
        "what which",
        allows="plan build active completed stalled declined proposed about due in not new orgs",
        content=True,
    ),
    rule(matters.reports, "o0-1 s0-1", "report", allows="about new publish list explain orgs who"),
    rule(
        matters.newest,
        "o0+ s0+",
        "new",
        allows="about report fate explain publish orgs pronoun plan what change",
        content=True,
    ),
    rule(matters.works, "o0", "report", "prep", allows="about publish new", content=True),
    rule(matters.newest, "o0+ s0+", "report", allows="about explain publish", content=True),
    rule(
        matters.when,
        "o0+ s0+",
        "when due",
        allows="due plan build active completed stalled fate join leave how pronoun new "
        "declined proposed belong in orgs both states member relation consist differ change "
        "overdue publish report partner observer suspended where",
        content=True,
    ),
    rule(
        matters.fate,
        "o0-1",
        "fate active completed stalled declined build proposed overdue",
        allows="fate active completed stalled declined build proposed plan not how pronoun "
        "overdue due new both",
        content=True,
    ),
    rule(
        matters.fate,
        "o0-1",
        "involve belong join in",
        "who which what",
        allows="states plan build orgs both involve belong",
        content=True,
    ),
    rule(
        make.unknown_organization,
        "o0",
        "member define",
        "who what which list be member",
        allows=f"{_MEMBERSHIP} orgs define how_many",
        content=True,
    ),
)


def match(question: Question) -> Query | None:
    """The query of the first rule that applies and can build one; None for a free question."""
    if question.has("why"):
        return None
    for each in RULES:
        if each.applies(question):
            query = each.build(question)
            if query is not None:
                return query
    return None
