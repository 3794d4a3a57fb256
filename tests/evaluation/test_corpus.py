"""The labels hold of the pages that they stand beside."""

import codecs
import html
import re

import pytest

from bot.model import Progress, Status
from evaluation import corpus
from evaluation.matching import plain

SPLITS = ("dev", "locked", "samples")
CASES = [case for split in SPLITS for case in corpus.load(corpus.folder_of(split))]
TAG = re.compile(r"<[^<>]*>")


def page_text(case: corpus.Case) -> str:
    data = case.path.read_bytes()
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = codecs.decode(data, encoding)
        except UnicodeDecodeError:
            continue
        break
    return plain(html.unescape(TAG.sub("", text)) + text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_labels_quote_their_page(case: corpus.Case) -> None:
    body = plain(" ".join(case.label["body"]))
    facts = case.label["memberships"] + case.label["initiatives"]
    for quote in (*case.label["key_sentences"], *(q for fact in facts for q in fact["evidence"])):
        assert plain(quote) in body or plain(quote) in page_text(case), quote
    for line in case.label["furniture"]:
        assert plain(line) not in body, line


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_labels_say_a_thing_once_and_in_known_words(case: corpus.Case) -> None:
    memberships = [
        (fact["organization"], fact["country"], fact["status"])
        for fact in case.label["memberships"]
    ]
    assert len(memberships) == len(set(memberships))
    assert {status for *_, status in memberships} <= set(Status)
    assert {fact["status"] for fact in case.label["initiatives"]} <= set(Progress)
    assert len(case.label["key_sentences"]) in (0, 3)


@pytest.mark.parametrize("split", ["dev", "locked"])
def test_questions_have_numbers_of_their_own_and_known_expectations(split: str) -> None:
    questions = corpus.questions(corpus.folder_of(split))
    assert len({question["id"] for question in questions}) == len(questions)
    for question in questions:
        assert set(question.get("expect", {})) <= {"any", "all", "none"}
        assert question["answerable"] or not question.get("citation")
