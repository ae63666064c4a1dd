"""Whose site it is: a wellbeing services county, a municipality or a city, in every case form."""

from __future__ import annotations

import re
from collections.abc import Mapping

COUNTY = "hyvinvointialue"

# Endings of the county's word, and the same form of the others: Finnish inflects each its own way.
_FORMS: Mapping[str, Mapping[str, str]] = {
    "": {"kunta": "kunta", "kaupunki": "kaupunki"},
    "en": {"kunta": "kunnan", "kaupunki": "kaupungin"},
    "tta": {"kunta": "kuntaa", "kaupunki": "kaupunkia"},
    "ella": {"kunta": "kunnassa", "kaupunki": "kaupungissa"},
    "elta": {"kunta": "kunnalta", "kaupunki": "kaupungilta"},
    "elle": {"kunta": "kunnalle", "kaupunki": "kaupungille"},
    "essa": {"kunta": "kunnassa", "kaupunki": "kaupungissa"},
    "esta": {"kunta": "kunnasta", "kaupunki": "kaupungista"},
    "eseen": {"kunta": "kuntaan", "kaupunki": "kaupunkiin"},
    "eksi": {"kunta": "kunnaksi", "kaupunki": "kaupungiksi"},
    "ena": {"kunta": "kuntana", "kaupunki": "kaupunkina"},
    "et": {"kunta": "kunnat", "kaupunki": "kaupungit"},
    "iden": {"kunta": "kuntien", "kaupunki": "kaupunkien"},
    "ita": {"kunta": "kuntia", "kaupunki": "kaupunkeja"},
    "illa": {"kunta": "kunnissa", "kaupunki": "kaupungeissa"},
    "ilta": {"kunta": "kunnilta", "kaupunki": "kaupungeilta"},
    "ille": {"kunta": "kunnille", "kaupunki": "kaupungeille"},
    "issa": {"kunta": "kunnissa", "kaupunki": "kaupungeissa"},
    "ista": {"kunta": "kunnista", "kaupunki": "kaupungeista"},
    "isiin": {"kunta": "kuntiin", "kaupunki": "kaupunkeihin"},
}
# Those who decide are inflected alike: aluevaltuuston, kunnanvaltuuston.
_BEGINNINGS: Mapping[str, Mapping[str, str]] = {
    "aluevaltuusto": {"kunta": "kunnanvaltuusto", "kaupunki": "kaupunginvaltuusto"},
    "aluehallitu": {"kunta": "kunnanhallitu", "kaupunki": "kaupunginhallitu"},
    "aluevaal": {"kunta": "kuntavaal", "kaupunki": "kuntavaal"},
}
_COUNTYS = re.compile(rf"\b{COUNTY}(\w*)", re.IGNORECASE)

AREAS = (COUNTY, *_FORMS[""])
"""The kinds of area that a site can be of."""


def said_of(area: str, text: str) -> str:
    """A text about counties, said of an area of another kind."""
    if area == COUNTY:
        return text
    for beginning, others in _BEGINNINGS.items():
        text = re.sub(
            rf"\b{beginning}",
            lambda found, other=others[area]: _as_written(found[0], other),  # type: ignore[misc]
            text,
            flags=re.IGNORECASE,
        )
    return _COUNTYS.sub(lambda found: _form(found, area), text)


def _form(found: re.Match[str], area: str) -> str:
    others = _FORMS.get(found[1])
    return _as_written(found[0], others[area]) if others else found[0]


def _as_written(model: str, word: str) -> str:
    return word.capitalize() if model[0].isupper() else word
