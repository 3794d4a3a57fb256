"""Report files into the store: only what changed is read, and no file can spoil another."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.model import SitrepError
from bot.parsing import MAX_BYTES, Failure, Parsed, Parsers

if TYPE_CHECKING:
    from db import Store

log = logging.getLogger(__name__)

SUFFIXES: Final = frozenset(
    {".txt", ".text", ".md", ".htm", ".html", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".pdf"}
)
"""What a folder's files end with to be taken for reports; a file named outright is always read."""

_BATCH: Final = 32


class Outcome(StrEnum):
    """What became of one file."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file and what became of it, with the reason where it failed or was passed over."""

    path: Path
    outcome: Outcome
    reason: str = ""


@dataclass(slots=True)
class Tally:
    """The outcome of a load so far: counts, failures with reasons, and how many files there are."""

    total: int = 0
    counts: Counter[Outcome] = field(default_factory=Counter)
    failures: list[Loaded] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many files are finished, those that were removed not counted."""
        return sum(self.counts.values()) - self.counts[Outcome.REMOVED]

    def add(self, loaded: Loaded) -> None:
        """Count one more file."""
        self.counts[loaded.outcome] += 1
        if loaded.outcome is Outcome.FAILED:
            self.failures.append(loaded)


Watcher = Callable[[Loaded, Tally], None]
"""Told of every file as it is finished."""


class MissingFolder(SitrepError):
    """A folder of reports that is not there."""


class Busy(SitrepError):
    """A load that was asked for while another one runs."""


class Library:
    """Loads report files into one store, one load at a time.

    Files whose SHA-256 the store knows are not parsed. Parsing happens outside of the event
    loop, saving is one transaction a file; a file that fails keeps the facts it gave before.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._running = asyncio.Lock()

    @property
    def busy(self) -> bool:
        """Whether a load is under way."""
        return self._running.locked()

    async def load(self, paths: Sequence[Path], watch: Watcher | None = None) -> Tally:
        """Read files and folders; nothing is removed from the store. Busy while another runs."""
        files = await asyncio.to_thread(lambda: list(expand(paths)))
        return await self._run(files, None, watch)

    async def reload(self, folder: Path, watch: Watcher | None = None) -> Tally:
        """Make the store hold what the folder holds, dropping reports that left it.

        Raises MissingFolder, with nothing removed, if the folder is not there.
        """
        if not await asyncio.to_thread(folder.is_dir):
            raise MissingFolder(
                f"The reports folder {folder} is not there. Create it and put saved reports in "
                "it, or set SITREP_REPORTS to the folder that has them."
            )
        files = await asyncio.to_thread(lambda: list(expand([folder])))
        return await self._run(files, folder, watch)

    async def _run(self, files: list[Path], folder: Path | None, watch: Watcher | None) -> Tally:
        if self._running.locked():
            raise Busy("Reports are being read already; wait until that is done.")
        async with self._running:
            tally = Tally(total=len(files))
            async for loaded in self._outcomes(files, folder):
                tally.add(loaded)
                if watch is not None:
                    watch(loaded, tally)
            return tally

    async def _outcomes(self, files: list[Path], folder: Path | None) -> AsyncIterator[Loaded]:
        known = await self._store.digests()
        to_parse: list[Path] = []
        holders: dict[str, Path] = {}
        async for path, digest in _digests(files):
            if isinstance(digest, Failure):
                yield await self._failed(path, digest)
            elif (twin := holders.setdefault(digest, path)) != path:
                if source_of(path) in known:
                    await self._store.remove([source_of(path)])
                yield Loaded(path, Outcome.UNCHANGED, f"the same report as {twin.name}")
            elif known.get(source_of(path)) == digest:
                yield Loaded(path, Outcome.UNCHANGED)
            else:
                to_parse.append(path)
        async with Parsers(to_parse) as parsers:
            async for path, parsed in parsers.results():
                yield await self._store_result(path, parsed)
        if folder is not None:
            async for loaded in self._removals(known, files, folder):
                yield loaded

    async def _store_result(self, path: Path, parsed: Parsed | Failure) -> Loaded:
        if isinstance(parsed, Failure):
            return await self._failed(path, parsed)
        outcome = await self._store.save(
            source_of(path), parsed.digest, parsed.document, parsed.briefing
        )
        return Loaded(path, Outcome(outcome))

    async def _failed(self, path: Path, failure: Failure) -> Loaded:
        if failure.traceback:
            log.error("%s could not be read:\n%s", path, failure.traceback)
        else:
            log.info("%s was not read: %s", path, failure.reason)
        await self._store.fail(source_of(path), failure.reason)
        return Loaded(path, Outcome.FAILED, failure.reason)

    async def _removals(
        self, known: Iterable[str], files: list[Path], folder: Path
    ) -> AsyncIterator[Loaded]:
        gone = await asyncio.to_thread(_gone, known, files, folder)
        if gone:
            await self._store.remove(gone)
        for source in gone:
            yield Loaded(Path(source), Outcome.REMOVED)


def _gone(known: Iterable[str], files: list[Path], folder: Path) -> list[str]:
    root = folder.resolve()
    present = {source_of(path) for path in files}
    return [
        source for source in known if source not in present and Path(source).is_relative_to(root)
    ]


def source_of(path: Path) -> str:
    """What the store knows a file by: its absolute path."""
    return path.resolve().as_posix()


def expand(paths: Iterable[Path]) -> Iterator[Path]:
    """The files of files and folders, folders in order of name, each file once.

    Of a folder only what looks like a report counts: hidden files and the `..._files` folders
    in which browsers keep a saved page's pictures and scripts do not.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _walk(path) if path.is_dir() else (path,):
            source = source_of(file)
            if source not in seen:
                seen.add(source)
                yield file


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if any(part.startswith(".") for part in parts):
            continue
        if any(part.endswith(("_files", ".files")) for part in parts[:-1]):
            continue
        if path.suffix.lower() in SUFFIXES and path.is_file():
            yield path


async def _digests(files: Iterable[Path]) -> AsyncIterator[tuple[Path, str | Failure]]:
    remaining = iter(files)
    while batch := list(islice(remaining, _BATCH)):
        for pair in await asyncio.to_thread(_hash_all, batch):
            yield pair


def _hash_all(batch: list[Path]) -> list[tuple[Path, str | Failure]]:
    return [(path, _hash(path)) for path in batch]


def _hash(path: Path) -> str | Failure:
    try:
        if not path.is_file():
            return Failure("There is no such file." if not path.exists() else "It is not a file.")
        if (size := path.stat().st_size) > MAX_BYTES:
            return Failure(
                f"It has {size / 1e6:.0f} MB, more than the {MAX_BYTES / 1e6:.0f} MB of the "
                "longest report. Save the article alone, or split the file."
            )
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return Failure(f"It cannot be opened: {error.strerror or error}.")
