"""The engine: files to subjects, subjects to rules, findings to lines and columns.

Files are worked on release by release, and what was read of one release is
dropped before the next, so memory does not grow with the number of files.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from types import ModuleType

from owlint.config import ConfigError, codes_of, resolve_rule
from owlint.configs import Configs
from owlint.files import Files
from owlint.kinds import kinds_of
from owlint.own_findings import (
    BROKEN,
    STALE,
    UNREADABLE,
    VALIDATION,
    apply_ignores,
    broken_configuration,
    comment_faults,
    own_finding,
)
from owlint.places import Hit, region_of, resolve, source_line
from owlint.release import Finder, Reader, show
from owlint.result import Region, Result
from owlint.settings import KINDS, Settings
from owlint_rules.catalog import kind_of, load, worth_running
from owlint_rules.finding import Fix
from owlint_rules.subjects import Card, Options, Release, SourceHeader, Subject, Unread, Validator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeGuard

    from owlint.config import Config
    from owlint.result import Reported
    from owlint.suppress import Suppression


class Engine:
    """One run over a set of files."""

    def __init__(
        self, settings: Settings, files: Files | None = None, *, every: bool = False
    ) -> None:
        self.settings = settings
        self.every = every
        self.files = files or Files()
        self.configs = Configs(self.files, explicit=settings.config, isolated=settings.isolated)
        self.reader = Reader(self.files)
        self.finder = Finder(self.files, self.reader, self.configs.of)
        # source headers matter where they are configured, or when they alone are asked for
        self._headers_asked = settings.kinds == ('header',)
        self._active: dict[tuple[int, str], list[str]] = {}
        self._modules: dict[str, ModuleType] = {}
        self._chosen: dict[int, list[str]] = {}
        self._options: dict[int, Options] = {}

    def check(self, paths: Iterable[str]) -> Result:
        """All findings about files, and about the releases they belong to."""
        result = Result()
        reported: list[Reported] = []
        checked: set[str] = set()
        judged: set[str] = set()
        told: set[tuple[object, ...]] = set()
        for folder, members in self._groups(paths):
            hits, looked_at = self._check_group(folder, members)
            checked.update(looked_at)
            by_path: dict[str, list[Hit]] = {path: [] for path in looked_at}
            for hit in hits:
                if hit.finding.place.subject.kind == 'configuration' and _said(hit, told):
                    continue
                by_path.setdefault(hit.finding.place.subject.path, []).append(hit)
            if folder is not None and 'release' in self.settings.kinds:
                judged.add(show(folder))
            for path, group in by_path.items():
                resolved, comments = self._resolve_file(group, looked_at.get(path))
                reported.extend(finding for _, finding in resolved)
                shown = {one.code: one.region.line for _, one in resolved if not one.suppressed}
                reported.extend(self._comment_findings(comments, looked_at.get(path), shown))
            self._forget()
        result.files_checked = len(checked)
        if self.settings.license and not judged and 'release' in self.settings.kinds:
            result.notes.append(
                '--license was not used: no release is here, that is a model card, a release '
                'manifest or weight files'
            )
        reported.extend(self._unlisted())
        reported.extend(self._broken_configurations())
        self._apply_baseline(reported, checked | judged)
        reported.sort(key=_order)
        result.findings = reported
        return result

    def hits(self, paths: Iterable[str]) -> Iterator[tuple[list[str], list[Hit]]]:
        """Unsuppressed findings with their rules, for the fix engine.

        Release by release, each time with the paths among the given ones that
        belong to it.
        """
        for folder, members in self._groups(paths):
            hits, _ = self._check_group(folder, members)
            by_path: dict[str, list[Hit]] = {}
            for hit in hits:
                by_path.setdefault(hit.finding.place.subject.path, []).append(hit)
            kept: list[Hit] = []
            for group in by_path.values():
                resolved, _ = self._resolve_file(group, None)
                kept.extend(hit for hit, finding in resolved if not finding.suppressed)
            yield members, kept
            self._forget()

    def _forget(self) -> None:
        """Drop what was read of one release, so that memory does not grow with their number."""
        self.reader.forget()
        self.files.trim()
        self.finder.trim()
        self.configs.trim()

    def _groups(self, paths: Iterable[str]) -> Iterator[tuple[str | None, list[str]]]:
        """The files by release: (folder of the release or None, its files), as soon as complete.

        In the order of their absolute paths all files below a folder stand
        together, so a release is complete at the first file that is not below it.
        """
        by_path = _once(paths, self.files)
        open_groups: dict[str, list[str]] = {}
        for absolute in sorted(by_path):
            while open_groups and not absolute.startswith(
                next(reversed(open_groups)).rstrip(os.sep) + os.sep
            ):
                yield open_groups.popitem()
            folder = self.finder.release_of(absolute)
            if folder is None:
                yield None, [by_path[absolute]]
            else:
                open_groups.setdefault(folder, []).append(by_path[absolute])
        while open_groups:
            yield open_groups.popitem()

    def _check_group(
        self, folder: str | None, members: list[str]
    ) -> tuple[list[Hit], dict[str, Subject | None]]:
        hits: list[Hit] = []
        looked_at: dict[str, Subject | None] = {}
        release = None
        if folder is not None and self._needs_release(folder):
            release = self.finder.gather(folder)
            if _is_bare(release.card) and _has_weights_beside(release):
                # no front matter says what it is, the weights beside it do
                release.card.flavor = 'model'
        for path in members:
            config = self.configs.of(os.path.dirname(path))
            kinds = kinds_of(path, headers=bool(config.header) or self._headers_asked)
            wanted = kinds & set(self.settings.kinds)
            if not wanted:
                continue
            for kind in sorted(wanted):
                subject = self._read(kind, path)
                if subject is None:
                    continue
                known = looked_at.setdefault(subject.path, subject)
                again = known is not None and known is not subject
                if isinstance(subject, SourceHeader) and config.folder:
                    relative = os.path.relpath(os.path.abspath(path), config.folder)
                    subject.scoped_path = relative.replace(os.sep, '/')
                found = list(self._run(kind, subject, config, read_before=again))
                if kind == 'manifest' and self.options_of(config).validator is not None:
                    from owlint.validation.doubles import without_doubles

                    found = without_doubles(found)
                hits.extend(found)
        if release is not None and 'release' in self.settings.kinds:
            config = self.configs.of(folder or '')
            if config.claims or _states_code(release):
                self.finder.read_code(release)
            for path in members:
                looked_at.setdefault(show(path), None)
            hits.extend(self._run('release', release, config))
        return hits, looked_at

    def _needs_release(self, folder: str) -> bool:
        """Whether the rules of this run look at more than single files."""
        if 'release' in self.settings.kinds:
            return True
        if 'card' not in self.settings.kinds:
            return False
        cards = [name for name in self.files.names(folder) if name.lower() == 'readme.md']
        return any(_is_bare(self.reader.card(os.path.join(folder, name))) for name in cards)

    def _read(self, kind: str, path: str) -> Subject | None:
        subject: Subject | None = getattr(self.reader, kind)(path)
        return subject

    def _run(
        self, kind: str, subject: Subject, config: Config, *, read_before: bool = False
    ) -> Iterator[Hit]:
        """All active rules for one subject.

        ``read_before``: what reading the file met was told when it was read as
        another kind.
        """
        options = self.options_of(config)
        kinds = ['input'] if subject.problems and not read_before else []
        if not isinstance(subject, Unread):
            kinds.append(kind)
        for name in kinds:
            for rule in self._rules(config, name, subject):
                try:
                    for finding in rule.check(subject, options):
                        yield Hit(rule, subject, finding, options)
                except Exception as error:
                    if rule.CODE not in config.plugin_rules:
                        raise
                    raise _failed(rule, 'check', subject, error) from error

    def _rules(self, config: Config, kind: str, subject: Subject) -> Iterator[ModuleType]:
        """The active rules of one kind that may have something to say about a subject.

        Modules are imported when they are first needed: most cards are sound,
        and need none of the rules about faults.
        """
        known = self._active.get((id(config), kind))
        plugins = config.plugin_rules
        if known is None:
            known = self._active[id(config), kind] = [
                code
                for code in self._codes(config)
                if (plugins[code].KIND if code in plugins else kind_of(code)) == kind
            ]
        for code in worth_running(known, kind, subject, self.options_of(config)):
            if code in plugins:
                yield plugins[code]
            else:
                module = self._modules.get(code)
                if module is None:
                    module = self._modules[code] = load(code)
                yield module

    def _codes(self, config: Config) -> list[str]:
        """The selected codes: the command line's selection, else the configuration's, else all.

        A longer prefix beats a shorter one, as in other linters: ``--select
        OWL101 --ignore OWL1`` runs OWL101. Ignores of the configuration only
        suppress, so that they can be counted; those of the command line skip.
        """
        known = self._chosen.get(id(config))
        if known is not None:
            return known
        plugins = config.plugin_rules
        chosen: dict[str, int] = {}
        if self.settings.select:
            selected = self._words(self.settings.select, config)
        else:
            selected = config.select or ['']
        for prefix in selected:
            for code in codes_of(prefix, plugins):
                chosen[code] = max(chosen.get(code, 0), len(prefix))
        for prefix in self._words(self.settings.ignore, config):
            for code in codes_of(prefix, plugins):
                if chosen.get(code, 0) <= len(prefix):
                    chosen.pop(code, None)
        if not (self.settings.validate or config.validate):
            chosen.pop(VALIDATION, None)
        known = self._chosen[id(config)] = sorted(chosen)
        return known

    def _words(self, words: Iterable[str], config: Config) -> list[str]:
        """Rules named on the command line as codes and prefixes.

        A plugin that only the working folder's configuration names adds
        nothing here, but its rules are no mistake either.
        """
        found = []
        for word in words:
            try:
                found.append(resolve_rule(word, config.plugin_rules))
            except ConfigError:
                resolve_rule(word, self.configs.of('').plugin_rules)
        return found

    def options_of(self, config: Config) -> Options:
        known = self._options.get(id(config))
        if known is None:
            settings = self.settings
            known = self._options[id(config)] = Options(
                stated_license=settings.license or config.license,
                year=settings.year or config.year,
                holder=settings.holder or config.holder,
                header=config.header,
                release=config.release,
                claims=config.claims,
                definitions=self.configs.definitions_of(config) if config.claims else {},
                rules=config.rules,
                strict=settings.strict or config.strict,
                add_license_from_file=settings.add_license_from_file,
                validator=_validator() if settings.validate or config.validate else None,
                configuration=config.subject() if config.path else None,
                every=self.every,
            )
        return known

    # ---- places, suppression, order -------------------------------------------------------

    def _resolve_file(
        self, hits: list[Hit], subject: Subject | None
    ) -> tuple[list[tuple[Hit, Reported]], list[Suppression]]:
        """The findings of one file as they are reported, the suppressed ones marked."""
        resolved = [(hit, resolve(hit)) for hit in hits]
        if subject is None and hits:
            subject = hits[0].finding.place.subject
        if subject is None:
            return resolved, []
        config = self.configs.of(os.path.dirname(subject.file))
        for _, finding in resolved:
            apply_ignores(finding, subject.file, config)
        comments = self._comments(subject, config)
        if comments:
            from owlint.suppress import hold_back

            hold_back([finding for _, finding in resolved], comments)
        return resolved, comments

    def _comments(self, subject: Subject, config: Config) -> list[Suppression]:
        if 'owlint:' not in subject.text:
            return []
        from owlint.suppress import read_suppressions

        return read_suppressions(subject, config.plugin_rules)

    def _comment_findings(
        self, comments: list[Suppression], subject: Subject | None, shown: dict[str, int]
    ) -> Iterator[Reported]:
        """What is wrong with the suppression comments of a file that was looked at.

        ``shown`` holds a line for each rule whose findings in the file are not held back.
        """
        if not comments or subject is None:
            return
        config = self.configs.of(os.path.dirname(subject.file))
        wanted = self._codes(config)
        ran = self._ran(config)
        for comment in comments:
            for code, message, help_text in comment_faults(comment, ran, shown):
                if code not in wanted:
                    continue
                region = Region(
                    subject.path, comment.line, comment.column, comment.line, comment.end_column
                )
                finding = own_finding(code, region, message, help_text)
                finding.source = source_line(subject, comment.line)
                apply_ignores(finding, subject.file, config)
                yield finding

    def _ran(self, config: Config) -> set[str]:
        """The codes of the rules that this run looks at files with."""
        kinds = {*self.settings.kinds, 'input', 'configuration'}
        plugins = config.plugin_rules
        return {
            code
            for code in self._codes(config)
            if (plugins[code].KIND if code in plugins else kind_of(code)) in kinds
        }

    def _apply_baseline(self, reported: list[Reported], checked: set[str]) -> None:
        path = self.settings.baseline
        if not path:
            return
        from owlint.baseline import apply_baseline

        reported.sort(key=_order)
        config = self.configs.of('')
        ran = self._ran(config)
        for name, code, count in apply_baseline(path, reported, checked, ran, self.files):
            if STALE not in self._codes(config):
                continue
            times = 'once' if count == 1 else f'{count} times'
            message = f'{code} is recorded for {name} {times} more than it occurs'
            region = Region(show(path), 1, 1, 1, 1)
            help_text = 'Write the baseline anew with --write-baseline.'
            finding = own_finding(STALE, region, message, help_text)
            apply_ignores(finding, path, config)
            reported.append(finding)

    def _unlisted(self) -> Iterator[Reported]:
        """Folders that could not be looked into: what is in them was not checked."""
        for folder, reason in sorted(self.files.unlisted.items()):
            config = self.configs.of(os.path.dirname(folder))
            if not os.path.isdir(folder) or UNREADABLE not in self._codes(config):
                continue
            region = Region(show(folder), 1, 1, 1, 1)
            message = f'this folder was not looked into: {reason}'
            finding = own_finding(UNREADABLE, region, message, '')
            apply_ignores(finding, folder, config)
            yield finding

    def _broken_configurations(self) -> Iterator[Reported]:
        """Configurations that cannot be followed and are not the user's own: told, not obeyed.

        The user's own says whether and how.
        """
        if not self.configs.faults or BROKEN not in self._codes(self.configs.home()):
            return
        for fault in self.configs.faults:
            for finding in broken_configuration(fault):
                apply_ignores(finding, fault.path, self.configs.home())
                yield finding


def _validator() -> Validator:
    """Validation of whole documents; what it needs is imported by runs that ask for it alone."""
    from owlint.validation import faults_of

    return faults_of


def _failed(rule: ModuleType, step: str, subject: Subject, error: Exception) -> ConfigError:
    """The sentence about a plugin's rule that raised an exception."""
    reason = ' '.join(f'{type(error).__name__}: {error}'.split())
    return ConfigError(
        f'{subject.path}: rule {rule.CODE} of a plugin failed in its {step}: {reason}'
    )


