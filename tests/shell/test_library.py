from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from bot import parsing
from bot.library import Busy, Library, Loaded, MissingFolder, Outcome, Tally, expand, source_of
from bot.parsing import MAX_BYTES, Failure, Parsed, parse_away, parse_bytes
from bot.settings import Settings
from db import Store

REPORT = """THE ORANGE PACT MEETS

By A. Writer (05/02/2010 issue of the Bulletin)

The Orange Pact Organization (OPO) consists of Kenya, Ghana and Peru. Its members met in Lima in
April and talked about their common border service for two days, without any result to show for it.
"""


@pytest.fixture
def folder(settings: Settings) -> Path:
    return settings.reports


@pytest.fixture
def library(store: Store) -> Library:
    return Library(store)


def write(folder: Path, name: str, text: str = REPORT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


async def test_what_is_known_is_not_parsed_again(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "report.txt")
    await library.reload(folder)

    def untouched(*_: object) -> object:
        raise AssertionError("a parser was touched")

    monkeypatch.setattr("bot.parsing.parse_file", untouched)
    tally = await library.reload(folder)
    assert tally.counts == {Outcome.UNCHANGED: 1}


async def test_every_file_is_told_of_as_it_is_finished(library: Library, folder: Path) -> None:
    for name in ("b.txt", "a.txt", "c/d.txt"):
        write(folder, name, f"{REPORT}\n{name}\n")
    told: list[tuple[str, int]] = []

    def watch(loaded: Loaded, tally: Tally) -> None:
        told.append((loaded.path.name, tally.done))

    await library.reload(folder, watch)
    assert told == [("a.txt", 1), ("b.txt", 2), ("d.txt", 3)]


async def test_what_is_loaded_by_name_removes_nothing(
    library: Library, folder: Path, store: Store
) -> None:
    first, second = write(folder, "one.txt"), write(folder, "two.txt", REPORT + "\nTwo.\n")
    await library.load([first])
    await library.load([second])
    assert set(await store.digests()) == {source_of(first), source_of(second)}


async def test_only_reports_of_the_folder_are_removed_with_their_files(
    library: Library, folder: Path, store: Store, tmp_path: Path
) -> None:
    elsewhere = write(tmp_path, "elsewhere.txt", REPORT + "\nElsewhere.\n")
    await library.load([elsewhere])
    gone = write(folder, "gone.txt")
    await library.reload(folder)
    gone.unlink()
    tally = await library.reload(folder)
    assert tally.counts == {Outcome.REMOVED: 1}
    assert set(await store.digests()) == {source_of(elsewhere)}


async def test_the_same_report_twice_is_kept_once(library: Library, folder: Path) -> None:
    first = write(folder, "a.txt")
    write(folder, "b.txt")
    tally = await library.reload(folder)
    assert tally.counts == {Outcome.ADDED: 1, Outcome.UNCHANGED: 1}
    first.unlink()
    tally = await library.reload(folder)
    assert tally.counts == {Outcome.ADDED: 1, Outcome.REMOVED: 1}


async def test_a_report_that_moved_is_kept(library: Library, folder: Path, store: Store) -> None:
    path = write(folder, "a.txt")
    await library.reload(folder)
    path.rename(folder / "z.txt")
    await library.reload(folder)
    assert set(await store.digests()) == {source_of(folder / "z.txt")}


async def test_a_missing_folder_is_said_and_removes_nothing(
    library: Library, folder: Path, store: Store
) -> None:
    write(folder, "a.txt")
    await library.reload(folder)
    with pytest.raises(MissingFolder, match="SITREP_REPORTS"):
        await library.reload(folder / "no")
    assert len(await store.digests()) == 1


BAD: dict[str, bytes] = {
    "empty.txt": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "zeros.txt": bytes(4096),
}


async def test_files_that_are_no_reports_fail_with_a_reason_and_stop_nobody(
    library: Library, folder: Path, store: Store
) -> None:
    for name, data in BAD.items():
        (folder / name).write_bytes(data)
    (folder / "utf16.txt").write_text(REPORT, "utf-16")
    write(folder, "undated.html", "<p>The OPO consists of Kenya, Ghana and Peru. " * 9 + "<div>")
    tally = await library.reload(folder)
    assert {failure.path.name for failure in tally.failures} == set(BAD)
    assert all(failure.reason.endswith(".") for failure in tally.failures)
    assert tally.counts[Outcome.ADDED] == 2
    assert {Path(each.source).name for each in await store.failures()} == set(BAD)


async def test_a_file_named_outright_that_is_not_there_fails(
    library: Library, folder: Path
) -> None:
    tally = await library.load([folder / "no.txt"])
    assert tally.failures[0].reason == "There is no such file."


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
async def test_a_file_that_may_not_be_read_fails(library: Library, folder: Path) -> None:
    path = write(folder, "secret.txt")
    path.chmod(0)
    tally = await library.load([path])
    assert "cannot be opened" in tally.failures[0].reason


async def test_a_file_far_too_large_is_not_opened(library: Library, folder: Path) -> None:
    path = folder / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    tally = await library.load([path])
    assert "Save the article alone" in tally.failures[0].reason


def test_folders_give_reports_only(folder: Path) -> None:
    for name in (
        "a.txt",
        "b.html",
        ".hidden.txt",
        ".git/x.txt",
        "b_files/script.txt",
        "picture.png",
        "deep/er/c.TXT",
    ):
        write(folder, name)
    names = [path.name for path in expand([folder, folder / "a.txt"])]
    assert names == ["a.txt", "b.html", "c.TXT"]


async def test_many_files_are_parsed_in_other_processes(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(8):
        write(folder, f"{number}.txt", REPORT + f"\nNumber {number}.\n")
    monkeypatch.setattr("bot.parsing.parse_file", _tells_its_process)
    tally = await library.reload(folder)
    assert tally.counts == {Outcome.ADDED: 8}
    assert (processes := _told(folder))
    assert os.getpid() not in processes


async def test_loads_do_not_overlap(library: Library, folder: Path) -> None:
    for number in range(3):
        write(folder, f"{number}.txt", REPORT + f"\nNumber {number}.\n")
    started = asyncio.Event()
    first = asyncio.ensure_future(library.reload(folder, lambda *_: started.set()))
    await started.wait()
    with pytest.raises(Busy):
        await library.load([folder])
    assert (await first).counts == {Outcome.ADDED: 3}
    assert not library.busy


async def test_a_reading_process_that_dies_costs_its_own_file_only(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        write(folder, f"{number}.txt", REPORT + f"\nNumber {number}.\n")
    monkeypatch.setattr("bot.parsing.parse_file", _dies_on_two)
    tally = await library.reload(folder)
    assert [failure.path.name for failure in tally.failures] == ["2.txt"]
    assert "ended" in tally.failures[0].reason
    assert tally.counts[Outcome.ADDED] == 4


_parse_file = parsing.parse_file


def _tells_its_process(path: Path) -> Parsed | Failure:
    path.with_suffix(".process").write_text(str(os.getpid()), "utf-8")
    return _parse_file(path)


def _told(folder: Path) -> set[int]:
    return {int(path.read_text("utf-8")) for path in folder.glob("*.process")}


def _dies_on_two(path: Path) -> Parsed | Failure:
    if path.name == "2.txt":
        os._exit(1)
    return _parse_file(path)


def test_a_fault_of_ours_is_a_failure_with_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> object:
        raise RuntimeError("a bug")

    monkeypatch.setattr("bot.reading.read", broken)
    failure = parse_bytes(b"text", "a.txt")
    assert isinstance(failure, Failure)
    assert "RuntimeError" in failure.reason
    assert "a bug" in failure.traceback


async def test_bytes_are_parsed_away_whatever_their_length() -> None:
    for text in (REPORT, REPORT * 600):
        parsed = await parse_away(text.encode(), "a.txt")
        assert isinstance(parsed, Parsed)
        assert parsed.document.sentences
