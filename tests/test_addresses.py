"""Addresses: the way from one page to another works in any folder of any host."""

import pytest

from macros import addresses
from macros.addresses import relative

WAYS = [
    ("/", "/", "./"),
    ("/sanasto/", "/", "sanasto/"),
    ("/", "/sanasto/", "../"),
    ("/sanasto/", "/sanasto/", "./"),
    ("/sanasto/#raati", "/", "sanasto/#raati"),
    ("/sanasto/#raati", "/sanasto/", "#raati"),
    ("/ohjelmat/a/tavoitteet/1/", "/ohjelmat/a/", "tavoitteet/1/"),
    ("/ohjelmat/a/", "/ohjelmat/a/tavoitteet/1/", "../../"),
    ("/ohjelmat/a/tavoitteet/2/", "/ohjelmat/a/tavoitteet/1/", "../2/"),
    ("/osallistu/", "/ohjelmat/a/", "../../osallistu/"),
    ("/avoin-data/v1/measures.csv", "/avoin-data/", "v1/measures.csv"),
    ("/avoin-data/v1/measures.csv", "/", "avoin-data/v1/measures.csv"),
]


@pytest.mark.parametrize(("target", "page", "way"), WAYS, ids=[f"{a} from {b}" for a, b, _ in WAYS])
def test_the_way_from_a_page_to_another(target: str, page: str, way: str) -> None:
    """It never begins with a slash; a page ends with one, a file does not."""
    assert relative(target, page) == way


PROMISED = {
    addresses.goal("vake-osallisuus", 1): "/ohjelmat/vake-osallisuus/tavoitteet/1/",
    addresses.measure("vake-osallisuus", "1.2"): "/ohjelmat/vake-osallisuus/toimenpiteet/1-2/",
    addresses.indicators("vake-osallisuus"): "/ohjelmat/vake-osallisuus/mittarit/",
    addresses.report("vake-osallisuus", "2023"): "/ohjelmat/vake-osallisuus/raportit/2023/",
    addresses.report("x", "2024-Q1/2024-Q2"): "/ohjelmat/x/raportit/2024-q1--2024-q2/",
    addresses.way("tee-aloite"): "/osallistu/tee-aloite/",
    addresses.term("hyte"): "/sanasto/#hyte",
}


@pytest.mark.parametrize(("address", "promised"), PROMISED.items(), ids=PROMISED.values())
def test_addresses_are_those_that_were_promised(address: str, promised: str) -> None:
    """An address once published works for ever."""
    assert address == promised
