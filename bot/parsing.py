"""Parsing files away from the event loop: a few in a thread, more in processes of their own.

Parsing is pure Python and holds the interpreter lock, so a long file or many files would
slow every answer down if they were read in a thread.
"""

from __future__ import annotations

import asyncio
import hashlib
import multiprocessing
import os
import traceback
from collections import deque
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from bot.model import Briefing, Document, UnreadableReport

MAX_BYTES: Final = 32_000_000
"""The longest file that is tried."""

_THREAD_FILES: Final = 3
_THREAD_BYTES: Final = 200_000
_MAX_WORKERS: Final = 4
_ENDED: Final = "The process that read it ended; it may need more memory than there is."


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file's bytes, known by their SHA-256, say."""

    digest: str
    document: Document
    briefing: Briefing


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file gave nothing: a sentence for the user, and the traceback of a fault of ours."""

    reason: str
    traceback: str = ""


Result = Parsed | Failure


def parse_bytes(data: bytes, name: str) -> Result:
    """Read and extract a report; never raises, so that one file cannot stop the others."""
    from bot.extraction import extract
    from bot.reading import read

    try:
        document = read(data, name)
        briefing = extract(document)
    except UnreadableReport as error:
        return Failure(str(error))
    except Exception as error:  # noqa: BLE001 - told to the caller, who logs the traceback
        reason = f"Sitrep stumbled over it ({type(error).__name__}); the log has the details."
        return Failure(reason, traceback.format_exc())
    return Parsed(hashlib.sha256(data).hexdigest(), document, briefing)


def parse_file(path: Path) -> Result:
    """Read and extract a file; never raises."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return Failure(f"It cannot be opened: {error.strerror or error}.")
    return parse_bytes(data, path.name)


class Parsers:
    """Parses a batch of files, a few at a time, and gives the results in the files' order.

    An async context manager; leaving it ends the workers.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = files
        self._pool: ProcessPoolExecutor | None = None
        self._workers = 1

    async def __aenter__(self) -> Self:
        if _worth_processes(self._files):
            self._workers = max(1, min(_MAX_WORKERS, (os.cpu_count() or 1) - 1, len(self._files)))
            self._pool = await _working_pool(self._workers)
        return self

    async def __aexit__(self, *_: object) -> None:
        await _end(self._pool)

    async def results(self) -> AsyncIterator[tuple[Path, Result]]:
        """Every file with what it gave."""
        window: deque[tuple[Path, asyncio.Future[Result]]] = deque()
        for path in self._files:
            if len(window) > self._workers:
                yield await self._next(window)
            window.append((path, self._submit(path)))
        while window:
            yield await self._next(window)

    def _submit(self, path: Path) -> asyncio.Future[Result]:
        return asyncio.get_running_loop().run_in_executor(self._pool, parse_file, path)

    async def _next(
        self, window: deque[tuple[Path, asyncio.Future[Result]]]
    ) -> tuple[Path, Result]:
        path, future = window.popleft()
        try:
            return path, await future
        except BrokenProcessPool:
            return path, await self._recover(path, window)

    async def _recover(
        self, path: Path, window: deque[tuple[Path, asyncio.Future[Result]]]
    ) -> Result:
        """A worker died over this file or over one after it: each gets a process of its own."""
        await asyncio.gather(*(future for _, future in window), return_exceptions=True)
        await _end(self._pool)
        result = await _alone(path)
        for index, (each, future) in enumerate(window):
            if future.exception() is not None:
                again: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
                again.set_result(await _alone(each))
                window[index] = (each, again)
        self._pool = await _working_pool(self._workers)
        return result


async def _working_pool(workers: int) -> ProcessPoolExecutor | None:
    """Worker processes, or None where the system lets none be started (then threads do it)."""
    try:
        pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"))
    except (ImportError, OSError):
        return None
    try:
        await asyncio.get_running_loop().run_in_executor(pool, os.getpid)
    except (BrokenProcessPool, OSError):
        await _end(pool)
        return None
    return pool


async def _alone(path: Path) -> Result:
    pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
    try:
        return await asyncio.get_running_loop().run_in_executor(pool, parse_file, path)
    except BrokenProcessPool:
        return Failure(_ENDED)
    finally:
        await _end(pool)


async def _end(pool: ProcessPoolExecutor | None) -> None:
    if pool is not None:
        await asyncio.to_thread(pool.shutdown, cancel_futures=True)


def _worth_processes(files: Sequence[Path]) -> bool:
    return len(files) > _THREAD_FILES or any(_size(path) > _THREAD_BYTES for path in files)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


async def parse_away(data: bytes, name: str) -> Result:
    """Read and extract bytes that are in no file, without holding the event loop up."""
    if len(data) > _THREAD_BYTES and (pool := await _working_pool(1)) is not None:
        try:
            return await asyncio.get_running_loop().run_in_executor(pool, parse_bytes, data, name)
        except BrokenProcessPool:
            return Failure(_ENDED)
        finally:
            await _end(pool)
    return await asyncio.to_thread(parse_bytes, data, name)
