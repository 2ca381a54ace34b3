"""Messages of the training programs."""

import sys


def log(message: str) -> None:
    """Progress goes to standard error."""
    print(message, file=sys.stderr, flush=True)
