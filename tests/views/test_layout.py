from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from simcord.components import COMPONENTS_V2_FLAG, validate_message_state

from bot.answers.model import (
    Answer,
    Citation,
    Item,
    Mark,
    Outcome,
    Quote,
    Section,
    Source,
    Suggestion,
)
from bot.answers.tokens import TOKEN_LIMIT
from bot.model import Progress, Status
from bot.views import marks
from bot.views.evidence import evidence_of
from bot.views.layout import Action, Layout, notice, render
from bot.views.pages import paginate, sources_of
from bot.wording import LANGUAGES, Words

WORDS = Words("en")
MARKS: list[Any] = [*Status, *Progress, *Mark]

nasty = st.sampled_from(
    ["*" * 5000, "\\" * 3000, "a" * 6000, "@everyone " * 300, "ж" * 2000, "", "[x](http://e)" * 200]
)
words = st.text(max_size=80) | nasty
sources = st.builds(
    Source,
    report=st.integers(0, 10**9),
    title=words,
    authors=st.lists(words, max_size=3).map(tuple),
    publication=words,
    published=st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)),
    url=st.just("") | st.just("https://example.org/" + "a" * 270) | words,
)
citations = st.builds(
    Citation,
    sources,
    st.lists(st.builds(Quote, st.integers(1, 10**6), words), min_size=1, max_size=4).map(tuple),
)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    cited = tuple(draw(st.lists(citations, max_size=8)))
    indexes = st.lists(st.integers(0, len(cited) - 1), max_size=6).map(tuple)
    items = st.builds(
        Item,
        text=words,
        mark=st.sampled_from(MARKS),
        flag=st.sampled_from(["", "🇰🇪", "x" * 40]),
        detail=words,
        overdue=st.booleans(),
        citations=indexes if cited else st.just(()),
    )
    sections = st.builds(Section, words, st.lists(items, max_size=20).map(tuple))
    suggestions = st.builds(Suggestion, words, words, st.text("abc;", max_size=TOKEN_LIMIT))
    return Answer(
        outcome=draw(st.sampled_from(Outcome)),
        understood=draw(words),
        headline=draw(words),
        sections=tuple(draw(st.lists(sections, max_size=4))),
        citations=cited,
        suggestions=tuple(draw(st.lists(suggestions, max_size=12))),
        token=draw(st.just("") | st.just("t" * TOKEN_LIMIT)),
    )


def walk(layout: Layout) -> Iterator[dict[str, Any]]:
    def inside(components: Any) -> Iterator[dict[str, Any]]:
        for component in components:
            yield component
            yield from inside(component.get("components", ()))

    return inside(layout.to_components())


def texts(layout: Layout) -> list[str]:
    return [each["content"] for each in walk(layout) if each["type"] == 10]


def check_limits(layout: Layout) -> None:
    components = list(walk(layout))
    assert len(components) <= 40
    assert sum(map(len, texts(layout))) <= 4000
    validate_message_state(
        layout.to_components(), flags=COMPONENTS_V2_FLAG, content=None, embeds=[]
    )


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(answers())
async def test_every_page_of_any_answer_is_within_discords_limits(answer: Answer) -> None:
    for page in (0, 1, len(paginate(answer, WORDS)) - 1):
        check_limits(render(answer, WORDS, page=page))
    evidence = evidence_of(answer, WORDS)
    for page in (0, len(paginate(evidence, WORDS)) - 1):
        check_limits(render(evidence, WORDS, page=page, turning=Action.EVIDENCE_PAGE))


def source(report: int = 1, title: str = "A Report") -> Source:
    return Source(report, title, ("A. Writer",), "The Bulletin", date(2007, 10, 3), "")


def answer_of(items: list[Item], count: int = 1) -> Answer:
    return Answer(
        Outcome.ANSWERED,
        "Members of the OP",
        "The OP has members.",
        (Section("Members", tuple(items)),),
        tuple(
            Citation(source(number, f"Report {number}"), (Quote(number, f"Sentence {number}."),))
            for number in range(1, count + 1)
        ),
        (),
        "members;op",
    )


async def test_the_source_line_is_last_and_always_alike() -> None:
    one = answer_of([Item("Kenya", Status.MEMBER, "🇰🇪", citations=(0,))])
    line = "-# ▤ The Bulletin · Report 1 · A. Writer · <t:1191412800:D>"
    assert texts(render(one, WORDS))[-1] == line
    assert texts(render(evidence_of(one, WORDS), WORDS))[-1] == line


