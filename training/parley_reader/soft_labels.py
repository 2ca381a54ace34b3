"""Several students label text that nobody annotated, with the mean of what each thinks; the next one learns from it.

python -m parley_reader.soft_labels --data DATA --encoder all-MiniLM-L6-v2 --labels OUT/labels.json \\
    --weights OUT/a.safetensors OUT/b.safetensors [--limit N]

Reads unlabelled.json.gz of the data folder and writes soft.npz there: forms, heads, relations and names as the models
together find them likeliest, tags as probabilities. One model's whims are not another's: the mean is better than each.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from .batches import batches, encode
from .datasets import load_unlabelled
from .encoders import stored_student
from .items import IGNORE, Item, Syntax
from .labels import NAMES, Labels, load_labels
from .model import SYNTAX, Reader
from .mst import sentence_trees
from .progress import log
from .pseudo_label import SURE, rows_of
from .tokenizer import WordPieces, load_tokenizer

BATCH = 4000
FILE = "soft.npz"


def answers_of(models: Sequence[Reader], rows: Sequence[Item], tokenizer: WordPieces) -> Iterator[tuple[Item, dict]]:
    """Each row with mean log probabilities of heads, tags and names, and the relations of the first model."""
    for batch in batches(rows, tokenizer, BATCH):
        inputs = {name: torch.from_numpy(array) for name, array in encode(batch, tokenizer).items()}
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            outs = [model(inputs, [SYNTAX]) for model in models]
            heads = torch.stack([out["arc"].float().log_softmax(-1) for out in outs]).mean(0)
            best = heads.argmax(-1, keepdim=True)
            relation = models[0](inputs, [SYNTAX], best)["label"][:, :, 0].argmax(-1)
        means = {n: torch.stack([o[n].float().log_softmax(-1) for o in outs]).mean(0) for n in ("xpos", "upos", "ner")}
        for i, item in enumerate(batch):
            n = len(item.forms)
            out = {name: value[i, :n].numpy() for name, value in means.items()}
            yield item, {**out, "heads": heads[i, :n, : n + 1].numpy(), "relation": relation[i, :n].numpy()}


def packed(models: Sequence[Reader], rows: Sequence[Item], tokenizer: WordPieces) -> dict[str, np.ndarray]:
    """All rows as flat arrays: `length` by row, the others by word (`shares.*` in half precision)."""
    parts: dict[str, list] = {key: [] for key in ("length", "form", "sentence", "head", "relation", "name", "sure")}
    shares: dict[str, list[np.ndarray]] = {"xpos": [], "upos": []}
    for done, (item, out) in enumerate(answers_of(models, rows, tokenizer), 1):
        tree = sentence_trees(out["heads"], item.sentence)
        likely = np.exp(out["heads"])[np.arange(len(tree)), tree]
        names = np.exp(out["ner"])
        parts["length"].append(len(item.forms))
        parts["form"] += item.forms
        parts["sentence"] += item.sentence
        parts["head"] += [int(h) if p > SURE else IGNORE for h, p in zip(tree, likely, strict=True)]
        parts["relation"] += out["relation"].tolist()
        parts["name"] += names.argmax(-1).tolist()
        parts["sure"] += (names.max(-1) > SURE).tolist()
        for name, rows_of_tag in shares.items():
            probabilities = np.exp(out[name] - out[name].max(-1, keepdims=True))
            rows_of_tag.append((probabilities / probabilities.sum(-1, keepdims=True)).astype(np.float16))
        if done % 2000 == 0:
            log(f"{done} of {len(rows)}")
    return {k: np.array(v) for k, v in parts.items()} | {f"shares.{k}": np.concatenate(v) for k, v in shares.items()}


def load_soft(folder: Path, labels: Labels) -> list[Item]:
    """The rows of soft.npz as items; relations of heads that are not sure take no part, nor do lemmas."""
    with np.load(folder / FILE, allow_pickle=False) as file:
        data = {name: file[name] for name in file.files}
    out: list[Item] = []
    begin = 0
    for length in data["length"]:
        part = {name: array[begin : begin + length] for name, array in data.items() if name != "length"}
        begin += int(length)
        sure_heads = part["head"] != IGNORE
        syntax = Syntax(
            xpos=["?"] * int(length),
            upos=["?"] * int(length),
            lemma=["_"] * int(length),
            head=part["head"].tolist(),
            deprel=[labels.deprel[r] if s else "?" for r, s in zip(part["relation"], sure_heads, strict=True)],
            script=["?"] * int(length),
        )
        allowed = [[NAMES[k]] if s else ["O", NAMES[k]] for k, s in zip(part["name"], part["sure"], strict=True)]
        shares = {"xpos": part["shares.xpos"], "upos": part["shares.upos"]}
        forms = part["form"].tolist()
        out.append(Item(forms, part["sentence"].tolist(), f"soft-{len(out)}", "soft", syntax, allowed, shares=shares))
    return out


def main() -> None:
    """Labels the unlabelled text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--data", "--encoder", "--labels"):
        parser.add_argument(flag, type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, nargs="+")
    parser.add_argument("--limit", type=int, help="the first N sentences only")
    parser.add_argument("--seed", type=int, default=5)
    a = parser.parse_args()
    labels, tokenizer = load_labels(a.labels), load_tokenizer(a.encoder)
    models = [stored_student(path, labels).eval() for path in a.weights]
    rows = rows_of(load_unlabelled(a.data)[: a.limit], random.Random(a.seed))
    np.savez_compressed(a.data / FILE, **packed(models, rows, tokenizer))


if __name__ == "__main__":
    main()
