"""Whether a word that may be a verb is one where it stands, and no noun or adjective."""

from __future__ import annotations

from bot.extraction.lexicon import VerbForm, split
from bot.extraction.verbs.view import View

_STATES = split("countries states nations republics members governments country state nation")
_TURNING = split("join leave enter quit withdraw accede")
_SOUGHT = split("membership accession entry")
_INWARDS = (["in"], ["into"])
_DASHES = ("-", "–", "—")
_CLAUSAL = split("but than as since after before until till once like")


def is_verb(view: View, at: int) -> bool:
    """Whether a form that could start a group is a verb where it stands."""
    word = view.lower[at]
    form = view.words.verbs[word]
    before = view.lower[at - 1] if at else ""
    classes = view.classes
    if word in classes["prepositions"]:
        return False
    if word == "back" and view.lower[at + 1 : at + 2] in _INWARDS:
        return False  # "let A back in"
    if before == "to" or before in classes["auxiliaries_do"]:
        return True
    if before == "-" and at > 1 and view.lower[at - 2] == "re":
        return True
    if before in ("which", "who") and at > 1 and view.lower[at - 2] == ",":
        return not form.gerund  # ", which holds associate membership"
    if before == "that" and at > 1 and _relative(view, at, form):
        return True
    nominal = (
        before in classes["determiners"]
        or before in ("'s", "'")
        or (before == "-" and view.tokens[at - 1].end == view.tokens[at].start)
        or (word == "bid" and _owned_name(view, at - 1))
        or (before in classes["numbers"] and at > 1 and not _counted_subject(view, at))
    )
    if nominal:
        return False
    adverbial = at > 1 and view.loose(before) and view.lower[at - 2] in classes["determiners"]
    if adverbial and form.participle and not form.base:  # "the newly admitted members"
        return False
    if word not in view.words.noun_too:
        return not _adjectival(view, at, form)
    return _certain_verb(view, at, before) or (form.base and _forms(view, at))


def _forms(view: View, at: int) -> bool:
    """As in "train together and form the X": a second verb that acts on an organization."""
    article = at + 1 < len(view.tokens) and view.lower[at + 1] in ("the", "a", "an")
    body = at + 1 + article
    acts = body < len(view.tokens) and view.kinds[body] == "organization"
    return acts and at > 0 and view.lower[at - 1] == "and" and view.lower[at] == "form"


def _relative(view: View, at: int, form: VerbForm) -> bool:
    """As in "the countries that joined X", "a bloc that unites A and B": no "that divided land"."""
    noun, word = view.lower[at - 2], view.lower[at]
    if form.past and form.lemma in _TURNING:
        return noun in _STATES
    plain = view.tokens[at - 2].word and noun not in view.words.verbs and not view.loose(noun)
    if (
        not (plain or noun in _STATES)
        or word in view.words.noun_too
        or noun in view.classes["prepositions"]
    ):
        return False
    if form.past:
        return _object_follows(view, at + 1)
    return form.third or (form.base and noun.endswith("s"))


def _object_follows(view: View, at: int) -> bool:
    """Whether what follows could stand after a verb but not in a noun phrase."""
    if at >= len(view.tokens):
        return False
    word, classes = view.lower[at], view.classes
    return word in classes["determiners"] or word in classes["prepositions"] or bool(view.kinds[at])


def _owned_name(view: View, at: int) -> bool:
    """Whether a name that ends at a token is said to be someone's: "A's EU bid"."""
    while at > 0 and (view.kinds[at] == "organization" or view.lower[at] in _SOUGHT):
        at -= 1
    return view.lower[at] in ("'s", "'", "its", "their", "his", "her")


def _counted_subject(view: View, at: int) -> bool:
    """`the five set up a fund`, `the six resolved to`: a number that stands for states."""
    if view.kinds[at - 1] == "anaphor":
        return True
    if at < 2 or view.lower[at - 2] not in ("the", "same") or at + 1 >= len(view.tokens):
        return False
    after = view.lower[at + 1]
    return after in ("to", "that", "up") or after in view.classes["determiners"]


def _adjectival(view: View, at: int, form: VerbForm) -> bool:
    """Whether a participle stands between preposition and noun: "of suspended states"."""
    before = view.lower[at - 1] if at else ""
    governs = before in view.classes["prepositions"] and before not in _CLAUSAL
    if not form.participle or not governs:
        return False
    return at + 1 < len(view.tokens) and view.tokens[at + 1].word and not form.gerund


def _object(view: View, at: int) -> bool:
    """Whether a plain noun follows that is no verb itself: "Iran holds observer status"."""
    word = view.lower[at]
    return (
        view.tokens[at].word
        and (word not in view.words.verbs or word in view.words.noun_too)
        and not view.auxiliary(word)
    )


def _bracketed_date(view: View, at: int) -> bool:
    """Whether a bracket that ends after a token dates a state: "A (2018), B (since 2020)"."""
    for step in range(at, max(0, at - 5), -1):
        if view.lower[step] == "(":
            return view.kinds[step - 1] == "state" and view.lower[at].isdecimal()
    return False


def _certain_verb(view: View, at: int, before: str) -> bool:
    """Whether a form that is more often a noun has a subject before it and an object after."""
    kind = _subject(view, at, before)
    if kind is None or at + 1 >= len(view.tokens):
        return False
    plural = view.lower[at] in ("state", "states", "members", "forces", "plans")
    if plural and kind == "organization":
        people = view.lower[at] in _STATES  # "the only X states to have joined"
        return view.lower[at + 1] == "to" and not people
    return _goes_on(view, at, kind)


def _subject(view: View, at: int, before: str) -> str | None:
    """The kind of the mention that can be a verb's subject, "" for another word, None for none."""
    classes = view.classes
    kind = view.kinds[at - 1] if at else ""
    if before in classes["adverbs"] or before.endswith("ly"):
        kind = view.kinds[at - 2] if at > 1 else ""
        if at > 1 and view.lower[at - 2] in classes["determiners"]:  # "the first state"
            return None
    subject = (
        kind in ("state", "anaphor", "organization")
        or before in classes["pronouns"]
        or before in classes["adverbs"]
        or (before.endswith("s") and not kind and not _closed(view, before))
    )
    if before in (",", ")") and at > 1:
        subject = before == "," or bool(view.kinds[at - 2])
        if before == ")" and _bracketed_date(view, at - 2):
            subject, kind = True, "state"
    if before in _DASHES and at > 1:  # closes a remark on the subject
        subject, kind = bool(view.kinds[at - 2]), view.kinds[at - 2]
    if before in classes["numbers"]:
        subject = at == 1 or _counted_subject(view, at)
    return kind if subject else None


def _closed(view: View, word: str) -> bool:
    """Whether a word in -s is no noun: a preposition, "has", "is"."""
    return word in view.classes["prepositions"] or view.auxiliary(word)


def _goes_on(view: View, at: int, kind: str) -> bool:
    """Whether what follows a verb could not follow a noun, after a subject of that kind."""
    classes = view.classes
    step = at + 1
    while step + 1 < len(view.tokens) and view.lower[step] in ("only", "just", "also", "now"):
        step += 1
    after, next_kind = view.lower[step], view.kinds[step]
    return (
        after in ("to", "that", "its", "their", "together", "among", "as", "up")
        or after in classes["determiners"]
        or after in classes["numbers"]
        or (bool(next_kind) and next_kind != "demonym")
        or (kind == "state" and (after in classes["prepositions"] or _object(view, at + 1)))
        or (kind == "anaphor" and view.tokens[at + 1].word and after not in view.words.verbs)
    )
