"""``python -m owlint``."""

from __future__ import annotations

import os
import sys

# `-m` puts the working folder first on the path: a yaml.py in a release would be run
if not getattr(sys.flags, 'safe_path', False) and sys.path:
    if os.path.realpath(sys.path[0] or '.') == os.path.realpath('.'):
        del sys.path[0]

from owlint.cli import entry

entry()
