"""Pages as other kinds of publishers lay them out: ministries, wires, journals, letters."""

from datetime import date

import pytest
from saving import html_page, paragraphs, text_page
from test_publishers_manners import BODY, FIRST

from bot.reading import read


def test_ministry_below_its_state() -> None:
    document = read(
        text_page(
            "Republic of Namora\nMINISTRY OF FOREIGN AND REGIONAL AFFAIRS",
            "Home   The Ministry   Consular services   Media   Contact",
            "Press Release No. 214/2022\nNamora City, 17 October 2022",
            "Eight states pay for a coast guard",
            *BODY,
            "- ENDS -",
            "© Government of the Republic of Namora",
        ),
        "a.txt",
    )
    assert document.title == "Eight states pay for a coast guard"
    assert document.publication == "MINISTRY OF FOREIGN AND REGIONAL AFFAIRS"
    assert (document.section, document.published) == ("Press Release", date(2022, 10, 17))
    assert document.body == BODY


def test_wire_copy_with_its_marks() -> None:
    document = read(
        text_page(
            "BC-LAKE-CUTTERS, 2nd Ld-Writethru,410\n^Lake ministers pay for five cutters<\n"
            "^Eds: UPDATES with Zambian offer in 2nd graf. ADDS byline.<\n^By RUTH BANDA=\n"
            "^North Press News Service=",
            f"BUJUMBURA, Burundi, Feb. 3, 2025 (NPNS) -- {FIRST}",
            *BODY[1:],
            "___",
            "1124ET FEB 03\n(c) 2025 North Press News Service",
        ),
        "a.txt",
    )
    assert document.title == "Lake ministers pay for five cutters"
    assert document.authors == ("Ruth Banda",)
    assert document.published == date(2025, 2, 3)
    assert document.publication == "North Press News Service"
    assert document.body[1:] == BODY[1:]


def test_newsletter_from_its_own_mailbox() -> None:
    document = read(
        text_page(
            "From: Lake Lines <hello@lakelines.example>\nTo: reader@mail.example\n"
            "Subject: Five boats for eight flags\nDate: Mon, 3 Feb 2025 06:30:12 +0200",
            "View this email in your browser",
            *BODY,
            "You are receiving this because you signed up at our website.",
        ),
        "a.txt",
    )
    assert (document.publication, document.authors) == ("Lake Lines", ())
    assert document.body == BODY


def test_journal_with_letters_of_affiliations() -> None:
    document = read(
        text_page(
            "Review of Lake Studies\nVolume 18, Issue 2, June 2025, Pages 211-236",
            "Five boats: the coast guard of the lake states",
            "Ruth Banda a,*, Jean Niyonzima b\na School of Law, University of Lusaka",
            "Received 3 January 2025, Accepted 12 March 2025, Available online 20 May 2025",
            "Abstract",
            *BODY,
            "Keywords: lakes; coast guards; cutters",
        ),
        "a.txt",
    )
    assert document.authors == ("Ruth Banda", "Jean Niyonzima")
    assert document.published == date(2025, 5, 20)
    assert document.publication == "Review of Lake Studies"


def test_page_of_the_nineties() -> None:
    document = read(
        text_page(
            "[ Home ] [ Back Issues ] [ Guestbook ] [ E-Mail ]",
            "T H E   L A K E   R E P O R T E R\nThe independent on-line weekly of the lakes\n"
            "Friday, 14 November 1997",
            "FIVE BOATS FOR EIGHT FLAGS",
            "by Ruth Banda in Bujumbura",
            *BODY,
            "You are visitor number 004213 since 1 May 1996.\nCopyright 1997 The Lake Reporter",
        ),
        "a.txt",
    )
    assert document.title == "FIVE BOATS FOR EIGHT FLAGS"
    assert document.publication == "The Lake Reporter"
    assert document.published == date(1997, 11, 14)
    assert document.body == BODY


def test_line_that_repeats_the_title_names_the_paper() -> None:
    document = read(
        text_page(
            "Five boats for eight flags | The Lakeside Mail",
            "Asia / Europe / Africa / Oceania\nMagazine / Podcasts / Newsletters",
            "Security\nFive boats for eight flags",
            "The ministers want a coast guard that nobody has costed",
            "Ruth Banda\n@ruthbanda\nFebruary 3, 2025",
            *BODY,
            "© 2025 Great Lakes Media Inc. All Rights Reserved.",
        ),
        "a.txt",
    )
    assert (document.publication, document.section) == ("The Lakeside Mail", "Security")
    assert document.authors == ("Ruth Banda",)


