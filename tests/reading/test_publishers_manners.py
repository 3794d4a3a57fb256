"""Pages in the manners of many publishers: who wrote what, when and where."""

from datetime import date

import pytest
from saving import html_page, paragraphs, text_page

from bot.reading import read

FIRST = (
    "Eight states around the lake have agreed to pay for a common coast guard, their ministers "
    "said in Bujumbura on Monday, although only five of them have boats to send."
)
SECOND = (
    "Zambia will lend two cutters until the first patrol vessels are delivered, and Tanzania has "
    "offered a pier in Kigoma where crews can rest and take on fuel."
)
THIRD = (
    "The secretariat hopes to open a rescue centre by June. Its budget, which the lenders have "
    "yet to approve, covers eighteen months of work and no more than forty people."
)
LAST = (
    "Burundi, which has the longest shore after its two large neighbours, will chair the first "
    "meeting of the captains in March and has asked each state for a list of radios."
)
BODY = (FIRST, SECOND, THIRD, LAST)


def test_title_stands_above_a_longer_deck_and_below_a_menu() -> None:
    document = read(
        text_page(
            "The Lakeside Mail",
            "Home News Sport Business Weather Obituaries",
            "REGIONAL",
            "Five boats for eight flags\nThe ministers want a coast guard that nobody has costed",
            "Ruth Banda\nMon 3 Feb 2025 06.15 CAT",
            *BODY,
        ),
        "a.txt",
    )
    assert document.title == "Five boats for eight flags"
    assert document.authors == ("Ruth Banda",)
    assert document.published == date(2025, 2, 3)
    assert (document.publication, document.section) == ("The Lakeside Mail", "REGIONAL")
    assert document.body == BODY


def test_authors_in_lines_with_their_offices_below() -> None:
    document = read(
        text_page(
            "A Coast Guard on Credit",
            "Ruth Banda\nUniversity of Lusaka\nDr. Jean Niyonzima\nSenior Fellow",
            "3 February 2025",
            *BODY,
        ),
        "a.txt",
    )
    assert document.authors == ("Ruth Banda", "Jean Niyonzima")


def test_year_that_runs_into_the_time() -> None:
    head = (
        "Eight states, five boats\nBy Ruth Banda\nFebruary 3, 20259:14 AM GMT+2Updated 3 hours ago"
    )
    assert read(text_page(head, *BODY), "a.txt").published == date(2025, 2, 3)


def test_deepest_entry_of_a_trail_is_the_section() -> None:
    head = ("Accueil > Politique > Grands Lacs", "Eight states, five boats", "Par Ruth Banda")
    assert read(text_page(*head, *BODY), "a.txt").section == "Grands Lacs"


def test_genre_in_a_trail_goes_before_its_last_entry() -> None:
    head = ("You are here: Home > Commentary > Lakes and Rivers", "Eight states, five boats")
    assert read(text_page(*head, "By Ruth Banda", *BODY), "a.txt").section == "Commentary"


def test_name_below_the_report_signs_it() -> None:
    document = read(
        text_page(
            "Eight states, five boats",
            *BODY,
            "Ruth Banda\nLakeside Mail, 3 February 2025",
            "Ruth Banda is a sailor and a former harbour master.",
        ),
        "a.txt",
    )
    assert document.authors == ("Ruth Banda",)
    assert document.published == date(2025, 2, 3)
    assert document.body == BODY


def test_address_without_scheme_names_the_paper() -> None:
    document = read(
        text_page(
            "Lakeside Mail App Download",
            "Eight states, five boats",
            "By Ruth Banda",
            *BODY,
            "lakesidemail.example/news/five-boats",
        ),
        "a.txt",
    )
    assert document.url == "lakesidemail.example/news/five-boats"
    assert document.publication == "Lakeside Mail"


def test_report_goes_on_below_a_late_box() -> None:
    text = (FIRST, SECOND, THIRD, THIRD.replace("June", "July"))
    longer = f"{LAST} Nobody at the table could say how many there are, or who would repair them."
    box = "Upcoming events\nDec 3: A webinar on harbours\nDec 11: Tender opening"
    assert longer in read(text_page("Eight states, five boats", *text, box, longer), "a.txt").body


