"""What is otherwise in one set of records than in another, whatever kinds of records there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import RootModel

from macros.changes.names import Thing, identity, thing
from macros.models import FileRecord, Measure, Record
from macros.problems import Place
from macros.yaml_builder import Location

ID = "id"
"""The field of which a renamed file speaks."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that has another value, or a record that came or went (then `field` is empty).

    `things` are the records around it, the file's first; `key` is that of a table of texts.
    """

    things: tuple[Thing, ...]
    field: str
    key: str
    old: Any
    new: Any
    record: FileRecord
    location: Location

    @property
    def place(self) -> Place:
        """Where it stands now; where it stood, when the file is gone."""
        return self.record.place(*self.location)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the comparison is: in which file, in which of its records."""

    record: FileRecord
    things: tuple[Thing, ...] = ()
    location: Location = ()

    def inside(self, found: Record, location: Location, key: str = "") -> _Spot:
        """The spot of a record within this one."""
        if isinstance(found, Measure):  # its id tells the goal too
            things: tuple[Thing, ...] = (
                Thing("Measure", f"{self.things[-1].name}.{found.number}"),
            )
        else:
            things = (*self.things, thing(found, key))
        return _Spot(self.record, things, (*self.location, *location))

    def differs(
        self, field: str, old: Any, new: Any, location: Location = (), key: str = ""
    ) -> Difference:
        """A difference at this spot."""
        where = (*self.location, *location)
        return Difference(self.things, field, key, old, new, self.record, where)


def compare(old: Mapping[str, FileRecord], new: Mapping[str, FileRecord]) -> Iterator[Difference]:
    """Every difference between two sets of files by path, in the order of paths."""
    renamed = dict(_renamed(old, new))
    for path in sorted({*old, *new} - {*renamed.values()}):
        before, after = old.get(path), new.get(renamed.get(path, path))
        if before and after:
            spot = _Spot(after, (thing(before),))
            if path in renamed:
                yield spot.differs(ID, before.id, after.id)
            yield from _fields(before, after, spot)
        elif found := after or before:
            yield _Spot(found, (thing(found),)).differs("", before, after)


def _renamed(
    old: Mapping[str, FileRecord], new: Mapping[str, FileRecord]
) -> Iterator[tuple[str, str]]:
    """Files that have another name and mostly the same content: old path and new."""
    came = {path: record for path, record in new.items() if path not in old}
    for path, record in old.items():
        if path in new:
            continue
        folder = path.rpartition("/")[0]
        near = [
            one for one in came if one.rpartition("/")[0] == folder and alike(record, came[one])
        ]
        if near:
            yield path, near[0]
            del came[near[0]]


def alike(old: Record, new: Record) -> bool:
    """Whether two records are most likely the same one, changed."""
    if type(old) is not type(new):
        return False
    said = [
        name
        for name, field in type(old).model_fields.items()
        if not (getattr(old, name) == getattr(new, name) == field.default)
    ]
    same = sum(getattr(old, name) == getattr(new, name) for name in said)
    return bool(same * 2 >= len(said))


def _fields(old: Record, new: Record, spot: _Spot) -> Iterator[Difference]:
    for field in type(old).model_fields:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            if isinstance(old, RootModel):
                yield from _table(before, after, spot, "", ())
            else:
                yield from _values(before, after, spot, field)


def _values(old: Any, new: Any, spot: _Spot, field: str) -> Iterator[Difference]:
    match old, new:
        case Record(), Record():
            yield from _fields(old, new, spot.inside(new, (field,)))
        case dict(), dict():
            yield from _table(old, new, spot, field, (field,))
        case tuple(), tuple() if any(isinstance(one, Record) for one in (*old, *new)):
            yield from _list(old, new, spot, field)
        case _:
            yield spot.differs(field, old, new, (field,))


def _table(
    old: Mapping[Any, Any], new: Mapping[Any, Any], spot: _Spot, field: str, location: Location
) -> Iterator[Difference]:
    for key in (*old, *(one for one in new if one not in old)):
        before, after = old.get(key), new.get(key)
        if before == after:
            continue
        where = (*location, str(key))
        found = after if after is not None else before
        if not isinstance(found, Record):
            yield spot.differs(field, before, after, where, str(key))
        elif before is None or after is None:
            yield spot.inside(found, where, str(key)).differs("", before, after)
        else:
            yield from _fields(before, after, spot.inside(before, where, str(key)))


def _list(
    old: Sequence[Record], new: Sequence[Record], spot: _Spot, field: str
) -> Iterator[Difference]:
    pairs = list(_pairs(old, new))
    for before, after in pairs:
        was = old[before] if before is not None else None
        now = new[after] if after is not None else None
        if was and now:
            yield from _fields(was, now, spot.inside(was, (field, after or 0)))
        elif found := now or was:
            where: Location = (field, after) if after is not None else (field,)
            yield spot.inside(found, where).differs("", was, now)
    kept = [after for _, after in sorted(_both(pairs))]
    if kept != sorted(kept):
        yield spot.differs(field, tuple(map(identity, old)), None, (field,), key="order")


def _both(pairs: Sequence[tuple[int | None, int | None]]) -> list[tuple[int, int]]:
    return [(one, other) for one, other in pairs if one is not None and other is not None]


def _pairs(old: Sequence[Record], new: Sequence[Record]) -> Iterator[tuple[int | None, int | None]]:
    """Which record of one list is which of the other, by index; None for one that came or went.

    The same ones first, then those of the same number or name, then those that are alike.
    """
    left, free = list(range(len(old))), list(range(len(new)))
    for same in (
        lambda was, now: was == now,
        lambda was, now: identity(was) == identity(now),
        alike,
    ):
        for index in tuple(left):
            found = next((one for one in free if same(old[index], new[one])), None)
            if found is not None:
                yield index, found
                left.remove(index)
                free.remove(found)
    yield from ((index, None) for index in left)
    yield from ((None, index) for index in free)
