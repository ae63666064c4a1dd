"""Golden files: what came out once and was read and found right."""

import difflib
from pathlib import Path

import pytest


def compare(path: Path, text: str, *, accept: bool) -> None:
    """Fail with the difference, or with accept write the new text."""
    if accept:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return
    golden = path.read_bytes().decode() if path.exists() else ""
    if golden != text:
        pytest.fail(f"{_difference(path, golden, text)}\n\n{_DEED}", pytrace=False)


_DEED = "If the new text is right, run: make accept"


def _difference(path: Path, golden: str, text: str) -> str:
    lines = difflib.unified_diff(
        golden.splitlines(), text.splitlines(), str(path), "the new text", lineterm=""
    )
    return "\n".join(lines) or f"{path}: only the ends of lines differ"
