"""Trains the teacher (MPNet) in three phases; each starts from the weights of the one before.

python -m parley_reader.train_teacher PHASE --data DATA --corpus corpus --encoder all-mpnet-base-v2 \
    --labels OUT/labels.json --out OUT/PHASE.safetensors [--init OUT/EARLIER.safetensors]

  labels       no training: collects the label lists of treebanks and corpus and writes them to --out; --labels: an
               earlier file whose lists are kept in their order, new classes behind them
  syntax       tags, trees and names, sentence by sentence
  paragraphs   rows of one to four sentences, names, and the corpus as a side dish
  corpus       mostly the corpus, with names of its articles and syntax every fourth step
"""

import argparse
import random
from dataclasses import dataclass
from pathlib import Path

import torch

from .batches import batches
from .corpus import corpus_files, corpus_items, held_out
from .corpus_names import corpus_name_items
from .datasets import load_dev_syntax, load_names, load_train_syntax, paragraphs_of_sentences, thinned
from .encoders import teacher_from
from .evaluate import frame_scores, syntax_scores
from .labels import Labels, collect_labels, extended, load_labels, save_labels
from .loop import Stream, Trainer, due, stream
from .losses import frame_loss, name_loss, syntax_loss
from .model import FRAMES, SYNTAX, Reader
from .progress import log
from .runners import torch_runner
from .tokenizer import WordPieces, load_tokenizer
from .weights import load_weights, save_weights

PHASES = ("labels", "syntax", "paragraphs", "corpus")


def data_labels(data: Path, corpus: Path) -> Labels:
    """All classes that occur often enough."""
    parts = [item.syntax for item in load_train_syntax(data) if item.syntax]
    acts = [act for item in corpus_items(corpus_files(corpus)) for act in item.frames.acts]
    return collect_labels(
        (x for p in parts for x in p.xpos),
        (x for p in parts for x in p.upos),
        (x for p in parts for x in p.script),
        (x for p in parts for x in p.deprel),
        (act.cameo for act in acts),
    )


@dataclass(frozen=True)
class Context:
    """What a phase works with. `steps`: instead of passes, where given."""

    model: Reader
    tokenizer: WordPieces
    labels: Labels
    rng: random.Random
    data: Path
    corpus: Path
    passes: float
    corpus_passes: float
    steps: int | None
    device: str


def phase_syntax(c: Context) -> Trainer:
    """Sentences of the treebanks with silver names where there are some, and a batch of gold names in each step."""
    treebank = load_train_syntax(c.data)
    names = thinned(load_names(c.data), "wnut", 0.7, c.rng, empty_only=True)
    main = stream(treebank, c.tokenizer, 2600, c.rng)
    side = stream(names, c.tokenizer, 1400, c.rng)
    steps = c.steps or int(main.per_pass * c.passes)
    trainer = Trainer(c.model, c.tokenizer, (4e-5, 1e-3), steps, 0.06 * steps, c.device)
    for _ in range(steps):
        batch = main.next()
        out = trainer.scores(batch, [SYNTAX])
        losses = {"syntax": (1.0, syntax_loss(out, batch, c.labels))}
        if all(item.names is not None for item in batch):
            losses["silver"] = (0.25, name_loss(out, batch))
        trainer.learn(losses)
        batch = side.next()
        trainer.learn({"names": (1.0, name_loss(trainer.scores(batch, []), batch))})
        trainer.step()
        trainer.report(40)
    return trainer


def phase_paragraphs(c: Context) -> Trainer:
    """Rows of several sentences; names every other step; corpus batches spread evenly over all steps."""
    treebank = load_train_syntax(c.data)
    names = thinned(load_names(c.data), "wnut", 0.5, c.rng, empty_only=False)
    main = Stream(lambda: batches(paragraphs_of_sentences(treebank, c.rng), c.tokenizer, 2600, c.rng))
    side = stream(names, c.tokenizer, 1200, c.rng)
    frames = stream(_corpus(c.corpus), c.tokenizer, 1600, c.rng)
    steps = c.steps or int(main.per_pass * c.passes)
    share = frames.per_pass * c.corpus_passes / steps
    trainer = Trainer(c.model, c.tokenizer, (2.5e-5, 5e-4), steps, 0.06 * steps, c.device)
    budget = 0.0
    for step in range(1, steps + 1):
        batch = main.next()
        out = trainer.scores(batch, [SYNTAX])
        losses = {"syntax": (1.0, syntax_loss(out, batch, c.labels))}
        if all(item.names is not None for item in batch):
            losses["silver"] = (0.5, name_loss(out, batch))
        trainer.learn(losses)
        if step % 2:
            batch = side.next()
            trainer.learn({"names": (1.0, name_loss(trainer.scores(batch, []), batch))})
        count, budget = due(budget, share)
        for _ in range(count):
            batch = frames.next()
            trainer.learn({"frames": (0.7, frame_loss(trainer.scores(batch, [FRAMES]), batch, c.labels))})
        trainer.step()
        trainer.report(50)
    return trainer


