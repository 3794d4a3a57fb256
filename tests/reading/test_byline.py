import pytest

from bot.reading.metadata.byline import authors, bare_names

CASES = {
    "By Erica Sand and Asel Murat (10/3/2007 issue of the Steppe Analyst)": (
        "Erica Sand",
        "Asel Murat",
    ),
    "by Dr. Amina Yusuf, Col. (ret.) Jean Pierre Ndong & Li Wei": (
        "Amina Yusuf",
        "Jean Pierre Ndong",
        "Li Wei",
    ),
    "By: Vadim Cebotari": ("Vadim Cebotari",),
    "By S. Frederick Starr": ("S. Frederick Starr",),
    "By Svante E. Cornell, senior fellow at the Silk Road Programme": ("Svante E. Cornell",),
    "BY JOHN MACLEOD AND ANNA VAN DER BERG": ("John Macleod", "Anna van der Berg"),
    "Author: Khalid bin Rashid": ("Khalid bin Rashid",),
    "Authors: Maria del Carmen Ruiz; Jürgen Müller": ("Maria del Carmen Ruiz", "Jürgen Müller"),
    "Written by Fatima al-Zahra, Editor": ("Fatima al-Zahra",),
    "By Reuters": ("Reuters",),
    "By Staff": ("Staff",),
    "By RFE/RL's Kyrgyz Service": ("RFE/RL's Kyrgyz Service",),
    "By Maria Santoso for The Pacific Observer November 09, 2023": ("Maria Santoso",),
    "by Shontelle Greaves July 6, 2023 in Regional": ("Shontelle Greaves",),
    "By Litia Vakaloloma, in Nadi": ("Litia Vakaloloma",),
    "By Joshua Kucera | Mar 3, 2016": ("Joshua Kucera",),
    "By Ali O'Connor-Smith and Seán Ó Briain": ("Ali O'Connor-Smith", "Seán Ó Briain"),
    "Par Aïssata Barry et Moussa Diop": ("Aïssata Barry", "Moussa Diop"),
    "Von Klaus-Peter Schmidt": ("Klaus-Peter Schmidt",),
    "Por José Ramírez y Ana López": ("José Ramírez", "Ana López"),
    "Автор: Иван Петров": ("Иван Петров",),
    "From our correspondent Samir Khoury": ("Samir Khoury",),
    "By Amb. (ret.) Tuula Yrjölä, Prof. Hans Born Jr.": ("Tuula Yrjölä", "Hans Born"),
    "Story by Jane Doe; photos by John Roe": ("Jane Doe",),
    "By Jane Doe / Nairobi": ("Jane Doe",),
    "By Jane Doe, Nairobi, and John Roe, Kampala": ("Jane Doe", "John Roe"),
    "By Jane Doe (Institute for Security Studies) and John Roe (SIPRI)": ("Jane Doe", "John Roe"),
    "By Jane Doe @janedoe": ("Jane Doe",),
}

NO_BYLINES = [
    "By 2010 the organization plans a force.",
    "By contrast, the SCO has grown.",
    "By taking on new tasks, the bloc gives its members a reason to stay.",
    "By all accounts a success",
    "From: Levant Newsletter Service",
    "By signing up you accept",
    "Central Asia",
    "By the end of the year",
    "By Land and Sea",
]


@pytest.mark.parametrize(("line", "expected"), CASES.items(), ids=lambda value: str(value)[:50])
def test_names_without_titles_and_affiliations(line: str, expected: tuple[str, ...]) -> None:
    assert authors(line) == expected


@pytest.mark.parametrize("line", NO_BYLINES)
def test_prose_and_labels_are_no_bylines(line: str) -> None:
    assert authors(line) == ()


def test_bare_names_need_company() -> None:
    assert bare_names("Dr Wanjiru Kamau and Prof. Emmanuel Nkurunziza", []) == (
        "Wanjiru Kamau",
        "Emmanuel Nkurunziza",
    )
    assert bare_names("Foreign Policy", []) == ()
    assert bare_names("Horn Notes", ["Contact"]) == ()
    assert bare_names("Wanjiru Kamau", ["Wanjiru Kamau is a researcher."]) == ("Wanjiru Kamau",)
