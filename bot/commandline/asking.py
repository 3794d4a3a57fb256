"""`sitrep ask`: a question to the database, answered in the terminal."""

from __future__ import annotations

import json
from typing import Any

import click

from bot.answers.desk import Desk
from bot.answers.model import Answer, Item, Mark
from bot.answers.titles import calm
from bot.settings import Settings
from db import Store


async def ask_question(settings: Settings, question: str, *, as_json: bool) -> int:
    """Print the answer with its citations."""
    async with Store.open(settings.database) as store:
        answer = await Desk(store).ask(question)
    if as_json:
        click.echo(json.dumps(as_object(answer), ensure_ascii=False))
    else:
        click.echo(_as_text(answer))
    return 0


def as_object(answer: Answer) -> dict[str, Any]:
    """The answer in plain values, a citation for every sentence it stands on."""
    return {
        "answered": answer.answered,
        "answer": plain(answer),
        "citations": [
            {
                "report": citation.source.title,
                "published": citation.source.published.isoformat()
                if citation.source.published
                else None,
                "sentence": quote.text,
            }
            for citation in answer.citations
            for quote in citation.quotes
        ],
    }


def plain(answer: Answer) -> str:
    """The answer as plain text: the direct sentence, then its items, a line each."""
    lines = [answer.headline]
    for section in answer.sections:
        lines += [f"{section.heading}:"] if section.heading else []
        lines += [f"- {_item(item, section.heading)}" for item in section.items]
    return "\n".join(line for line in lines if line)


def _item(item: Item, heading: str) -> str:
    """An item's line; what its heading or its own words say is not said again."""
    notes = [item.detail] if item.detail else []
    if item.overdue and "overdue" not in item.detail.casefold():
        notes.insert(0, "overdue")
    silent = (Mark.NONE, Mark.REPORT)
    said = f"{heading} {item.text} {item.detail}".casefold()
    if item.mark not in silent and item.mark.value not in said:
        notes.insert(0, item.mark.value)
    return f"{item.text} ({'; '.join(notes)})" if notes else item.text


def _as_text(answer: Answer) -> str:
    lines = [answer.understood, plain(answer), ""]
    for citation in answer.citations:
        source = citation.source
        published = source.published.isoformat() if source.published else "undated"
        lines += [f"“{quote.text}”" for quote in citation.quotes]
        byline = [source.publication, calm(source.title), ", ".join(source.authors), published]
        lines += ["  " + " · ".join(part for part in byline if part)]
    return "\n".join(lines).strip()
