"""Make the weights by which initiatives are judged: `python -m tests.training.initiatives`.

The material is `tests/passages/initiatives/`, labelled passages of our own writing, and the
labelled reports of `tests/reports/dev`. A draft of the extractor that is a labelled initiative
is an example of what to tell, any other of what not to; owners, states and dates likewise.
`--hold FILE` leaves a file out and prints how well it is then read.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bot.extraction.initiative_merge import Draft, merged
from bot.extraction.initiative_telling import due, told, weighable
from bot.extraction.initiative_weighed import DUE, OWN, PART, TELL, WEIGHTS, Judge
from bot.extraction.initiatives import Reader
from bot.extraction.loglinear import LogLinear
from bot.model import Initiative, Progress
from tests.evaluation.matching import pair, state_key
from tests.evaluation.scores import Found
from tests.training.common import DATA
from tests.training.labelled import Label, Text, alike, own_key, owners_of, texts

PASSAGES = Path(__file__).parents[1] / "passages" / "initiatives"
REPORTS = ("dev", "samples")
STATUS = "status"
STATUSES = tuple(one.value for one in Progress)
CLASSES = (TELL, OWN, PART, DUE, *STATUSES)
_STRENGTH = {TELL: 0.15, OWN: 0.1, PART: 0.1, DUE: 0.1, STATUS: 0.05}
_LEAST = 2
_FAINT = 0.03

Example = tuple[list[str], str, float]


def owner_examples(text: Text) -> Iterator[Example]:
    """Every organization that an initiative found might be of, and whether it is."""
    for finding in Reader(text.annotated, None).findings():
        naming = finding if finding.organization else finding.instead
        if naming is None or not naming.choices:
            continue
        ranked = sorted(text.gold + text.spared, key=lambda each: -alike(each, naming.title))
        ranked = [each for each in ranked if alike(each, naming.title) > 0]
        ranked = [
            each
            for each in ranked
            if any(own_key(text, key) in owners_of(each) for key, _ in naming.choices)
        ]
        if not ranked:
            continue
        for key, features in naming.choices:
            yes = own_key(text, key) in owners_of(ranked[0])
            yield ["bias", *features], "yes" if yes else "no", text.weight


class Matched(NamedTuple):
    """A draft with the label that it is, if any, and whether it counts at all."""

    draft: Draft
    label: Label | None
    spared: bool
    weight: float


def matched(text: Text, judge: Judge | None) -> list[Matched]:
    """The drafts of a text beside its labels."""
    drafts = merged(Reader(text.annotated, judge).findings())

    def likeness(label: Label, draft: Draft) -> float:
        if own_key(text, draft.first.organization) not in owners_of(label):
            return 0.0
        return alike(label, draft.title)

    pairs = {j: text.gold[i] for i, j in pair(text.gold, drafts, likeness)}
    rest = [j for j in range(len(drafts)) if j not in pairs]
    left = [drafts[j] for j in rest]
    spared = {rest[j] for _, j in pair(text.spared, left, likeness)}
    return [Matched(each, pairs.get(j), j in spared, text.weight) for j, each in enumerate(drafts)]


def examples(found: Sequence[Matched]) -> dict[str, list[Example]]:
    """What the drafts teach of each question."""
    kept: dict[str, list[Example]] = {TELL: [], PART: [], DUE: [], STATUS: []}
    for draft, label, spared, weight in found:
        features = ["bias", *weighable(draft)]
        if not spared:
            kept[TELL].append((features, "yes" if label else "no", weight))
        if label is None:
            continue
        kept[STATUS].append((features, label["status"], weight))
        wanted = {state_key(name) for name in label.get("countries", ())}
        for finding in draft.findings:
            for day, ties in finding.look.dates():
                yes = str(day) == label["target"]
                kept[DUE].append((["bias", *due(draft, ties)], "yes" if yes else "no", weight))
            # Labels without states teach nothing of parts.
            states = finding.look.states() if "countries" in label else ()
            for code, _, ties in states:
                kept[PART].append((["bias", *ties], "yes" if code in wanted else "no", weight))
    return kept


class Fitted(NamedTuple):
    """Weights of one question: features, the classes and a row for each."""

    features: list[str]
    classes: list[str]
    weights: Any


def fit(shown: Sequence[Example], strength: float) -> Fitted:
    """A logistic regression over the examples."""
    vectors = DictVectorizer()
    counts = vectors.fit_transform([dict.fromkeys(features, 1) for features, _, _ in shown])
    often = np.flatnonzero(np.asarray((counts > 0).sum(axis=0)).ravel() >= _LEAST)
    answers = np.array([answer for _, answer, _ in shown])
    weights = [weight for _, _, weight in shown]
    model = LogisticRegression(C=strength, max_iter=500, fit_intercept=False)
    model.fit(counts[:, often], answers, sample_weight=weights)
    names = list(vectors.get_feature_names_out()[often])
    return Fitted(names, list(model.classes_), model.coef_)


def loglinear(parts: dict[str, Fitted]) -> LogLinear:
    """One model of all questions."""
    weights: dict[str, list[tuple[int, float]]] = {}
    for question, fitted in parts.items():
        named = fitted.classes if question == STATUS else [question]
        rows = [(row, CLASSES.index(name)) for row, name in enumerate(named)]
        for column, feature in enumerate(fitted.features):
            for row, at in rows:
                weight = round(float(fitted.weights[row][column]), 2)
                if abs(weight) >= _FAINT:
                    weights.setdefault(feature, []).append((at, weight))
    return LogLinear(CLASSES, {feature: tuple(cells) for feature, cells in weights.items()})


def train(material: Sequence[Text]) -> LogLinear:
    """The model of the material; owners are fitted first, each fold's by the others."""
    own = {text.name: list(owner_examples(text)) for text in material}
    names = sorted(own, key=lambda name: name[::-1])  # so that every fold has of every source
    folds = [set(names[at::5]) for at in range(5)]
    found: list[Matched] = []
    for fold in folds:
        rest = [each for name, shown in own.items() if name not in fold for each in shown]
        judge = Judge(loglinear({OWN: fit(rest, _STRENGTH[OWN])}))
        for text in material:
            if text.name in fold:
                found += matched(text, judge)
    parts = {OWN: fit([each for shown in own.values() for each in shown], _STRENGTH[OWN])}
    for question, shown in examples(found).items():
        parts[question] = fit(shown, _STRENGTH[question])
    return loglinear(parts)


