"""Each page leads to the file and line it was made from, and to a form that names the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from macros import addresses
from macros.edit_links import EditLinks
from macros.load import load
from macros.models import Repository
from macros.page import Page, by_hand
from macros.pages import pages
from macros.problems import Place
from macros.repository import ISSUE_FORM, ISSUE_PAGE, edit_address, question_address
from macros.views import Context
from tests import small
from tests.html_checker import html_errors
from tests.pages import BuiltPage, built_pages
from tests.places import ROOT, TODAY
from tests.project import Project

GITHUB = "https://github.com/alue/osallisuus"
GITLAB = "https://gitlab.alue.example/tiimi/ryhma/osallisuus"
GOAL = "data/programmes/ohjelma/goals/1.yml"

FORMS = [
    (GITHUB, None, Place("data/ways/a.yml", 12), f"{GITHUB}/edit/main/data/ways/a.yml#L12"),
    (GITHUB, None, Place("data/ways/a.yml"), f"{GITHUB}/edit/main/data/ways/a.yml"),
    (GITHUB, None, Place("data/ways"), f"{GITHUB}/tree/main/data/ways"),
    (f"{GITHUB}.git", None, Place("docs/index.md"), f"{GITHUB}/edit/main/docs/index.md"),
    (f"{GITHUB}/", None, Place("docs/ä b.md"), f"{GITHUB}/edit/main/docs/%C3%A4%20b.md"),
    (GITLAB, None, Place("data/ways/a.yml", 3), f"{GITLAB}/-/edit/main/data/ways/a.yml#L3"),
    (GITLAB, None, Place("data/ways"), f"{GITLAB}/-/tree/main/data/ways"),
    (
        "https://koodi.alue.example/a/b",
        "gitlab",
        Place("docs/index.md"),
        "https://koodi.alue.example/a/b/-/edit/main/docs/index.md",
    ),
    (
        "https://koodi.alue.example/a/b",
        "github",
        Place("docs/index.md"),
        "https://koodi.alue.example/a/b/edit/main/docs/index.md",
    ),
]


def repository(address: str, service: str | None = None, branch: str = "main") -> Repository:
    """Make a repository as site.yml tells it."""
    return Repository.model_validate({"address": address, "service": service, "branch": branch})


@pytest.mark.parametrize(("address", "service", "place", "link"), FORMS)
def test_a_place_opens_in_the_web_editor(
    address: str, service: str | None, place: Place, link: str
) -> None:
    """Each service has its own form; a folder is shown, for it cannot be edited."""
    assert edit_address(repository(address, service), place) == link


def test_another_branch_is_opened() -> None:
    """The branch that is published need not be main."""
    link = edit_address(repository(GITHUB, branch="tuotanto/uusi"), Place("docs/index.md"))
    assert link == f"{GITHUB}/edit/tuotanto/uusi/docs/index.md"


def test_a_question_fills_in_the_form_that_there_is() -> None:
    """GitHub fills fields by their ids; the form must have them."""
    asked = urlsplit(question_address(repository(GITHUB), "Sivu ”Ä”", "", "https://a.example/ö/"))
    filled = parse_qs(asked.query)
    assert asked.path == "/alue/osallisuus/issues/new"
    assert filled == {
        "template": [ISSUE_FORM],
        "title": ["Sivu ”Ä”"],
        ISSUE_PAGE: ["https://a.example/ö/"],
    }
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / ISSUE_FORM).read_text("utf-8"))
    assert ISSUE_PAGE in {field.get("id") for field in form["body"]}


def test_a_question_on_gitlab_carries_the_page_in_its_text() -> None:
    """GitLab has no forms with fields."""
    asked = urlsplit(question_address(repository(GITLAB), "Sivu", "Osoite: x & y", "unused"))
    assert asked.path == "/tiimi/ryhma/osallisuus/-/issues/new"
    assert parse_qs(asked.query) == {
        "issue[title]": ["Sivu"],
        "issue[description]": ["Osoite: x & y"],
    }


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Context:
    """Give the small data, read from a folder elsewhere, with a repository."""
    data = small.data_in(tmp_path_factory.mktemp("small") / "data")
    return Context(load(data), date.fromisoformat(TODAY))


@pytest.fixture(scope="module")
def made(context: Context) -> Mapping[str, Page]:
    """Give the pages made from it."""
    return {page.address: page for page in pages(context)}


def line_of(path: str, text: str) -> int:
    """Find a line of the small data."""
    lines = (small.SMALL / path.removeprefix("data/")).read_text("utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if line.startswith(text))


def edited(context: Context, page: Page) -> list[tuple[str, str]]:
    """List where the links of a page lead within the repository."""
    found = EditLinks(context).on_page(page.address, page.title, page.edited_at)
    return [(text, link.removeprefix(f"{GITHUB}/")) for text, link in found][:-1]


def test_each_page_made_from_a_record_opens_that_record(
    context: Context, made: Mapping[str, Page]
) -> None:
    """The file, and the line within it; a measure's status is in a report."""
    report = "data/programmes/ohjelma/reports/2023.yml"
    second = line_of(GOAL, "  - number: 2")
    told = line_of(report, "  1.2:")
    opens = {
        "/ohjelmat/ohjelma/": ["programmes/ohjelma/programme.yml"],
        "/ohjelmat/ohjelma/tavoitteet/1/": ["programmes/ohjelma/goals/1.yml"],
        "/ohjelmat/ohjelma/toimenpiteet/1-2/": [
            f"programmes/ohjelma/goals/1.yml#L{second}",
            f"programmes/ohjelma/reports/2023.yml#L{told}",
        ],
        "/ohjelmat/ohjelma/raportit/2023/": ["programmes/ohjelma/reports/2023.yml"],
        "/ohjelmat/ohjelma/mittarit/": ["programmes/ohjelma/indicators"],
        "/ohjelmat/ohjelma/aikajana/": ["programmes/ohjelma/roadmap.yml"],
        "/osallistu/anna-palautetta/": ["ways/anna-palautetta.yml"],
        "/osallistu/tapahtumat/foorumi/": ["events/foorumi.yml"],
    }
    for address, paths in opens.items():
        links = [link for _, link in edited(context, made[address])]
        forms = ["edit" if ".yml" in path else "tree" for path in paths]
        assert links == [f"{form}/main/data/{p}" for form, p in zip(forms, paths, strict=True)]


