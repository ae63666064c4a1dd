"""What open data promises to those who build on it (design.md): names, order, codes, meanings."""

import csv
import dataclasses
import io
import json
import re
import shutil
import socket
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import frictionless
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from macros import addresses, markup, opendata, periods, views
from macros.choices import Aim, Audience, Channel, Effort
from macros.fields import UNKNOWN
from macros.load import load
from macros.opendata.codes import (
    PERIOD_PATTERN,
    AimWord,
    AudienceWord,
    ChannelWord,
    EffortWord,
    StatusCode,
)
from macros.opendata.nested_base import prose
from macros.site import Programme, Site
from macros.texts import texts
from macros.views import Context
from tests.places import DATA, ROOT, TODAY

DAY = date.fromisoformat(TODAY)
REAL = "vake-osallisuus"
SMALL = "pieni"

HEADERS = {
    "measures.csv": "programme,goal,measure,name,official_name,status,period,url",
    "statuses.csv": "programme,measure,period,status,url",
    "indicator_values.csv": "programme,indicator,period,value,unit,url",
    "milestones.csv": "programme,goal,package,period,name,status,url",
    "ways.csv": "way,name,organisations,url",
}
JSON_FILES = ("programmes.json", "schema.json", "datapackage.json")

# A programme whose files are in no good order, with two reports and a measure that neither names.
SMALL_PROGRAMME = {
    "programme.yml": """
name: Pieni ohjelma
official: Pieni ohjelma
organisation: vake
years: 2023/2024
summary: |
  Ensimmäinen rivi
  jatkuu tässä.

  - kohta
  - toinen kohta
sources:
  taulukko: {title: Taulukko, about: Taulukko, published: 2024-02, url: ei tiedossa}
""",
    "goals/2.yml": """
number: 2
name: Toinen
official: Toinen
kind: toiminta
summary: Toinen tavoite.
source: {document: taulukko, place: tavoite 2}
measures:
  - {number: 1, name: Kaksi yksi, official: Kaksi yksi}
""",
    "goals/1.yml": """
number: 1
name: Eka
official: Eka
kind: tieto
summary: Eka tavoite.
source: {document: taulukko, place: tavoite 1}
measures:
  - {number: 10, name: Kymmenes, official: Kymmenes}
  - {number: 2, name: Toinen, official: Toinen, target_groups: [asukkaat]}
  - {number: 1, name: Eka, official: Eka}
""",
    "indicators/b.yml": """
name: Tilaisuudet
official: Tilaisuudet
question: Montako?
goals: [1]
unit: tilaisuutta
values:
  - {period: 2024-02-13, value: 850 000, qualifier: yli}
  - {period: 2023-syksy, value: 7}
  - {period: 2023-ovk1, value: 0}
  - {period: 2023, value: 12}
source: {document: taulukko, place: rivi 2}
""",
    "indicators/a.yml": """
name: Arvio
official: Arvio
question: Miten hyvin?
goals: [1]
scale: {min: 1, max: 5, best: 5}
values:
  - {period: 2023, value: "3,0"}
source: {document: taulukko, place: rivi 1}
""",
    "reports/2023.yml": """
period: 2023
name: Vuosi 2023
published: 2024
measures:
  1.10: {status: partly, text: Alkoi., source: {document: taulukko, place: 1.10}}
  1.2: {status: not_done, text: Ei alkanut., source: {document: taulukko, place: 1.2}}
""",
    "reports/2023-Q4.yml": """
period: 2023-Q4
name: Loppuvuosi 2023
published: ei tiedossa
measures:
  1.2: {status: done, text: Valmis., source: {document: taulukko, place: 1.2}}
  2.1: {status: done, text: Valmis., source: {document: taulukko, place: 2.1}}
""",
}


@cache
def real_site() -> Site:
    """The site that data/ describes."""
    return load(DATA)


