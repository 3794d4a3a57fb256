"""From a document to a briefing: who belongs to what, what is planned, what matters."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from bot.extraction.annotate import annotate
from bot.extraction.initiatives import initiatives
from bot.extraction.memberships import memberships
from bot.extraction.mentions import AnnotatedDocument
from bot.extraction.relations import relations
from bot.extraction.subjects import subjects
from bot.extraction.summary import summarize
from bot.model import Briefing, Document, Initiative, Membership, Organization, Subject
from bot.world import organizations

__all__ = ["extract"]


def extract(document: Document) -> Briefing:
    """Everything that a document says in Sitrep's terms; never fails, linear in its length."""
    with _collector_paused():
        annotated = annotate(document)
        standing = memberships(annotated)
        plans = initiatives(annotated)
        spoken_of = subjects(annotated)
        return Briefing(
            organizations=_named(annotated, standing, plans, spoken_of),
            memberships=standing,
            initiatives=plans,
            relations=relations(annotated),
            summary=summarize(annotated, standing, plans),
            subjects=spoken_of,
        )


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Extraction makes many small objects and no cycles; looking for some costs a third of it."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _named(
    annotated: AnnotatedDocument,
    standing: tuple[Membership, ...],
    plans: tuple[Initiative, ...],
    spoken_of: tuple[Subject, ...],
) -> tuple[Organization, ...]:
    """The organizations that facts and subjects name, in the order of their first appearance."""
    keys = dict.fromkeys(
        (
            *(subject.organization for subject in spoken_of if subject.organization),
            *(membership.organization for membership in standing),
            *(initiative.organization for initiative in plans),
        )
    )
    listed = organizations()
    return tuple(
        annotated.organizations[key] if key in annotated.organizations else listed[key].organization
        for key in keys
        if key in annotated.organizations or key in listed
    )
