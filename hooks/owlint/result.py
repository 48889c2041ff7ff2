"""What a run found, with every place resolved to lines and columns.

This is what the reports get: plain data, no subjects. Lines and columns are
counted from 1, columns in characters (a tab counts one), ends are exclusive.
"""

from __future__ import annotations

from collections.abc import Sequence

from owlint_rules.model.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.answers import LicenseAnswers
    from owlint_rules.definitions.verdict import Verdict


class Region:
    """A stretch of a file."""

    __slots__ = ('column', 'end_column', 'end_line', 'line', 'path')

    def __init__(self, path: str, line: int, column: int, end_line: int, end_column: int) -> None:
        self.path = path
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column


class Replacement:
    """One edit of a fix: the region's characters become ``text``.

    With ``create`` the path is a new file and ``text`` its whole content.
    """

    __slots__ = ('create', 'region', 'text')

    def __init__(self, region: Region, text: str, *, create: bool = False) -> None:
        self.region = region
        self.text = text
        self.create = create


class Reported:
    """A finding as it leaves the engine.

    ``source`` is the line of the file that the finding starts in, '' for
    binary files. ``suppressed`` findings carry the ``reason`` given for it and
    ``suppressed_by`` (``comment``, ``ignore``, ``per-file-ignores`` or
    ``baseline``), which a ``locked`` one never is; reports show them only where
    their format has a place for that. ``fingerprint`` names the finding by rule,
    file and value, without its line. ``replacements`` is filled only when a report
    asks for fixes.
    """

    __slots__ = (
        'code',
        'confidence',
        'fingerprint',
        'fix_title',
        'fixable',
        'help',
        'locked',
        'message',
        'name',
        'place',
        'reason',
        'region',
        'related',
        'replacements',
        'severity',
        'source',
        'suppressed',
        'suppressed_by',
    )

    def __init__(
        self,
        *,
        code: str,
        name: str,
        severity: str,
        region: Region,
        message: str,
        place: str = '',
        help: str = '',
        confidence: str = 'high',
        fixable: str | None = None,
        source: str = '',
        related: Sequence[tuple[Region, str]] = (),
        fingerprint: str = '',
    ) -> None:
        self.code = code
        self.name = name
        self.severity = severity
        self.region = region
        self.message = message
        self.place = place
        self.help = help
        self.confidence = confidence
        self.fixable = fixable
        self.source = source
        self.related = list(related)
        self.fingerprint = fingerprint
        self.suppressed = False
        self.locked = False
        self.suppressed_by = ''
        self.reason = ''
        self.fix_title = ''
        self.replacements: list[Replacement] = []

    @property
    def path(self) -> str:
        return self.region.path

    @property
    def line(self) -> int:
        return self.region.line

    @property
    def column(self) -> int:
        return self.region.column


class Result:
    """Everything one run of ``check`` has to say.

    ``findings`` are in the order they are shown: path, line, column, code.
    ``below`` counts the findings that are too mild to be shown.
    ``looked_at`` counts what the files were: releases, cards, manifests and so on, by kind.
    ``left_out`` counts files of tests, examples and works of others, which were not looked at.
    ``fixed`` counts fixes that were written (or, with ``--diff``, would be);
    ``notes`` are sentences about the run itself, such as a fix that was dropped.
    """

    def __init__(self) -> None:
        self.findings: list[Reported] = []
        self.below = 0
        #: whether nothing was looked for behind the fixes
        self.unchecked = False
        self.files_checked = 0
        self.looked_at: dict[str, int] = {}
        self.left_out = 0
        self.fixed = 0
        self.notes: list[str] = []

    def leave_out_below(self, severity: str) -> None:
        """Drop the findings milder than ``severity``, and count those that were visible."""
        least = SEVERITIES.index(severity)
        shown = len(self.visible)
        self.findings = [one for one in self.findings if SEVERITIES.index(one.severity) >= least]
        self.below += shown - len(self.visible)

    @property
    def visible(self) -> list[Reported]:
        """The findings that nobody suppressed."""
        return [finding for finding in self.findings if not finding.suppressed]


class Judged:
    """One release with its verdicts, the claims among them and the findings held back.

    ``detailed`` are the definitions that are shown criterion by criterion; the
    others get a line in a table. ``found`` is what the release was judged by, ``lacks``
    what was looked for in vain. ``name`` is what people call it, where that is not its path.
    ``model`` is the name that it gives its model, ``date`` that of the model's release, each ''
    where none is given; ``licenses`` are what the licenses found allow.
    """

    __slots__ = (
        'claims', 'date', 'detailed', 'found', 'lacks', 'licenses', 'model', 'name', 'path',
        'suppressed', 'verdicts',
    )  # fmt: skip

    def __init__(
        self,
        path: str,
        verdicts: list[Verdict],
        claims: set[str],
        suppressed: list[Reported],
        detailed: set[str],
        *,
        name: str = '',
        found: Sequence[str] = (),
        lacks: Sequence[str] = (),
        model: str = '',
        date: str = '',
        licenses: Sequence[LicenseAnswers] = (),
    ) -> None:
        self.path = path
        self.model = model
        self.date = date
        self.licenses = list(licenses)
        self.name = name or path
        self.found = list(found)
        self.lacks = list(lacks)
        self.verdicts = verdicts
        self.claims = claims
        self.suppressed = suppressed
        self.detailed = detailed

    @property
    def title(self) -> str:
        """The model's name and date where they are given, with the name of the release."""
        name = self.name
        if self.model and self.model.lower() != name.rpartition('/')[2].lower():
            name = self.model if name == '.' else f'{self.model} ({name})'
        elif name == '.':
            name = 'this release'
        return f'{name}, {self.date}' if self.date else name

    def unmet_claims(self) -> list[Verdict]:
        """The claimed definitions that the release does not meet."""
        return [item for item in self.verdicts if item.id in self.claims and item.status != 'met']
