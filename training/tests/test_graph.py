"""The exported graph against the model in torch. Needs torch, transformers, onnx and onnxruntime; skipped without."""

import numpy as np
import pytest

from parley_reader.items import Item
from parley_reader.labels import load_labels
from parley_reader.tokenizer import load_tokenizer

for package in ("torch", "transformers", "onnx", "onnxruntime"):
    pytest.importorskip(package)

ROWS = (
    Item("Tolmere protested . Hask did not reply .".split(), [0, 0, 0, 1, 1, 1, 1, 1]),
    Item(["Talks"], [0]),
)


def drawn_student(labels):
    import torch

    from parley_reader.encoders import empty_student
    from parley_reader.model import NO_PAIR

    torch.manual_seed(5)
    student = empty_student(labels, 2, 64).eval()
    for scorer in (student.arc, student.attribution, student.roles):
        torch.nn.init.normal_(scorer.w, std=0.05)
    student.tag_pairs[1:, 2:] = NO_PAIR
    return student


def test_the_graph_in_full_precision_answers_as_torch_does(reader):
    from parley_reader.export_onnx import distance
    from parley_reader.reader_graph import reader_graph

    labels, tokenizer = load_labels(reader / "labels.json"), load_tokenizer(reader)
    student = drawn_student(labels)
    graph = reader_graph(student, int8=False)
    for row in ROWS:
        far = distance(graph, student, row, tokenizer)
        classes = {name: far.pop(name) for name in ("xpos", "upos", "heads", "label")}
        assert classes == dict.fromkeys(classes, 1.0)
        assert max(far.values()) < 1e-3


def test_the_same_weights_give_the_same_bytes(reader):
    from parley_reader.reader_graph import reader_graph

    labels = load_labels(reader / "labels.json")
    first, second = (reader_graph(drawn_student(labels)).SerializeToString(deterministic=True) for _ in range(2))
    assert first == second


def test_a_column_of_nothing_keeps_a_scale():
    from parley_reader.graph import GraphBuilder

    g = GraphBuilder()
    g.linear("x", np.array([[0.0, 2.0], [0.0, -1.0]], np.float32), None, "layer")
    from onnx import numpy_helper

    scale, weight = (numpy_helper.to_array(g.constants[f"layer.{part}"]) for part in ("scale", "weight"))
    assert np.allclose(scale, [1, 2 / 127])
    assert weight.tolist() == [[0, 127], [0, -64]]
