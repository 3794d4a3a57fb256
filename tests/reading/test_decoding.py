import io
import zipfile

import pytest

from bot.model import UnreadableReport
from bot.reading import read
from bot.reading.cleaning import clean, without_notes

PAGE = """A Common Force for the Coast

By Aïcha Traoré

12 March 2021

The defence ministers of four coastal states agreed on Friday to set up a common force of “two
thousand” soldiers, and Côte d’Ivoire offered it a base near the border – for two years.

The force is to be ready by 2023. Its commander will be named in the spring, when the ministers
meet again, and its budget will come from the four capitals alone.
"""
RUSSIAN = """Общий штаб

Автор: Иван Петров

12 марта 2021

Министры обороны четырёх государств договорились в пятницу создать общий штаб, который будет
работать в столице одного из них и подчиняться совету министров.
"""


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "cp1252"],
)
def test_any_common_encoding_reads_the_same(encoding: str) -> None:
    document = read(PAGE.encode(encoding), "page.txt")
    assert document.authors == ("Aïcha Traoré",)
    assert len(document.body) == 2
    assert "Côte d’Ivoire" in document.body[0]
    assert "“two thousand”" in document.body[0]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "utf-16", "iso8859-5"])
def test_cyrillic(encoding: str) -> None:
    document = read(RUSSIAN.encode(encoding), "page.txt")
    assert document.authors == ("Иван Петров",)
    assert "Министры обороны" in document.body[0]


def test_the_declared_encoding_of_html() -> None:
    html = f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN}</p></body></html>'
    assert "Министры обороны" in read(html.encode("cp1251"), "a.html").body[0]


def test_garbled_text_is_mended() -> None:
    garbled = PAGE.encode().decode("cp1252", "replace").encode()
    assert "Côte d’Ivoire offered it" in " ".join(read(garbled, "page.txt").body)


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    data = PAGE.encode().replace(b"spring", b"spr\xffng")
    assert "Côte d’Ivoire" in read(data, "page.txt").body[0]


def test_line_ends_and_unseen_characters() -> None:
    text = "a\u00adb\u200bc\u00a0d\u2009e\r\nf\rg\ufeff\x00h \ufb01n"
    assert clean(text) == "abc d e\nf\ngh fin"


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("The bloc[1] grew.[2][3] It has 7 members [12].", "The bloc grew. It has 7 members."),
        ("It covers 5 km² and 3 m³.", "It covers 5 km² and 3 m³."),
        ("The treaty¹ lapsed.² So", "The treaty lapsed. So"),
        ("It [the bloc] grew[citation needed].", "It [the bloc] grew."),
        ("He said [sic] that", "He said [sic] that"),
    ],
)
def test_note_marks_go_and_brackets_stay(marked: str, plain: str) -> None:
    assert without_notes(marked) == plain


def _archive(inside: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(inside, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is a picture"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "is a picture"),
        (_archive("word/document.xml"), "is a Word document"),
        (_archive("notes.txt"), "is a compressed archive"),
        (b"{\\rtf1\\ansi hello}", "is an RTF document"),
        (b"\x7fELF\x02\x01\x01" + bytes(64), "is a program"),
        (bytes(range(256)) * 40, "no readable text"),
        (b"\x00\x01\x02" * 500, "no readable text"),
        (b"Home\nAbout us\nContact\n", "no paragraphs of a report"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no paragraphs"),
        (b"%PDF-1.7\nthis is no pdf at all", "damaged PDF"),
    ],
)
def test_what_is_no_report_is_refused_with_advice(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableReport) as refusal:
        read(data, "saved.txt")
    message = str(refusal.value)
    assert message.startswith("saved.txt")
    assert says in message
    assert message.endswith(".")
    assert "Save" in message or "save" in message or "Unpack" in message or "Only" in message


def test_a_text_may_begin_like_another_format() -> None:
    text = (
        "BM and MZ are letters. " + "The organization keeps its members informed of the plan. " * 3
    )
    assert read(text.encode(), "a.txt").body
