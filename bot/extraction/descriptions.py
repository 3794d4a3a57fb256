"""Recognising words that stand for something named before: "the seven-nation bloc", "it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.tokens import Token

_OPENERS = split("the this that these those both neither none all its")
_MODIFIERS = 7  # tokens between the article and the noun
TRIGGERS = _OPENERS | {"today", "it", "its", "they", "their", "them"}
"""What a referring expression begins with, in lower case."""
_PARTING = split("; , — and but")
_DEPENDENT = split("when since after before although though while as once if because")
# "Its members", "its eight member states": an organization's, not a state's.
_MEMBERS = split(
    "members member observers observer founders partners enlargement expansion secretariat "
    "signatories newest founding"
)
_PLURAL = {
    "organizations": "organization",
    "organisations": "organization",
    "blocs": "bloc",
    "groupings": "grouping",
    "bodies": "body",
    "alliances": "alliance",
    "groups": "group",
    "unions": "union",
    "pacts": "pact",
}
_STATES = {
    "country": 1,
    "nation": 1,
    "state": 1,
    "republic": 1,
    "kingdom": 1,
    "island": 1,
    "archipelago": 1,
    "sultanate": 1,
    "emirate": 1,
    "monarchy": 1,
    "junta": 1,
    "countries": 2,
    "nations": 2,
    "states": 2,
    "republics": 2,
    "neighbours": 2,
    "neighbors": 2,
    "capitals": 2,
    "governments": 2,
    "juntas": 2,
    "regimes": 2,
    "monarchies": 2,
    "kingdoms": 2,
    "islands": 2,
    "newcomers": 2,
}
# After these "it" begins a clause: "said it would leave".
_SAYING = split(
    "said says say announced added confirmed declared stated insisted since after before when"
)
# What a state may be called besides: "the landlocked country", "the three junta-led states".
_STATE_MODIFIERS = split(
    "sahel sahelian baltic himalayan balkan scandinavian alpine junta island tiny small little "
    "poor rich landlocked departing breakaway ruled run governed hit torn stricken coup "
    "archipelago speaking reclusive isolated"
)
# What happens to a state, not to an organization: "it was readmitted".
_UNDERGONE = split(
    "suspended expelled readmitted admitted reinstated ousted barred ejected re-admitted excluded"
)
_DONE = split("rejoined joined withdrew quit acceded reapplied rejoin join withdraw")
_CLAUSAL = split("but since after before as than until till like")
_NAMING = frozenset({"customs", "trade", "trading", "monetary", "political", "economic"})

Kind = Literal["organization", "organizations", "states", "latter", "pronoun"]


@dataclass(frozen=True, slots=True)
class Description:
    """A referring expression, tokens `first` to `last`.

    `count` is how many things it stands for (for "latter": 2, for "former": 1). `head` is its
    noun; `particular` says that an antecedent must have that noun, and `words`, in its name.
    `state` says that a pronoun does or undergoes what only a state can, `near` that "this" or
    "that" points to what was said right before.
    """

    first: int
    last: int
    kind: Kind
    count: int = 1
    head: str = ""
    particular: bool = False
    words: tuple[str, ...] = ()
    dependent: bool = False
    object: bool = False
    defined: bool = False
    state: bool = False
    near: bool = False


def describe(tokens: Sequence[Token], at: int) -> Description | None:
    """The referring expression that begins at a token, None if there is none; bounded work."""
    word = tokens[at].lower
    if word not in TRIGGERS:
        return None
    if word in ("it", "they", "them"):
        return _pronoun(tokens, at, 1 if word == "it" else 2)
    if word in ("its", "their"):
        return _possessive(tokens, at, word)
    if word == "today":
        return _definite(tokens, at + 1) if _word(tokens, at + 1) in ("'s", "’s") else None
    return _latter(tokens, at) or _counted(tokens, at) or _definite(tokens, at)


def _pronoun(tokens: Sequence[Token], at: int, count: int) -> Description:
    before = tokens[at - 1].lower if at else ""
    governed = at > 0 and (
        (before in lexicon().classes["prepositions"] and before not in _CLAUSAL)
        or (before in lexicon().verbs and before not in lexicon().denying)
    )
    word = tokens[at].lower
    return Description(
        at,
        at,
        "pronoun",
        count,
        dependent=before in _DEPENDENT,
        object=word in ("it", "them") and governed and before not in _SAYING,
        state=word == "it" and not governed and _as_state(tokens, at + 1),
    )


def _as_state(tokens: Sequence[Token], at: int) -> bool:
    """Whether a predicate is one of states: "(it) was readmitted", "(it) later rejoined"."""
    classes, passive = lexicon().classes, False
    for token in tokens[at : at + 5]:
        word = token.lower
        if word in _DONE or (passive and word in _UNDERGONE):
            return True
        passive = passive or word in ("was", "been", "is", "be")
        auxiliary = word in classes["auxiliaries_be"] or word in classes["auxiliaries_have"]
        if not auxiliary and word not in classes["adverbs"] and not word.endswith("ly"):
            return False
    return False


def _possessive(tokens: Sequence[Token], at: int, word: str) -> Description | None:
    for token in tokens[at + 1 : at + 6]:
        shared = token.lower == "partners" and _word(tokens, at - 1) == "and"
        if token.lower in _MEMBERS and not shared:  # not "A and its partners"
            if word == "its":
                return Description(at, at, "organization", head="organization")
            return None
        if not token.word and token.text != "-" and not token.text.isdecimal():
            break
    return _pronoun(tokens, at, 1 if word == "its" else 2)


def _alone(tokens: Sequence[Token], at: int) -> Description | None:
    """As in "Both are members", "Neither has joined", "None of them belongs" at the beginning."""
    word, after = tokens[at].lower, at + 1
    if word == "none":
        of_them = [_word(tokens, 1), _word(tokens, 2)] == ["of", "them"]
        return Description(0, 2, "pronoun", 2) if of_them else None
    while _word(tokens, after) in ("also", "now", "then", "still", "have"):
        after += 1
    return Description(at, at, "states", 2) if _verbal(_word(tokens, after)) else None


def _verbal(word: str) -> bool:
    """Whether a word after a description shows that no noun follows it."""
    form, classes = lexicon().verbs.get(word), lexicon().classes
    return (
        word in classes["auxiliaries_be"]
        or word in classes["auxiliaries_have"]
        or word in ("also", "now", "then", "both", "still")
        or (form is not None and not form.gerund and word not in lexicon().noun_too)
    )


def _counted(tokens: Sequence[Token], at: int) -> Description | None:
    """As in "all three (of them) have left", "the three also belong"."""
    parted = at > 0 and (tokens[at - 1].lower in _PARTING or tokens[at - 1].text.isdecimal())
    begins = at == 0 or (tokens[at].lower == "both" and parted)
    if begins and tokens[at].lower in ("both", "neither", "none"):
        return _alone(tokens, at)
    count = number_of(_word(tokens, at + 1)) if tokens[at].lower in ("all", "the") else 0
    last = at + 1
    if _word(tokens, last + 1) == "of" and _word(tokens, last + 2) in ("them", "these"):
        last += 2
    verbal = _verbal(_word(tokens, last + 1))
    return Description(at, last, "states", count) if count > 1 and verbal else None


def _latter(tokens: Sequence[Token], at: int) -> Description | None:
    if tokens[at].lower != "the" or at + 1 >= len(tokens):
        return None
    word = tokens[at + 1].lower
    if word not in ("latter", "former"):
        return None
    after = tokens[at + 2] if at + 2 < len(tokens) else None
    if word == "former" and after is not None and after.word and not _closed(after.lower):
        return None
    return Description(at, at + 1, "latter", 2 if word == "latter" else 1)


def _closed(word: str) -> bool:
    words = lexicon()
    return (
        any(
            word in words.classes[name]
            for name in ("prepositions", "conjunctions", "auxiliaries_be", "auxiliaries_have")
        )
        or word in words.verbs
    )


def _definite(tokens: Sequence[Token], at: int) -> Description | None:
    """As in "The", modifiers, a noun that means an organization or a state."""
    classes = lexicon().classes
    count, modifiers = 1, []
    if tokens[at].lower in ("both", "neither"):
        count = 2
        if _word(tokens, at + 1) == "of" and _word(tokens, at + 2) in ("them", "these"):
            return Description(at, at + 2, "states", 2)
    for index in range(at + 1, min(at + 2 + _MODIFIERS, len(tokens))):
        word = tokens[index].lower
        if word in classes["generic_organizations"] or word in _PLURAL or word in _STATES:
            if _compound(tokens, index):
                modifiers.append(word)
                continue
            return _headed(tokens, at, index, count, modifiers)
        if number_of(word) and not modifiers:
            count = number_of(word) if not _hyphen(tokens, index + 1) else 1
        elif (
            word in ("-", "'s")
            or word in classes["generic_adjectives"]
            or word in _STATE_MODIFIERS
            or number_of(word)
            or (tokens[index].capital and _hyphen(tokens, index + 1))
        ):
            modifiers.append(word)
        elif (
            word not in ("the", "same", "other") or index != at + 1 or tokens[at].lower == "neither"
        ):
            return None
    return None


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if at < len(tokens) else ""


def _hyphen(tokens: Sequence[Token], at: int) -> bool:
    return (
        0 < at < len(tokens) and tokens[at].text in "-‑" and tokens[at].start == tokens[at - 1].end
    )


def _compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun is only the first part of a longer one: "state-run", "nation bloc"."""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1].lower
    classes = lexicon().classes
    if after in _STATES and tokens[at].lower in ("island", "archipelago", "junta"):
        return True
    return _hyphen(tokens, at + 1) or (
        after != "groups" and (after in classes["generic_organizations"] or after in _PLURAL)
    )


