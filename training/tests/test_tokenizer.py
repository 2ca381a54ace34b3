import json

from parley_reader.batches import GRAPH_INPUTS, batches, encode
from parley_reader.items import Item
from parley_reader.tokenizer import MAX_PIECES, WordPieces, load_tokenizer

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "talk", "##s", "hask", "-", "a", "##a"]


def small():
    return WordPieces({p: i for i, p in enumerate(VOCABULARY)}, "[CLS]", "[SEP]", "[PAD]", "[UNK]")


def test_longest_match_lower_case_without_accents():
    tokenizer = small()
    assert tokenizer.pieces("Talks") == [4, 5]
    assert tokenizer.pieces("Hásk-talk") == [6, 7, 4]


def test_unknown_and_empty_words_are_one_piece():
    tokenizer = small()
    assert tokenizer.pieces("talkx") == [1]
    assert tokenizer.pieces("\u200b") == [1]


def test_long_words_are_cut():
    assert len(small().pieces("a" * 50)) == MAX_PIECES


def test_encode_pads_and_marks():
    rows = [Item(["Talks", "-"], [0, 0]), Item(["hask"], [0])]
    inputs = encode(rows, small())
    assert inputs["ids"].tolist() == [[2, 4, 5, 7, 3], [2, 6, 3, 0, 0]]
    assert inputs["att"].tolist() == [[1] * 5, [1, 1, 1, 0, 0]]
    assert inputs["shp"].tolist() == [[0, 2, 2, 7, 0], [0, 1, 0, 0, 0]]
    assert inputs["first"].tolist() == [[1, 3], [1, 0]]
    assert inputs["last"].tolist() == [[2, 3], [1, 0]]
    assert inputs["wmask"].tolist() == [[True, True], [True, False]]
    assert inputs["sent"].tolist() == [[0, 0], [0, -1]]


def test_batches_hold_every_row_once_within_the_budget():
    rows = [Item(["talk"] * n, [0] * n) for n in (1, 5, 2, 9, 3)] + [Item([], [])]
    made = batches(rows, small(), 14)
    assert sorted(len(i.forms) for b in made for i in b) == [1, 2, 3, 5, 9]
    assert all(len(b) == 1 or len(b) * (2 + max(len(i.forms) for i in b)) <= 14 for b in made)


def test_inputs_of_the_shipped_vectors(reader):
    tokenizer = load_tokenizer(reader)
    for vector in json.loads((reader / "vectors.json").read_text(encoding="utf8")):
        item = Item([w[0] for w in vector["words"]], vector["input"]["sent"])
        encoded = encode([item], tokenizer)
        assert {name: encoded[name][0].tolist() for name in GRAPH_INPUTS} == vector["input"]
