"""What is told of whole programmes: plans, ladders, themes, how each is doing."""

from dataclasses import replace
from datetime import date

import pytest

from macros import addresses, views
from macros.choices import Status
from macros.load import load
from macros.models import Scale
from macros.views import Context
from macros.views.context import counted
from macros.views.series import chart
from macros.views.status import progress_of
from tests.places import DATA, TODAY

SITE = load(DATA)
NOW = Context(SITE, date.fromisoformat(TODAY))
PROGRAMMES = [programme.id for programme in SITE.programmes]
ORGANISATIONS, SATAKUNTA = "vake-jarjestot", "satakunta-osallisuus"


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            {"goals": 4, "packages": 11, "milestones": 39},
            "4 tavoitetta, 11 kokonaisuutta ja 39 virstanpylvästä",
        ),
        ({"goals": 1, "measures": 0, "indicators": 6}, "1 tavoite ja 6 mittaria"),
        ({"measures": 1}, "1 toimenpide"),
        ({"measures": 0}, "ei tiedossa"),
    ],
)
def test_what_there_is_is_counted_in_words(counts: dict[str, int], said: str) -> None:
    """One of a kind stands in the nominative; what there is none of is not told."""
    assert counted(NOW, counts) == said


def test_each_programme_tells_what_it_holds() -> None:
    """As many as the sources have."""
    held = {card.address: card.contents for card in views.programme_cards(NOW).programmes}
    assert {key: held[addresses.programme(key)].split(" ja ")[0] for key in PROGRAMMES} == {
        "satakunta-osallisuus": "5 porrasta, 3 kokonaisuutta, 27 virstanpylvästä",
        "vake-jarjestot": "4 tavoitetta, 11 kokonaisuutta",
        "vake-osallisuus": "6 tavoitetta, 23 toimenpidettä",
        "valiokunta-arviointi": "4 tavoitetta",
    }


def test_programmes_are_never_added_up() -> None:
    """Each tells its own measures, or why nothing is known; those that are known come first."""
    told = [
        one.standing.progress.sentence if one.standing.progress else one.standing.unknown
        for one in views.standings(NOW).programmes
    ]
    unknown = SITE.words["programme.no_statuses"]
    assert told == [
        "14 toimenpidettä 23:sta toteutuu.",
        "Lähde ei kerro, miten 13 toimenpidettä toteutuu.",
        unknown,
        unknown,
    ]


@pytest.mark.parametrize("key", PROGRAMMES)
def test_every_page_of_a_programme_can_be_reached_from_its_front(key: str) -> None:
    """Goals lead to their measures; the front itself to the document; the rest are its parts."""
    parts = views.programme_parts(NOW, key).groups
    linked = {part.address for group in parts for part in group.parts}
    linked |= {goal.address for goal in views.goal_cards(NOW, key).goals}
    programme = SITE.programmes_by_id[key]
    measures = {addresses.measure(key, one) for one in programme.measures}
    others = {addresses.programme(key), addresses.whole(key)} | measures
    assert views.programme_page(NOW, key).whole_address == addresses.whole(key)
    assert set(addresses.of_programme(programme)) - linked == others


# Plans and ladders


def test_the_plan_of_organisations_is_whole() -> None:
    """13 rows under 4 goals, each once, in the order of the source; none has an added partner."""
    goals = views.plan_page(NOW, ORGANISATIONS, "2023").goals
    rows = [row for goal in goals for row in goal.rows]
    plan = SITE.programmes_by_id[ORGANISATIONS].plans_by_period["2023"]
    assert [row.official for row in rows] == [row.official for row in plan.rows]
    assert [row.id for row in rows] == [f"rivi-{number}" for number in range(1, 14)]
    assert [goal.id for goal in goals] == [f"tavoite-{number}" for number in range(1, 5)]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_goal_leads_to_its_rows_of_the_plan(number: int) -> None:
    """The same rows as the plan has under the goal."""
    (plan,) = views.goal_page(NOW, ORGANISATIONS, number).plans
    page = views.plan_page(NOW, ORGANISATIONS, "2023").goals[number - 1]
    assert [row.address.partition("#")[2] for row in plan.rows] == [row.id for row in page.rows]


def test_steps_tell_all_their_acts() -> None:
    """From the lowest step up, each act once, by the parts that the source names."""
    steps = views.ladder_page(NOW, SATAKUNTA).steps
    assert [step.number for step in steps] == [1, 2, 3, 4, 5]
    assert [sum(len(part.acts) for part in step.parts) for step in steps] == [0, 11, 8, 0, 0]
    assert [len(step.parts) for step in steps] == [0, 6, 6, 0, 0]


# Promises are not told as facts


