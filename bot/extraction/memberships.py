"""Who belongs to what: all rules over all sentences, then inference, then one standing each."""

from __future__ import annotations

from bot.extraction.claims import Claims
from bot.extraction.ellipsis import shared_claims
from bot.extraction.idioms import idiom_claims
from bot.extraction.inference import Rule, infer, rules_in
from bot.extraction.mentions import AnnotatedDocument
from bot.extraction.rules_events import event_claims
from bot.extraction.rules_lists import list_claims
from bot.extraction.rules_roles import role_claims
from bot.extraction.rules_standings import standing_claims
from bot.extraction.rules_verbs import verb_claims
from bot.extraction.scenes import scenes
from bot.extraction.settle import settle
from bot.extraction.tables import row_claims
from bot.model import Membership

_RULES = (
    role_claims,
    verb_claims,
    standing_claims,
    list_claims,
    event_claims,
    idiom_claims,
    row_claims,
    shared_claims,
)


def memberships(document: AnnotatedDocument) -> tuple[Membership, ...]:
    """The standing of every state that the document speaks of, with its history; linear."""
    claims, rules = Claims(), list[Rule]()
    for scene in scenes(document):
        for claim in _RULES:
            claim(scene, claims)
        rules.extend(rules_in(scene))
    claims.found.extend(infer(rules, claims))
    return settle(claims.found, document.published)
