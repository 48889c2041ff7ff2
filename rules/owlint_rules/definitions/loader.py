"""Our definitions as data: their ids, their files."""

from __future__ import annotations

import os

from owlint_rules.definitions.shape import DefinitionError
from owlint_rules.toml_reader import load_toml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Definition id -> file beside this module, in the order in which they are shown.
DEFINITIONS = {
    'open-weights': 'open-weights.toml',
    'osaid': 'osaid-1.0.toml',
    'osaid-data': 'osaid-1.0-data.toml',
    'osd': 'osd-1.9.toml',
    'openweight': 'openweight-0.3.toml',
    'openweight-0.1': 'openweight-0.1.toml',
    'fsf': 'fsf-2024.toml',
    'debian': 'debian.toml',
    'strict': 'strict.toml',
    'eu-ai-act': 'eu-ai-act.toml',
    'four-freedoms': 'four-freedoms.toml',
}
#: Other names that people write.
ALIASES = {
    'osaid-1.0': 'osaid',
    'osaid-1.0-data': 'osaid-data',
    'osd-1.9': 'osd',
    'openweight-0.3': 'openweight',
    'owm': 'open-weights',
    'eu': 'eu-ai-act',
}
#: Definitions that are evaluated by code of their own, because they count in their own way.
OWN_EVALUATION = ('mof', 'mof-strict')

_FOLDER = os.path.dirname(__file__)
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
