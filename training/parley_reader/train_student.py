"""Trains the student: gold data and the teacher's labels together, the corpus several times over.

python -m parley_reader.train_student --data DATA --corpus corpus --encoder all-MiniLM-L6-v2 \
    --labels OUT/labels.json --out OUT/student.safetensors [--layers 4] [--passes 3] [--init student.safetensors]

Without pseudo.json.gz in the data folder it learns from gold data alone, and says so. --soft: from the students' labels
of soft_labels.py as well, whose sentences and those of the treebanks are written otherwise now and then (blurred.py).
--dev-too: the development sentences after the first MEASURED of each treebank are learnt. --init: weights of an earlier
student (the shipped one, say), to train on from; then --encoder is needed for the tokenizer only, unless the earlier
student had fewer layers: its layers go to their old places, the encoder fills the gaps.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import torch

from .batches import batches
from .blurred import blurred
from .corpus import corpus_files, corpus_items, held_out
from .corpus_names import corpus_name_items
from .datasets import (
    items_from_json,
    load_dev_syntax,
    load_names,
    load_train_syntax,
    paragraphs_of_sentences,
    read_json,
    thinned,
)
from .encoders import KEPT_LAYERS, stored_student, student_from
from .evaluate import frame_scores, syntax_scores
from .items import Item
from .labels import Labels, load_labels
from .loop import Trainer, due, shuffled, stream
from .losses import boundary_loss, frame_loss, name_loss, syntax_loss, tag_share_loss
from .model import FRAMES, SYNTAX, Reader
from .progress import log
from .renamed import load_stock, renamed
from .runners import torch_runner
from .silver_tags import tagged_corpus
from .soft_labels import load_soft
from .tokenizer import WordPieces, load_tokenizer
from .weights import load_weights, save_weights, stored_sizes

GOLD, PSEUDO, SOFT = "gold", "pseudo", "soft"
ROW_PIECES = 2600
SIDE_PIECES = 1600
SILVER, TEACHER_NAMES = 0.2, 0.5
"""Weights of names that another program, and that the teacher, gave to sentences."""
RENAMED = 0.6
"""Share of the sets of names that is learnt once more with names of the world data."""
SILVER_TAGS = 0.4
"""Weight of tags that another program gave to the corpus."""
BOUNDARY = 2.0
"""Weight of sentences' ends: a mean over all gaps, of which few are ends."""
MEASURED = {"ewt": 700, "gum": 350}
"""Dev sentences that are measured always; --dev-too learns from the others."""


def train(a: argparse.Namespace, model: Reader, tokenizer: WordPieces, labels: Labels, rng: random.Random) -> Trainer:
    """All kinds of data in every step, in proportion; returns the trainer with the trained model."""
    treebank = load_train_syntax(a.data)
    if a.dev_too:
        treebank += [item for name, items in load_dev_syntax(a.data).items() for item in items[MEASURED[name] :]]
    own_names = [item for item in corpus_name_items(a.corpus) if not held_out(item)]
    names = thinned(load_names(a.data), "wnut", 0.5, rng, empty_only=False) + own_names * 3
    if a.world:
        stock = load_stock(a.world)
        names += [renamed(item, stock, rng) for item in names if item.source != "sec" and rng.random() < RENAMED]
    pseudo = _pseudo(a.data)
    soft = load_soft(a.data, labels) if a.soft else []
    corpus = [item for item in tagged_corpus(a.data, a.corpus) if not held_out(item)]

    def one_pass() -> Iterator[tuple[str, list[Item]]]:
        rows = paragraphs_of_sentences(treebank, rng)
        gold = batches([blurred(row, rng) for row in rows] if a.soft else rows, tokenizer, ROW_PIECES, rng)
        chosen = [blurred(row, rng) for row in rng.sample(soft, round(len(soft) * a.soft))]
        kinds = [(PSEUDO, pseudo), (SOFT, chosen)]
        return shuffled([(GOLD, gold), *((k, batches(x, tokenizer, ROW_PIECES, rng)) for k, x in kinds)], rng)

    per_pass = sum(1 for _ in one_pass())
    steps = a.steps or int(per_pass * a.passes)
    frames, side = stream(corpus, tokenizer, SIDE_PIECES, rng), stream(names, tokenizer, SIDE_PIECES, rng)
    frame_share, name_share = a.corpus_passes * frames.per_pass / per_pass, a.name_passes * side.per_pass / per_pass
    log(f"{steps} steps, {per_pass} a pass; corpus {frame_share:.2f}, names {name_share:.2f} batches a step")
    trainer = Trainer(model, tokenizer, (a.rate, 1.5e-3 * a.rate / 4e-4), steps, 0.06 * steps, a.device)
    frame_budget = name_budget = 0.0
    current = one_pass()
    for step in range(1, steps + 1):
        kind, batch = next(current, None) or next(current := one_pass())
        trainer.learn(_main_losses(trainer, kind, batch, labels))
        count, name_budget = due(name_budget, name_share)
        for _ in range(count):
            batch = side.next()
            trainer.learn({"names": (1.0, name_loss(trainer.scores(batch, []), batch))})
        count, frame_budget = due(frame_budget, frame_share)
        for _ in range(count):
            batch = frames.next()
            trainer.learn(_corpus_losses(trainer, batch, labels))
        trainer.step()
        trainer.report(50)
        if a.keep_every and step % a.keep_every == 0 and step < steps:
            save_weights(model, a.out.with_suffix(".so-far.safetensors"))
            figures(trainer, labels, a)
            model.train()
    return trainer


