"""Every setting of a run, each described once: a key of the configuration, a flag, or both.

An attribute of ``Settings`` is one row. The argument parsers of the commands, the reader of
configuration files, the JSON Schema for editors and the table in docs/configuration.md are made
from these rows, so a further setting is one row here; one that rules are told of is an attribute
of ``Options`` as well.
"""

from __future__ import annotations

from collections.abc import Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Every kind that ``--kind`` knows. Problems of reading are shown for each.
KINDS = ('card', 'license', 'header', 'manifest', 'weights', 'release')

#: What a setting holds.
TEXT, TEXTS, FLAG, CHOICE, YEAR = 'text', 'texts', 'flag', 'choice', 'year'
#: Rules by code, prefix or name; the same with reasons; such tables by glob; options by rule.
RULE_NAMES, REASONS, REASONS_BY_GLOB, RULE_OPTIONS = 'rules', 'reasons', 'globs', 'options'
#: The tables ``[header]``, ``[release]`` and ``[policy]``; severities by rule; keys and rules.
HEADER, RELEASE, POLICY = 'header', 'release', 'policy'
SEVERITY, LOCKS = 'severity', 'locks'

#: What a setting that nobody makes is, by what it holds; all others are ''.
_EMPTY: dict[str, type] = {
    TEXTS: list, RULE_NAMES: list, FLAG: bool, REASONS: dict, REASONS_BY_GLOB: list,
    RULE_OPTIONS: dict, HEADER: dict, RELEASE: dict, POLICY: dict, SEVERITY: dict, LOCKS: list,
}  # fmt: skip

#: The keys of ``[header]`` and what they hold.
HEADER_KEYS = {'license': TEXT, 'copyright': TEXT, 'paths': TEXTS, 'exclude': TEXTS}


class Setting:
    """One row: what a setting holds, where it can be made, and what is said of it.

    ``name`` is its attribute, ``key`` its key in the configuration ('' for a flag alone).
    ``help`` is one short clause; ``page`` says the same at more length in docs/configuration.md,
    ``flag_help`` in ``--help``. ``commands`` are those with the flag, ``option`` the attribute of
    ``Options`` by which rules know the setting.
    """

    __slots__ = (
        'choices', 'commands', 'flag', 'flag_help', 'help', 'holds', 'key', 'metavar', 'name',
        'option', 'page',
    )  # fmt: skip

    def __init__(
        self,
        holds: str,
        help: str = '',
        *,
        page: str = '',
        key: str | None = None,
        commands: Sequence[str] = (),
        flag: str = '',
        flag_help: str = '',
        metavar: str | None = None,
        choices: Sequence[str] = (),
        option: str = '',
    ) -> None:
        self.holds = holds
        self.help = help
        self.page = page or help
        self.key = key
        self.commands = commands
        self.flag = flag
        self.flag_help = flag_help or help
        self.metavar = metavar
        self.choices = choices
        self.option = option

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        spelled = name.replace('_', '-')
        self.key = spelled if self.key is None else self.key
        self.flag = '--' + (self.flag or spelled)

    @property
    def empty(self) -> Any:
        """What it is when nobody makes it."""
        return _EMPTY.get(self.holds, str)()


#: A row, typed as what its attribute will hold.
_setting: Any = Setting

_CHECK = ('check',)
_EVERY = ('check', 'verdict', 'export', 'explain')


