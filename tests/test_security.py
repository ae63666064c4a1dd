"""Pages cannot reach the builder, and texts of the data never become code in a browser."""

import json
import re
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import lxml.etree
import lxml.html
import pytest
from jinja2 import TemplateSyntaxError
from lxml.html import HtmlElement
from pydantic import BaseModel, RootModel

from macros import checks, edition, publish, sandbox
from macros.handwritten import problems
from macros.layout import HOMES
from macros.load import load
from macros.model_tree import is_model
from macros.problems import ProblemsError
from macros.source import read
from macros.views import Context
from tests import hostile, small
from tests.places import TODAY

DAY = date.fromisoformat(TODAY)


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Context:
    """Give the small site."""
    return Context(load(small.data_in(tmp_path_factory.mktemp("safe") / "data")), DAY)


# --- pages ------------------------------------------------------------------------------------

ESCAPES = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__cla' ~ 'ss__'] }}",
    "{{ ()|attr('__class__') }}",
    "{{ progress|attr('__globals__') }}",
    "{{ progress.__globals__ }}",
    "{{ progress.__closure__[0].cell_contents }}",
    "{{ progress('ohjelma').__class__ }}",
    "{{ progress('ohjelma').format(progress) }}",
    "{{ '{0.__class__}'.format(progress) }}",
    "{{ '%s' % progress }}",
    "{{ self }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ config }}",
    "{{ config.extra.edition }}",
    "{{ page }}",
    "{{ files }}",
    "{{ environment }}",
    "{{ macros_info() }}",
    "{{ context() }}",
    "{{ now() }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ url_for.__globals__ }}",
    "{{ dict(a=progress) }}",
    "{{ progress(*self) }}",
    "{{ progress(**{'programme_id': 'ohjelma'}) }}",
    "{{ [progress][0]('ohjelma') }}",
    "{% include '/etc/passwd' %}",
    "{% include 'index.md' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import path %}",
    "{% extends 'main.html' %}",
    "{% set x = progress %}{{ x }}",
    "{% macro m() %}{{ caller.__globals__ }}{% endmacro %}",
    "{% call(x) progress('ohjelma') %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% if progress %}x{% endif %}",
    "{% block x %}{% endblock %}",
    "{% autoescape false %}{{ progress }}{% endautoescape %}",
]
BOMBS = [
    "{{ 'a' * 10**9 }}",
    "{{ 9**9**9 }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '{:>1000000000}'.format(1) }}",
    "{{ range(10**9)|list }}",
    "{% for i in range(10**9) %}x{% endfor %}",
    "{% for a in 'aaaaaaaaaa' %}" * 10 + "x" + "{% endfor %}" * 10,
    "{% set a = 'aaaaaaaaaa' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}",
    "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    "{{ lipsum(n=1000000) }}",
    "{{ " + "(" * 20_000 + "}}",
    "{{ " + "-" * 20_000 + "1 }}",
    "{{ " + "not " * 20_000 + "1 }}",
    "{{ " + "[" * 20_000 + "]" * 20_000 + " }}",
]


@pytest.mark.parametrize("page", [*ESCAPES, *BOMBS], ids=lambda page: page[:60])
def test_a_page_can_call_components_and_nothing_else(
    page: str, context: Context, tmp_path: Path
) -> None:
    """Whatever else stands between braces is told of; it is neither run nor written."""
    began = time.process_time()
    (tmp_path / "x.md").write_text(f"---\ntitle: x\ndescription: x\n---\n{page}\n")
    told = [str(problem) for problem in problems(tmp_path, context)]
    assert told
    assert all(re.fullmatch(r"docs/x\.md:\d+:\d+: \S.*\. \S.*[.?]", line) for line in told)
    environment = sandbox.environment(sandbox.macros(context, lambda: "/"))
    with pytest.raises((TemplateSyntaxError, RecursionError)):
        environment.from_string(page).render()
    assert time.process_time() - began < 5


