"""Rules and definitions of others, loaded only when the configuration names them.

A plugin is an importable module with ``RULES``: a list of rule modules (or
their dotted names), each of the shape that our own rules have, with a code
prefix of its own, and optionally ``DEFINITIONS``: paths of definition files.
"""

from __future__ import annotations

import os
import re
from types import ModuleType

from owlint_rules.catalog import DEFAULTS, RULES, name_of
from owlint_rules.finding import SAFE, SEVERITIES, UNSAFE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.config import Config

_CODE = re.compile(r'[A-Z]{2,10}\d{3}')
_NAME = re.compile(r'[a-z][a-z0-9]*(?:-[a-z0-9]+)*')
_NEEDED = ('CODE', 'NAME', 'KIND', 'SEVERITY', 'check')
_KINDS = {'card', 'license', 'header', 'manifest', 'weights', 'release', 'input'}


def load_plugins(config: Config) -> dict[str, ModuleType]:
    """Import the configuration's plugins; the rule modules by code.

    Raises ConfigError when one cannot be imported or is not of the right shape.
    """
    from owlint.config import ConfigError

    rules: dict[str, ModuleType] = {}
    for name in config.plugins:
        where = f'{config.place_of("plugins", name)}: plugin `{name}`'
        plugin = _import(name, where)
        modules = getattr(plugin, 'RULES', None)
        paths = getattr(plugin, 'DEFINITIONS', ())
        if modules is None and not paths:
            raise ConfigError(f'{where} has neither RULES nor DEFINITIONS')
        if not isinstance(modules or (), (list, tuple)) or not isinstance(paths, (list, tuple)):
            raise ConfigError(f'{where}: RULES and DEFINITIONS must be lists')
        folder = os.path.dirname(os.path.abspath(getattr(plugin, '__file__', None) or '.'))
        config.definitions.extend(os.path.join(folder, str(path)) for path in paths)
        for item in modules or ():
            module = _import(item, where) if isinstance(item, str) else item
            problem = _problem_of(module, rules)
            if problem:
                shown = getattr(module, '__name__', repr(module))
                raise ConfigError(f'{where}: rule {shown} {problem}')
            for constant, value in {**DEFAULTS, 'SINCE': 'unknown'}.items():
                vars(module).setdefault(constant, value)
            rules[module.CODE] = module
    return rules


def _problem_of(module: ModuleType, rules: dict[str, ModuleType]) -> str:
    """What keeps a module from being a rule beside ours and those loaded before; '' for nothing."""
    if not isinstance(module, type(re)):
        return 'is no module'
    missing = [attribute for attribute in _NEEDED if not hasattr(module, attribute)]
    if missing:
        return f'lacks {", ".join(missing)}'
    code, name = module.CODE, module.NAME
    if not isinstance(code, str) or not _CODE.fullmatch(code) or code.startswith('OWL'):
        return f'needs a code of its own, such as LAB101, not {code!r}'
    if code in rules:
        return f'has the code {code}, which is taken'
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        return f'needs a name in lower case with dashes, not {name!r}'
    if name in {*map(name_of, RULES), *(rule.NAME for rule in rules.values())}:
        return f'has the name {name}, which is taken'
    if module.KIND not in _KINDS:
        return f'reads no known subject: {module.KIND!r}'
    if module.SEVERITY not in SEVERITIES:
        return f'has an unknown severity: {module.SEVERITY!r}'
    if getattr(module, 'FIX', None) not in (None, SAFE, UNSAFE):
        return f'must say {SAFE!r}, {UNSAFE!r} or None in FIX, not {module.FIX!r}'
    return ''


def _import(name: str, where: str) -> ModuleType:
    from importlib import import_module

    from owlint.config import ConfigError

    try:
        return import_module(name)
    except (Exception, SystemExit) as error:
        # whatever a plugin raises while it is imported is its author's to read, in one line
        reason = ' '.join(str(error).split()) or type(error).__name__
        raise ConfigError(f'{where} cannot be imported: {reason}') from error
