"""Paths that tests share. What is not there is skipped, and the reason says so."""

from pathlib import Path

import pytest

TRAINING = Path(__file__).resolve().parents[1]
READER = TRAINING.parent / "models" / "reader"
STUDENT = TRAINING.parent.parent / "shared" / "model" / "student.f16.safetensors"


@pytest.fixture
def corpus() -> Path:
    """The folder of the corpus."""
    return TRAINING / "corpus"


@pytest.fixture
def reader() -> Path:
    """The folder of the shipped weights."""
    if not (READER / "vectors.json").exists():
        pytest.skip("models/reader is not here")
    return READER


@pytest.fixture
def student() -> Path:
    """The student before quantisation; it is not part of the project."""
    if not STUDENT.exists():
        pytest.skip("../shared/model/student.f16.safetensors is not here")
    return STUDENT
