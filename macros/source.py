"""Reads a YAML file into plain data in which every scalar is text, and remembers where each stands.

Why text: YAML 1.1 reads an unquoted `no` as false and `1.10` as 1.1; the model decides types.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from macros.problems import Place, Problem, ProblemsError, in_order
from macros.source_text import StrangeTextError, read_file
from macros.yaml_builder import Builder, Data, Location

# More at once would not be read, and a file of nothing but mistakes has no end of them.
MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Document:
    """One file of data: its path as people know it, its content, and where each piece stands.

    Locations are tuples of keys and indexes, as pydantic writes them.
    """

    path: str
    data: Data
    places: Mapping[Location, Place] = field(repr=False)
    key_places: Mapping[Location, Place] = field(repr=False)

    def place(self, *location: str | int) -> Place:
        """Where the value stands, or the nearest thing around it that stands in the file."""
        for length in range(len(location), -1, -1):
            if found := self.places.get(location[:length]):
                return found
        return Place(self.path)

    def key_place(self, *location: str | int) -> Place:
        """Where the key of a value stands; for items of a list, where the item stands."""
        return self.key_places.get(location) or self.place(*location)


class DoubtsError(ProblemsError):
    """A document that says something else than was meant; what else it says can be looked at."""

    def __init__(self, problems: Iterable[Problem], document: Document) -> None:
        super().__init__(problems)
        self.document = document

    def and_more(self, problems: Iterable[Problem]) -> Sequence[Problem]:
        """These problems, and of others those on lines that have not been told of."""
        both = [*self.problems, *elsewhere(problems, self.problems)]
        return the_first(both, len(both))


def elsewhere(problems: Iterable[Problem], told: Iterable[Problem]) -> Iterator[Problem]:
    """Problems on other lines than those `told` of: there, they may come of the same mistake."""
    lines = {problem.place.line for problem in told}
    return (problem for problem in problems if problem.place.line not in lines)


def read(file: Path, path: str) -> Document:
    """The document in `file`; `path` is what messages call it.

    Raises ProblemsError with everything that keeps it from being read; a DoubtsError where the
    rest of it may be looked at, so that all mistakes of a file can be told at once.
    """
    try:
        return parse(read_file(file, path), path)
    except StrangeTextError as error:
        strange = error
    try:
        document = parse(strange.mended, path)
    except DoubtsError as doubts:
        more = elsewhere(doubts.problems, strange.problems)
        raise DoubtsError([*strange.problems, *more], doubts.document) from None
    except ProblemsError as unread:
        more = elsewhere(unread.problems, strange.problems)
        raise ProblemsError([*strange.problems, *more]) from None
    raise DoubtsError(strange.problems, document) from None


def parse(text: str, path: str, first_line: int = 0) -> Document:
    """The document that `text` is; `first_line` lines stand above it in the file.

    Raises ProblemsError, or DoubtsError, as above.
    """
    builder = Builder(path, text, first_line)
    builder.build()
    problems = the_first(builder.problems, len(builder.problems))
    is_whole = builder.is_whole and len(builder.problems) <= MOST_PROBLEMS
    if problems and is_whole and builder.root is not None:
        document = Document(path, builder.root, builder.places, builder.key_places)
        raise DoubtsError(problems, document)
    if problems:
        raise ProblemsError(problems)
    if builder.root is None:
        fact = "tiedostossa ei ole yhtään tietoa." if text.strip() else "tiedosto on tyhjä."
        raise ProblemsError([Problem(Place(path), fact, "Kirjoita tiedot tai poista tiedosto.")])
    return Document(path, builder.root, builder.places, builder.key_places)


def the_first(problems: Sequence[Problem], count: int) -> Sequence[Problem]:
    """As many problems of one file as a person reads, and how many of `count` there are beside."""
    if count <= MOST_PROBLEMS:
        return problems
    shown = in_order(problems[:MOST_PROBLEMS])
    fact = f"tämän jälkeen on vielä {count - MOST_PROBLEMS} ongelmaa."
    return [*shown, Problem(shown[-1].place, fact, "Korjaa ensin yllä olevat.")]