@pytest.mark.parametrize(
    ("today", "years", "acts", "signs"),
    [
        (date(2023, 12, 31), "2022–2025", "Mitä luvataan tehdä", "Mistä onnistuminen näkyy"),
        (date(2024, 1, 1), "2022–2025", "Mitä luvattiin tehdä", "Mistä onnistumisen piti näkyä"),
        (
            date(2026, 1, 1),
            "2022–2025 (päättynyt)",
            "Mitä luvattiin tehdä",
            "Mistä onnistumisen piti näkyä",
        ),
    ],
)
def test_what_is_over_is_told_in_the_past(today: date, years: str, acts: str, signs: str) -> None:
    """A plan's promises from the day after its year, a programme from the day after its last."""
    then = replace(NOW, today=today)
    plan = views.plan_page(then, ORGANISATIONS, "2023")
    assert (plan.acts_label, plan.indicators_label) == (acts, signs)
    assert views.programme_facts(then, ORGANISATIONS).years == years


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        (["done", "done"], "Kaikki 2 toimenpidettä toteutuvat."),
        (["done"], "Yksi toimenpide 1:stä toteutuu."),
        (["done", "partly"], "Yksi toimenpide 2:sta toteutuu."),
        (["done", "done", "not_done"], "2 toimenpidettä 3:sta toteutuu."),
        (["not_assessed", "not_assessed"], "Lähde ei kerro, miten 2 toimenpidettä toteutuu."),
    ],
)
def test_progress_is_said_as_people_say_it(statuses: list[str], said: str) -> None:
    """Nobody says that four of four come true."""
    assert progress_of(NOW, map(Status, statuses)).sentence == said


def test_progress_says_which_report_it_is_from() -> None:
    """Years later a status of 2023 would else be read as today's."""
    assert views.progress(NOW, "vake-osallisuus").report == "Uusin raportti: 2023."
    assert views.progress(NOW, "valiokunta-arviointi", 1).report == "Uusin raportti: kevät 2024."
    without = replace(SITE.programmes_by_id["vake-osallisuus"], reports=())
    unreported = replace(NOW, site=replace(SITE, programmes=(without,)))
    assert views.progress(unreported, "vake-osallisuus").report is None


# Themes


def test_every_promise_stands_under_its_themes() -> None:
    """Each measure and each milestone has at least one theme, and is on the page of each."""
    for key in SITE.themes_in_use:
        page = views.theme_page(NOW, key)
        for shown in page.programmes:
            programme = SITE.programmes_by_id[shown.id]
            of_theme = [
                identity for identity, (_, one) in programme.measures.items() if key in one.themes
            ]
            assert [one.card.id for one in shown.measures] == of_theme
            told = sorted(one.name for package in shown.packages for one in package.milestones)
            assert told == sorted(
                one.name
                for package in programme.packages.values()
                for one in package.milestones
                if key in (one.themes or package.themes)
            )
    for programme in SITE.programmes:
        assert all(measure.themes for _, measure in programme.measures.values())
        assert all(
            one.themes or package.themes
            for package in programme.packages.values()
            for one in package.milestones
        )


@pytest.mark.parametrize("theme", sorted(SITE.themes_in_use))
def test_a_theme_tells_of_every_programme(theme: str) -> None:
    """Also of one in which nothing belongs to it."""
    page = views.theme_page(NOW, theme)
    assert sorted(one.id for one in (*page.programmes, *page.others)) == PROGRAMMES
    assert {one.count for one in page.others} <= {"ei kohtia tässä teemassa"}


def test_a_theme_counts_statuses_in_their_order() -> None:
    """From the best to the unknown."""
    page = views.theme_page(NOW, "paatoksenteko")
    (shown,) = (one for one in page.programmes if one.id == "vake-osallisuus")
    assert shown.count == "3 toimenpidettä (Toteutuu 1, Toteutuu osittain 1, Ei toteudu 1)"


# Indicators


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2024, 11, 30), "Mitataan seuraavaksi: syksy 2024."),
        (
            date(2025, 1, 1),
            "Seuraavan mittauksen oli määrä olla: syksy 2024. Emme tiedä tulosta.",
        ),
    ],
)
def test_a_measurement_that_was_to_come_is_not_coming_for_ever(today: date, told: str) -> None:
    """The survey was to be in the autumn of 2024; nothing later tells of it."""
    shown = views.indicator_card(Context(SITE, today), "vake-osallisuus", "tieto-vaikuttamisesta")
    assert shown.next_measured == told


@pytest.mark.parametrize(
    ("least", "most", "steps"),
    [
        ("1", "5", "1 2 3 4 5"),
        ("0,5", "3,5", "1 2 3"),
        ("0", "100", "0 10 20 30 40 50 60 70 80 90 100"),
        ("0", "800", "0 100 200 300 400 500 600 700 800"),
    ],
)
def test_a_chart_has_few_lines_whatever_its_scale(least: str, most: str, steps: str) -> None:
    """Their labels would touch, and a scale of thousands would make a page of nothing else."""
    programme = SITE.programmes_by_id["vake-osallisuus"]
    indicator = programme.indicators_by_id["hoidon-jatkuminen"]
    scale = Scale.model_validate({"min": least, "max": most, "best": most})
    drawn = chart(
        NOW,
        indicator.model_copy(update={"scale": scale}),
        indicator.values,
        "",
    )
    assert drawn is not None
    assert " ".join(line.label for line in drawn.gridlines) == steps
