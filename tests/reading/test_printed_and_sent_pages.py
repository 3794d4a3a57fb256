"""Pages in print, in mail and copied by hand: what such copies bring along, and what is read."""

from datetime import date

import pytest
from saving import html_page, paragraphs, text_page

from bot.reading import read

FIRST = (
    "Five harbours on the western shore will share one pilot school from next year on, the "
    "governors agreed in Mpulungu on Friday, and each of them will send two teachers."
)
SECOND = (
    "Burundi has paid its part already. Zambia, which is to host the school, has found a house "
    "for it but no boat, and Tanzania would rather see the boat on its own side."
)
THIRD = (
    "The first course begins in May and lasts eleven weeks. Pupils learn to read the lake by "
    "night, to mend a radio and to speak with each other in two languages."
)
LAST = (
    "A second school, for the eastern shore, was promised in 2019 and has not been mentioned "
    "since then by any of the ministers who had asked for it."
)
BODY = (FIRST, SECOND, THIRD, LAST)
TITLE = "One school for five harbours"


def test_running_heads_and_page_numbers_part_no_paragraph() -> None:
    pages = (
        "Lake Papers\n\nOne school for five harbours\n\nBy Ruth Banda\n3 May 2024\n\n"
        "The governors of five harbours agreed to share a pilot school from next\n"
        "year on. Burundi has paid its part of the rent for the house, which stands\n"
        "above the old fish market of the town, and Zambia, the host of the school,\n"
        "Lake Institute                                       1\n"
        "One school for five harbours             Ruth Banda\n"
        "has found no boat.\n\n"
        "A second school was promised in 2019 for the eastern shore, where pilots\n"
        "are fewer still. It has not been mentioned since by any minister, and the\n"
        "teachers who were to move there have gone back to their own harbours and\n"
        "Lake Institute                                       2\n"
        "One school for five harbours             Ruth Banda\n"
        "to their families.\n"
    )
    body = read(pages.encode(), "a.txt").body
    assert len(body) == 2
    assert "the host of the school, has found no boat." in body[0]
    assert "Lake Institute" not in " ".join(body)


def test_raised_and_numbered_notes_stand_below_the_report() -> None:
    plain = read(
        text_page(TITLE, "By Ruth Banda", FIRST + "1", *BODY[1:], "1 Talk with a governor, May."),
        "a.txt",
    )
    raised = read(
        text_page(TITLE, "By Ruth Banda", FIRST + "¹", *BODY[1:], "¹ It was in May."), "a.txt"
    )
    assert plain.body == raised.body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "« A ferry for nobody",
        "Corrected on 4 May: an earlier version misstated the rent.",
        "The governors before the meeting (AA)",
        "A pilot at work last month.Credit...Ann Lee",
        "Save stories for later and make your own list.",
        "This post is also available in: Français",
        "You have reached the limit of articles for this month.",
        "Commenting on this story has been closed.",
    ],
)
def test_furniture_of_more_pages(line: str) -> None:
    data = text_page(TITLE, line, "By Ruth Banda", FIRST, SECOND, line, THIRD, LAST)
    document = read(data, "a.txt")
    assert document.body == BODY
    assert document.title == TITLE


@pytest.mark.parametrize(
    "paragraph",
    [
        "An earlier version of the treaty gave Tanzania a veto, which the five have dropped.",
        "The governors declined to comment on the closed meeting of the evening before.",
        "Victims who report abuse on board are to be heard by a judge of another state.",
        "The boats were built in Kigoma and licensed under the rules of the common fleet.",
    ],
)
def test_paragraphs_with_words_of_furniture_stay(paragraph: str) -> None:
    data = text_page(TITLE, "By Ruth Banda", FIRST, paragraph, SECOND, THIRD)
    assert read(data, "a.txt").body == (FIRST, paragraph, SECOND, THIRD)


def test_dates_in_a_chronicle_are_no_bylines() -> None:
    days = ("3 May 2019", "4 June 2021", "5 July 2024")
    rows = [part for pair in zip(days, BODY[1:], strict=True) for part in pair]
    lead = "The five harbours have talked of a school for years."
    document = read(text_page(TITLE, "Published 6 July 2024", lead, *rows), "a.txt")
    assert document.published == date(2024, 7, 6)
    assert [part for part in document.body if part not in days] == [lead, *BODY[1:]]


def test_title_that_asks_below_its_byline() -> None:
    title = "Five harbours and one boat: who will pay for the school?"
    data = text_page("Lake Papers", "3 MAY 2024 / BY RUTH BANDA", title, *BODY)
    document = read(data, "a.txt")
    assert (document.title, document.body) == (title, BODY)


def test_forwarded_mail_keeps_its_subject_alone() -> None:
    head = f"From: lake-list <list@lake.example>\nSubject: [lake-list] Fwd: {TITLE}"
    data = text_page(head, "Lake Papers, Lusaka, 3 May 2024\nBy Ruth Banda", *BODY)
    document = read(data, "a.txt")
    assert (document.title, document.publication) == (TITLE, "Lake Papers")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Interviewed by Ruth Banda", ("Ruth Banda",)),
        ("Door Joris van den Hove en Ruth Banda", ("Joris van den Hove", "Ruth Banda")),
        ("by Ruth Banda and agencies", ("Ruth Banda",)),
        ("Ruth Banda¹, Jean Niyonzima²,*", ("Ruth Banda", "Jean Niyonzima")),
        ("The lake has no pilots. Ruth Banda asks who trained the last.", ("Ruth Banda",)),
    ],
)
def test_more_forms_of_bylines(line: str, authors: tuple[str, ...]) -> None:
    assert read(text_page(TITLE, line, "3 May 2024", *BODY), "a.txt").authors == authors


@pytest.mark.parametrize(
    "line", ["3-May-24", "3 mai 2024", "2024年5月3日 18時", "03.05.2024 18:05"]
)
def test_more_forms_of_dates(line: str) -> None:
    assert read(text_page(TITLE, line, *BODY), "a.txt").published == date(2024, 5, 3)


def test_open_dates_follow_the_spelling_of_the_report() -> None:
    told = "The centre met on 3 May; its programme, and the neighbours' labour, were paid for."
    british = read(text_page(TITLE, "03/05/2024", told, *BODY), "a.txt")
    american = read(text_page(TITLE, "05/03/2024", *BODY), "a.txt")
    assert british.published == american.published == date(2024, 5, 3)


def test_rows_of_states_under_a_header_are_a_table() -> None:
    table = (
        "State         Lake Pact      School\n"
        "Burundi       party          paid\n"
        "Tanzania      party          pending\n"
        "Zambia        left 2012      host"
    )
    body = read(text_page(TITLE, "By Ruth Banda", FIRST, table, SECOND, THIRD), "a.txt").body
    assert "State: Zambia; Lake Pact: left 2012; School: host." in body[1]


def test_site_alone_in_the_window_is_no_title() -> None:
    page = html_page(
        "<title>Bureau of Inland Waters</title>",
        "<h2>Bureau of Inland Waters</h2><h3>Five harbours will share one pilot school</h3>"
        f"<p>3 May 2024</p>{paragraphs(*BODY)}",
    )
    document = read(page, "a.html")
    assert document.title == "Five harbours will share one pilot school"
    assert document.publication == "Bureau of Inland Waters"