def test_trail_from_the_paper_and_author_below_with_an_office() -> None:
    document = read(
        text_page(
            "Select language: English / Français / Português",
            "Lake Notes > Trade and Integration",
            "Five boats, on paper: the coast guard of the eight lake states",
            "3 February 2025",
            "The arithmetic of the coast guard shows who pays, and for whom, and until when.",
            "Tweet  Like  Share",
            *BODY,
            "Ruth Banda, Senior Researcher, Trade and Integration, Lusaka",
            "Subscribe to Lake Notes and receive it every morning",
        ),
        "a.txt",
    )
    assert document.title.startswith("Five boats, on paper")
    assert (document.publication, document.section) == ("Lake Notes", "Trade and Integration")
    assert document.authors == ("Ruth Banda",)
    assert "Tweet  Like  Share" not in document.body


@pytest.mark.parametrize(
    "line",
    [
        "Tags: Kenya, Zambia, Jean Pierre Niyonzima, the Lake Union, Ruth Banda.",
        "Enjoy full access to The Lakeside Mail for just $5 a month.",
        "The Lakeside Mail website contains only a portion of the stories offered to subscribers.",
        "Lake Security Notes appears ten times a year. Reproduction with acknowledgement.",
    ],
)
def test_publishers_word_on_itself_is_no_paragraph(line: str) -> None:
    assert read(text_page("Five boats", *BODY, line), "a.txt").body == BODY


def test_agency_in_html_signs_below_with_a_city() -> None:
    page = html_page(
        "<title>Five boats for eight flags — Lake Line</title>",
        '<div class="head"><a href="/en">LAKE LINE</a></div>'
        '<div class="path"><a href="/en">Main page</a> / <a href="/p">Politics</a></div>'
        f"<h1>Five boats for eight flags</h1>{paragraphs(*BODY)}"
        "<p><i>Ruth Banda, Lusaka</i></p><div>Views: 1204</div>",
    )
    document = read(page, "a.html")
    assert (document.authors, document.publication) == (("Ruth Banda",), "Lake Line")
    assert document.body == BODY


def test_section_in_a_blogs_line_and_title_of_its_own_for_cards() -> None:
    page = html_page(
        "<title>Five boats for eight flags | Lake Watch</title>"
        '<meta property="og:title" content="You will not believe this fleet">',
        '<p class="site-title"><a href="/">Lake Watch</a></p><h1>Five boats for eight flags</h1>'
        "<div>Posted on <a>February 3, 2025</a> by <a>Ruth Banda</a> in <a>Economy</a></div>"
        + paragraphs(*BODY),
    )
    document = read(page, "a.html")
    assert document.title == "Five boats for eight flags"
    assert (document.section, document.authors) == ("Economy", ("Ruth Banda",))


def test_labels_in_lines_of_their_own() -> None:
    head = (
        "Eight states pay for a coast guard\nFormat\nNews and Press Release\nSource\n"
        "Lake Basin Relief Network\nPosted\n4 Feb 2025\nOriginally published\n3 Feb 2025"
    )
    document = read(text_page(head, *BODY), "a.txt")
    assert document.publication == "Lake Basin Relief Network"
    assert document.published == date(2025, 2, 3)


def test_database_prints_rights_above_the_report() -> None:
    head = "By Ruth Banda\n612 words\n3 February 2025\nThe Lake Courier\nLAKCOU\n6\nEnglish"
    rights = "(c) 2025 The Lake Courier Ltd."
    document = read(text_page("Five boats for eight flags", f"{head}\n{rights}", *BODY), "a.txt")
    assert (document.publication, document.authors) == ("The Lake Courier", ("Ruth Banda",))


def test_authors_below_their_heading_are_no_menu() -> None:
    head = (
        "Lake Centre for Security Research\nHome › Publications › Comment\n"
        "Five boats: who will pay for the coast guard of the lake\n3 Feb 2025 | 4 min read\n"
        "Authors:\nRuth Banda\nSenior Research Fellow\nJean Niyonzima\nNon-Resident Fellow\n"
        "Download PDF\nKey takeaways"
    )
    document = read(text_page(head, *BODY, "Photo: Lake Navy"), "a.txt")
    assert document.authors == ("Ruth Banda", "Jean Niyonzima")
    assert document.body == BODY


def test_spans_that_touch_are_set_apart() -> None:
    page = html_page(
        "<title>Press Release: Five boats for eight flags | Lake Rights Watchers</title>",
        "<h2>Five boats for eight flags</h2><p><span>Written by Col (ret.) Ruth Banda</span>"
        "<span>Wednesday, 5 February 2025 09:14</span></p>" + paragraphs(*BODY),
    )
    document = read(page, "a.html")
    assert document.authors == ("Ruth Banda",)
    assert document.published == date(2025, 2, 5)
    assert document.publication == "Lake Rights Watchers"
