"""What a change says, in plain words: `python -m macros changes BASE`.

    git ─ base.py ─ load.py ─ compare.py ─ sentences.py ─┐
          BASE's     records    what        in Finnish    report.py
          files      of both    differs                   │
                     └───────── rules.py: what is stopped ┘

Records are compared, not lines: what a field or a record is called stands in names.yml.
"""
