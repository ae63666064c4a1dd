"""A change as a whole: what it says, which pages show it, what is wrong with it."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from macros.changes import by_hand, rules
from macros.changes.base import base_commit, write_files
from macros.changes.by_hand import HandWritten
from macros.changes.compare import Difference, compare
from macros.changes.sentences import Sentences
from macros.changes.statuses import StatusChange, status_changes
from macros.changes.touched import touched_by_hand, touched_pages
from macros.layout import programme_of
from macros.load import Part, load, load_in_part
from macros.models import About, FileRecord
from macros.problems import Problem, ProblemsError, in_order

_WHOLE_SITE = "Koko sivusto"
_BY_HAND = "Sivujen omat tekstit"


@dataclass(frozen=True, slots=True)
class Sides:
    """The folders before and after; `sound` is whether the data has no problems now."""

    data: Path
    old: Part
    new: Part
    old_pages: Mapping[str, HandWritten]
    new_pages: Mapping[str, HandWritten]
    sound: bool


@dataclass(frozen=True)
class Changes:
    """A change since `base`; each part is worked out when it is asked for."""

    base: str
    sides: Sides
    today: date

    @property
    def sound(self) -> bool:
        """Whether the data has no problems of its own."""
        return self.sides.sound

    @cached_property
    def said(self) -> Mapping[str, Sequence[str]]:
        """Sentences by what they are about."""
        return _Told(self.sides).by_subject()

    @cached_property
    def remarks(self) -> Sequence[str]:
        """What could not be compared, and why."""
        return tuple(_remarks(self.sides))

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """Pages that show the change: titles by address."""
        return dict(_pages(self.sides, self.today))

    @cached_property
    def problems(self) -> Sequence[Problem]:
        """What must be mended before the change is published."""
        return in_order(_problems(self.sides)) if self.sound else ()


def changes(data: Path, docs: Path, base: str, today: date) -> Changes:
    """What has changed in the folders since `base`. Raises NoBaseError."""
    return Changes(base, _read(data, docs, base_commit(data, base)), today)


def _read(data: Path, docs: Path, commit: str) -> Sides:
    with tempfile.TemporaryDirectory() as folder:
        was = {path: Path(folder, str(number)) for number, path in enumerate((data, docs))}
        for path, target in was.items():
            if path.is_dir():
                write_files(path, commit, target)
        return Sides(
            data,
            load_in_part(was[data], str(data)),
            load_in_part(data, str(data)),
            by_hand.pages_in(was[docs], str(docs)),
            by_hand.pages_in(docs, str(docs)),
            _is_sound(data),
        )


def _is_sound(data: Path) -> bool:
    try:
        load(data)
    except ProblemsError:
        return False
    return True


class _Told:
    """Sentences about a change, gathered by what they are about."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self._old, self._new = _comparable(sides)

    def by_subject(self) -> Mapping[str, Sequence[str]]:
        """Programmes first, then the whole site, then pages written by hand."""
        said: dict[str, list[str]] = {}
        site = self._sides.new.site or self._sides.old.site
        if site is None:
            return said
        sentences = Sentences(site.words)
        for path, sentence in self._sentences(sentences):
            said.setdefault(self._subject(path), []).append(sentence)
        pages = by_hand.differences(self._sides.old_pages, self._sides.new_pages)
        if told := [sentence for _, sentence in pages]:
            said[_BY_HAND] = told
        rank = {_WHOLE_SITE: 1, _BY_HAND: 2}
        return dict(sorted(said.items(), key=lambda one: rank.get(one[0], 0)))

    def _sentences(self, sentences: Sentences) -> Iterator[tuple[str, str]]:
        """Paths and sentences; whole programmes that came or went in one."""
        whole, old, new = Counter[str](), self._programmes(self._old), self._programmes(self._new)
        statuses = list(self._statuses())
        for change in statuses:
            yield f"programmes/{change.programme}/", change.say(sentences)
        for one in compare(self._old, self._new):
            path = self._inside(one.record.path)
            programme = programme_of(path)
            if programme in old.symmetric_difference(new):
                whole[programme] += 1
            elif not any(_is_said_by(change, one) for change in statuses):
                yield path, sentences.say(one)
        for programme, count in sorted(whole.items()):
            what = "Uusi" if programme in new else "Poistettu"
            yield f"programmes/{programme}/", f"{what} ohjelma: {count} tiedostoa"

    def _statuses(self) -> Iterator[StatusChange]:
        old, new = self._sides.old.site, self._sides.new.site
        # Of a report that cannot be read nobody knows what it says of any measure.
        unread = self._programmes(self._sides.old.unread | self._sides.new.unread)
        if old and new:
            yield from (one for one in status_changes(old, new) if one.programme not in unread)

    def _programmes(self, paths: Iterable[str]) -> set[str]:
        return {programme_of(self._inside(path)) for path in paths} - {""}

    def _subject(self, path: str) -> str:
        programme = programme_of(f"{path}x")
        for records in (self._new, self._old):
            about = records.get(f"{self._sides.data}/programmes/{programme}/programme.yml")
            if isinstance(about, About):
                return about.name
        return programme or _WHOLE_SITE

    def _inside(self, path: str) -> str:
        return path.removeprefix(f"{self._sides.data}/")


