"""What every published record is, and what one value in it may be.

The sentence below a field becomes its description in schema.json. A field may be added; none is
renamed, removed or given another meaning. Every field is always there: what is not known is null.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from macros.opendata.codes import (
    ID_PATTERN,
    MEASURE_PATTERN,
    PATH_PATTERN,
    PERIOD_MEANS,
    PERIOD_PATTERN,
)

Id = Annotated[str, Field(pattern=ID_PATTERN)]
MeasureId = Annotated[str, Field(pattern=MEASURE_PATTERN)]
Path = Annotated[str, Field(pattern=PATH_PATTERN)]
Period = Annotated[str, Field(pattern=PERIOD_PATTERN, description=PERIOD_MEANS)]
Link = Annotated[str, Field(json_schema_extra={"format": "iri"})]
Figure = Annotated[int | float, WithJsonSchema({"type": "number"})]


class Published(BaseModel):
    """Anything published. Readers leave a field they do not know alone, so more may come."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True, defer_build=True)


class Citation(Published):
    """Where in the programme's sources something is told."""

    document: Id
    """The id of the document among the programme's sources."""
    place: str
    """The place in the document, in Finnish."""


class Organisation(Published):
    """A public body whose documents the site publishes."""

    id: Id
    """The organisation's id."""
    official_name: str
    """The official name."""
    short_name: str | None
    """A short name, where one is in use."""
