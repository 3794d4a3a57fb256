"""Mentions of states and organizations in every sentence: the ground all extractors stand on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from bot.extraction.assumed import as_written, assumed
from bot.extraction.body_names import Text
from bot.extraction.introduced import extended_gazetteer, introduced
from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence, Mention, MentionKind
from bot.extraction.reference.discourse import Discourse
from bot.extraction.seats import with_seats
from bot.extraction.tokens import Token, tokenize
from bot.model import Document, Organization, Sentence
from bot.world import Form, Gazetteer, Match, Name, gazetteer, groups, organizations
from bot.world.names import WORD, words

__all__ = [
    "AnnotatedDocument",
    "AnnotatedSentence",
    "Mention",
    "MentionKind",
    "annotate",
]

_PROSE = 20_000  # characters of a sentence at most; what is longer is no prose

_DATELINE = 9  # tokens between a place and the dash after it

# Names that are given names and family names too: "Michael Jordan", "Georgia Smith".
_ALSO_PERSONS = frozenset({"Jordan", "Chad", "Georgia", "Israel", "Kenya", "Cuba", "Holland"})


def annotate(document: Document) -> AnnotatedDocument:
    """Find what every sentence speaks of; linear in the length of the text."""
    sentences = [Sentence(0, 0, document.title), *document.sentences]
    texts = [_text(sentence.text) for sentence in sentences]
    new, names = introduced(texts)
    names += assumed(texts, names)
    if unknown := [name for name in names if not gazetteer().finds(name)]:
        texts = _found_again(texts, unknown)
    named = {organization.key: organization for organization in new}
    discourse_names = named | _listed()
    everywhere = dict.fromkeys(
        match.name.key
        for text in texts
        for match in text.matches
        if match.name.kind == "organization"
    )
    discourse = Discourse(discourse_names, everywhere, _main(texts))
    annotated = [
        discourse.resolve(AnnotatedSentence(sentence, text.tokens, _mentions(text)))
        for sentence, text in zip(sentences, texts, strict=True)
    ]
    return AnnotatedDocument(
        document,
        tuple(annotated[1:]),
        _organizations(annotated, discourse_names, texts),
        document.published,
        title=annotated[0],
        introduced=frozenset(named),
    )


@cache
def _listed() -> dict[str, Organization]:
    return {key: listed.organization for key, listed in organizations().items()}


def _found_again(texts: Sequence[Text], names: Sequence[Name]) -> list[Text]:
    """The texts with these names found as well, looked for where one of them may begin."""
    full = extended_gazetteer(names)
    first = frozenset(path[0] for name in names if (path := words(name.text)))
    return [
        _found(full, text.text, text.tokens)
        if text.tokens and _may_begin(first, text.text)
        else text
        for text in texts
    ]


def _may_begin(first: frozenset[str], text: str) -> bool:
    if not text.isascii():
        return True
    lower = text.lower()
    near = [word for word in first if word in lower]
    return bool(near) and not frozenset(WORD.findall(lower)).isdisjoint(near)


_TITLE = 3  # what a name in the title weighs
_MARGIN = 1.5  # how much more the main organization must weigh than the next


def _main(texts: Sequence[Text]) -> str:
    """The organization that is named clearly more often than any other, the title first; or ""."""
    weights = Counter[str]()
    for number, text in enumerate(texts):
        for match in text.matches:
            listed = organizations().get(match.name.key)
            if match.name.kind == "organization" and (listed is None or not listed.part):
                weights[match.name.key] += 1 if number else _TITLE
    first, second = (*weights.most_common(2), ("", 0), ("", 0))[:2]
    return first[0] if first[1] >= _MARGIN * second[1] else ""


def _text(text: str) -> Text:
    if len(text) > _PROSE:
        return Text(text, (), ())
    return _found(gazetteer(), text, tokenize(text))


def _found(names: Gazetteer, text: str, tokens: tuple[Token, ...]) -> Text:
    """A sentence with the names in it, of capitals those that act."""
    return Text(text, tokens, with_seats(text, tokens, names.find(text, seats=True)))


def _organizations(
    sentences: Sequence[AnnotatedSentence],
    known: dict[str, Organization],
    texts: Sequence[Text],
) -> dict[str, Organization]:
    keys = dict.fromkeys(
        mention.key
        for sentence in sentences
        for mention in sentence.mentions
        if mention.kind == "organization"
    )
    return {key: as_written(known[key], texts) for key in keys}


def _mentions(text: Text) -> tuple[Mention, ...]:
    """The matches of a sentence that mean what they say."""
    found: list[Mention] = []
    at = 0
    for match in text.matches:
        while at < len(text.tokens) and text.tokens[at].start < match.start:
            at += 1
        if not _is_person(text.tokens, at, match) and not _is_dateline(text.tokens, at, match):
            found.append(_mention(text.text, match))
    return tuple(found)


def _mention(text: str, match: Match) -> Mention:
    name = match.name
    keys: tuple[str, ...] = ()
    if name.kind == "state":
        keys = (name.key,)
    elif name.kind == "group":
        keys = groups()[name.key].codes
    written = text[match.start : match.end]
    return Mention(match.start, match.end, name.kind, name.key, name.form, written, keys)


def _dashed(tokens: Sequence[Token], end: int) -> bool:
    """Whether a dash and a new sentence follow: "London (AP) — Gabon has"; no remark in dashes."""
    dashes = [
        at
        for at in range(1, len(tokens) - 1)
        if tokens[at].text in ("—", "–", "-", "--")
        and tokens[at - 1].end < tokens[at].start
        and tokens[at].end < tokens[at + 1].start
    ]
    if len(dashes) != 1 or not tokens[dashes[0] + 1].capital:
        return False
    between = [token for token in tokens[: dashes[0]] if token.start >= end]
    plain = all(token.capital or not token.word for token in between)
    return plain and len(between) < _DATELINE


def _is_dateline(tokens: Sequence[Token], at: int, match: Match) -> bool:
    """Whether a place in capitals opens a report: "DUSHANBE – ...", "CAIRO, 9 May -- ..."."""
    name = match.name
    if at > 0 or name.kind != "state":
        return False
    if not tokens[0].text.isupper():
        return name.form is Form.METONYM and _dashed(tokens, match.end)
    if len(tokens[0].text) < 4:
        return False
    after = next((token.text for token in tokens if token.start >= match.end), "")
    return name.form is Form.METONYM or after in "—–-(" or after == ","


def _is_person(tokens: Sequence[Token], at: int, match: Match) -> bool:
    """Whether a state's name is part of a person's: a capitalised word stands right before."""
    name = match.name
    if name.kind != "state" or name.form is not Form.NAME or at == 0:
        return False
    if name.text not in _ALSO_PERSONS:
        return False
    before = tokens[at - 1]
    is_name = before.word and before.capital and at > 1 and before.text.isalpha()
    return is_name and tokens[at - 2].text not in (".", ":", "“", '"') and len(before.text) > 2
