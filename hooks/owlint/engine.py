"""The engine: files to subjects, subjects to rules, findings to lines and columns.

Files are worked on release by release, and what was read of one release is
dropped before the next, so memory does not grow with the number of files.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from types import ModuleType

from owlint.configs import Configs
from owlint.errors import ConfigError
from owlint.files import Files, Unreadable
from owlint.finder import Finder
from owlint.kinds import kinds_of
from owlint.paths import show
from owlint.places import Hit, resolve, without_weak
from owlint.reader import Reader
from owlint.result import Reported, Result
from owlint.selection import Selection
from owlint.settings import Settings
from owlint.work import Part, apply_settings, batches, ease, least, matters, once, order
from owlint_rules.model.finding import INFO, Fix
from owlint_rules.model.run import Suppression
from owlint_rules.model.subject import Problem, Subject, Unread
from owlint_rules.model.subjects import Manifest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.config import Config
    from owlint.work import Group

    Spread = Callable[
        [Callable[['Engine', list[Group]], list['Part']], Iterable[list[Group]]],
        Iterable[list['Part']],
    ]


class Engine:
    """One run over a set of files."""

    def __init__(
        self, settings: Settings, files: Files | None = None, *, every: bool = False
    ) -> None:
        self.settings = settings
        self.files = files or Files()
        self.configs = Configs(
            self.files,
            explicit=settings.config,
            isolated=settings.isolated,
            extend=settings.extend,
        )
        self.selection = Selection(settings, self.configs, every=every)
        self.reader = Reader(self.files, self.configs.of)
        self.finder = Finder(self.files, self.reader, self.configs.of)
        # source headers matter where they are configured, or when they alone are asked for
        self._headers_asked = settings.kinds == ('header',)

    def check(
        self,
        paths: Iterable[str],
        on_hit: Callable[[Hit], None] | None = None,
        *,
        spread: Spread | None = None,
        seen: Callable[[int, str], None] | None = None,
    ) -> Result:
        """All findings about files, and about the releases they belong to.

        ``on_hit`` is called for each finding that nothing suppresses, as long as
        what it is about is in memory. ``spread`` has the work done elsewhere, see ``in_processes``;
        then ``on_hit`` is a function of a module.
        ``seen`` is told how many files were looked at, and one of them.
        """
        result = Result()
        reported: list[Reported] = []
        checked: set[str] = set()
        judged: set[str] = set()
        told: set[tuple[object, ...]] = set()
        parts: Iterable[Part]
        if spread is not None:
            work = partial(check_batch, on_hit=on_hit)
            parts = chain.from_iterable(spread(work, batches(self.groups(paths))))
        else:
            parts = (self._part(folder, members, on_hit) for folder, members in self.groups(paths))
        for part in parts:
            if seen is not None:
                seen(part.files, part.checked[0] if part.checked else '')
            reported.extend(part.reported)
            for one in part.shared:
                # findings in a configuration were told of another release that shares it
                known = one.code, one.path, one.line, one.column, one.message
                if known not in told:
                    told.add(known)
                    reported.append(one)
            checked.update(part.checked)
            judged.update(part.judged)
            for kind, count in part.looked_at.items():
                result.looked_at[kind] = result.looked_at.get(kind, 0) + count
            result.left_out += part.left_out
            self.files.unlisted.update(part.unlisted)
            for fault in part.faults:
                self.configs.note(fault)
        result.files_checked = len(checked)
        if self.settings.license and not judged and 'release' in self.settings.kinds:
            result.notes.append(
                '--license was not used: no release is here, that is a model card, a release '
                'manifest or weight files'
            )
        for folder, reason in sorted(self.files.unlisted.items()):
            if os.path.isdir(folder):
                # what is in it was not checked
                unread = Unread(show(folder), file=folder)
                message = f'this folder was not looked into: {reason}'
                unread.problems.append(Problem('unlisted-folder', message))
                reported.extend(self._on_run('input', unread, os.path.dirname(folder)))
        reported.extend(self._broken_configurations())
        self._apply_baseline(reported, checked | judged)
        reported.sort(key=order)
        result.findings = reported
        return result

    def _part(
        self, folder: str | None, members: list[str], on_hit: Callable[[Hit], None] | None
    ) -> Part:
        """What is found about one release, or about one file that belongs to none."""
        part = Part(len(members))
        hits, looked_at = self._check_group(folder, members, part)
        part.checked = list(looked_at)
        by_path: dict[str, list[Hit]] = {path: [] for path in looked_at}
        for hit in hits:
            by_path.setdefault(hit.finding.place.subject.path, []).append(hit)
        if folder is not None and 'release' in self.settings.kinds:
            part.judged.append(show(folder))
        for path, group in by_path.items():
            comments = self._resolve_file(group, looked_at.get(path))
            for hit in group:
                shared = hit.finding.place.subject.kind == 'configuration'
                (part.shared if shared else part.reported).append(hit.reported)
                if on_hit is not None and not hit.reported.suppressed:
                    on_hit(hit)
            part.reported.extend(self._on_comments(comments, looked_at.get(path), group))
        self.forget()
        return part

    def hits(self, paths: Iterable[str]) -> Iterator[tuple[list[str], list[Hit]]]:
        """Unsuppressed findings with their rules, for the fix engine.

        Release by release, each time with the paths among the given ones that
        belong to it.
        """
        for folder, members in self.groups(paths):
            hits, _ = self._check_group(folder, members, Part())
            by_path: dict[str, list[Hit]] = {}
            for hit in hits:
                by_path.setdefault(hit.finding.place.subject.path, []).append(hit)
            kept: list[Hit] = []
            for group in by_path.values():
                self._resolve_file(group, None)
                kept.extend(hit for hit in group if not hit.reported.suppressed)
            yield members, kept
            self.forget()

    def forget(self) -> None:
        """Drop what was read of one release, so that memory does not grow with their number."""
        self.reader.forget()
        self.files.trim()
        self.finder.forget()
        self.configs.trim()

    def groups(self, paths: Iterable[str]) -> Iterator[tuple[str | None, list[str]]]:
        """The files by release: (folder of the release or None, its files), as soon as complete.

        In the order of their absolute paths all files below a folder stand
        together, so a release is complete at the first file that is not below it.
        """
        by_path = once(paths, self.files)
        open_groups: dict[str, list[str]] = {}
        for absolute in sorted(by_path):
            while open_groups and not absolute.startswith(
                next(reversed(open_groups)).rstrip(os.sep) + os.sep
            ):
                yield open_groups.popitem()
            aside = absolute in self.files.aside
            folder = None if aside else self.finder.release_of(absolute)
            if folder is None:
                yield None, [by_path[absolute]]
            else:
                open_groups.setdefault(folder, []).append(by_path[absolute])
        while open_groups:
            yield open_groups.popitem()

    def _check_group(
        self, folder: str | None, members: list[str], part: Part
    ) -> tuple[list[Hit], dict[str, Subject | None]]:
        hits: list[Hit] = []
        looked_at: dict[str, Subject | None] = {}
        release = None
        if folder is not None and (
            'release' in self.settings.kinds
            or ('card' in self.settings.kinds and self.finder.has_bare_card(folder))
        ):
            release = self.finder.gather(folder)
        for path in members:
            config = self.configs.of(os.path.dirname(path))
            kinds = kinds_of(path, headers=bool(config.header) or self._headers_asked)
            wanted = kinds & set(self.settings.kinds)
            if wanted and os.path.abspath(path) in self.files.aside:
                wanted &= {'header'}
                part.left_out += not wanted
            if not wanted:
                continue
            for kind in sorted(wanted):
                subject = self.reader.read(kind, path)
                if subject is None:
                    continue
                if folder is None and isinstance(subject, Manifest):
                    subject.beside = self.reader.licenses_beside(path)
                part.count(kind, subject)
                known = looked_at.setdefault(subject.path, subject)
                again = known is not None and known is not subject
                found = list(self._run(kind, subject, config, read_before=again))
                mildest = least(subject, released=folder is not None)
                if mildest != INFO:
                    asked = self.selection.named(config)
                    found = [
                        hit for hit in found if matters(hit, mildest) or hit.rule.CODE in asked
                    ]
                if folder is None:
                    ease(found, subject)
                hits.extend(without_weak(found))
        if release is not None and 'release' in self.settings.kinds:
            config = self.configs.of(release.file)
            self.finder.read_claimed_code(release)
            part.looked_at['release'] = 1
            for path in members:
                looked_at.setdefault(show(path), None)
            hits.extend(self._run('release', release, config))
        return hits, looked_at

    def _run(
        self, kind: str, subject: Subject, config: Config, *, read_before: bool = False
    ) -> Iterator[Hit]:
        """All active rules for one subject.

        ``read_before``: what reading the file met was told when it was read as
        another kind.
        """
        options = self.selection.options_of(config)
        kinds = ['input'] if subject.problems and not read_before else []
        if not isinstance(subject, Unread):
            kinds.append(kind)
        for name in kinds:
            for rule in self.selection.rules(config, name, subject):
                try:
                    for finding in rule.check(subject, options):
                        yield Hit(rule, subject, finding, options)
                except Exception as error:
                    if rule.CODE not in config.plugin_rules:
                        raise
                    raise _failed(rule, 'check', subject, error) from error

    # ---- places, suppression, order -------------------------------------------------------

    def holds_back(self, folder: str) -> bool:
        """Whether settings for the files of a folder may suppress findings."""
        config = self.configs.of(folder)
        return bool(config.ignore or config.per_file_ignores or self.settings.baseline)

    def _resolve_file(self, hits: list[Hit], subject: Subject | None) -> list[Suppression]:
        """Resolve and suppress the findings of one file; its suppression comments."""
        for hit in hits:
            resolve(hit)
        if subject is None and hits:
            subject = hits[0].finding.place.subject
        if subject is None:
            return []
        config = self.configs.of(os.path.dirname(subject.file))
        for hit in hits:
            apply_settings(hit.reported, subject.file, config)
        if 'owlint:' not in subject.text:
            return []
        from owlint.suppress import hold_back, read_suppressions

        comments = read_suppressions(subject, config.plugin_rules)
        hold_back([hit.reported for hit in hits if not hit.reported.locked], comments)
        return comments

    def _on_comments(
        self, comments: list[Suppression], subject: Subject | None, hits: list[Hit]
    ) -> Iterator[Reported]:
        """What is wrong with the suppression comments of a file that was looked at."""
        if not comments or subject is None:
            return
        from owlint_rules.model.run import Run

        folder = os.path.dirname(subject.file)
        run = Run(subject.path, subject.text, file=subject.file)
        run.comments = comments
        run.ran = self.selection.codes_run(self.configs.of(folder))
        run.unsuppressed = {
            hit.reported.code: hit.reported.line for hit in hits if not hit.reported.suppressed
        }
        yield from self._on_run('configuration', run, folder)

    def _on_run(self, kind: str, subject: Subject, folder: str) -> Iterator[Reported]:
        """Findings about the run itself, which no comment holds back."""
        config = self.configs.of(folder)
        for hit in self._run(kind, subject, config):
            resolve(hit)
            apply_settings(hit.reported, subject.file, config)
            yield hit.reported

    def _apply_baseline(self, reported: list[Reported], checked: set[str]) -> None:
        path = self.settings.baseline
        if not path:
            return
        from owlint.baseline import apply_baseline
        from owlint_rules.model.run import Run

        reported.sort(key=order)
        run = Run(show(path), file=path)
        run.ran = self.selection.codes_run(self.configs.of(''))
        run.stale = apply_baseline(path, reported, checked, run.ran, self.files)
        reported.extend(self._on_run('configuration', run, ''))
        for finding in reported:
            if finding.suppressed:
                finding.fix_title, finding.replacements = '', []

    def _broken_configurations(self) -> Iterator[Reported]:
        """Configurations that cannot be followed and are not the user's own: told, not obeyed.

        The user's own says whether and how.
        """
        for fault in self.configs.faults:
            from owlint_rules.model.run import Run

            try:
                text = self.files.read(fault.path).text
            except Unreadable:
                text = ''
            run = Run(show(fault.path), text, file=fault.path)
            run.broken = fault.said
            yield from self._on_run('configuration', run, '')


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


def check_batch(
    engine: Engine, batch: list[Group], on_hit: Callable[[Hit], None] | None = None
) -> list[Part]:
    """What an engine in another process finds about some groups."""
    told = len(engine.configs.faults)
    engine.files.unlisted.clear()
    parts = [engine._part(folder, members, on_hit) for folder, members in batch]
    parts[-1].faults = engine.configs.faults[told:]
    parts[-1].unlisted = dict(engine.files.unlisted)
    return parts


__all__ = ['Engine', 'Hit', 'Settings', 'fix_of']
