"""The teacher labels text that nobody annotated; the student learns from it.

python -m parley_reader.pseudo_label --data DATA --encoder all-mpnet-base-v2 --labels OUT/labels.json \
    --weights OUT/teacher.safetensors [--limit N]

Reads unlabelled.json.gz of the data folder and writes pseudo.json.gz there.
"""

import argparse
import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np

from .datasets import SENTENCES_IN_A_ROW, WIDEST, load_unlabelled, write_json
from .decode import decode, of_item, relation_of, softmax
from .encoders import teacher_from
from .evaluate import answered
from .items import IGNORE, Act, Frames, Item, Statement, Syntax
from .labels import NAMES, Labels, load_labels
from .progress import log
from .runners import torch_runner
from .tokenizer import load_tokenizer
from .weights import load_weights

SURE = 0.5
"""Least probability of a head or a name that is passed on."""


def rows_of(sentences: Sequence[list[str]], rng: random.Random) -> list[Item]:
    """Consecutive sentences joined to rows of one to four, WIDEST words at most unless one sentence is longer."""
    out: list[Item] = []
    i = 0
    while i < len(sentences):
        wanted = rng.choice((*SENTENCES_IN_A_ROW, 2))
        forms, numbers = list(sentences[i]), [0] * len(sentences[i])
        i += 1
        for k in range(1, wanted):
            if i >= len(sentences) or len(forms) + len(sentences[i]) > WIDEST:
                break
            forms += sentences[i]
            numbers += [k] * len(sentences[i])
            i += 1
        out.append(Item(forms, numbers, id=f"pseudo-{len(out)}", source="pseudo"))
    return out


def labelled(item: Item, out: Mapping[str, np.ndarray], i: int, labels: Labels) -> Item:
    """The item with the teacher's answers as targets; heads it is not sure of are ignored, lemmas left out."""
    n = len(item.forms)
    heads, probability = out["arc"][i, :n].argmax(-1), softmax(out["arc"][i, :n], -1).max(-1)
    names = softmax(out["ner"][i, :n], -1)
    syntax = Syntax(
        xpos=[labels.xpos[x] for x in out["xpos"][i, :n]],
        upos=[labels.upos[x] for x in out["upos"][i, :n]],
        lemma=["_"] * n,
        head=[int(h) if p > SURE else IGNORE for h, p in zip(heads, probability, strict=True)],
        deprel=[labels.deprel[relation_of(out, i, j, int(h))] for j, h in enumerate(heads)],
        script=["?"] * n,
    )
    best = [(NAMES[int(row.argmax())], float(row.max())) for row in names]
    reading = decode(of_item(out, i), n)
    frames = Frames(
        [
            Statement([w for piece in s.content for w in piece], s.cue, s.speaker, *(p > 0.5 for p in s.flags))
            for s in reading.statements
        ],
        [Act(x.trigger, x.source, x.target, x.plover, x.status, labels.cameo[x.cameo]) for x in reading.acts],
        reading.requirements,
        reading.outcomes,
    )
    allowed = [[label] if p > SURE else ["O", label] for label, p in best]
    return Item(item.forms, item.sentence, item.id, item.source, syntax, allowed, frames)


def main() -> None:
    """Labels the unlabelled text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--data", "--encoder", "--labels", "--weights"):
        parser.add_argument(flag, type=Path, required=True)
    parser.add_argument("--limit", type=int, help="the first N sentences only")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--device", default="cpu")
    a = parser.parse_args()
    labels, tokenizer = load_labels(a.labels), load_tokenizer(a.encoder)
    model = teacher_from(a.encoder, labels, pretrained=False)
    load_weights(model, a.weights)
    run = torch_runner(model.to(a.device).eval(), tokenizer, a.device)
    rows = rows_of(load_unlabelled(a.data)[: a.limit], random.Random(a.seed))
    done: dict[str, Item] = {}
    for item, out, i in answered(run, rows, tokenizer, ["syntax", "frames"]):
        done[item.id] = labelled(item, out, i, labels)
        if len(done) % 2000 == 0:
            log(f"{len(done)} of {len(rows)}")
    write_json(a.data, "pseudo", [asdict(done[row.id]) for row in rows if row.id in done])


if __name__ == "__main__":
    main()
