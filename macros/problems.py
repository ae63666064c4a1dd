"""A problem is a sentence to a person: where it is, what is the matter, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias

Told: TypeAlias = "tuple[str, str]"
"""A fact and a deed, apart from the place."""

_LONGEST_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file; line and column count from one, columns in characters."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong (`fact`) and how to mend it (`deed`), both whole sentences in Finnish."""

    place: Place
    fact: str
    deed: str

    def __str__(self) -> str:
        return f"{self.place}: {self.fact} {self.deed}"


class ProblemsError(Exception):
    """The data cannot be published; `problems` holds every reason, sorted and without repeats."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column; the same one is told once."""
    return tuple(
        sorted(
            set(problems),
            key=lambda p: (p.place.path, p.place.line, p.place.column, p.fact, p.deed),
        )
    )


def as_list(problems: Sequence[Problem], folder: str) -> str:
    """A line for each problem, and how many there are; `folder` is named if all are in it."""
    count = "1 ongelma" if len(problems) == 1 else f"{len(problems)} ongelmaa"
    inside = f"{folder.rstrip('/')}/"
    where = f" kansiossa {inside}" if folder and _all_inside(problems, inside) else ""
    return "\n".join([*map(str, problems), f"{count}{where}."])


def _all_inside(problems: Iterable[Problem], folder: str) -> bool:
    return all(f"{problem.place.path}/".startswith(folder) for problem in problems)


def as_markdown(problems: Iterable[Problem]) -> str:
    """A list for the summary of a pull request."""
    return "\n".join(f"- {plain(str(problem))}" for problem in problems)


def plain(text: str) -> str:
    """A text in which nothing is taken for Markdown or HTML."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|~&" else letter for letter in text)


def as_github_commands(problems: Iterable[Problem]) -> str:
    """Workflow commands that put each problem on its line in a pull request."""
    return "\n".join(
        f"::error file={_escape(p.place.path, ':,')},line={p.place.line},col={p.place.column}"
        f"::{_escape(f'{p.fact} {p.deed}')}"
        for p in problems
    )


def _escape(text: str, also: str = "") -> str:
    # The escapes GitHub's workflow commands ask for: % and line ends, in properties also : and ,
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def quoted(value: object) -> str:
    """A value as a message shows it: on one line, in quotation marks, cut if it is long."""
    text = " ".join(str(value)[:1000].split())
    return f"”{text if len(text) <= _LONGEST_QUOTED else f'{text[: _LONGEST_QUOTED - 1]}…'}”"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like this one, or nothing."""
    by_folded = {_folded(name): name for name in sorted(known)}
    near = get_close_matches(_folded(word), by_folded, n=1, cutoff=0.6)
    return by_folded[near[0]] if near else ""


def _folded(word: str) -> str:
    # Ids have no ä, and people forget it.
    return word.casefold().translate(str.maketrans("äåö", "aao"))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that names the nearest known word, with a space before it, or nothing."""
    near = nearest(word, known)
    return f" Tarkoititko ”{near}”?" if near else ""


def alternatives(words: Iterable[str]) -> str:
    """Words as a Finnish choice: ”a”, ”a tai b”, ”a, b tai c”."""
    *first, last = words
    return f"{', '.join(first)} tai {last}" if first else last
