"""Pictures are drawn in a process of its own, which comes and goes with the bot."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers.pictures import MembershipMap, Picture
from bot.views.pictures import PictureFailed, PicturesUnavailable
from bot.views.pictures.painter import Painter
from bot.views.pictures.worker import outcome

PNG = b"\x89PNG"


def picture(title: str = "a") -> MembershipMap:
    return MembershipMap(title, "", (), ())


@pytest.fixture(scope="module")
def painter() -> Iterator[Painter]:
    """One for all tests that leave it able to draw: its process takes a while to start."""
    shared = Painter()
    yield shared
    shared.close()


def running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_one_process_draws_and_the_bot_stays_without_the_library(painter: Painter) -> None:
    assert painter.draw(picture()).startswith(PNG)
    first = painter.pid
    assert first not in {None, os.getpid()}
    assert painter.draw(picture("b")).startswith(PNG)
    assert painter.pid == first


def test_a_picture_that_cannot_be_drawn_is_told_and_the_next_is_drawn(painter: Painter) -> None:
    broken = MembershipMap("a", "", (), (), source=7)  # type: ignore[arg-type]
    with pytest.raises(PictureFailed, match=r"TypeError|AttributeError") as failure:
        painter.draw(broken)
    assert "Traceback" in failure.value.__notes__[0]
    assert painter.draw(picture()).startswith(PNG)


def test_a_process_that_was_ended_is_replaced(painter: Painter) -> None:
    painter.draw(picture())
    first = painter.pid
    assert first is not None
    os.kill(first, signal.SIGTERM)
    assert painter.draw(picture()).startswith(PNG)
    assert painter.pid != first
    assert not running(first)


def test_a_rested_painter_holds_no_process_until_it_draws() -> None:
    painter = Painter()
    painter.rest()
    painter.draw(picture())
    first = painter.pid
    assert first is not None
    painter.rest()
    assert painter.pid is None
    assert not running(first)
    painter.close()


def test_a_closed_painter_leaves_no_child_and_starts_none() -> None:
    painter = Painter()
    painter.draw(picture())
    child = painter.pid
    assert child is not None
    painter.close()
    painter.close()
    assert not running(child)
    with pytest.raises(PictureFailed, match="closed"):
        painter.draw(picture())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has groups of another kind")
def test_what_interrupts_the_bot_does_not_interrupt_drawing(painter: Painter) -> None:
    painter.draw(picture())
    assert painter.pid is not None
    assert os.getpgid(painter.pid) != os.getpgid(0)


def test_a_process_that_ends_each_time_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    ends_at_once = shutil.which("true")
    if ends_at_once is None:
        pytest.skip("needs a program that only ends")
    monkeypatch.setattr(sys, "executable", ends_at_once)
    painter = Painter()
    with pytest.raises(PictureFailed, match="ended"):
        painter.draw(picture())
    assert painter.pid is None


def test_without_the_library_there_is_a_clear_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "matplotlib.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    painter = Painter()
    with pytest.raises(PicturesUnavailable, match=r"pip install 'sitrep\[pictures\]'"):
        painter.draw(picture())
    painter.close()


def test_it_draws_wherever_the_bot_was_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "__init__.py").write_text("raise ImportError('somebody else')")
    monkeypatch.chdir(tmp_path)
    painter = Painter()
    assert painter.draw(picture()).startswith(PNG)
    painter.close()


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_it_ends_even_when_the_bot_is_killed() -> None:
    program = (
        "import os, signal\n"
        "from bot.answers.pictures import MembershipMap\n"
        "from bot.views.pictures.painter import Painter\n"
        "painter = Painter()\n"
        "painter.draw(MembershipMap('t', '', (), ()))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    # Its standard error is the program's, so that this waits for the end of both.
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert done.stderr == ""


def test_a_hung_drawing_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.views.pictures.painter._LIMIT", 0.01)
    painter = Painter()
    with pytest.raises(PictureFailed, match="ended"):
        painter.draw(picture())
    painter.close()


def test_what_the_worker_answers_survives_the_way_back(monkeypatch: pytest.MonkeyPatch) -> None:
    class Odd(Exception):
        def __init__(self, *_: int) -> None:
            super().__init__("odd")

    def draw(wanted: Picture) -> bytes:
        raise Odd(1, 2)

    monkeypatch.setattr("bot.views.pictures.worker.draw", draw)
    answer = outcome(picture())
    assert isinstance(answer, PictureFailed)
    assert str(answer) == "A picture could not be drawn: Odd: odd"
