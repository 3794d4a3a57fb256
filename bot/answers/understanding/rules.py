"""What kind of question it is: a table of rules, tried in order.

A rule looks at how many organizations and states a question names and at the parts its other
words play. It applies only if it has a use for every word, so that a question about something
more ("the members of the CSTO's Media Forum") is never taken for a simpler one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.answers.query import Query
from bot.answers.understanding import builders as make
from bot.answers.understanding import matters
from bot.answers.understanding.lexicon import CONTENT
from bot.answers.understanding.question import Question

_Build = Callable[[Question], Query | None]
_ANY: Final = 99

_STANDINGS: Final = "member observer partner candidate suspended former non_member"


def _parts(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ALWAYS: Final = _parts(
    "filler be do what which who list now once prep in and organization state group date"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """When a kind of question is meant: `needs` are sets of parts, one of each must occur."""

    build: _Build
    organizations: tuple[int, int] = (0, 0)
    states: tuple[int, int] = (0, 0)
    needs: tuple[frozenset[str], ...] = ()
    allows: frozenset[str] = frozenset()
    content: bool = False

    def applies(self, question: Question) -> bool:
        """Whether the names fit, all needs are met and no word is left over."""
        if not self.organizations[0] <= len(question.organizations) <= self.organizations[1]:
            return False
        if not self.states[0] <= len(question.states) <= self.states[1]:
            return False
        parts = question.parts
        if any(parts.isdisjoint(need) for need in self.needs):
            return False
        left = parts - _ALWAYS - self.allows - frozenset().union(*self.needs)
        return not left or (self.content and left == {CONTENT})


def _rule(
    build: _Build,
    names: str,
    *needs: str,
    allows: str = "",
    content: bool = False,
) -> Rule:
    """A rule from its short form; `names` is like "o2" (two organizations) or "o1 s1+"."""
    counts = {"o": (0, 0), "s": (0, 0)}
    for item in names.split():
        kind, least, more = item[0], int(item[1]), item[2:]
        counts[kind] = (least, _ANY if more == "+" else int(more.lstrip("-") or least))
    return Rule(
        build,
        counts["o"],
        counts["s"],
        tuple(map(_parts, needs)),
        _parts(allows),
        content,
    )


_MEMBERSHIP: Final = f"{_STANDINGS} states belong consist join leave in"
_ANYTHING: Final = (
    f"{_MEMBERSHIP} orgs both but_not only not when where how now plan build active completed "
    "stalled declined proposed overdue compare differ define explain summary report write publish "
    "new change timeline fate due relation about pronoun involve group"
)
_WHO: Final = "who what which list"

RULES: Final[tuple[Rule, ...]] = (
    _rule(
        make.overlap,
        "o2",
        "both but_not only not non_member",
        allows=f"{_MEMBERSHIP} orgs pronoun how_many",
    ),
    _rule(make.overlap, "o2", "who which how_many", "member states belong in", allows="both orgs"),
    _rule(make.relations, "o2", "relation", allows="how orgs about fate explain both not"),
    _rule(make.relations, "o1", "relation", "who which list", allows="orgs about not"),
    _rule(
        make.compare,
        "o2",
        "compare differ and both organization",
        allows="compare differ and how member members states orgs plan both about explain report",
    ),
    _rule(make.count_members, "o1", "how_many", f"{_MEMBERSHIP} who", allows="states not orgs"),
    _rule(make.count_members, "o1", "how_many"),
    _rule(
        matters.count_initiatives,
        "o0-1 s0-1",
        "how_many",
        "plan overdue",
        allows="build active completed stalled declined proposed belong member not about orgs",
    ),
    _rule(
        matters.count_reports, "o0-1 s0-1", "how_many", "report", allows="about write publish new"
    ),
    _rule(make.organizations_of, "s1 o0", "how_many orgs", allows=f"{_MEMBERSHIP} orgs not"),
    _rule(make.organizations_of, "s1", "where", _STANDINGS, allows=_MEMBERSHIP),
    _rule(
        make.joined,
        "o1 s1+",
        "when",
        f"{_MEMBERSHIP}",
        allows="fate not publish how report about new",
    ),
    _rule(make.joiners, "o1", "join leave", _WHO, allows=f"{_MEMBERSHIP} new not when orgs"),
    _rule(make.joiners, "o1", "join leave", "member", allows="states new when"),
    _rule(make.membership_of, "o1+ s1+", _MEMBERSHIP, allows=f"{_MEMBERSHIP} both not only fate"),
    _rule(make.membership_of, "o1+ s1+", "fate", allows="relation member"),
    _rule(make.membership_of, "o1 s1", allows="and"),
    _rule(
        make.organizations_of,
        "s1",
        "orgs member belong in leave join",
        "what which list member orgs",
        allows=f"{_MEMBERSHIP} orgs now not",
    ),
    _rule(make.members, "o1", _STANDINGS, allows=f"{_MEMBERSHIP} states not only about orgs"),
    _rule(make.members, "o1", "in belong consist states", _WHO, allows="states not once"),
    _rule(make.members, "o1", "states consist", allows="states"),
    _rule(matters.targeted, "o1", "what which list", "date", allows="plan build orgs"),
    _rule(matters.timeline, "o1", "timeline", allows="about change how build explain what fate"),
    _rule(
        matters.changes, "o0-1", "change new fate", "date", allows="about fate orgs report states"
    ),
    _rule(make.define, "o1", "define", allows="orgs explain abbreviation how"),
    _rule(make.define, "o1", "what who", allows="orgs"),
    _rule(make.define, "o1", "orgs", "what which", allows="explain"),
    _rule(matters.card, "o1", allows="explain about orgs fate pronoun"),
    _rule(make.country, "s1", allows="explain about states"),
    _rule(
        matters.byline,
        "o0+ s0+",
        "write",
        "who what which report when write",
        allows=_ANYTHING,
        content=True,
    ),
    _rule(matters.byline, "o0+ s0+", "publish", "report", allows=_ANYTHING, content=True),
    _rule(matters.byline, "o0", "publish", allows="when pronoun where how new write"),
    _rule(
        matters.summarize,
        "o0+ s0+",
        "summary",
        allows="report about new explain pronoun publish write plan how orgs states",
        content=True,
    ),
    _rule(matters.summarize, "o0", "report", "about", "what", allows="new pronoun explain how"),
    _rule(
        matters.initiatives,
        "o0-1",
        "overdue",
        allows="plan build due about stalled active orgs target",
    ),
    _rule(
        matters.initiatives,
        "o0-1",
        "plan",
        "what which list plan",
        allows="plan build active completed stalled declined proposed overdue pronoun not new "
        "orgs explain due about",
    ),
    _rule(
        matters.initiatives,
        "o1",
        "build stalled declined proposed active completed",
        "what which list",
        allows="plan build not pronoun active completed new",
    ),
    _rule(
        matters.initiatives,
        "o0-1 s1",
        "plan",
        "belong involve",
        allows="active completed stalled declined proposed overdue what which list build orgs",
    ),
    _rule(
        matters.initiatives,
        "o1 s0-1",
        "plan build active completed stalled declined proposed",
        "what which",
        allows="plan build active completed stalled declined proposed about due in not new orgs",
        content=True,
    ),
    _rule(matters.reports, "o0-1 s0-1", "report", allows="about new publish list explain orgs who"),
    _rule(
        matters.newest,
        "o0+ s0+",
        "new",
        allows="about report fate explain publish orgs pronoun plan what change",
        content=True,
    ),
    _rule(matters.works, "o0", "report", "prep", allows="about publish new", content=True),
    _rule(matters.newest, "o0+ s0+", "report", allows="about explain publish", content=True),
    _rule(
        matters.when,
        "o0+ s0+",
        "when due",
        allows="due plan build active completed stalled fate join leave how pronoun new "
        "declined proposed belong in orgs both states member relation consist differ change "
        "overdue publish report partner observer suspended where",
        content=True,
    ),
    _rule(
        matters.fate,
        "o0-1",
        "fate active completed stalled declined build proposed overdue",
        allows="fate active completed stalled declined build proposed plan not how pronoun "
        "overdue due new",
        content=True,
    ),
    _rule(
        matters.fate,
        "o0-1",
        "involve",
        "who which what",
        allows="states plan build orgs",
        content=True,
    ),
    _rule(
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
    for rule in RULES:
        if rule.applies(question):
            query = rule.build(question)
            if query is not None:
                return query
    return None
