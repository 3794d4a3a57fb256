"""A question in a user's own words: what it asks, in the light of the conversation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.answers.conversation import Conversation
from bot.answers.model import Answer
from bot.answers.names import Names
from bot.answers.query import Ask, Fate, Joined, MembershipOf, Query, When
from bot.answers.understanding import followups, pronouns
from bot.answers.understanding.question import Question, take_apart
from bot.answers.understanding.rules import match
from bot.answers.wanted import wanted_of
from bot.answers.whole.joining import asks_who_belongs
from bot.model import Status

_ONE = re.compile(r"\b(next|last|first|second|third|previous|other) one\b")
_SLOT = re.compile(r"\{(state|organization):([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a question means: the query (an `Ask` for a free one), and it taken apart.

    `aside` marks a "why?" or "when?" after which the talk goes on about what it was about, and
    `instead` is what a lone name may ask for where the query itself is not answered.
    """

    query: Query
    question: Question
    aside: bool = False
    instead: Query | None = None


def understand(text: str, conversation: Conversation, names: Names, today: date) -> Meant | None:
    """What is asked; None for a question that leans on one that was never asked."""
    question = take_apart(text, names, today)
    last = conversation.query
    if last is not None:
        changed = followups.change(question, last) or followups.question_word(
            question, last, conversation.question, _told(conversation.answer)
        )
        if isinstance(changed, Ask):
            return _free(changed.question, names, today)
        if changed is not None:
            asked = _in_words(changed, names, today) or question
            return Meant(changed, asked, instead=_standing_of(changed, question))
        renamed = (
            _renamed(question, conversation, names)
            or _spelt_out(question, conversation, names, today)
            or _why_not(question, conversation, names, today)
            or _belonging(question, conversation, names, today)
            or _next_one(question, conversation, names, today)
        )
        if renamed:
            return _matched(take_apart(renamed, names, today), renamed)
        filled = pronouns.with_subject(question, conversation.about)
        if filled is not None:
            return _filled(filled, text, names, today)
    elif _leans(question):
        return None
    return _matched(question, text)


def _renamed(question: Question, conversation: Conversation, names: Names) -> str:
    """The last question, asked of another name: "and the OTS?"; "" where it has not one of them."""
    if not isinstance(conversation.query, Ask | When | Fate) or not followups.is_change(question):
        return ""
    text = conversation.question
    for kind in ("organization", "state"):
        new = question.keys(kind)
        old = [match for match in names.find(text) if match.name.kind == kind]
        if len(new) == 1 and len({match.name.key for match in old}) == 1:
            for match in reversed(old):
                text = text[: match.start] + names.label(kind, new[0]) + text[match.end :]
            return text
    return ""


def _spelt_out(question: Question, conversation: Conversation, names: Names, today: date) -> str:
    """The question with "it" put in the words of what was asked about; "" where that is a name."""
    at = question.first("pronoun")
    if (
        at < 0
        or question.pieces[at].text != "it"
        or not isinstance(conversation.query, Ask | When | Fate)
    ):
        return ""
    last = take_apart(conversation.question, names, today)
    if not last.content or question.content or question.organizations or question.states:
        return ""
    owners = [names.label("organization", key) for key in last.organizations]
    pieces = [piece.text for piece in question.pieces]
    pieces[at] = " ".join([*owners, last.content])
    return " ".join(pieces)


def _belonging(question: Question, conversation: Conversation, names: Names, today: date) -> str:
    """Whether one state more is in what the last question asked the members of; "" otherwise."""
    last = conversation.query
    if not isinstance(last, Ask) or not followups.is_change(question) or len(question.states) != 1:
        return ""
    asked = take_apart(conversation.question, names, today)
    if not asks_who_belongs(wanted_of(asked)):
        return ""
    owners = [names.label("organization", key) for key in asked.organizations]
    state = names.label("state", question.states[0])
    return " ".join(["is", state, "a member of the", asked.content, *owners])


def _why_not(question: Question, conversation: Conversation, names: Names, today: date) -> str:
    """Why a state is not in what the last question was about: "why not Malta?"; "" otherwise."""
    if not question.has("why") or not question.has("not") or len(question.states) != 1:
        return ""
    if question.parts - {"why", "not", "state", "filler", "and"}:
        return ""
    last = take_apart(conversation.question, names, today)
    owners = [names.label("organization", key) for key in last.organizations]
    asked = [piece.part for piece in last.pieces[:2]]
    deed = last.pieces[1].text if asked in (["who", ""], ["which", ""]) else ""
    thing = " ".join([last.content.removeprefix(deed).strip(), *owners]).strip()
    state = names.label("state", question.states[0])
    return f"why is {state} not in the {thing}" if thing else ""


def _next_one(question: Question, conversation: Conversation, names: Names, today: date) -> str:
    """The question with "the next one" put in the words of what was asked about; "" otherwise."""
    found = _ONE.search(question.text)
    if not found or not isinstance(conversation.query, Ask | When | Fate) or question.organizations:
        return ""
    last = take_apart(conversation.question, names, today)
    if not last.content:
        return ""
    owners = [names.label("organization", key) for key in last.organizations]
    thing = " ".join([*owners, last.content.split()[-1]])
    return f"{question.text[: found.start()]}{found[1]} {thing}{question.text[found.end() :]}"


def _in_words(query: Query, names: Names, today: date) -> Question | None:
    """What a follow-up asks as a question of its own, for a search where no fact answers it."""
    if not isinstance(query, Joined) or not query.state or query.status:
        return None
    verb = "leave" if query.left else "join"
    state, organization = query.state.split(",")[0], query.organization
    text = (
        f"when did {names.label('state', state)} {verb} {names.label('organization', organization)}"
    )
    return take_apart(text, names, today)


def _standing_of(query: Query, question: Question) -> Query | None:
    """How a state stands, where "and Sudan?" follows a question on when another joined or left."""
    if not isinstance(query, Joined) or query.status or question.has("when"):
        return None
    return MembershipOf(query.state, query.organization) if query.state else None


def _told(answer: Answer | None) -> Status | None:
    """The status that the first line of an answer gives."""
    for section in answer.sections if answer else ():
        mark = section.items[0].mark
        return mark if isinstance(mark, Status) else None
    return None


def _matched(question: Question, text: str) -> Meant:
    query = match(question)
    return Meant(Ask(text) if query is None else query, question)


def _filled(question: Question, text: str, names: Names, today: date) -> Meant:
    """What is asked with a name put in for a pronoun, which the text of a free one ends with."""
    named = {p.key for p in take_apart(text, names, today).pieces}
    extra = [
        p for p in question.pieces if p.part in ("organization", "state") and p.key not in named
    ]
    label = " ".join([text, *(names.label(p.part, p.key) for p in extra)])
    return _matched(question, label)


def _free(text: str, names: Names, today: date) -> Meant:
    """A free question whose `{state:XX}` slots are filled with names."""
    spelt = _SLOT.sub(lambda m: names.label(m[1], m[2].split(",")[0]), text)
    return Meant(Ask(spelt), take_apart(spelt, names, today), aside=True)


def _leans(question: Question) -> bool:
    """Whether a question is nothing but "why?", "when?" or "it"."""
    return bool(question.pieces) and question.parts <= {
        "why", "when", "pronoun", "filler", "and", "do", "be", "how", "what", "about", "in",
    } and question.has("why", "when", "pronoun", "and")  # fmt: skip
