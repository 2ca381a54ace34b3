"""The reading model: one encoder, and heads for tags, tree, names, attributions, acts and conditions."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .labels import ACTS, ATTRIBUTION, CONDITION, CUE, FLAGS, FLOATING, NAMES, ROLES, STATUSES, Labels
from .shapes import SHAPES

NAMES_OF, SYNTAX, FRAMES, GAPS = "names", "syntax", "frames", "gaps"
ALL = (SYNTAX, FRAMES)
NO_HEAD = -1e4
NO_PAIR = -1e4
LIKELY_HEADS = 4
"""For so many heads of a word, the likeliest ones, the exported model tells the relation."""


@dataclass(frozen=True)
class Sizes:
    """Widths of the pairwise heads. `ends`: a word is the mean of its first and last piece, else its first."""

    arc: int
    label: int
    pair: int
    gap: int
    dropout: float
    ends: bool


TEACHER = Sizes(arc=256, label=96, pair=128, gap=160, dropout=0.33, ends=False)
STUDENT = Sizes(arc=192, label=64, pair=96, gap=160, dropout=0.2, ends=True)


class Biaffine(nn.Module):
    """Scores of pairs: x [batch, X, size], y [batch, Y, size] to [batch, X, classes, Y]."""

    def __init__(self, size: int, classes: int, bias_x: bool = True, bias_y: bool = True) -> None:
        super().__init__()
        self.bias_x, self.bias_y = bias_x, bias_y
        self.w = nn.Parameter(torch.zeros(classes, size + bias_x, size + bias_y))
        if classes > 1:
            nn.init.normal_(self.w, std=0.01)

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        classes, _, size = self.w.shape
        left = self._left(x).reshape(x.shape[0], x.shape[1] * classes, size)
        return torch.matmul(left, self._right(y).transpose(1, 2)).reshape(x.shape[0], x.shape[1], classes, -1)

    def at(self, x: Tensor, y: Tensor, places: Tensor) -> Tensor:
        """Scores of some pairs only: places [batch, X, K] in Y, to [batch, X, K, classes]."""
        classes, _, size = self.w.shape
        left = self._left(x).reshape(x.shape[0] * x.shape[1], classes, size)
        chosen = _rows(self._right(y), places.flatten(1)).reshape(left.shape[0], places.shape[2], size)
        return torch.matmul(chosen, left.transpose(1, 2)).reshape(*places.shape, classes)

    def _left(self, x: Tensor) -> Tensor:
        if self.bias_x:
            x = torch.cat([x, torch.ones_like(x[..., :1])], -1)
        return torch.matmul(x, self.w.permute(1, 0, 2).reshape(x.shape[-1], -1))

    def _right(self, y: Tensor) -> Tensor:
        return torch.cat([y, torch.ones_like(y[..., :1])], -1) if self.bias_y else y


def _rows(values: Tensor, places: Tensor) -> Tensor:
    """values [batch, N, d], places [batch, M]: the rows at these places, [batch, M, d]."""
    batch, count, width = values.shape
    begins = torch.arange(batch, device=values.device, dtype=places.dtype).unsqueeze(1) * count
    return values.reshape(batch * count, width).index_select(0, (places + begins).flatten()).reshape(batch, -1, width)


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
        # weights of the last layers: for tags and tree, for names; for frames; and for gaps
        self.mix = nn.Parameter(torch.zeros(2, layers))
        self.mix_frames = nn.Parameter(torch.zeros(layers))
        self.mix_gaps = nn.Parameter(torch.zeros(layers))

        self.xpos = nn.Linear(d, len(labels.xpos))
        self.upos = nn.Linear(d, len(labels.upos))
        self.lemma = nn.Linear(d, len(labels.lemma))
        # added to the sum of both tags' scores: 0, and for pairs of tags that no treebank has NO_PAIR (calibrate.py)
        self.register_buffer("tag_pairs", torch.zeros(len(labels.xpos), len(labels.upos)))
        self.names = nn.Linear(d, len(NAMES))
        self.arc_dependent = nn.Linear(d, sizes.arc)
        self.arc_head = nn.Linear(d, sizes.arc)
        self.arc = Biaffine(sizes.arc, 1, True, False)
        self.label_dependent = nn.Linear(d, sizes.label)
        self.label_head = nn.Linear(d, sizes.label)
        self.label = Biaffine(sizes.label, len(labels.deprel))

        # of a gap: the word before it, the word behind it, and whether a sentence ends there
        self.gap_before = nn.Linear(d, sizes.gap)
        self.gap_behind = nn.Linear(d, sizes.gap, bias=False)
        self.boundary = nn.Linear(sizes.gap, 1)

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

    def forward(
        self, inputs: Mapping[str, Tensor], want: Collection[str] = ALL, heads: Tensor | None = None
    ) -> dict[str, Tensor]:
        """Scores by output name (see README): `ner` always, those of SYNTAX and FRAMES where wanted.

        inputs: `ids`, `att`, `shp` [batch, pieces]; `first`, `last`, `wmask`, `sent` [batch, words].
        heads: [batch, words, K], heads to tell the relation for; else the LIKELY_HEADS likeliest of each word.
        """
        word = self._words(inputs, want)
        out = {"ner": self.names(word[NAMES_OF])}
        if SYNTAX in want:
            out.update(self._syntax(word[SYNTAX], inputs, heads), boundary=self._boundaries(word[GAPS]))
        if FRAMES in want:
            out.update(self._frames(word[FRAMES]))
        return out

    def _words(self, inputs: Mapping[str, Tensor], want: Collection[str]) -> dict[str, Tensor]:
        """By purpose one vector a word, [batch, words, d]: a weighted mean of the encoder's last layers."""
        layers = self.layers(inputs)
        weights = {SYNTAX: self.mix[0], NAMES_OF: self.mix[1], FRAMES: self.mix_frames, GAPS: self.mix_gaps}
        wanted = [name for name in weights if name in (NAMES_OF, *want) or (name == GAPS and SYNTAX in want)]
        mix = torch.softmax(torch.stack([weights[name] for name in wanted]), -1)
        mixed = torch.matmul(mix.to(layers.dtype), layers.flatten(1)).reshape(len(wanted), *layers.shape[1:])
        return {name: self.dropout(mixed[i]) for i, name in enumerate(wanted)}

    def layers(self, inputs: Mapping[str, Tensor]) -> Tensor:
        """Word vectors of the encoder's last layers, [layers, batch, words, d]."""
        embedded = self.encoder.embeddings.word_embeddings(inputs["ids"]) + self.shape(inputs["shp"])
        states = self.encoder(inputs_embeds=embedded, attention_mask=inputs["att"], output_hidden_states=True)
        return torch.stack([self._at_words(state, inputs) for state in states.hidden_states[-self.mix.shape[1] :]])

    def _at_words(self, pieces: Tensor, inputs: Mapping[str, Tensor]) -> Tensor:
        first = _rows(pieces, inputs["first"])
        return (first + _rows(pieces, inputs["last"])) * 0.5 if self.sizes.ends else first

    def _pairs(self, scorer: Biaffine, x: nn.Linear, y: nn.Linear, rows: Tensor, columns: Tensor) -> Tensor:
        return scorer(self._side(x, rows), self._side(y, columns))

    def _side(self, layer: nn.Linear, words: Tensor) -> Tensor:
        return self.dropout(self.gelu(layer(words)))

    def _syntax(self, word: Tensor, inputs: Mapping[str, Tensor], heads: Tensor | None) -> dict[str, Tensor]:
        root = self.root.to(word.dtype).expand(word.shape[0], 1, -1)
        rooted = torch.cat([root, word], 1)
        arc = self._pairs(self.arc, self.arc_dependent, self.arc_head, word, rooted).squeeze(2)
        same = inputs["wmask"].unsqueeze(1) & (inputs["sent"].unsqueeze(1) == inputs["sent"].unsqueeze(2))
        allowed = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
        arc = arc.masked_fill(~allowed, NO_HEAD)
        heads = likely_heads(arc) if heads is None else heads
        return {
            "xpos": self.xpos(word),
            "upos": self.upos(word),
            "lemma": self.lemma(word),
            "arc": arc,
            "heads": heads,
            "label": self.label.at(self._side(self.label_dependent, word), self._side(self.label_head, rooted), heads),
        }

    def _boundaries(self, word: Tensor) -> Tensor:
        """[batch, words - 1]: logit that a sentence ends behind a word, whatever sentences were told."""
        gaps = self.gelu(self.gap_before(word[:, :-1]) + self.gap_behind(word[:, 1:]))
        return self.boundary(self.dropout(gaps)).squeeze(-1)

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


