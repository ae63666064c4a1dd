"""Keys: what is left of a Finnish word when its endings and gradation are taken away.

A reader's browser has no Voikko. It makes the same keys by the same rules, which travel in the
index; so the rules say only what regular expressions mean alike in Python and in JavaScript.
"""

from __future__ import annotations

import re
from functools import cache

SHORTEST = 3
"""Letters that a rule must leave, or it does not apply."""
TAIL = 12
"""Letters at a word's end that the rules look at."""

# a vowel, a consonant, a vowel that a word may keep to its end (järjestö is not järjestää)
_V, _C, _O = "[aeiouyäö]", "[^aeiouyäö]", "([oöuy]?)"

ENDINGS: tuple[tuple[str, str], ...] = (
    # kyselykin, onnistuuko, palautteensa, hoitosi, aloitteeni (kumppani and pieni are whole)
    (rf"(.{{3}}{_V})(?:kin|kaan|kään|han|hän)$", r"\1"),
    (rf"({_V}{{2}}|[nt])k[oö]$", r"\1"),
    (rf"({_V}.*{_V})(?:mme|ns[aä])$", r"\1"),
    (r"((?:ss|st|ll|lt)([aä]))\2n$", r"\1"),
    (rf"({_V}.*(?:[aäeiöy]|[^u]o|[^aeou]u))si$", r"\1"),
    (rf"({_V}.*(?:[^p][aä]|[iöy]|[^i]e|[^u]o|[^aeou]u))ni$", r"\1"),
    # kertovat, perustetaan, perustettiin, perustettu; osallistutaan
    (r"[aäei]*v[aä]t$", "e"),
    (r"[aäei]+t(?:[aä]{2}n|tiin|t[uy])$", "e"),
    (r"([oöuy])t(?:[aä]{2}n|tiin|t[uy])$", r"\1"),
    # raadeissa, raadissa, raateihin, vapaaseen, selkeästi, aloitetta, nuorten, esteettömät
    (r"i(?:ss[aä]|st[aä]|hin|ll[aä]|lt[aä]|lle|ksi|n[aä]|den|tten)$", ""),
    (rf"({_V}{_V})(?:seen|siin)$", r"\1"),
    (r"(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi)$", ""),
    (r"(.{4})sti$", r"\1"),
    (r"ett[aä]$", "e"),
    (r"([lnrs])ten$", r"\1"),
    (rf"({_V})tt?[oö](?:n|m[aäi]*)$", r"\1t"),
    (rf"({_V})h{_V}n$", r"\1"),
    (rf"({_V})(?:n[aä]?|t[aä]?)$", r"\1"),
    (r"[aäei]+$", ""),
    # of järjestöjä, osallistuminen, ruotsinkielinen, asukas
    (r"([oöuy])[ij]$", r"\1"),
    (rf"({_V}{_C}+{_V}+)mi[ns]$", r"\1"),
    (rf"({_V}.*)i[nms]$", r"\1"),
    (rf"({_V}.*)[aä]s$", r"\1"),
    (r"ej$", ""),
    (r"[aäei]+$", ""),
    # of osallisuus and osallisuuden, tulos and tuloksen, vuosi and vuoden, neuvostoon
    (rf"({_V}.*{_C}.*[uy])(?:ks|s|d|tt?)$", r"\1"),
    (r"([oö])(?:ks|s)$", r"\1"),
    (r"(uo|uu)[dt]$", r"\1"),
    (r"([oöuy])\1$", r"\1"),
    # gradation: verkko, tiekartta, raadi(n), kaupungi(n), kunna(n), kumma(n), illa(n), tava(n)
    (rf"kk{_O}$", r"k\1"),
    (rf"pp{_O}$", r"p\1"),
    (rf"(?:tt|d){_O}$", r"t\1"),
    (rf"ng{_O}$", r"nk\1"),
    (rf"nn{_O}$", r"nt\1"),
    (rf"mm{_O}$", r"mp\1"),
    (rf"ll{_O}$", r"lt\1"),
    (rf"rr{_O}$", r"rt\1"),
    (rf"v{_O}$", r"p\1"),
)
_COMPILED = tuple((re.compile(pattern), by) for pattern, by in ENDINGS)


@cache
def key(word: str) -> str:
    """The key of a word in lower case: alike for most of its forms."""
    start, end = word[:-TAIL], word[-TAIL:]
    for pattern, by in _COMPILED:
        # Most rules do not fit: searching costs a quarter of what replacing does.
        if (found := pattern.search(end)) is None:
            continue
        shorter = end[: found.start()] + found.expand(by)
        if len(start) + len(shorter) >= SHORTEST:
            end = shorter
    return start + end


def for_browsers() -> list[list[str]]:
    """The rules as JavaScript writes them."""
    return [[pattern, by.replace("\\", "$")] for pattern, by in ENDINGS]
