"""Starting points: MPNet for the teacher, some layers of MiniLM for the student."""

from pathlib import Path

from torch import nn
from transformers import AutoConfig, AutoModel, BertConfig, BertModel

from .labels import Labels
from .model import STUDENT, TEACHER, Reader
from .weights import load_weights, stored_sizes

KEPT_LAYERS = {6: (0, 1, 2, 3, 4, 5), 5: (0, 1, 2, 3, 5), 4: (0, 1, 3, 5), 3: (0, 2, 4)}
"""Which of MiniLM's six layers a student of 6, 5, 4 or 3 layers starts from."""


def teacher_from(folder: str | Path, labels: Labels, pretrained: bool = True) -> Reader:
    """A teacher on the encoder in a folder (all-mpnet-base-v2); its shape only where not `pretrained`, to load into."""
    if pretrained:
        encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False)
    else:
        encoder = AutoModel.from_config(AutoConfig.from_pretrained(folder), add_pooling_layer=False)
    return Reader(encoder, labels, TEACHER)


def student_from(folder: str | Path, labels: Labels, layers: int = 4) -> Reader:
    """A student on some layers of the encoder in a folder (all-MiniLM-L6-v2)."""
    encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False)
    encoder.encoder.layer = nn.ModuleList([encoder.encoder.layer[i] for i in KEPT_LAYERS[layers]])
    encoder.config.num_hidden_layers = layers
    return Reader(encoder, labels, STUDENT)


def stored_student(path: str | Path, labels: Labels) -> Reader:
    """A student from its file of weights, as many layers and as wide as the file has them."""
    layers, width = stored_sizes(path)
    model = empty_student(labels, layers, width)
    load_weights(model, path, partial=True)
    return model


def empty_student(labels: Labels, layers: int = 4, width: int = 1536) -> Reader:
    """A student without weights, needing no file: to load a stored one into. width: of the feed-forward parts."""
    config = BertConfig(
        vocab_size=30522,
        hidden_size=384,
        num_hidden_layers=layers,
        num_attention_heads=12,
        intermediate_size=width,
        max_position_embeddings=512,
        attn_implementation="eager",
    )
    return Reader(BertModel(config, add_pooling_layer=False), labels, STUDENT)
