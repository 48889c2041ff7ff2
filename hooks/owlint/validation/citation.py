"""CITATION.cff, with the schema of format 1.2.0 that ``check-jsonschema`` carries.

``cffconvert`` is the format's own tool; its release of 2021 needs a
``jsonschema`` older than the other validators can use.
"""

from __future__ import annotations

import os
import re

from owlint.validation.json_faults import faults, quicken, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_VERSION = '1.2.0'
_SCHEMA = ('builtin_schemas', 'vendor', 'citation-file-format.json')
_validator: Any = None


def validate(request: dict[str, Any]) -> dict[str, Any]:
    """The faults of one citation file; other versions than 1.2.0 have other schemas."""
    data = request['data']
    version = data.get('cff-version') if isinstance(data, dict) else None
    if (
        isinstance(version, str)
        and version != _VERSION
        and re.fullmatch(r'[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}', version)
    ):
        message = (
            f'not validated: the installed schema is that of {_VERSION}, not of {shown(version)}'
        )
        return {'schema': '', 'faults': [{'message': message, 'unjudged': True}]}
    errors = sorted(_schema().iter_errors(data), key=lambda error: list(map(str, error.path)))
    return {'schema': f'Citation File Format {_VERSION} schema', 'faults': faults(errors)}


def _schema() -> Any:
    global _validator
    if _validator is None:
        import json
        from importlib.util import find_spec

        from jsonschema.validators import validator_for

        # read without importing the package, which is a whole program with a client for the web
        package = find_spec('check_jsonschema')
        assert package is not None
        assert package.origin is not None
        path = os.path.join(os.path.dirname(package.origin), *_SCHEMA)
        with open(path, encoding='utf-8') as stream:
            schema = json.load(stream)
        made = validator_for(schema)
        quicken(made)
        _validator = made(schema, format_checker=made.FORMAT_CHECKER)
    return _validator
