"""Building: the same bytes every time, the whole site or nothing, and staff's pages first."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest
from lxml import html

from tests.pages import built_pages
from tests.places import DATA, ROOT, TODAY
from tests.project import Project, files_below

TOMORROW = "2026-11-22"


def build_real(site: Path, today: str, **environment: str) -> Mapping[str, bytes]:
    """Build the real site once more and give its files."""
    command = [sys.executable, "-m", "macros", "site"]
    command += ["--data", str(DATA), "--site", str(site), "--today", today]
    subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, check=True, stdout=subprocess.PIPE
    )
    return files_below(site)


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """Name the files that are not the same in both."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


# The same bytes


def test_same_day_gives_the_same_bytes(site_dir: Path, tmp_path: Path) -> None:
    """Into another folder, with hashes in another order, in another time zone and language."""
    again = build_real(
        tmp_path / "toinen kansio", TODAY, PYTHONHASHSEED="7", TZ="Pacific/Auckland", LC_ALL="C"
    )
    assert not differing(files_below(site_dir), again)


def test_another_day_changes_only_the_day(site_dir: Path, tmp_path: Path) -> None:
    """Where nothing ends or begins on that day, pages differ in the day that they tell."""
    today, tomorrow = files_below(site_dir), build_real(tmp_path / "site", TOMORROW)
    assert not differing(
        {path: without_day(content) for path, content in today.items()},
        {path: without_day(content) for path, content in tomorrow.items()},
    )
    assert "sitemap.xml" not in differing(today, tomorrow)


def without_day(content: bytes) -> bytes:
    """Give a file's content with the two days written alike, whole or in check sums."""
    if content.startswith(b"\x1f\x8b"):
        return gzip.decompress(content)
    same = re.sub(rb"2026-?11-?2[12]|2[12]\.11\.2026", b"DAY", content)
    return re.sub(rb'("hash": "|"bytes": )[^",\s]+', rb"\1", same)


UPDATED = re.compile(
    r"( · Päivitetty|\nTämän sivun tiedot on päivitetty) <time[^>]*>[^<]*</time>\.?".encode()
)


