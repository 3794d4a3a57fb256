"""The one look of all replies: an `Answer` page as a Components V2 layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import discord

from bot.answers.model import Answer, Mark, Outcome, Source, Suggestion
from bot.answers.query import (
    Compare,
    FullReport,
    Initiatives,
    Members,
    MembershipOf,
    OrganizationsOf,
)
from bot.answers.tokens import BadToken, decode, encode
from bot.views.buttons import Action, StateButton, rows
from bot.views.escaping import clip, fit
from bot.views.pages import Page, paginate, sources_of
from bot.views.sources import source_line
from bot.wording import Words

TEXT_LIMIT: Final = 4000
"""Most characters of all text in a layout, set by Discord."""

_HEADLINE_LIMIT: Final = 600
_UNDERSTOOD_LIMIT: Final = 200
_SUGGESTIONS: Final = 5
_DATED: Final = (Members, Initiatives, OrganizationsOf, MembershipOf, Compare)

QUIET: Final = 0x94A3B8
_COLOURS: Final = {
    Outcome.ANSWERED: 0x3B82F6,
    Outcome.NOT_SAID: QUIET,
    Outcome.UNKNOWN_NAME: 0xE69F00,
    Outcome.EMPTY: QUIET,
    Outcome.GUIDANCE: 0x56B4E9,
}


class Layout(discord.ui.LayoutView):
    """A layout whose buttons need no view in memory, so none is kept."""

    def __init__(self) -> None:
        super().__init__(timeout=None)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A PNG that goes with an answer: its file name, its bytes and what it shows, in words."""

    name: str
    data: bytes
    description: str

    def file(self) -> discord.File:
        """The picture as an upload."""
        import io

        return discord.File(io.BytesIO(self.data), self.name, description=self.description[:1024])


def render(
    answer: Answer,
    words: Words,
    *,
    page: int = 0,
    drawing: Drawing | None = None,
    turning: Action = Action.PAGE,
    judging: bool = False,
) -> Layout:
    """One page of an answer; a page beyond the last is the last.

    `turning` is what the buttons to other pages do; evidence has its own, and no others.
    `judging` adds the buttons that take an opinion, for answers to questions.
    """
    pages = paginate(answer, words)
    page = min(max(page, 0), len(pages) - 1)
    container: discord.ui.Container[Layout] = discord.ui.Container(
        accent_colour=_COLOURS[answer.outcome]
    )
    shown = drawing if page == 0 else None
    for item in _content(_texts(answer, pages[page], words, first=page == 0), shown):
        container.add_item(item)
    more = [] if turning is not Action.PAGE else _controls(answer, words, judging=judging)
    for buttons in (_pager(answer.token, turning, page, len(pages), words), more):
        for row in rows(buttons):
            container.add_item(row)
    layout = Layout()
    layout.add_item(container)
    return layout


def _content(
    texts: tuple[str, str, str], drawing: Drawing | None
) -> Iterator[discord.ui.Item[Layout]]:
    """Head, picture, body and foot, set apart from each other."""
    head, body, foot = texts
    if drawing is not None:
        yield discord.ui.TextDisplay(head)
        yield _gallery(drawing)
        head = ""
    if text := "\n\n".join(part for part in (head, body) if part):
        yield discord.ui.TextDisplay(text)
    if foot:
        yield discord.ui.Separator()
        yield discord.ui.TextDisplay(foot)


def notice(
    text: str,
    colour: int = QUIET,
    buttons: Iterable[StateButton] = (),
    *,
    file: str = "",
) -> Layout:
    """A short message of our own words in the same look; `text` may hold markup.

    `file` is the name of an upload that goes with it.
    """
    container: discord.ui.Container[Layout] = discord.ui.Container(accent_colour=colour)
    container.add_item(discord.ui.TextDisplay(text[:TEXT_LIMIT]))
    if file:
        container.add_item(discord.ui.File(f"attachment://{file}"))
    for row in rows(buttons):
        container.add_item(row)
    layout = Layout()
    layout.add_item(container)
    return layout


