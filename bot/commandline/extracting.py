"""`sitrep extract`: the facts of files, without a database."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from bot.library import expand
from bot.model import Briefing, Document, Point
from bot.parsing import Failure, Parsed, parse_file
from bot.world import states


def extract_files(paths: Iterable[Path], *, as_json: bool) -> int:
    """Print every file's facts; 1 if any file could not be read, after all the others."""
    status = 0
    for path in expand(paths):
        parsed = parse_file(path)
        if isinstance(parsed, Failure):
            status = 1
            _print_failure(path, parsed, as_json=as_json)
        elif as_json:
            click.echo(json.dumps(as_object(path, parsed), ensure_ascii=False))
        else:
            click.echo(_as_text(as_object(path, parsed)))
    return status


def _print_failure(path: Path, failure: Failure, *, as_json: bool) -> None:
    if failure.traceback:
        click.echo(failure.traceback, err=True)
    if as_json:
        found = {"file": str(path), "error": failure.reason}
        click.echo(json.dumps(found, ensure_ascii=False))
    else:
        click.echo(f"{path}: {failure.reason}", err=True)


def as_object(path: Path, parsed: Parsed) -> dict[str, Any]:
    """A file's facts in plain values, with the sentences they stand on.

    Memberships are those that the report holds at its own date.
    """
    document, briefing = parsed.document, parsed.briefing
    return {
        "file": str(path),
        "meta": _meta(document),
        "body": list(document.body),
        "organizations": [
            {"acronym": each.acronym, "name": each.name} for each in briefing.organizations
        ],
        "memberships": _memberships(document, briefing),
        "initiatives": _initiatives(document, briefing),
        "summary": _summary(briefing),
    }


def _meta(document: Document) -> dict[str, Any]:
    return {
        "title": document.title,
        "authors": list(document.authors),
        "published": document.published.isoformat() if document.published else None,
        "publication": document.publication,
        "section": document.section,
        "url": document.url,
    }


def _memberships(document: Document, briefing: Briefing) -> list[dict[str, Any]]:
    labels = {each.key: each.label for each in briefing.organizations}
    return [
        {
            "organization": labels.get(each.organization, each.organization),
            "country": _country(each.state),
            "status": each.status.value,
            "derivation": each.derivation.value,
            "evidence": _sentences(document, each.evidence),
        }
        for each in briefing.memberships
        if each.until is None
    ]


def _initiatives(document: Document, briefing: Briefing) -> list[dict[str, Any]]:
    labels = {each.key: each.label for each in briefing.organizations}
    return [
        {
            "organization": labels.get(each.organization, each.organization),
            "title": each.title,
            "status": each.status.value,
            "target": str(each.target) if each.target else None,
            "countries": [_country(participant.state) for participant in each.participants],
            "evidence": _sentences(document, each.evidence),
        }
        for each in briefing.initiatives
    ]


def _summary(briefing: Briefing) -> dict[str, Any]:
    def texts(points: Iterable[Point]) -> list[str]:
        return [point.text for point in points]

    summary = briefing.summary
    return {
        "bottom_line": summary.bottom_line.text if summary.bottom_line else "",
        "key_points": texts(summary.key_points),
        "watch": texts(summary.watch),
    }


def _country(code: str) -> str:
    state = states().get(code)
    return state.name if state else code


def _sentences(document: Document, numbers: Iterable[int]) -> list[str]:
    return [document.sentences[number - 1].text for number in numbers]


def _as_text(found: dict[str, Any]) -> str:
    meta = found["meta"]
    byline = [
        ", ".join(meta["authors"]),
        meta["publication"],
        meta["published"] or "undated",
    ]
    lines = [meta["title"] or found["file"], "  " + " · ".join(part for part in byline if part)]
    summary = found["summary"]
    lines += [f"  Bottom line: {summary['bottom_line']}"] if summary["bottom_line"] else []
    lines += [f"  - {point}" for point in summary["key_points"]]
    lines += [f"  Watch: {point}" for point in summary["watch"]]
    lines += [
        f"  {each['organization']}: {each['country']} ({each['status']}, {each['derivation']})"
        for each in found["memberships"]
    ]
    for each in found["initiatives"]:
        target = f", {each['target']}" if each["target"] else ""
        lines.append(f"  {each['organization']}: {each['title']} ({each['status']}{target})")
    return "\n".join(lines) + "\n"
