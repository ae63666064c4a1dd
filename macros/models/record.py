"""What every record is: frozen, strict, and able to say where it stands in its file."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from pydantic import BaseModel, ConfigDict, PrivateAttr, model_validator

from macros.fields import Line, Reference
from macros.problems import Place
from macros.source import Document


class Record(BaseModel):
    """Anything staff write: nothing changes it, and a field nobody knows is a mistake."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        str_strip_whitespace=True,
        defer_build=True,  # until the record is read: the command may need few of them
    )

    @model_validator(mode="before")
    @classmethod
    def _an_empty_field_is_no_field(cls, data: Any) -> Any:
        """What may be left out may also be left empty."""
        if not isinstance(data, dict) or None not in data.values():
            return data
        optional = {name for name, field in cls.model_fields.items() if not field.is_required()}
        return {k: v for k, v in data.items() if v is not None or k not in optional}


class FileRecord(Record):
    """A record with a file of its own; the file's name is its id."""

    _document: Document = PrivateAttr()

    @property
    def id(self) -> str:
        """The file's name without its ending."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".yml")

    @cached_property
    def path(self) -> str:
        """The file's path as messages show it."""
        return self._document.path

    def place(self, *location: str | int) -> Place:
        """Where a value of this record stands in its file."""
        return self._document.place(*location)

    def key_place(self, *location: str | int) -> Place:
        """Where the key of a value stands in the file."""
        return self._document.key_place(*location)


class SourceRef(Record):
    """Where in the sources something is told."""

    document: Reference
    """Lähteen tunnus ohjelman tiedoston programme.yml kohdasta sources."""
    place: Line
    """Kohta lähteessä, esimerkiksi ”tavoite 1, toimenpide 2” tai ”sivu 4”."""


class Table(FileRecord):
    """A file in which each key is an id and each value a record of the same kind."""

    # pydantic allows no `extra` on a root model; the type of the root says the same.
    model_config = ConfigDict(extra=None)
