"""Runs the real command line, in this process or in one of its own, and looks at how it ended.

``owlint`` is the whole program but for the start and the end of its process, which take most of
the time of a short run. Where these are the point of a test (a cold start, an environment, a
limit of the system, a closed stream, a crash), ``owlint_process`` runs a real one.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest import mock

from owlint.cli import main

ROOT = Path(__file__).parent.parent
#: Limits of one run: hostile input must not hang the test run either.
SECONDS = 120

#: Variables of whoever runs the tests.
_OF_THE_CALLER = ('FORCE_COLOR', 'NO_COLOR', 'PRE_COMMIT')

CARD = '---\nlicense: mit\n---\n# owl\n'


def environment(**more):
    """The variables that the program runs under."""
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(('OWLINT_', 'GIT_')) and name not in _OF_THE_CALLER
    }
    paths = [ROOT / 'hooks', ROOT / 'rules', ROOT / 'tests']
    env['PYTHONPATH'] = os.pathsep.join(map(str, paths))
    # a process that compiles everything again takes twice as long
    env.pop('PYTHONDONTWRITEBYTECODE', None)
    env.update(more)
    return env


def owlint(*arguments, cwd, stdin=b'', installed=(), env=None, preexec=None):
    """Run a command; it must end by itself, without a traceback.

    In this process, and with variables or something to do first in one of its own. ``installed``
    are folders that hold distributions.
    """
    if env is not None or preexec is not None:
        return owlint_process(*arguments, cwd=cwd, stdin=stdin, env=env, preexec=preexec)
    return _ended(run_here(arguments, cwd, stdin, installed))


def run_here(arguments, cwd, stdin=b'', installed=()):
    """Run a command in this process and leave everything as it was; how it ended."""
    arguments = list(map(os.fsdecode, arguments))
    env = environment()
    with contextlib.ExitStack() as stack:
        stack.enter_context(mock.patch.dict(os.environ, env, clear=True))
        paths = [*sys.path, *env['PYTHONPATH'].split(os.pathsep), *map(str, installed)]
        stack.enter_context(mock.patch.object(sys, 'path', paths))
        stack.enter_context(_imported_anew(installed))
        stack.enter_context(_working_folder(cwd))
        stack.enter_context(_in_time())
        streams = [io.TextIOWrapper(io.BytesIO(data), encoding='utf-8') for data in (stdin, b'')]
        streams.append(io.TextIOWrapper(io.BytesIO(), 'utf-8', errors='backslashreplace'))
        for name, stream in zip(('stdin', 'stdout', 'stderr'), streams, strict=True):
            stack.enter_context(mock.patch.object(sys, name, stream))
        try:
            code = main(arguments)
        except SystemExit as end:  # `--help`
            code = end.code or 0
        for stream in streams[1:]:
            stream.flush()
        return subprocess.CompletedProcess(
            ['owlint', *arguments], code, *(stream.buffer.getvalue() for stream in streams[1:])
        )


@contextlib.contextmanager
def _working_folder(folder):
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextlib.contextmanager
def _imported_anew(folders):
    """Modules of these folders are imported by this run, and by the next one again."""
    if not folders:
        yield
        return
    importlib.invalidate_caches()
    try:
        yield
    finally:
        for name, module in list(sys.modules.items()):
            file = getattr(module, '__file__', None)
            if file and any(Path(folder) in Path(file).parents for folder in folders):
                del sys.modules[name]


@contextlib.contextmanager
def _in_time():
    """A run that hangs is an error, and the handlers of signals are afterwards what they were."""
    names = ('SIGINT', 'SIGTERM', 'SIGHUP', 'SIGPIPE', 'SIGALRM')
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    if hasattr(signal, 'SIGALRM'):
        signal.signal(signal.SIGALRM, _too_late)
        signal.alarm(SECONDS)
    try:
        yield
    finally:
        if hasattr(signal, 'SIGALRM'):
            signal.alarm(0)
        for number, handler in before.items():
            signal.signal(number, handler)


class TooLateError(BaseException):
    """No exception that the program would take for its own."""


def _too_late(number, frame):
    raise TooLateError(f'the run has not ended after {SECONDS} seconds')


def owlint_process(*arguments, cwd, stdin=b'', env=None, preexec=None):
    """Run a command in a process of its own, which must end by itself, without a traceback."""
    done = subprocess.run(
        [sys.executable, '-m', 'owlint', *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        timeout=SECONDS,
        env=env or environment(),
        preexec_fn=preexec,
    )
    return _ended(done)


def _ended(done):
    assert b'Traceback' not in done.stderr, done.stderr.decode('utf-8', 'replace')
    assert b'internal error' not in done.stderr, done.stderr.decode('utf-8', 'replace')
    assert done.returncode in (0, 1, 2), done
    return done


#: Starts the program as somebody who may not read everything: root may. What it could need is
#: imported before, for that somebody may not even read the interpreter's own files.
_AS_NOBODY = """
import importlib, os, pkgutil, sys
import difflib, gettext, json, locale, tempfile
import owlint_rules.toml_reader; owlint_rules.toml_reader.load_toml("")
from ruamel.yaml import YAML; YAML(typ="safe", pure=True).load("a: 1")
import owlint, owlint_rules
for package in (owlint, owlint_rules):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):
        if not module.name.endswith(('__main__', '_build')):
            importlib.import_module(module.name)
