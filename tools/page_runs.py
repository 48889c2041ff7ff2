"""Runs the commands that pages show, and puts what they print into the pages.

In a page of Markdown ``console`` blocks hold commands (``$ command``) with their output, ``sh``
blocks commands alone. All of a page run one after another in one folder, empty at first:

- ``<!-- sample: NAME -->`` begins a new folder with a copy of ``fixtures/releases/NAME``,
  ``<!-- sample: none -->`` one without anything;
- a paragraph ``New file `path`:`` with a block below it writes that file, ``Now `path` is:`` writes
  it anew;
- ``<!-- not run: REASON -->`` above a block leaves it out: it needs the network, or makes what
  another test makes;
- a line ``...`` in an output stands for lines that are left out;
- ``$ echo $?`` shows the exit code of the command before.

``python -m tools.docs`` renews the outputs; a test fails when they are stale.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from owlint.cli import main
from tools.releases import ROOT, clean_environment, copy_release

#: Pages that are followed on a copy of the checkout: tests/test_contributing.py.
ABOUT_ADDING = 'adding-'
_BLOCK = re.compile(
    r'^<!-- sample: (?P<sample>[\w-]+) -->$|'
    r'(?:^<!-- not run: (?P<reason>[^\n]+) -->\n+)?'
    r'(?:^(?:New file `(?P<new>[^`\n]+)`|Now `(?P<again>[^`\n]+)` is):\n\n)?'
    r'^(?P<fence>`{3,})(?P<language>\w*)\n(?P<text>.*?)^(?P=fence)$',
    re.DOTALL | re.MULTILINE,
)
#: Programs beside owlint and the few that are done here.
_PROGRAMS = ('git', 'python')


class PageError(Exception):
    """A page that cannot be run."""


def pages() -> list[Path]:
    """The pages whose commands are run: the README and those of docs/."""
    found = [
        path
        for path in sorted((ROOT / 'docs').rglob('*.md'))
        if not path.name.startswith(ABOUT_ADDING) and path.parent.name != 'rules'
    ]
    return [ROOT / 'README.md', *found]


class Shell:
    """A folder, and the commands that run in it."""

    def __init__(self, top: Path) -> None:
        """Begin in an empty folder below one of the caller's."""
        self.top, self.code, self.samples = top, 0, 0
        self.begin('none')

    def begin(self, sample: str) -> None:
        """Begin anew: with a copy of a release fixture, or with nothing."""
        self.samples += 1
        folder = self.top / str(self.samples)
        folder.mkdir()
        self.folder = folder if sample == 'none' else copy_release(sample, folder)

    def write(self, path: str, text: str, new: bool) -> None:
        """Write a file that a page shows."""
        file = self.folder / path
        if file.exists() == new:
            raise PageError(f'{path} is {"there already" if new else "not there"}')
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def run(self, command: str) -> str:
        """What a command prints, errors behind the rest."""
        if command == 'echo $?':
            code, self.code = self.code, 0
            return f'{code}\n'
        if self.code == 2:
            raise PageError(f'exit code 2 before `{command}`, and the page does not show it')
        words = shlex.split(command, comments=True)
        stdin, target = b'', None
        if '<' in words:
            at = words.index('<')
            stdin = (self.folder / words[at + 1]).read_bytes()
            del words[at : at + 2]
        if '>' in words:
            at = words.index('>')
            target = self.folder / words[at + 1]
            del words[at : at + 2]
        out, err = self._program(words, stdin)
        if target is not None:
            target.write_bytes(out)
            out = b''
        if b'Traceback (most recent call last)' in err or b'internal error' in err:
            raise PageError(f'`{command}`: {err.decode()}')
        return (out + err).decode()

    def _program(self, words: list[str], stdin: bytes) -> tuple[bytes, bytes]:
        program, *rest = words
        self.code = 0
        if program == 'owlint':
            self.code, out, err = _here(rest, self.folder, stdin)
            return out, err
        if program == 'cd':
            self.folder = (self.folder / rest[0]).resolve()
            return b'', b''
        if program == 'cat':
            return b''.join((self.folder / name).read_bytes() for name in rest), b''
        if program == 'ls':
            names = sorted(path.name for path in self.folder.joinpath(*rest).iterdir())
            return ''.join(f'{name}\n' for name in names if name[0] != '.').encode(), b''
        if program not in _PROGRAMS:
            raise PageError(f'`{program}` is not run here; say <!-- not run: REASON -->')
        done = subprocess.run(
            [sys.executable if program == 'python' else program, *rest],
            cwd=self.folder,
            env=_environment(),
            input=stdin,
            capture_output=True,
            timeout=60,
            check=False,
        )
        self.code = done.returncode
        return done.stdout, done.stderr


