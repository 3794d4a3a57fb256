"""Make the weights by which standings are weighed: `python -m tests.training.standing`.

The material is `tests/passages/`: labelled passages of our own writing, a JSON object a line. A
passage says which states stand how to which organizations, not where it says so; of the sentences
that show a pair, only those that the model holds for telling are kept as examples after a first
fit ("expressed at least once", Riedel, Yao and McCallum 2010). The cases of the rules' own tests
come with them, and the labelled reports. `--hold FILE` leaves a file out and prints how well it is
then read, first by the rules alone.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bot.extraction.annotate import annotate
from bot.extraction.loglinear import LogLinear, model_of
from bot.extraction.memberships import rule_claims
from bot.extraction.mentions import AnnotatedDocument
from bot.extraction.standing.lookout import Lookout, Sight
from bot.extraction.standing.scenes import scenes
from bot.extraction.standing.settle import settle
from bot.extraction.standing.weighed import WEIGHTS, Ruled, best
from bot.model import Document
from bot.reading import read
from bot.world import organizations
from tests.evaluation import corpus
from tests.evaluation.matching import organization_key, state_key
from tests.evaluation.scores import Found
from tests.training.common import DATA, document_of

PASSAGES = Path(__file__).parents[1] / "passages"
CASES = Path(__file__).parents[1] / "extraction" / "standings"
NONE = "none"
_STRENGTH = 0.25  # inverse of the penalty on large weights
_LEAST = 6  # examples that must show a feature
_FAINT = 0.1  # weights under this are left out
_TELLING = 0.6  # of the best sentence's probability, to be kept as telling
_CERTAIN = 4  # what a case of the rules counts, as its label is complete
_BYSTANDERS, _COUNTED = "h1", 3  # texts that name many states without a standing, as most do
_SURE = (2.0, 0.5, 0.6, 0.7, 0.8, 0.9)  # thresholds to print; nothing is surer than the first


class Passage(NamedTuple):
    """A passage's pairs by sentence, what is right of them and what the rules say.

    `names` gives for the key of an organization the one that labels have.
    """

    name: str
    sights: list[Sight]
    told: dict[tuple[str, str], str]
    spared: set[tuple[str, str]]
    rules: dict[tuple[str, str], str]
    ruled: Ruled
    names: dict[str, str]

    def pair(self, organization: str, state: str) -> tuple[str, str]:
        """A pair as labels name it."""
        return self.names[organization], state


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


class _Names(dict[str, str]):
    """The keys by which labels name the organizations of a document."""

    def __init__(self, document: AnnotatedDocument, aliases: dict[str, str]) -> None:
        super().__init__()
        self._own = {key: each.label for key, each in document.organizations.items()}
        self._aliases = aliases

    def __missing__(self, key: str) -> str:
        label = organization_key(self._own[key]) if key in self._own else _label(key)
        self[key] = self._aliases.get(label, label)
        return self[key]


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
    lookout, names = Lookout(annotated), _Names(annotated, aliases or {})
    sights = [sight for scene in scenes(annotated) for sight in lookout.sights(scene)]
    rules = {
        (names[each.organization], each.state): each.status.value
        for each in settle(claims)
        if each.until is None
    }
    return Passage(name, sights, told, spared, rules, Ruled(claims), names)


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


def reports(folder: Path) -> list[Passage]:
    """Labelled reports, read by the rules."""
    found = []
    for case in corpus.load(folder):
        document = read(case.path.read_bytes(), case.path.name)
        told = _pairs(case.label["memberships"])
        spared = set(_pairs(case.optional("memberships")))
        aliases = {organization_key(a): organization_key(b) for a, b in case.aliases.items()}
        found.append(_passage(case.name, document, told, spared, aliases))
    return found


class Example(NamedTuple):
    """A pair in a sentence: its passage, features and status."""

    passage: str
    pair: tuple[str, str]
    features: tuple[str, ...]
    status: str


def examples(material: Sequence[Passage]) -> list[Example]:
    """Every pair of every sentence, with the status that most of its states have."""
    found = []
    for passage in material:
        for sight in passage.sights:
            pairs = [passage.pair(sight.organization, state) for state in sight.states]
            statuses = [
                passage.told.get(pair, NONE)
                for pair in pairs
                if pair in passage.told or pair not in passage.spared
            ]
            if statuses:
                status = Counter(statuses).most_common(1)[0][0]
                found.append(Example(passage.name, pairs[0], sight.features, status))
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
    model = LogisticRegression(C=_STRENGTH, max_iter=400, fit_intercept=False)
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


def _read(model: LogLinear, material: Sequence[Passage], sure: Sequence[float]) -> Iterator[str]:
    """How the material is read with rules and weights, a line of figures for each threshold."""
    weighed = [(each, best(model, each.sights, each.ruled)) for each in material]
    for least in sure:
        right = wrong = missed = added = 0
        for passage, found in weighed:
            ours = {
                passage.pair(*pair): status.value
                for pair, (chance, status, _) in found.items()
                if chance >= least
            } | passage.rules
            good = {pair for pair, status in ours.items() if passage.told.get(pair) == status}
            added += len(good - passage.rules.keys())
            right += len(good)
            wrong += len(ours.keys() - good - passage.spared)
            missed += len(passage.told.keys() - good)
        score = Found(right, wrong, missed)
        yield (
            f"{least:.2f}  P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
            f"  right {right} ({added} weighed) wrong {wrong}"
        )


def main() -> None:
    """Fit and write the weights, or hold files out and print how they are read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--hold", action="append", default=[], help="a file to leave out and read")
    options = parser.parse_args()
    always = [*cases() * _CERTAIN, *reports(corpus.REPORTS / "dev")]
    material = {path.stem: passages(path) for path in sorted(PASSAGES.glob("*.jsonl"))}
    kept = [each for name, some in material.items() if name not in options.hold for each in some]
    if _BYSTANDERS not in options.hold:
        kept += material[_BYSTANDERS] * (_COUNTED - 1)
    model = lines(fit([*kept, *always]))
    if not options.hold:
        (DATA / WEIGHTS).write_text("\n".join(model) + "\n", "utf-8")
    for name in options.hold:
        print(name, *_read(model_of(model), material[name], _SURE), sep="\n  ")


if __name__ == "__main__":
    main()