from owlint.cli import main
if os.geteuid() == 0:
    os.setegid(65534)
    os.seteuid(65534)
for command in json.loads(sys.argv[1]):
    sys.stdout.flush(), sys.stderr.flush()
    if not os.fork():
        try:
            code = main(command)
            sys.stdout.flush(), sys.stderr.flush()
        except BaseException:
            sys.excepthook(*sys.exc_info())
            code = 1
        os._exit(code)
    code = os.waitstatus_to_exitcode(os.wait()[1])
    for stream in (sys.stdout, sys.stderr):
        print(f"\\0{code}\\0", end="", file=stream, flush=True)
"""


def owlint_as_nobody(*commands, cwd):
    """Run commands as a user without rights; to others than root that is the user."""
    done = subprocess.run(
        [sys.executable, '-c', _AS_NOBODY, json.dumps(commands)],
        cwd=cwd,
        capture_output=True,
        timeout=SECONDS,
        env=environment(),
    )
    assert b'Traceback' not in done.stderr, done.stderr.decode('utf-8', 'replace')
    assert b'internal error' not in done.stderr, done.stderr.decode('utf-8', 'replace')
    assert done.returncode == 0, done
    shown, errors = done.stdout.split(b'\0'), done.stderr.split(b'\0')
    return [
        subprocess.CompletedProcess(['owlint', *command], int(code), out, err)
        for command, code, out, err in zip(
            commands, shown[1::2], shown[:-1:2], errors[:-1:2], strict=True
        )
    ]


@contextlib.contextmanager
def open_folder():
    """A folder that every user can reach."""
    with tempfile.TemporaryDirectory(prefix='owlint-') as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


def findings(*arguments, cwd, **more):
    """The findings of ``check`` as dictionaries."""
    done = owlint('check', '--format', 'json', *arguments, cwd=cwd, **more)
    assert done.returncode < 2, done.stderr.decode('utf-8', 'replace')
    return json.loads(done.stdout)['findings']


def short(found):
    """Findings as ``path:line:column CODE``, suppressed ones left out."""
    return [
        f'{item["path"]}:{item["line"]}:{item["column"]} {item["code"]}'
        for item in found
        if not item['suppressed']
    ]


def complaint(done, code=2):
    """The one sentence of a run that ended with exit code 2, or after a signal."""
    assert done.returncode == code, done
    text = done.stderr.decode('utf-8', 'replace')
    lines = text.strip().splitlines()
    assert len(lines) == 1, text
    assert lines[0].startswith('owlint: ')
    return lines[0].removeprefix('owlint: ')


def put(folder, files):
    """Write files, by relative path, as text or bytes."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def registered(folder, distribution='lab', **plugins):
    """Install a distribution without code that registers plugins: name and module."""
    lines = ''.join(f'{name} = {value}\n' for name, value in plugins.items())
    metadata = f'Metadata-Version: 2.1\nName: {distribution}\nVersion: 1\n'
    put(folder / f'{distribution}-1.dist-info', {
        'METADATA': metadata, 'entry_points.txt': '[owlint.plugins]\n' + lines,
    })  # fmt: skip


def git(folder, *arguments):
    """Run git in a folder, with nobody's settings."""
    env = environment(
        GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_NOSYSTEM='1', HOME=str(folder),
        GIT_AUTHOR_NAME='a', GIT_AUTHOR_EMAIL='a@example.org',
        GIT_COMMITTER_NAME='a', GIT_COMMITTER_EMAIL='a@example.org',
    )  # fmt: skip
    return subprocess.run(
        ['git', *arguments], cwd=folder, env=env, check=True, capture_output=True, timeout=SECONDS
    ).stdout
