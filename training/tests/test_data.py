import random

import pytest

from parley_reader.conllu import named_items, parse
from parley_reader.datasets import items_from_json, joined, paragraphs_of_sentences, syntax_items, thinned
from parley_reader.evaluate import name_spans
from parley_reader.items import Item
from parley_reader.labels import collect_labels, load_labels, save_labels
from parley_reader.name_sets import CROSSNER_TYPES, WNUT_TYPES, allowed, columns, typed
from parley_reader.silver_names import labels_of
from parley_reader.treebanks import gum_split

CONLLU = """# sent_id = doc-1
# text = Hask's gone.
1-2\tHask's\t_\t_\t_\t_\t_\t_\t_\t_
1\tHask\tHask\tPROPN\tNNP\t_\t3\tnsubj\t_\tNER=B-place
2\t's\tbe\tAUX\tVBZ\t_\t3\taux\t_\t_
3\tgone\tgo\tVERB\tVBN\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# sent_id = doc-2
1\tGood\tgood\tADJ\tJJ\t_\t0\troot\t_\t_

"""


def test_conllu_keeps_syntactic_words():
    first, second = parse(CONLLU)
    assert first["form"] == ["Hask", "'s", "gone", "."]
    assert (first["head"], first["id"], second["form"]) == ([3, 3, 0, 3], "doc-1", ["Good"])
    assert named_items(CONLLU)[0].names == [["B-place"], ["O"], ["O"], ["O"]]


def test_sentences_joined_to_a_row():
    row = joined(syntax_items(parse(CONLLU)))
    assert row.sentence == [0, 0, 0, 0, 1]
    assert row.syntax.head == [3, 3, 0, 3, 0]
    assert row.syntax.script[0] == "=0|"
    assert row.names is None


def test_rows_stay_within_a_document_and_lose_nothing():
    sentences = [{**s, "id": f"{d}-{k}"} for d in "ab" for k, s in enumerate(parse(CONLLU) * 3)]
    rows = paragraphs_of_sentences(syntax_items(sentences), random.Random(1))
    assert [f for r in rows for f in r.forms] == [f for s in sentences for f in s["form"]]
    assert max(max(r.sentence) for r in rows) > 0


def test_a_set_leaves_open_what_it_does_not_annotate():
    rule = typed(CROSSNER_TYPES, ["date"], ["misc", "O"])
    got = allowed(["O", "B-politician", "I-politician", "B-chemical", "B-country"], rule)
    assert got == [
        ["O", "B-date", "I-date"],
        ["B-person"],
        ["I-person"],
        ["B-misc", "O"],
        ["B-place", "B-facility"],
    ]


def test_sets_without_b_begin_where_the_type_changes():
    got = allowed(["I-PER", "I-PER", "I-ORG", "O", "I-ORG"], typed({"PER": ["person"], "ORG": ["organization"]}, []))
    assert got == [["B-person"], ["I-person"], ["B-organization"], ["O"], ["B-organization"]]


def test_types_with_a_hyphen():
    assert allowed(["B-creative-work", "I-creative-work"], typed(WNUT_TYPES, [])) == [["B-work"], ["I-work"]]


def test_columns():
    assert list(columns("a\tO\n# b\tB-x,y\n\n-DOCSTART-\n\nc\tO\n", "\t")) == [
        (["a", "# b"], ["O", "B-x"]),
        (["c"], ["O"]),
    ]
    assert list(columns("# id\n1\tc\tO\n", "\t", form=1, label=2, comments=True)) == [(["c"], ["O"])]


def test_silver_names_without_articles_and_possessives():
    words = ["the", "Arlen", "Bank", "'s", "noon"]
    assert labels_of(words, [(0, 4, "ORG"), (4, 5, "TIME")]) == [
        ["O"],
        ["B-organization"],
        ["I-organization"],
        ["O"],
        ["O", "B-date", "I-date"],
    ]


def test_gum_split():
    assert gum_split("## train\n  * GUM_news_x\n## dev\n  * GUM_bio_y\n") == {"GUM_news_x": "train", "GUM_bio_y": "dev"}


def test_thinning_takes_only_empty_rows_when_asked_so():
    full, empty = (
        Item(["a"], [0], source="s", names=[["B-misc"]]),
        Item(["a"], [0], source="s", names=[["O", "B-date"]]),
    )
    assert thinned([full, empty], "s", 1.0, random.Random(0), empty_only=True) == [full]
    assert thinned([full, empty], "s", 1.0, random.Random(0), empty_only=False) == []


def test_items_come_back_from_json(corpus):
    from dataclasses import asdict

    from parley_reader.corpus import corpus_files, corpus_items

    items = corpus_items(corpus_files(corpus)[:1])[:20]
    assert items_from_json([asdict(item) for item in items]) == items


def test_labels_by_frequency(tmp_path):
    labels = collect_labels("bab", "x", ["l0|"] * 3 + ["*be"] * 2, ["root", "root", "dep"], ["043"] * 3)
    assert (labels.xpos, labels.lemma, labels.deprel) == (("b", "a"), ("l0|",), ("root",))
    save_labels(labels, tmp_path / "labels.json")
    assert load_labels(tmp_path / "labels.json") == labels


def test_name_spans():
    assert name_spans(["B-place", "I-place", "B-place", "O", "I-person"]) == [
        (0, 2, "place"),
        (2, 3, "place"),
        (4, 5, "person"),
    ]


def test_silver_tags_teach_only_what_a_penn_tag_tells():
    from parley_reader.silver_tags import UNKNOWN, universal, with_tags

    assert universal("VBN", "VERB") == "VERB"
    assert universal("VBZ", "AUX") == "AUX"
    assert universal("NN", "VERB") == UNKNOWN
    assert universal("IN", "SCONJ") == UNKNOWN
    item = Item(["Hask", "left"], [0, 0])
    [tagged] = with_tags([item], [[("NNP", "PROPN"), ("VBD", "VERB")]])
    assert (tagged.syntax.xpos, tagged.syntax.upos) == (["NNP", "VBD"], ["PROPN", "VERB"])
    with pytest.raises(ValueError, match="run silver_tags again"):
        with_tags([item], [[("NNP", "PROPN")]])
