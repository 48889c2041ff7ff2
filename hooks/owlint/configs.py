"""Which configuration holds for a folder: the nearest one upwards, read once.

Nothing is imported for a folder without configuration, not even the TOML reader.
"""

from __future__ import annotations

import os

from owlint.config import CONFIG_NAME, Config
from owlint.config_keys import parse_config
from owlint.errors import ConfigError, ConfigFault
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

    def __init__(self, files: Files, *, explicit: str = '', isolated: bool = False) -> None:
        self.files = files
        self.faults: list[ConfigFault] = []
        self._by_folder: dict[str, Config] = {}
        self._last = ''
        self._by_path: dict[str, Config | None] = {}
        self._definitions: dict[int, dict[str, Any]] = {}
        self._none = Config()
        self._home: Config | None = None
        self._is_explicit = bool(explicit)
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
        folder = self._last = os.path.abspath(folder or '.')
        if folder not in self._by_folder:
            self._search(folder, home)
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
        self._by_folder.update(dict.fromkeys(passed, found))
        return found

    def _in(self, folder: str, home: Config | None) -> Config | None:
        """The configuration that a folder itself holds."""
        for name in (CONFIG_NAME, 'pyproject.toml'):
            path = os.path.join(folder, name)
            # an owlint.toml that is no file is read too: settings that nobody can read would
            # silently not hold
            if os.path.isfile(path) or (name == CONFIG_NAME and os.path.lexists(path)):
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
            try:
                self._by_path[path] = self._parse(path, home)
            except ConfigFault as fault:
                if home is None:
                    raise
                self.faults.append(fault)
                without = self._by_path[path] = Config('', os.path.dirname(path))
                without.broken = fault
        return self._by_path[path]

    def _parse(self, path: str, home: Config | None) -> Config | None:
        from owlint.files import Unreadable

        shown = show(path)
        read = self.files.read_named if self._is_explicit else self.files.read_bytes
        try:
            raw = read(path, _MAX_SIZE)
        except Unreadable as error:
            raise ConfigFault(shown, (0, 0, f'cannot be read: {error.problem.message}')) from None
        nested = os.path.basename(path) == 'pyproject.toml'
        if nested and b'owlint' not in raw:
            return None
        allowed = None if home is None else home.plugins
        config = parse_config(raw, shown, os.path.dirname(path), nested=nested, plugins=allowed)
        if config is not None and config.claims:
            self.definitions_of(config)
        return config