def test_make_site_takes_other_folders(site_dir: Path, copied_data: Path, tmp_path: Path) -> None:
    """The same data from elsewhere into elsewhere; only the history of its files is not known."""
    site = tmp_path / "muualla" / "site"
    command = ["make", "site", f"DATA={copied_data}", f"SITE={site}", f"TODAY={TODAY}"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr
    assert str(site) in said.stdout
    here, there = (
        {path: without_history(content) for path, content in files_below(folder).items()}
        for folder in (site_dir, site)
    )
    assert set(differing(here, there)) <= {"sitemap.xml", "sitemap.xml.gz"}


def without_history(content: bytes) -> bytes:
    """Give a file's content without the day when the facts of the page last changed."""
    return re.sub(UPDATED, b"", content)


# The whole site or nothing


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Give a small project."""
    return Project(tmp_path / "projekti")


OLD_SITE = {"index.html": "vanha", "404.html": "vanha", "osallistu/index.html": "vanha"}


@pytest.mark.parametrize(
    ("path", "more", "reason"),
    [
        ("data/programmes/mittaus/goals/1.yml", "number: [", "data/programmes/mittaus/goals/1.yml"),
        ("docs/index.md", "{{ ei_ole() }}", "docs/index.md"),
        ("docs/uusi.md", "# Sivu ilman alkutietoja", "docs/uusi.md"),
        ("mkdocs.yml", "nav: [puuttuu.md]", "puuttuu.md"),
        ("mkdocs.yml", "nav: [", "mkdocs.yml"),
        ("overrides/main.html", "{{ puuttuu.kokonaan }}", "Koodissa on virhe"),
        ("macros/components/measure_page/template.html", "{{ puuttuu }}", "Koodissa on virhe"),
    ],
    ids=["data", "macro", "front matter", "navigation", "configuration", "frame", "component"],
)
def test_failed_build_leaves_the_old_site(
    project: Project, path: str, more: str, reason: str
) -> None:
    """It ends with 1, says why, and neither changes the old site nor leaves pieces of a new one."""
    for name, content in OLD_SITE.items():
        project.write(f"site/{name}", content)
    before = {file.name for file in project.folder.iterdir()}
    project.write(path, f"{project.read(path)}\n{more}\n")
    said = project.build()
    assert said.returncode == 1, said.stdout + said.stderr
    assert reason in said.stdout
    assert "Traceback" not in said.stdout
    assert files_below(project.site) == {name: text.encode() for name, text in OLD_SITE.items()}
    assert {file.name for file in project.folder.iterdir()} == before


def test_a_folder_of_other_things_is_never_replaced(project: Project) -> None:
    """Who gives a wrong folder for the site loses nothing."""
    docs = files_below(project.folder / "docs")
    said = project.build("--site", "docs")
    assert said.returncode == 1
    assert "docs" in said.stdout
    assert files_below(project.folder / "docs") == docs


def test_good_build_takes_the_old_sites_place(project: Project) -> None:
    """Nothing of the old one is left."""
    project.write("site/404.html", "vanha")
    project.write("site/poistunut/index.html", "vanha")
    said = project.build()
    assert said.returncode == 0, said.stdout + said.stderr
    assert "Sivusto on kansiossa site/." in said.stdout
    assert "poistunut/index.html" not in files_below(project.site)


# Pages from data, pages by hand, and where the site stands


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give a built project whose programme is data alone, one of its pages written by hand."""
    project = Project(tmp_path_factory.mktemp("grown") / "projekti")
    project.write(
        "docs/ohjelmat/mittaus/toimenpiteet/1-1.md",
        "---\ntitle: Oma sivu\ndescription: Käsin.\n---\n\n# Oma sivu\n\nKäsin kirjoitettu.\n",
    )
    said = project.build(SITE_URL="https://esimerkki.fi/alikansio/")
    assert said.returncode == 0, said.stdout + said.stderr
    return project


def test_a_programme_needs_data_only(grown: Project) -> None:
    """It has a front, and a page for each goal, measure and report, though docs/ has none."""
    addresses = {page.address for page in built_pages(grown.site)}
    programme = "/ohjelmat/mittaus/"
    goals = {f"{programme}tavoitteet/{number}/" for number in (1, 2)}
    measures = {f"{programme}toimenpiteet/1-{number}/" for number in range(1, 11)}
    others = {programme, f"{programme}mittarit/", f"{programme}raportit/2023/"}
    assert goals | measures | others <= addresses


def test_a_page_by_hand_wins(grown: Project) -> None:
    """At a record's address stands what staff wrote, once, and other pages are as they were."""
    pages = {page.address: page for page in built_pages(grown.site)}
    by_hand = pages["/ohjelmat/mittaus/toimenpiteet/1-1/"]
    assert "Käsin kirjoitettu." in by_hand.text
    assert "Mittaustoimenpide 1.1" not in by_hand.text
    sitemap = (grown.site / "sitemap.xml").read_text(encoding="utf-8")
    assert sitemap.count("toimenpiteet/1-1/<") == 1
    assert "Mittaustoimenpide 1.2" in pages["/ohjelmat/mittaus/toimenpiteet/1-2/"].text


def test_the_site_may_stand_in_a_folder(grown: Project) -> None:
    """SITE_URL tells where; the page for missing addresses, shown at any depth, begins there."""
    tree = html.fromstring((grown.site / "404.html").read_bytes())
    found = cast(list[str], tree.xpath("//@href | //@src"))
    links = [link for link in found if not link.startswith("#")]
    assert links
    assert not [link for link in links if not link.startswith("/alikansio/")]
    home = html.fromstring((grown.site / "index.html").read_bytes())
    assert home.xpath("//link[@rel='canonical']/@href") == ["https://esimerkki.fi/alikansio/"]
