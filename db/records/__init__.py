"""What the store gives back: plain immutable values, never rows."""

from db.records.changes import Changes
from db.records.initiatives import Life, Statement
from db.records.library import Failure, Opinion, Saved, Totals
from db.records.memberships import Claim, Roll, Stance, Standing, StandingChange
from db.records.organizations import OrganizationUse, RelationClaim, StateUse
from db.records.paging import Page
from db.records.reports import FullReport, Hit, Report

__all__ = [
    "Changes",
    "Claim",
    "Failure",
    "FullReport",
    "Hit",
    "Life",
    "Opinion",
    "OrganizationUse",
    "Page",
    "RelationClaim",
    "Report",
    "Roll",
    "Saved",
    "Stance",
    "Standing",
    "StandingChange",
    "StateUse",
    "Statement",
    "Totals",
]
