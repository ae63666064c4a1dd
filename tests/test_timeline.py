"""Time as pages tell it: past, now and coming, periods in words, the roadmap drawn by years."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from macros import views
from macros.load import load
from macros.models import Roadmap
from macros.periods import parse
from macros.site import Site
from macros.time_words import period_text
from macros.views import Context
from macros.views.moments import Moment, moment, when
from macros.views.timeline import Timeline, TimelineYear
from tests.places import DATA, TODAY

SITE = load(DATA)
NOW = Context(SITE, date.fromisoformat(TODAY))
ROADMAPS = [programme.id for programme in SITE.programmes if programme.roadmap]
ORGANISATIONS = "vake-jarjestot"


def context(*milestones: dict[str, str], today: str = TODAY, goal: int | None = None) -> Context:
    """Give a site in which a programme has a roadmap of one package with these milestones."""
    package = {
        "name": "Raadit",
        "official": "Raatitoiminta",
        "goal": goal,
        "milestones": [{"name": "Valmis", "official": "Valmis", **one} for one in milestones],
        "source": {"document": "x", "place": "sivu 1"},
    }
    wanted = {"name": "Aikajana", "summary": "Mitä on luvassa.", "packages": {"raadit": package}}
    programme = replace(
        SITE.programmes_by_id[ORGANISATIONS], roadmap=Roadmap.model_validate(wanted)
    )
    about = programme.about
    known = {"x": next(iter(about.sources.values()))}
    programme = replace(programme, about=about.model_copy(update={"sources": known}))
    site: Site = replace(SITE, programmes=(programme,))
    return Context(site, date.fromisoformat(today))


def timeline(*milestones: dict[str, str], today: str = TODAY) -> Timeline:
    """Give the timeline of one package with these milestones."""
    return views.timeline(context(*milestones, today=today), ORGANISATIONS)


def years(shown: Timeline) -> tuple[TimelineYear, ...]:
    """Give the years of the only package."""
    return shown.groups[0].packages[0].years


# Past, now, coming


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2023-12-31", "coming"),
        ("2024-01-01", "now"),
        ("2024-03-31", "now"),
        ("2024-04-01", "past"),
    ],
)
def test_a_period_is_now_on_its_first_and_last_day(today: str, said: str) -> None:
    """The day before it is coming, the day after it is past."""
    quarter = parse("2024-Q1")
    assert when(quarter.start, quarter.end, date.fromisoformat(today)) == said


@pytest.mark.parametrize(
    ("today", "sentence", "position", "anchor"),
    [
        ("2021-12-31", "Tänään on 31.12.2021. Aikajana ei ole vielä alkanut.", "0.0", "start"),
        ("2022-01-01", "Tänään on 1.1.2022. Aikajanalla on menossa vuosi 2022.", "0.0", "start"),
        ("2024-01-01", "Tänään on 1.1.2024. Aikajanalla on menossa vuosi 2024.", "50.0", "start"),
        ("2025-12-31", "Tänään on 31.12.2025. Aikajanalla on menossa vuosi 2025.", "99.9", "end"),
        ("2026-01-01", "Tänään on 1.1.2026. Aikajana päättyi vuoteen 2025.", "100.0", "end"),
    ],
)
def test_today_is_told_and_drawn(today: str, sentence: str, position: str, anchor: str) -> None:
    """Before, within and after a roadmap of 2022-2025: in words, and at its place on the line."""
    mark = timeline({"period": "2022"}, {"period": "2025"}, today=today).today
    assert (mark.sentence, mark.position, mark.anchor) == (sentence, position, anchor)


def test_each_year_says_whether_it_is_over() -> None:
    """In words, above its column and in the list."""
    shown = timeline({"period": "2023"}, {"period": "2025"}, today="2024-06-01")
    assert [(one.year, one.when_text) for one in shown.years] == [
        (2023, "päättynyt"),
        (2024, "nyt"),
        (2025, "tulossa"),
    ]
    assert [one.when_text for one in years(shown)] == ["päättynyt", "tulossa"]


def test_a_milestone_says_what_its_year_does_not() -> None:
    """A quarter that is over in a year that is not; milestones dated by the year say nothing."""
    shown = timeline(
        {"period": "2024-Q1"}, {"period": "2024-Q3"}, {"period": "2025"}, today="2024-08-01"
    )
    exact, rough = years(shown)
    assert [(one.moment, one.when_text) for one in exact.milestones] == [
        (Moment("1. neljännes 2024", "2024"), "päättynyt"),
        (Moment("3. neljännes 2024", "2024"), None),
    ]
    assert [(one.moment, one.when_text) for one in rough.milestones] == [(None, None)]


def test_beside_an_exact_milestone_a_rough_one_tells_its_year() -> None:
    """Else a reader would not know whether a time is missing."""
    (year,) = years(timeline({"period": "2024"}, {"period": "2024-02-13"}))
    assert [one.moment for one in year.milestones] == [
        Moment("2024", "2024"),
        Moment("13.2.2024", "2024-02-13"),
    ]


# Periods in words


@pytest.mark.parametrize(
    ("code", "said", "machine"),
    [
        ("2024", "2024", "2024"),
        ("2024/2025", "2024–2025", None),
        ("2023-kevat", "kevät 2023", "2023"),
        ("2023-kevat/2023-syksy", "kevät–syksy 2023", "2023"),
        ("2023-syksy/2024-kevat", "syksy 2023 – kevät 2024", None),
        ("2024-Q1/2024-Q2", "1.–2. neljännes 2024", "2024"),
        ("2023-Q4/2024-Q1", "4. neljännes 2023 – 1. neljännes 2024", None),
        ("2024-01/2024-02", "tammi–helmikuu 2024", "2024"),
        ("2023-12/2024-02", "joulukuu 2023 – helmikuu 2024", None),
        ("2024-02", "helmikuu 2024", "2024-02"),
        ("2024-02-13", "13.2.2024", "2024-02-13"),
        ("2024-02-13/2024-02-14", "13.2.2024–14.2.2024", "2024"),
    ],
)
def test_a_period_is_told_in_words(code: str, said: str, machine: str | None) -> None:
    """What both ends of a range share is said once; machines get what HTML can say."""
    assert period_text(parse(code), SITE.words) == said
    assert moment(parse(code), SITE.words) == Moment(said, machine)


# The drawing


@pytest.mark.parametrize("programme", ROADMAPS)
def test_every_milestone_is_on_the_timeline_once(programme: str) -> None:
    """As many of each year as the data has, in its own package and its own column."""
    shown = views.timeline(NOW, programme)
    first = shown.years[0].year
    drawn = Counter(
        (package.id, first + year.column - 1, milestone.name)
        for group in shown.groups
        for package in group.packages
        for year in package.years
        for milestone in year.milestones
    )
    packages = SITE.programmes_by_id[programme].packages
    assert drawn == Counter(
        (key, one.period.year, one.name)
        for key, package in packages.items()
        for one in package.milestones
    )


def test_the_roadmap_of_organisations_is_whole() -> None:
    """As its source has them: 39 milestones, by year 9, 13, 8 and 9, in 11 packages of 4 goals."""
    page = views.timeline_page(NOW, ORGANISATIONS)
    counts: Counter[str] = Counter()
    for group in page.timeline.groups:
        for package in group.packages:
            counts.update({year.moment.text: len(year.milestones) for year in package.years})
    assert counts == {"2022": 9, "2023": 13, "2024": 8, "2025": 9}
    assert page.count == "Aikajanalla on 11 kokonaisuutta ja 39 virstanpylvästä."
    assert [len(group.packages) for group in page.timeline.groups] == [4, 3, 2, 2]


def test_columns_are_the_years_from_first_to_last() -> None:
    """A year in which nothing is due has its column too; some years together take as many."""
    shown = timeline({"period": "2023/2024"}, {"period": "2023"}, {"period": "2026"})
    assert [one.year for one in shown.years] == [2023, 2024, 2025, 2026]
    assert [(one.moment.text, one.column, one.span) for one in years(shown)] == [
        ("2023", 1, 1),
        ("2023–2024", 1, 2),
        ("2026", 4, 1),
    ]


@pytest.mark.parametrize(
    ("last", "drawn"), [(2024, False), (2025, True), (2029, True), (2030, False)]
)
def test_two_to_six_years_are_drawn(last: int, drawn: bool) -> None:
    """One year needs no grid, and more would not fit side by side: those stay a list."""
    shown = timeline({"period": "2024"}, {"period": str(last)}, today="2024-06-01")
    assert shown.drawn is drawn


@pytest.mark.parametrize(("count", "crowded"), [(5, False), (6, True)])
def test_a_year_with_much_in_it_is_no_column(count: int, crowded: bool) -> None:
    """It would be tall and narrow beside empty ones: years stand below each other instead."""
    shown = timeline({"period": "2024"}, *[{"period": "2025"}] * count, {"period": "2026"})
    assert (shown.drawn, shown.crowded) == (not crowded, crowded)


def test_packages_without_goals_stand_under_words_of_their_own() -> None:
    """Nothing leads to a goal: there are no others to be told apart from."""
    (group,) = timeline({"period": "2024"}).groups
    assert (group.name, group.address) == ("Kokonaisuudet vuosittain", None)


def test_a_goal_shows_its_own_packages() -> None:
    """On the goal's page, in the columns of the whole roadmap."""
    whole = views.timeline(NOW, ORGANISATIONS)
    for number, group in enumerate(whole.groups, start=1):
        part = views.timeline(NOW, ORGANISATIONS, number)
        assert part.years == whole.years
        assert [one.packages for one in part.groups] == [group.packages]


# What became of it


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        (["", ""], "Aikajana kertoo, mitä luvattiin. Toteutumisesta ei ole tietoa."),
        (
            ["done", ""],
            "Aikajana kertoo, mitä luvattiin. "
            "Jos kohdassa ei lue tilaa, sen toteutumisesta ei ole tietoa.",
        ),
        (["done", "not_done"], ""),
    ],
)
def test_the_outcome_is_told_once(statuses: list[str], said: str) -> None:
    """A status stands only where a source tells it; that others are not known is said in words."""
    told = [{"period": "2024", **({"status": one} if one else {})} for one in statuses]
    assert timeline(*told).outcome == said


def test_no_milestone_has_a_status_that_its_source_does_not_tell() -> None:
    """Neither roadmap of the sources tells what was reached."""
    for programme in ROADMAPS:
        packages = SITE.programmes_by_id[programme].packages.values()
        assert not any(one.status for package in packages for one in package.milestones)
