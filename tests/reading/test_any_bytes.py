"""Whatever a file holds, reading gives a report or says plainly why not."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.model import UnreadableReport
from bot.reading import read, sentences

MARKUP = st.sampled_from(
    ["<p>", "</p>", "<div class='share'>", "<table><tr>", "<td>", "</table>", "<li>", "<br>",
     "<h1>", "<sup>", "<a href='x'>", "<script type='application/ld+json'>", "</script>", "<title>",
     "&nbsp;", "The bloc has seven members and plans a force. ",
     "By Jane ", "4 July 2023 ", "Related:\n",
     "\n\n", "• ", "“", "[1]", "|", "© 2023 ", "<time datetime='", "<!--", "-->", "\u00ad", "\x00"]
)  # fmt: skip
CHECKS = [HealthCheck.too_slow, HealthCheck.filter_too_much]


def _read(data: bytes) -> None:
    try:
        document = read(data, "saved.txt")
    except UnreadableReport:
        return
    assert document.body
    assert all(paragraph.strip() == paragraph and paragraph for paragraph in document.body)
    assert [each.number for each in document.sentences] == list(
        range(1, len(document.sentences) + 1)
    )


@settings(max_examples=150, deadline=None, suppress_health_check=CHECKS)
@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\xfe\xff\xd8\x00" * 20)
@example(b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n%%EOF")
@example(b"<html>")
@example(b"-\n-\n-")
def test_any_bytes(data: bytes) -> None:
    _read(data)


@settings(max_examples=150, deadline=None, suppress_health_check=CHECKS)
@given(st.lists(st.one_of(MARKUP, st.text(max_size=12)), max_size=40))
def test_any_page(pieces: list[str]) -> None:
    _read("".join(pieces).encode("utf-8", "replace"))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_sentences_lose_nothing_but_space(text: str) -> None:
    joined = "".join(sentences.split(text))
    assert "".join(joined.split()) == "".join(text.split())
