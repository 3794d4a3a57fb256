"""Careful acronyms: when a text means the organization, and when readers know them."""

import pytest


@pytest.mark.parametrize(
    ("text", "key", "label"),
    [
        ("The Arab Maghreb Union met.", "amu", "Arab Maghreb Union"),
        ("The Arab Maghreb Union met. The AMU has five members.", "amu", "AMU"),
        ("The Melanesian Spearhead Group (MSG) met.", "msg", "MSG"),
        ("The Melanesian Spearhead Group met.", "msg", "Melanesian Spearhead Group"),
        ("The Collective Security Treaty Organization met.", "csto", "CSTO"),
        ("The African Union met.", "au", "AU"),
    ],
)
def test_label_is_what_readers_know(annotated, text, key, label):
    assert annotated(text).organizations[key].label == label


def test_acronym_counts_where_the_title_has_the_name(annotated):
    found = annotated("The JEF trained.", title="Joint Expeditionary Force at sea")
    assert [mention.key for mention in found.sentences[0].mentions] == ["jef"]


def test_acronym_of_two_meanings_is_left_open(annotated):
    text = "The Public Investment Fund grew. The PIF bought a club. The PIF paid. The PIF is rich."
    assert not annotated(text).organizations
