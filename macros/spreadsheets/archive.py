"""The parts of a workbook file, read so that no file can fill the memory or name another file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, iterparse

_LARGEST_PART = 20_000_000
_MOST_PARTS = 2_000


class UnreadableError(Exception):
    """The file is no workbook, or one that no spreadsheet program has written."""


class Archive:
    """The parts of an .xlsx file by name."""

    def __init__(self, raw: bytes) -> None:
        self._left = _LARGEST_PART
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except Exception as error:  # zipfile tells of a broken file in a dozen ways
            raise UnreadableError from error
        self.names = frozenset(self._zip.namelist()[:_MOST_PARTS])

    def elements(self, name: str) -> Iterator[Element]:
        """The elements of an XML part, each when it ends; names are without namespaces.

        Raises UnreadableError.
        """
        try:
            for _, element in iterparse(io.BytesIO(self._part(name))):  # noqa: S314 - no entities
                element.tag = local(element.tag)
                yield element
        except (ParseError, LookupError, ValueError) as error:
            raise UnreadableError from error

    def _part(self, name: str) -> bytes:
        try:
            with self._zip.open(name) as part:
                content = part.read(self._left + 1)
        except Exception as error:  # as many ways as there are ways to pack
            raise UnreadableError from error
        self._left -= len(content)
        # A document type can name entities that grow or lead elsewhere; wide letters could hide it.
        if self._left < 0 or b"<!DOCTYPE" in content or b"\0" in content:
            raise UnreadableError
        return content


def local(name: str) -> str:
    """An XML name without its namespace: the older and the strict workbooks have different ones."""
    return name.rpartition("}")[2]
