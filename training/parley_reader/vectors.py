"""Test vectors: held-out corpus paragraphs with all inputs and the decoded answer of an exported model.

python -m parley_reader.vectors --model models/reader/reader.onnx --tokenizer models/reader \
    --labels models/reader/labels.json --corpus training/corpus --out models/reader/vectors.json [--count 24]

Any other reader of the weights must give the same for these paragraphs, one paragraph a batch.
"""

import argparse
import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from .batches import GRAPH_INPUTS, encode
from .corpus import corpus_files, corpus_items, held_out
from .decode import decode, of_item, relation_of
from .items import Item
from .labels import FLAGS, NAMES, Labels, load_labels
from .mst import sentence_trees
from .runners import Runner, onnx_runner
from .tokenizer import WordPieces, load_tokenizer


def answer(item: Item, out: Mapping[str, np.ndarray], labels: Labels) -> dict[str, Any]:
    """The decoded answer for the first row of a batch, in plain values."""
    n = len(item.forms)
    heads = sentence_trees(out["arc"][0, :n, : n + 1], item.sentence)
    reading = decode(of_item(out, 0), n)
    return {
        "xpos": [labels.xpos[i] for i in out["xpos"][0, :n]],
        "upos": [labels.upos[i] for i in out["upos"][0, :n]],
        "head": heads,
        "deprel": [labels.deprel[relation_of(out, 0, i, h)] for i, h in enumerate(heads)],
        "ner": [NAMES[i] for i in out["ner"][0, :n].argmax(-1)],
        "statements": [
            {
                "cue": s.cue,
                "content": s.content,
                "speaker": s.speaker,
                **{flag: p > 0.5 for flag, p in zip(FLAGS, s.flags, strict=True)},
            }
            for s in reading.statements
        ],
        "acts": [
            {
                "trigger": x.trigger,
                "class": x.plover,
                "source": x.source,
                "target": x.target,
                "status": x.status,
                "cameo": labels.cameo[x.cameo],
            }
            for x in reading.acts
        ],
        "conditions": {"requirement": reading.requirements, "outcome": reading.outcomes},
    }


def vector(item: Item, run: Runner, tokenizer: WordPieces, labels: Labels) -> dict[str, Any]:
    """One paragraph: its text, words with their places, input tensors and answer."""
    encoded = encode([item], tokenizer)
    inputs = {name: encoded[name][0].tolist() for name in GRAPH_INPUTS}
    words = [[form, *place] for form, place in zip(item.forms, item.offsets or [], strict=True)]
    out = run([item], ["syntax", "frames"])
    return {"text": item.text, "words": words, "input": inputs, "answer": answer(item, out, labels)}


def main() -> None:
    """Writes the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--model", "--tokenizer", "--labels", "--corpus", "--out"):
        parser.add_argument(flag, type=Path, required=True)
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--seed", type=int, default=9)
    a = parser.parse_args()
    labels, tokenizer = load_labels(a.labels), load_tokenizer(a.tokenizer)
    run = onnx_runner(str(a.model), tokenizer)
    items = [x for x in corpus_items(corpus_files(a.corpus)) if held_out(x) and 8 <= len(x.forms) <= 120]
    random.Random(a.seed).shuffle(items)
    rows = [vector(item, run, tokenizer, labels) for item in items[: a.count]]
    a.out.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf8")


if __name__ == "__main__":
    main()
