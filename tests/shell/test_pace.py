from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.shell.pace import BURST, INTERVAL, Pace, Pacer

START = datetime(2026, 1, 1, tzinfo=UTC)


def test_a_burst_is_answered_then_warned_of_once_then_ignored() -> None:
    pacer = Pacer()
    seen = [pacer.check(1, START) for _ in range(BURST + 3)]
    assert seen == [*[Pace.ANSWER] * BURST, Pace.SLOW_DOWN, Pace.IGNORE, Pace.IGNORE]


def test_somebody_who_reads_the_answers_is_never_slowed() -> None:
    pacer = Pacer()
    for number in range(100):
        assert pacer.check(1, START + INTERVAL * number) is Pace.ANSWER


def test_the_flood_runs_down_and_is_warned_of_anew() -> None:
    pacer = Pacer()
    for _ in range(BURST + 2):
        pacer.check(1, START)
    later = START + INTERVAL * 2
    assert pacer.check(1, later) is Pace.ANSWER
    assert pacer.check(1, later) is Pace.ANSWER
    assert pacer.check(1, later) is Pace.SLOW_DOWN


def test_people_do_not_slow_each_other() -> None:
    pacer = Pacer()
    for _ in range(BURST + 2):
        pacer.check(1, START)
    assert pacer.check(2, START) is Pace.ANSWER


def test_only_so_many_are_remembered() -> None:
    pacer = Pacer()
    for user in range(12_000):
        pacer.check(user, START + timedelta(seconds=user))
    assert len(pacer._askers) <= 5000
