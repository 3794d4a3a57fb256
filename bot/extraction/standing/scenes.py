"""The scenes of a document: its sentences as nodes with roles marked, and the topic of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.extraction.lexicon import split
from bot.extraction.mentions import LONGEST, AnnotatedDocument, AnnotatedSentence
from bot.extraction.reference.bodies import has_states
from bot.extraction.standing.both import mark_both, mark_it
from bot.extraction.standing.captions import caption_of
from bot.extraction.standing.nodes import Scene, scene
from bot.extraction.standing.roles import mark_roles
from bot.extraction.standing.speakers import mark_own_countries, mark_we
from bot.extraction.standing.topics import Topics
from bot.extraction.standing.vocabulary import vocabulary

_SPOKEN_OF = split(
    "suspension measure sanction membership participation rights withdrawal exit departure "
    "accession"
)

_LEFT = split("other others rest remaining")  # of those spoken of before: "the other five do not"

_PARTS = split("union area zone market scheme court parliament pact treaty agreement currency grid")

_DONE = split("suspended expelled admitted readmitted")  # of the state whose name is the heading


def scenes(
    document: AnnotatedDocument, wanted: Callable[[AnnotatedSentence], bool] = bool
) -> Iterator[Scene]:
    """The sentences that mention something and ask nothing, in order; linear.

    Only those that are `wanted` are laid out.
    """
    previous: Scene | None = None
    for sentence, topic in zip(document.sentences, _topics(document), strict=True):
        if wanted(sentence) and _may_tell(sentence):
            read = _laid_out(document, sentence, topic)
            read.previous = _adjacent(previous, sentence)
            mark_both(read)
            mark_it(read)
            read.caption = caption_of(read)
            yield read
            read.previous, previous = None, read


def remarks(document: AnnotatedDocument, read: Scene) -> Iterator[Scene]:
    """What a sentence remarks of single states of its lists, each as a scene of its own."""
    for node in read.nodes:
        for remark in node.states.remarks if node.states is not None else ():
            made = scene(document, read.sentence, remark)
            made.topic = read.topic
            mark_roles(made)
            mark_both(made)
            yield made


def _topics(document: AnnotatedDocument) -> list[tuple[str, ...]]:
    """The topic as each sentence begins; worked out once, as several extractors ask for it."""
    sentences = document.sentences
    if any(Topics not in sentence.known for sentence in sentences[-1:]):
        topics = Topics(document)
        for sentence in sentences:
            sentence.known[Topics] = tuple(filter(has_states, topics.before(sentence)))
            topics.after(sentence)
    return [sentence.known[Topics] for sentence in sentences]


def _laid_out(
    document: AnnotatedDocument, sentence: AnnotatedSentence, topic: tuple[str, ...]
) -> Scene:
    """A sentence's scene as far as the sentence before does not matter.

    Its nodes are made once. They alone are kept, as a scene holds its sentence in turn.
    """
    known = sentence.known.get(Scene)
    if known is None:
        made = scene(document, sentence)
        made.topic = topic
        mark_roles(made)
        mark_own_countries(made)
        mark_we(made)
        if _of_a_part(made):
            _unmark_it(made)
        known = sentence.known[Scene] = made.nodes, made.dates
    nodes, dates = known
    laid_out = Scene(sentence, [*nodes], topic, dates)
    if _of_a_part(laid_out):
        laid_out.topic = ()
    return laid_out


def _of_a_part(made: Scene) -> bool:
    """Whether a sentence turns to what is no body itself: "Of the monetary union, ..."."""
    if made.lower(0) not in ("of", "in") or made.lower(1) != "the":
        return False
    at = 2
    while made.tag(at) == "n" and made.tag(at + 1) == "n":
        at += 1
    return at > 2 and made.lower(at) in _PARTS and made.tag(at + 1) == ","


def _unmark_it(made: Scene) -> None:
    """Let "it" stand for the part that a sentence turns to, and for no body."""
    for node in made.nodes:
        if node.tag == "O" and made.tokens[node.first].lower == "it":
            node.tag, node.lower, node.organizations = "n", "it", ()


def _may_tell(sentence: AnnotatedSentence) -> bool:
    """Whether a sentence asks nothing and speaks of something.

    It may be a name, states by their role, the rest of those named before, or an earlier
    suspension and what it took away.
    """
    tokens, roles = sentence.tokens, vocabulary().nouns
    if not 0 < len(tokens) <= LONGEST or tokens[-1].text == "?":
        return False
    if sentence.mentions or any(token.lower in roles for token in tokens):
        return True
    opening = {token.lower for token in tokens[:4]}
    return tokens[0].lower in _DONE or not opening.isdisjoint(_SPOKEN_OF | _LEFT)


def _adjacent(previous: Scene | None, sentence: AnnotatedSentence) -> Scene | None:
    """The scene before if it is of the sentence right before, in the same paragraph."""
    if previous is None:
        return None
    before, here = previous.sentence.sentence, sentence.sentence
    items = previous.tokens[0].text == sentence.tokens[0].text and not sentence.tokens[0].word
    apart = here.paragraph - before.paragraph
    near = before.number == here.number - 1 and (apart == 0 or (items and apart == 1))
    return previous if near else None
