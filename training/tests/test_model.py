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


def test_the_stored_student_answers_nearly_the_same(reader, student):
    """Half precision against int8: a label differs now and then."""
    torch = pytest.importorskip("torch")
    pytest.importorskip("transformers")
    from parley_reader.batches import encode
    from parley_reader.encoders import empty_student
    from parley_reader.model import answers
    from parley_reader.vectors import answer
    from parley_reader.weights import load_weights

    labels, tokenizer = load_labels(reader / "labels.json"), load_tokenizer(reader)
    model = empty_student(labels).eval()
    assert load_weights(model, student) == []
    same, words = dict.fromkeys(("xpos", "upos", "head", "deprel", "ner"), 0), 0
    for vector in vectors(reader):
        item = item_of(vector)
        inputs = {k: torch.from_numpy(v) for k, v in encode([item], tokenizer).items()}
        with torch.no_grad():
            out = {k: v.numpy() for k, v in answers(model(inputs)).items()}
        got = answer(item, out, labels)
        words += len(item.forms)
        for name in same:
            same[name] += sum(a == b for a, b in zip(got[name], vector["answer"][name], strict=True))
    assert all(n / words > 0.96 for n in same.values()), same
    assert same["xpos"] / words > 0.99


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
