"""Open data: the published shape, apart from what staff type. It may grow, never change.

Five tables as CSV, the whole as nested JSON, and a description of each. Texts go out exactly as
they are in the data. A cell that begins with `=` stays so: a mark against spreadsheet formulas
would be a mistake to every other reader. The page about open data says how to open the files.
"""

from macros.opendata.folder import OTHER_FILES, files
from macros.opendata.tables import TABLES, Table

__all__ = ["OTHER_FILES", "TABLES", "Table", "files"]
