"""One file per kind of promise; conftest.py has what they share."""