def _headed(
    tokens: Sequence[Token], first: int, last: int, count: int, modifiers: list[str]
) -> Description | None:
    word = tokens[last].lower
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if after == "of" or (word in ("state", "states") and "member" in modifiers):
        return None
    opener = tokens[first].lower
    if word not in _STATES and _STATE_MODIFIERS.intersection(modifiers):
        return None
    if word in _STATES and _word(tokens, first + 1) == "other":
        return None
    if word in _STATES:
        return _state(first, last, count, opener, after, modifiers)
    if word in _PLURAL:
        if count < 2 or opener == "its":
            return None
        return Description(first, last, "organizations", count, _PLURAL[word])
    if opener == "neither" and not modifiers:
        return Description(first, last, "organizations", 2, word)
    if opener not in ("the", "this", "that", "'s", "’s") or count > 1:
        return None
    if word == "community" and "international" in modifiers:
        return None
    particular = word in lexicon().classes["particular_organizations"]
    naming = tuple(name for name in modifiers if _names(tokens, first, last, name))
    naming = naming if particular else ()
    defined = tokens[last].capital
    head = {"organisation": "organization", "block": "bloc"}.get(word, word)
    return Description(
        first,
        last,
        "organization",
        1,
        head,
        particular,
        naming,
        defined=defined,
        near=opener in ("this", "that") and not particular,
    )


def _names(tokens: Sequence[Token], first: int, last: int, word: str) -> bool:
    """Whether a modifier is part of the name: "the customs union", "the Cooperation Council"."""
    if word in _NAMING:
        return True
    capital = any(token.capital and token.lower == word for token in tokens[first + 1 : last])
    return capital and tokens[last].capital and word in lexicon().classes["generic_organizations"]


def _state(
    first: int, last: int, count: int, opener: str, after: str, modifiers: list[str]
) -> Description | None:
    """As in "The country", "both states", "the three countries"; not "the state" as authority."""
    compound = modifiers.count("-") == 1 and len(modifiers) == 3
    restricted = after == "that"  # "the countries that have applied"
    if restricted or opener == "its" or "member" in modifiers:
        return None
    if len(modifiers) > 1 and not compound:
        return None
    plural = after in ("states", "countries", "nations") or count > 1
    if plural and count > 1:
        return Description(first, last, "states", count)
    return Description(first, last, "states", 1) if count == 1 and not plural else None
