"""Addresses of the web, of e-mail and of telephones: which are whole, and what was meant."""

from __future__ import annotations

import re

# What a link in a text may lead to.
_SAFE = re.compile(r"https?://[^\s/]+\.\S+|mailto:[^\s@]+@\S+|tel:\+?[0-9 -]+")
# The same without what no address needs, and what would end an attribute.
_WHOLE = re.compile(
    r"https?://[^\s/<>\"']+\.[^\s<>\"']+|mailto:[^\s@]+@[^\s@<>\"']+|tel:\+?[0-9 -]+"
)
_HERE = re.compile(r"https?://(?:localhost|127\.|0\.0\.0\.0|\[::1\])", re.IGNORECASE)
_SCHEME = re.compile(r"(https?|mailto|tel):/* *", re.IGNORECASE)
_TELEPHONE = re.compile(r"\+?[0-9][0-9 -]{5,}")
# A sentence may go on after an address, but no address ends so.
_ENDS_OF_SENTENCES = ".,;:"


def is_safe(address: str) -> bool:
    """Whether a link may lead there: no program runs when it is opened."""
    return _SAFE.fullmatch(address) is not None


def is_whole(address: str) -> bool:
    """Whether a field may hold it: written from its beginning, and nothing after it."""
    return _WHOLE.fullmatch(address) is not None and address[-1] not in _ENDS_OF_SENTENCES


def is_on_this_machine(address: str) -> bool:
    """Whether an address works only for whoever wrote it."""
    return _HERE.match(address) is not None


def near(text: str) -> str:
    """The address that a text most likely means; empty where none can be told."""
    bare = text.strip("<> ").rstrip(_ENDS_OF_SENTENCES)
    written = _SCHEME.match(bare)
    rest = bare[written.end() :] if written else bare
    scheme = written[1].lower() if written else _scheme_of(bare)
    whole = f"{scheme}{'://' if scheme.startswith('http') else ':'}{rest}"
    return whole if is_whole(whole) and "\\" not in whole else ""


def _scheme_of(bare: str) -> str:
    if "@" in bare:
        return "mailto"
    return "tel" if _TELEPHONE.fullmatch(bare) else "https"
