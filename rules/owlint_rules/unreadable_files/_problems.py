"""What all rules about unreadable input do: turn a reader's problems into findings."""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import Finding
from owlint_rules.model.subject import Subject


def findings(subject: Subject, name: str, help: str, *, read: bool = False) -> Iterator[Finding]:
    """One finding for each problem of a name; ``read`` says that the file was read all the same."""
    for problem in subject.problems:
        if problem.name == name:
            message = problem.message if read else f'not read: {problem.message}'
            yield Finding(message, subject.span(problem.offset), help=help)
