"""Weights on disk: safetensors, half precision where asked. Also reads the names of parts that the first build used."""

import re
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors import safe_open
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


LAYER = re.compile(r"^(encoder\.encoder\.layer\.)(\d+)\.")


def load_weights(
    model: nn.Module, path: str | Path, partial: bool = False, layers: Sequence[int] | None = None
) -> list[str]:
    """Loads a file into a model, as float32. Returns the names of parts that the file does not have.

    partial: pass over what the model lacks or has in another size (a student with other label lists), and where only
    the classes of a head have become more, keep what was learnt of the first ones; else that is a RuntimeError, and so
    is anything missing.
    layers: for each of the file's encoder layers its place in the model (a student that grows).
    """
    state = {key: value.float() for key, value in renamed(load_file(path)).items()}
    if layers is not None:
        state = {LAYER.sub(lambda m: f"{m[1]}{layers[int(m[2])]}.", key): value for key, value in state.items()}
    if partial:
        own = model.state_dict()
        state = {k: _grown(v, own[k]) for k, v in state.items() if k in own and _fits(v, own[k])}
    result = model.load_state_dict(state, strict=not partial)
    return list(result.missing_keys)


INNER = re.compile(r"^enc(?:oder)?\.encoder\.layer\.(\d+)\.intermediate\.dense\.weight$")


def stored_sizes(path: str | Path) -> tuple[int, int]:
    """(encoder layers, width of their feed-forward parts) of a student's file."""
    with safe_open(path, "pt") as file:
        inner = [key for key in file.keys() if INNER.match(key)]  # noqa: SIM118
        return len(inner), file.get_slice(inner[0]).get_shape()[0]


def _fits(value: Tensor, own: Tensor) -> bool:
    return value.shape[1:] == own.shape[1:] and value.shape[0] <= own.shape[0]


def _grown(value: Tensor, own: Tensor) -> Tensor:
    return value if value.shape == own.shape else torch.cat([value, own[value.shape[0] :].float()])


def save_weights(model: nn.Module, path: str | Path, half: bool = False) -> None:
    """Writes a model's weights."""
    dtype = torch.float16 if half else torch.float32
    save_file({k: v.detach().to("cpu", dtype).contiguous() for k, v in model.state_dict().items()}, path)
