"""Weights on disk: safetensors, half precision where asked. Also reads the names of parts that the first build used."""

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

FIRST_NAMES = {
    "enc": "encoder",
    "lem": "lemma",
    "ner": "names",
    "ad": "arc_dependent",
    "ah": "arc_head",
    "barc": "arc",
    "ld": "label_dependent",
    "lh": "label_head",
    "blab": "label",
    "mix2": "mix_frames",
    "flo": "floating",
    "trig": "act",
    "cond": "condition",
    "sattr": "flags",
    "stat": "status",
    "code": "cameo",
    "aq": "attribution_cue",
    "ak": "attribution_word",
    "batt": "attribution",
    "eq": "roles_trigger",
    "ek": "roles_word",
    "bev": "roles",
}
"""First build's name of a part to ours; parts that are not listed have kept theirs."""


def renamed(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Weights under our names, whichever of the two they came in."""

    def name(key: str) -> str:
        part, dot, rest = key.partition(".")
        return FIRST_NAMES.get(part, part) + dot + rest

    return {name(key): value for key, value in state.items()}


def load_weights(model: nn.Module, path: str | Path, partial: bool = False) -> list[str]:
    """Loads a file into a model, as float32. Returns the names of parts that the file does not have.

    partial: pass over what the model lacks or has in another size (a student with other label lists);
    else that is a RuntimeError, and so is anything missing.
    """
    state = {key: value.float() for key, value in renamed(load_file(path)).items()}
    if partial:
        own = model.state_dict()
        state = {k: v for k, v in state.items() if k in own and own[k].shape == v.shape}
    result = model.load_state_dict(state, strict=not partial)
    return list(result.missing_keys)


def save_weights(model: nn.Module, path: str | Path, half: bool = False) -> None:
    """Writes a model's weights."""
    dtype = torch.float16 if half else torch.float32
    save_file({k: v.detach().to("cpu", dtype).contiguous() for k, v in model.state_dict().items()}, path)