def fix_of(hit: Hit) -> Fix | None:
    """The fix for a finding; a plugin's rule that fails is one sentence."""
    try:
        fix: Fix | None = hit.rule.fix(hit.subject, hit.finding, hit.options)
    except Exception as error:
        if hit.rule.CODE.startswith('OWL'):
            raise
        raise _failed(hit.rule, 'fix', hit.subject, error) from error
    return fix


def _is_bare(card: Subject | None) -> TypeGuard[Card]:
    """Whether a README says nothing of what it is a card of."""
    if not isinstance(card, Card) or card.flavor != 'other':
        return False
    return card.data is None or card.data.kind != 'map'


def _has_weights_beside(release: Release) -> bool:
    """Whether weights lie beside the README; a code repository may have some further down."""
    return any(weights.path == release.shown(weights.name) for weights in release.weights)


def _said(hit: Hit, told: set[tuple[object, ...]]) -> bool:
    """Whether a finding in a configuration was told of another release that shares it."""
    place, message = hit.finding.place, hit.finding.message
    known = hit.rule.CODE, place.subject.path, place.route, place.span, message
    again = known in told
    told.add(known)
    return again


def _states_code(release: Release) -> bool:
    """Whether a manifest states a license of the code, which source headers may contradict."""
    if all(manifest.format in ('', 'mof') for manifest in release.manifests):
        return False
    from owlint_rules.statements.manifests import stated_for

    return bool(stated_for(release, 'code'))


def _once(paths: Iterable[str], files: Files) -> dict[str, str]:
    """Each file once, by absolute path: however it is written, and through linked folders."""
    by_real: dict[str, tuple[str, str]] = {}
    for path in paths:
        absolute = os.path.abspath(path)
        folder, name = os.path.split(absolute)
        real = os.path.join(files.real(folder), name)
        if real not in by_real or absolute == real:
            by_real[real] = absolute, os.path.normpath(path)
    return dict(by_real.values())


def _order(finding: Reported) -> tuple[str, int, int, str, str]:
    return finding.path, finding.line, finding.column, finding.code, finding.message


__all__ = ['KINDS', 'Engine', 'Hit', 'Settings', 'fix_of', 'region_of']
