"""The words of the field, as small immutable values.

Every step on the way of a report speaks in these: reading makes a `Document`,
extraction makes a `Briefing`, storage keeps both, answers cite them.
"""

from bot.model.dates import PartialDate
from bot.model.documents import Document, Sentence
from bot.model.errors import SitrepError, UnreadableReport
from bot.model.facts import (
    Briefing,
    Initiative,
    Membership,
    Organization,
    Participant,
    Point,
    Relation,
    State,
    Subject,
    Summary,
)
from bot.model.kinds import Derivation, Progress, RelationKind, Status

__all__ = [
    "Briefing",
    "Derivation",
    "Document",
    "Initiative",
    "Membership",
    "Organization",
    "PartialDate",
    "Participant",
    "Point",
    "Progress",
    "Relation",
    "RelationKind",
    "Sentence",
    "SitrepError",
    "State",
    "Status",
    "Subject",
    "Summary",
    "UnreadableReport",
]
