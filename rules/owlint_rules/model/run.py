"""What a run made of its baseline, of comments that suppress and of configurations it met."""

from __future__ import annotations

from owlint_rules.model.subject import Place, Subject


class Suppression:
    """One suppression comment.

    ``codes`` are the rules that each name in its brackets stands for. ``spans``
    are the first and last numbers of the stretches of lines it speaks for, None
    for the whole file. ``used`` collects the names for which it held something
    back. ``error`` says why the comment does nothing, '' when it is in order;
    ``unknown`` names of no rule beside names of some.
    """

    __slots__ = (
        'codes',
        'column',
        'end_column',
        'error',
        'line',
        'reason',
        'spans',
        'unknown',
        'used',
    )

    def __init__(self, line: int, column: int, end_column: int) -> None:
        self.line = line
        self.column = column
        self.end_column = end_column
        self.codes: dict[str, set[str]] = {}
        self.spans: list[tuple[int, int]] | None = []
        self.reason = ''
        self.error = ''
        self.unknown: list[str] = []
        self.used: set[str] = set()

    def holds(self, code: str) -> bool:
        """Whether the comment names a rule."""
        return not self.error and any(code in codes for codes in self.codes.values())

    def use(self, codes: set[str]) -> None:
        """Remember which of the comment's names were needed for findings of these rules."""
        self.used.update(name for name, own in self.codes.items() if not codes.isdisjoint(own))


class Run(Subject):
    """A file as a run left it: with comments that suppress, the baseline, a configuration.

    ``ran`` are the codes of the rules that looked at the file. ``unsuppressed`` holds, for each
    rule with a finding there that nothing holds back, the line of one. ``stale`` are the entries
    of a baseline that hold back more than there is: path, code and surplus. ``broken`` are the
    faults of a configuration that the run goes on without: line, column (0 for the whole), text.
    """

    kind = 'configuration'

    def __init__(self, path: str, text: str = '', *, file: str = '') -> None:
        super().__init__(path, text, file=file)
        self.comments: list[Suppression] = []
        self.ran: set[str] = set()
        self.unsuppressed: dict[str, int] = {}
        self.stale: list[tuple[str, str, int]] = []
        self.broken: list[tuple[int, int, str]] = []

    def place(self, comment: Suppression) -> Place:
        """Where a comment stands."""
        start = self.lines[comment.line - 1] - 1
        if comment.line == 1 and self.text.startswith('\ufeff'):
            # which takes no column
            start += 1
        return self.span(start + comment.column, start + comment.end_column)
