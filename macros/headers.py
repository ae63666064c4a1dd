"""What web servers and robots are told: security headers, and where the sitemap is."""

from __future__ import annotations

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


def headers_file() -> str:
    """The file `_headers`, which several static hosts read."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in HEADERS.items()), ""])


def robots(address: str) -> str:
    """robots.txt: everything may be read; the sitemap of the site at `address`."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {address.rstrip('/')}/sitemap.xml\n"