def test_a_page_has_the_components_and_no_filters(context: Context) -> None:
    """Also the environment below the grammar offers nothing more."""
    environment = sandbox.environment(sandbox.macros(context, lambda: "/"))
    assert set(environment.globals) == set(sandbox.names())
    assert environment.filters == {}
    assert environment.loader is None


# --- data -------------------------------------------------------------------------------------

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(1)>'
LINK = "[tästä](javascript:alert(1))"
LITERAL = "{{ 7*7 }} {% raw %}"
EVIL = (
    f"</title></script>-->]]>{SCRIPT}{IMAGE}' onclick='alert(1) {LITERAL} {LINK} "
    "&lt;i&gt; <svg/onload=a "
)


def test_the_small_data_has_every_field(context: Context) -> None:
    """Add new fields to tests/data_small: what is not there is not tried with hostile texts."""
    known = {pair for home in HOMES for pair in fields_of(home.model)}
    used = {
        (type(part).__name__, name)
        for part in (piece.value for piece in context.site.pieces)
        if isinstance(part, BaseModel) and not isinstance(part, RootModel)
        for name in type(part).model_fields
        if getattr(part, name) not in (None, (), {})
    }
    assert [f"{model}.{name}" for model, name in sorted(known - used)] == []


def fields_of(annotation: Any) -> Iterator[tuple[str, str]]:
    """Every field of a model and of the models inside it."""
    if is_model(annotation):
        for name, field in annotation.model_fields.items():
            if not issubclass(annotation, RootModel):
                yield annotation.__name__, name
            yield from fields_of(field.annotation)
    for inner in getattr(annotation, "__args__", ()):
        yield from fields_of(inner)


@pytest.mark.parametrize("payload", [SCRIPT, IMAGE, LINK])
def test_code_in_any_text_is_refused(payload: str, tmp_path: Path) -> None:
    """A tag or a link that runs code is told of wherever staff may write freely."""
    data, spots = hostile.data_in(tmp_path / "data", payload)
    with pytest.raises(ProblemsError) as caught:
        load(data, "data")
    told = {(one.place.path[len("data/") :], one.place.line) for one in caught.value.problems}
    # Of the many words only the first hundred problems are told.
    spots = {(path, spot) for path, spot in spots if path != "words/fi.yml"}
    assert {(path, read(data / path, path).place(*spot).line) for path, spot in spots} <= told
    assert len(spots) > 150


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a site built from data that no rule has kept out, every text of it hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    config = hostile.project_in(folder / "project")
    data, _ = hostile.data_in(config.with_name("data"), EVIL)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checks, "CHECKS", [])
        made = edition.make(data, config.with_name("docs"), DAY)
    publish.publish(made, config, folder / "site")
    return folder / "site"


def test_hostile_texts_are_shown_as_they_were_written(hostile_site: Path) -> None:
    """Even if every rule failed, no text would become an element, an attribute or a command."""
    pages = sorted(hostile_site.rglob("*.html"))
    assert len(pages) > 20
    shown = 0
    for page in pages:
        document = lxml.html.fromstring(page.read_bytes())
        assert list(faults_of(document)) == [], page
        assert b"<script>alert" not in page.read_bytes(), page
        shown += str(document.xpath("string()")).count(LITERAL)
    assert shown > 100
    assert lxml.etree.parse(hostile_site / "sitemap.xml") is not None


def faults_of(document: HtmlElement) -> Iterator[str]:
    """What of the hostile texts has come to life."""
    for element in document.iter("*"):
        if element.get("type") == "application/ld+json":
            # Data, which no browser runs; a text that got out of its quotes would not parse.
            json.loads(element.text_content())
        elif element.tag in ("img", "i") or (element.tag == "script" and not element.get("src")):
            yield str(element.tag)
        for name, value in element.attrib.items():
            if str(name).startswith("on") or re.match(r"\s*javascript:", str(value)):
                yield f"{element.tag} {name}={value}"
