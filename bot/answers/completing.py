"""Autocomplete: names and reports that a few typed letters may mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.answers.names import Names
from bot.answers.titles import calm
from bot.world.names import plain
from db import Store

MOST: Final = 25
"""Choices that Discord shows."""
_LABEL: Final = 100
"""Characters of a choice's label."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An autocomplete choice: what is shown, and the value that the command receives."""

    label: str
    value: str


def _clip(text: str) -> str:
    return text if len(text) <= _LABEL else text[: _LABEL - 1] + "…"


async def organizations(text: str, names: Names, store: Store) -> list[Choice]:
    """Organizations, those in most reports first where several fit as well."""
    used = {use.organization.key: use.reports for use in await store.organizations(limit=500)}
    keys = _matching(text, "organization", names, used)
    choices = []
    for key in keys:
        found = names.organization(key)
        if found is not None:
            label = f"{found.acronym}: {found.name}" if found.acronym else found.name
            choices.append(Choice(_clip(label), key))
    return choices


async def countries(text: str, names: Names, store: Store) -> list[Choice]:
    """Countries, those in most reports first where several fit as well."""
    used = {use.state: use.reports for use in await store.states()}
    keys = _matching(text, "state", names, used)
    states = [state for state in map(names.state, keys) if state]
    return [Choice(_clip(f"{state.flag} {state.name}"), state.code) for state in states]


def _matching(text: str, kind: str, names: Names, used: dict[str, int]) -> list[str]:
    """Keys whose names begin with the text, then have it, then resemble it."""
    asked = plain(text.strip())
    if not asked:
        return sorted(used, key=lambda key: -used[key])[:MOST]
    ranks: dict[str, int] = {}
    for name in names.gazetteer.names:
        if name.kind == kind:
            rank = _rank(asked, plain(name.text))
            if rank is not None:
                ranks[name.key] = min(rank, ranks.get(name.key, rank))
    found = sorted(ranks, key=lambda key: (ranks[key], -used.get(key, 0), key))
    if len(found) < MOST and len(asked) >= 3:
        found += _similar(text, kind, names, found)
    return found[:MOST]


def _rank(asked: str, name: str) -> int | None:
    if name == asked:
        return 0
    if name.startswith(asked):
        return 1
    return 2 if f" {asked}" in name else None


def _similar(text: str, kind: str, names: Names, taken: Iterable[str]) -> list[str]:
    near = names.gazetteer.nearest(text, MOST, 72.0)
    return [name.key for name in near if name.kind == kind and name.key not in set(taken)]


async def reports(text: str, store: Store) -> list[Choice]:
    """Reports by the words of their titles, newest first; values are numbers as text."""
    choices = []
    for report in await store.find_reports(text.strip(), MOST):
        day = f" ({report.published})" if report.published else ""
        title = calm(report.title) or report.source
        choices.append(Choice(_clip(title[: _LABEL - len(day)] + day), str(report.id)))
    return choices
