"""Installing, locking, measuring and reading proof: what the site is made with, not of."""
