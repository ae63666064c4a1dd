"""Why nothing was written."""

from __future__ import annotations


class NotWrittenError(Exception):
    """Nothing was written: a fact and a deed in Finnish."""

    def __init__(self, fact: str, deed: str) -> None:
        super().__init__(f"{fact} {deed}")