@pytest.fixture(scope="module")
def mixed_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of data/ with the small programme beside the real ones; tests only read it."""
    data = Path(shutil.copytree(DATA, tmp_path_factory.mktemp("mixed") / "data"))
    for name, text in SMALL_PROGRAMME.items():
        file = data / "programmes" / SMALL / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.lstrip(), encoding="utf-8")
    return data


@pytest.fixture(scope="module")
def site(mixed_data: Path) -> Site:
    """Give the real site with the small programme beside the real ones."""
    return load(mixed_data)


MADE: list[tuple[Site, dict[str, bytes]]] = []


def files_of(site: Site) -> dict[str, bytes]:
    """Every file of a site, made once: nothing changes a site."""
    for known, files in MADE:
        if known is site:
            return files
    MADE.append((site, opendata.files(site, DAY)))
    return MADE[-1][1]


def rows(site: Site, file: str) -> list[dict[str, str]]:
    """A table of a site, as its readers get it."""
    return list(table_of(files_of(site)[file]))


def table_of(content: bytes) -> Iterator[dict[str, str]]:
    """The rows of a CSV file."""
    yield from csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True)


def rows_of(site: Site, file: str, programme: str) -> list[dict[str, str]]:
    """The rows of one programme."""
    return [row for row in rows(site, file) if row["programme"] == programme]


def parsed(site: Site, file: str) -> Any:
    """A JSON file as its readers get it."""
    return json.loads(files_of(site)[file])


def programme_of(data: Any, programme: str) -> Any:
    """A programme in programmes.json."""
    return next(one for one in data["programmes"] if one["id"] == programme)


def measures_of(programme: Any) -> Iterator[Any]:
    """The measures of a programme in programmes.json."""
    for goal in programme["goals"]:
        yield from goal["measures"]


# --- the tables -----------------------------------------------------------------------------


def test_the_files_are_those_promised() -> None:
    """Five tables, the whole, and two descriptions."""
    assert set(files_of(real_site())) == {*HEADERS, *JSON_FILES}


@pytest.mark.parametrize(("file", "header"), HEADERS.items())
def test_a_table_has_the_columns_promised(file: str, header: str) -> None:
    """No column is renamed, moved or removed; a new one comes last."""
    first = files_of(real_site())[file].decode().partition("\r\n")[0]
    assert first == header


@pytest.mark.parametrize("file", HEADERS)
def test_a_table_is_written_by_the_standard(file: str) -> None:
    """UTF-8 without a byte order mark; every line, also the last, ends in CRLF (RFC 4180)."""
    content = files_of(real_site())[file]
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert content.count(b"\r") == content.count(b"\n") == content.count(b"\r\n")


def test_the_real_programme_has_the_measures_and_statuses_of_its_source() -> None:
    """23 measures, of which the 2023 report says 14 done, 8 partly, 1 not done."""
    measures = rows_of(real_site(), "measures.csv", REAL)
    assert Counter(row["goal"] for row in measures) == {
        "1": 3, "2": 4, "3": 4, "4": 4, "5": 4, "6": 4,
    }  # fmt: skip
    statuses = rows_of(real_site(), "statuses.csv", REAL)
    for found in (measures, [row for row in statuses if row["period"] == "2023"]):
        assert Counter(row["status"] for row in found) == {"done": 14, "partly": 8, "not_done": 1}


def test_the_roadmaps_have_the_milestones_of_their_sources() -> None:
    """39 of the roadmap for organisations, 27 of the ladder and the programme of change."""
    found = Counter(row["programme"] for row in rows(real_site(), "milestones.csv"))
    assert found == {"vake-jarjestot": 39, "satakunta-osallisuus": 27}


def test_the_real_programme_has_the_figures_of_its_source() -> None:
    """Three series of four values, and the single figures."""
    found = rows_of(real_site(), "indicator_values.csv", REAL)
    series = [row for row in found if row["period"].startswith("2023-ovk")]
    assert Counter(row["indicator"] for row in series).total() == 12
    assert {row["unit"] for row in series} == {"asteikko 1-5"}
    continuity = [row["value"] for row in series if row["indicator"] == "hoidon-jatkuminen"]
    assert continuity == ["2.9", "3.0", "3.3", "3.5"]
    assert {"100", "850000", "29", "19", "0", "5", "600"} <= {row["value"] for row in found}


def test_measures_are_sorted_by_number_and_periods_by_time(site: Site) -> None:
    """1.2 comes before 1.10, spring before the whole year is out."""
    measures = rows_of(site, "measures.csv", SMALL)
    assert [row["measure"] for row in measures] == ["1.1", "1.2", "1.10", "2.1"]
    statuses = [(row["measure"], row["period"]) for row in rows_of(site, "statuses.csv", SMALL)]
    assert statuses == [
        ("1.2", "2023"),
        ("1.2", "2023-Q4"),
        ("1.10", "2023"),
        ("2.1", "2023-Q4"),
    ]
    values = rows_of(site, "indicator_values.csv", SMALL)
    assert [(row["indicator"], row["period"]) for row in values] == [
        ("a", "2023"),
        ("b", "2023-ovk1"),
        ("b", "2023"),
        ("b", "2023-syksy"),
        ("b", "2024-02-13"),
    ]


def test_rows_of_a_table_stand_in_the_order_of_programmes(site: Site) -> None:
    """Programmes come by id, whatever the order of folders."""
    found = [row["programme"] for row in rows(site, "measures.csv")]
    assert found == sorted(found)
    assert set(found) == {SMALL, REAL, "valiokunta-arviointi"}


def test_a_measure_has_the_status_and_period_of_the_newest_report_that_names_it(
    site: Site,
) -> None:
    """One that no report names is not assessed, and its period is empty."""
    found = {row["measure"]: row for row in rows_of(site, "measures.csv", SMALL)}
    assert {key: (row["status"], row["period"]) for key, row in found.items()} == {
        "1.1": ("not_assessed", ""),
        "1.2": ("done", "2023-Q4"),
        "1.10": ("partly", "2023"),
        "2.1": ("done", "2023-Q4"),
    }


def test_figures_have_a_point_and_the_decimals_of_the_source(site: Site) -> None:
    """3,0 is 3.0 and 850 000 is 850000; the unit tells what is counted, or the scale."""
    found = [(row["value"], row["unit"]) for row in rows_of(site, "indicator_values.csv", SMALL)]
    assert found[0] == ("3.0", "asteikko 1-5")
    assert found[-1] == ("850000", "tilaisuutta")


def test_ids_of_organisations_have_a_space_between_them() -> None:
    """A way in the documents of two organisations names both in one cell."""
    way = real_site().ways[0].model_copy(update={"organisations": ("vake", "vake")})
    [row] = rows(dataclasses.replace(real_site(), ways=(way,)), "ways.csv")
    assert row["organisations"] == "vake vake"


def test_every_way_has_a_row() -> None:
    """One row for each file of data/ways/."""
    files = sorted(file.stem for file in (DATA / "ways").glob("*.yml"))
    assert [row["way"] for row in rows(real_site(), "ways.csv")] == files


# --- texts ----------------------------------------------------------------------------------

ANY_TEXT = st.text(st.characters(codec="utf-8"))


def renamed(site: Site, name: str) -> Site:
    """A site whose first measure is called something else, checked by nobody."""
    programme = site.programmes_by_id[REAL]
    goal = programme.goals[0]
    first = goal.measures[0].model_copy(update={"name": name, "official": name})
    goal = goal.model_copy(update={"measures": (first, *goal.measures[1:])})
    changed: Programme = dataclasses.replace(programme, goals=(goal, *programme.goals[1:]))
    return dataclasses.replace(site, programmes=(changed,), ways=(), events=(), effects=())


@settings(deadline=None)
@given(name=ANY_TEXT)
@example(name='Viestintä, "selkeä"; ja\nhelppo\r\nkieli')
@example(name="=HYPERLINK(A1)")
@example(name="=cmd|' /C calc'!A0")
@example(name="@SUM(1+1)*cmd")
@example(name="-1+1")
@example(name="\t=1")
@example(name="'")
def test_a_text_arrives_as_it_was_sent(name: str) -> None:
    """Commas, quotes, line ends and formulas too: a mark against them would be an error.

    Programs that read the files get no mended texts; the page tells people with a spreadsheet to
    import every column as text.
    """
    files = opendata.files(renamed(real_site(), name), DAY)
    row = next(table_of(files["measures.csv"]))
    assert (row["name"], row["official_name"]) == (name, name)
    measure = next(measures_of(programme_of(json.loads(files["programmes.json"]), REAL)))
    assert (measure["name"], measure["official_name"]) == (name, name)


def test_paragraphs_are_not_broken_where_staff_broke_their_lines(site: Site) -> None:
    """Rewrapping a file changes nothing that is published; paragraphs and lists stay."""
    found = programme_of(parsed(site, "programmes.json"), SMALL)
    assert found["summary"] == "Ensimmäinen rivi jatkuu tässä.\n\n- kohta\n- toinen kohta"


MARKS = (
    "sana",
    " ",
    "\n",
    "\n\n",
    "\n  \n",
    "\n- a",
    "\n  ",
    "\n1. a",
    "**sana**",
    "*sana*",
    "[b](/sanasto/)",
)
MARKED_TEXT = st.lists(st.sampled_from(MARKS), max_size=20).map("".join)


@given(text=MARKED_TEXT)
@example(text="- kohta\n  jatkuu\n- toinen")
@example(text="kappale\n  \ntoinen")
def test_a_text_with_its_lines_joined_reads_the_same(text: str) -> None:
    """Paragraphs, lists and bold words are those that the site's pages show."""
    before, after = (markup.block(one, str) for one in (text, prose(text)))
    assert after.split() == before.split()


