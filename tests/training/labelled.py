"""Texts with their initiatives labelled, annotated, for training."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bot.extraction.annotate import annotate
from bot.extraction.mentions import AnnotatedDocument
from bot.model import Document
from bot.reading import read
from bot.world import organizations
from tests.evaluation import corpus
from tests.evaluation.matching import organization_key, title_likeness
from tests.training.common import document_of

_PLAIN = 2.0  # what an example of plain grammar counts

Label = dict[str, Any]


class Text(NamedTuple):
    """A labelled text."""

    name: str
    annotated: AnnotatedDocument
    gold: list[Label]
    spared: list[Label]
    names: dict[str, str]
    weight: float


def texts(source: str) -> list[Text]:
    """The labelled texts of a file of passages, or of a folder of reports."""
    weight = _PLAIN if Path(source).stem == "short" else 1.0
    return [_text(*each, weight) for each in _labelled(source)]


_Labelled = tuple[str, Document, list[Label], list[Label], dict[str, str]]


def _labelled(source: str) -> Iterator[_Labelled]:
    if source.endswith(".jsonl"):
        lines = Path(source).read_text("utf-8").splitlines()
        for each in (each for each in map(json.loads, lines) if "initiatives" in each):
            document = document_of(each["text"], each.get("published"))
            spared = each.get("optional_initiatives" if "memberships" in each else "optional", [])
            yield each["id"], document, each["initiatives"], spared, {}
        return
    for case in corpus.load(corpus.folder_of(source)):
        document = read(case.path.read_bytes(), case.name)
        aliases = {organization_key(a): organization_key(b) for a, b in case.aliases.items()}
        yield case.name, document, case.label["initiatives"], case.optional("initiatives"), aliases


def _text(
    name: str,
    document: Document,
    gold: list[Label],
    spared: list[Label],
    aliases: dict[str, str],
    weight: float,
) -> Text:
    annotated = annotate(document)
    names = {key: organization_key(o.label) for key, o in annotated.organizations.items()}
    names = {key: aliases.get(name, name) for key, name in names.items()}
    return Text(name, annotated, gold, spared, names, weight)


def own_key(text: Text, key: str) -> str:
    listed = organizations().get(key)
    return text.names.get(key) or organization_key(listed.organization.label if listed else key)


def owners_of(label: Label) -> list[str]:
    return [
        organization_key(o) for o in (label["organization"], *label.get("organization_also", ()))
    ]


def alike(label: Label, title: str) -> float:
    titles = (label["title"], *label.get("title_also", ()))
    return max(title_likeness(each, title, label["organization"]) for each in titles)
