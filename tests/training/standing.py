"""Make the weights by which standings are weighed: `python -m tests.training.standing`.

The material is `tests/passages/`: labelled passages of our own writing, a JSON object a line. A
passage says which states stand how to which organizations, not where it says so; of the sentences
that show a pair, only those that the model holds for telling are kept as examples after a first
fit ("expressed at least once", Riedel, Yao and McCallum 2010). The cases of the rules' own tests
come with them, and of the labelled reports what the rules leave open. `--hold FILE` leaves a file
out and prints how well it is then read, beside the rules alone.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bot.extraction.annotate import annotate
from bot.extraction.loglinear import LogLinear, model_of
from bot.extraction.memberships import rule_claims
from bot.extraction.standing.scenes import scenes
from bot.extraction.standing.settle import settle
from bot.extraction.standing.weighed import WEIGHTS, Lookout, Ruled, Sight, likeliest
from bot.model import Document
from bot.reading import read
from bot.world import organizations
from tests.evaluation import corpus
from tests.evaluation.matching import organization_key, state_key
from tests.training.common import DATA, document_of

PASSAGES = Path(__file__).parents[1] / "passages"
CASES = Path(__file__).parents[1] / "extraction" / "standings"
NONE = "none"
_STRENGTH = 2.0  # inverse of the penalty on large weights
_LEAST = 2  # examples that must show a feature
_FAINT = 0.04  # weights under this are left out
_TELLING = 0.6  # of the best sentence's probability, to be kept as telling


class Passage(NamedTuple):
    """A passage's pairs by sentence with all features, and what is right of them."""

    name: str
    sights: list[tuple[str, Sight, list[str]]]  # the organization as labels name it
    told: dict[tuple[str, str], str]
    spared: set[tuple[str, str]]
    ruled: dict[tuple[str, str], str]


def _pairs(facts: Iterable[dict[str, Any]]) -> dict[tuple[str, str], str]:
    return {
        (organization_key(fact["organization"]), state_key(fact["country"])): fact["status"]
        for fact in facts
    }


def passages(path: Path) -> list[Passage]:
    """The passages of a file, read by the rules."""
    labels = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        _passage(
            label["id"],
            document_of(label["text"], label.get("published")),
            _pairs(label["memberships"]),
            set(_pairs(label.get("optional", ()))),
        )
        for label in labels
    ]


def _passage(
    name: str,
    document: Document,
    told: dict[tuple[str, str], str],
    spared: set[tuple[str, str]],
    aliases: dict[str, str] | None = None,
) -> Passage:
    """A document with all its pairs, read by the rules."""
    annotated = annotate(document)
    claims = rule_claims(annotated)
    names = {key: organization_key(each.label) for key, each in annotated.organizations.items()}

    def own(key: str) -> str:
        listed = organizations().get(key)
        label = names.get(key) or organization_key(listed.organization.label if listed else key)
        return (aliases or {}).get(label, label)

    ruled, lookout = Ruled(claims), Lookout(annotated)
    seen = [
        (own(sight.organization), sight, [*sight.features, *ruled.features(sight)])
        for scene in scenes(annotated)
        for sight in lookout.sights(scene)
    ]
    settled = {
        (own(each.organization), each.state): each.status.value
        for each in settle(claims)
        if each.until is None
    }
    return Passage(name, seen, told, spared, settled)


def cases() -> list[Passage]:
    """The sentences of the rules' tests, whose labels are complete."""
    found = []
    for table in sorted(CASES.glob("*.tsv")):
        for number, line in enumerate(table.read_text("utf-8").splitlines()):
            if not line or line.startswith("#"):
                continue
            expected, text = line.split("\t")
            told: dict[tuple[str, str], str] = {}
            for part in expected.split("|") if expected != "nothing" else ():
                organization, rest = part.split(": ")
                *states, status = rest.split()
                key = _label(organization)
                told |= {(key, state): status for state in states}
            document = document_of(text.replace(" ¶ ", "\n"), "2025-06-01")
            found.append(_passage(f"{table.stem}:{number}", document, told, set()))
    return found


def _label(key: str) -> str:
    listed = organizations().get(key)
    return organization_key(listed.organization.label) if listed else key


def open_pairs(folder: Path) -> list[Passage]:
    """What the rules leave open in labelled reports."""
    found = []
    for case in corpus.load(folder):
        document = read(case.path.read_bytes(), case.path.name)
        told = _pairs(case.label["memberships"])
        spared = set(_pairs(case.optional("memberships")))
        aliases = {organization_key(a): organization_key(b) for a, b in case.aliases.items()}
        passage = _passage(case.name, document, told, spared, aliases)
        left = [each for each in passage.sights if "unruled" in each[2]]
        found.append(passage._replace(sights=left))
    return found


class Example(NamedTuple):
    """A pair in a sentence: its passage, features and status."""

    passage: str
    pair: tuple[str, str]
    features: list[str]
    status: str