# --- programmes.json and its schema ---------------------------------------------------------


def faults(data: Any, schema: Any) -> list[str]:
    """What the schema finds wrong."""
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.json_path for error in checker.iter_errors(data)]


def test_the_whole_is_as_its_schema_says(site: Site) -> None:
    """The schema is a good one, names itself, and accepts the file that names it."""
    data, schema = parsed(site, "programmes.json"), parsed(site, "schema.json")
    Draft202012Validator.check_schema(schema)
    assert faults(data, schema) == []
    assert data["$schema"] == schema["$id"]
    assert schema["$id"] == f"{site.info.address}avoin-data/v1/schema.json"


def test_the_schema_refuses_what_is_wrong(site: Site) -> None:
    """Unknown codes, impossible days, missing fields."""
    data, schema = parsed(site, "programmes.json"), parsed(site, "schema.json")
    data["site"]["built"] = "2026-02-30"
    data["programmes"][0]["goals"][0]["measures"][0]["status"] = "valmis"
    data["programmes"][0]["years"] = "ensi vuonna"
    del data["ways"][0]["url"]
    assert sorted(faults(data, schema)) == [
        "$.programmes[0].goals[0].measures[0].status",
        "$.programmes[0].years",
        "$.site.built",
        "$.ways[0]",
    ]


