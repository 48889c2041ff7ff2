"""Definitions of others: TOML files that a configuration, its plugins or a command line name."""

from __future__ import annotations

import os

from owlint.config import ConfigError
from owlint.files import Unreadable
from owlint.paths import show
from owlint_rules.definitions.evaluate import DefinitionError, parse_definition

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint.config import Config
    from owlint.files import Files

#: Largest definition that is read, in bytes; the longest of ours has 20,000.
_MAX_SIZE = 1_000_000


def read_definition(path: str, files: Files) -> dict[str, Any]:
    """A definition in a file; raises ConfigError, one sentence that names the file."""
    try:
        raw = files.read_named(path, _MAX_SIZE)
        return parse_definition(show(path), raw.decode('utf-8-sig'))
    except Unreadable as error:
        raise ConfigError(f'{show(path)}: {error.problem.message}') from None
    except UnicodeDecodeError:
        raise ConfigError(f'{show(path)}: not UTF-8; TOML is UTF-8') from None
    except DefinitionError as error:
        raise ConfigError(str(error)) from None


def load_all(config: Config, files: Files, *, anywhere: bool) -> dict[str, Any]:
    """The definitions that a configuration and its plugins name, by id; raises ConfigFault.

    ``anywhere``: files of the configuration's own may lie outside of its
    repository, too.
    """
    found: dict[str, Any] = {}
    own = [(os.path.join(config.folder, path), path) for path in config.definitions]
    brought = [(path, None) for path in config.plugin_definitions]
    for path, written in (*brought, *own):
        key = 'plugins' if written is None else 'definitions'
        if written is not None and not anywhere and not files.lies_within(path, config.folder):
            raise config.fault(key, f'{written}: lies outside of the repository', written)
        try:
            definition = read_definition(path, files)
        except ConfigError as error:
            raise config.fault(key, str(error), written) from None
        if found.setdefault(definition['id'], definition) is not definition:
            taken = f'{show(path)}: the id `{definition["id"]}` is taken by another definition here'
            raise config.fault(key, taken, written)
    return found