def phase_corpus(c: Context) -> Trainer:
    """A corpus batch in each step; names of corpus articles and syntax each in every fourth."""
    treebank = load_train_syntax(c.data)
    frames = stream(_corpus(c.corpus), c.tokenizer, 1700, c.rng)
    side = stream([x for x in corpus_name_items(c.corpus) if not held_out(x)], c.tokenizer, 1200, c.rng)
    main = Stream(lambda: batches(paragraphs_of_sentences(treebank, c.rng), c.tokenizer, 2400, c.rng))
    steps = c.steps or int(frames.per_pass * c.corpus_passes)
    trainer = Trainer(c.model, c.tokenizer, (3.5e-5, 2e-3), steps, 15, c.device)
    for step in range(1, steps + 1):
        batch = frames.next()
        trainer.learn({"frames": (1.0, frame_loss(trainer.scores(batch, [FRAMES]), batch, c.labels))})
        if step % 4 == 0:
            batch = side.next()
            trainer.learn({"names": (1.0, name_loss(trainer.scores(batch, []), batch))})
        if step % 4 == 2:
            batch = main.next()
            trainer.learn({"syntax": (1.0, syntax_loss(trainer.scores(batch, [SYNTAX]), batch, c.labels))})
        trainer.step()
        trainer.report(40)
    return trainer


def _corpus(folder: Path):
    return [item for item in corpus_items(corpus_files(folder)) if not held_out(item)]


def arguments() -> argparse.ArgumentParser:
    """Flags of all phases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("phase", choices=PHASES)
    parser.add_argument("--data", type=Path, required=True, help="folder of prepared data")
    parser.add_argument("--corpus", type=Path, required=True, help="folder of the corpus")
    parser.add_argument("--out", type=Path, required=True, help="file to write: weights, or labels.json")
    parser.add_argument("--encoder", type=Path, help="folder with the starting weights and tokenizer")
    parser.add_argument("--labels", type=Path, help="labels.json")
    parser.add_argument("--init", type=Path, help="weights of the phase before")
    parser.add_argument("--passes", type=float, default=3, help="over the treebanks")
    parser.add_argument("--corpus-passes", type=float, default=8, help="over the corpus")
    parser.add_argument("--steps", type=int, help="instead of passes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    return parser


def main() -> None:
    """Runs one phase, writes its weights and prints dev figures."""
    parser = arguments()
    a = parser.parse_args()
    if a.phase == "labels":
        found = data_labels(a.data, a.corpus)
        save_labels(extended(load_labels(a.labels), found) if a.labels else found, a.out)
        return
    if not (a.encoder and a.labels):
        parser.error(f"{a.phase} needs --encoder and --labels")
    rng = random.Random(a.seed)
    torch.manual_seed(a.seed)
    labels, tokenizer = load_labels(a.labels), load_tokenizer(a.encoder)
    model = teacher_from(a.encoder, labels)
    if a.init:
        log(f"new parts: {load_weights(model, a.init, partial=True)}")
    phase = {"syntax": phase_syntax, "paragraphs": phase_paragraphs, "corpus": phase_corpus}[a.phase]
    context = Context(model, tokenizer, labels, rng, a.data, a.corpus, a.passes, a.corpus_passes, a.steps, a.device)
    trainer = phase(context)
    save_weights(model, a.out)
    run = torch_runner(trainer.model.eval(), tokenizer, a.device)
    for name, items in load_dev_syntax(a.data).items():
        log(f"{name} {syntax_scores(run, items[:700], tokenizer, labels)}")
    held = [item for item in corpus_items(corpus_files(a.corpus)) if held_out(item)]
    log(f"corpus {frame_scores(run, held, tokenizer)}")


if __name__ == "__main__":
    main()
