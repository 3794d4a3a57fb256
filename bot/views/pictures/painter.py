"""Drawing in a process of its own, so that the bot does not carry the drawing library."""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Final

import bot
from bot.answers.pictures import Picture
from bot.model import SitrepError
from bot.views.pictures.drawing import PictureFailed

_LIMIT: Final = 30.0
"""Seconds after which a drawing is taken to have hung."""

_ENDED: Final = "The process that draws ended; it may need more memory than there is."

_BROKEN: Final = (EOFError, OSError, ValueError, pickle.UnpicklingError)
"""What pipes raise when the process at their other end is gone, or they have been closed."""


class Painter:
    """A process that draws, started when it is first needed and again when it has broken.

    It is a plain child on two pipes: it inherits no state, imports nothing of the program that
    started it, leaves Ctrl-C to the bot, and ends at the latest when the bot has. `draw` is for
    one thread at a time, the others for any.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._lock = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The process that draws, while there is one."""
        process = self._process
        return None if process is None else process.pid

    def draw(self, picture: Picture) -> bytes:
        """The picture as a PNG; blocks until it is drawn.

        PicturesUnavailable when the drawing library is not installed, PictureFailed when the
        drawing failed, or the process could not be started or ended twice.
        """
        request = pickle.dumps(picture)
        for _ in range(2):
            try:
                answer = self._answer(request)
            except _BROKEN:
                self.rest()
            else:
                if isinstance(answer, SitrepError):
                    raise answer
                return answer
        raise PictureFailed(_ENDED)

    def rest(self) -> None:
        """Let the process go, and its memory with it; the next picture starts another."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.kill()
            # Leaving closes the pipes and waits until the system has forgotten the process.
            with contextlib.suppress(OSError), process:
                pass

    def close(self) -> None:
        """Let the process go for good; a drawing in progress fails."""
        self._closed = True
        self.rest()

    def _answer(self, request: bytes) -> bytes | SitrepError:
        process = self._started()
        if process.stdin is None or process.stdout is None:
            raise EOFError
        hung = threading.Timer(_LIMIT, process.kill)
        hung.start()
        try:
            process.stdin.write(request)
            process.stdin.flush()
            answer: bytes | SitrepError = pickle.load(process.stdout)  # noqa: S301 - our own child
        finally:
            hung.cancel()
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._closed:
                raise PictureFailed("The pictures are closed.")
            if self._process is None:
                self._process = subprocess.Popen(
                    [sys.executable, "-P", "-m", "bot.views.pictures.worker"],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    env=_environment(),
                    **_apart(),
                )
            return self._process


def _environment() -> dict[str, str]:
    """Where the child finds this very package, wherever the bot was started."""
    root = str(Path(bot.__file__).parents[1])
    inherited = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (root, inherited)))}


def _apart() -> dict[str, Any]:
    """Ctrl-C goes to all processes of a terminal's group: the child is kept out of it."""
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return {"creationflags": flags}
    return {"start_new_session": True}