def test_short_sentences_are_paragraphs_too() -> None:
    short = ("Nobody laughed.", "And who pays?")
    blocks = (FIRST, short[0], SECOND, short[1], THIRD, LAST, "Thank you for your attention.")
    assert read(text_page("Eight states, five boats", *blocks), "a.txt").body == blocks


def test_authors_name_that_is_a_states_too_opens_no_life() -> None:
    last = "Jordan has offered two instructors and a simulator for the captains."
    page = text_page("Eight states, five boats", "By Michael Jordan", *BODY, "Advertisement", last)
    assert last in read(page, "a.txt").body


def test_paragraph_that_names_the_agency_among_the_authors_stays() -> None:
    first = f"BUJUMBURA (Reuters) – {FIRST}"
    head = '<meta name="author" content="Reuters"><title>Five boats</title>'
    page = html_page(head, f"<h1>Five boats</h1>{paragraphs(first, SECOND, THIRD)}")
    assert read(page, "a.html").body[0] == first


def test_end_mark_and_agency_behind_the_last_stop() -> None:
    last = f"{LAST} - Kyodo"
    assert (
        read(text_page("Eight states, five boats", FIRST, SECOND, last), "a.txt").body[-1] == last
    )


def test_paragraphs_of_one_class_are_the_report_whatever_it_is_called() -> None:
    text = "".join(f'<p class="promo-lock">{each}</p>' for each in (SECOND, THIRD, LAST))
    page = html_page("<title>Five boats</title>", f"<h1>Five boats</h1><p>{FIRST}</p>{text}")
    assert read(page, "a.html").body == BODY


def test_json_ld_trail_publisher_by_mark_and_address() -> None:
    head = """<title>Five boats</title><script type="application/ld+json">{"@graph": [
        {"@type": "Organization", "@id": "https://lake.example/#org", "name": "Lake Letters"},
        {"@type": "BreadcrumbList", "itemListElement": [{"name": "Home"}, {"name": "Security"}]},
        {"@type": "NewsArticle", "headline": "Five boats", "datePublished": "2025-02-03",
         "publisher": {"@id": "https://lake.example/#org"},
         "mainEntityOfPage": {"name": "Five boats", "@id": "https://lake.example/five"}}]}</script>"""
    document = read(html_page(head, f"<h1>Five boats</h1>{paragraphs(*BODY)}"), "a.html")
    assert (document.publication, document.section) == ("Lake Letters", "Security")
    assert document.url == "https://lake.example/five"


def test_family_names_of_two_words_come_first_in_catalogues() -> None:
    head = "".join(
        f'<meta name="citation_author" content="{name}">'
        for name in ("Banda Phiri, Ruth", "Niyonzima, Jean")
    )
    page = html_page(f"<title>Five boats</title>{head}", f"<h1>Five boats</h1>{paragraphs(*BODY)}")
    assert read(page, "a.html").authors == ("Ruth Banda Phiri", "Jean Niyonzima")


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ministers still want a code of conduct.",
        "Peru, already a member, would rather wait.",
        "Three states sign up to the charter in May, and the rest subscribe to its aims.",
        "Also in May, Zambia joined the fund.",
        "The canal is a project of the Lake Union, whose terms and conditions are known.",
        "Full members: Burundi, Rwanda, Tanzania, Uganda, Zambia.",
        "The idea first appeared in 1998 and does not necessarily represent what the lenders want.",
        "“We thank you for your support,” the minister told his hosts in Kigoma.",
        "Views are divided: Rwanda wants its own boats and is not willing to wait for others.",
    ],
)
def test_words_that_pages_use_of_themselves_are_words_of_reports_too(paragraph: str) -> None:
    page = text_page("Eight states, five boats", FIRST, SECOND, paragraph, THIRD, LAST)
    assert paragraph in read(page, "a.txt").body


@pytest.mark.parametrize(
    "line",
    [
        "Also in Lakes: Who moved the buoys?",
        "This article is reserved for our subscribers.",
        "A subscription gives you full access to all we print.",
        "If you enjoyed this, tell a friend.",
        "Lakeside is a reader-supported publication.",
        "This interview has been edited and condensed.",
        "A version of this article appears in print on Tuesday.",
        "La suite après cette publicité",
        "Please log in or register to post a comment.",
    ],
)
def test_page_that_speaks_to_its_reader(line: str) -> None:
    page = text_page("Eight states, five boats", FIRST, SECOND, line, THIRD, LAST)
    assert read(page, "a.txt").body == BODY
