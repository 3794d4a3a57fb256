"""Heads whose paper, day or author stand in lines of controls, rows of names or tables."""

from datetime import date

import pytest
from saving import html_page, paragraphs, text_page
from test_publishers_manners import BODY, FIRST

from bot.reading import read


def test_wire_without_a_year() -> None:
    document = read(
        text_page(
            "[Image] NPNS Home Page | World | Africa | Sports | Stocks",
            "Monday February 3 7:52 AM ET\nLake ministers pay for five cutters\n"
            "By RUTH BANDA North Press News Service Writer",
            f"BUJUMBURA, Burundi (NPNS) - {FIRST}",
            *BODY[1:],
            "Copyright (c) 2003 North Press News Service. All rights reserved.",
        ),
        "a.txt",
    )
    assert document.title == "Lake ministers pay for five cutters"
    assert document.authors == ("Ruth Banda",)
    assert document.published == date(2003, 2, 3)
    assert document.publication == "North Press News Service"


@pytest.mark.parametrize(
    "line",
    [
        "The Lakeside Mail | Research | Events | Training | About us",
        "The Lakeside Mail * Contents * Subscribe * Advertise",
        "The Lakeside Mail Logo",
    ],
)
def test_paper_that_leads_a_row_of_controls(line: str) -> None:
    document = read(
        text_page(
            line,
            "Commentary\nFive boats for eight flags",
            "Dr Ruth Banda and Cmdr Jean Niyonzima (ret.)",
            "3 February 2025",
            "The ministers on the quay at Bujumbura © Lake Union, 2025",
            *BODY,
        ),
        "a.txt",
    )
    assert (document.publication, document.section) == ("The Lakeside Mail", "Commentary")
    assert document.authors == ("Ruth Banda", "Jean Niyonzima")
    assert document.body == BODY


def test_places_below_a_byline_are_no_title() -> None:
    document = read(
        text_page(
            "English / Français",
            "Q&A / Great Lakes\nMinisters find the money for five boats\n"
            "Ruth Banda, for The Lakeside Mail in Lusaka\nLusaka, Nairobi, Bujumbura\n"
            "03/02/25 09:12",
            *(f"{each} It was so on 1 February." for each in BODY),
        ),
        "a.txt",
    )
    assert document.title == "Ministers find the money for five boats"
    assert (document.section, document.authors) == ("Q&A", ("Ruth Banda",))
    assert document.published == date(2025, 2, 3)


def test_trail_of_bars_and_authors_listed_below_their_heading() -> None:
    document = read(
        text_page(
            "The Lakeside Mail | Trade | Five boats for eight flags",
            "Five boats for eight flags",
            "Monday 3 February 2025",
            "Analysts:\nRuth Banda (ruth@lakesidemail.example)\n"
            "Clarisse Ondo Mba (clarisse@lakesidemail.example)",
            *BODY,
            "This note is for information only and is no offer to buy or sell securities.",
        ),
        "a.txt",
    )
    assert (document.publication, document.section) == ("The Lakeside Mail", "Trade")
    assert document.authors == ("Ruth Banda", "Clarisse Ondo Mba")
    assert document.body == BODY


def test_tags_and_tables_of_a_content_system() -> None:
    table = (
        '<table class="views-table"><tr><th>Project</th><th>Date</th></tr>'
        "<tr><td>Rescue centre</td><td>2026</td></tr><tr><td>Radar</td><td>2027</td></tr></table>"
    )
    page = html_page(
        "<title>LM: Five boats for eight flags</title>",
        "<h1>Five boats for eight flags</h1><p>3 February 2025, by Ruth Banda</p>"
        '<div class="field-tags"><a href="/z">Zambia</a> <a href="/e">Economics</a></div>'
        f"{paragraphs(*BODY[:2])}{table}{paragraphs(*BODY[2:])}"
        "<div>Copyright 2025, The Lakeside Mail</div>",
    )
    document = read(page, "a.html")
    assert (document.publication, document.section) == ("The Lakeside Mail", "Economics")
    assert "Project: Rescue centre; Date: 2026. Project: Radar; Date: 2027." in document.body


def test_tag_alone_above_the_title() -> None:
    page = html_page(
        "<title>Five boats for eight flags</title>"
        '<meta property="og:site_name" content="Lake Watch">',
        '<header><a href="/">Lake Watch</a><ul><li>Data room</li></ul></header>'
        '<header><a class="post-tag" href="/tag">Cutters and Crews</a>'
        f"<h1>Five boats for eight flags</h1></header>{paragraphs(*BODY)}",
    )
    assert read(page, "a.html").section == "Cutters and Crews"


def test_agency_above_the_date_signs_for_its_writers() -> None:
    document = read(
        text_page(
            "The Lakeside Mail\nBusiness",
            "Ministers find the money for five boats",
            "Reuters\nFebruary 3, 2025 9:14 am",
            f"BUJUMBURA (Reuters) - {FIRST}",
            *BODY[1:],
            "Reporting by Ruth Banda; editing by Ann Lee",
        ),
        "a.txt",
    )
    assert (document.publication, document.authors) == ("The Lakeside Mail", ("Reuters",))
