"""The sitemap tells when the facts of each page last changed, and nothing it does not know."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from macros.history import last_changes
from tests.project import Project

FIRST, SECOND = "2024-01-05", "2025-03-01"
MEASURES = "/ohjelmat/mittaus/toimenpiteet/"


def git(folder: Path, *arguments: str, day: str = FIRST) -> None:
    """Run git as nobody in particular, on a day."""
    at = f"{day}T12:00:00+02:00"
    who = ["-c", "user.name=x", "-c", "user.email=x"]
    environment = os.environ | {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    command = ["git", *who, *arguments]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)


def sitemap(site: Path) -> Mapping[str, str | None]:
    """Give the day that the sitemap tells for each path."""
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    return {
        str(entry.findtext(f"{space}loc")).removeprefix("https://mittaus.example"): entry.findtext(
            f"{space}lastmod"
        )
        for entry in etree.parse(site / "sitemap.xml").iter(f"{space}url")
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give a project with a history of two days: on the second one goal and one page changed."""
    found = Project(tmp_path_factory.mktemp("history") / "projekti")
    git(found.folder, "init", "--quiet")
    git(found.folder, "add", "data", "docs")
    git(found.folder, "commit", "--quiet", "-m", "all")
    goal, page = "data/programmes/mittaus/goals/2.yml", "docs/sanasto.md"
    for path in (goal, page):
        found.write(path, found.read(path) + "\n")
    git(found.folder, "commit", "--quiet", "-am", "some", day=SECOND)
    return found


def test_sitemap_tells_when_facts_changed(project: Project) -> None:
    """A page's day is that of the newest of its own files, never the day of building."""
    assert project.build().returncode == 0
    days = sitemap(project.site)
    assert days["/"] == FIRST
    assert days["/sanasto/"] == SECOND
    assert days["/ohjelmat/mittaus/tavoitteet/1/"] == FIRST
    assert days["/ohjelmat/mittaus/tavoitteet/2/"] == SECOND
    assert days[f"{MEASURES}1-1/"] == FIRST
    assert days[f"{MEASURES}2-1/"] == SECOND
    assert set(days.values()) <= {FIRST, SECOND, None}


def test_where_history_is_unknown_nothing_is_told(tmp_path: Path) -> None:
    """Outside a repository no page has a day."""
    outside = Project(tmp_path / "projekti")
    assert outside.build(GIT_CEILING_DIRECTORIES=str(tmp_path)).returncode == 0
    assert set(sitemap(outside.site).values()) == {None}


def test_half_a_history_is_none(project: Project, tmp_path: Path) -> None:
    """A shallow clone would claim that all changed in its last commit."""
    whole = last_changes(project.folder / "data")
    assert whole["programmes/mittaus/goals/2.yml"] == date.fromisoformat(SECOND)
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{project.folder}", "matala")
    assert last_changes(tmp_path / "matala" / "data") == {}
