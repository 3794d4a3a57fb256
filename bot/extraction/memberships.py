"""Who belongs to what: all rules over all sentences, inference, weighing, one standing each."""

from __future__ import annotations

from collections.abc import Callable

from bot.extraction.mentions import AnnotatedDocument
from bot.extraction.standing.abstaining import abstaining_claims
from bot.extraction.standing.acts import verb_claims
from bot.extraction.standing.affiliations import Affiliations
from bot.extraction.standing.among_those import among_those_claims
from bot.extraction.standing.anniversaries import anniversary_claims
from bot.extraction.standing.aspiring import aspiring_claims
from bot.extraction.standing.associating import associating_claims
from bot.extraction.standing.attending import attending_claims
from bot.extraction.standing.bound_by import bound_by_claims
from bot.extraction.standing.by_noun import by_noun_claims
from bot.extraction.standing.called import called_claims
from bot.extraction.standing.chairing import chairing_claims
from bot.extraction.standing.circles import circle_claims
from bot.extraction.standing.claims import Claim, Claims
from bot.extraction.standing.company import status_company_claims
from bot.extraction.standing.comparing import rules_in
from bot.extraction.standing.comparison import Rule
from bot.extraction.standing.continued import continued_claims
from bot.extraction.standing.currency import currency_claims
from bot.extraction.standing.delegated import delegated_claims
from bot.extraction.standing.departing import departing_claims
from bot.extraction.standing.detached import detached_claims
from bot.extraction.standing.echoes import echo_claims
from bot.extraction.standing.ellipsis import shared_claims
from bot.extraction.standing.entailment import infer
from bot.extraction.standing.entering import entering_claims
from bot.extraction.standing.entries import Entries
from bot.extraction.standing.enumerated import enumerated_claims
from bot.extraction.standing.events import event_claims
from bot.extraction.standing.gaining import gaining_claims
from bot.extraction.standing.gapped import gapped_claims
from bot.extraction.standing.growing import growing_claims
from bot.extraction.standing.headed import Headed
from bot.extraction.standing.hindering import hindering_claims
from bot.extraction.standing.idioms import idiom_claims
from bot.extraction.standing.in_force import in_force_claims
from bot.extraction.standing.in_passing import passing_claims
from bot.extraction.standing.in_turn import in_turn_claims
from bot.extraction.standing.likewise import likewise_claims
from bot.extraction.standing.listing import list_claims
from bot.extraction.standing.made_of import made_of_claims
from bot.extraction.standing.negotiating import negotiating_claims
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.one_of_many import one_of_many_claims
from bot.extraction.standing.open_lists import open_lists_of_parts
from bot.extraction.standing.origins import origin_claims
from bot.extraction.standing.others import others_claims
from bot.extraction.standing.pending import pending_claims
from bot.extraction.standing.phrases import role_claims
from bot.extraction.standing.placed import Placed
from bot.extraction.standing.playing import playing_claims
from bot.extraction.standing.pledging import pledging_claims
from bot.extraction.standing.pointed import pointed_claims
from bot.extraction.standing.presumed import presumed_claims
from bot.extraction.standing.presupposing import insider_claims, interest_claims
from bot.extraction.standing.ranks import rank_claims
from bot.extraction.standing.ratifying import ratifying_claims
from bot.extraction.standing.reinstating import reinstating_claims
from bot.extraction.standing.returning import returning_claims
from bot.extraction.standing.rows import Rows
from bot.extraction.standing.scenes import remarks, scenes
from bot.extraction.standing.seating import seating_claims
from bot.extraction.standing.sections import Sections
from bot.extraction.standing.seeking import seeking_claims
from bot.extraction.standing.sets import Sets
from bot.extraction.standing.settle import settle
from bot.extraction.standing.shared_rolls import shared_roll_claims
from bot.extraction.standing.signed_by import signed_by_claims
from bot.extraction.standing.standings import standing_claims
from bot.extraction.standing.steering import steering_claims
from bot.extraction.standing.stretching import stretching_claims
from bot.extraction.standing.surveys import survey_claims
from bot.extraction.standing.tables import row_claims
from bot.extraction.standing.taken_up import taken_up_claims
from bot.extraction.standing.talks import talks_claims
from bot.extraction.standing.together import together_claims
from bot.extraction.standing.took_place import took_place_claims
from bot.extraction.standing.undone import withdraw_undone
from bot.extraction.standing.weighed import Weighed
from bot.model import Membership
from bot.world import existed

_RULES = (
    role_claims,
    verb_claims,
    standing_claims,
    list_claims,
    event_claims,
    idiom_claims,
    attending_claims,
    currency_claims,
    pending_claims,
    status_company_claims,
    row_claims,
    enumerated_claims,
    others_claims,
    taken_up_claims,
    shared_claims,
    returning_claims,
    rank_claims,
    pointed_claims,
    growing_claims,
    seating_claims,
    pledging_claims,
    in_force_claims,
    insider_claims,
    origin_claims,
    circle_claims,
    likewise_claims,
    echo_claims,
    continued_claims,
    survey_claims,
    made_of_claims,
    shared_roll_claims,
    ratifying_claims,
    negotiating_claims,
    associating_claims,
    abstaining_claims,
    departing_claims,
    chairing_claims,
    together_claims,
    presumed_claims,
    passing_claims,
    reinstating_claims,
    entering_claims,
    detached_claims,
    aspiring_claims,
    took_place_claims,
    called_claims,
    interest_claims,
    delegated_claims,
    one_of_many_claims,
    anniversary_claims,
    gaining_claims,
    playing_claims,
    signed_by_claims,
    among_those_claims,
    talks_claims,
    gapped_claims,
    in_turn_claims,
    by_noun_claims,
    hindering_claims,
    steering_claims,
    stretching_claims,
    seeking_claims,
    bound_by_claims,
)


_WITHOUT_STATES = (
    list_claims,
    returning_claims,
    pointed_claims,
    echo_claims,
    continued_claims,
    reinstating_claims,
    took_place_claims,
)
"""The rules that may read a standing in a sentence that names no states, in their order."""


def memberships(document: AnnotatedDocument) -> tuple[Membership, ...]:
    """The standing of every state that the document speaks of, with its history; linear.

    What is told of states that were no more when it was published is memory, and left out.
    """
    weighed = Weighed(document)
    found = rule_claims(document, weighed.note)
    told = (*found, *weighed.claims(found))
    return settle([claim for claim in told if existed(claim.state, document.published)])


def rule_claims(
    document: AnnotatedDocument, note: Callable[[Scene], None] = lambda _: None
) -> list[Claim]:
    """What the rules read in a document; `note` is told of each sentence as it is read."""
    claims, rules, sets = Claims(), list[Rule](), Sets()
    listings = (Rows(document), Headed(document), Affiliations(document), Entries(document))
    sections, placed = Sections(document), Placed()
    for scene in scenes(document):
        first = len(claims.found)
        for claim in _RULES if "S" in scene.tags else _WITHOUT_STATES:
            claim(scene, claims)
        for remark in remarks(document, scene):
            for claim in _RULES:
                claim(remark, claims)
        withdraw_undone(scene, claims, first)
        open_lists_of_parts(scene, claims, first)
        sections.note(scene, claims, first)
        placed.note(scene, claims, first)
        note(scene)
        for listing in listings:
            listing.note(scene, claims)
        rules.extend(rules_in(scene))
        sets.note(scene)
    claims.found.extend(sets.claims(claims.found, _RULES))
    claims.found.extend(infer(rules, claims, sets.listed, sets.sizes))
    return claims.found
