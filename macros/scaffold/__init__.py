"""`python -m macros new …`: starts a record, or a whole site, as files that only want their texts.

A file is valid as it is written. Its comments are the help of the models' fields, so they never
say anything else than the editor and the messages do. Nothing that exists is overwritten.
"""

from macros.scaffold.area import COUNTY
from macros.scaffold.command import Owner, Place, new
from macros.scaffold.errors import NotWrittenError

__all__ = ["COUNTY", "NotWrittenError", "Owner", "Place", "new"]
