"""A command that cannot be understood is answered in Finnish, by an example that works."""

from __future__ import annotations

import shlex
import subprocess
import sys

import pytest

from macros.__main__ import main, parser
from macros.command_line import EXAMPLES, PROGRAM
from tests.places import ROOT

WRONG = {
    "": [],
    "import": ["import"],
    "import report": ["import", "report"],
    "import indicator-values": ["import", "indicator-values"],
    "export": ["export", "statuses"],
    "export report": ["export", "report", "vake-osallisuus"],
    "export indicator-values": ["export", "indicator-values"],
} | {
    command: [command, "--data"]
    for command in ("check", "site", "new", "stale", "changes", "schema", "write")
}


def test_every_command_has_an_example() -> None:
    """So that no complaint is left without one."""
    assert set(WRONG) == set(EXAMPLES)


@pytest.mark.parametrize("command", WRONG)
def test_a_wrong_command_is_answered(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With one sentence that tells what to write."""
    with pytest.raises(SystemExit, match=r"^1$"):
        main(WRONG[command])
    said = capsys.readouterr()
    assert said.out == (f"Komennossa on virhe. Kirjoita se esimerkiksi näin: {EXAMPLES[command]}\n")
    assert said.err == ""


def arguments(example: str) -> list[str]:
    """What `make` passes on of what is written to it."""
    variables = {"DATA": "--data ", "TODAY": "--today ", "BASE": "", "WHAT": ""}
    _, target, *given = shlex.split(example)
    values = [f"{variables[name]}{value}" for name, value in (word.split("=") for word in given)]
    return [target, *" ".join(values).split()]


@pytest.mark.parametrize("command", EXAMPLES)
def test_an_example_is_understood(command: str) -> None:
    """`make` has the target, and the command takes what is given to it."""
    example = EXAMPLES[command]
    if example.startswith("make "):
        given = arguments(example)
        assert f"\n{given[0]}:" in (ROOT / "Makefile").read_text(encoding="utf-8")
    else:
        given = example.removeprefix(PROGRAM).split()
    assert parser().parse_args(given).run


def test_make_adds_no_word_of_its_own() -> None:
    """What staff read is in Finnish to the end, and the exit code is the command's own."""
    for wrong in ("import", "export", "new", "stale TODAY=huomenna"):
        command = ["make", *wrong.split()]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stderr) == (1, ""), wrong


def test_who_reads_may_stop_reading() -> None:
    """`make check | head` ends as it should, without a word of Python's."""
    command = [sys.executable, "-m", "macros", "check", "--data", "missing"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as ran:
        assert ran.stdout
        assert ran.stderr
        ran.stdout.close()
        assert ran.stderr.read() == ""
