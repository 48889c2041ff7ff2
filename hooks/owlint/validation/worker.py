"""The process that the validators run in: reads requests, answers with faults.

A request is its length, a line end and JSON; an answer is one line of JSON.
The libraries are imported here and nowhere else in the program.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, BinaryIO

#: format -> (module of ours, the modules it needs, the package that brings them)
VALIDATORS = {
    'cyclonedx': (
        'cyclonedx',
        ('cyclonedx', 'jsonschema', 'referencing', 'lxml'),
        'cyclonedx-python-lib[validation]',
    ),
    'spdx2': ('spdx2', ('spdx_tools',), 'spdx-tools'),
    'spdx3': ('spdx3', ('spdx_python_model',), 'spdx-python-model'),
    'citation': ('citation', ('check_jsonschema', 'jsonschema'), 'check-jsonschema'),
    'pyproject': ('pyproject', ('validate_pyproject', 'packaging'), 'validate-pyproject[all]'),
    'croissant': ('croissant', ('mlcroissant',), 'mlcroissant'),
}
#: Most faults that an answer names; the others are counted.
MAX_FAULTS = 20
#: Longest text of a fault, in characters.
MAX_TEXT = 300
#: Bytes of memory that the process may ask for.
_MEMORY = 4 * 1024**3

#: Audit events of everything that leads to another machine.
_NETWORK = (
    'socket.connect', 'socket.getaddrinfo', 'socket.gethostbyname', 'socket.gethostbyaddr',
    'socket.sendto', 'socket.sendmsg', 'socket.bind', 'urllib.Request', 'http.client.connect',
    'ftplib.connect', 'smtplib.connect',
)  # fmt: skip


def main() -> None:
    """Answer until the program closes its end."""
    _limit_memory()
    sys.addaudithook(_no_network)
    # `jsonschema` imports this grammar of addresses where it is installed, which takes four
    # seconds, and needs a millisecond for each character then; `json_faults` has its own check
    sys.modules['rfc3987_syntax'] = None  # type: ignore[assignment]
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), 'wb')
    # a library that prints must not write into the answers
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    # schemas are checked by recursion, several calls for each level of a document
    sys.setrecursionlimit(20_000)
    threading.stack_size(256 * 1024 * 1024)
    thread = threading.Thread(target=_serve, args=(requests, answers), daemon=True)
    thread.start()
    parent = os.getppid()
    while thread.is_alive():
        thread.join(1)
        if os.getppid() != parent:
            # the program is gone, and nobody waits for the answer
            os._exit(1)


def _serve(requests: BinaryIO, answers: BinaryIO) -> None:
    while True:
        line = requests.readline(32)
        if not line.strip():
            return
        answer = answer_to(json.loads(requests.read(int(line))))
        answers.write(json.dumps(answer).encode('ascii') + b'\n')
        answers.flush()


def answer_to(request: dict[str, Any]) -> dict[str, Any]:
    """The answer to one request; never raises.

    ``missing`` names a package that is not installed, ``failed`` says why
    there is no judgment, else ``schema`` names what the ``faults`` (the first
    ones of ``total``) are measured by.
    """
    name, needed, package = VALIDATORS[request['format']]
    if any(find_spec(module) is None for module in needed):
        return {'missing': package}
    try:
        validate: Callable[[dict[str, Any]], dict[str, Any]]
        validate = import_module(f'owlint.validation.{name}').validate
        answer = validate(request)
    except MemoryError:
        return {'failed': 'it ran out of memory'}
    except RecursionError:
        return {'failed': 'the document is nested too deeply for it'}
    except Exception as error:
        return {'failed': short(f'{type(error).__name__}: {error}')}
    faults = _once(answer['faults'])
    for fault in faults:
        fault['message'] = short(fault['message'])
    return {'schema': answer['schema'], 'total': len(faults), 'faults': faults[:MAX_FAULTS]}


def _once(faults: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One fault for each value: a bad date breaks the pattern of dates too."""
    found: dict[str, dict[str, Any]] = {}
    for fault in faults:
        place = {
            key: value
            for key, value in fault.items()
            if key not in ('message', 'field' if fault.get('value') else '')
        }
        if not fault.get('about_value'):
            place['message'] = fault['message']
        found.setdefault(json.dumps(place, sort_keys=True), fault)
    return list(found.values())


def short(text: str) -> str:
    """A text as one line of bounded length, without characters that command a terminal."""
    line = ' '.join(text[: 4 * MAX_TEXT].split())
    line = ''.join(character if character.isprintable() else '\ufffd' for character in line)
    return line if len(line) <= MAX_TEXT else line[:MAX_TEXT] + '…'


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        # Windows has no such limit
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    except (OSError, ValueError):
        # a smaller limit holds already
        return


def _no_network(event: str, arguments: tuple[object, ...]) -> None:
    if event in _NETWORK:
        raise PermissionError('owlint does not use the network')