def _environment() -> dict[str, str]:
    names = ('GIT_AUTHOR_NAME', 'GIT_AUTHOR_EMAIL', 'GIT_COMMITTER_NAME', 'GIT_COMMITTER_EMAIL')
    return {
        **clean_environment(),
        **dict.fromkeys(names, 'owl@example.org'),
        'GIT_CONFIG_GLOBAL': os.devnull,
        'GIT_CONFIG_SYSTEM': os.devnull,
    }


def _here(arguments: list[str], folder: Path, stdin: bytes) -> tuple[int, bytes, bytes]:
    """Run owlint in this process: exit code, output, errors."""
    before = os.getcwd()
    with contextlib.ExitStack() as stack:
        stack.enter_context(mock.patch.dict(os.environ, _environment(), clear=True))
        streams = [
            io.TextIOWrapper(io.BytesIO(data), encoding='utf-8') for data in (stdin, b'', b'')
        ]
        for name, stream in zip(('stdin', 'stdout', 'stderr'), streams, strict=True):
            stack.enter_context(mock.patch.object(sys, name, stream))
        stack.callback(os.chdir, before)
        os.chdir(folder)
        code = main(arguments)
        for stream in streams[1:]:
            stream.flush()
        out, err = (stream.buffer.getvalue() for stream in streams[1:])
    return code, out, err


def _shown(printed: str, before: str) -> str:
    """What a command prints, without the lines that the page leaves out."""
    lines, old = printed.split('\n')[:-1], before.split('\n')[:-1]
    if '...' not in old:
        return printed
    at = old.index('...')
    head, tail = at, len(old) - at - 1
    if head + tail >= len(lines):
        return printed
    return '\n'.join([*lines[:head], '...', *lines[len(lines) - tail :], ''])


def _console(text: str, shell: Shell) -> str:
    """A ``console`` block with what its commands print now."""
    parts = re.split(r'^\$ ', text, flags=re.MULTILINE)
    if parts[0].strip():
        raise PageError(f'a block begins without a command: {parts[0][:40]!r}')
    renewed = []
    for part in parts[1:]:
        command, _, before = part.partition('\n')
        output = _shown(shell.run(command), before.rstrip('\n') + '\n').rstrip('\n')
        blank = '\n' if f'\n{before}'.endswith('\n\n') else ''
        renewed.append(f'$ {command}\n' + (f'{output}\n' if output else '') + blank)
    return ''.join(renewed)


def reasons(text: str) -> Iterator[str]:
    """Why blocks with commands are not run."""
    for block in _BLOCK.finditer(text):
        if block['reason']:
            yield block['reason']


def run_page(text: str, folder: Path) -> str:
    """A page with what its commands print now; they run below an empty folder."""
    shell = Shell(folder)

    def renewed(block: re.Match[str]) -> str:
        whole, start = block[0], block.start()
        if block['sample']:
            shell.begin(block['sample'])
        elif block['reason']:
            pass
        elif block['new'] or block['again']:
            shell.write(block['new'] or block['again'], block['text'], bool(block['new']))
        elif block['language'] == 'sh':
            for command in block['text'].splitlines():
                shell.run(command)
        elif block['language'] == 'console':
            head, tail = block.start('text') - start, block.end('text') - start
            return whole[:head] + _console(block['text'], shell) + whole[tail:]
        return whole

    text = _BLOCK.sub(renewed, text)
    if shell.code == 2:
        raise PageError('the last command ends with exit code 2, and the page does not show it')
    return text


def renewed(path: Path) -> str:
    """A page of the checkout as it should be."""
    with tempfile.TemporaryDirectory() as folder:
        return run_page(path.read_text(encoding='utf-8'), Path(folder).resolve())
