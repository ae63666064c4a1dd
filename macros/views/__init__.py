"""What each component shows. A function here has the name of its component and of its macro."""

from macros.views.context import Context, NoSuchRecordError
from macros.views.follow_up import follow_up, follow_up_page, narrowed
from macros.views.gallery import gallery
from macros.views.glossary import term_list
from macros.views.goals import goal_cards, goal_page
from macros.views.indicators import indicator_card, indicator_changes, indicators_page
from macros.views.measures import measure_cards, measure_page
from macros.views.open_data import data_files
from macros.views.programmes import programme_cards, programme_facts
from macros.views.reports import coming, report_page, reports
from macros.views.sources import sources
from macros.views.status import progress, status_key, status_tag
from macros.views.ways import way_cards, way_page

__all__ = [
    "Context",
    "NoSuchRecordError",
    "coming",
    "data_files",
    "follow_up",
    "follow_up_page",
    "gallery",
    "goal_cards",
    "goal_page",
    "indicator_card",
    "indicator_changes",
    "indicators_page",
    "measure_cards",
    "measure_page",
    "narrowed",
    "programme_cards",
    "programme_facts",
    "progress",
    "report_page",
    "reports",
    "sources",
    "status_key",
    "status_tag",
    "term_list",
    "way_cards",
    "way_page",
]
