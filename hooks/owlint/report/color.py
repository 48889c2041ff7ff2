"""When to color, and with what."""

from __future__ import annotations

from collections.abc import Mapping

#: What ``--color`` may say.
CHOICES = AUTO, ALWAYS, NEVER = 'auto', 'always', 'never'
RESET = '\x1b[0m'
#: Begins and ends a link; the address of an end is empty.
LINK = '\x1b]8;;{url}\x1b\\'
#: What terminals that make links say of themselves.
_LINKING_PROGRAMS = ('WezTerm', 'iTerm.app', 'vscode', 'ghostty', 'Hyper', 'Tabby', 'rio', 'zed')
_LINKING_TERMS = ('xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot', 'contour')
_LINKING = ('WT_SESSION', 'KITTY_WINDOW_ID', 'KONSOLE_VERSION', 'DOMTERM')
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


def use_color(stream: object, env: Mapping[str, str], asked: str = AUTO) -> bool:
    """Whether to color what goes to ``stream``.

    ``NO_COLOR`` with any value but the empty one says no (no-color.org), and
    wins over ``FORCE_COLOR``, which says yes unless it is empty or ``0``.
    Else only a terminal that is not ``TERM=dumb`` gets color. ``asked`` is what
    ``--color`` says, and goes before all of these unless it is ``auto``.
    """
    if asked != AUTO:
        return asked == ALWAYS
    if env.get('NO_COLOR'):
        return False
    force = env.get('FORCE_COLOR')
    if force:
        return force != '0'
    if env.get('TERM') == 'dumb':
        return False
    return _is_terminal(stream)


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, 'isatty', None)
    try:
        return bool(isatty and isatty())
    except ValueError:  # a closed stream
        return False


def use_links(stream: object, env: Mapping[str, str]) -> bool:
    """Whether ``stream`` is a terminal that makes links of OSC 8, as far as it says who it is.

    ``FORCE_HYPERLINK`` says yes for a terminal that does not, and no with ``0``.
    """
    if not _is_terminal(stream) or env.get('TERM') == 'dumb':
        return False
    force = env.get('FORCE_HYPERLINK')
    if force:
        return force != '0'
    if env.get('TERM_PROGRAM') in _LINKING_PROGRAMS or env.get('TERM') in _LINKING_TERMS:
        return True
    version = env.get('VTE_VERSION', '')
    # the versions before it know the sequence and crash on it
    old = version.isascii() and version.isdigit() and int(version[:9]) < 5001
    return (bool(version) and not old) or any(env.get(name) for name in _LINKING)


def paint(text: str, style: str, color: bool) -> str:
    """``text`` in a style, or as it is."""
    return f'{STYLES[style]}{text}{RESET}' if color and text else text


def link(text: str, url: str, links: bool) -> str:
    """``text`` as a link, or as it is."""
    return f'{LINK.format(url=url)}{text}{LINK.format(url="")}' if links and url else text
