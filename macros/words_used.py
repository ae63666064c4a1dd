"""Which words of words/<language>.yml the code says.

Read from the code itself, so that no list of them is kept twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent
_THEME = _PACKAGE.parent / "overrides"
# words[KEY] or say(KEY, …) in quotes; an f-string or ~ names a whole family, such as "status.".
_SAID = re.compile(r"""(?:words\[|say\(\s*)(f?)["']([a-z0-9_.]+)(\{|["']\s*~)?""")


@cache
def words_used() -> frozenset[str]:
    """Keys that are said somewhere; one that ends in a dot stands for all keys beginning so."""
    found: set[str] = set()
    for text in _code():
        for formatted, key, more in _SAID.findall(text):
            found.add(key if key.endswith(".") and (formatted or more) else key.rstrip("."))
    return frozenset(found)


def _code() -> Iterator[str]:
    for folder, pattern in ((_PACKAGE, "**/*.py"), (_PACKAGE, "**/*.html"), (_THEME, "**/*.html")):
        for file in sorted(folder.glob(pattern)):
            yield file.read_text(encoding="utf-8")
