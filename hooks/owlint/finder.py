"""Finds the release around a file and gathers what it carries.

A release's folder is the nearest one upwards with a model card, a release
manifest or a ``[release]`` table; where there is none, the nearest with a
README or license file that has weight files in or below it.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from owlint.files import trim_answers
from owlint.gather import is_model_file
from owlint.kinds import is_license_name
from owlint.paths import from_here, show
from owlint_rules import formats
from owlint_rules.model.subject import Subject
from owlint_rules.model.subjects import Card, LicenseText, Manifest, Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.config import Config
    from owlint.files import Files
    from owlint.reader import Reader

#: How deep below a folder without a card weight files are looked for, and among how many names.
_SEARCH_DEPTH = 3
_SEARCH_NAMES = 5_000
#: Most license files that are read in the folders above a release.
_MAX_ABOVE = 16


class Finder:
    """Finds the release that a file belongs to."""

    def __init__(self, files: Files, reader: Reader, config_of: Callable[[str], Config]) -> None:
        self.files = files
        self.reader = reader
        self._config_of = config_of
        self._last = ''
        # answers by folder; in the second row the nearest folder upwards of which something is true
        self._strong: dict[str, bool] = {}
        self._weighty: dict[str, bool] = {}
        self._license_names: dict[str, list[str]] = {}
        self._release_above: dict[str, str | None] = {}
        self._title_above: dict[str, str | None] = {}
        self._weights_above: dict[str, str | None] = {}
        self._license_above: dict[str, str | None] = {}

    def trim(self) -> None:
        """Forget answers about folders once they are many."""
        trim_answers(
            self._last, self._strong, self._weighty, self._license_names, self._release_above,
            self._title_above, self._weights_above, self._license_above,
        )  # fmt: skip

    def release_of(self, path: str) -> str | None:
        """The absolute folder of the release around a file or folder, or None."""
        folder = os.path.abspath(path)
        if not os.path.isdir(folder):
            folder = os.path.dirname(folder)
        self._last = folder
        says_so = self._nearest(folder, self.is_release, self._release_above)
        if says_so is not None:
            return says_so
        titled = self._nearest(folder, self._has_title, self._title_above)
        if titled is not None:
            return titled if self._has_weights(titled) else None
        return self._nearest(folder, self._holds_weights, self._weights_above)

    def _nearest(
        self, folder: str, holds: Callable[[str], bool], known: dict[str, str | None]
    ) -> str | None:
        """The nearest folder upwards of which something is true; each folder is asked once."""
        root = self.files.root_of(folder)
        passed: list[str] = []
        here = folder
        while here not in known:
            passed.append(here)
            if holds(here):
                known[here] = here
                break
            parent = os.path.dirname(here)
            if here == root or parent == here:
                known[here] = None
                break
            here = parent
        for one in passed:
            known[one] = known[here]
        return known[here]

    def _has_title(self, folder: str) -> bool:
        names = self.files.names(folder)
        return any(is_license_name(name) or name.lower() == 'readme.md' for name in names)

    def _holds_weights(self, folder: str) -> bool:
        return self._weights_among(self.files.names(folder))

    def is_release(self, folder: str) -> bool:
        """Whether a folder says of itself that it is a release."""
        known = self._strong.get(folder)
        if known is None:
            known = self._strong[folder] = self._says_release(folder)
        return known

    def _says_release(self, folder: str) -> bool:
        from owlint.config import CONFIG_NAME

        names = self.files.names(folder)
        for name in names:
            path = os.path.join(folder, name)
            if name.lower() == 'readme.md' and os.path.isfile(path):
                card = self.reader.card(from_here(path))
                if isinstance(card, Card) and card.flavor == 'model':
                    return True
        if CONFIG_NAME in names:
            config = self._config_of(folder)
            if config.release and os.path.abspath(config.folder) == folder:
                return True
        for name in names:
            if not name.startswith('.') and formats.syntax_of(name) == 'yaml':
                path = from_here(os.path.join(folder, name))
                manifest = self.reader.manifest(path)
                if isinstance(manifest, Manifest):
                    row = formats.BY_NAME.get(manifest.format)
                    if row is not None and row.is_release:
                        return True
        return False

    def _weights_among(self, names: list[str]) -> bool:
        """Whether names are those of model weights for certain: ``.npy`` may be data."""
        return any(map(is_model_file, names))

    def _has_weights(self, folder: str) -> bool:
        """Whether there are weights in or below a folder that belong to no release of their own."""
        known = self._weighty.get(folder)
        if known is None:
            known = self._weighty[folder] = self._find_weights(folder)
        return known

    def _find_weights(self, folder: str) -> bool:
        depth = folder.count(os.sep) + _SEARCH_DEPTH
        seen = 0

        def enter(here: str) -> bool:
            return here.count(os.sep) <= depth and not self._is_release_of_its_own(here)

        for _, names in self.files.walk(folder, enter=enter):
            if self._weights_among(names):
                return True
            seen += len(names)
            if seen > _SEARCH_NAMES:
                break
        return False

    def _is_release_of_its_own(self, folder: str) -> bool:
        """Whether a folder within another release is one itself; what it is read for is dropped."""
        mark = self.reader.mark()
        found = self.is_release(os.path.abspath(folder))
        self.reader.forget(mark)
        return found

    def gather(self, folder: str) -> Release:
        """Read what the release in a folder carries; parts that cannot be read are left out."""
        from owlint import related_files
        from owlint.gather import Gatherer

        relative = from_here(folder)
        release = Release(show(relative), file=folder)
        parts = Gatherer(release, self._config_of(folder), self.files, self.reader)

        def enter(here: str) -> bool:
            return not self._is_release_of_its_own(here)

        for here, names in self.files.walk(relative, enter=enter):
            prefix = ''
            if here != relative:
                inside = here if relative == '.' else here[len(relative) + 1 :]
                prefix = inside.replace(os.sep, '/') + '/'
            for name in names:
                path = name if here == '.' else os.path.join(here, name)
                parts.take(path, prefix + name)
        if relative in self.files.cut_short:
            release.truncated = True
        parts.finish()
        self._look_above(release, folder)
        related_files.read_bases(release, folder, self.files, self.reader)
        related_files.read_results(release, relative, self.files)
        if release.card is not None and _is_bare(release.card) and _has_weights_beside(release):
            # no front matter says what it is, the weights beside it do
            release.card.flavor = 'model'
        return release

    def has_bare_card(self, folder: str) -> bool:
        """Whether the README of a folder says nothing of what it is a card of."""
        cards = [name for name in self.files.names(folder) if name.lower() == 'readme.md']
        return any(_is_bare(self.reader.card(os.path.join(folder, name))) for name in cards)

    def _look_above(self, release: Release, folder: str) -> None:
        """Read the license files of the folders above, which may cover the release too."""
        root = self.files.root_of(folder)
        here: str | None = folder
        while here is not None and here != root and len(release.above) < _MAX_ABOVE:
            here = self._nearest(os.path.dirname(here), self._has_license, self._license_above)
            if here is None:
                break
            for name in self._license_names[here]:
                if len(release.above) < _MAX_ABOVE:
                    text = self.reader.license(from_here(os.path.join(here, name)))
                    if isinstance(text, LicenseText) and text.role == 'license':
                        release.above.append(text)

    def _has_license(self, folder: str) -> bool:
        # many releases stand in one folder
        names = [name for name in self.files.names(folder) if is_license_name(name)]
        self._license_names[folder] = names
        return bool(names)

    def read_code(self, release: Release) -> None:
        """Read the headers of the software components, which only verdicts look at."""
        from owlint import gather

        gather.read_code(release, self.reader, self.files)
        gather.read_training(release, self.files)

    def read_claimed_code(self, release: Release) -> None:
        """Read the code that findings are about: what it loads, and for claims its headers."""
        from owlint import gather

        if self._config_of(release.file).claims or _states_code(release):
            gather.read_code(release, self.reader, self.files)
        gather.read_training(release, self.files)


def _is_bare(card: Subject) -> bool:
    """Whether a README says nothing of what it is a card of."""
    if not isinstance(card, Card) or card.flavor != 'other':
        return False
    return card.data is None or card.data.kind != 'map'


def _has_weights_beside(release: Release) -> bool:
    """Whether weights lie beside the README; a code repository may have some further down."""
    return any(weights.path == release.shown(weights.name) for weights in release.weights)


def _states_code(release: Release) -> bool:
    """Whether a manifest states a license of the code, which source headers may contradict."""
    if all(manifest.format in ('', 'mof') for manifest in release.manifests):
        return False
    from owlint_rules.statements.manifests.artifacts import stated_for

    return bool(stated_for(release, 'code'))
