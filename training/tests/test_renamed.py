"""Sentences with other names put in keep their labels word by word."""

import random
from pathlib import Path

from parley_reader.items import Item
from parley_reader.renamed import certain_names, load_stock, renamed

WORLD = Path(__file__).parents[2] / "src" / "world" / "data"
FORMS = "Orla Venn of Tessary met the Merrovians on Monday .".split()
LABELS = [
    ["B-person"],
    ["I-person"],
    ["O"],
    ["B-facility", "B-place"],
    ["O"],
    ["O"],
    ["B-nationality"],
    ["O"],
    ["O", "B-date", "I-date"],
    ["O"],
]


def test_certain_names_have_one_reading():
    assert certain_names(LABELS) == [
        (0, 2, ("person",)),
        (3, 4, ("facility", "place")),
        (6, 7, ("nationality",)),
    ]


def test_a_name_whose_next_word_may_belong_to_it_is_not_certain():
    assert certain_names([["B-person"], ["O", "I-person"]]) == []


def test_words_and_labels_move_together():
    item = Item(FORMS, [0] * len(FORMS), names=LABELS)
    new = renamed(item, load_stock(WORLD), random.Random(3))
    assert len(new.forms) == len(new.sentence) == len(new.names)
    assert new.forms[-1] == "." and new.names[-1] == ["O"]
    kept = [form for form, labels in zip(new.forms, new.names, strict=True) if "O" in labels]
    assert kept == ["of", "met", "the", "on", "Monday", "."]
    assert "Venn" not in new.forms and "Tessary" not in new.forms and "Merrovians" not in new.forms
    assert ["B-facility", "B-place"] in new.names
