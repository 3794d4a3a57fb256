from __future__ import annotations

import select
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from commands import environment, sitrep


@pytest.mark.parametrize("arguments", [(), ("--dm",)])
def test_preview_serves_until_it_is_interrupted(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    running = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-u", "-m", "bot", "preview", *arguments],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert running.stdout is not None
        deadline = time.monotonic() + 60
        line = ""
        while "http://127.0.0.1:" not in line and time.monotonic() < deadline:
            if select.select([running.stdout], [], [], 1)[0]:
                line = running.stdout.readline()
        assert "http://127.0.0.1:" in line
        running.send_signal(signal.SIGINT)
        _, errors = running.communicate(timeout=30)
    finally:
        running.kill()
    assert running.returncode == 0
    assert "Traceback" not in errors
    assert list(tmp_path.glob("*.db*")) == []


def test_a_port_that_is_taken_is_said_plainly(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = sitrep(tmp_path, "preview", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert "could not bind port" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_simcord_the_pip_command_is_named(tmp_path: Path) -> None:
    program = "import sys; sys.modules['simcord'] = None; from bot.__main__ import main; main()"
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program, "preview"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert 'pip install "sitrep[preview]"' in done.stderr
    assert "Traceback" not in done.stderr
