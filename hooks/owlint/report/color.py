"""When to color, and with what."""

from __future__ import annotations

from collections.abc import Mapping

RESET = '\x1b[0m'
STYLES = {
    'error': '\x1b[1;31m',
    'warning': '\x1b[1;33m',
    'info': '\x1b[1;36m',
    'path': '\x1b[1m',
    'faint': '\x1b[2m',
    'fix': '\x1b[36m',
    'good': '\x1b[32m',
    'added': '\x1b[32m',
    'removed': '\x1b[31m',
}


def use_color(stream: object, env: Mapping[str, str]) -> bool:
    """Whether to color what goes to ``stream``.

    ``NO_COLOR`` with any value but the empty one says no (no-color.org), and
    wins over ``FORCE_COLOR``, which says yes unless it is empty or ``0``.
    Else only a terminal that is not ``TERM=dumb`` gets color.
    """
    if env.get('NO_COLOR'):
        return False
    force = env.get('FORCE_COLOR')
    if force:
        return force != '0'
    if env.get('TERM') == 'dumb':
        return False
    isatty = getattr(stream, 'isatty', None)
    try:
        return bool(isatty and isatty())
    except ValueError:  # a closed stream
        return False


def paint(text: str, style: str, color: bool) -> str:
    """``text`` in a style, or as it is."""
    return f'{STYLES[style]}{text}{RESET}' if color and text else text
