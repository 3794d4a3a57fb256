"""Labelled reports: a folder of pages, each beside the facts that a careful reader finds in it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "tests" / "reports"
QUESTIONS = "questions.json"


@dataclass(frozen=True, slots=True)
class Case:
    """A page and its labels.

    Labels are `meta`, `body`, `furniture`, `memberships`, `initiatives` and `key_sentences`.
    `optional` lines may be kept or dropped, `optional_memberships` and `optional_initiatives`
    count neither for nor against. `aliases` are other names of an organization; an initiative's
    `title_also`, `status_also` and `organization_also` are as right as the first.
    """

    path: Path
    label: dict[str, Any]

    @property
    def name(self) -> str:
        """The page's file name."""
        return self.path.name

    @property
    def is_html(self) -> bool:
        """Whether the page is marked up."""
        return self.path.suffix == ".html"

    def optional(self, kind: str) -> list[dict[str, Any]]:
        """Facts of this kind that one careful reader would note and another would not."""
        return list(self.label.get(f"optional_{kind}", ()))

    @property
    def aliases(self) -> dict[str, str]:
        """Other names that an organization may be given under here, and its label's name."""
        listed: dict[str, list[str]] = self.label.get("aliases", {})
        return {other: name for name, others in listed.items() for other in others}


def folder_of(split: str) -> Path:
    """The folder of a split: a name under `tests/reports`, or any path."""
    named = REPORTS / split
    return named if named.is_dir() else Path(split)


def load(folder: Path) -> list[Case]:
    """The labelled pages of a folder by name; FileNotFoundError if it holds none.

    A page stands beside its label, or where the label's `page` says, from the project's root.
    """
    cases = []
    for path in sorted(folder.glob("*.json")):
        if path.name == QUESTIONS:
            continue
        label = json.loads(path.read_text(encoding="utf-8"))
        pages = [page for page in folder.glob(f"{path.stem}.*") if page != path]
        if "page" in label:
            pages = [ROOT / label["page"]]
        if len(pages) != 1:
            raise FileNotFoundError(f"{path} labels {len(pages)} pages instead of one")
        cases.append(Case(pages[0], label))
    if not cases:
        raise FileNotFoundError(f"no labelled reports in {folder}")
    return cases


def questions(folder: Path) -> list[dict[str, Any]]:
    """The questions over a folder's reports loaded together; none if there is no file of them."""
    path = folder / QUESTIONS
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []


def fingerprint(folder: Path) -> str:
    """A digest of every page, label and question in the folder."""
    digest = hashlib.sha256()
    pages = {case.path for case in load(folder)}
    for path in sorted(pages | {*folder.glob("*.json")}):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
