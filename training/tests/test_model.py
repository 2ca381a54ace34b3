"""The shipped weights and what they were made from. Needs onnxruntime or torch; skipped without."""

import json

import pytest

from parley_reader.items import Item
from parley_reader.labels import load_labels
from parley_reader.tokenizer import load_tokenizer


def vectors(reader):
    return json.loads((reader / "vectors.json").read_text(encoding="utf8"))


def item_of(vector):
    forms = [w[0] for w in vector["words"]]
    return Item(forms, vector["input"]["sent"], text=vector["text"], offsets=[(w[1], w[2]) for w in vector["words"]])


def test_the_exported_model_answers_its_vectors(reader):
    pytest.importorskip("onnxruntime")
    from parley_reader.runners import onnx_runner
    from parley_reader.vectors import vector

    labels, tokenizer = load_labels(reader / "labels.json"), load_tokenizer(reader)
    run = onnx_runner(str(reader / "reader.onnx"), tokenizer)
    for expected in vectors(reader):
        assert vector(item_of(expected), run, tokenizer, labels) == expected


def test_relations_of_chosen_heads_are_those_of_all_pairs():
    torch = pytest.importorskip("torch")
    from parley_reader.model import Biaffine

    torch.manual_seed(3)
    scorer = Biaffine(5, 4)
    x, y = torch.randn(2, 3, 5), torch.randn(2, 6, 5)
    places = torch.tensor([[[0, 5], [1, 1], [4, 2]], [[3, 0], [2, 5], [5, 1]]])
    every = scorer(x, y).permute(0, 1, 3, 2)
    chosen = every.gather(2, places.unsqueeze(-1).expand(-1, -1, -1, 4))
    assert torch.allclose(scorer.at(x, y, places), chosen, atol=1e-6)


def test_likely_heads_of_short_rows_stay_in_the_row():
    torch = pytest.importorskip("torch")
    from parley_reader.model import likely_heads

    assert likely_heads(torch.tensor([[[1.0, 3.0]]])).tolist() == [[[1, 0, 1, 1]]]
    row = torch.tensor([[[0.0, 5.0, -1.0, 2.0, 9.0, 1.0]]])
    assert likely_heads(row).tolist() == [[[4, 1, 3, 5]]]


def test_a_student_grows_without_losing_what_it_learnt(reader, tmp_path):
    torch = pytest.importorskip("torch")
    pytest.importorskip("transformers")
    from dataclasses import replace

    from parley_reader.encoders import KEPT_LAYERS, empty_student
    from parley_reader.labels import extended
    from parley_reader.weights import load_weights, save_weights

    labels = load_labels(reader / "labels.json")
    small = empty_student(labels, 3)
    save_weights(small, tmp_path / "small.safetensors")
    more = extended(labels, replace(labels, cameo=("NEW", *labels.cameo)))
    assert more.cameo == (*labels.cameo, "NEW")
    large = empty_student(more, 6)
    places = [KEPT_LAYERS[6].index(layer) for layer in KEPT_LAYERS[3]]
    missing = load_weights(large, tmp_path / "small.safetensors", partial=True, layers=places)
    assert {name.split(".")[3] for name in missing if "layer" in name} == {"1", "3", "5"}
    own, earlier = large.state_dict(), small.state_dict()
    for part in ("attention.self.query.weight", "output.dense.bias"):
        for at, place in enumerate(places):
            assert torch.equal(
                own[f"encoder.encoder.layer.{place}.{part}"], earlier[f"encoder.encoder.layer.{at}.{part}"]
            )
    assert torch.equal(own["cameo.weight"][:-1], earlier["cameo.weight"])


def test_losses_are_numbers_also_where_nothing_counts(reader):
    torch = pytest.importorskip("torch")
    from parley_reader.items import Frames
    from parley_reader.losses import frame_loss

    labels = load_labels(reader / "labels.json")
    item = Item(["a", "b"], [0, 0], frames=Frames(acts_only=True))
    sizes = {"cue": 2, "floating": 2, "act": 16, "condition": 3, "attribution_flags": 3, "status": 7}
    out = {k: torch.zeros(1, 2, n) for k, n in {**sizes, "cameo": len(labels.cameo)}.items()}
    out |= {k: torch.zeros(1, 2, 3, 2) for k in ("attribution", "roles")}
    assert torch.isfinite(frame_loss(out, [item], labels))


def test_a_word_gets_a_pair_of_tags_that_treebanks_have():
    torch = pytest.importorskip("torch")
    from parley_reader.model import NO_PAIR, answers

    scores = {"xpos": torch.tensor([[[3.0, 2.0]]]), "upos": torch.tensor([[[1.0, 2.5]]])}
    free = answers(scores, torch.zeros(2, 2))
    assert (free["xpos"].item(), free["upos"].item()) == (0, 1)
    bound = answers(scores, torch.tensor([[0, NO_PAIR], [NO_PAIR, 0]]))
    assert (bound["xpos"].item(), bound["upos"].item()) == (1, 1)


def test_blurred_words_keep_their_number_and_tags():
    import random

    from parley_reader.blurred import UNKNOWN, blurred
    from parley_reader.items import Syntax

    forms = "Tolmere protested against Norvania on Monday".split()
    syntax = Syntax(["x"] * 6, ["y"] * 6, ["_"] * 6, [0] * 6, ["root"] * 6, ["keep"] * 6)
    rng = random.Random(2)
    seen = set()
    for _ in range(200):
        other = blurred(Item(forms, [0] * 6, syntax=syntax), rng)
        assert len(other.forms) == 6 and other.syntax.upos == syntax.upos
        for before, after, script in zip(forms, other.forms, other.syntax.script, strict=True):
            assert script == ("keep" if before == after else UNKNOWN)
        seen.add(" ".join(other.forms))
    assert {" ".join(forms), " ".join(forms).lower(), " ".join(forms).upper()} <= seen
    assert len(seen) > 6


def test_a_mean_keeps_what_is_alike():
    torch = pytest.importorskip("torch")
    pytest.importorskip("safetensors")
    from parley_reader.mean import mean

    first = {"a": torch.tensor([1.0, 3.0]), "b": torch.ones(2)}
    second = {"a": torch.tensor([5.0, 3.0]), "b": torch.ones(3)}
    found = mean([first, second], [0.75, 0.25])
    assert list(found) == ["a"] and found["a"].tolist() == [2.0, 3.0]


def test_shares_of_tags_pull_towards_them():
    torch = pytest.importorskip("torch")
    import numpy as np

    from parley_reader.losses import tag_share_loss

    item = Item(["a"], [0], shares={"xpos": np.array([[1.0, 0.0]]), "upos": np.array([[0.5, 0.5]])})
    right = {"xpos": torch.tensor([[[9.0, 0.0]]]), "upos": torch.zeros(1, 1, 2)}
    wrong = {"xpos": torch.tensor([[[0.0, 9.0]]]), "upos": torch.zeros(1, 1, 2)}
    assert tag_share_loss(right, [item]) < tag_share_loss(wrong, [item])
    assert abs(float(tag_share_loss(right, [item])) - 0.5 * float(np.log(2))) < 1e-3