def _texts(answer: Answer, page: Page, words: Words, *, first: bool) -> tuple[str, str, str]:
    """What stands at the head, in the body and at the foot of a page."""
    headline = fit(answer.headline, _HEADLINE_LIMIT if first else 100)
    understood = fit(answer.understood, _UNDERSTOOD_LIMIT)
    heads = [f"**{headline}**" if len(headline) > 120 else f"### {headline}"] if headline else []
    if heads and page.notes:
        heads[0] += page.notes
    if understood and understood != headline:
        heads.append(f"-# {understood}")
    head = "\n".join(heads)
    body = "\n\n".join(block.text() for block in page.blocks)
    if not head and not body:
        head = words.text("view.nothing")
    return head, body, _foot(answer, page, words, TEXT_LIMIT - len(head) - len(body) - 2)


def _foot(answer: Answer, page: Page, words: Words, room: int) -> str:
    """The source lines of a page: always last, always alike."""
    if _lists_reports(answer):
        return ""
    sources = sources_of(answer)
    numbered = len(sources) > 1
    lines = [
        source_line(sources[index], words, index + 1 if numbered else 0) for index in page.sources
    ]
    if sum(map(len, lines)) + len(lines) > room:
        lines = [
            source_line(_unlinked(sources[index]), words, index + 1 if numbered else 0)
            for index in page.sources
        ]
    return "\n".join(lines)


def _unlinked(source: Source) -> Source:
    return replace(source, url="")


def _lists_reports(answer: Answer) -> bool:
    items = [item for section in answer.sections for item in section.items]
    return bool(items) and all(item.mark is Mark.REPORT for item in items)


def _gallery(drawing: Drawing) -> discord.ui.MediaGallery[Any]:
    gallery: discord.ui.MediaGallery[Any] = discord.ui.MediaGallery()
    gallery.add_item(
        media=f"attachment://{drawing.name}", description=clip(drawing.description, 1024)
    )
    return gallery


def _controls(answer: Answer, words: Words, *, judging: bool) -> list[StateButton]:
    """Buttons for what stands behind the answer, opinions of it, and what to ask next."""
    buttons: list[StateButton] = []
    if answer.token and answer.citations and not _lists_reports(answer):
        evidence = words.text("view.evidence")
        buttons.append(StateButton(Action.EVIDENCE, answer.token, label=evidence))
        if (full := _full_report(answer)) and full != answer.token:
            buttons.append(StateButton(Action.READ, full, label=words.text("view.full_report")))
        if judging:
            for action in (Action.HELPFUL, Action.UNHELPFUL):
                label = words.text(f"view.{action.name.lower()}")
                buttons.append(StateButton(action, answer.token, label=label))
    return [*buttons, *_suggestions(answer)]


def _pager(token: str, action: Action, page: int, pages: int, words: Words) -> list[StateButton]:
    """Buttons to the page before and after, with the position between them, if there are any."""
    if not token or pages == 1:
        return []
    position = words.text("view.page", page=page + 1, pages=pages)
    return [
        StateButton(action, token, page=max(page - 1, 0), emoji="◀️", disabled=page == 0),
        StateButton(Action.POSITION, "-", page=page, label=position, disabled=True),
        StateButton(action, token, page=page + 1, emoji="▶️", disabled=page == pages - 1),
    ]


def _suggestions(answer: Answer) -> list[StateButton]:
    """Buttons that ask further; the full report has a button already."""
    full = _full_report(answer)
    return [
        StateButton(_action(answer, suggestion), suggestion.token, label=suggestion.label)
        for suggestion in answer.suggestions
        if suggestion.label.strip() and suggestion.token not in ("", full)
    ][:_SUGGESTIONS]


def _full_report(answer: Answer) -> str:
    """The token of the first source's full text; "" where there is none stored."""
    sources = sources_of(answer)
    return encode(FullReport(sources[0].report)) if sources and sources[0].report else ""


def _action(answer: Answer, suggestion: Suggestion) -> Action:
    """What pressing a suggestion does.

    Another date turns the answer over in place, another question is another message; a name
    that was meant gets the answer that everybody should have read in the first place.
    """
    if answer.outcome is Outcome.UNKNOWN_NAME:
        return Action.POST
    try:
        shown, asked = decode(answer.token), decode(suggestion.token)
    except BadToken:
        return Action.SHOW
    if isinstance(shown, _DATED) and isinstance(asked, type(shown)):
        return Action.SHOW if shown.as_of == asked.as_of else Action.TURN
    return Action.SHOW
