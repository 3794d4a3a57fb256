from datetime import date

import pytest

from bot.model import UnreadableReport
from bot.reading import read

pytest.importorskip("pypdf")

FIRST = [
    "Cape Review, Vol. 12, No. 9",
    "",
    "A Mission Without Money",
    "By Jane Doe",
    "4 July 2023",
    "",
    "The Southern African Development Community has decided to keep its mis-",
    "sion in the north of Mozambique for another year, although four of the",
    "states that sent soldiers want to leave.",
    "",
    "Related questions of money were left open. Pretoria pays for most of the",
    "troops, and its parliament has asked twice when the neighbours will settle",
    "",
    "Page 1 of 2",
]
SECOND = [
    "Cape Review, Vol. 12, No. 9",
    "",
    "what they owe to the common fund.",
    "",
    "Ministers plan to open a training centre in Dar es Salaam by 2025, but no",
    "state has so far put its share of the cost into a budget of its own.",
    "",
    "Page 2 of 2",
]


def _pdf(*pages: list[str]) -> bytes:
    """A minimal PDF of one text object a page, a line of text every 14 points."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for lines in pages:
        shown = "".join(
            f"1 0 0 1 60 {780 - 14 * row} Tm ({line.replace('(', '').replace(')', '')}) Tj\n"
            for row, line in enumerate(lines)
            if line
        )
        stream = f"BT /F1 11 Tf\n{shown}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R"
            f" /Resources << /Font << /F1 {font} >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def test_pages_are_joined_without_their_running_lines() -> None:
    document = read(_pdf(FIRST, SECOND), "report.pdf")
    assert document.title == "A Mission Without Money"
    assert document.authors == ("Jane Doe",)
    assert document.published == date(2023, 7, 4)
    text = " ".join(document.body)
    assert "keep its mission in the north" in text
    assert "when the neighbours will settle what they owe to the common fund." in text
    assert "Page" not in text
    assert "Vol. 12" not in text


def test_a_scan_without_text_says_what_to_do() -> None:
    with pytest.raises(UnreadableReport, match="text recognition"):
        read(_pdf([], []), "scan.pdf")


def test_a_broken_file_says_what_to_do() -> None:
    with pytest.raises(UnreadableReport, match="damaged"):
        read(_pdf(FIRST)[:200], "cut.pdf")


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypdf", None)
    with pytest.raises(UnreadableReport, match=r"sitrep\[pdf\]"):
        read(_pdf(FIRST), "report.pdf")
