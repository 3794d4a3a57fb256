"""Bytes → text: byte order marks, UTF-8/16/32, declared and guessed legacy encodings."""

from __future__ import annotations

import codecs
import re

from bot.model import UnreadableReport
from bot.reading.signatures import refuse_other_formats

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
# Characters that no text has many of: controls, and marks of bytes that did not fit.
_ODD = re.compile("[\x00-\x08\x0e-\x1f\ufffd]")
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,80}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
# What pages mean when they declare these, as browsers read them.
_MEANT = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
}
# A page in UTF-8 that was cut or damaged may have this share of bytes that do not fit.
_DAMAGE = 0.02
# UTF-8 that was read as Windows-1252 and written again: "â€™" for an apostrophe.
_GARBLED = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039"
    "\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{1,3}"
)


def decode(data: bytes, name: str) -> str:
    """The text of a file; UnreadableReport where there is none or it is of another format."""
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadableReport(f"{name} is empty. Save the page again as text or HTML.")
    refuse_other_formats(data, name)
    text = _mend(_decoded(data))
    sample = text[:_SAMPLE]
    if len(_ODD.findall(sample)) > 0.1 * len(sample):
        raise UnreadableReport(
            f"{name} holds no readable text: it looks like a program's data. "
            "Save the report itself as text, HTML or PDF."
        )
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if encoding := _wide(data[:4096]):
        return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)


def _wide(head: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, told by where the zero bytes stand."""
    if head.count(0) < len(head) // 5:
        return ""
    zeros = [head[offset::4].count(0) for offset in range(4)]
    quarter = max(1, len(head) // 4)
    full = [count > 0.7 * quarter for count in zeros]
    shapes = {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }
    return shapes.get((full[0], full[1], full[2], full[3]), "")


def _known(encoding: str) -> str:
    encoding = encoding.strip().lower()
    encoding = _MEANT.get(encoding, encoding)
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return ""


def _legacy(data: bytes) -> str:
    """Text in an encoding of one byte a character, or UTF-8 with some damage."""
    text = data.decode("utf-8", "replace")
    several = sum(character > "\x7f" and character != "�" for character in text)
    if text.count("�") <= min(several * 0.5, max(2, _DAMAGE * len(text))):
        return text
    match = _DECLARED.search(data[:4096])
    declared = _known((match[1] or match[2]).decode("ascii")) if match else ""
    if declared and declared != "utf-8" and not declared.startswith(("utf-16", "utf-32")):
        return data.decode(declared, "replace")
    return data.decode(_guess(data), "replace")


def _guess(data: bytes) -> str:
    """The likeliest legacy encoding of a sample around the first bytes beyond ASCII."""
    first = next(index for index, byte in enumerate(data) if byte > 0x7F)
    sample = data[max(0, first - 2000) : first + _SAMPLE]
    high = [byte for byte in sample if byte > 0x7F]
    if len(high) < 0.1 * len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:20_000], preemptive_behaviour=False).best()
    return best.encoding if best else "cp1252"


def _mend(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252 on its way here, where that is plain."""
    if text.isascii() or len(_GARBLED.findall(text[:_SAMPLE])) < 2:
        return text
    return _GARBLED.sub(_mended, text)


def _mended(match: re.Match[str]) -> str:
    raw = b"".join(
        bytes([ord(character)]) if ord(character) < 0x100 else character.encode("cp1252")
        for character in match.group()
    )
    for length in range(len(raw), 1, -1):
        try:
            return raw[:length].decode("utf-8") + raw[length:].decode("cp1252", "replace")
        except UnicodeDecodeError:
            continue
    return match.group()
