"""Texts made to be slow: the time for ten times as much, where one word is never the last."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from datetime import date

from bot.extraction import extract
from bot.model import Document, Sentence
from bot.reading import read
from bot.reading.sentences import split
from bot.world import gazetteer
from tests.benchmarks.measuring import Finding, fastest_of

LINEAR = 15.0
"""Ten, and what more memory costs; growth with the square would be a hundred."""

_LENGTH = 20_000  # characters; the longer text has ten times as many
_SENTENCE = 400  # characters
_PARAGRAPH = "<p>The ministers met on Monday and talked about the border for two long days.</p>"
_MARKUP = (
    *("<div>", "<p>", "<b>", "<", "<a ", "<a href=x>", "</div>", "&amp;", "<li>a", "<sup>1"),
    *("<table><tr><td>", "<tr><td>a</td><td>b</td></tr>", "<p>a<br>b"),
    "<div class='share'><p>word and word",
)
_SENTENCES = ("A. ", "?", ". ", "U.S. ", '." ', "a.B", "1. ", "and ")
_NAMES = (
    *("UNITED ", "A,", "((((", "U.S.", "Guinea-"),
    "The members are Armenia, Belarus, the Kyrgyz Republic and others of that time. ",
    "United Nations Organization Stabilization Mission in the Democratic Republic of the ",
)
_FACTS = (
    *("?", "(", "A", ", ", "and ", "Russia and ", "Alliance Union ", "CSTO (Russia, "),
    *("council force bank ", "created a force and plans a bank, ", "by 2027 a fund in May 2026 "),
    *("a joint force (MNJTF), MNJTF ", "a council, a bank, a court and "),
    "its members it the bloc both organizations ",
)


def hostile() -> Iterator[Finding]:
    """For each step, the text that suffers most from being ten times as long."""
    steps: tuple[tuple[str, tuple[str, ...], Callable[[str], object]], ...] = (
        ("HTML", _MARKUP, lambda text: read(f"<html>{_PARAGRAPH}{text}".encode(), "a.html")),
        ("sentences", _SENTENCES, split),
        ("names", _NAMES, lambda text: gazetteer().find(text)),
        ("extraction", _FACTS, lambda text: extract(_report(text))),
    )
    for name, units, step in steps:
        worst, unit, taken = max(_growth(unit, step) for unit in units)
        note = f"{unit[:20].strip()!r}: {10 * _LENGTH // 1000} kB in {taken * 1000:.0f} ms"
        yield Finding(f"{name}: ten times the worst text", worst, LINEAR, note=note)


def _growth(unit: str, step: Callable[[str], object]) -> tuple[float, str, float]:
    short, long = (unit * (length // len(unit)) for length in (_LENGTH, 10 * _LENGTH))
    gc.collect()
    gc.disable()  # its passes come when they will, and look at all there is
    try:
        before, after = fastest_of((lambda: step(short), lambda: step(long)), 3)
    finally:
        gc.enable()
    return after / before, unit, after


def _report(text: str) -> Document:
    """A report of one paragraph, whose sentences are as long as sentences may be in earnest."""
    parts = (text[start : start + _SENTENCE] for start in range(0, len(text), _SENTENCE))
    sentences = tuple(Sentence(number, 0, part) for number, part in enumerate(parts, 1))
    return Document("", (), date(2025, 6, 1), "", "", "", (text,), sentences)
