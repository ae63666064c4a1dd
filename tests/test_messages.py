"""Each field of each record can be told of: what is missing, and what stands there in its place."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, RootModel, ValidationError

from macros.complaints import complaints
from macros.layout import HOMES
from macros.model_tree import is_model
from macros.source import parse


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Every model of named fields inside a type."""
    if is_model(annotation):
        if not issubclass(annotation, RootModel):
            yield annotation
        for field in annotation.model_fields.values():
            yield from models_in(field.annotation)
    for inner in getattr(annotation, "__args__", ()):
        yield from models_in(inner)


MODELS = sorted({m for home in HOMES for m in models_in(home.model)}, key=lambda m: m.__name__)
EACH_MODEL = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)


def told(model: type[BaseModel], text: str) -> list[str]:
    """The messages that a record brings."""
    document = parse(text, "a.yml")
    try:
        model.model_validate(document.data)
    except ValidationError as error:
        return [str(problem) for problem in complaints(error.errors(), model, document)]
    return []


@EACH_MODEL
def test_every_field_has_a_finnish_sentence_of_help(model: type[BaseModel]) -> None:
    """It is shown in editors, in the guide, and in the message when the field is missing."""
    for name, field in model.model_fields.items():
        help_text = field.description or ""
        assert re.fullmatch(r"(?s)(\d+\. )?[A-ZÄÖ”].*[.?]|true, jos .*\.", help_text), name


@EACH_MODEL
def test_a_missing_field_is_told_of_with_its_help(model: type[BaseModel]) -> None:
    """Fact, deed, and what the field is for; a field that may be missing is not told of."""
    lines = told(model, "x: x")
    for name, field in model.model_fields.items():
        about = [line for line in lines if f"kenttä ”{name}” puuttuu. " in line]
        assert len(about) == field.is_required()
        for line in about:
            help_text = re.sub(r"^\d+\. ", "", " ".join((field.description or "").split()))
            assert line.startswith(f"a.yml:1:1: kenttä ”{name}” puuttuu. Kirjoita ”{name}:")
            assert line.endswith(help_text)


WRONG = ["", "''", "[]", "{}", "[[]]", "[{a: b}]", "{a: b}", "{a: [b]}", "'-'", "ö ö", "[ö ö]", "0"]


@EACH_MODEL
def test_whatever_stands_in_a_field_is_told_of_in_finnish(model: type[BaseModel]) -> None:
    """Nothing, a list, fields, or a text: a sentence of fact and a sentence of deed for each."""
    for name in model.model_fields:
        for wrong in WRONG:
            for line in told(model, f"{name}: {wrong}"):
                assert re.fullmatch(r"a\.yml:1:\d+: \S.*\. [A-ZÄÖ].*[.?]", line), line
                assert not re.search(r"None|nvalid|rror|Input|Decimal|\[\]|\{\}", line), line


@EACH_MODEL
def test_an_empty_field_is_told_of_only_if_it_must_be_there(model: type[BaseModel]) -> None:
    """An optional field may be left empty, as forms write it."""
    for name, field in model.model_fields.items():
        empty = any(f"”{name}” on tyhjä" in line for line in told(model, f"{name}:"))
        assert empty == field.is_required(), name
