"""What search engines are told of a page, in the terms of schema.org (JSON-LD).

Only what the sources tell: an event known by its month has no date here, a way whose area nobody
names has none.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any

from macros import addresses, markup, opendata
from macros.fields import UNKNOWN
from macros.models import Happening, Report, Way
from macros.opendata.codes import LICENCE
from macros.periods import Period, Precision
from macros.site import Programme
from macros.views import Context
from macros.views.way_questions import HOW, NOT_KNOWN, WHOM, answer_label

Thing = dict[str, Any]
# What would end the block or begin a comment in it; JSON knows each by its number too.
_UNSAFE = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
_FORMATS = {"csv": "text/csv", "json": "application/json"}


def as_script(thing: Thing) -> str:
    """A thing as the content of a data block, whatever its texts hold."""
    whole = {"@context": "https://schema.org", **thing}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


class StructuredData:
    """What each page of the site at `root` is about."""

    def __init__(self, context: Context, root: str) -> None:
        self._context = context
        self._root = root.rstrip("/")

    def on_page(
        self, address: str, description: str, crumbs: Iterable[tuple[str, str]]
    ) -> Iterator[str]:
        """The data blocks of a page; `crumbs` are the titles and addresses of the way to it."""
        if about := self._about.get(address):
            yield as_script(about(description))
        if trail := self._trail(crumbs):
            yield as_script(trail)

    @cached_property
    def _about(self) -> Mapping[str, Callable[[str], Thing]]:
        site = self._context.site
        found: dict[str, Callable[[str], Thing]] = {
            addresses.HOME: self._site,
            addresses.OPEN_DATA: self._dataset,
        }
        for way in site.ways:
            found[addresses.way(way.id)] = partial(self._service, way)
        for event in site.events:
            found[addresses.event(event.id)] = partial(self._event, event)
        for programme in site.programmes:
            found[addresses.programme(programme.id)] = partial(self._programme, programme)
            for report in programme.reports:
                address = addresses.report(programme.id, report.period.code)
                found[address] = partial(self._report, programme, report)
        return found

    def _url(self, address: str) -> str:
        return f"{self._root}{address}" if address.startswith("/") else address

    def _trail(self, crumbs: Iterable[tuple[str, str]]) -> Thing | None:
        entries = [
            {"@type": "ListItem", "position": place, "name": title, "item": self._url(address)}
            for place, (title, address) in enumerate(crumbs, start=1)
        ]
        return {"@type": "BreadcrumbList", "itemListElement": entries} if entries else None

    def _page(self, kind: str, name: str, description: str, address: str) -> Thing:
        return {
            "@type": kind,
            "name": name,
            "description": description,
            "url": self._url(address),
        }

    def _site(self, description: str) -> Thing:
        info = self._context.site.info
        return {
            **self._page("WebSite", info.name, description, addresses.HOME),
            "inLanguage": info.language,
            "publisher": {"@type": "Organization", "name": info.publisher.name},
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": f"{self._url(addresses.SEARCH)}?q={{search_term_string}}",
                },
                "query-input": "required name=search_term_string",
            },
        }

    def _organisation(self, organisation_id: str) -> Thing:
        organisation = self._context.site.organisations.root[organisation_id]
        found: Thing = {"@type": "GovernmentOrganization", "name": organisation.official}
        return {**found, "alternateName": organisation.short} if organisation.short else found

    def _service(self, way: Way, description: str) -> Thing:
        del description  # what one gains says more
        found = self._page("GovernmentService", way.name, way.gain, addresses.way(way.id))
        found["provider"] = [self._organisation(one) for one in way.organisations]
        found["audience"] = [
            {"@type": "Audience", "audienceType": answer_label(self._context, WHOM, one)}
            for one in way.audiences
        ]
        if channels := [self._channel(way, one) for one in way.channels if one != NOT_KNOWN]:
            found["availableChannel"] = channels
        return found

    def _channel(self, way: Way, channel: str) -> Thing:
        found: Thing = {
            "@type": "ServiceChannel",
            "name": answer_label(self._context, HOW, channel),
        }
        online = channel == "verkossa" and way.link
        return {**found, "serviceUrl": self._url(way.link)} if online and way.link else found

    def _event(self, event: Happening, description: str) -> Thing:
        del description  # the text is whole
        found = self._page("Event", event.name, markup.plain(event.text), addresses.event(event.id))
        found["organizer"] = self._organisation(event.organisation)
        if days := _days(event.when):
            found["startDate"], found["endDate"] = days
        if event.venue != UNKNOWN:
            found["location"] = {"@type": "Place", "name": event.venue}
        return found

    def _programme(self, programme: Programme, description: str) -> Thing:
        about = programme.about
        address = addresses.programme(programme.id)
        found = self._page("CreativeWork", about.name, description, address)
        found |= {
            "alternateName": about.official,
            "sourceOrganization": self._organisation(about.organisation),
        }
        return {**found, "temporalCoverage": _span(about.years)} if about.years else found

    def _report(self, programme: Programme, report: Report, description: str) -> Thing:
        address = addresses.report(programme.id, report.period.code)
        front = addresses.programme(programme.id)
        return {
            **self._page("Report", report.name, description, address),
            "temporalCoverage": _span(report.period),
            "sourceOrganization": self._organisation(programme.about.organisation),
            "about": {
                "@type": "CreativeWork",
                "name": programme.about.name,
                "url": self._url(front),
            },
        }

    def _dataset(self, description: str) -> Thing:
        info, words = self._context.site.info, self._context.words
        files = [*(table.file for table in opendata.TABLES), *opendata.OTHER_FILES.values()]
        name = words.say("open_data.dataset", site=info.name)
        return {
            **self._page("Dataset", name, description, addresses.OPEN_DATA),
            "inLanguage": info.language,
            "license": LICENCE["path"],
            "isAccessibleForFree": True,
            "creator": {"@type": "Organization", "name": info.publisher.name},
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": file,
                    "contentUrl": self._url(f"{addresses.FILES}{file}"),
                    "encodingFormat": _FORMATS[file.rpartition(".")[2]],
                }
                for file in files
            ],
        }


def _days(when: Period) -> tuple[str, str] | None:
    """The first and the last day, where both are known to the day."""
    exact = all(part.precision is Precision.DAY for part in when.parts or (when,))
    return (when.start.isoformat(), when.end.isoformat()) if exact else None


def _span(period: Period) -> str:
    return f"{period.start.isoformat()}/{period.end.isoformat()}"
