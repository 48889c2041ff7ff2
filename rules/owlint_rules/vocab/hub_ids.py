"""Ids of repositories on the hub, and what is written in their place."""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy

#: ``name`` or ``organization/name``; each part as huggingface_hub's ``validate_repo_id`` takes it.
_PART = r'[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?'
_ID = lazy(rf'{_PART}(?:/{_PART})?')
_CACHE = lazy(r'(?:^|[\\/])(models|datasets)--([^\\/]+)')
_PAGE = lazy(
    r'(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co)/(?:(datasets|spaces|models)/)?'
    rf'({_PART}/{_PART})/?(?:(?:tree|blob|resolve)/main/?)?',
    re.IGNORECASE,
)
_PATH = lazy(r'[/\\~]|\.{1,2}[/\\]|[A-Za-z]:[\\/]|file:|\$\{?\w|%\w+%|/?(?:mnt|home|root)/')
_CHECKPOINT = lazy(r'(?:^|[/\\])(?:checkpoint|global_step|step|epoch)[-_]?\d+(?:[/\\]|$)')


def _is_checkpoint(text: str) -> bool:
    """Whether a text leads to a folder that training left; most ids never need the pattern."""
    named = 'step' in text or 'checkpoint' in text or 'epoch' in text
    return named and _CHECKPOINT.search(text) is not None


def is_id(text: str) -> bool:
    """Whether a text has the form of an id of the hub."""
    return (
        len(text) <= 96
        and _ID.fullmatch(text) is not None
        and '--' not in text
        and '..' not in text
        and not text.endswith('.git')
    )


def judge(text: str, kind: str) -> tuple[str, str]:
    """What is wrong with a text that should be an id, and the id that is certainly meant.

    ``kind`` is ``models`` or ``datasets``. Both are '' for an id.
    """
    if is_id(text) and not _is_checkpoint(text):
        return '', ''
    cache = _CACHE.search(text)
    if cache is not None:
        right = cache.group(2).replace('--', '/', 1)
        sure = cache.group(1) == kind and is_id(right)
        return 'is the path of a folder in the download cache', right if sure else ''
    page = _PAGE.fullmatch(text)
    if page is not None:
        sure = (page.group(1) or 'models').lower() == kind and is_id(page.group(2))
        return 'is the address of a page', page.group(2) if sure else ''
    if '://' in text:
        return 'is an address', ''
    if text.count('/') == 2 and is_id(text.rstrip('/')):
        return 'ends with a slash, as a folder does', ''
    if _PATH.match(text) or '\\' in text or text.count('/') > 1 or _is_checkpoint(text):
        return 'is a path on one machine', ''
    if text != text.strip() and is_id(text.strip()):
        return 'has blanks around it', text.strip()
    if ',' in text:
        return 'holds several ids in one text', ''
    if '@' in text or ':' in text:
        return 'says more than the id of a repository', ''
    return 'is no id of a repository', ''


def id_of(name: str, table: str = 'models') -> str:
    """The id that a name of a base model or data set is on the Hub, '' for what is none."""
    fault, right = judge(name.strip(), table)
    return right or ('' if fault or not is_id(name.strip()) else name.strip())
