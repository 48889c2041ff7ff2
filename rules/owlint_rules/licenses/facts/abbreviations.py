"""The short forms of license records, written out for people."""

from __future__ import annotations

_SHORT = (
    (r'\bMAU\b', 'monthly active users'),
    (r'\bDAU\b', 'daily active users'),
    (r'\bAUP\b', 'acceptable use policy'),
    (r'\bHF gate\b', 'hub gate'),
    (r'\bHF\b', 'Hugging Face hub'),
    (r'\bAtt\. A\b', 'Attachment A'),
    (r'\bIP suit\b', 'intellectual property suit'),
    (r'\bIP\b', 'intellectual property'),
)


def plain(words: str) -> str:
    """A record's words with its abbreviations spelled out."""
    import re

    for short, long in _SHORT:
        words = re.sub(short, long, words)
    return words
