"""What the markup of sites declares beside, instead of or against what their reports say."""

from datetime import date

import pytest

from bot.model import Document
from bot.reading import read

_PARAGRAPHS = [
    f"<p>The Union of Lake States {each} a joint patrol of the northern shore on Monday, and the "
    "secretariat said that every member had paid its share of the costs for the year.</p>"
    for each in ("proposed", "approved", "financed", "extended")
]
_BODY = "".join(_PARAGRAPHS)


def _read(head: str = "", above: str = "", below: str = "", after: str = "") -> Document:
    page = (
        f"<html><head><title>Lake states share a patrol</title>{head}</head><body>{above}"
        f"<article><h1>Lake states share a patrol</h1>{below}{_BODY}</article>{after}</body></html>"
    )
    return read(page.encode(), "page.html")


def test_an_edition_is_no_paper() -> None:
    head = (
        '<meta property="og:site_name" content="U.S."><meta name="publisher" content="Tide Wire">'
    )
    assert _read(head).publication == "Tide Wire"


def test_the_publisher_is_no_author_under_any_of_its_names() -> None:
    head = (
        '<meta property="og:site_name" content="TW.EXAMPLE">'
        '<meta name="publisher" content="Tide Wire"><meta name="author" content="Tide Wire">'
    )
    table = "<ul><li><b>Date</b> 19.01.2020</li><li><b>Author</b> Ann Lee</li></ul>"
    assert _read(head, after=table).authors == ("Ann Lee",)


def test_where_an_author_works_is_no_second_author() -> None:
    assert _read('<meta name="author" content="By  Ann Lee, Reuters">').authors == ("Ann Lee",)
    assert _read('<meta name="author" content="Ann Lee and Reuters">').authors == (
        "Ann Lee",
        "Reuters",
    )


def test_who_took_the_picture_wrote_nothing() -> None:
    picture = (
        '<div class="media photo"><p class="contributor"><span class="author">Mo Bild</span></p>'
        "<p>The northern shore.</p></div>"
    )
    below = f'<p class="byline">By Ann Lee</p>{picture}'
    assert _read(below=below).authors == ("Ann Lee",)


def test_an_address_without_its_host_is_the_last_choice() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Lake states share'
        ' a patrol", "url": "/2020/patrol", "author": {"name": "Ann O&#8217;Dea"}}</script>'
        '<link rel="canonical" href="8003"><meta property="og:url" '
        'content="https://tide.example/2020/patrol">'
    )
    document = _read(head)
    assert document.url == "https://tide.example/2020/patrol"
    assert document.authors == ("Ann O’Dea",)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="pub_date" content="20200119">', date(2020, 1, 19)),
        ('<meta name="publish_date" content="Sun, 19 Jan 2020 08:10 EST">', date(2020, 1, 19)),
        (
            '<link rel="canonical" href="https://tide.example/2020/LAKES/01/19/patrol.html">',
            date(2020, 1, 19),
        ),
        ("<title>Lake states share a patrol | Tide Wire | 19.01.2020</title>", date(2020, 1, 19)),
    ],
)
def test_the_day_in_tags_address_and_window(head: str, day: date) -> None:
    page = (
        f"<html><head>{head}</head><body><h1>Lake states share a patrol</h1>{_BODY}</body></html>"
    )
    assert read(page.encode(), "page.html").published == day


def test_a_day_that_a_sentence_tells_of_is_not_the_reports() -> None:
    below = (
        "<h4>Highlights</h4><p>The treaty of the lakes was signed into law on August 14, 1935</p>"
        "<p>A patrol boat in this March 2, 2011 file photo</p>"
    )
    assert _read(below=below).published is None


def test_a_byline_with_the_day_of_the_week() -> None:
    below = '<div class="byline">By <span>Ann Lee</span> Tuesday, Aug. 17, 2010</div>'
    document = _read(below=below)
    assert document.authors == ("Ann Lee",)
    assert document.published == date(2010, 8, 17)


@pytest.mark.parametrize(
    "markup",
    [
        '<ul class="main section"><li><a href="/a">Archive</a></li><li><a>Covers</a></li></ul>',
        '<div class="section">Radio</div>',
        '<p>text</p><ul><li><a class="active" href="?p=1">1</a></li></ul>',
        '<ul><li><a href="/rss">RSS / Widgets</a></li></ul>',
        '<meta name="dc.type" content="Text.Article">',
        '<p class="topic">Further reading</p>',
    ],
)
def test_what_is_no_section(markup: str) -> None:
    assert _read(head=markup if markup.startswith("<meta") else "", above=markup).section == ""


def test_a_quotation_may_speak_of_authors_and_cookies() -> None:
    said = (
        "“The authors are promoting a plan that nobody asked for, and the cookies were the best "
        "part of the whole long afternoon,” the minister said of the patrol."
    )
    assert said in _read(below=f"<p>{said}</p>").body


def test_a_paragraph_whose_stop_was_forgotten() -> None:
    lone = "The chairman said backstage that nobody could predict what might happen in the spring"
    first = "<p>Its first boats leave the harbour in May, with crews of all the member states.</p>"
    assert lone in _read(below=f"{first}<p>{lone}</p>").body


def test_teasers_between_links() -> None:
    teasers = "".join(
        f"<li><a href='/{each}'>The {each} of the lakes</a></li><li>How the {each} of the lakes "
        "has changed the trade of a whole region. Read on.</li><li><a href='/x'>More</a></li>"
        for each in ("canals", "harbours", "fisheries")
    )
    assert len(_read(after=f"<div><ul>{teasers}</ul></div>").body) == 4
