"""Spreadsheets in and out: figures and statuses that staff fill in where they work every day.

in   .xlsx ─ archive.py, workbook.py ┐
     .csv ─ separated.py ────────────┴ sheet.py ─ table.py ─ cells.py ─ figures.py, statuses.py
                                       cells      columns    values     changes ─ keep.py
out  .xlsx ─ book.py ─ export.py                   yaml_edit.py: only the lines that change
"""
