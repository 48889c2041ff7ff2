"""Finds the release around a file and gathers what it carries.

A release is the nearest folder upwards that says so itself; where there is
none, the nearest that has a README beside weights, the outermost with hints of
a model, or the nearest with a README or license file that has weights in or
below it. Of a folder of manifests for many models each file is a release.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from owlint import signs
from owlint.files import trim_answers
from owlint.kinds import is_license_name
from owlint.mounts import MOUNTS
from owlint.paths import from_here, show
from owlint.reader import MAX_ABOVE
from owlint.signs import CARRIES, HINTS, SAYS_SO, Signs
from owlint.tracking import Listed, Tracking, only_staged_counts
from owlint_rules.folders import ELSEWHERE, SHOWN, TRIALS
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
#: A step in the paths of manifests in the store of Ollama.
_MANIFESTS = os.sep + 'manifests' + os.sep


class Finder:
    """Finds the release that a file belongs to."""

    def __init__(self, files: Files, reader: Reader, config_of: Callable[[str], Config]) -> None:
        self.files = files
        self.reader = reader
        self._config_of = config_of
        self._signs = Signs(files, reader, config_of)
        self._tracking = Tracking(files)
        #: the release that was gathered last
        self.gathered: Release | None = None
        self._last = ''
        # answers by folder; in the second row the folder upwards of which something is true
        self._ranks: dict[str, int] = {}
        self._many: dict[str, frozenset[str]] = {}
        self._weighty: dict[str, bool] = {}
        self._license_names: dict[str, list[str]] = {}
        self._release_above: dict[str, str | None] = {}
        self._carrier_above: dict[str, str | None] = {}
        self._hint_above: dict[str, str | None] = {}
        self._title_above: dict[str, str | None] = {}
        self._weights_above: dict[str, str | None] = {}
        self._license_above: dict[str, str | None] = {}

    def forget(self) -> None:
        """Drop the release that was gathered last, and answers about folders once they are many."""
        if self.gathered is not None:
            self.gathered.cache.clear()
            self.gathered = None
        trim_answers(
            self._last, self._ranks, self._many, self._weighty, self._license_names,
            self._release_above, self._carrier_above, self._hint_above, self._title_above,
            self._weights_above, self._license_above,
        )  # fmt: skip

    def release_of(self, path: str) -> str | None:
        """The release around a file or folder, None for none.

        An absolute folder; the file itself where each manifest of a folder is a release.
        """
        path = os.path.abspath(path)
        folder, name = (path, '') if self.files.is_folder(path) else os.path.split(path)
        if name and name in self.manifests_of_many(folder):
            return path
        return self._release_around(folder)

    def _release_around(self, folder: str) -> str | None:
        """The release around a folder, or what it is."""
        self._last = folder
        says_so = self._nearest(folder, self.is_release, self._release_above)
        if says_so is not None:
            return says_so
        if signs.is_aside(folder, self.files.root_of(folder)):
            return None
        carrier = self._nearest(folder, self._carries, self._carrier_above)
        if carrier is not None:
            return carrier
        hint = self._outermost(folder)
        if hint is not None:
            return hint
        titled = self._titled(folder)
        if titled is not None:
            return titled if self._has_weights(titled) else None
        return self._nearest(folder, self._holds_weights, self._weights_above)

    def named(self, folder: str) -> str | None:
        """The release that a folder stands for when a user names it: itself before one around it.

        Where tests and examples lie does not matter then.
        """
        folder = os.path.abspath(folder)
        around = self.release_of(folder)
        if around is None or self._rank(around) < SAYS_SO:
            return folder if self._rank(folder) else around
        return around

    def below(self, folder: str, skipped: dict[str, str] | None = None) -> Iterator[str]:
        """The releases in and below a folder, but those of tests, examples and works of others.

        Some more than once; what was read to find one is kept until the next is asked for.
        ``skipped`` gets what looks like one and is left out: folder -> why.
        """
        top = os.path.abspath(folder or '.')
        for here, names in self.files.walk(folder or '.'):
            mark = self.reader.mark()
            absolute = os.path.abspath(here)
            many = self.manifests_of_many(absolute)
            release = self._release_around(absolute) if names else None
            why = self._why_skipped(absolute, top, release)
            if why is None:
                yield from (os.path.join(absolute, name) for name in sorted(many))
                if release is not None or self._flavor(absolute) == 'dataset':
                    yield release or absolute
            elif why and skipped is not None:
                skipped[absolute] = why
            self.reader.forget(mark)

    def _why_skipped(self, folder: str, top: str, release: str | None) -> str | None:
        """Why a folder below another is not judged with the others, None if it may be.

        Empty where there is nothing in it that would be worth a word.
        """
        flavor = self._flavor(folder)
        if flavor == 'space':
            return 'the card of a Space, which is an application'
        if flavor == 'template':
            return 'the template of a card'
        if not signs.is_aside(folder, top, TRIALS | SHOWN | ELSEWHERE):
            return None
        if release != folder and flavor != 'dataset' and not self._holds_weights(folder):
            return ''
        return 'of tests, examples or works of others; name the folder to have it judged'

    def flavor(self, folder: str) -> str:
        """What the README of a folder is the card of: ``model``, ``dataset``, ``space`` …"""
        return self._flavor(folder) if self.files.is_folder(folder) else ''

    def _flavor(self, folder: str) -> str:
        for name in self.files.names(folder):
            if name.lower() == 'readme.md':
                card = self.reader.card(from_here(os.path.join(folder, name)))
                if isinstance(card, Card):
                    return card.flavor
        return ''

    def _nearest(
        self, folder: str, holds: Callable[[str], bool], known: dict[str, str | None]
    ) -> str | None:
        """The nearest folder upwards of which something is true; each folder is asked once."""
        passed: list[str] = []
        for here in self._upwards(folder):
            if here in known:
                break
            passed.append(here)
            if holds(here):
                known[here] = here
                break
        else:
            known[passed[-1]] = None
        for one in passed:
            known[one] = known[here]
        return known[here]

    def _outermost(self, folder: str) -> str | None:
        """The outermost folder upwards with hints of a model."""
        passed: list[str] = []
        found = None
        for here in self._upwards(folder):
            if here in self._hint_above:
                found = self._hint_above[here]
                break
            passed.append(here)
        for here in reversed(passed):
            if found is None and self._rank(here) == HINTS:
                found = here
            self._hint_above[here] = found
        return found

    def _upwards(self, folder: str) -> Iterator[str]:
        """A folder and those above it, up to the root of its repository."""
        root = self.files.root_of(folder)
        here = folder
        while True:
            yield here
            parent = os.path.dirname(here)
            if here == root or parent == here:
                return
            here = parent

    def _rank(self, folder: str) -> int:
        known = self._ranks.get(folder)
        if known is None:
            known = self._ranks[folder] = self._signs.rank(folder)
        return known

    def is_release(self, folder: str) -> bool:
        """Whether a folder says of itself that it is a release."""
        return self._rank(folder) == SAYS_SO

    def _carries(self, folder: str) -> bool:
        return self._rank(folder) == CARRIES

    def manifests_of_many(self, folder: str) -> frozenset[str]:
        """The names of the manifests in a folder that describe releases of different names."""
        known = self._many.get(folder)
        if known is None:
            known = frozenset()
            if self._rank(folder) < SAYS_SO:
                found = self._signs.release_manifests(folder, self.files.names(folder))
                if len(set(found.values()) - {''}) > 1:
                    known = frozenset(found)
            if not known and _MANIFESTS in folder:
                from owlint.ollama import manifests_in

                known = manifests_in(folder, self.files)
            self._many[folder] = known
        return known

    def _titled(self, folder: str) -> str | None:
        """The nearest folder upwards with a README or license file."""
        return self._nearest(folder, self._has_title, self._title_above)

    def _has_title(self, folder: str) -> bool:
        if signs.is_part(folder) and folder != self.files.root_of(folder):
            return False
        names = self.files.names(folder)
        return any(is_license_name(name) or name.lower() == 'readme.md' for name in names)

    def _holds_weights(self, folder: str) -> bool:
        return self._signs.holds_weights(folder, self.files.names(folder))

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
            if here.count(os.sep) > depth or not signs.enters(here) or signs.is_aside(here, folder):
                return False
            return not self._is_apart(here)

        software = signs.is_package(self.files.names(folder))
        for here, names in self.files.walk(folder, enter=enter):
            if self._signs.holds_weights(here, names, folder, software=software):
                if folder == self._titled(os.path.abspath(here)):
                    return True
            seen += len(names)
            if seen > _SEARCH_NAMES:
                break
        return False

    def _is_apart(self, folder: str, *, within: int = 0) -> bool:
        """Whether a folder within another release is one itself; what it is read for is dropped.

        ``within`` is the rank of that other release: one that says so itself has no parts
        that merely carry weights or a card.
        """
        mark = self.reader.mark()
        rank = self._rank(os.path.abspath(folder))
        self.reader.forget(mark)
        return rank == SAYS_SO or (rank == CARRIES and within < SAYS_SO)

    def gather(self, folder: str, *, marks_untracked: bool = False) -> Release:
        """Read what the release in a folder carries; parts that cannot be read are left out.

        What git ignores is no part of it. What it does not track yet is, except while a commit
        is made; ``marks_untracked`` asks which files those are.
        """
        from owlint import related_files
        from owlint.gather import Gatherer

        if not self.files.is_folder(folder):
            return self._of_manifest(folder)
        relative = from_here(folder)
        release = self.gathered = Release(show(relative), file=folder)
        parts = Gatherer(release, self._config_of(folder), self.files, self.reader)
        rank = self._rank(folder)
        many = self.manifests_of_many(folder)
        inside_of = self._tracking.inside
        ignored = self._tracking.ignored(folder)
        staged_only = only_staged_counts()
        untracked = Listed()
        if staged_only or marks_untracked:
            untracked = self._tracking.untracked(folder)

        def enter(here: str) -> bool:
            if ignored and inside_of(here) + '/' in ignored:
                return False
            return not self._is_apart(here, within=rank)

        for here, names in self.files.walk(relative, enter=enter):
            prefix = ''
            if here != relative:
                inside = here if relative == '.' else here[len(relative) + 1 :]
                prefix = inside.replace(os.sep, '/') + '/'
            for name in names:
                if not prefix and name in many:
                    continue  # the manifest of a release of its own
                path = name if here == '.' else os.path.join(here, name)
                in_root = inside_of(path) if ignored or untracked else ''
                if in_root in ignored:
                    release.ignored.append(prefix + name)
                    continue  # it is not published
                if in_root in untracked:
                    release.untracked.append(prefix + name)
                    if staged_only:
                        continue
                parts.take(path, prefix + name)
        if relative in self.files.cut_short or (folder in MOUNTS and MOUNTS[folder].is_cut()):
            release.truncated = True  # what is not seen is not said to be missing
        parts.finish()
        self._look_above(release, folder)
        related_files.read_bases(release, folder, self.files, self.reader)
        related_files.read_results(release, relative, self.files)
        if release.card is not None and _is_bare(release.card) and _has_weights_beside(release):
            # no front matter says what it is, the weights beside it do
            if not signs.is_of_code_host(self.files.names(release.file)):
                release.card.flavor = 'model'
        return release

    def _of_manifest(self, path: str) -> Release:
        """The release that one manifest of many describes; nothing beside it speaks of it."""
        folder, name = os.path.split(path)
        release = self.gathered = Release(show(folder), file=folder)
        release.files.append(name)
        manifest = self.reader.manifest(from_here(path))
        if isinstance(manifest, Manifest):
            release.manifests.append(manifest)
        else:
            from owlint import ollama

            ollama.gather(path, release, self.files, self.reader)
        return release

    def has_bare_card(self, folder: str) -> bool:
        """Whether the README of a folder says nothing of what it is a card of."""
        if not self.files.is_folder(folder):
            return False
        cards = [name for name in self.files.names(folder) if name.lower() == 'readme.md']
        return any(_is_bare(self.reader.card(os.path.join(folder, name))) for name in cards)

    def _look_above(self, release: Release, folder: str) -> None:
        """Read the license files of the folders above, which may cover the release too."""
        root = self.files.root_of(folder)
        here: str | None = folder
        while here is not None and here != root and len(release.above) < MAX_ABOVE:
            here = self._nearest(os.path.dirname(here), self._has_license, self._license_above)
            if here is None:
                break
            for name in self._license_names[here]:
                if len(release.above) < MAX_ABOVE:
                    text = self.reader.license(from_here(os.path.join(here, name)), above=False)
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
        """Read the code that findings are about: what it loads; its headers where that is asked."""
        from owlint import gather

        config = self._config_of(release.file)
        if config.claims or config.policies or gather.states_code(release):
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
