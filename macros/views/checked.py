"""When facts were last compared with their sources, and when they will be again."""

from __future__ import annotations

from macros.freshness import Checked, check_of
from macros.time_words import day_text
from macros.views.context import Context


def checked_text(context: Context, record: Checked) -> str | None:
    """The day of the last check, and by when the next is due or was; nothing before the first."""
    check = check_of(context.site.info, record)
    if check.last is None or check.due is None:
        return None
    key = "late" if check.is_due(context.today) else "next"
    return context.words.say(f"checked.{key}", day=day_text(check.last), due=day_text(check.due))
