"""What each component shows. A function here has the name of its component and of its macro."""

from macros.views.background import (
    chapter_page,
    law_page,
    responsibilities_page,
    stages_page,
    swot_page,
)
from macros.views.context import Context, NoSuchRecordError
from macros.views.decisions import decision_map
from macros.views.effects import effect_list
from macros.views.events import event_list, event_page
from macros.views.field_table import field_table
from macros.views.follow_up import follow_up, follow_up_page, narrowed
from macros.views.gallery import gallery
from macros.views.glossary import term_list
from macros.views.goals import goal_cards, goal_page
from macros.views.guide import guide_page
from macros.views.indicators import indicator_card, indicator_changes, indicators_page
from macros.views.initiative import initiative_form
from macros.views.ladder import ladder_page
from macros.views.measures import measure_cards, measure_page
from macros.views.open_data import data_files
from macros.views.plans import plan_page
from macros.views.programme_page import programme_page
from macros.views.programmes import (
    programme_cards,
    programme_facts,
    programme_parts,
    standings,
)
from macros.views.reports import coming, report_page, reports
from macros.views.search import search_page
from macros.views.sources import sources
from macros.views.statement import statement
from macros.views.status import progress, status_key, status_tag
from macros.views.themes import theme_cards, theme_links, theme_page
from macros.views.timeline import timeline, timeline_page
from macros.views.way_lists import way_list_page, ways_filter
from macros.views.ways import way_cards, way_page
from macros.views.whole_programme import whole_programme_page

__all__ = [
    "Context",
    "NoSuchRecordError",
    "chapter_page",
    "coming",
    "data_files",
    "decision_map",
    "effect_list",
    "event_list",
    "event_page",
    "field_table",
    "follow_up",
    "follow_up_page",
    "gallery",
    "goal_cards",
    "goal_page",
    "guide_page",
    "indicator_card",
    "indicator_changes",
    "indicators_page",
    "initiative_form",
    "ladder_page",
    "law_page",
    "measure_cards",
    "measure_page",
    "narrowed",
    "plan_page",
    "programme_cards",
    "programme_facts",
    "programme_page",
    "programme_parts",
    "progress",
    "report_page",
    "reports",
    "responsibilities_page",
    "search_page",
    "sources",
    "stages_page",
    "standings",
    "statement",
    "status_key",
    "status_tag",
    "swot_page",
    "term_list",
    "theme_cards",
    "theme_links",
    "theme_page",
    "timeline",
    "timeline_page",
    "way_cards",
    "way_list_page",
    "way_page",
    "ways_filter",
    "whole_programme_page",
]
