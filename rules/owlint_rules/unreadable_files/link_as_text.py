"""A file contains only the path of a link.

## What it does
Reports a README.md or license file whose whole text is a relative path: a symbolic link
that was checked out, or uploaded, as a text file.

## Why it matters
git on Windows writes links as text files if it may not create links (gitattributes and
`core.symlinks` of git-config), and so do archives and web uploads. The Hub then shows
the words `../README.md` as the model card, and such a LICENSE grants nothing.

## Example
A README.md next to the weights that holds

    ../README.md

## Use instead
The text itself, or a link that git and the Hub know as one.

## Fix safety
No fix: a person must choose between the link and its content.

## References
- https://git-scm.com/docs/git-config#Documentation/git-config.txt-coresymlinks
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Subject
from owlint_rules.unreadable_files._problems import findings

CODE = 'OWL906'
SEVERITY = WARNING
WHY = 'tools that follow no links read a path instead of the text'


def check(subject: Subject, options: Options) -> Iterator[Finding]:
    """One finding where the reader saw a path and nothing else."""
    return findings(
        subject, 'link-as-text', 'Put the text itself here, or a real symbolic link.', read=True
    )
