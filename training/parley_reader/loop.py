"""What the training programs share: endless batches, optimiser, schedule, running means."""

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

import torch
from torch import Tensor, nn

from .batches import batches, encode
from .items import Item
from .losses import gold_heads
from .model import SYNTAX, Reader
from .progress import log
from .tokenizer import WordPieces


class Stream:
    """Batches without end: a new shuffled pass is made when the last one is used up."""

    def __init__(self, make: Callable[[], list[list[Item]]]) -> None:
        self._make = make
        self._rest = make()
        self.per_pass = len(self._rest)

    def next(self) -> list[Item]:
        """The next batch. Raises ValueError where a pass is empty."""
        if not self._rest:
            self._rest = self._make()
        if not self._rest:
            raise ValueError("no rows to make batches of")
        return self._rest.pop()


def stream(items: Sequence[Item], tokenizer: WordPieces, size: int, rng: random.Random) -> Stream:
    """Batches of the same rows in ever new order."""
    return Stream(lambda: batches(items, tokenizer, size, rng))


class Trainer:
    """A model with its optimiser: the encoder learns more slowly than the heads; warm-up, then linear to zero.

    Gradients add up over calls of `learn` until `step`.
    """

    def __init__(
        self,
        model: Reader,
        tokenizer: WordPieces,
        rates: tuple[float, float],
        steps: int,
        warm_up: float,
        device: str = "cpu",
    ) -> None:
        self.model = model.to(device).train()
        self.tokenizer, self.device, self.steps = tokenizer, device, max(1, steps)
        encoder = list(model.encoder.parameters())
        inside = {id(p) for p in encoder}
        heads = [p for p in model.parameters() if id(p) not in inside]
        groups = [
            {"params": encoder, "lr": rates[0], "weight_decay": 0.01},
            {"params": heads, "lr": rates[1], "weight_decay": 0.0},
        ]
        self.optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98))
        warm = max(1.0, warm_up)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda i: min(1.0, (i + 1) / warm) * max(0.0, (self.steps - i) / self.steps)
        )
        self._sums: dict[str, float] = {}
        self._steps = self._reported = 0
        self._began = time.time()

    def scores(self, items: Sequence[Item], want: Sequence[str]) -> dict[str, Tensor]:
        """The model's scores of a batch, in bfloat16."""
        inputs = {k: torch.from_numpy(v).to(self.device) for k, v in encode(items, self.tokenizer).items()}
        with torch.autocast(self.device, torch.bfloat16):
            return self.model(inputs, want, gold_heads(items).to(self.device) if SYNTAX in want else None)

    def learn(self, losses: Mapping[str, tuple[float, Tensor]]) -> None:
        """Adds the gradients of weighted losses and remembers the plain ones for the log."""
        total = sum(weight * loss for weight, loss in losses.values())
        if isinstance(total, Tensor) and total.requires_grad:
            total.backward()
        for name, (_, loss) in losses.items():
            self._sums[name] = self._sums.get(name, 0.0) + float(loss.detach())

    def step(self) -> int:
        """One step of the optimiser; returns how many there were."""
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        self.optimiser.zero_grad(set_to_none=True)
        self._steps += 1
        return self._steps

    def report(self, every: int) -> None:
        """Every so many steps one line on standard error: step, sums of losses by step, seconds."""
        if self._steps % every == 0 or self._steps == self.steps:
            count = self._steps - self._reported
            means = {name: round(total / count, 3) for name, total in self._sums.items()}
            log(f"step {self._steps}/{self.steps} {means} {time.time() - self._began:.0f} s")
            self._sums, self._reported = {}, self._steps


def due(budget: float, share: float) -> tuple[int, float]:
    """How many batches of a side stream are due now, and what is left of the budget: (whole, rest)."""
    budget += share
    whole = int(budget)
    return whole, budget - whole


def shuffled(parts: Sequence[tuple[str, list[list[Item]]]], rng: random.Random) -> Iterator[tuple[str, list[Item]]]:
    """Batches of several kinds in one shuffled pass, each with the name of its kind."""
    every = [(kind, batch) for kind, group in parts for batch in group]
    rng.shuffle(every)
    return iter(every)
