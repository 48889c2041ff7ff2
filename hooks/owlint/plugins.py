"""Rules and definitions of others, loaded only when the user's configuration names them.

A plugin is a module that an installed distribution registers under the
entry-point group ``owlint.plugins``. It has ``RULES``: a list of rule modules
(or their dotted names), each of the shape that our own rules have, with a code
prefix of its own, and optionally ``DEFINITIONS``: paths of definition files.

Nothing else is ever imported because a configuration says so: many modules,
some of the standard library among them, act when they are imported.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from types import ModuleType

from owlint_rules.catalog import DEFAULTS, RULES, name_of
from owlint_rules.model.finding import SAFE, SEVERITIES, UNSAFE
from owlint_rules.text import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.config import Config
    from owlint.errors import ConfigFault

    Wrong = Callable[[str], ConfigFault]

#: The entry-point group under which distributions register their plugins.
GROUP = 'owlint.plugins'
_CODE = re.compile(r'[A-Z]{2,10}\d{3}')
_NAME = re.compile(r'[a-z][a-z0-9]*(?:-[a-z0-9]+)*')
_NEEDED = ('CODE', 'NAME', 'KIND', 'SEVERITY', 'check')
_KINDS = {'card', 'license', 'header', 'manifest', 'weights', 'release', 'input'}


def load_plugins(config: Config, allowed: list[str] | None) -> dict[str, ModuleType]:
    """Import the configuration's plugins; the rule modules by code.

    ``allowed`` are those that it may name, None for any. Raises ConfigFault
    when one may not be named, is not installed, cannot be imported or is not
    of the right shape.
    """
    rules: dict[str, ModuleType] = {}
    for name in config.plugins:

        def wrong(what: str, name: str = name) -> ConfigFault:
            return config.fault('plugins', f'plugin `{name}`{what}', name)

        if allowed is not None and name not in allowed:
            raise wrong(
                ' is not loaded: only the configuration of the working folder, or of `--config`, '
                'may name plugins'
            )
        plugin = _import(_module_of(name, wrong), wrong)
        modules = getattr(plugin, 'RULES', None)
        paths = getattr(plugin, 'DEFINITIONS', ())
        if modules is None and not paths:
            raise wrong(' has neither RULES nor DEFINITIONS')
        if not isinstance(modules or (), (list, tuple)) or not isinstance(paths, (list, tuple)):
            raise wrong(': RULES and DEFINITIONS must be lists')
        folder = os.path.dirname(os.path.abspath(getattr(plugin, '__file__', None) or '.'))
        config.plugin_definitions.extend(os.path.join(folder, str(path)) for path in paths)
        for item in modules or ():
            module = _import(item, wrong) if isinstance(item, str) else item
            problem = _problem_of(module, rules)
            if problem:
                shown = getattr(module, '__name__', repr(module))
                raise wrong(f': rule {shown} {problem}')
            for constant, value in {**DEFAULTS, 'SINCE': 'unknown'}.items():
                vars(module).setdefault(constant, value)
            rules[module.CODE] = module
    return rules


def _module_of(name: str, wrong: Wrong) -> str:
    """The module that an installed distribution registers as a plugin under a name.

    Installed is what lies on the import path, but for the working folder: a
    release must not bring a distribution along.
    """
    from importlib.metadata import entry_points

    here = os.path.realpath('.')
    found: dict[str, dict[str, str]] = {}
    for entry in entry_points(group=GROUP):
        distribution = entry.dist
        if distribution is None or os.path.realpath(str(distribution.locate_file(''))) == here:
            continue
        found.setdefault(entry.name, {})[str(distribution.metadata['Name'])] = entry.value
    owners = found.get(name, {})
    if not owners:
        raise wrong(
            f' is not registered by any installed distribution, as an entry point of `{GROUP}`'
            + did_you_mean(name, found)
        )
    if len(owners) > 1:
        raise wrong(f' is registered by more than one distribution: {", ".join(sorted(owners))}')
    (value,) = owners.values()
    module = value.strip()
    if not all(step.isidentifier() for step in module.split('.')):
        raise wrong(f' is registered as `{value}`, which is not a module')
    if module.partition('.')[0] in sys.stdlib_module_names:
        raise wrong(f' is registered as `{value}`, a module of the standard library')
    return module


def _problem_of(module: ModuleType, rules: dict[str, ModuleType]) -> str:
    """What keeps a module from being a rule beside ours and those loaded before; '' for nothing."""
    if not isinstance(module, type(re)):
        return 'is not a module'
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


def _import(name: str, wrong: Wrong) -> ModuleType:
    from importlib import import_module

    try:
        return import_module(name)
    except (Exception, SystemExit) as error:
        # whatever a plugin raises while it is imported is its author's to read, in one line
        reason = ' '.join(str(error).split()) or type(error).__name__
        raise wrong(f' cannot be imported: {reason}') from error
