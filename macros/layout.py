"""Which file of the data folder holds which record: the one list of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from macros import models
from macros.problems import did_you_mean


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
    Home("words/*.yml", models.Words),
    Home("ways/*.yml", models.Way),
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
_PASSED_OVER = re.compile(r"schema/[^/]+\.json|(.*/)?(\.[^/]*|[^/]*~|README\.md)")


def home_of(path: str) -> Home | None:
    """What a file is, by its path below the data folder; None when it belongs nowhere."""
    return next((home for home in HOMES if home.holds(path)), None)


def is_passed_over(path: str) -> bool:
    """Whether a file is rightly no data at all."""
    return _PASSED_OVER.fullmatch(path) is not None


def where_it_belongs(path: str) -> str:
    """What to do with a file that would be passed over in silence, as a Finnish sentence."""
    stem, dot, ending = path.rpartition(".")
    mended = f"{stem if dot else path}.yml"
    if ending != "yml" and home_of(mended):
        return f"Anna tiedostolle nimeksi ”{mended.rpartition('/')[2]}”."
    near = did_you_mean(path, (home.pattern for home in HOMES)).replace("*", "…")
    return f"Siirrä se oikeaan kansioon tai poista se.{near}"
