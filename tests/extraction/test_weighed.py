"""Standings that no rule reads: told where the words make them likely, never against a rule."""

import pytest
from passages import document_of

from bot.extraction.annotate import annotate
from bot.extraction.loglinear import LogLinear, load_weights, model_of
from bot.extraction.memberships import rule_claims
from bot.extraction.standing.lookout import Lookout
from bot.extraction.standing.scenes import scenes
from bot.extraction.standing.weighed import WEIGHTS, Ruled, Weighed
from bot.model import Status


def weighed(text):
    annotated = annotate(document_of(text))
    weigh = Weighed(annotated)
    found = rule_claims(annotated, weigh.note)
    return found, weigh.claims(found)


def test_weights_name_every_standing_and_none():
    assert set(load_weights(WEIGHTS).classes) == {"none", *(status.value for status in Status)}


def test_a_model_adds_up_what_features_say():
    model = model_of(["none\tmember", "seat\t1=2.0", "trade\t0=1.0\t1=-1.0"])
    scores = [0.0, 0.0]
    model.add(["seat", "trade", "unheard of"], scores)
    assert scores == [1.0, 1.0]
    assert model.probabilities(scores) == [0.5, 0.5]


def test_probabilities_of_far_scores_are_finite():
    model = LogLinear(("none", "member"), {})
    assert model.probabilities([-1e6, 1e6]) == [0.0, 1.0]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda held talks on trade in Nairobi with SADC.",
        "The SCO secretariat praised Peru for its exhibition.",
        "NATO officers visited Chile and Peru.",
    ],
)
def test_nothing_is_told_where_no_word_tells_of_standing(text):
    assert weighed(text) == ([], [])


def test_what_the_rules_say_is_not_said_otherwise():
    text = "Chad has left the G5 Sahel. Chad still sits at the table of the G5 Sahel, some say."
    found, more = weighed(text)
    assert ("g5-sahel", "TD") in {(claim.organization, claim.state) for claim in found}
    assert ("g5-sahel", "TD") not in {(claim.organization, claim.state) for claim in more}


def seen(text):
    annotated = annotate(document_of(text))
    lookout = Lookout(annotated)
    return [sight for scene in scenes(annotated) for sight in lookout.sights(scene)]


def test_each_state_is_seen_with_each_organization_named_and_with_those_named_before():
    text = "The AES met. Mali is a member, and the suspension by ECOWAS ended."
    pairs = {
        (sight.organization, sight.states[0], sight.pair.place is not None) for sight in seen(text)
    }
    assert ("ecowas", "ML", True) in pairs
    assert ("aes", "ML", False) in pairs


def test_a_noun_that_fits_stands_for_an_organization_named_before():
    text = "SADC welcomed the CPTPP. Kenya has paid for the agreement's secretariat."
    pairs = {sight.organization: sight.pair for sight in seen(text) if sight.states == ("KE",)}
    assert pairs["cptpp"].described
    assert not pairs["sadc"].described


def test_what_is_weighed_knows_nothing_of_the_rules():
    text = "Peru is a member of the Andean Community."
    (sight,) = seen(text)
    ruled = Ruled(rule_claims(annotate(document_of(text))))
    assert ruled.here(sight)
    assert ruled.settles(sight)
    assert not [one for one in sight.features if "ruled" in one]
