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


def test_joined_attention_answers_as_the_encoder_does():
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    from parley_reader.attention import join_attention

    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=50,
        hidden_size=24,
        num_hidden_layers=2,
        num_attention_heads=3,
        intermediate_size=32,
        attn_implementation="eager",
    )
    encoder = transformers.BertModel(config, add_pooling_layer=False).eval()
    ids, mask = torch.randint(1, 50, (2, 7)), torch.ones(2, 7, dtype=torch.int64)
    mask[1, 4:] = 0
    with torch.no_grad():
        before = encoder(ids, attention_mask=mask).last_hidden_state
        join_attention(encoder)
        after = encoder(ids, attention_mask=mask).last_hidden_state
    assert torch.allclose(before[0], after[0], atol=1e-5)
    assert torch.allclose(before[1, :4], after[1, :4], atol=1e-5)


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
