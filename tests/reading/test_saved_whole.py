"""Pages saved whole as text: menus of an entry a line, captions, comments and teasers."""

from datetime import date

from bot.model import Document
from bot.reading import read

_MENU = """Home
News
World
Africa
Markets
Money
Opinion
Columnists
Letters
Sport
Weather
Cloud Security
Photo of the Day
TV Schedule
Warren Buffett
Jobs
Shop
Magazine"""
_PARAGRAPHS = [
    f"The Union of Lake States {each} a joint patrol of the northern shore on Monday, and the "
    "secretariat said that every member had paid its share of the costs for the year."
    for each in ("proposed", "approved", "financed", "extended")
]
_BODY = "\n\n".join(_PARAGRAPHS)


def _read(above: str, below: str = "", body: str = _BODY) -> Document:
    return read(f"{above}\n\n{body}\n\n{below}\n".encode(), "page.txt")


def test_a_menu_names_neither_title_nor_author_nor_section() -> None:
    document = _read(
        f"Skip to content\n{_MENU}\n\nLake states share a patrol\n\nBy Ann Lee\n3 May 2020"
    )
    assert document.title == "Lake states share a patrol"
    assert document.authors == ("Ann Lee",)
    assert document.section == ""
    assert document.publication == ""


def test_a_short_title_behind_a_menu() -> None:
    document = _read(f"{_MENU}\nThe First Patrol\nAnn Lee\n13 Jul 2019")
    assert document.title == "The First Patrol"
    assert document.authors == ("Ann Lee",)


def test_a_title_may_end_in_a_stop_above_its_deck_and_byline() -> None:
    document = _read(
        f"{_MENU}\n\nFour states ruled this lake for a century. Now it is everybody's.\n\n"
        "The northern shore, once closed to every boat, makes a quick return to trade.\n\n"
        "By Ann Lee\n3 May 2020"
    )
    assert document.title.startswith("Four states ruled this lake")
    assert document.body == tuple(_PARAGRAPHS)


def test_a_title_may_end_in_initials() -> None:
    document = _read(f"{_MENU}\n\nPatrol Stirs Questions About the Lakes and the U.S.\nMay 3, 2020")
    assert document.title == "Patrol Stirs Questions About the Lakes and the U.S."


def test_the_rubric_beside_the_date() -> None:
    document = _read(
        f"{_MENU}\nCase Study May 3, 2020, 5:00PM EST\nLake states share a patrol\nBy Ann Lee"
    )
    assert document.section == "Case Study"
    assert document.published == date(2020, 5, 3)


def test_sentences_of_the_pages_own_above_its_menu_are_no_report() -> None:
    document = _read(
        "Drag the star and drop it onto the button.\nSelect the first from the open window.\n"
        f"{_MENU}\nLake states share a patrol\nBy Ann Lee\n3 May 2020"
    )
    assert document.title == "Lake states share a patrol"
    assert document.body == tuple(_PARAGRAPHS)


def test_an_author_above_the_title_whose_life_the_foot_tells() -> None:
    life = "Ann Lee is a reporter for the Tide Wire. She can be reached at the desk."
    document = _read(
        f"{_MENU}\nAnn Lee\nann@tide.example\nLake states share a patrol\n05-13-10 05:18 PM", life
    )
    assert document.authors == ("Ann Lee",)


def test_captions_above_credits() -> None:
    caption = "The patrol boat, thought lost to the storms of the lake."
    credit = "Photograph by Mo Bild, Lake Restoration Programme"
    body = f"{_PARAGRAPHS[0]}\n\n{caption}\n{credit}\n\n" + "\n\n".join(_PARAGRAPHS[1:])
    document = _read("Lake states share a patrol\nBy Ann Lee", body=body)
    assert document.body == tuple(_PARAGRAPHS)


def test_comments_end_the_report_however_long_they_are() -> None:
    comment = (
        "I never got a boat from a poor man, and the patrol will not change a thing about it for "
        "the people on the shore, whatever the ministers say about it."
    )
    comments = "".join(f"reader{each}\n{comment}\nReply\nReport Abuse\n" for each in range(12))
    document = _read(
        "Lake states share a patrol\nBy Ann Lee", f"Readers' Comments (12)\n{comments}"
    )
    assert document.body == tuple(_PARAGRAPHS)


def test_dated_teasers_and_lists_of_titles_behind_the_report() -> None:
    teasers = "\n".join(
        f"Ten things to know about {each}\nApril {day}, 2014 -- Updated 1358 GMT\n"
        f"Here are ten facts about {each}, one of the oldest things on the shore.\n"
        for day, each in enumerate(("harbours", "canals", "storms"), 1)
    )
    titles = (
        "Canal work ends\nStorm season opens\nTrade rises again\nBoats return\n"
        "Is the old harbour good for you?"
    )
    document = _read(
        "Lake states share a patrol\nBy Ann Lee", f"Part of coverage on lakes\n{teasers}\n{titles}"
    )
    assert document.body == tuple(_PARAGRAPHS)


def test_a_gallery_that_names_itself_above_each_picture() -> None:
    pictures = "\n\n".join(
        f"Old harbours of the lake\n\nThe {each} harbour\n\nThe {each} harbour was built by the "
        "railway company, which sold it to the town when the last of the steamers had gone."
        for each in ("northern", "eastern", "southern", "western")
    )
    body = f"{_PARAGRAPHS[0]}\n\n{pictures}\n\n" + "\n\n".join(_PARAGRAPHS[1:])
    document = _read("Lake states share a patrol\nBy Ann Lee", body=body)
    assert document.body == tuple(_PARAGRAPHS)