def _comparable(sides: Sides) -> tuple[Mapping[str, FileRecord], Mapping[str, FileRecord]]:
    """Records before and after, but for files of which either could not be read."""
    unread = sides.old.unread | sides.new.unread
    old, new = (
        {path: record for path, record in part.records.items() if path not in unread}
        for part in (sides.old, sides.new)
    )
    return old, new


def _is_said_by(change: StatusChange, one: Difference) -> bool:
    """Whether a status of a report is the one that a sentence about the measure tells."""
    return (
        one.field == "status"
        and change.report is not None
        and one.record.path == change.report.path
        and one.location[1] == change.measure
    )


def _is_another_site(sides: Sides) -> bool:
    """Whether somebody else starts a site of their own: they promised none of these addresses."""
    old, new = sides.old.site, sides.new.site
    if not (old and new):
        return False
    was, now = old.info, new.info
    return was.address != now.address and was.publisher.name != now.publisher.name


def _remarks(sides: Sides) -> Iterator[str]:
    if not sides.old.records:
        yield "Vertailukohdassa ei ole tietoja, joten kaikki on uutta."
        return
    if _is_another_site(sides):
        yield (
            "Sivustolla on uusi osoite ja uusi julkaisija, joten se on toinen sivusto: "
            "entisen osoitteiden ja raporttien ei tarvitse säilyä."
        )
    files = ", ".join(sorted(sides.new.unread))
    if not sides.sound:
        yield "Tiedoissa on virheitä. Komento make check kertoo ne."
    if files:
        yield f"Näitä tiedostoja ei voi verrata ennen kuin virheet on korjattu: {files}."
    if files := ", ".join(sorted(sides.old.unread - sides.new.unread)):
        yield f"Näitä tiedostoja ei voi verrata, koska entisiä ei voi lukea: {files}."


def _problems(sides: Sides) -> Iterator[Problem]:
    old, new = sides.old.site, sides.new.site
    if old and new and not _is_another_site(sides):
        by_hand_now = frozenset(sides.new_pages)
        yield from rules.problems(old, new, by_hand_now)
        pages = {address: page.place for address, page in sides.old_pages.items()}
        yield from rules.vanished_pages(pages, by_hand_now, new)


def _pages(sides: Sides, today: date) -> Iterator[tuple[str, str]]:
    for page, _ in by_hand.differences(sides.old_pages, sides.new_pages):
        if page.address in sides.new_pages:
            yield page.address, page.title
    old, new = sides.old.site, sides.new.site
    if sides.sound and old and new and _comparable(sides)[0] != _comparable(sides)[1]:
        for one in touched_by_hand(sides.new_pages.values(), old, new, today):
            yield one.address, one.title
        for made in touched_pages(old, new, today):
            yield made.address, made.title
