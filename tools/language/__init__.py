"""Checks how plain the Finnish of the site is: `make language`.

voikko.py knows words, sentences.py and running_text.py find sentences, grammar.py reads them,
measures.py counts, rules.py is the table of limits, sources.py and docs.py gather the texts,
check.py compares, exceptions.py forgives, report.py prints.
"""
