"""`sitrep ask`: a question to the database, answered in the terminal."""

from __future__ import annotations

import json
from typing import Any

import click

from bot.answers.desk import Desk
from bot.answers.model import Answer, Item, Mark
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
        lines += [f"- {_item(item)}" for item in section.items]
    return "\n".join(line for line in lines if line)


def _item(item: Item) -> str:
    mark = "" if item.mark in (Mark.NONE, Mark.REPORT) else item.mark.value
    notes = [mark, "overdue" if item.overdue else "", item.detail]
    rest = ", ".join(note for note in notes if note)
    return f"{item.text} ({rest})" if rest else item.text


def _as_text(answer: Answer) -> str:
    lines = [answer.understood, plain(answer), ""]
    for citation in answer.citations:
        source = citation.source
        published = source.published.isoformat() if source.published else "undated"
        lines += [f"“{quote.text}”" for quote in citation.quotes]
        byline = [source.publication, source.title, ", ".join(source.authors), published]
        lines += ["  " + " · ".join(part for part in byline if part)]
    return "\n".join(lines).strip()