def test_every_made_page_can_be_edited(context: Context, made: Mapping[str, Page]) -> None:
    """What a link opens is there in the project, and the line is a line of it."""
    root = Path(context.site.info.path).parent.parent
    for page in made.values():
        links = edited(context, page)
        assert links, page.address
        assert links[0][0] == "Ehdota muutosta"
        for _, link in links:
            path, _, line = link.split("/", 2)[2].partition("#L")
            opened = (root if path.startswith("data") else ROOT) / path
            assert opened.exists(), link
            assert opened.is_file() == link.startswith("edit/")
            assert not line or int(line) <= opened.read_text("utf-8").count("\n") + 1


BY_HAND = [
    (addresses.GLOSSARY, "sanasto.md", "data/glossary.yml"),
    (addresses.TAKE_PART, "osallistu/index.md", "data/ways"),
    (addresses.PRIVACY, "tietosuoja.md", None),
]


@pytest.mark.parametrize(("address", "source", "data"), BY_HAND, ids=str)
def test_a_page_written_by_hand_opens_its_file(
    context: Context, address: str, source: str, data: str | None
) -> None:
    """And the data that it shows, if it shows some."""
    found = [link for _, link in EditLinks(context).on_page(address, "x", by_hand(source))]
    kind = "edit" if data and data.endswith(".yml") else "tree"
    shown = [f"{GITHUB}/{kind}/main/{data}"] if data else []
    assert found[:-1] == [f"{GITHUB}/edit/main/docs/{source}", *shown]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, BuiltPage]:
    """Give a site with a repository, an old address and an old place on a page."""
    project = Project(tmp_path_factory.mktemp("project") / "project")
    site = project.read("data/site.yml")
    project.write("data/site.yml", f"{site}repository: {{address: {GITHUB}, branch: julkinen}}\n")
    project.write(
        "data/redirects.yml",
        "/ohjelmat/mittaus/tavoitteet/99/: /ohjelmat/mittaus/tavoitteet/1/\n"
        "/ohjelmat/mittaus/mittarit/#vanha: /ohjelmat/mittaus/mittarit/#mittari-1\n",
    )
    done = project.build()
    assert done.returncode == 0, done.stdout
    return {page.address: page for page in built_pages(project.site)}


