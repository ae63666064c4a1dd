"""Which page weighs what, and which of its files."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from tests.pages import built_pages
from tests.weights import HEAVIEST, KIB, MEDIAN, bill, loaded


def report(site: Path) -> bool:
    """Prints a line for each page, the heaviest first; whether budgets are kept."""
    bills = {page.address: loaded(page, site) for page in built_pages(site)}
    totals = {address: sum(costs.values()) for address, costs in bills.items()}
    print("   KiB  page: its files, compressed, in KiB")
    for address, total in sorted(totals.items(), key=lambda page: -page[1]):
        print(f"{total / KIB:6.1f}  {address}: {bill(bills[address])}")
    middle, heaviest = median(totals.values()), max(totals.values())
    print(f"{len(totals)} pages, median {middle / KIB:.1f} KiB, heaviest {heaviest / KIB:.1f} KiB")
    return middle <= MEDIAN and heaviest <= HEAVIEST
