"""Reads files as subjects, each once."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from itertools import islice

from owlint.decoding import decode_head
from owlint.files import Unreadable, is_below, why_unreadable
from owlint.kinds import artifact_of, is_license_name, role_of
from owlint.paths import from_here, show
from owlint_rules.lazy import lazy
from owlint_rules.model.subject import Problem, Subject, Unread
from owlint_rules.model.subjects import Card, LicenseText, Manifest, SourceHeader, Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.config import Config
    from owlint.files import Files
    from owlint.inputs.reuse import HeaderReader

_MANIFEST_HEAD = 65_536

#: A text that is nothing but the relative path of a file, as git writes a link as text.
_LINK = lazy(r'(?:[\w.+-]+/)*[\w+-][\w.+-]*')
_LONGEST_LINK = 300
#: Most license texts above a folder that are looked at, the nearest first.
MAX_ABOVE = 16
#: Most folders whose license files are remembered.
_MOST_FOLDERS = 1_000
#: Files of license terms below this length may only point to a text above.
_SHORT = 3_000
#: File names that say that they are a manifest.
_MANIFEST_NAME = lazy(r'(?i)(?<![a-z])mof(?![a-z])|openness')


def _is_mof(manifest: Manifest) -> bool:
    """Whether a YAML file is a manifest of the framework, not a text that mentions it."""
    data = manifest.data
    if data is None or data.kind != 'map':
        return bool(manifest.syntax_error or manifest.problems)
    return any(data.get(name) is not None for name in ('framework', 'release', 'components'))


def _may_match(folder: str, parts: list[str]) -> bool:
    """Whether a pattern has a file below a folder, or a link on its way, which may be a circle."""
    from fnmatch import fnmatch

    if not parts:
        return True
    first, *rest = parts
    try:
        with os.scandir(folder) as entries:
            # a star stands for no hidden file
            found = [
                entry
                for entry in entries
                if fnmatch(entry.name, first) and (first[0] == '.' or entry.name[0] != '.')
            ]
    except OSError:
        return False
    return any(
        not rest
        or (entry.is_symlink() and entry.is_dir())
        or (entry.is_dir() and _may_match(entry.path, rest))
        for entry in found
    )


class Reader:
    """Reads files as subjects, each once per run of the reader."""

    def __init__(self, files: Files, config_of: Callable[[str], Config] | None = None) -> None:
        self.files = files
        self._config_of = config_of
        self._subjects: dict[tuple[str, str], Subject | None] = {}
        self._headers: HeaderReader | None = None
        #: names of license files in folders above others, and how many files were planned then
        self._above: dict[str, tuple[int, list[str]]] = {}

    def card(self, path: str) -> Card | Unread:
        """A README.md."""
        from owlint.inputs.card import read_card

        def read() -> Subject:
            source = self.files.read(path)
            card = read_card(show(path), source.text, path)
            card.problems.extend([*source.problems, *self._link_as_text(path, source.text)])
            return card

        subject = self._once('card', path, read)
        assert isinstance(subject, Card | Unread)
        return subject

    def license(self, path: str, *, above: bool = True) -> LicenseText | Unread:
        """A file of license terms; PDF files are read as far as their first bytes.

        A short one is read with those ``above`` it, to which it may point.
        """

        def read() -> Subject:
            head = self.files.read_head(path, 5)
            if head == b'%PDF-':
                text = LicenseText(show(path), '%PDF-', file=path)
            else:
                source = self.files.read(path)
                text = LicenseText(show(path), source.text, file=path)
                text.problems.extend([*source.problems, *self._link_as_text(path, source.text)])
            name = path.rpartition('/')[2]
            text.artifact = artifact_of(name)
            text.role = role_of(name)
            return text

        subject = self._once('license', path, read)
        assert isinstance(subject, LicenseText | Unread)
        if above and isinstance(subject, LicenseText) and not subject.above:
            if subject.role == 'license' and len(subject.text) < _SHORT:
                subject.above = list(islice(self._license_texts_above(path), MAX_ABOVE))
        return subject

    def _license_texts_above(self, path: str) -> Iterator[LicenseText]:
        """The license texts of the folders above, up to the root of the repository."""
        folder = os.path.dirname(os.path.abspath(path))
        root = self.files.root_of(folder)
        while folder != root and is_below(folder, root):
            folder = os.path.dirname(folder)
            for name in self._license_names(folder):
                text = self.license(from_here(os.path.join(folder, name)), above=False)
                if isinstance(text, LicenseText) and text.role == 'license':
                    yield text

    def _license_names(self, folder: str) -> list[str]:
        """The names of license files in a folder that is above many others."""
        planned = len(self.files.overlay)
        known = self._above.get(folder)
        if known is None or known[0] != planned:
            if len(self._above) >= _MOST_FOLDERS:
                self._above.clear()
            names = [name for name in self.files.names(folder) if is_license_name(name)]
            known = self._above[folder] = planned, names
        return known[1]

    def _link_as_text(self, path: str, text: str) -> list[Problem]:
        """The problem of a text that is nothing but the path of another file."""
        if len(text) > _LONGEST_LINK or '/' not in text or not _LINK.fullmatch(text.strip()):
            return []
        words = text.strip()
        there = os.path.normpath(os.path.join(os.path.dirname(path), *words.split('/')))
        if not words.startswith('../') and not self.files.exists(there):
            return []
        message = f'the whole text is the path {words}: a link that became a text file'
        return [Problem('link-as-text', message)]

    def lock(self, path: str) -> Manifest:
        """An owlint.lock; what keeps it from being read is its syntax error."""
        from owlint.inputs.toml_tree import MAX_LENGTH, read_toml_tree

        lock = Manifest(show(path), '', file=path)
        lock.syntax = 'toml'
        try:
            lock.text = self.files.read(path, MAX_LENGTH).text
        except Unreadable as error:
            lock.syntax_error = error.problem.message, 0
            return lock
        tree = read_toml_tree(lock.text)
        lock.data = tree.node
        lock.syntax_error = tree.error
        for problem in tree.problems[:1]:
            lock.syntax_error = lock.syntax_error or (problem.message, problem.offset)
        return lock

    def manifest(self, path: str) -> Manifest | Unread | None:
        """A file that may be a release manifest by its name, when it is one."""
        from owlint.inputs.manifest import looks_like_manifest, read_manifest
        from owlint_rules.statements.manifests.about import is_about_others

        def read() -> Subject | None:
            try:
                head = self.files.read_head(path, _MANIFEST_HEAD)
            except Unreadable:
                if _MANIFEST_NAME.search(os.path.basename(path)):
                    raise
                # nobody knows whether it was one; most files of this kind are none
                return None
            if not looks_like_manifest(decode_head(head), path):
                return None
            source = self.files.read(path)
            manifest = read_manifest(show(path), source.text, path)
            if manifest.format == 'mof' and not _is_mof(manifest):
                # it speaks of the framework somewhere inside, and is something else
                return None
            manifest.problems.extend(source.problems)
            if manifest.format == 'pyproject':
                manifest.unmatched = self._unmatched(manifest)
            # a parts list of software says nothing about a model
            return None if is_about_others(manifest) else manifest

        subject = self._once('manifest', path, read)
        assert subject is None or isinstance(subject, Manifest | Unread)
        return subject

    def _unmatched(self, manifest: Manifest) -> frozenset[str]:
        """The patterns for license files in a pyproject.toml that no file beside it matches."""
        listed = manifest.data and manifest.data.find(('project', 'license-files'))
        folder = os.path.dirname(os.path.abspath(manifest.file))
        found = []
        for _, node in listed.texts() if listed is not None and listed.kind == 'list' else ():
            pattern = str(node.value).strip()
            parts = re.split(r'[/\\]', pattern)
            # what leads out of the folder, or through all of it, is not looked for
            if node.is_null or not pattern or pattern[0] == '/' or {'..', '**'} & set(parts):
                continue
            if len(pattern) > _LONGEST_LINK or self.files.exists(os.path.join(folder, pattern)):
                continue
            if not _may_match(folder, [part for part in parts if part not in ('', '.')]):
                found.append(pattern)
        return frozenset(found)

    def licenses_beside(self, path: str) -> list[LicenseText]:
        """The license files in the folder of a file; none where one cannot be read."""
        folder = os.path.dirname(os.path.abspath(path))
        found = []
        for name in self.files.names(folder):
            if is_license_name(name):
                text = self.license(from_here(os.path.join(folder, name)))
                if not isinstance(text, LicenseText):
                    return []
                found.append(text)
        return found

    def weights(self, path: str) -> Weights | Unread:
        """A weight file, by its header."""
        from owlint.inputs.weights import read_weights

        def read() -> Subject:
            self.files.check_regular(path)
            return read_weights(path, show(path))

        subject = self._once('weights', path, read)
        assert isinstance(subject, Weights | Unread)
        return subject

    def header(self, path: str) -> SourceHeader | Unread:
        """A source file's header, with what sidecars and REUSE.toml say about the file."""

        def read() -> Subject:
            if self._headers is None:
                from owlint.inputs.reuse import HeaderReader

                self._headers = HeaderReader(self.files)
            header = self._headers.read(path, show(path))
            header.scoped_path = self._scoped(path)
            return header

        subject = self._once('header', path, read)
        assert isinstance(subject, SourceHeader | Unread)
        return subject

    def read(self, kind: str, path: str) -> Subject | None:
        """A file as a subject of a kind; None when it turns out to be none of that kind."""
        return _READERS[kind](self, path)

    def _scoped(self, path: str) -> str:
        """A path relative to the folder of its configuration, '' where there is none."""
        from owlint.errors import ConfigError

        if self._config_of is None:
            return ''
        try:
            folder = self._config_of(os.path.dirname(path)).folder
        except ConfigError:
            # told when a file of that folder is checked
            return ''
        return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, '/') if folder else ''

    def _once(self, kind: str, path: str, read: object) -> Subject | None:
        key = (kind, os.path.abspath(path))
        if key not in self._subjects:
            try:
                self._subjects[key] = read()  # type: ignore[operator]
            except (Unreadable, OSError) as error:
                subject = Unread(show(path), file=path)
                if isinstance(error, Unreadable):
                    subject.problems.append(error.problem)
                else:
                    reason = why_unreadable(path, error)
                    subject.problems.append(Problem('unreadable-file', reason))
                self._subjects[key] = subject
        return self._subjects[key]

    def mark(self) -> int:
        """How much has been read so far, for ``forget``."""
        return len(self._subjects)

    def forget(self, mark: int = 0) -> None:
        """Drop everything read so far, or since a mark."""
        while len(self._subjects) > mark:
            _, subject = self._subjects.popitem()
            if subject is not None:
                subject.cache.clear()  # it leads back to the subject, which is freed at once
        if not mark:
            self._headers = None


_READERS: dict[str, Callable[[Reader, str], Subject | None]] = {
    'card': Reader.card,
    'license': Reader.license,
    'manifest': Reader.manifest,
    'weights': Reader.weights,
    'header': Reader.header,
}
