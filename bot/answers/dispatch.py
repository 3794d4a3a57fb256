"""Which function answers which query."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from bot.answers import (
    chronicle,
    comparing,
    counting,
    defining,
    initiatives,
    members,
    membership,
    organizations,
    reports,
    searching,
)
from bot.answers.composing import Composer
from bot.answers.model import Answer
from bot.answers.query import (
    Byline,
    Changes,
    Compare,
    Count,
    Country,
    Define,
    FullReport,
    Initiatives,
    Joined,
    Members,
    MembershipOf,
    Newest,
    OrganizationCard,
    OrganizationsOf,
    Overlap,
    Query,
    Relations,
    Reports,
    Search,
    Summarize,
    Timeline,
)
from db import Store

# Each function takes the very type it stands beside, which a mapping's type cannot say.
Handler = Callable[[Any, Store, Composer], Awaitable[Answer]]

HANDLERS: Final[Mapping[type[Query], Handler]] = {
    Members: members.members,
    MembershipOf: membership.membership_of,
    OrganizationsOf: organizations.organizations_of,
    Joined: counting.joined,
    Initiatives: initiatives.initiatives,
    Summarize: reports.summarize,
    FullReport: reports.full_report,
    Byline: reports.byline,
    Compare: comparing.compare,
    Overlap: comparing.overlap,
    Relations: comparing.relations,
    Count: counting.count,
    Define: defining.define,
    Newest: chronicle.newest,
    Search: searching.search,
    Timeline: chronicle.timeline,
    Country: organizations.country,
    OrganizationCard: organizations.organization_card,
    Reports: reports.reports,
    Changes: chronicle.changes,
}
