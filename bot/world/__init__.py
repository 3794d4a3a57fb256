"""World knowledge as data: states, international organizations, groups of states, their names.

The tables are the `.tsv` files beside this module, each with its own explanation at the top.
They say how things are called, never who belongs to what: memberships come from reports only.
"""

from bot.world.gazetteer import Gazetteer
from bot.world.knowledge import (
    ListedOrganization,
    StateGroup,
    all_names,
    existed,
    gazetteer,
    groups,
    key_for,
    organizations,
    states,
)
from bot.world.names import Form, Kind, Match, Name
from bot.world.tables import BadTables

__all__ = [
    "BadTables",
    "Form",
    "Gazetteer",
    "Kind",
    "ListedOrganization",
    "Match",
    "Name",
    "StateGroup",
    "all_names",
    "existed",
    "gazetteer",
    "groups",
    "key_for",
    "organizations",
    "states",
]
