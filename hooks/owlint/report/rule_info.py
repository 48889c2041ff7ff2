"""What reports say about a rule, read from the rule's module and its docstring."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.report.context import Context
    from owlint.result import Reported

#: Where the page of a rule is.
DOCS_URL = 'https://github.com/owlint/owlint/blob/main/docs/rules/{code}.md'

_HEADING_MARKS = '#*=- \t:'


class RuleInfo:
    """Name, texts and constants of one rule. ``url`` is '' for rules that are not ours."""

    __slots__ = ('code', 'description', 'fix', 'kind', 'name', 'severity', 'summary', 'text', 'url')

    def __init__(self, code: str, name: str, severity: str) -> None:
        self.code = code
        self.name = name
        self.severity = severity
        self.kind = ''
        self.fix: str | None = None
        self.summary = name.replace('-', ' ')
        self.description = ''
        self.text = ''
        self.url = ''


def page_of(code: str, context: Context) -> str:
    """The page of a rule, '' for a rule that is not ours."""
    from owlint_rules.catalog import RULES

    return DOCS_URL.format(code=code) if code in RULES and code not in context.rules else ''


def describe(finding: Reported, context: Context) -> RuleInfo:
    """What is known about the rule behind a finding.

    A rule that neither the table nor ``context.rules`` has is described by
    the finding alone.
    """
    from owlint_rules import catalog

    info = RuleInfo(finding.code, finding.name, finding.severity)
    module = context.rules.get(finding.code)
    if finding.code in catalog.RULES:
        module = module or catalog.load(finding.code)
        info.url = page_of(finding.code, context)
        info.kind = catalog.kind_of(finding.code)
    if module is None:
        return info
    info.name = getattr(module, 'NAME', info.name)
    info.severity = getattr(module, 'SEVERITY', info.severity)
    info.kind = info.kind or getattr(module, 'KIND', '')
    info.fix = getattr(module, 'FIX', None)
    info.text = (module.__doc__ or '').strip()
    if info.text:
        info.summary = info.text.partition('\n')[0].strip()
        info.description = what_it_does(info.text)
    return info


def what_it_does(text: str) -> str:
    """The first paragraph under *What it does*, as one line; '' when there is none."""
    lines = iter(text.splitlines())
    for line in lines:
        if line.strip(_HEADING_MARKS).lower() == 'what it does':
            break
    words: list[str] = []
    for line in lines:
        stripped = line.strip()
        if stripped and not stripped.strip('=-~'):  # an underline of the heading
            continue
        if not stripped and words:
            break
        if stripped.startswith('#'):
            break
        words.extend(stripped.split())
    return ' '.join(words)
