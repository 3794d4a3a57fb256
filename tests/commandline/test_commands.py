from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from commands import PICTURE, REPORT, environment, sitrep


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "orange.txt").write_text(REPORT, "utf-8")
    return tmp_path


def test_load_prints_a_line_a_file(folder: Path) -> None:
    (folder / "reports" / "picture.txt").write_bytes(PICTURE)
    done = sitrep(folder, "load")
    lines = done.stdout.splitlines()
    assert lines[0] == "added     reports/orange.txt" or lines[1] == "added     reports/orange.txt"
    assert any(re.match(r"failed    reports/picture\.txt: .+\.$", line) for line in lines)
    assert len(lines) == 2
    assert done.returncode == 1
    assert done.stderr.strip() == "1 added, 1 failed"
    (folder / "reports" / "picture.txt").unlink()
    again = sitrep(folder, "load", "reports/orange.txt")
    assert again.stdout == "unchanged reports/orange.txt\n"
    assert again.returncode == 0


def test_load_without_a_folder_says_what_to_do(tmp_path: Path) -> None:
    done = sitrep(tmp_path, "load")
    assert done.returncode == 1
    assert "SITREP_REPORTS" in done.stderr
    assert "Traceback" not in done.stderr


def extract(folder: Path, *paths: str) -> tuple[int, list[dict[str, Any]]]:
    done = sitrep(folder, "extract", *paths, "--json")
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_extract_gives_an_object_a_file_and_touches_no_database(folder: Path) -> None:
    status, (found,) = extract(folder, "reports/orange.txt")
    assert status == 0
    assert list(found) == [
        "file",
        "meta",
        "body",
        "organizations",
        "memberships",
        "initiatives",
        "summary",
    ]
    assert found["file"] == "reports/orange.txt"
    assert found["meta"]["title"] == "THE ORANGE PACT MEETS"
    assert found["meta"]["published"] == "2010-05-02"
    assert {"acronym": "OPO", "name": "Orange Pact Organization"} in found["organizations"]
    members = {each["country"] for each in found["memberships"] if each["status"] == "member"}
    assert members == {"Kenya", "Ghana", "Peru"}
    kenya = next(each for each in found["memberships"] if each["country"] == "Kenya")
    assert kenya["organization"] == "OPO"
    assert kenya["derivation"] == "stated"
    assert kenya["evidence"] == [
        "The Orange Pact Organization (OPO) consists of Kenya, Ghana and Peru."
    ]
    (force,) = [each for each in found["initiatives"] if "rescue force" in each["title"]]
    assert (force["status"], force["target"]) == ("planned", "2012")
    assert set(found["summary"]) == {"bottom_line", "key_points", "watch"}
    assert list(folder.glob("*.db*")) == []


def test_a_file_that_cannot_be_read_gives_an_error_after_which_the_others_follow(
    folder: Path,
) -> None:
    (folder / "a.txt").write_bytes(PICTURE)
    status, found = extract(folder, "a.txt", "missing.txt", "reports/orange.txt")
    assert status == 1
    assert [each["file"] for each in found] == ["a.txt", "missing.txt", "reports/orange.txt"]
    assert set(found[0]) == set(found[1]) == {"file", "error"}
    assert "meta" in found[2]


def test_extract_takes_folders(folder: Path) -> None:
    status, found = extract(folder, "reports")
    assert (status, len(found)) == (0, 1)


def test_history_is_not_among_the_extracted_memberships(folder: Path) -> None:
    text = REPORT.replace(
        "Its members met", "Chile was a member from 2001 to 2006. Its members met"
    )
    (folder / "reports" / "orange.txt").write_text(text, "utf-8")
    _, (found,) = extract(folder, "reports/orange.txt")
    statuses = {each["status"] for each in found["memberships"] if each["country"] == "Chile"}
    assert "member" not in statuses


def test_ask_gives_the_answer_with_its_citations(folder: Path) -> None:
    sitrep(folder, "load")
    done = sitrep(folder, "ask", "who are the members of the OPO?", "--json")
    found = json.loads(done.stdout)
    assert list(found) == ["answered", "answer", "citations"]
    assert found["answered"] is True
    assert all(name in found["answer"] for name in ("Kenya", "Ghana", "Peru"))
    assert found["citations"][0] == {
        "report": "THE ORANGE PACT MEETS",
        "published": "2010-05-02",
        "sentence": "The Orange Pact Organization (OPO) consists of Kenya, Ghana and Peru.",
    }
    plain = sitrep(folder, "ask", "who are the members of the OPO?")
    assert "Kenya" in plain.stdout
    assert "The Orange Pact Meets" in plain.stdout


def test_ask_says_when_the_reports_do_not_say(folder: Path) -> None:
    sitrep(folder, "load")
    found = json.loads(sitrep(folder, "ask", "what is the price of tea?", "--json").stdout)
    assert found["answered"] is False
    assert found["citations"] == []


def test_run_without_a_token_is_three_lines_and_no_traceback(tmp_path: Path) -> None:
    done = sitrep(tmp_path, "run")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 3
    assert done.stdout == ""


def test_a_wrong_setting_is_one_plain_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SITREP_GUILD=desk\n", "utf-8")
    done = sitrep(tmp_path, "load")
    assert done.returncode == 1
    assert done.stderr.startswith("SITREP_GUILD is 'desk'; it should be")
    assert len(done.stderr.splitlines()) == 1


def test_help_is_quick_and_names_every_command(tmp_path: Path) -> None:
    done = sitrep(tmp_path, "--help")
    for name in ("run", "preview", "load", "extract", "ask"):
        assert re.search(rf"^  {name} ", done.stdout, re.MULTILINE)


def test_many_files_have_a_bar_on_the_terminal_and_lines_on_standard_output(folder: Path) -> None:
    for number in range(12):
        (folder / "reports" / f"{number}.txt").write_text(f"{REPORT}\nNumber {number}.\n", "utf-8")
    terminal, end = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "bot", "load"],
        cwd=folder,
        env=environment() | {"TERM": "xterm", "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=end,
        text=True,
    )
    os.close(end)
    seen = b""
    try:
        while chunk := os.read(terminal, 4096):
            seen += chunk
    except OSError:  # how Linux says that the other end is closed
        pass
    output, _ = running.communicate(timeout=60)
    os.close(terminal)
    assert len(output.splitlines()) == 13
    assert all(line.startswith("added     reports/") for line in output.splitlines())
    assert b"13/13" in seen
    assert running.returncode == 0