async def test_a_sentence_that_is_the_headline_is_not_said_twice() -> None:
    items = [Item("Kenya joined.", citations=(0,)), Item("Ghana left.", citations=(1,))]
    answer = replace(answer_of(items, 2), headline="Kenya joined.")
    shown = texts(render(answer, WORDS))
    assert shown[0].count("Kenya joined.") == 1
    assert "### Kenya joined.\u202f¹" in shown[0]
    assert "Ghana left.\u202f²" in shown[0]
    assert "Report 1" in shown[-1]


async def test_several_sources_are_numbered_and_items_refer_to_them() -> None:
    items = [
        Item("Kenya", Status.MEMBER, citations=(0,)),
        Item("Ghana", Status.MEMBER, citations=(0, 1)),
    ]
    shown = texts(render(answer_of(items, 2), WORDS))
    assert "**Kenya**\u202f¹" in shown[0]
    assert "**Ghana**\u202f¹\u202f²" in shown[0]
    first, second = shown[-1].splitlines()
    assert first.startswith("-# ¹ The Bulletin · Report 1")
    assert second.startswith("-# ² The Bulletin · Report 2")


async def test_a_long_answer_has_pages_with_their_position_and_loses_nothing() -> None:
    names = [f"State {number}" for number in range(100)]
    answer = answer_of([Item(name, Status.MEMBER, citations=(0,)) for name in names])
    pages = paginate(answer, WORDS)
    assert len(pages) > 1
    seen: list[str] = []
    for page in range(len(pages)):
        layout = render(answer, WORDS, page=page)
        seen += [name for name in names if any(f"**{name}**" in text for text in texts(layout))]
        labels = [each.get("label") for each in walk(layout) if each["type"] == 2]
        assert f"{page + 1} of {len(pages)}" in labels
    assert seen == names


async def test_a_page_beyond_the_last_is_the_last() -> None:
    answer = answer_of([Item("Kenya", Status.MEMBER, citations=(0,))])
    assert texts(render(answer, WORDS, page=99)) == texts(render(answer, WORDS))


async def test_an_item_longer_than_a_page_is_continued() -> None:
    long = " ".join(f"word{number}" for number in range(1500))
    answer = answer_of([Item(long, Mark.NONE, citations=(0,))])
    pages = paginate(answer, WORDS)
    shown = " ".join(block.text() for page in pages for block in page.blocks)
    assert [word for word in shown.split() if word.startswith("word")] == long.split()


async def test_evidence_shows_each_cited_sentence_once_with_its_number() -> None:
    answer = answer_of([Item("Kenya", citations=(0, 0, 1))], 2)
    shown = "\n".join(texts(render(evidence_of(answer, WORDS), WORDS)))
    assert shown.count("“Sentence 1.”") == 1
    assert "“Sentence 2.” · sentence 2" in shown


@pytest.mark.parametrize("mark", [mark for mark in MARKS if mark is not Mark.NONE])
def test_every_mark_has_a_sign_and_those_that_need_one_a_word(mark: Any) -> None:
    assert marks.sign(mark)
    for language in LANGUAGES:
        assert marks.word(mark, Words(language)) or mark is Mark.REPORT


def test_signs_of_one_kind_differ_in_shape() -> None:
    for kind in (Status, Progress):
        assert len({marks.sign(mark) for mark in kind}) == len(kind)


async def test_buttons_with_the_same_state_are_shown_once() -> None:
    answer = Answer(
        Outcome.UNKNOWN_NAME,
        "",
        "Did you mean one of these?",
        suggestions=(
            Suggestion("CSTO", "q", "members;csto"),
            Suggestion("Csto", "q", "members;csto"),
        ),
    )
    assert [each["label"] for each in walk(render(answer, WORDS)) if each["type"] == 2] == ["CSTO"]


async def test_a_notice_carries_a_file() -> None:
    kinds = [each["type"] for each in walk(notice("Here it is.", file="members.csv"))]
    assert kinds == [17, 10, 13]


def test_sources_are_told_apart_by_report() -> None:
    answer = answer_of([Item("x", citations=(0, 1, 2))], 3)
    assert [each.report for each in sources_of(answer)] == [1, 2, 3]
