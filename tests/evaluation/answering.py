"""How well questions are answered, beside the sentence that full-text search puts first."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot.answers.conversation import Conversation
from bot.answers.desk import Desk
from bot.commandline.asking import as_object
from bot.model import Briefing, Document
from db import Store
from evaluation.matching import plain
from evaluation.scores import Fault, Sheet

Library = Sequence[tuple[str, bytes, Document, Briefing]]


def _has(text: str, wanted: str) -> bool:
    pattern = rf"(?<!\w){re.escape(plain(wanted).casefold())}(?!\w)"
    return re.search(pattern, plain(text).casefold()) is not None


def is_right(text: str, expected: dict[str, list[str]]) -> bool:
    """Whether a text says all of `all`, something of `any`, and nothing of `none`."""
    return (
        all(_has(text, each) for each in expected.get("all", ()))
        and (not expected.get("any") or any(_has(text, each) for each in expected["any"]))
        and not any(_has(text, each) for each in expected.get("none", ()))
    )


def _cited(quotes: Iterable[str], wanted: Sequence[str]) -> bool:
    text = plain(" ".join(quotes))
    return not wanted or any(plain(part) in text for part in wanted)


async def score_questions(
    questions: Sequence[dict[str, Any]], library: Library, sheet: Sheet
) -> None:
    """Ask a desk over all reports every question in turn, dialogues in order."""
    with tempfile.TemporaryDirectory() as folder:
        async with Store.open(Path(folder) / "questions.db") as store:
            for source, data, document, briefing in library:
                await store.save(source, sha256(data).hexdigest(), document, briefing)
            desk = Desk(store)
            dialogues: dict[str, Conversation] = {}
            for question in questions:
                dialogue = question.get("dialogue")
                conversation = Conversation()
                if dialogue:
                    conversation = dialogues.setdefault(dialogue["id"], conversation)
                answer = await desk.ask(question["question"], conversation)
                said = as_object(answer)
                quotes = [each["sentence"] for each in said["citations"]]
                fault = _judge(question, said["answered"], said["answer"], quotes, sheet, "")
                if fault:
                    what = f"{question['id']} {question['question']} -> {answer.headline}"
                    proof = f"[{answer.understood}] {' … '.join(quotes)}"
                    sheet.faults.append(Fault("questions.json", fault, what, proof))


def _judge(
    question: dict[str, Any], answered: bool, text: str, quotes: Sequence[str], sheet: Sheet,
    prefix: str,
) -> str:  # fmt: skip
    """Count one answer; the fault's name, or "" if there is nothing wrong with it."""
    if not question["answerable"]:
        sheet.rate(f"{prefix}wrongly answered").count(answered)
        return "wrongly answered" if answered else ""
    right = answered and is_right(text, question.get("expect", {}))
    sheet.rate(f"{prefix}answered right").count(right)
    sheet.rate(f"{prefix}answered wrong").count(answered and not right)
    sheet.rate(f"{prefix}wrongly refused").count(not answered)
    if not answered:
        return "wrongly refused"
    cited = _cited(quotes, question.get("citation", ()))
    sheet.rate(f"{prefix}citation right").count(cited)
    return "answered wrong" if not right else "" if cited else "citation wrong"


def score_search(questions: Sequence[dict[str, Any]], library: Library, sheet: Sheet) -> None:
    """The baseline: whatever sentence full-text search puts first is the answer and its proof."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE sentence USING fts5(text, tokenize='porter unicode61')")
    base.executemany(
        "INSERT INTO sentence VALUES (?)",
        [(sentence.text,) for _, _, document, _ in library for sentence in document.sentences],
    )
    for question in questions:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question["question"]))
        row = base.execute(
            "SELECT text FROM sentence WHERE sentence MATCH ? ORDER BY rank LIMIT 1", (words,)
        ).fetchone()
        found = [] if row is None else [row[0]]
        _judge(question, bool(found), "".join(found), found, sheet, "top sentence: ")
    base.close()
