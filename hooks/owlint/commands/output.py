"""All that owlint writes to the screen, or in its place to a file, passes through here.

What it writes is made of names and values of others. A terminal takes control
characters for commands; a CI runner takes lines for commands that begin with
``::`` or ``##[``, blanks before them left aside, and a line that holds
``##vso[`` anywhere. ``harmless`` leaves none of these, whatever a report made
of the names: it writes them as escapes of the report's format, which mean the
same text to whoever reads that format.

Only what a user asked to have byte for byte is written as it is: the text of a
file that ``fix -`` mends, and the changes that ``--diff`` shows.
"""

from __future__ import annotations

import os
import re
import sys

from owlint.errors import ConfigError
from owlint.report import GITHUB, JSON, MARKUP, TEXT
from owlint.report.color import RESET, STYLES
from owlint.report.rule_info import DOCS_URL
from owlint.strings import escape_character, is_unsafe, visible
from owlint_rules.lazy import lazy

#: Characters that some comparisons of text pass over.
_PASSED_OVER = '[\u034f\u200c\u200d\ufe00-\ufe0f]*'
#: A colon that would make its line a command, behind blanks and colors.
_COLON = rf'(?m)^((?:[^\S\n]|{_PASSED_OVER[:-1]}|\x1b\[[\d;]*m)*):(?={_PASSED_OVER}:)'
_COLONS = lazy(_COLON)
#: The same, but for the commands that the format ``github`` is made of.
_COLONS_OF_OTHERS = lazy(_COLON + '(?!:(?:error|warning|notice) title=)')
#: ``##[`` and ``##vso[``, which count anywhere.
_HASHES = lazy(
    f'(?i)#(?={_PASSED_OVER}#{_PASSED_OVER}(?:{_PASSED_OVER.join("vso")}{_PASSED_OVER})?\\[)'
)
#: A link to the page of a rule of ours or the end of one, or an escape that is none of our colors;
#: and a carriage return that ends no line.
_NO_COLOR = lazy(
    r'(\x1b\]8;;(?:' + re.escape(DOCS_URL).replace(r'\{code\}', r'OWL\d{3}') + r')?\x1b\\)|\x1b(?!'
    + '|'.join(f'\\[{style[2:]}' for style in (RESET, *STYLES.values())) + ')'
)  # fmt: skip
_RETURN = lazy(r'\r(?!\n)')


def harmless(text: str, form: str = TEXT, *, color: bool = False) -> str:
    """A report in which nothing is a command to a terminal or to a CI runner.

    ``form`` is one of the forms above. With ``color`` our own colors stay, and links to our rules.
    """
    if not text.replace('\n', '').isprintable():
        odd = {char for char in set(text) if char not in '\n\t' and is_unsafe(char)}
        if '\r' in odd and form in (TEXT, GITHUB):
            odd.discard('\r')
            text = _RETURN.sub(r'\\r', text)
        if color:
            odd.discard('\x1b')
            text = _NO_COLOR.sub(lambda found: found[1] or r'\x1b', text)
        text = text.translate({ord(char): _escaped(char, form) for char in odd})
    plain = text.isascii()
    if '::' in text or (':' in text and not plain):
        colons = _COLONS_OF_OTHERS if form == GITHUB else _COLONS
        text = colons.sub(lambda found: found[1] + _escaped(':', form), text)
    if '##' in text or ('#' in text and not plain):
        text = _HASHES.sub(_escaped('#', form).replace('\\', r'\\'), text)
    return text


def _escaped(char: str, form: str) -> str:
    if form == JSON:
        units = char.encode('utf-16-be', 'surrogatepass').hex()
        return ''.join(f'\\u{units[at : at + 4]}' for at in range(0, len(units), 4))
    if form == MARKUP and (char in ':#\r' or '\x7f' <= char < '\ud800' or char > '\udfff'):
        return f'&#{ord(char)};'  # the rest cannot stand in XML at all
    if char in ':#':
        return f'\\x{ord(char):02x}'
    return escape_character(char)


def write_report(text: str, output: str = '', form: str = TEXT, *, color: bool = False) -> None:
    """Print a report, or write it to the file ``output`` in one step; raises ConfigError."""
    text = harmless(text, form, color=color)
    if output or form not in (TEXT, GITHUB):
        encoding = 'utf-8'
    else:
        encoding = sys.stdout.encoding or 'utf-8'
    write_content(text.encode(encoding, 'backslashreplace'), output)


def write_content(data: bytes, output: str = '') -> None:
    """Print bytes as they are, or write them to a file in one step; raises ConfigError."""
    if output:
        from owlint.output_file import replace_file

        try:
            replace_file(output, data)
        except OSError as error:
            raise ConfigError(f'{output}: cannot be written ({_reason(error)})') from None
        return
    screen = sys.stdout
    buffer = getattr(screen, 'buffer', None)
    try:
        if buffer is None:
            screen.write(data.decode(screen.encoding or 'utf-8', 'backslashreplace'))
        else:
            screen.flush()
            buffer.write(data)
            buffer.flush()
    except OSError as error:
        give_up_output()
        if _is_broken_pipe(error):
            raise BrokenPipeError from None
        raise ConfigError(f'standard output: cannot be written ({_reason(error)})') from None


def say(text: str) -> None:
    """One sentence about the run itself, on standard error; raises ConfigError."""
    if _shown:
        progress('')
    screen = sys.stderr
    encoding = screen.encoding or 'utf-8'
    line = harmless(visible(text)).encode(encoding, 'backslashreplace').decode(encoding)
    try:
        screen.write(line + '\n')
        screen.flush()
    except OSError as error:
        if not _is_broken_pipe(error):
            raise ConfigError(f'standard error: cannot be written ({_reason(error)})') from None


#: The line of progress that a terminal shows.
_shown: list[str] = []


def progress(text: str) -> None:
    """What a long run is at, in one line of a terminal; '' takes it away."""
    screen = sys.stderr
    if screen is not None and screen.isatty():
        screen.write(f'\r\x1b[K{harmless(visible(text))}')
        screen.flush()
        _shown[:] = [text] if text else []


def complain(text: str) -> None:
    """``say`` for the sentence that a run ends with: the exit code says the same."""
    if sys.stderr is not None:
        try:
            say(f'owlint: {text}')
        except ConfigError:
            return


def closed_stream() -> str:
    """The name of the standard stream that the process was started without, or ''."""
    if sys.stdout is None:
        return 'standard output'
    return 'standard error' if sys.stderr is None else ''


def give_up_output() -> None:
    """Keep the interpreter from trying once more at its end what has failed, and complaining."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def _is_broken_pipe(error: OSError) -> bool:
    # Windows says "invalid argument" about a pipe that nobody reads any more
    return isinstance(error, BrokenPipeError) or (os.name == 'nt' and error.errno == 22)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