class Settings:
    """What the command line asks of a run; empty values leave it to the configuration."""

    claims: list[str] = _setting(
        TEXTS, 'definitions that this release says it meets', option='claims',
        page='definitions that this release says it meets; an unmet one is a finding (OWL603) '
        'and exit code 1',
    )  # fmt: skip
    definitions: list[str] = _setting(
        TEXTS, 'files with definitions of your own',
        page='definition files of your own, relative to the configuration (docs/plugins.md)',
    )  # fmt: skip
    plugins: list[str] = _setting(
        TEXTS, 'registered plugins with rules of your own',
        page='plugins with further rules and definitions, by the name that an installed '
        'distribution registers (docs/plugins.md)',
    )  # fmt: skip
    select: list[str] = _setting(
        RULE_NAMES, 'codes, names or prefixes of rules to run', commands=_CHECK, metavar='RULES',
        flag_help='comma-separated rule codes, prefixes or names to enable',
        page='rules to run: codes, names or prefixes; default all',
    )  # fmt: skip
    ignore: dict[str, str] = _setting(
        REASONS, 'codes, names or prefixes of rules', commands=_CHECK, metavar='RULES',
        flag_help='comma-separated rule codes, prefixes or names to disable',
        page="rules whose findings are held back; the table's values are the reasons",
    )  # fmt: skip
    per_file_ignores: list[tuple[str, dict[str, str]]] = _setting(
        REASONS_BY_GLOB, page='glob to such a list or table'
    )
    kinds: tuple[str, ...] = _setting(
        TEXTS, 'check only these subjects: ' + ', '.join(KINDS), key='', flag='kind',
        commands=_CHECK, metavar='KIND',
    )  # fmt: skip
    exclude: list[str] = _setting(
        TEXTS, 'globs of files that are not looked at',
        page='globs of files that are not checked themselves; they still count as files of their '
        "release. Those of the working folder's configuration hold for folders with a "
        'configuration of their own too, which is then not read',
    )  # fmt: skip
    fail_on: str = _setting(
        CHOICE, choices=('info', 'warning', 'error', 'never'), commands=_CHECK,
        flag_help='lowest severity that causes exit code 1 (default: warning)',
        page='lowest severity that causes exit code 1: `info`, `warning` (default), `error`, '
        'or `never`',
    )  # fmt: skip
    min_severity: str = _setting(
        CHOICE, choices=('info', 'warning', 'error'), key='', commands=_CHECK,
        flag_help='lowest severity to show (default: info; the hooks show warnings and errors)',
    )  # fmt: skip
    baseline: str = _setting(
        TEXT, 'file of findings that are known', commands=_CHECK, metavar='FILE',
        flag_help='ignore the findings recorded in this baseline',
        page='a baseline file, relative to the configuration (docs/suppressions.md)',
    )  # fmt: skip
    license: str = _setting(
        TEXT, 'license of the release, when no file says so', commands=_CHECK, metavar='ID',
        flag_help='the license to insert when no file states one', option='stated_license',
        page='the license of the release where no file states one',
    )  # fmt: skip
    add_license_from_file: bool = _setting(
        FLAG, 'allow a fix to set a missing `license:` from the LICENSE file next to the card',
        key='', commands=_CHECK, option='add_license_from_file',
    )  # fmt: skip
    year: str = _setting(
        YEAR, 'for copyright lines', commands=_CHECK, option='year',
        flag_help='year for copyright lines that a fix writes',
        page='for copyright lines that a fix writes; they come from nowhere else',
    )  # fmt: skip
    holder: str = _setting(
        TEXT, 'for copyright lines', commands=_CHECK, option='holder',
        flag_help='holder for copyright lines that a fix writes',
        page='for copyright lines that a fix writes; they come from nowhere else',
    )  # fmt: skip
    strict: bool = _setting(
        FLAG, 'read definitions literally', commands=('check', 'verdict'), option='strict',
        flag_help='apply requirement 8 of the Open Weights Definition literally',
        page='count the literal reading of requirement 8 of the Open Weights Definition',
    )  # fmt: skip
    validate: bool = _setting(
        FLAG, 'also validate manifests against the schemas of their formats', commands=_CHECK,
        page='also validate manifests against the schemas of their formats (docs/manifests.md)',
    )  # fmt: skip
    header: dict[str, Any] = _setting(
        HEADER, 'what source files should say at their head', option='header',
        page='`license`, `copyright`, `paths`, `exclude`: what source files shall say in their '
        'heads',
    )  # fmt: skip
    release: dict[str, Any] = _setting(
        RELEASE, 'what no other file of the release says', option='release',
        page='what no other file of the release says: `weights`, and `components.NAME` with '
        '`path` and `license`',
    )  # fmt: skip
    rules: dict[str, dict[str, Any]] = _setting(
        RULE_OPTIONS, 'options of single rules, by name or code', option='rules',
        page='options of single rules, by name or code: `[rules.missing-license-text]`',
    )  # fmt: skip
    severity: dict[str, str] = _setting(
        SEVERITY, 'severities of single rules: `info`, `warning` or `error`',
        page='severities of rules, by code, prefix or name: `{ OWL612 = "info" }`',
    )  # fmt: skip
    policy: dict[str, Any] = _setting(
        POLICY, 'licenses that an organization allows and denies',
        page='licenses that an organization allows and denies (docs/policy.md)',
    )  # fmt: skip
    extend: str = _setting(
        TEXT, 'a configuration below this one', commands=_CHECK, metavar='FILE',
        flag_help='a configuration of an organization, below those of the folders: a file or the '
        'name of an installed one',
        page='a configuration below this one: a `.toml` file, relative to it, or the name of an '
        'installed one (docs/policy.md)',
    )  # fmt: skip
    locked: list[str] = _setting(
        LOCKS, 'keys and rules that no configuration above this one changes or holds back',
        page='keys and rules that no configuration which extends this one changes or holds back',
    )  # fmt: skip
    config: str = _setting(
        TEXT, 'use this configuration file', key='', commands=_EVERY, metavar='FILE'
    )
    isolated: bool = _setting(FLAG, 'ignore all configuration files', key='', commands=_EVERY)

    def __init__(self, **values: Any) -> None:
        for row in SETTINGS:
            setattr(self, row.name, values.pop(row.name, row.empty))
        if values:
            raise TypeError(f'there is no setting {", ".join(values)}')
        self.kinds = tuple(self.kinds) or KINDS


#: All rows, in the order of the documentation.
SETTINGS = tuple(row for row in vars(Settings).values() if isinstance(row, Setting))
#: The rows with a key in the configuration, by that key.
KEYS = {row.key: row for row in SETTINGS if row.key}
