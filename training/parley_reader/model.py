"""The reading model: one encoder, and heads for tags, tree, names, attributions, acts and conditions."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .labels import ACTS, ATTRIBUTION, CONDITION, CUE, FLAGS, FLOATING, NAMES, ROLES, STATUSES, Labels
from .shapes import SHAPES

SYNTAX = "syntax"
FRAMES = "frames"
ALL = (SYNTAX, FRAMES)
NO_HEAD = -1e4


@dataclass(frozen=True)
class Sizes:
    """Widths of the pairwise heads. `ends`: a word is the mean of its first and last piece, else its first."""

    arc: int
    label: int
    pair: int
    dropout: float
    ends: bool


TEACHER = Sizes(arc=256, label=96, pair=128, dropout=0.33, ends=False)
STUDENT = Sizes(arc=192, label=64, pair=96, dropout=0.2, ends=True)


class Biaffine(nn.Module):
    """Scores of pairs: x [batch, X, size], y [batch, Y, size] to [batch, X, classes, Y]."""

    def __init__(self, size: int, classes: int, bias_x: bool = True, bias_y: bool = True) -> None:
        super().__init__()
        self.bias_x, self.bias_y = bias_x, bias_y
        self.w = nn.Parameter(torch.zeros(classes, size + bias_x, size + bias_y))
        if classes > 1:
            nn.init.normal_(self.w, std=0.01)

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        if self.bias_x:
            x = torch.cat([x, torch.ones_like(x[..., :1])], -1)
        if self.bias_y:
            y = torch.cat([y, torch.ones_like(y[..., :1])], -1)
        batch, rows, size_x = x.shape
        classes, _, size_y = self.w.shape
        flat = self.w.permute(1, 0, 2).reshape(size_x, classes * size_y)
        left = torch.matmul(x, flat).reshape(batch, rows * classes, size_y)
        return torch.matmul(left, y.transpose(1, 2)).reshape(batch, rows, classes, -1)


class Reader(nn.Module):
    """Words of a paragraph to scores of every kind. `encoder`: a BERT or MPNet model without pooling."""

    def __init__(self, encoder: nn.Module, labels: Labels, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = encoder
        d = encoder.config.hidden_size
        layers = min(4, encoder.config.num_hidden_layers)
        self.shape = nn.Embedding(len(SHAPES), d)
        nn.init.zeros_(self.shape.weight)
        self.root = nn.Parameter(torch.randn(d) * 0.02)
        # weights of the last layers: for tags and tree, for names; and for frames
        self.mix = nn.Parameter(torch.zeros(2, layers))
        self.mix_frames = nn.Parameter(torch.zeros(layers))

        self.xpos = nn.Linear(d, len(labels.xpos))
        self.upos = nn.Linear(d, len(labels.upos))
        self.lemma = nn.Linear(d, len(labels.lemma))
        self.names = nn.Linear(d, len(NAMES))
        self.arc_dependent = nn.Linear(d, sizes.arc)
        self.arc_head = nn.Linear(d, sizes.arc)
        self.arc = Biaffine(sizes.arc, 1, True, False)
        self.label_dependent = nn.Linear(d, sizes.label)
        self.label_head = nn.Linear(d, sizes.label)
        self.label = Biaffine(sizes.label, len(labels.deprel))

        self.cue = nn.Linear(d, len(CUE))
        self.floating = nn.Linear(d, len(FLOATING))
        self.act = nn.Linear(d, len(ACTS))
        self.condition = nn.Linear(d, len(CONDITION))
        self.flags = nn.Linear(d, len(FLAGS))
        self.status = nn.Linear(d, len(STATUSES))
        self.cameo = nn.Linear(d, len(labels.cameo))
        self.attribution_cue = nn.Linear(d, sizes.pair)
        self.attribution_word = nn.Linear(d, sizes.pair)
        self.attribution = Biaffine(sizes.pair, len(ATTRIBUTION))
        self.roles_trigger = nn.Linear(d, sizes.pair)
        self.roles_word = nn.Linear(d, sizes.pair)
        self.roles = Biaffine(sizes.pair, len(ROLES))

        self.dropout = nn.Dropout(sizes.dropout)
        self.gelu = nn.GELU()

    def forward(self, inputs: Mapping[str, Tensor], want: Collection[str] = ALL) -> dict[str, Tensor]:
        """Scores by output name (see README): `ner` always, those of SYNTAX and FRAMES where wanted.

        inputs: `ids`, `att`, `shp` [batch, pieces]; `first`, `last`, `wmask`, `sent` [batch, words].
        """
        layers = self._layers(inputs)
        mix = torch.softmax(self.mix, -1)
        out = {"ner": self.names(self._words(layers, mix[1], inputs))}
        if SYNTAX in want:
            out.update(self._syntax(self._words(layers, mix[0], inputs), inputs))
        if FRAMES in want:
            out.update(self._frames(self._words(layers, torch.softmax(self.mix_frames, -1), inputs)))
        return out

    def _layers(self, inputs: Mapping[str, Tensor]) -> Tensor:
        """The encoder's last layers, [layers, batch, pieces, d]."""
        embedded = self.encoder.embeddings.word_embeddings(inputs["ids"]) + self.shape(inputs["shp"])
        states = self.encoder(inputs_embeds=embedded, attention_mask=inputs["att"], output_hidden_states=True)
        return torch.stack(states.hidden_states[-self.mix.shape[1] :], 0)

    def _words(self, layers: Tensor, weights: Tensor, inputs: Mapping[str, Tensor]) -> Tensor:
        """One vector a word, [batch, words, d]."""
        pieces = (layers * weights[:, None, None, None]).sum(0)

        def at(places: Tensor) -> Tensor:
            return pieces.gather(1, places.unsqueeze(-1).expand(-1, -1, pieces.shape[-1]))

        word = (at(inputs["first"]) + at(inputs["last"])) * 0.5 if self.sizes.ends else at(inputs["first"])
        return self.dropout(word)

    def _pairs(self, scorer: Biaffine, x: nn.Linear, y: nn.Linear, rows: Tensor, columns: Tensor) -> Tensor:
        return scorer(self.dropout(self.gelu(x(rows))), self.dropout(self.gelu(y(columns))))

    def _syntax(self, word: Tensor, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        root = self.root.to(word.dtype).expand(word.shape[0], 1, -1)
        heads = torch.cat([root, word], 1)
        arc = self._pairs(self.arc, self.arc_dependent, self.arc_head, word, heads).squeeze(2)
        same = inputs["wmask"].unsqueeze(1) & (inputs["sent"].unsqueeze(1) == inputs["sent"].unsqueeze(2))
        allowed = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
        return {
            "xpos": self.xpos(word),
            "upos": self.upos(word),
            "lemma": self.lemma(word),
            "arc": arc.masked_fill(~allowed, NO_HEAD),
            "label": self._pairs(self.label, self.label_dependent, self.label_head, word, heads),
        }

    def _frames(self, word: Tensor) -> dict[str, Tensor]:
        return {
            "cue": self.cue(word),
            "floating": self.floating(word),
            "act": self.act(word),
            "condition": self.condition(word),
            "attribution_flags": self.flags(word),
            "status": self.status(word),
            "cameo": self.cameo(word),
            "attribution": self._pairs(self.attribution, self.attribution_cue, self.attribution_word, word, word),
            "roles": self._pairs(self.roles, self.roles_trigger, self.roles_word, word, word),
        }


OUTPUTS = (
    "xpos",
    "upos",
    "lemma",
    "arc",
    "label",
    "ner",
    "cue",
    "floating",
    "act",
    "condition",
    "attribution_flags",
    "status",
    "cameo",
    "attribution",
    "roles",
)
"""Outputs of the exported model, in order."""


def answers(scores: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Scores as the exported model gives them: tags, lemmas and relations as indices of the best class."""
    best = {"xpos": -1, "upos": -1, "lemma": -1, "label": 2}
    return {name: value.argmax(best[name]) if name in best else value for name, value in scores.items()}
