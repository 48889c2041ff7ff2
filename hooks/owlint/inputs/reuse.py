"""License statements that stand outside a file: its ``.license`` file and REUSE.toml.

REUSE specification 3.3: a ``<file>.license`` takes the place of what the file
says itself; a REUSE.toml says by its ``precedence`` whether it fills gaps
(``closest``), adds (``aggregate``) or takes the place of everything
(``override``). All functions here are given texts; ``HeaderReader`` reads.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence

from owlint.globs import dep5_glob, reuse_glob
from owlint.inputs.header import needs_text, read_header
from owlint_rules.header.styles import UNCOMMENTABLE
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import SharedStatements, SourceHeader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint.files import Files
    from owlint.globs import Glob

LICENSE_TAG = 'SPDX-License-Identifier'
COPYRIGHT_TAG = 'SPDX-FileCopyrightText'

#: Larger side files, and more annotations than these, are not read.
MAX_SIDE_FILE = 1_000_000
MAX_ANNOTATIONS = 2_000

_SIDE_TAG = re.compile(
    r'(?P<name>SPDX-(?:License-Identifier|FileCopyrightText))[ \t]*:[ \t]*(?P<value>[^\r\n]*)'
    r'|(?:\bCopyright\b[ \t:]*(?:(?:\([Cc]\)|©)[ \t:]*)?|©[ \t:]*)(?P<holder>[^\r\n]*)'
)


class Annotation:
    """One ``[[annotations]]`` table: which paths, how it ranks, what it says.

    ``number`` is which of the tables of its file it is, from 0; in a dep5 file
    the line of its license.
    """

    __slots__ = ('_globs', '_literal', 'number', 'precedence', 'statements')

    def __init__(
        self,
        globs: Sequence[Glob],
        precedence: str,
        statements: list[tuple[str, str]],
        number: int,
    ) -> None:
        self.number = number
        self.precedence = precedence
        self.statements = statements
        self._literal = frozenset(glob.literal for glob in globs)
        self._globs = [glob for glob in globs if glob.literal is None]

    def matches(self, path: str) -> bool:
        """Whether a path relative to the REUSE.toml's folder is among its paths."""
        if not self._globs:
            return path in self._literal
        return path in self._literal or any(glob.matches(path) for glob in self._globs)


class States:
    """What is said about a file elsewhere: ``statements`` as (tag, value), by the file ``source``.

    ``origins`` are the shown path and the annotation behind each statement, None
    for one of a ``.license`` file. ``own_counts`` is False when these take the
    place of what the file itself says.
    """

    __slots__ = ('origins', 'own_counts', 'source', 'statements')

    def __init__(self) -> None:
        self.statements: list[tuple[str, str]] = []
        self.origins: list[tuple[str, Annotation | None]] = []
        self.source = ''
        self.own_counts = True

    def add(
        self, statements: Iterable[tuple[str, str]], path: str, annotation: Annotation | None
    ) -> None:
        """Take over statements from one place."""
        for statement in statements:
            self.statements.append(statement)
            self.origins.append((path, annotation))
            self.source = self.source or path


def read_annotations(text: str) -> list[Annotation]:
    """The annotations of a REUSE.toml; none when it is broken or of another version."""
    from owlint_rules.toml_reader import load_toml

    try:
        table = load_toml(text.lstrip('\ufeff'))
    except (ValueError, RecursionError):
        return []
    items = table.get('annotations')
    if table.get('version') != 1 or not isinstance(items, list):
        return []
    found = []
    for number, item in enumerate(items[:MAX_ANNOTATIONS]):
        if not isinstance(item, dict):
            continue
        globs = [reuse_glob(path) for path in _texts(item.get('path'))]
        statements = [
            (tag, value.strip())
            for tag in (LICENSE_TAG, COPYRIGHT_TAG)
            for value in _texts(item.get(tag))
        ]
        precedence = item.get('precedence', 'closest')
        if globs and precedence in ('closest', 'aggregate', 'override'):
            found.append(Annotation(globs, precedence, statements, number))
    return found


def read_dep5(text: str) -> list[Annotation]:
    """The paragraphs of a ``.reuse/dep5``, the form of REUSE before 3.2.

    There ``*`` and ``?`` cross folders, and what it says is added to what the file says.
    """
    found = []
    number = 0
    for paragraph in re.split(r'(\n[ \t]*\n)', text.replace('\r\n', '\n'))[: 2 * MAX_ANNOTATIONS]:
        fields: dict[str, list[str]] = {}
        name, license_line = '', 0
        for at, line in enumerate(paragraph.split('\n'), number + 1):
            if line[:1] in (' ', '\t'):
                fields.setdefault(name, []).append(line.strip())
            elif not line.startswith('#'):
                name, _, value = line.partition(':')
                name = name.lower()
                fields[name] = [value.strip()]
                if name == 'license':
                    license_line = at
        number += paragraph.count('\n')
        globs = [dep5_glob(glob) for glob in ' '.join(fields.get('files', ())).split()]
        statements = [(LICENSE_TAG, value) for value in fields.get('license', ())[:1] if value]
        statements += [(COPYRIGHT_TAG, value) for value in fields.get('copyright', ()) if value]
        if globs:
            found.append(Annotation(globs, 'aggregate', statements, license_line))
    return found


