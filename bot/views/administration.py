"""What administrators are told of a reload and of opinions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from bot.library import Outcome, Tally
from bot.views.escaping import fit
from bot.wording import Words
from db.records import Opinion

_FAILURES: Final = 8
_ROOM: Final = 2800
_BAR: Final = 16


def progress(tally: Tally, words: Words) -> str:
    """How far a reload has come, as a bar and in numbers."""
    filled = _BAR * tally.done // max(tally.total, 1)
    bar = "█" * filled + "░" * (_BAR - filled)
    return f"{words.text('reload.running')}\n`{bar}` {tally.done} / {tally.total}"


def tally_text(tally: Tally, words: Words) -> str:
    """What a reload of reports did, with the reason for every failure that there is room for."""
    lines = [f"### {words.text('reload.done')}"]
    lines += [
        f"{words.text(f'reload.{outcome.value}')}: **{tally.counts[outcome]}**"
        for outcome in Outcome
    ]
    failures = [
        f"- **{fit(failure.path.name, 80)}**: {fit(failure.reason, 220)}"
        for failure in tally.failures[:_FAILURES]
    ]
    if len(tally.failures) > _FAILURES:
        failures.append(words.text("reload.more", n=len(tally.failures) - _FAILURES))
    if any(failure.path for failure in tally.failures):
        failures.append(f"-# {words.text('reload.kept')}")
    return "\n".join([*lines, *failures])[:_ROOM]


def failed_commands(loaded: int, failures: Mapping[str, str], words: Words, *, sent: bool) -> str:
    """What a reload of commands did."""
    lines = [f"### {words.text('reload.commands', n=loaded)}"]
    lines += [
        f"- **{fit(name, 80)}**: {fit(reason, 120)} ({words.text('reload.old_runs')})"
        for name, reason in failures.items()
    ]
    if sent:
        lines.append(f"-# {words.text('reload.sent')}")
    return "\n".join(lines)


def opinions(found: Iterable[Opinion], words: Words) -> str:
    """The newest opinions of answers, a line each."""
    lines = [f"### {words.text('feedback.title')}"]
    room = _ROOM
    for opinion in found:
        sign = "▲" if opinion.helpful else "▼"
        word = words.text("feedback.helpful" if opinion.helpful else "feedback.unhelpful")
        line = (
            f"{sign} {word} · <t:{int(opinion.at.timestamp())}:d> · "
            f"**{fit(opinion.question, 120)}** · {fit(opinion.answer, 160)}"
        )
        if (room := room - len(line)) < 0:
            break
        lines.append(line)
    return "\n".join(lines) if len(lines) > 1 else words.text("feedback.none")
