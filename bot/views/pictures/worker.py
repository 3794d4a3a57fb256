"""The process that draws: descriptions come in on its standard input, PNGs go out.

Each is one pickle. It ends when its input does, and so never outlives the bot.
"""

from __future__ import annotations

import os
import pickle
import sys
import traceback
from typing import BinaryIO

from bot.answers.pictures import Picture
from bot.model import SitrepError
from bot.views.pictures.drawing import PictureFailed, draw


def serve(requests: BinaryIO, results: BinaryIO) -> None:
    """Draw what is asked for, one after the other, until nobody asks or listens."""
    while True:
        try:
            picture = pickle.load(requests)  # noqa: S301 - from the bot that started this process
            pickle.dump(outcome(picture), results)
            results.flush()
        except (EOFError, BrokenPipeError):
            return


def outcome(picture: Picture) -> bytes | SitrepError:
    """The PNG, or the error to raise in the bot, with where it came from as a note."""
    try:
        return draw(picture)
    except SitrepError as error:
        return error
    except Exception as error:  # noqa: BLE001 - raised in the bot, which logs it
        failure = PictureFailed(f"A picture could not be drawn: {type(error).__name__}: {error}")
        failure.add_note(traceback.format_exc())
        return failure


def main() -> None:
    """Draw for the process at the other end of the pipes."""
    # What a library prints must not come between the pictures.
    results = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, results)
    # Nothing is left to do, and a pipe that nobody reads would complain of what it still holds.
    os._exit(0)


if __name__ == "__main__":
    main()