def sidecar_states(
    own: Iterable[str],
    sidecar: tuple[str, str] | None,
    reuse: Iterable[tuple[str, str, Sequence[Annotation]]],
) -> States:
    """What counts for a file besides its own tags.

    ``own`` are the names of the tags that the file has. ``sidecar`` is the
    shown path and the text of its ``.license`` file. ``reuse`` are the
    REUSE.toml above it, outermost first: shown path, the file's path relative
    to its folder, annotations. In each the last annotation that fits counts.
    """
    states = States()
    has = set(own)
    if sidecar is not None:
        states.own_counts = False
        states.add(read_sidecar(sidecar[1]), sidecar[0], None)
        states.source = sidecar[0]
        has = {name for name, _ in states.statements}
    closest: list[tuple[str, Annotation]] = []
    for shown, path, items in reuse:
        fitting = next((item for item in reversed(items) if item.matches(path)), None)
        if fitting is None:
            continue
        if fitting.precedence == 'override':
            states = States()
            states.own_counts, states.source = False, shown
            states.add(fitting.statements, shown, fitting)
            return states
        if fitting.precedence == 'aggregate':
            states.add(fitting.statements, shown, fitting)
            states.source = states.source or shown
            has.update(name for name, _ in fitting.statements)
        else:
            closest.append((shown, fitting))
    for shown, item in reversed(closest):
        wanted = [(name, value) for name, value in item.statements if name not in has]
        states.add(wanted, shown, item)
        has.update(name for name, _ in wanted)
    return states


def read_sidecar(text: str) -> list[tuple[str, str]]:
    """The statements of a ``.license`` file, copyright notices of the older kind among them."""
    found = []
    for match in _SIDE_TAG.finditer(text[:MAX_SIDE_FILE]):
        name = match.group('name')
        if name:
            found.append((name, match.group('value').strip()))
        elif re.search(r'\w', match.group('holder')):
            found.append((COPYRIGHT_TAG, match.group('holder').strip()))
    return found


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [item for item in value if isinstance(item, str)]
    return []


