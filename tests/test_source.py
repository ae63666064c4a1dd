"""Whatever bytes a data file holds, out come problems or a site: never a traceback, never long."""

import re
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.load import load
from macros.pages import pages
from macros.problems import Problem, ProblemsError
from macros.source import parse
from macros.views import Context
from macros.yaml_builder import Data
from tests import small
from tests.places import TODAY

FILES = sorted(path.relative_to(small.SMALL).as_posix() for path in small.SMALL.rglob("*.yml"))
FIELDS = sorted(
    {key for file in FILES for key in re.findall(r"[a-z_]+(?=:)", (small.SMALL / file).read_text())}
)
SLIPS = [
    *(
        "'",
        '"',
        ":",
        ": ",
        "- ",
        "-",
        "\n",
        "  ",
        "\t",
        "#",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!!int ",
    ),
    *(
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "---\n",
        "...\n",
        "~",
        "null",
        "\u00a0",
        "\ufeff",
        "\u2028",
        "\0",
    ),
    *(
        "<<<<<<< x\n",
        "<script>",
        "[a](javascript:x)",
        "{{ 7*7 }}",
        "99999999999999999999",
        "-1",
        "0",
    ),
    *(
        "2023-Q3",
        "31.2.2024",
        "x" * 500,
        "ä",
        "”",
        "\U0001f600",
    ),
]
DETERMINED = settings(
    derandomize=True,
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the small data; each example puts back the file that it spoilt."""
    return small.data_in(tmp_path_factory.mktemp("source") / "data")


def outcome(data: Path, file: str, content: bytes) -> tuple[Problem, ...]:
    """The problems that a file with this content brings; every promise about them is checked."""
    whole = (data / file).read_bytes()
    (data / file).write_bytes(content)
    try:
        problems = problems_of(data)
    finally:
        (data / file).write_bytes(whole)
    for problem in problems:
        assert_fit_for_a_clerk(problem)
    return problems


def problems_of(data: Path) -> tuple[Problem, ...]:
    """What is told of the data; nothing, if it is a site that gives all its pages."""
    try:
        site = load(data, "data")
    except ProblemsError as error:
        return error.problems
    context = Context(site, date.fromisoformat(TODAY))
    assert all(page.html(context) for page in pages(context))
    return ()


def assert_fit_for_a_clerk(problem: Problem) -> None:
    """One line, a place that can be gone to, two sentences, nothing that only programmers say."""
    said = str(problem)
    assert problem.place.line >= 1 <= problem.place.column
    assert "\n" not in said
    assert len(said) < 1000
    assert re.search(r"[.:?]$", problem.fact), said
    assert re.search(r"[.?]$", problem.deed), said
    assert not re.search(r"\bNone\b|[Ii]nvalid|Input should|\bError\b|dict\[|<class", said), said


@settings(DETERMINED, max_examples=50)
@given(file=st.sampled_from(FILES), content=st.binary(max_size=300))
def test_any_bytes(data: Path, file: str, content: bytes) -> None:
    """Bytes that were never YAML are told of as such."""
    outcome(data, file, content)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, bytes]:
    """A good file after a few slips of a tired hand."""
    file = draw(st.sampled_from(FILES))
    text = (small.SMALL / file).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        gone = draw(st.sampled_from([0, 0, 1, 2, 5, 40]))
        text = text[:start] + draw(st.sampled_from(["", *SLIPS])) + text[start + gone :]
    return file, text.encode("utf-8")


@DETERMINED
@given(slip=slips())
def test_a_good_file_after_a_few_slips(data: Path, slip: tuple[str, bytes]) -> None:
    """Something is told, or what is left is good."""
    outcome(data, *slip)


SCALARS = st.one_of(st.none(), st.sampled_from(SLIPS), st.text(max_size=8), st.integers())
KEYS = st.one_of(st.sampled_from(FIELDS), st.sampled_from(["1", "1.1", "ohjelma", "alue", ""]))
ANY_DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=12,
)


@st.composite
def replaced_values(draw: st.DrawFn) -> tuple[str, bytes]:
    """A good record with one value, anywhere in it, made something else."""
    file = draw(st.sampled_from(FILES))
    record = yaml.safe_load((small.SMALL / file).read_text(encoding="utf-8"))
    holder, key = draw(st.sampled_from(spots(record)))
    holder[key] = draw(ANY_DATA)
    return file, yaml.safe_dump(record, allow_unicode=True).encode("utf-8", "surrogatepass")


def spots(value: dict[Any, Any] | list[Any]) -> list[tuple[Any, Any]]:
    """Every place in a record where a value stands: what holds it, and its key."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    found: list[tuple[Any, Any]] = []
    for key, inner in inside:
        found.append((value, key))
        if isinstance(inner, dict | list):
            found += spots(inner)
    return found


@DETERMINED
@given(replaced=replaced_values())
def test_any_value_anywhere(data: Path, replaced: tuple[str, bytes]) -> None:
    """A list for a text, a text for a record, nothing for something: each is told of."""
    outcome(data, *replaced)


HUGE = {
    "brackets": "[" * 200_000,
    "brackets in a value": "name: " + "[" * 200_000,
    "braces": "{a: " * 200_000,
    "dashes": "- " * 200_000,
    "question marks": "? " * 200_000,
    "indents": "\n".join(" " * n + "a:" for n in range(1500)),
    "one word": "a" * 900_000,
    "one key": "a" * 900_000 + ": x",
    "one quoted text": f'name: "{"a" * 900_000}"',
    "many keys": "".join(f"k{n}: x\n" for n in range(30_000)),
    "the same key": "k: x\n" * 60_000,
    "many items": "- x\n" * 60_000,
    "many strange characters": "k: \u00a0\n" * 100_000,
    "many merge marks": "<<<<<<< x\n" * 100_000,
    "many lines in a quoted text": 'name: "' + "\n" * 900_000 + '"',
    "a number of many digits": "number: " + "9" * 900_000,
    "many colons": "a: " * 300_000,
    "many open quotes": 'a: "\n' * 100_000,
    "a link that never ends": "name: '" + "[" * 300 + "](" * 40 + "'",
}


GOAL = "programmes/ohjelma/goals/1.yml"


@pytest.mark.parametrize(
    ("file", "bomb"), [*((GOAL, bomb) for bomb in HUGE), ("glossary.yml", "many keys")]
)
def test_huge_and_deep_files_are_told_of_soon(data: Path, file: str, bomb: str) -> None:
    """Nobody waits for a bomb, and nobody reads a thousand messages."""
    began = time.process_time()
    problems = outcome(data, file, HUGE[bomb].encode())
    assert 1 <= len(problems) <= 101
    assert time.process_time() - began < 8


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_leads_elsewhere_is_not_followed(data: Path, file: str) -> None:
    """Else what is outside the folder could be told or published."""
    whole = (data / file).read_bytes()
    (data / file).unlink()
    (data / file).symlink_to("nowhere")
    try:
        with pytest.raises(ProblemsError, match=f"data/{file}:1:1: tämä on linkki toiseen"):
            load(data, "data")
    finally:
        (data / file).unlink()
        (data / file).write_bytes(whole)


PLAIN_DATA: dict[str, Data] = {
    "a: no": {"a": "no"},
    "a: yes": {"a": "yes"},
    "a: on": {"a": "on"},
    "a: 1.10": {"a": "1.10"},
    "a: 2027": {"a": "2027"},
    "a: 0o17": {"a": "0o17"},
    "a: 12:30": {"a": "12:30"},
    "a: 2024-01-31": {"a": "2024-01-31"},
    "1.10: b": {"1.10": "b"},
    "a: ''": {"a": None},
    "a:": {"a": None},
    "a: ~": {"a": None},
    "a: '~'": {"a": "~"},
    "a: 'null'": {"a": "null"},
    "a: |\n  b\n\n  c\n": {"a": "b\n\nc\n"},
    "a: >-\n  b\n  c\n": {"a": "b c"},
    "a: [b, 1]": {"a": ["b", "1"]},
    'a: "tavoite #1"': {"a": "tavoite #1"},
    "a: b#c": {"a": "b#c"},
    "# huomautus\na: b": {"a": "b"},
    "---\na: b": {"a": "b"},
}


@pytest.mark.parametrize(("text", "data"), PLAIN_DATA.items(), ids=PLAIN_DATA.keys())
def test_every_scalar_is_text(text: str, data: Data) -> None:
    """What was written is what is read; only nothing is nothing."""
    assert parse(text, "a.yml").data == data


def test_each_piece_knows_its_place() -> None:
    """Lines and columns count from one; a key and its value stand apart."""
    document = parse("ä: b\nc:\n  - d: e\n    f:\n      - g\n", "a.yml", first_line=10)
    place = document.place("c", 0, "f", 0)
    assert (place.line, place.column) == (15, 9)
    assert document.key_place("c", 0, "f").column == 5
    assert document.place("c", 0, "missing", 3) == document.place("c", 0)


def test_no_more_problems_than_a_person_reads() -> None:
    """The hundred first of a file are told, and how many wait."""
    with pytest.raises(ProblemsError) as caught:
        parse("".join(f"a: {number}\n" for number in range(131)), "a.yml")
    assert len(caught.value.problems) == 101
    assert "tämän jälkeen on vielä 30 ongelmaa." in {p.fact for p in caught.value.problems}