def test_every_record_and_field_is_described() -> None:
    """A reader of the schema needs no other document."""
    schema = parsed(real_site(), "schema.json")
    records = schema["$defs"]
    for name, record in {"the whole": schema, **records}.items():
        assert record.get("description"), name
        for field, about in record.get("properties", {}).items():
            told = about.get("description") or records[about["$ref"].split("/")[-1]]["description"]
            assert told, f"{name}.{field}"


def test_the_whole_and_the_tables_say_the_same(site: Site) -> None:
    """Every row of a table is found in programmes.json."""
    data = parsed(site, "programmes.json")
    for programme in data["programmes"]:
        measures = list(measures_of(programme))
        assert [
            (one["id"], one["name"], one["official_name"], one["status"], one["period"] or "")
            for one in measures
        ] == [
            (row["measure"], row["name"], row["official_name"], row["status"], row["period"])
            for row in rows_of(site, "measures.csv", programme["id"])
        ]
        assert [
            (one["id"], said["period"], said["status"], said["url"])
            for one in measures
            for said in one["statuses"]
        ] == [
            (row["measure"], row["period"], row["status"], row["url"])
            for row in rows_of(site, "statuses.csv", programme["id"])
        ]
        assert [
            (one["id"], value["period"], value["value"])
            for one in programme["indicators"]
            for value in one["values"]
        ] == [
            (row["indicator"], row["period"], float(row["value"]))
            for row in rows_of(site, "indicator_values.csv", programme["id"])
        ]
        assert sorted(milestones_of(programme)) == sorted(
            tuple(row[name] for name in ("goal", "package", "period", "name", "status", "url"))
            for row in rows_of(site, "milestones.csv", programme["id"])
        )
    assert [way["id"] for way in data["ways"]] == [row["way"] for row in rows(site, "ways.csv")]


