"""A suppression comment suppresses nothing.

## What it does
Reports `owlint: ignore[...]` comments, and single names in their brackets, that no
longer match a finding. Only rules that ran are considered.

## Why it matters
A suppression that outlives its finding hides the next one of that kind, which easily
goes unnoticed in a legal file.

## Example
```yaml
license: mit  # owlint: ignore[OWL111] our own id
```

## Use instead
```yaml
license: mit
```

## Fix safety
No fix: the reason in the comment may still be worth keeping.

## References
- docs/suppressions.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.run import Run

CODE = 'OWL801'
SEVERITY = WARNING
WHY = 'the comment hides nothing, and may hide something later'


def check(run: Run, options: Options) -> Iterator[Finding]:
    """One finding for each name in a comment that holds nothing back."""
    for comment in run.comments:
        if comment.error:
            continue
        for name, codes in comment.codes.items():
            if name in comment.used or not codes <= run.ran:
                continue
            missed = [run.unsuppressed[code] for code in sorted(codes) if code in run.unsuppressed]
            where = f'; there is one in line {missed[0]}' if missed else ''
            help_text = 'Delete the comment, or the name from its brackets.'
            if missed:
                # no comment fits into the line that opens a card's front matter
                move = 'Move it there, or write' if missed[0] > 1 else 'Write'
                help_text = (
                    f'{move} `owlint: ignore-file[{name}]`, which applies to the whole file.'
                )
            message = f'unused suppression: no {name} finding here{where}'
            yield Finding(message, run.place(comment), help=help_text)