def likely_heads(arc: Tensor) -> Tensor:
    """arc [batch, words, 1 + words] to the places of the LIKELY_HEADS largest, [batch, words, LIKELY_HEADS].

    A short row is filled up with its last place.
    """
    wide = torch.cat([arc, torch.full_like(arc[..., :1], 2 * NO_HEAD).expand(*arc.shape[:2], LIKELY_HEADS)], -1)
    return wide.topk(LIKELY_HEADS, -1).indices.clamp(max=arc.shape[-1] - 1)


OUTPUTS = (
    "xpos",
    "upos",
    "arc",
    "heads",
    "label",
    "boundary",
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
"""Outputs of the exported model, in order (lemmas are told by lists and rules)."""


def answers(scores: Mapping[str, Tensor], tag_pairs: Tensor) -> dict[str, Tensor]:
    """Scores as the exported model gives them: tags, lemmas and relations as indices (int32) of the best class.

    The two tags of a word are the best pair; tag_pairs [xpos, upos]: what is added to each pair's score.
    """
    out = {name: value.argmax(-1) if name in ("lemma", "label") else value for name, value in scores.items()}
    if "xpos" in out:
        pairs = scores["xpos"].unsqueeze(-1) + scores["upos"].unsqueeze(-2) + tag_pairs
        best = pairs.flatten(2).argmax(-1)
        out["xpos"], out["upos"] = best // tag_pairs.shape[1], best % tag_pairs.shape[1]
    return {name: value if value.is_floating_point() else value.to(torch.int32) for name, value in out.items()}