def examples(material: Sequence[Passage]) -> list[Example]:
    """Every pair of every sentence, with the status that most of its states have."""
    found = []
    for passage in material:
        for organization, sight, features in passage.sights:
            statuses = [
                passage.told.get((organization, state), NONE)
                for state in sight.states
                if (organization, state) in passage.told
                or (organization, state) not in passage.spared
            ]
            if statuses:
                status = Counter(statuses).most_common(1)[0][0]
                pair = (organization, sight.states[0])
                found.append(Example(passage.name, pair, features, status))
    return found


class Fitted(NamedTuple):
    """The classes, the features and a row of weights for each class."""

    classes: list[str]
    features: list[str]
    weights: Any


def fit(material: Sequence[Passage]) -> Fitted:
    """The model of the material, fitted once on all examples and once on the telling ones."""
    shown = examples(material)
    vectors = DictVectorizer()
    counts = vectors.fit_transform([dict.fromkeys(one.features, 1) for one in shown])
    often = np.flatnonzero(np.asarray((counts > 0).sum(axis=0)).ravel() >= _LEAST)
    counts = counts[:, often]
    statuses = np.array([one.status for one in shown])
    kept = np.ones(len(shown), dtype=bool)
    model = LogisticRegression(C=_STRENGTH, max_iter=400)
    for _ in range(2):
        model.fit(counts[kept], statuses[kept])
        kept = _telling(shown, model.predict_proba(counts), list(model.classes_))
    model.fit(counts[kept], statuses[kept])
    names = vectors.get_feature_names_out()[often]
    return Fitted(list(model.classes_), list(names), model.coef_)


def _telling(shown: Sequence[Example], odds: Any, classes: list[str]) -> Any:
    """Which examples to keep: all without a standing, and of the others those that tell it."""
    best: dict[tuple[str, tuple[str, str]], float] = defaultdict(float)
    chances = [odds[row][classes.index(one.status)] for row, one in enumerate(shown)]
    for one, chance in zip(shown, chances, strict=True):
        key = (one.passage, one.pair)
        best[key] = max(best[key], chance)
    return np.array(
        [
            one.status == NONE or chance >= _TELLING * best[one.passage, one.pair]
            for one, chance in zip(shown, chances, strict=True)
        ]
    )


def lines(fitted: Fitted) -> list[str]:
    """The lines of a weights file; faint weights are left out."""
    found = ["\t".join(fitted.classes)]
    for column, feature in enumerate(fitted.features):
        cells = [
            f"{index}={row[column]:.2f}"
            for index, row in enumerate(fitted.weights)
            if abs(row[column]) >= _FAINT
        ]
        if cells:
            found.append("\t".join([feature, *cells]))
    return found


def _read(fitted: Fitted, material: Sequence[Passage], sure: float) -> str:
    """How the material is read with rules and weights, as a line of figures."""
    model = model_of(lines(fitted))
    right = wrong = missed = added = 0
    for passage in material:
        weighed = _weighed(model, passage, sure)
        ours = weighed | passage.ruled
        good = {key for key, status in ours.items() if passage.told.get(key) == status}
        added += len(good & (weighed.keys() - passage.ruled.keys()))
        right += len(good)
        wrong += len(ours.keys() - good - passage.spared)
        missed += len(passage.told.keys() - good)
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return (
        f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"
        f"  right {right} ({added} weighed) wrong {wrong}"
    )


def _weighed(model: LogLinear, passage: Passage, sure: float) -> dict[tuple[str, str], str]:
    """The standings that are likely enough, as `Weighed` tells them."""
    best: dict[tuple[str, str], tuple[float, str]] = {}
    for _, group in groupby(passage.sights, key=lambda one: (one[1].number, one[1].at)):
        seen, here = [], False
        for organization, sight, features in group:
            probability, status = likeliest(model, features)
            here = here or any(one.startswith("ruled:") for one in features)
            if status is not None:
                seen.append((probability, status.value, organization, sight))
        if not seen or here:
            continue
        place = max(seen, key=lambda one: one[0])[3].place
        for probability, told, organization, sight in seen:
            for state in sight.states if probability >= sure and sight.place == place else ():
                key = (organization, state)
                best[key] = max(best.get(key, (0.0, "")), (probability, told))
    return {key: told for key, (_, told) in best.items()}


def main() -> None:
    """Fit and write the weights, or hold files out and print how they are read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--hold", action="append", default=[], help="a file to leave out and read")
    options = parser.parse_args()
    always = [*cases(), *open_pairs(corpus.REPORTS / "dev")]
    material = {path.stem: passages(path) for path in sorted(PASSAGES.glob("*.jsonl"))}
    for name in options.hold:
        rest = [one for other, each in material.items() if other != name for one in each]
        fitted = fit([*rest, *always])
        print(f"{name}\n  rules alone  {_read(fitted, material[name], 2.0)}")
        for sure in (0.5, 0.6, 0.7, 0.8, 0.9):
            print(f"  sure at {sure}  {_read(fitted, material[name], sure)}")
    if not options.hold:
        fitted = fit([*(one for each in material.values() for one in each), *always])
        (DATA / WEIGHTS).write_text("\n".join(lines(fitted)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
