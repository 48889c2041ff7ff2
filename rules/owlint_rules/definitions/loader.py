"""Our definitions as data: their ids, their files."""

from __future__ import annotations

import os
import re

from owlint_rules.definitions.shape import DefinitionError
from owlint_rules.toml_reader import load_toml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Definitions that are evaluated by code of their own, because they count in their own way.
OWN_EVALUATION = ('mof', 'mof-strict')

_FOLDER = os.path.dirname(__file__)
#: Bytes of a definition's file that its id, order and other names stand in.
_HEAD = 4096
#: The order of a definition that states none.
_LAST = 1000


def _listed() -> tuple[dict[str, str], dict[str, str]]:
    """Our definitions, id -> file in their order, and other names -> id; no TOML is parsed."""
    rows = []
    for file in os.listdir(_FOLDER):
        if file.endswith('.toml'):
            with open(os.path.join(_FOLDER, file), encoding='utf-8') as stream:
                head = stream.read(_HEAD).partition('\n[')[0]
            keys = dict(re.findall(r'^(id|order|aliases) = (.+)$', head, re.MULTILINE))
            aliases = re.findall(r'"(.+?)"', keys.get('aliases', ''))
            rows.append((int(keys.get('order', _LAST)), keys['id'].strip('"'), file, aliases))
    rows.sort()
    return (
        {name: file for _, name, file, _ in rows},
        {alias: name for _, name, _, aliases in rows for alias in aliases},
    )


#: Definition id -> file beside this module, in the order in which they are shown; and other
#: names that people write.
DEFINITIONS, ALIASES = _listed()
_loaded: dict[str, dict[str, Any]] = {}


def load_definition(name: str) -> dict[str, Any]:
    """The data of one of our definitions, by id; raises DefinitionError.

    Their shape is not checked here: a test does that for all of them.
    """
    name = ALIASES.get(name, name)
    if name not in DEFINITIONS:
        known = ', '.join([*DEFINITIONS, *OWN_EVALUATION])
        raise DefinitionError(f'there is no definition `{name}`; known are {known}')
    if name not in _loaded:
        with open(os.path.join(_FOLDER, DEFINITIONS[name]), encoding='utf-8') as stream:
            _loaded[name] = load_toml(stream.read())
    return _loaded[name]
