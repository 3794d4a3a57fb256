"""Files that are no text, told by their first bytes, with advice for each."""

from __future__ import annotations

from bot.model import UnreadableReport

_PICTURE = "a picture"
_ADVICE = {
    _PICTURE: "Save the report's text itself as text, HTML or PDF.",
    "a Word document": "Open it and save it as text, HTML or PDF.",
    "a spreadsheet": "Open it and save the report's text as text or HTML.",
    "a presentation": "Open it and save the report's text as text, HTML or PDF.",
    "an e-book": "Save the report as text or HTML.",
    "an OpenDocument file": "Open it and save it as text, HTML or PDF.",
    "an RTF document": "Open it and save it as text, HTML or PDF.",
    "an old Office document": "Open it and save it as text, HTML or PDF.",
    "a compressed archive": "Unpack it and put the reports in it into the folder.",
    "a sound or video file": "Only written reports can be read: text, HTML or PDF.",
    "a program": "Only reports can be read: text, HTML or PDF.",
    "a database": "Only reports can be read: text, HTML or PDF.",
    "a font": "Only reports can be read: text, HTML or PDF.",
}
_SIGNATURES = (
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"\x00\x00\x01\x00", _PICTURE),
    (b"8BPS", _PICTURE),
    (b"PK\x03\x04", "a compressed archive"),
    (b"PK\x05\x06", "a compressed archive"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"BZh", "a compressed archive"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed archive"),
    (b"Rar!\x1a\x07", "a compressed archive"),
    (b"\xfd7zXZ\x00", "a compressed archive"),
    (b"\x28\xb5\x2f\xfd", "a compressed archive"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"ID3", "a sound or video file"),
    (b"OggS", "a sound or video file"),
    (b"fLaC", "a sound or video file"),
    (b"\x1aE\xdf\xa3", "a sound or video file"),
    (b"\xff\xfb", "a sound or video file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\x00asm", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
# Short signatures that a text could begin with; they count only beside bytes no text has.
_SHORT = frozenset({b"BM", b"MZ", b"BZh", b"ID3", b"8BPS"})
_INSIDE_ZIP = (
    (b"word/", "a Word document"),
    (b"xl/", "a spreadsheet"),
    (b"ppt/", "a presentation"),
    (b"application/epub", "an e-book"),
    (b"application/vnd.oasis", "an OpenDocument file"),
)


def kind_of(data: bytes) -> str:
    """What the first bytes say a file is, with its article; "" for text or the unknown."""
    if data[:4] == b"RIFF":
        return _PICTURE if data[8:12] == b"WEBP" else "a sound or video file"
    if data[4:8] == b"ftyp":
        return _PICTURE if data[8:12] in {b"avif", b"heic", b"mif1"} else "a sound or video file"
    for signature, kind in _SIGNATURES:
        if data.startswith(signature) and not (signature in _SHORT and _is_text(data[:64])):
            if kind == "a compressed archive" and data.startswith(b"PK"):
                return next((named for mark, named in _INSIDE_ZIP if mark in data), kind)
            return kind
    return ""


def _is_text(head: bytes) -> bool:
    return all(byte >= 0x20 or byte in b"\t\r\n" for byte in head)


def refuse_other_formats(data: bytes, name: str) -> None:
    """Raise UnreadableReport, with what to do instead, if the file is no text."""
    if kind := kind_of(data):
        raise UnreadableReport(f"{name} is {kind}, not a text. {_ADVICE[kind]}")
