"""Phrases that tell of one initiative, sentences in which they stand, and prose that tells none.

A phrase has its status and whether a date may follow; `{O}` is the organization, `{X}` the thing
with its article, `{x}` without. Every phrase is put into every frame.
"""

from __future__ import annotations

ORGANIZATIONS = (
    ("sadc", "SADC"),
    ("asean", "ASEAN"),
    ("gcc", "the Gulf Cooperation Council"),
    ("eaeu", "the EAEU"),
    ("mercosur", "Mercosur"),
)
THINGS = (
    "a disaster response centre",
    "a climate fund",
    "a rapid reaction force",
    "a development bank",
    "an energy research institute",
)
DATES = (("by 2030", "2030"), ("next year", "2026"), ("in May 2026", "2026-05"), ("", ""))

PHRASES = (
    ("{O} plans to set up {X}", "planned", True),
    ("{O} agreed to establish {X}", "planned", True),
    ("{O} committed itself to building {X}", "planned", True),
    ("{O} cleared the way for {X}", "planned", False),
    ("{O} approved the creation of {X}", "planned", True),
    ("{O} aims to have {X} in place", "planned", True),
    ("{X} will be created by {O}", "planned", True),
    ("{O} called for the creation of {X}", "proposed", True),
    ("{O} might create {X}", "proposed", True),
    ("{O} set up {X} in 2021", "active", False),
    ("{X} was set up by {O} in 2019", "active", False),
    ("{O}'s plan to set up {X} has stalled", "stalled", False),
    ("the creation of {X} by {O} has been postponed", "stalled", False),
    ("{O} never created {X}", "stalled", False),
    ("{O} refused to create {X}", "declined", False),
)
FRAMES = (
    "{C}.",
    "At a meeting in Nairobi, {c}.",
    "According to a report by the World Bank, {c}.",
    "In a move welcomed by the United Nations, {c}.",
    "Following talks with the European Union, {c}.",
    "As Kenya had hoped, {c}.",
    "While Japan and Brazil looked on, {c}.",
    "The foreign minister of Kenya told parliament that {c}.",
    "There is little doubt in Tokyo that {c}.",
    "It was announced on Wednesday that {c}.",
    "{C}, as Japan and the World Bank had suggested.",
    "{C}. Brazil welcomed the news.",
)

# Nothing here is an organization's: states act, bodies look on, speak or are told.
NONE = (
    "India and Nepal signed a power purchase agreement on the margins of the BIMSTEC summit.",
    "Russia and Belarus held their Zapad exercise in September, NATO said.",
    "Bhutan and Bangladesh agreed to open a border market, a BIMSTEC newsletter says.",
    "Azerbaijan is setting up a drone brigade, the CSTO noted.",
    "Poland plans to buy 96 attack helicopters, a step welcomed by NATO.",
    "Kenya's parliament passed a law on data protection modelled on rules of the European Union.",
    "Fiji's police have created a unit against smuggling, the Pacific Islands Forum reports.",
    "Turkey opened a military base in Somalia in 2017, which the Arab League criticised.",
    "ASEAN issued a statement in which it expressed concern about the fighting in Myanmar.",
    "The secretary-general of the SCO thanked Uzbekistan for its hospitality.",
    "ECOWAS, founded in 1975, has its seat in Abuja.",
    "SAARC has not held a summit since 2014 because India and Pakistan are at odds.",
    "Mexico launched a satellite in March, as the OAS observed.",
    "Germany's parliament approved the sale of tanks to Singapore, an ASEAN member.",
)
