"""Which file of the data folder holds which record: the one list of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from macros import models
from macros.problems import quoted


@dataclass(frozen=True, slots=True)
class Home:
    """Where records of one kind live: a path below the data folder, `*` for one name."""

    pattern: str
    model: type[models.FileRecord]
    required: bool = False

    def holds(self, path: str) -> bool:
        """Whether a path below the data folder is of this kind."""
        return re.fullmatch(re.escape(self.pattern).replace(r"\*", "[^/]+"), path) is not None

    @property
    def stem(self) -> str:
        """The name of the file without its ending, `*` where any name will do."""
        return self.pattern.rpartition("/")[2].removesuffix(".yml")

    @property
    def shown(self) -> str:
        """The path as messages show it."""
        return self.pattern.replace("*", "…")

    @property
    def schema(self) -> str:
        """The name of its JSON Schema file."""
        return f"{self.model.__name__.lower()}.json"


HOMES: Sequence[Home] = (
    Home("site.yml", models.SiteInfo, required=True),
    Home("organisations.yml", models.Organisations, required=True),
    Home("kinds.yml", models.Kinds, required=True),
    Home("target_groups.yml", models.TargetGroups, required=True),
    Home("glossary.yml", models.Glossary, required=True),
    Home("themes.yml", models.Themes, required=True),
    Home("statement.yml", models.Statement),
    Home("language.yml", models.Language, required=True),
    Home("redirects.yml", models.Redirects),
    Home("words/*.yml", models.Words),
    Home("ways/*.yml", models.Way),
    Home("events/*.yml", models.Happening),
    Home("effects/*.yml", models.Effect),
    Home("decisions.yml", models.Decisions),
    Home("programmes/*/programme.yml", models.About),
    Home("programmes/*/goals/*.yml", models.Goal),
    Home("programmes/*/indicators/*.yml", models.Indicator),
    Home("programmes/*/reports/*.yml", models.Report),
    Home("programmes/*/roadmap.yml", models.Roadmap),
    Home("programmes/*/plans/*.yml", models.Plan),
    Home("programmes/*/ladder.yml", models.Ladder),
    Home("programmes/*/swot.yml", models.Swot),
    Home("programmes/*/responsibilities.yml", models.Responsibilities),
    Home("programmes/*/law.yml", models.Law),
    Home("programmes/*/chapters/*.yml", models.Chapter),
)

# Made by the machine, and what editors and systems leave behind.
_PASSED_OVER = re.compile(
    r"schema/[^/]+\.json|(.*/)?(\..*|[^/]*~|~\$[^/]*|README\.md|Thumbs\.db|desktop\.ini)"
)
# Endings of files that an editor of texts writes; the others need more than a new name.
_PLAIN_TEXT = re.compile(r"(^|/)[^/.]*$|\.(ya?ml|txt) *$", re.IGNORECASE)
_DOCS = Path("docs")
_PROGRAMME = re.compile(r"programmes/([^/]+)/.+")


def home_of(path: str) -> Home | None:
    """What a file is, by its path below the data folder; None when it belongs nowhere."""
    return next((home for home in HOMES if home.holds(path)), None)


def possible_homes(path: str) -> list[Home]:
    """What a file that is out of place may have been meant to be."""
    if home := home_of(_with_right_ending(path)):
        return [home]
    top = path.partition("/")[0]
    return [home for home in HOMES if home.pattern.startswith(f"{top}/")] or [_nearest(path)]


def _nearest(path: str) -> Home:
    """The home whose path is most like this one; a file name of its own must be like the name."""
    stem = path.rpartition("/")[2].partition(".")[0]
    return max(
        (home for home in HOMES if home.stem == "*" or _alike(home.stem, stem) > 0.6),
        key=lambda home: _alike(home.pattern, path),
    )


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def docs_beside(data: Path) -> Path:
    """The folder of hand-written pages that goes with a folder of data."""
    return data.with_name("docs" if data.name == "data" else f"{data.name}-docs")


def docs_of(data: Path, asked: Path | None = None) -> Path:
    """The pages that go with the data: those asked for or beside it, else the project's own."""
    beside = docs_beside(data)
    return asked or (beside if beside.is_dir() else _DOCS)


def programme_of(path: str) -> str:
    """The id of the programme whose folder a file is in; empty for files outside one."""
    match = _PROGRAMME.fullmatch(path)
    return match[1] if match else ""


def is_passed_over(path: str) -> bool:
    """Whether a file is rightly no data at all."""
    return _PASSED_OVER.fullmatch(path) is not None


def where_it_belongs(path: str, meant: Home | None = None) -> str:
    """What to do with a file that would be passed over in silence, as a Finnish sentence.

    `meant` is the home of such records as it holds, where that is known.
    """
    mended = _with_right_ending(path)
    name = quoted(mended.rpartition("/")[2])
    if mended != path and home_of(mended):
        if _PLAIN_TEXT.search(path):
            return f"Anna tiedostolle nimeksi {name}."
        return f"Kirjoita tiedot tiedostoon {name} ja poista tämä."
    near = (meant or _nearest(path)).shown
    return f"Siirrä se oikeaan kansioon tai poista se. Tarkoititko ”{near}”?"


def _with_right_ending(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}{name.split('.', 1)[0] or name}.yml"
