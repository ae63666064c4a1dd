"""The search: what can be found, the index of it, and what a browser needs to search.

keys.py and lexicon.py know Finnish, entries.py and page_text.py gather what is found, index.py
packs it, engine.js unpacks it, page.py is the page of it.
"""