class Score:
    """How texts are read: initiatives, their status and target, and their countries."""

    def __init__(self) -> None:
        self.found = Found()
        self.countries = Found()
        self.status = self.target = 0

    def add(self, text: Text, judge: Judge) -> None:
        """Read a text and compare it with its labels."""
        drafts = merged(Reader(text.annotated, judge).findings())
        ours = [one for one in (told(draft, judge) for draft in drafts) if one is not None]

        def likeness(label: Label, one: Initiative) -> float:
            theirs = own_key(text, one.organization) in owners_of(label)
            return alike(label, one.title) if theirs else 0.0

        right = pair(text.gold, ours, likeness)
        used = {j for _, j in right}
        rest = [each for j, each in enumerate(ours) if j not in used]
        spared = pair(text.spared, rest, likeness)
        self.found.add(Found(len(right), len(rest) - len(spared), len(text.gold) - len(right)))
        for i, j in right:
            self._compare(text.gold[i], ours[j])

    def _compare(self, label: Label, one: Initiative) -> None:
        self.status += one.status.value in (label["status"], *label.get("status_also", ()))
        self.target += (str(one.target)[:7] if one.target else None) == label["target"]
        wanted = {state_key(name) for name in label.get("countries", ())}
        named = {participant.state for participant in one.participants}
        self.countries.add(Found(len(wanted & named), len(named - wanted), len(wanted - named)))

    def __str__(self) -> str:
        right = max(1, self.found.right)
        return (
            f"{_figures(self.found)}  status {self.status / right:.3f}"
            f"  target {self.target / right:.3f}  countries {_figures(self.countries)}"
        )


def _figures(found: Found) -> str:
    return f"P {found.precision:.3f} R {found.recall:.3f} F1 {found.f1:.3f}"


def lines(model: LogLinear) -> list[str]:
    """The lines of a weights file."""
    rows = (
        "\t".join([feature, *(f"{at}={weight:.2f}" for at, weight in cells)])
        for feature, cells in sorted(model.weights.items())
    )
    return ["\t".join(model.classes), *rows]


def main() -> None:
    """Fit and write the weights, or hold sources out and print how they are read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--hold", action="append", default=[], help="a source to leave out")
    options = parser.parse_args()
    files = [*sorted(PASSAGES.glob("*.jsonl")), *sorted(PASSAGES.parent.glob("*.jsonl"))]
    sources = [*map(str, files), *REPORTS]
    material = {Path(source).stem: texts(source) for source in sources}
    held = {name: material.pop(name) for name in options.hold}
    model = train([text for each in material.values() for text in each])
    if not held:
        (DATA / WEIGHTS).write_text("\n".join(lines(model)) + "\n", "utf-8")
    judge = Judge(model)
    for name, each in held.items():
        score = Score()
        for text in each:
            score.add(text, judge)
        print(name, score)


if __name__ == "__main__":
    main()