def milestones_of(programme: Any) -> Iterator[tuple[str, ...]]:
    """The milestones of a programme in programmes.json, as the table's rows have them."""
    roadmap = programme["roadmap"]
    for package in roadmap["packages"] if roadmap else ():
        for one in package["milestones"]:
            goal, status = str(package["goal"] or ""), one["status"] or ""
            yield goal, package["id"], one["period"], one["name"], status, roadmap["url"]


def test_the_whole_holds_every_text_that_staff_wrote(site: Site) -> None:
    """Nothing is left out of programmes, ways, events, effects, themes and organisations."""
    told = set(strings(parsed(site, "programmes.json")))
    records = [record for programme in site.programmes for record in programme.records]
    records += [*site.ways, *site.events, *site.effects, site.themes, site.organisations]
    written = {prose(text) for record in records for _, text in texts(record)}
    # A link to a page of the site is published as a whole address.
    pages = {text for text in written if text in addresses.of_site(site)}
    assert {addresses.on_the_web(site, page) for page in pages} <= told
    assert written - told - pages == {UNKNOWN}


def test_every_word_that_staff_choose_is_a_published_code() -> None:
    """A new word in the data has to become a new code; only not knowing has none."""
    pairs = {Aim: AimWord, Audience: AudienceWord, Channel: ChannelWord, Effort: EffortWord}
    for typed, published in pairs.items():
        assert set(published) == set(typed) - {"ei-tiedossa"}


def test_lists_and_times_of_a_programme_stand_in_order() -> None:
    """Milestones and stages by time, steps from the lowest up, plans oldest first."""
    for programme in parsed(real_site(), "programmes.json")["programmes"]:
        roadmap, preparation = programme["roadmap"], programme["preparation"]
        series = [package["milestones"] for package in roadmap["packages"]] if roadmap else []
        series += [programme["plans"], preparation["stages"] if preparation else []]
        for one in series:
            times = [periods.parse(thing["period"]).order for thing in one]
            assert times == sorted(times)
        steps = [step["number"] for step in (programme["ladder"] or {"steps": ()})["steps"]]
        assert steps == sorted(steps)


def test_a_milestone_without_themes_has_those_of_its_package() -> None:
    """And every theme that something names is among the themes, with a page."""
    data = parsed(real_site(), "programmes.json")
    pages = {theme["id"]: theme["url"] for theme in data["themes"]}
    for programme in real_site().programmes:
        told = programme_of(data, programme.id)
        packages = told["roadmap"]["packages"] if told["roadmap"] else []
        for package in packages:
            themes = {theme for one in package["milestones"] for theme in one["themes"]}
            assert themes == programme.packages[package["id"]].all_themes
            assert all(pages[theme] for theme in themes)
        for measure in measures_of(told):
            assert all(pages[theme] for theme in measure["themes"])


