"""Reading and extracting reports: linear in their length, and against a general summarizer."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot import library as loading
from bot.extraction import extract
from bot.library import Library, Outcome
from bot.model import Document
from bot.parsing import Parsers
from bot.reading import read
from db import Store
from tests.benchmarks.measuring import Finding, fastest_of

LINEAR = 12.0
FASTER = 1.0
_ROOT = Path(__file__).parents[2]
_FOLDERS = (_ROOT / "bot" / "samples", _ROOT / "tests" / "reports" / "dev")
_ROUNDS = 5
_PARAGRAPHS = 60  # a long article; ten times as much is a long study


def growth() -> Iterator[Finding]:
    """The time for ten times the text, as a multiple of the time for the text."""
    paragraphs = [paragraph for file in _files() for paragraph in _read(file).body]
    short, long = (_page(paragraphs, count) for count in (_PARAGRAPHS, 10 * _PARAGRAPHS))
    few, many = (read(page, "a.txt") for page in (short, long))
    for name, one, ten in (
        ("reading", lambda: read(short, "a.txt"), lambda: read(long, "a.txt")),
        ("extraction", lambda: extract(few), lambda: extract(many)),
    ):
        before, after = fastest_of((one, ten), _ROUNDS)
        note = f"{len(long) // 1000} kB in {after * 1000:.0f} ms"
        yield Finding(f"{name}: ten times the text", after / before, LINEAR, note=note)


def against_lexrank() -> Iterator[Finding]:
    """The time to read and extract reports, as a share of one pass of sumy's LexRank over them."""
    files = _files()
    both = [_raced(file) for file in files]
    ours, theirs = (sum(times) for times in zip(*both, strict=True))
    note = f"{ours / len(files) * 1000:.1f} ms a report against {theirs / len(files) * 1000:.1f} ms"
    yield Finding("reading and extraction / LexRank", ours / theirs, FASTER, note=note)


def _raced(file: Path) -> list[float]:
    """The seconds that one report takes Sitrep, and that its text takes LexRank."""
    document = _read(file)
    return fastest_of((lambda: extract(_read(file)), lambda: _lexrank(document)), _ROUNDS)


def reloading() -> Iterator[Finding]:
    """Loading a folder a second time, when nothing in it has changed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "reports"
        folder.mkdir()
        for number in range(3):
            for file in _files():
                text = file.read_bytes() + f"\n<!-- {number} -->\n".encode()
                (folder / f"{number}-{file.name}").write_bytes(text)
        yield from asyncio.run(_reloaded(folder, Path(name) / "library.db"))
        shutil.rmtree(folder)


async def _reloaded(folder: Path, path: Path) -> list[Finding]:
    parsed: list[Path] = []

    class Watched(Parsers):
        """The parsers, noting what they are given."""

        def __init__(self, paths: Sequence[Path]) -> None:
            parsed.extend(paths)
            super().__init__(paths)

    loading.Parsers = Watched  # type: ignore[misc]
    async with Store.open(path) as store:
        library = Library(store)
        begun = asyncio.get_running_loop().time()
        await library.reload(folder)
        first = asyncio.get_running_loop().time() - begun
        given = len(parsed)
        parsed.clear()
        begun = asyncio.get_running_loop().time()
        tally = await library.reload(folder)
        again = asyncio.get_running_loop().time() - begun
    loading.Parsers = Parsers  # type: ignore[misc]
    note = f"{tally.counts[Outcome.UNCHANGED]} files, {given} parsed before"
    return [
        Finding("files parsed again", len(parsed), 0, "", note),
        Finding("time of the first load", first / given * 1000, unit="ms", note="a report"),
        Finding("time of an unchanged reload / first load", again / first, 0.1),
    ]


def _files() -> list[Path]:
    files = (file for folder in _FOLDERS for file in sorted(folder.iterdir()))
    return [file for file in files if file.suffix in {".txt", ".html"}]


def _read(file: Path) -> Document:
    return read(file.read_bytes(), file.name)


def _page(paragraphs: Sequence[str], count: int) -> bytes:
    """A page with a byline and so many paragraphs, none of them twice the same."""
    body = [f"{paragraphs[n % len(paragraphs)]} That was point {n}." for n in range(count)]
    head = ["A LONG STUDY", "By A. Writer (10/3/2007 issue of The Journal)"]
    return "\n\n".join([*head, *body]).encode()


class _Tokenizer:
    """What sumy's own English tokenizer does, without the trained data that it downloads."""

    def __init__(self) -> None:
        from nltk.tokenize import NLTKWordTokenizer
        from nltk.tokenize.punkt import PunktSentenceTokenizer

        self._sentences = PunktSentenceTokenizer()
        self._words = NLTKWordTokenizer()

    def to_sentences(self, text: str) -> list[str]:
        """The sentences of a paragraph."""
        return list(self._sentences.tokenize(text))

    def to_words(self, text: str) -> list[str]:
        """The words of a sentence."""
        return [word for word in self._words.tokenize(text) if word.isalpha()]


def _lexrank(document: Document) -> object:
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    parser = PlaintextParser.from_string("\n\n".join(document.body), _Tokenizer())
    summarizer = LexRankSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    return summarizer(parser.document, 5)
