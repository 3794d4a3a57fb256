"""The parts know only the parts before them on the way of a report."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BARRED = {
    "bot/model": (
        "bot.world", "bot.reading", "bot.extraction", "bot.answers", "bot.views", "cogs", "db",
        "discord",
    ),
    "bot/world": ("bot.reading", "bot.extraction", "bot.answers", "cogs", "db", "discord"),
    "bot/reading": ("bot.extraction", "bot.answers", "bot.views", "cogs", "db", "discord"),
    "bot/extraction": ("bot.answers", "bot.views", "cogs", "db", "discord"),
    "bot/answers": ("bot.views", "bot.client", "bot.shell", "cogs", "discord"),
    "bot/wording": ("bot.answers", "bot.views", "cogs", "db"),
    "db": ("bot.reading", "bot.extraction", "bot.answers", "bot.views", "cogs", "discord"),
    "bot/views": ("cogs",),
}  # fmt: skip


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def _files(place: str) -> list[Path]:
    path = ROOT / place
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


@pytest.mark.parametrize("place", BARRED)
def test_imports_point_one_way(place: str) -> None:
    files = _files(place)
    assert files
    wrong = [
        f"{path.relative_to(ROOT)} imports {module}"
        for path in files
        for module in _imports(path)
        for barred in BARRED[place]
        if module == barred or module.startswith(f"{barred}.")
    ]
    assert wrong == []


def test_sql_lives_in_db() -> None:
    statement = re.compile(r"\b(SELECT .* FROM|INSERT INTO|DELETE FROM|CREATE TABLE)\b")
    places = [path for place in ("bot", "cogs") for path in _files(place)]
    assert [path for path in places if statement.search(path.read_text(encoding="utf-8"))] == []
