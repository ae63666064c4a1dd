"""Hosting: what web servers are told to say, in each of the ways in which they are told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import yaml

from macros import headers
from macros.load import load
from tests import small
from tests.pages import BuiltPage
from tests.places import DATA, ROOT, TODAY
from tests.project import Project
from tests.server import headers_of

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
NGINX = (ROOT / "hosting" / "nginx.conf").read_text(encoding="utf-8")


def test_hosts_are_told_the_headers(site_dir: Path) -> None:
    """Nothing but our own files, no frames, no guessing of types, no address passed on."""
    said = headers_of(site_dir)
    assert said["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert said["Referrer-Policy"] == "no-referrer"
    assert said["X-Content-Type-Options"] == "nosniff"
    assert said["X-Frame-Options"] == "DENY"
    for feature in ("camera", "geolocation", "microphone"):
        assert f"{feature}=()" in said["Permissions-Policy"]


def test_every_page_carries_the_policy(pages: Sequence[BuiltPage]) -> None:
    """For hosts that send no headers; a meta tag can say all but who may frame the page."""
    for page in pages:
        metas = page.tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert metas == [POLICY], page.address
        # What comes before it, it does not govern.
        assert page.tree.xpath("//meta[@name='referrer']/@content") == ["no-referrer"]
        first = page.tree.xpath("//head/*[not(self::meta[@charset])]")[0]
        assert first.get("http-equiv") == "Content-Security-Policy", page.address


def test_nginx_sample_says_the_same(site_dir: Path) -> None:
    """All of the headers, on errors too, and nowhere a line that would switch them off."""
    said = dict(re.findall(r'^    add_header (\S+) "([^"]*)" always;$', NGINX, re.MULTILINE))
    assert said == headers_of(site_dir)
    assert NGINX.count("add_header ") == len(said) + NGINX.count("Keep all add_header ")


def test_nginx_sample_knows_every_kind_of_file(site_dir: Path) -> None:
    """Tables and calendars are sent as what they are, and texts compressed."""
    added = dict(re.findall(r"^ {8}(text/\S+) (\w+);$", NGINX, re.MULTILINE))
    assert added == {"text/calendar": "ics", "text/csv": "csv"}
    for kind, suffix in (added | {"image/svg+xml": "svg"}).items():
        assert list(site_dir.rglob(f"*.{suffix}")), suffix
        assert kind in re.findall(r"gzip_types (.*);", NGINX)[0]


def test_robots_may_read_everything(site_dir: Path) -> None:
    """And are told where all of it is listed."""
    address = yaml.safe_load((DATA / "site.yml").read_text(encoding="utf-8"))["address"]
    told = (site_dir / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert told == ["User-agent: *", "Allow: /", "", f"Sitemap: {address}sitemap.xml"]


# security.txt is made when there is somebody to tell.

SECURITY = ".well-known/security.txt"


def test_security_contact_is_published(tmp_path: Path) -> None:
    """With the address that site.yml gives, and for less than a year (RFC 9116)."""
    today = date.fromisoformat(TODAY)
    info = load(small.data_in(tmp_path / "data")).info
    lines = headers.files(info, "https://a.example/", today)[SECURITY].splitlines()
    fields = dict(line.split(": ", 1) for line in lines)
    assert fields["Contact"] == "mailto:turva@alue.example"
    assert fields["Preferred-Languages"] == "fi"
    expires = datetime.fromisoformat(fields["Expires"]).date()
    assert timedelta(0) < expires - today < timedelta(days=365)
    assert len(fields) == len(lines)


def test_nobody_is_promised_where_nobody_is_named(site_dir: Path) -> None:
    """data/site.yml names no address for it, so there is no file with a made-up one."""
    named = "security_contact:" in (DATA / "site.yml").read_text(encoding="utf-8")
    assert (site_dir / SECURITY).exists() == named


def test_a_build_without_a_contact_says_so(tmp_path: Path) -> None:
    """Nobody takes for granted a file that was not made."""
    project = Project(tmp_path / "projekti")
    built = project.build()
    assert built.returncode == 0
    assert headers.WITHOUT_CONTACT in built.stdout
    assert not (project.site / SECURITY).exists()
    contact = "security_contact: mailto:turva@alue.example\n"
    project.write("data/site.yml", project.read("data/site.yml") + contact)
    assert headers.WITHOUT_CONTACT not in project.build().stdout
    assert (project.site / SECURITY).exists()