def test_the_small_word_before_a_figure_is_kept_in_the_whole(site: Site) -> None:
    """In the table the figure stands alone; in programmes.json with its word."""
    data = parsed(site, "programmes.json")
    indicators = {one["id"]: one for one in programme_of(data, REAL)["indicators"]}
    [visitors] = indicators["asukasfoorumit"]["values"]
    assert (visitors["value"], visitors["qualifier"]) == (100, "noin")
    [orders] = indicators["kokemusasiantuntijoiden-tilaukset"]["values"]
    assert (orders["value"], orders["qualifier"]) == (600, "yli")


def test_what_is_not_known_is_null(site: Site) -> None:
    """Staff write ”ei tiedossa”; a program reads null."""
    data = parsed(site, "programmes.json")
    assert not {UNKNOWN, "ei-tiedossa"} & set(strings(data))
    assert programme_of(data, SMALL)["sources"][0]["link"] is None


def strings(data: Any) -> Iterator[str]:
    """Every text in a JSON file."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for inner in data.values() if isinstance(data, dict) else data:
            yield from strings(inner)


def values_of(data: Any, key: str) -> Iterator[str]:
    """Every value that a JSON file gives the key."""
    if isinstance(data, dict):
        if isinstance(data.get(key), str):
            yield data[key]
        data = list(data.values())
    if isinstance(data, list):
        for inner in data:
            yield from values_of(inner, key)


def test_every_url_is_a_page(site: Site) -> None:
    """And every page of a record is the url of something; events and effects share a page."""
    repeated = {addresses.whole(programme.id) for programme in site.programmes}
    records = addresses.of_site(site) - set(addresses.BY_HAND) - repeated
    told = set(values_of(parsed(site, "programmes.json"), "url"))
    assert told == records | {addresses.EFFECTS}
    for file in HEADERS:
        assert {row["url"] for row in rows(site, file)} <= told


def test_every_link_leads_out_of_the_site(site: Site) -> None:
    """`link` is an address of the web as a whole."""
    for link in values_of(parsed(site, "programmes.json"), "link"):
        assert re.match(r"https?://|mailto:|tel:", link)


# --- datapackage.json -----------------------------------------------------------------------


@pytest.fixture
def package(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of the files as published; nothing may ask the net about them."""
    folder = tmp_path / "v1"
    folder.mkdir()
    for name, content in files_of(site).items():
        (folder / name).write_bytes(content)

    def refused(*_: object) -> None:
        raise AssertionError("the data package needs the net")

    monkeypatch.setattr(socket.socket, "connect", refused)
    return folder


