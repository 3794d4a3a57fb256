"""Help by topic, with examples from what the library holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.answers.desk import Desk
from bot.answers.query import Ask
from bot.views.buttons import Action, StateButton
from bot.views.layout import Layout, notice
from bot.wording import Words

_COLOUR: Final = 0x56B4E9
_FALLBACK: Final = ("NATO", "the EU")

TOPICS: Final[Mapping[str, tuple[str, ...]]] = {
    "start": ("Who are the members of {first}?", "What does {first} plan?", "Summarise"),
    "members": (
        "Who are the members of {first}?",
        "How many members does {first} have?",
        "Who were the members of {first} in 2010?",
    ),
    "plans": ("What does {first} plan?", "What is overdue?", "What did {first} complete?"),
    "time": ("Who were the members of {first} in 2010?", "What is new on {first}?"),
    "compare": ("Compare {first} and {second}", "Who is in both {first} and {second}?"),
    "reports": ("Summarise", "What is the newest report?"),
    "administration": (),
}
"""Topics, with examples in which the library's most reported organizations are filled in."""


async def examples(desk: Desk, topic: str) -> tuple[StateButton, ...]:
    """Buttons that ask a topic's examples."""
    labels = [choice.label for choice in (await desk.complete_organization(""))[:2]]
    names = [_short(label) for label in labels] + list(_FALLBACK)
    questions = [text.format(first=names[0], second=names[1]) for text in TOPICS[topic]]
    return tuple(
        [
            StateButton(Action.SHOW, await desk.token(Ask(question)), label=question)
            for question in questions
        ]
    )


def _short(label: str) -> str:
    """The acronym of a label such as "CSTO: Collective Security Treaty Organization"."""
    return label.split(": ", maxsplit=1)[0]


def help_layout(topic: str, words: Words, buttons: tuple[StateButton, ...]) -> Layout:
    """The page of a topic, and the list of topics under the first."""
    text = f"### {words.text(f'help.topic.{topic}')}\n{words.text(f'help.text.{topic}')}"
    return notice(text, _COLOUR, buttons)
