"""The release fixtures for tests; the program runs in this process where that is not the point."""

import subprocess

from program import run_here
from tools.releases import (
    EXPECTED,
    NAMES,
    RELEASES,
    ROOT,
    clean_environment,
    copy_release,
    load_yaml,
    weight_bytes,
)

__all__ = [
    'EXPECTED', 'NAMES', 'RELEASES', 'ROOT', 'clean_environment', 'copy_release', 'load_yaml',
    'owlint', 'weight_bytes',
]  # fmt: skip


def owlint(*arguments, cwd):
    """Run the command line in a folder; its output as text."""
    done = run_here(arguments, cwd)
    out, err = (data.decode('utf-8') for data in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)
