"""`make audit`: what takes too long for every `make test`. See __main__.py."""