def test_the_links_are_in_the_footer_of_every_page(built: Mapping[str, BuiltPage]) -> None:
    """On pages made from records and on those written by hand; not where no page was found."""
    old = "/ohjelmat/mittaus/tavoitteet/99/"
    for address, page in built.items():
        links = [str(link) for link in page.tree.xpath("//footer//a/@href") if GITHUB in link]
        if address in ("/404.html", old):
            assert links == []
            continue
        *edits, question = links
        assert edits, address
        assert re.match(rf"{GITHUB}/(edit|tree)/julkinen/", edits[0])
        assert parse_qs(urlsplit(question).query)[ISSUE_PAGE] == [
            f"https://mittaus.example{address}"
        ]


def test_without_a_repository_there_is_no_link(site_dir: Path) -> None:
    """The site of the real data does not say where its files are."""
    if load(ROOT / "data").info.repository is None:
        assert "site-footer__edit" not in (site_dir / "index.html").read_text("utf-8")


def test_an_old_address_leads_to_the_new_page(built: Mapping[str, BuiltPage]) -> None:
    """Without a script, and for search engines too; the sitemap leaves it out."""
    page = built["/ohjelmat/mittaus/tavoitteet/99/"]
    assert page.tree.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../1/"]
    assert page.tree.xpath("//link[@rel='canonical']/@href") == [
        "https://mittaus.example/ohjelmat/mittaus/tavoitteet/1/"
    ]
    assert page.tree.xpath("//main//a/@href") == ["../1/"]
    site = page.file.parents[4]
    assert page.address not in (site / "sitemap.xml").read_text("utf-8")
    assert (site / "_redirects").read_text("utf-8") == (
        "/ohjelmat/mittaus/tavoitteet/99/ /ohjelmat/mittaus/tavoitteet/1/ 301\n"
    )


def test_an_old_address_and_the_footer_are_valid_html(built: Mapping[str, BuiltPage]) -> None:
    """No other test meets them: the site of the real data has neither."""
    shown = ("/ohjelmat/mittaus/tavoitteet/99/", "/ohjelmat/mittaus/mittarit/", "/sanasto/")
    assert html_errors(built[address].file for address in shown) == []


def test_an_old_place_on_a_page_is_in_the_new_one(built: Mapping[str, BuiltPage]) -> None:
    """A link to the old indicator still opens where its matter is told."""
    (mark,) = built["/ohjelmat/mittaus/mittarit/"].tree.xpath("//span[@id='vanha']")
    assert mark.getparent().get("id") == "mittari-1"


def test_a_redirect_from_a_page_that_stands_is_refused(tmp_path: Path) -> None:
    """Pages written by hand, and lists made from records, are pages too."""
    project = Project(tmp_path / "project")
    project.write("data/redirects.yml", "/sanasto/sivu/: /sanasto/\n")
    text = "---\ntitle: Sivu\ndescription: Sivu testiä varten.\n---\n\n# Sivu\n"
    project.write("docs/sanasto/sivu.md", text)
    done = project.build()
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == (
        "data/redirects.yml:1:1: sivu ”/sanasto/sivu/” on olemassa, joten siitä ei ohjata "
        "muualle. Poista rivi."
    )
