"""Which configuration holds for a folder: the nearest one upwards, read once.

Nothing is imported for a folder without configuration, not even the TOML reader.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from owlint.config import CONFIG_NAME, Config
from owlint.errors import ConfigError, ConfigFault
from owlint.mounts import mount_of
from owlint.paths import show

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint.files import Files

#: Largest configuration file that is read, in bytes.
_MAX_SIZE = 1_000_000


class Configs:
    """Finds and remembers the configuration of each folder.

    The one of the working folder, or of ``--config``, is the user's: a fault in
    it is raised. Any other may come from a stranger; one that cannot be
    followed is told (``faults``), and its folder counts as one without.
    """

    def __init__(
        self, files: Files, *, explicit: str = '', isolated: bool = False, extend: str = ''
    ) -> None:
        self.files = files
        self.faults: list[ConfigFault] = []
        self._told: set[str] = set()
        self._by_folder: dict[str, Config] = {}
        self._last = ''
        self._by_path: dict[str, Config | None] = {}
        self._definitions: dict[int, dict[str, Any]] = {}
        self._above: dict[str, Config | None] = {}
        self._none = Config()
        self._home: Config | None = None
        self._is_explicit = bool(explicit)
        #: What the command line puts under every configuration.
        self._base = self._read_base(extend, os.getcwd(), [], None) if extend else None
        if self._base is not None:
            self._put_under(self._none)
        if isolated:
            self._home = self._none
        elif explicit:
            if not os.path.isfile(explicit):
                raise ConfigError(f'{explicit}: no such configuration file')
            self._home = self._read(explicit, None)
            if self._home is None:
                raise ConfigError(f'{explicit}: has no [tool.owlint] table')
        self._fixed = self._home

    def home(self) -> Config:
        """The configuration of the working folder, or the one for all; raises ConfigFault."""
        if self._home is None:
            self._home = self._search(os.getcwd(), None)
        return self._home

    def of(self, folder: str) -> Config:
        """The configuration that holds for the files of a folder; raises as ``home`` does."""
        if self._fixed is not None:
            return self._fixed
        home = self.home()
        if folder not in self._by_folder:  # which has absolute paths alone
            folder = os.path.abspath(folder or '.')
            if folder not in self._by_folder:
                self._search(folder, home)
        self._last = folder
        return self._by_folder[folder]

    def to_follow(self, folder: str) -> Config:
        """The same, for who cannot do without it: raises ConfigFault whosever it is."""
        config = self.of(folder)
        if config.broken is not None:
            raise config.broken
        return config

    def definitions_of(self, config: Config) -> dict[str, Any]:
        """The definitions that a configuration and its plugins name, by id; raises ConfigFault."""
        if not (config.definitions or config.plugin_definitions):
            return {}
        known = self._definitions.get(id(config))
        if known is None:
            from owlint.own_definitions import load_all

            known = load_all(config, self.files, anywhere=self._is_explicit)
            self._definitions[id(config)] = known
        return known

    def trim(self) -> None:
        """Forget which folder has which configuration once these are many; files stay read."""
        from owlint.files import trim_answers

        trim_answers(self._last, self._by_folder)

    def _search(self, folder: str, home: Config | None) -> Config:
        """The nearest configuration upwards, which then is that of the folders on the way too."""
        root = self.files.root_of(folder)
        passed: list[str] = []
        found = None
        here = folder
        while found is None:
            passed.append(here)
            parent = os.path.dirname(here)
            found = self._in(here, home) or (
                self._none if here in (root, parent) else self._by_folder.get(parent)
            )
            here = parent
        if found is self._none and mount_of(root) is not None:
            found = self._by_path.get(root)
            if found is None:
                found = self._by_path[root] = Config('', root)
                self._put_under(found)
                self._stand_below(found, root, home)
        self._by_folder.update(dict.fromkeys(passed, found))
        return found

    def _in(self, folder: str, home: Config | None) -> Config | None:
        """The configuration that a folder itself holds."""
        for path in _files_in(folder):
            found = self._read(path, home)
            if found is not None:
                return found
        return None

    def _read(self, path: str, home: Config | None) -> Config | None:
        """The configuration in a file, None when it has no table for owlint.

        ``home`` is None for the user's own, whose faults are raised.
        """
        path = os.path.abspath(path)
        if path not in self._by_path:
            folder = os.path.dirname(path)
            try:
                found = self._by_path[path] = self._parse(path, home)
            except ConfigFault as fault:
                if home is None:
                    raise
                self.note(fault)
                found = self._by_path[path] = Config('', folder)
                found.broken = fault
                self._put_under(found)
            if found is not None and not self._is_explicit:
                self._stand_below(found, folder, home)
        return self._by_path[path]

    def note(self, fault: ConfigFault) -> None:
        """Keep a fault to be told, once: a file may be read for its policy, and as a whole."""
        said = str(fault)
        if said not in self._told:
            self._told.add(said)
            self.faults.append(fault)

    def _raw(self, path: str) -> bytes:
        """The bytes of a configuration file; raises ConfigFault."""
        from owlint.files import Unreadable

        read = self.files.read_named if self._is_explicit else self.files.read_bytes
        try:
            return read(path, _MAX_SIZE)
        except Unreadable as error:
            said = f'cannot be read: {error.problem.message}'
            raise ConfigFault(show(path), (0, 0, said)) from None

    def _parse(self, path: str, home: Config | None) -> Config | None:
        shown = show(path)
        raw = self._raw(path)
        nested = os.path.basename(path) == 'pyproject.toml'
        if nested and b'owlint' not in raw:
            return None
        allowed = None if home is None else home.plugins
        from owlint.config_keys import parse_config

        config = parse_config(raw, shown, os.path.dirname(path), nested=nested, plugins=allowed)
        if config is None:
            return None
        if config.claims:
            self.definitions_of(config)
        if config.extend:
            self._extend(config, home, [os.path.abspath(path)])
        self._put_under(config)
        return config

    # ---- configurations below and above ---------------------------------------------------

    def _put_under(self, config: Config) -> None:
        """Put a configuration above that of the command line, and below those of folders above."""
        if self._base is not None:
            from owlint.extends import extend

            extend(config, self._base)

    def _stand_below(self, config: Config, folder: str, home: Config | None) -> None:
        """Let the policies of the folders above hold for a configuration."""
        root = self.files.root_of(folder)
        above = self._next_above(folder, root, home) if folder != root else None
        if above is None and mount_of(folder) is not None:
            # whoever looks at a repository elsewhere asks by the policy that holds here
            above = home
        if above is not None:
            from owlint.extends import stand_below

            stand_below(config, above)

    def _next_above(self, folder: str, root: str, home: Config | None) -> Config | None:
        """The nearest configuration above a folder, read for its policy alone."""
        while folder not in (root, os.path.dirname(folder)):
            folder = os.path.dirname(folder)
            for path in _files_in(folder):
                if path not in self._above:
                    self._above[path] = None
                    try:
                        found = self._above[path] = self._parse_policy(path)
                    except ConfigFault as fault:
                        if home is None:
                            raise
                        self.note(fault)
                        found = None
                    if found is not None:
                        self._stand_below(found, folder, home)
                known = self._above[path]
                if known is not None:
                    return known
        return None

    def _parse_policy(self, path: str) -> Config | None:
        from owlint.extends import KEPT

        raw = self._raw(path)
        shown, folder = show(path), os.path.dirname(path)
        nested = os.path.basename(path) == 'pyproject.toml'
        if nested and b'owlint' not in raw:
            return None
        from owlint.config_keys import parse_config

        config = parse_config(raw, shown, folder, nested=nested, only=KEPT)
        if config is not None and config.extend:
            self._extend(config, None, [path], only=KEPT)
        return config

    def _extend(
        self,
        config: Config,
        home: Config | None,
        chain: list[str],
        *,
        only: frozenset[str] = frozenset(),
    ) -> None:
        """Put a configuration above the one that it names, which may extend a further one."""
        from owlint.extends import extend, is_file

        name = config.extend
        outside = is_file(name) and not self._is_explicit and len(chain) == 1
        if (
            outside
            and '://' not in name
            and not self.files.lies_within(os.path.join(config.folder, name), config.folder)
        ):
            said = f'`extend`: {name}: lies outside of the repository'
            raise config.fault('extend', said, name)
        try:
            extend(config, self._read_base(name, config.folder, chain, home, only=only))
        except ConfigFault:
            raise
        except ConfigError as error:
            raise config.fault('extend', f'`extend`: {error}', name) from None

    def _read_base(
        self,
        name: str,
        folder: str,
        chain: list[str],
        home: Config | None,
        *,
        only: frozenset[str] = frozenset(),
    ) -> Config:
        """The configuration that another extends, with those that it extends itself."""
        from owlint.extends import MOST, path_of
        from owlint.files import Unreadable

        path = path_of(name, folder)
        if path in chain:
            raise ConfigError(f'{name}: extends itself')
        if len(chain) >= MOST:
            raise ConfigError(f'{name}: more than {MOST} configurations extend one another')
        try:
            raw = self.files.read_named(path, _MAX_SIZE)
        except Unreadable as error:
            raise ConfigError(f'{name}: cannot be read: {error.problem.message}') from None
        shown = show(path)
        allowed = None if home is None else home.plugins
        nested = os.path.basename(path) == 'pyproject.toml'
        from owlint.config_keys import parse_config

        base = parse_config(
            raw, shown, os.path.dirname(path), nested=nested, plugins=allowed, only=only
        )
        if base is None:
            raise ConfigError(f'{name}: has no [tool.owlint] table')
        if base.extend:
            self._extend(base, home, [*chain, path], only=only)
        return base


def _files_in(folder: str) -> Iterator[str]:
    """The files of a folder that may be configurations, the first that is one counts."""
    for name in (CONFIG_NAME, 'pyproject.toml'):
        path = os.path.join(folder, name)
        # an owlint.toml that is no file is read too: settings that nobody can read would silently
        # not hold
        if os.path.lexists(path) if name == CONFIG_NAME else os.path.isfile(path):
            yield path
