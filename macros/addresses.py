"""Addresses of pages, from the site's root. Once published they work for ever (design.md)."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import commonprefix

from macros.site import Programme, Site

HOME = "/"
TAKE_PART = "/osallistu/"
GUIDE = "/osallistu/apua/"
EVENTS = "/osallistu/tapahtumat/"
INITIATIVE = "/osallistu/tee-aloite/kirjoita/"
CALENDAR = "/osallistu/tapahtumat/kalenteri.ics"
NOT_WAYS = ("apua", "tapahtumat", "kenelle", "miten", "aika", "alue")
"""Names that no way can have: other pages stand at their addresses."""
NOT_EVENTS = ("kalenteri",)
"""Names that no event can have."""
EFFECTS = "/sanoitte-teimme/"
DECISIONS = "/paatoksenteko/"
PROGRAMMES = "/ohjelmat/"
FOLLOW_UP = "/seuranta/"
THEMES = "/teemat/"
GLOSSARY = "/sanasto/"
SEARCH = "/haku/"
STATEMENT = "/saavutettavuus/"
PRIVACY = "/tietosuoja/"
OPEN_DATA = "/avoin-data/"
FILES = "/avoin-data/v1/"
EDIT = "/muokkaa/"
GALLERY = "/muokkaa/komponentit/"

BY_HAND = (
    HOME,
    TAKE_PART,
    EVENTS,
    INITIATIVE,
    EFFECTS,
    DECISIONS,
    PROGRAMMES,
    FOLLOW_UP,
    THEMES,
    GLOSSARY,
    SEARCH,
    OPEN_DATA,
    EDIT,
)
"""Pages of docs/ that data may link to."""


def on_the_web(site: Site, address: str) -> str:
    """A page's whole address, for calendars and citations."""
    return f"{site.info.address.rstrip('/')}{address}"


def way(way_id: str) -> str:
    """A way to take part."""
    return f"{TAKE_PART}{way_id}/"


def ways(question: str, answer: str) -> str:
    """The ways that share an answer to a question, for example kenelle/nuori."""
    return f"{TAKE_PART}{question}/{answer}/"


def guide(*answers: str) -> str:
    """Where someone is led who has given these answers."""
    return "".join([GUIDE, *(f"{answer}/" for answer in answers)])


def event(event_id: str) -> str:
    """Something that takes place."""
    return f"{EVENTS}{event_id}/"


def event_calendar(event_id: str) -> str:
    """An event as a calendar file."""
    return f"{EVENTS}{event_id}.ics"


def effect(effect_id: str) -> str:
    """An effect's place on the page of all of them."""
    return f"{EFFECTS}#{effect_id}"


def programme(programme_id: str) -> str:
    """A programme's front."""
    return f"{PROGRAMMES}{programme_id}/"


def whole(programme_id: str) -> str:
    """A programme as one document."""
    return f"{programme(programme_id)}tulosta/"


def goal(programme_id: str, number: int) -> str:
    """A goal."""
    return f"{programme(programme_id)}tavoitteet/{number}/"


def measure(programme_id: str, measure_id: str) -> str:
    """A measure; the dot of its id becomes a hyphen."""
    return f"{programme(programme_id)}toimenpiteet/{measure_id.replace('.', '-')}/"


def indicators(programme_id: str) -> str:
    """All indicators of a programme on one page."""
    return f"{programme(programme_id)}mittarit/"


def indicator(programme_id: str, indicator_id: str) -> str:
    """An indicator's place on that page."""
    return f"{indicators(programme_id)}#{indicator_id}"


def roadmap(programme_id: str) -> str:
    """A programme's timeline."""
    return f"{programme(programme_id)}aikajana/"


def plan(programme_id: str, period: str) -> str:
    """A plan of acts for a period."""
    return f"{programme(programme_id)}suunnitelmat/{_slug(period)}/"


def ladder(programme_id: str) -> str:
    """A programme's ladder of participation."""
    return f"{programme(programme_id)}portaat/"


def swot(programme_id: str) -> str:
    """Strengths, weaknesses, opportunities and threats."""
    return f"{programme(programme_id)}vahvuudet-ja-uhat/"


def responsibilities(programme_id: str) -> str:
    """Who answers for what."""
    return f"{programme(programme_id)}vastuut/"


def law(programme_id: str) -> str:
    """What acts of parliament say."""
    return f"{programme(programme_id)}laki/"


def stages(programme_id: str) -> str:
    """How a programme was prepared."""
    return f"{programme(programme_id)}valmistelu/"


def chapter(programme_id: str, chapter_id: str) -> str:
    """A chapter of a programme."""
    return f"{programme(programme_id)}luvut/{chapter_id}/"


def theme(theme_id: str) -> str:
    """A theme across programmes."""
    return f"{THEMES}{theme_id}/"


def report(programme_id: str, period: str) -> str:
    """A report of a period."""
    return f"{programme(programme_id)}raportit/{_slug(period)}/"


def _slug(period: str) -> str:
    # The slash of a range would make a folder.
    return period.replace("/", "--").lower()


def follow_up_status(slug: str) -> str:
    """The measures of one status."""
    return f"{FOLLOW_UP}tila/{slug}/"


def follow_up_group(group_id: str) -> str:
    """The measures that concern one target group."""
    return f"{FOLLOW_UP}kohderyhma/{group_id}/"


def term(term_id: str) -> str:
    """A term's place in the glossary."""
    return f"{GLOSSARY}#{term_id}"


def anchors(site: Site) -> Iterator[str]:
    """Places on pages that the data names: terms, effects and indicators."""
    yield from (term(one) for one in site.glossary.root)
    yield from (effect(one.id) for one in site.effects)
    for found in site.programmes:
        yield from (indicator(found.id, one.id) for one in found.indicators)


def of_programme(found: Programme) -> Iterator[str]:
    """Every page of a programme."""
    yield programme(found.id)
    yield whole(found.id)
    for one in found.goals:
        yield goal(found.id, one.number)
    for measure_id in found.measures:
        yield measure(found.id, measure_id)
    for one_report in found.reports:
        yield report(found.id, one_report.period.code)
    for one_plan in found.plans:
        yield plan(found.id, one_plan.period.code)
    for one_chapter in found.chapters:
        yield chapter(found.id, one_chapter.id)
    single = {
        indicators: found.indicators,
        roadmap: found.roadmap,
        ladder: found.ladder,
        swot: found.swot,
        responsibilities: found.responsibilities,
        law: found.law,
        stages: found.about.stages,
    }
    yield from (address(found.id) for address, record in single.items() if record)


def of_site(site: Site) -> frozenset[str]:
    """Every page that data may link to."""
    taking_part = {way(one.id) for one in site.ways} | {event(one.id) for one in site.events}
    records = {page for found in site.programmes for page in of_programme(found)}
    themes = {theme(one) for one in site.themes_in_use}
    return frozenset({*BY_HAND, *taking_part, *records, *themes})


def relative(target: str, page: str) -> str:
    """The way to `target` from the page at `page`, both from the root; works in any folder."""
    if target.startswith(f"{page}#"):
        return target[len(page) :]
    shared = commonprefix((target, page)).rpartition("/")[0] + "/"
    up = "../" * page.count("/", len(shared))
    return f"{up}{target[len(shared) :]}" or "./"
