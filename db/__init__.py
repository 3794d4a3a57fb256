"""Storage: the only place that knows SQL."""

from db.errors import StoreClosed, StoreError
from db.initiatives import InitiativeFilter
from db.plan import Entry
from db.reports import ReportFilter
from db.store import Store
from db.terms import SearchFilter, Terms

__all__ = [
    "Entry",
    "InitiativeFilter",
    "ReportFilter",
    "SearchFilter",
    "Store",
    "StoreClosed",
    "StoreError",
    "Terms",
]
