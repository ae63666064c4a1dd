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
# What goes into the gaps of words: say(KEY, name=…), {"name": …}, replace("{name}", …).
_CALL = re.compile(r"say\(.*?\)\n", re.DOTALL)
_GIVEN = re.compile(r"\b([a-z_]+)=")
_LISTED = re.compile(r"""["']\{?([a-z_]+)\}?["'](?:: |,)""")
_NAME = re.compile(r"\b[a-z]+\b")


@cache
def words_used() -> frozenset[str]:
    """Keys that are said somewhere; one that ends in a dot stands for all keys beginning so."""
    found: set[str] = set()
    for text in _code():
        for formatted, key, more in _SAID.findall(text):
            found.add(key if key.endswith(".") and (formatted or more) else key.rstrip("."))
    return frozenset(found)


@cache
def gaps_filled() -> frozenset[str]:
    """Names that may stand in braces in words: those for which code or a script gives something."""
    found: set[str] = set()
    for text in _code():
        found.update(_LISTED.findall(text))
        found.update(name for call in _CALL.findall(text) for name in _GIVEN.findall(call))
    return frozenset(found.union(*(_NAME.findall(text) for text in _scripts())))


def _scripts() -> Iterator[str]:
    for folder in (_PACKAGE, _THEME):
        for file in sorted(folder.glob("**/*.js")):
            yield file.read_text(encoding="utf-8")


def _code() -> Iterator[str]:
    for folder, pattern in ((_PACKAGE, "**/*.py"), (_PACKAGE, "**/*.html"), (_THEME, "**/*.html")):
        for file in sorted(folder.glob(pattern)):
            yield file.read_text(encoding="utf-8")
