"""A narrower student answers nearly as the wide one where the units that went were of no use."""

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

from parley_reader.encoders import empty_student, stored_student  # noqa: E402
from parley_reader.labels import Labels  # noqa: E402
from parley_reader.narrow import narrow  # noqa: E402
from parley_reader.weights import save_weights, stored_sizes  # noqa: E402

LABELS = Labels(("NN",), ("NOUN",), ("_",), ("root",), ("010",))


def test_units_without_use_go_and_sizes_are_read_from_the_file(tmp_path):
    model = empty_student(LABELS, 3, 8).eval()
    means = []
    with torch.no_grad():
        for layer in model.encoder.encoder.layer:
            layer.output.dense.weight[:, ::2] = 0
            means.append((torch.zeros(8), torch.ones(8)))
    states = torch.randn(1, 5, 384)
    mask = torch.zeros(1, 1, 1, 5)
    before = model.encoder.encoder(states, attention_mask=mask).last_hidden_state
    narrow(model, means, 4)
    after = model.encoder.encoder(states, attention_mask=mask).last_hidden_state
    assert torch.allclose(before, after, atol=1e-5)
    save_weights(model, tmp_path / "narrow.safetensors")
    assert stored_sizes(tmp_path / "narrow.safetensors") == (3, 4)
    assert torch.equal(
        stored_student(tmp_path / "narrow.safetensors", LABELS).encoder.encoder.layer[0].output.dense.weight,
        model.encoder.encoder.layer[0].output.dense.weight,
    )
