"""What web servers and robots are told: security headers, where to tell of a hole, the sitemap."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from macros.models import SiteInfo

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)

HEADERS = {
    # A meta tag cannot forbid framing; a header can.
    "Content-Security-Policy": f"{CSP}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

WITHOUT_CONTACT = (
    "Tiedostoa .well-known/security.txt ei tehty: emme tiedä, mihin tietoturvan"
    " aukosta ilmoitetaan. Kirjoita osoite tiedoston site.yml kenttään security_contact."
)

# RFC 9116 asks for less than a year, so that nobody trusts a file that nobody looks after.
_LASTS = timedelta(days=180)


def files(info: SiteInfo, address: str, today: date) -> Mapping[str, str]:
    """What hosts and robots look for, by path, for the site at `address`."""
    told = {"_headers": _headers(), "robots.txt": _robots(address)}
    if info.security_contact:
        told[".well-known/security.txt"] = _security(info.security_contact, info.language, today)
    return told


def _headers() -> str:
    """Read by several static hosts."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in HEADERS.items()), ""])


def _robots(address: str) -> str:
    return f"User-agent: *\nAllow: /\n\nSitemap: {address.rstrip('/')}/sitemap.xml\n"


def _security(contact: str, language: str, today: date) -> str:
    """Where to tell of a hole, and until when that holds (RFC 9116)."""
    expires = f"{today + _LASTS}T00:00:00Z"
    return f"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: {language}\n"