class HeaderReader:
    """Reads source headers with all that is said about their files elsewhere.

    Remembers the REUSE.toml files it met; make a new one for each run.
    """

    def __init__(self, files: Files) -> None:
        self.files = files
        self._annotations: dict[str, list[Annotation] | None] = {}
        self._follows: dict[str, bool] = {}
        self._files: dict[str, str] = {}
        self._shared: dict[str, SharedStatements] = {}

    def read(self, path: str, shown: str) -> SourceHeader:
        """The header of a file. Raises Unreadable when the file cannot be read."""
        name = os.path.basename(path)
        size = self.files.check_regular(path) if not self._planned(path) else -1
        if not needs_text(name):
            header = read_header(shown, '', path)
            # an empty file holds nothing to license
            header.generated |= size == 0
        elif '.' not in name and self.files.read_head(path, 5).lstrip(b'\xef\xbb\xbf')[:2] != b'#!':
            header = read_header(shown, self._text_by_name(path, name), path)
        else:
            source = self.files.read(path)
            header = read_header(shown, source.text, path)
            header.problems.extend(source.problems)
        header.generated |= os.path.islink(path)
        self._add_elsewhere(header, path, shown)
        return header

    def _planned(self, path: str) -> bool:
        return os.path.abspath(path) in self.files.overlay

    def _text_by_name(self, path: str, name: str) -> str:
        """The text of a file without ending; only of those that their name alone makes source."""
        from owlint_rules.header.styles import style_of

        known = style_of(name) or name == 'dep5'
        return self.files.read(path).text if known else ''

    def _add_elsewhere(self, header: SourceHeader, path: str, shown: str) -> None:
        if os.path.basename(path) in ('REUSE.toml', 'dep5'):
            header.style = ''  # it carries no header itself
            self._add_annotations(header, path)
            return
        if not header.style:
            return
        own = {tag.name for tag in header.tags}
        if header.notices:
            own.add(COPYRIGHT_TAG)
        states, header.reuse = self._states(path, shown, own)
        header.elsewhere = states.statements
        header.elsewhere_places = [
            None if annotation is None else self._place(source, value, annotation)
            for (_, value), (source, annotation) in zip(
                states.statements, states.origins, strict=True
            )
        ]
        header.elsewhere_path = states.source
        header.own_counts = states.own_counts and header.style != UNCOMMENTABLE

    def _add_annotations(self, header: SourceHeader, path: str) -> None:
        """What a REUSE.toml or dep5 file says itself, of whichever files."""
        folder = os.path.dirname(os.path.abspath(path))
        root = self.files.root_of(folder)
        for source, _, items in self._above(root, folder, os.path.abspath(path)):
            if self._files[source] == os.path.abspath(path):
                for one in items:
                    said = [pair for pair in one.statements if pair[0] == LICENSE_TAG and pair[1]]
                    header.elsewhere += said
                    header.elsewhere_places += [
                        self._place(source, value, one) for _, value in said
                    ]

    def _states(self, path: str, shown: str, own: Iterable[str]) -> tuple[States, bool]:
        """What is said about a file elsewhere; whether its repository follows REUSE."""
        folder = os.path.dirname(os.path.abspath(path))
        root = self.files.root_of(folder)
        above = list(self._above(root, folder, os.path.abspath(path)))
        sidecar = None
        if self.files.exists(path + '.license'):
            sidecar = (shown + '.license', self._side_text(path + '.license'))
        states = sidecar_states(own, sidecar, above)
        return states, self._follows_reuse(root, bool(above))

    def licenses_of(self, path: str, shown: str) -> list[tuple[str, int, str]]:
        """The licenses that are given to a file without tags: (shown path, line, expression)."""
        states, _ = self._states(path, shown, ())
        found = []
        for (name, value), (source, annotation) in zip(
            states.statements, states.origins, strict=True
        ):
            if name == LICENSE_TAG and value:
                found.append((source, self._line(path, source, value, annotation), value))
        return found

    def _line(self, path: str, source: str, value: str, annotation: Annotation | None) -> int:
        """The line of a license in the file that gives it."""
        if annotation is not None:
            place = self._place(source, value, annotation)
            return place.subject.text.count('\n', 0, place.subject.locate(place)[0]) + 1
        text = self._side_text(path + '.license')
        found = _SIDE_TAG.finditer(text)
        at = next((one.start() for one in found if (one['value'] or '').strip() == value), 0)
        return text.count('\n', 0, at) + 1

    def _place(self, source: str, value: str, annotation: Annotation) -> Place:
        """Where an annotation of a REUSE.toml or dep5 file states a license."""
        file = self._files[source]
        subject = self._shared.get(file)
        if subject is None:
            text = self._side_text(file)
            subject = self._shared[file] = SharedStatements(source, text, file=file)
            if not file.endswith('dep5'):
                from owlint.inputs.toml_tree import read_toml_tree

                subject.data = read_toml_tree(text).node
        if subject.data is None:
            line = subject.line(annotation.number)
            start, end = line.span or (0, 0)
            at = subject.text.find(value, start, end)
            return line if at < 0 else subject.span(at, at + len(value))
        route = ('annotations', annotation.number, LICENSE_TAG)
        node = subject.data.find(route)
        listed = node.texts() if node is not None else []
        below = next((inner for inner, item in listed if item.value.strip() == value), ())
        return subject.at(*route, *below)

    def _follows_reuse(self, root: str, above: bool) -> bool:
        """Whether a repository follows REUSE: a folder LICENSES, or one of its files above."""
        if root not in self._follows:
            self._follows[root] = self.files.is_folder(os.path.join(root, 'LICENSES'))
        return above or self._follows[root]

    def _above(
        self, root: str, folder: str, path: str
    ) -> Iterable[tuple[str, str, Sequence[Annotation]]]:
        """The dep5 file and the REUSE.toml files from the root down to a folder."""
        from owlint.paths import show

        inner = os.path.relpath(folder, root)
        here = root
        places = [(root, os.path.join(root, '.reuse', 'dep5'))]
        for part in ['', *([] if inner == '.' else inner.split(os.sep))]:
            here = os.path.join(here, part) if part else here
            places.append((here, os.path.join(here, 'REUSE.toml')))
        for here, file in places:
            if file not in self._annotations:
                read = read_dep5 if file.endswith('dep5') else read_annotations
                there = self.files.exists(file)
                self._annotations[file] = read(self._side_text(file)) if there else None
            items = self._annotations[file]
            if items is not None:
                self._files[show(file)] = file
                yield show(file), os.path.relpath(path, here).replace(os.sep, '/'), items

    def _side_text(self, file: str) -> str:
        from owlint.files import Unreadable

        try:
            return self.files.read(file, MAX_SIDE_FILE).text
        except (Unreadable, OSError):
            return ''
