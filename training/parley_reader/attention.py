"""Self-attention for the exported model: one product for queries, keys and values, the scale inside its weights."""

import torch
from torch import Tensor, nn


class JoinedAttention(nn.Module):
    """Answers as the encoder's own self-attention does, in inference."""

    def __init__(self, attention: nn.Module) -> None:
        super().__init__()
        self.heads, self.size = attention.num_attention_heads, attention.attention_head_size
        scale = self.size**-0.5
        parts = (attention.query, attention.key, attention.value)
        self.project = nn.Linear(parts[0].in_features, 3 * parts[0].out_features)
        with torch.no_grad():
            factors = (scale, 1.0, 1.0)
            self.project.weight.copy_(torch.cat([p.weight * f for p, f in zip(parts, factors, strict=True)]))
            self.project.bias.copy_(torch.cat([p.bias * f for p, f in zip(parts, factors, strict=True)]))

    def forward(self, states: Tensor, attention_mask: Tensor | None = None, *_: object, **__: object):
        """states [batch, pieces, d], mask added to scores [batch, 1, 1 or pieces, pieces]; (context, weights)."""
        batch, pieces, width = states.shape
        parts = self.project(states).reshape(batch, pieces, 3, self.heads, self.size).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(parts[0], parts[1].transpose(2, 3))
        weights = torch.softmax(scores if attention_mask is None else scores + attention_mask, -1)
        context = torch.matmul(weights, parts[2]).transpose(1, 2).reshape(batch, pieces, width)
        return context, weights


def join_attention(encoder: nn.Module) -> None:
    """Puts JoinedAttention in every layer of a BERT encoder."""
    for layer in encoder.encoder.layer:
        layer.attention.self = JoinedAttention(layer.attention.self)
