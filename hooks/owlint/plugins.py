"""Rules and definitions of others, loaded only when the configuration names them.

A plugin is an importable module with ``RULES``: a list of rule modules (or
their dotted names), each of the shape that our own rules have, with a code
prefix of its own, and optionally ``DEFINITIONS``: paths of definition files.
"""

from __future__ import annotations

import os
import re

from owlint_rules.catalog import RULES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

    from owlint.config import Config

_CODE = re.compile(r'[A-Z]{2,10}\d{3}')
_NEEDED = ('CODE', 'NAME', 'KIND', 'SEVERITY', 'check')
_KINDS = {'card', 'license', 'header', 'manifest', 'weights', 'release', 'input'}


def load_plugins(config: Config) -> dict[str, ModuleType]:
    """Import the configuration's plugins; the rule modules by code.

    Raises ConfigError when one cannot be imported or is not of the right shape.
    """
    from owlint.config import ConfigError

    rules: dict[str, ModuleType] = {}
    for name in config.plugins:
        where = f'{config.path}:{config.line_of(name)}: plugin `{name}`'
        plugin = _import(name, where)
        modules = getattr(plugin, 'RULES', None)
        paths = getattr(plugin, 'DEFINITIONS', ())
        if modules is None and not paths:
            raise ConfigError(f'{where} has neither RULES nor DEFINITIONS')
        folder = os.path.dirname(os.path.abspath(getattr(plugin, '__file__', None) or '.'))
        config.definitions.extend(os.path.join(folder, str(path)) for path in paths)
        for item in modules or ():
            module = _import(item, where) if isinstance(item, str) else item
            missing = [attribute for attribute in _NEEDED if not hasattr(module, attribute)]
            shown = getattr(module, '__name__', repr(module))
            if missing:
                raise ConfigError(f'{where}: rule {shown} lacks {", ".join(missing)}')
            code = module.CODE
            if not _CODE.fullmatch(code) or code.startswith('OWL'):
                raise ConfigError(
                    f'{where}: rule {shown} needs a code of its own, such as LAB101, not {code!r}'
                )
            if code in rules or code in RULES:
                raise ConfigError(f'{where}: the code {code} is taken')
            if module.KIND not in _KINDS:
                raise ConfigError(f'{where}: rule {code} reads no known subject: {module.KIND!r}')
            rules[code] = module
    return rules


def _import(name: str, where: str) -> ModuleType:
    from importlib import import_module

    from owlint.config import ConfigError

    try:
        return import_module(name)
    except Exception as error:
        # whatever a plugin raises while it is imported is its author's to read, in one line
        reason = ' '.join(str(error).split()) or type(error).__name__
        raise ConfigError(f'{where} cannot be imported: {reason}') from error
