"""The figures measured on the labelled reports do not fall."""

import pytest
from evaluation import corpus, pins
from evaluation.run import evaluate


def test_every_split_has_floors() -> None:
    splits = {folder.name for folder in corpus.REPORTS.iterdir() if folder.is_dir()}
    assert splits == set(pins.load())


@pytest.mark.parametrize("split", sorted(pins.load()))
def test_figures_stay_above_their_floors(split: str) -> None:
    folder, floors = corpus.folder_of(split), pins.load()[split]
    assert corpus.fingerprint(folder) == floors["fingerprint"], (
        f"{folder} is not what was measured; run `python tests/evaluate.py {split} --pin`"
    )
    assert pins.fallen(evaluate(folder, baselines=False), floors["figures"]) == []
