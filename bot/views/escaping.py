"""Text of reports and users made harmless for Discord: it shows as written and does nothing."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

ELLIPSIS: Final = "…"

# Control characters, and the invisible ones that hide or reorder text. The joiners U+200C and
# U+200D stay, since Persian words and emoji are spelled with them.
_UNWANTED: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_ACTIVE: Final = re.compile(
    r"[\\*_~|`\[\]<>]"  # markup
    r"|@(?=everyone|here|[!&]?\d)"
    r"|:(?=//)"
    r"|\.(?=gg|com|me)(?:(?<=discord\.)|(?<=discordapp\.)(?=com))",
    re.IGNORECASE,
)
_LINE_START: Final = re.compile(r"(?:[#>+\-=]|\d{1,9}(?=[.)]))")


def tidy(text: str) -> str:
    """One line of visible characters, with single spaces."""
    if text.isprintable():
        return " ".join(text.split())
    return " ".join(_UNWANTED.sub("", text.replace("\u2028", " ").replace("\u2029", " ")).split())


def escape(text: str) -> str:
    """A single line that Discord shows exactly as it reads, with no markup, ping or link."""
    safe = _ACTIVE.sub(_passive, tidy(text))
    if (start := _LINE_START.match(safe)) is not None:
        head = start.group()
        safe = f"{head}\\{safe[len(head) :]}" if head.isdecimal() else f"\\{safe}"
    return safe


def _passive(active: re.Match[str]) -> str:
    mark = active.group()
    return "@\u200b" if mark == "@" else f"\\{mark}"


def fit(text: str, limit: int) -> str:
    """The escaped text, ending in an ellipsis if it would be longer than `limit` otherwise."""
    raw = tidy(text)
    if len(raw) <= limit and len(escaped := escape(raw)) <= limit:
        return escaped
    return escape(_head(raw[: limit - 1], limit - 1).rstrip() + ELLIPSIS)


def clip(text: str, limit: int) -> str:
    """Plain text of at most `limit` characters for labels and choices, which know no markup."""
    line = tidy(text)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + ELLIPSIS


def split(text: str, limit: int) -> list[str]:
    """The escaped text in pieces of at most `limit` characters, cut at spaces where there are."""
    line = tidy(text)
    if line and len(line) <= limit and len(whole := escape(line)) <= limit:
        return [whole]
    pieces: list[str] = []
    start = 0
    while start < len(line):
        piece = _head(line[start : start + limit], limit)
        end = start + len(piece)
        if end < len(line) and (space := line.rfind(" ", start + len(piece) // 2, end)) > start:
            end = space
        pieces.append(escape(line[start:end]))
        start = end + 1 if line[end : end + 1] == " " else end
    return pieces


def _head(text: str, limit: int) -> str:
    """The longest start of a text, or nearly, that has at most `limit` characters escaped."""
    while (excess := len(escape(text)) - limit) > 0:
        text = text[: -max(1, excess // 2)]
    return text


def link(text: str, url: str, limit: int) -> str:
    """The text, escaped to `limit` characters, as a link where the address is a plain web one."""
    shown = fit(text, limit)
    return f"[{shown}](<{url}>)" if shown and is_web_address(url) else shown


def is_web_address(url: str) -> bool:
    """Whether an address is http(s), short enough and free of what could break out of a link."""
    if not url or len(url) > 300 or re.search(r"[\s<>()\[\]\\`\"]|[^\x21-\x7e]", url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
