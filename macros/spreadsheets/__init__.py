"""Spreadsheets in and out: figures and statuses that staff fill in where they work every day.

.xlsx, .csv ─ workbook.py, separated.py ─ sheet.py ─ table.py ─ figures.py, statuses.py
              bytes                       cells      columns    changes to records
                                                                      │
data/*.yml ─────────── yaml_edit.py ─ keep.py ────────────────────────┘
                       only the lines that change, all files or none
"""
