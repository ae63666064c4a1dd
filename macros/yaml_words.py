"""What is told of mistakes in YAML: facts and deeds, each with a name."""

from __future__ import annotations

_BETWEEN_QUOTES = 'koko teksti suorien lainausmerkkien väliin: "…".'
QUOTE_IT = f"Kirjoita {_BETWEEN_QUOTES}"
REMOVE_OR_QUOTE_IT = f"Poista se. Tai jos se on tekstiä, kirjoita {_BETWEEN_QUOTES}"
QUOTE_COLON = f"Jos tekstissä on kaksoispiste, kirjoita {_BETWEEN_QUOTES}"
QUOTE_BRACKET = f"Jos ne kuuluvat tekstiin, kirjoita {_BETWEEN_QUOTES}"
OPEN_QUOTE = (
    "tästä alkava lainausmerkki ei pääty oikeassa kohdassa.",
    "Lisää tekstin loppuun samanlainen lainausmerkki.",
)
SEMICOLONS = (
    "tässä on taulukko, jonka sarakkeet on eroteltu puolipisteillä.",
    "Kirjoita tiedot kenttinä, jokainen omalle rivilleen: ”nimi: arvo”.",
)
INDENT = (
    "rivin sisennys ei sovi yhteen ylempien rivien kanssa.",
    "Aloita rivi samasta kohdasta kuin muut saman tason rivit.",
)
TEXT_INDENT = (
    "tekstin rivit alkavat eri kohdista.",
    "Aloita tekstin jokainen rivi samasta kohdasta, kaksi välilyöntiä kentän nimeä sisempää.",
)
TWO_COMMAS = ("luettelossa on pilkku, jonka edessä ei ole mitään.", "Poista pilkku.")
OPEN_BRACKET = ("sulku jää auki.", "Lisää loppusulku tai kirjoita teksti lainausmerkkeihin.")
COLON_IN_TEXT = ("tekstin keskellä on kaksoispiste ja välilyönti.", QUOTE_IT)
COLON_AFTER_TEXT = (
    "tekstin lopussa on kaksoispiste.",
    f"Poista se. Tai {QUOTE_IT[0].lower()}{QUOTE_IT[1:]}",
)
AFTER_QUOTE = (
    "lainausmerkin jälkeen on vielä tekstiä.",
    "Siirrä lainausmerkki tekstin loppuun. Käytä tekstin sisällä kaarevaa lainausmerkkiä ”.",
)
AFTER_BRACKET = ("sulun jälkeen on vielä tekstiä.", QUOTE_IT)
NO_SPACE_AFTER_COLON = (
    "kaksoispisteen jälkeen puuttuu välilyönti.",
    "Kirjoita kentän nimi, kaksoispiste, välilyönti ja arvo.",
)
TWO_COLONS = ("kentän nimen jälkeen on kaksi kaksoispistettä.", "Poista toinen.")
NO_SPACE_AFTER_DASH = (
    "luettelon viivan jälkeen puuttuu välilyönti.",
    "Kirjoita viivan jälkeen välilyönti.",
)
NO_COLON = (
    "riviltä puuttuu kentän nimi tai kaksoispiste.",
    "Kirjoita ”nimi: arvo”. Jos rivi jatkaa ylempää tekstiä, sisennä se.",
)
NO_NAME = ("kaksoispisteen edestä puuttuu kentän nimi.", "Kirjoita ”nimi: arvo”.")
DASH = (
    "luettelon viiva on väärässä paikassa.",
    "Aloita luettelo omalta riviltään kentän nimen alta, kaikki viivat samasta kohdasta.",
)
ONLY_DASH = (
    "kentässä on pelkkä viiva.",
    "Kirjoita viivan tilalle tieto. Jos sitä ei ole, poista koko rivi.",
)
BACKSLASH = (
    "lainausmerkkien sisällä on kenoviiva ”\\”.",
    "Poista kenoviiva tai kirjoita se kahdesti.",
)
BLOCK_TEXT = (
    "merkin ”|” tai ”>” perässä on tekstiä.",
    "Aloita teksti seuraavalta riviltä sisennettynä tai kirjoita se lainausmerkkeihin.",
)
UNKNOWN = ("riviä ei voi lukea.", "Vertaa sitä muiden tiedostojen samanlaisiin riveihin.")