def package_faults(folder: Path) -> list[str]:
    """What Frictionless finds wrong."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    return [kind for [kind] in report.flatten(["type"])]


def test_frictionless_accepts_the_data_package(package: Path) -> None:
    """Tables, types, keys, references between tables, sizes and check sums."""
    assert package_faults(package) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("measures.csv", ",done,", ",valmis,", "constraint-error"),
        ("measures.csv", "pieni,1,1.10,", "pieni,1,1.2,", "primary-key"),
        ("measures.csv", "pieni,1,1.10,", "pieni,yksi,1.10,", "type-error"),
        ("statuses.csv", "pieni,1.10,2023,", "pieni,9.9,2023,", "foreign-key"),
        ("statuses.csv", "pieni,1.10,2023,", "pieni,1.10,,", "constraint-error"),
        ("indicator_values.csv", ",3.0,", ',"3,0",', "type-error"),
        ("milestones.csv", "package", "parcel", "incorrect-label"),
        ("ways.csv", "tee-aloite", "tee-alote", "hash-count"),
    ],
)
def test_frictionless_notices_a_broken_table(
    package: Path, file: str, old: str, new: str, fault: str
) -> None:
    """The description says enough to tell a good table from a bad one."""
    content = (package / file).read_bytes()
    assert old.encode() in content
    (package / file).write_bytes(content.replace(old.encode(), new.encode(), 1))
    assert fault in package_faults(package)


def test_the_data_package_tells_licence_sources_and_columns(site: Site) -> None:
    """Who takes only this file knows what may be done, where it comes from, what it means."""
    package = parsed(site, "datapackage.json")
    assert [licence["name"] for licence in package["licenses"]] == ["CC-BY-4.0"]
    told = {source["title"] for source in package["sources"]}
    for programme in site.programmes:
        organisation = site.organisations.root[programme.about.organisation].official
        for document in programme.about.sources.values():
            assert f"{organisation}: {document.title}" in told
    assert {one["path"]: describing(one) for one in package["resources"]} == HEADERS


def describing(resource: Any) -> str:
    """The columns that a resource describes, each in words."""
    fields = resource["schema"]["fields"]
    assert all(field["description"] for field in fields)
    return ",".join(field["name"] for field in fields)


# --- the day and the page -------------------------------------------------------------------


def test_the_same_site_and_day_give_the_same_bytes(site: Site, mixed_data: Path) -> None:
    """Read anew, written anew, nothing differs."""
    assert files_of(site) == opendata.files(load(mixed_data), DAY)


def test_another_day_changes_nothing_but_the_day(site: Site) -> None:
    """Tables do not know the day; the two files that tell it differ in it alone."""
    today, later = (opendata.files(site, day) for day in (DAY, date(2027, 1, 31)))
    changed = {name for name in today if today[name] != later[name]}
    assert changed == {"programmes.json", "datapackage.json"}
    for name in changed:
        assert later[name].replace(b"2027-01-31", TODAY.encode()) == today[name]


def test_the_built_site_holds_the_files(site_dir: Path) -> None:
    """Under /avoin-data/v1/, byte for byte."""
    folder = site_dir / addresses.FILES.strip("/")
    found = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert found == files_of(real_site())


def test_the_page_tells_every_file_and_column() -> None:
    """Each file with a link, each column with a meaning, in the same order."""
    shown = views.data_files(Context(real_site(), DAY)).files
    assert [one.name for one in shown] == [*HEADERS, *JSON_FILES]
    for one in shown:
        assert one.address == f"{addresses.FILES}{one.name}"
        header = [column.name for column in one.columns]
        assert ",".join(header) == HEADERS.get(one.name, "")
        assert all(column.meaning for column in one.columns)


def test_the_page_says_how_many_rows_a_table_has() -> None:
    """One row is told as one, and a table without rows says so."""
    programme = real_site().programmes_by_id[REAL]
    site = dataclasses.replace(real_site(), programmes=(programme,), ways=real_site().ways[:1])
    shown = {one.name: one for one in views.data_files(Context(site, DAY)).files}
    assert shown["measures.csv"].rows == "23 riviä"
    assert (shown["ways.csv"].rows, shown["ways.csv"].note) == ("1 rivi", "")
    assert shown["milestones.csv"].note.startswith("Tiedostossa ei ole vielä tietoja.")


def page_text() -> str:
    """The page that staff wrote about open data."""
    return (ROOT / "docs" / "avoin-data.md").read_text(encoding="utf-8")


def test_the_page_explains_every_status_code() -> None:
    """With the words that the site's pages use."""
    words = real_site().words
    for code in StatusCode:
        assert f"- `{code}`: {words[f'status.{code}']}\n" in page_text()


def test_the_page_writes_periods_as_the_files_do() -> None:
    """Each example of a period is one, by the program and by the published pattern."""
    section = page_text().partition("## Miten ajankohta on kirjoitettu")[2].partition("\n## ")[0]
    examples = re.findall(r"`([^`]+)`", section)
    assert {periods.parse(code).precision for code in examples} == set(periods.Precision)
    for code in examples:
        assert periods.parse(code).code == code
        assert re.fullmatch(PERIOD_PATTERN, code)