def figures(trainer: Trainer, labels: Labels, a: argparse.Namespace) -> None:
    """Prints figures on dev sentences and on the held-out corpus."""
    run = torch_runner(trainer.model.eval(), trainer.tokenizer, a.device)
    for name, items in load_dev_syntax(a.data).items():
        log(f"{name} {syntax_scores(run, items[: MEASURED[name]], trainer.tokenizer, labels)}")
    held = [item for item in corpus_items(corpus_files(a.corpus)) if held_out(item)]
    log(f"corpus {frame_scores(run, held, trainer.tokenizer)}")


def _main_losses(trainer: Trainer, kind: str, batch: list[Item], labels: Labels):
    out = trainer.scores(batch, [SYNTAX, FRAMES] if kind == PSEUDO else [SYNTAX])
    losses = {"syntax": (1.0, syntax_loss(out, batch, labels))}
    if kind == GOLD:
        losses["boundary"] = (BOUNDARY, boundary_loss(out, batch))
    if kind == SOFT:
        losses["softTags"] = (1.0, tag_share_loss(out, batch))
    if any(item.names for item in batch):
        losses["teacherNames"] = (SILVER if kind == GOLD else TEACHER_NAMES, name_loss(out, batch))
    if kind == PSEUDO:
        losses["teacherFrames"] = (0.3, frame_loss(out, batch, labels))
    return losses


def _corpus_losses(trainer: Trainer, batch: list[Item], labels: Labels):
    tagged = all(item.syntax is not None for item in batch)
    out = trainer.scores(batch, [SYNTAX, FRAMES] if tagged else [FRAMES])
    losses = {"frames": (1.0, frame_loss(out, batch, labels))}
    if tagged:
        losses["silverTags"] = (SILVER_TAGS, syntax_loss(out, batch, labels))
    return losses


def _pseudo(folder: Path) -> list[Item]:
    if not (folder / "pseudo.json.gz").exists():
        log("no pseudo.json.gz: gold data alone")
        return []
    return items_from_json(read_json(folder, "pseudo"))


def main() -> None:
    """Trains, writes full and half precision, and prints dev figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--data", "--corpus", "--encoder", "--labels", "--out"):
        parser.add_argument(flag, type=Path, required=True)
    parser.add_argument("--init", type=Path)
    parser.add_argument("--world", type=Path, help="the product's world data, for sentences with other names put in")
    parser.add_argument("--layers", type=int, default=6, choices=(3, 4, 5, 6))
    parser.add_argument("--passes", type=float, default=3)
    parser.add_argument("--corpus-passes", type=float, default=6, help="over the corpus, to one over the treebanks")
    parser.add_argument(
        "--name-passes", type=float, default=1, help="over the sets of names, to one over the treebanks"
    )
    parser.add_argument("--soft", type=float, default=0.0, help="share of the softly labelled rows that a pass takes")
    parser.add_argument("--dev-too", action="store_true")
    parser.add_argument("--steps", type=int, help="instead of passes")
    parser.add_argument("--keep-every", type=int, help="steps after which weights so far are written and measured")
    parser.add_argument("--rate", type=float, default=4e-4, help="learning rate of the encoder; smaller with --init")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--device", default="cpu")
    a = parser.parse_args()
    rng = random.Random(a.seed)
    torch.manual_seed(a.seed)
    labels, tokenizer = load_labels(a.labels), load_tokenizer(a.encoder)
    if a.init and stored_sizes(a.init)[0] == a.layers:
        model = stored_student(a.init, labels)
    else:
        model = student_from(a.encoder, labels, a.layers)
        if a.init:
            places = [KEPT_LAYERS[a.layers].index(layer) for layer in KEPT_LAYERS[stored_sizes(a.init)[0]]]
            log(f"new parts: {load_weights(model, a.init, partial=True, layers=places)}")
    trainer = train(a, model, tokenizer, labels, rng)
    save_weights(model, a.out)
    save_weights(model, a.out.with_suffix(".f16.safetensors"), half=True)
    figures(trainer, labels, a)


if __name__ == "__main__":
    main()
