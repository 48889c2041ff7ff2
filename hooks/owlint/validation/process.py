"""The process that the validators run in, as the program sees it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading

from owlint.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Seconds that one document may take. A grammar of some format is slow on long
#: values, and a document can be written to make it slower.
SECONDS = 60
#: Longest answer, in bytes.
_MAX_ANSWER = 4 * 1024 * 1024

#: The modules of the program, no more and no others: not those of the working folder.
_START = (
    'import json, sys\n'
    'sys.path[:] = json.loads(sys.argv[1])\n'
    'from owlint.validation.worker import main\n'
    'main()\n'
)


class Worker:
    """Starts the process when it is needed, and anew after it was lost."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, request: dict[str, Any], seconds: float = SECONDS) -> dict[str, Any]:
        """The answer to one request; what goes wrong is an answer too (``failed``)."""
        process = self._process
        if process is None or process.poll() is not None:
            process = self._process = _start()
        raw = json.dumps(request).encode('ascii')
        lines: list[bytes] = []
        thread = threading.Thread(target=_exchange, args=(process, raw, lines), daemon=True)
        thread.start()
        thread.join(seconds)
        if thread.is_alive():
            self.stop()
            return {'failed': f'it had not finished after {seconds:g} seconds'}
        if not lines or not lines[0].endswith(b'\n'):
            self.stop()
            return {'failed': 'it ended without an answer, perhaps for want of memory'}
        answer: dict[str, Any] = json.loads(lines[0])
        return answer

    def stop(self) -> None:
        """End the process; the next request starts another."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()


def _start() -> subprocess.Popen[bytes]:
    if not sys.executable:
        raise ConfigError('validating needs a Python program to run, and this one has no path')
    paths = [os.path.abspath(path) for path in sys.path if path]
    environment = {**os.environ, 'NO_NETWORK': '1', 'OPENBLAS_NUM_THREADS': '1'}
    return subprocess.Popen(
        [sys.executable, '-I', '-S', '-c', _START, json.dumps(paths)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=os.path.abspath(os.sep),
    )


def _exchange(process: subprocess.Popen[bytes], raw: bytes, lines: list[bytes]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(b'%d\n' % len(raw))
        process.stdin.write(raw)
        process.stdin.flush()
        lines.append(process.stdout.readline(_MAX_ANSWER))
    except (OSError, ValueError):
        # the process is gone; no line says so
        return
