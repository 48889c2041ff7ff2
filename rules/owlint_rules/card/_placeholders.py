"""Text that a template left behind where a value should stand."""

from __future__ import annotations

import re

_WHOLE = re.compile(
    r'[\[(<{]?\s*(?:'
    r'more information needed|information needed|needs? more information|to be (?:added|determined|'
    r'filled|defined)|tbd|tba|to-?do|fix-?me|xxx+|\?+|fill (?:me )?in|insert .{0,40}here|'
    r'(?:your|my)[-_ ](?:model|license|name|org|organization|username|user|base[-_ ]model|'
    r'dataset|hf|huggingface)(?:[-_ /]\S{0,40})?(?: here)?|placeholder|changeme|'
    r'n/?a|none'
    r')\s*[\])>}]?\.?',
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r'\{\{.*\}\}|\{%.*%\}|\{[\w .-]{1,40}\}|<[A-Za-z][\w .-]{0,40}>|\[[A-Z][\w .-]{0,40}\]'
)
_INSIDE = re.compile(r'\{\{.*?\}\}|\{%.*?%\}|<[A-Za-z_-]{2,30}>/|/<[A-Za-z_-]{2,30}>|\$\{\w+\}')


def is_placeholder(text: str) -> bool:
    """Whether a short value is what a template shows in a value's place."""
    text = text.strip()
    if not text or len(text) > 120:
        return False
    return (
        _WHOLE.fullmatch(text) is not None
        or _BRACKETED.fullmatch(text) is not None
        or _INSIDE.search(text) is not None
    )
