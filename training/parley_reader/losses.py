"""Losses of the three kinds of data. Weights are those that the shipped model was trained with."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from .items import IGNORE, Item
from .labels import ACTS, Labels
from .targets import allowed_names, frame_targets, syntax_targets

CLASS_WEIGHTS = {"cue": (2, 2.0), "floating": (2, 2.0), "act": (len(ACTS), 3.0), "condition": (3, 2.5)}
"""Number of classes, and how much more each of them counts than O."""
SMOOTHING = 0.05
"""Share of a tag's target that is spread over all tags: treebanks contradict themselves about as often."""


def syntax_loss(out: Mapping[str, Tensor], items: Sequence[Item], labels: Labels) -> Tensor:
    """Tags and lemmas at half weight, heads and relations at full weight.

    `label` in `out` must be asked for the right head (model.forward's `heads`, see gold_heads).
    """
    device = out["arc"].device
    want = _tensors(syntax_targets(items, labels, out["arc"].shape[1]), device)
    relation = out["label"][:, :, 0]
    tags = sum(0.5 * _cross_entropy(out[name], want[name], smoothing=SMOOTHING) for name in ("xpos", "upos", "lemma"))
    return tags + _cross_entropy(out["arc"], want["head"]) + _cross_entropy(relation, want["deprel"])


def tag_share_loss(out: Mapping[str, Tensor], items: Sequence[Item]) -> Tensor:
    """Cross-entropy against the tags' probabilities that other models gave, both layers at half weight."""
    total = out["upos"].new_zeros((), dtype=torch.float32)
    for name in ("xpos", "upos"):
        own = torch.cat([out[name][i, : len(item.forms)] for i, item in enumerate(items)]).float().log_softmax(-1)
        want = torch.from_numpy(np.concatenate([item.shares[name] for item in items if item.shares])).to(own.device)
        total = total - 0.5 * (want.float() * own).sum(-1).mean()
    return total


def boundary_loss(out: Mapping[str, Tensor], items: Sequence[Item]) -> Tensor:
    """Where sentences end within rows of several."""
    scores, targets = [], []
    for i, item in enumerate(items):
        count = len(item.forms) - 1
        scores.append(out["boundary"][i, :count].float())
        targets += [float(item.sentence[k] != item.sentence[k + 1]) for k in range(count)]
    if not targets:
        return out["boundary"].new_zeros((), dtype=torch.float32)
    flat = torch.cat(scores)
    return F.binary_cross_entropy_with_logits(flat, torch.tensor(targets, device=flat.device))


def gold_heads(items: Sequence[Item]) -> Tensor:
    """[batch, words, 1]: right heads (0 the root, also where none is known)."""
    width = max(len(item.forms) for item in items)
    out = torch.zeros((len(items), width, 1), dtype=torch.int64)
    for i, item in enumerate(items):
        if item.syntax:
            out[i, : len(item.forms), 0] = torch.tensor(item.syntax.head).clamp(min=0)
    return out


def name_loss(out: Mapping[str, Tensor], items: Sequence[Item]) -> Tensor:
    """The probability of all labels that are allowed at a word: sources that tell fewer types apart still teach."""
    scores = out["ner"].float()
    allowed = torch.from_numpy(allowed_names(items, scores.shape[1])).to(scores.device)
    counted = torch.zeros(scores.shape[:2], device=scores.device)
    for i, item in enumerate(items):
        counted[i, : len(item.forms)] = 1
    likelihood = torch.logsumexp(scores.log_softmax(-1).masked_fill(~allowed, -1e9), -1)
    return -(likelihood * counted).sum() / counted.sum()


def frame_loss(out: Mapping[str, Tensor], items: Sequence[Item], labels: Labels) -> Tensor:
    """Attributions, acts and conditions together."""
    device = out["cue"].device
    want = _tensors(frame_targets(items, labels, out["cue"].shape[1]), device)

    def weighted(name: str) -> Tensor:
        classes, more = CLASS_WEIGHTS[name]
        weight = torch.tensor([1.0] + [more] * (classes - 1), device=device)
        return _cross_entropy(out[name], want[name], weight)

    loss = 2 * weighted("cue") + weighted("floating") + 3 * weighted("act") + 1.5 * weighted("condition")
    loss = loss + 2 * _pair_loss(out["attribution"], want["attribution"])
    loss = loss + 1.5 * _pair_loss(out["roles"], want["roles"])
    known = want["attribution_flags"] >= 0
    if known.any():
        flags = out["attribution_flags"].float()[known]
        loss = loss + 0.5 * F.binary_cross_entropy_with_logits(flags, want["attribution_flags"][known])
    return (
        loss + 0.5 * _cross_entropy(out["status"], want["status"]) + 0.3 * _cross_entropy(out["cameo"], want["cameo"])
    )


def _tensors(arrays: Mapping[str, np.ndarray], device: torch.device) -> dict[str, Tensor]:
    return {name: torch.from_numpy(array).to(device) for name, array in arrays.items()}


def _cross_entropy(scores: Tensor, target: Tensor, weight: Tensor | None = None, smoothing: float = 0.0) -> Tensor:
    """Mean over the words that count; 0 where none does, since a mean over nothing is no number."""
    flat = target.flatten()
    if not (flat != IGNORE).any():
        return scores.new_zeros((), dtype=torch.float32)
    return F.cross_entropy(
        scores.flatten(0, 1).float(), flat, weight=weight, ignore_index=IGNORE, label_smoothing=smoothing
    )


def _pair_loss(scores: Tensor, target: Tensor) -> Tensor:
    """scores [batch, rows, classes, columns], target [batch, rows, columns]."""
    known = target != IGNORE
    if not known.any():
        return scores.new_zeros((), dtype=torch.float32)
    return F.cross_entropy(scores.permute(0, 1, 3, 2)[known].float(), target[known])
