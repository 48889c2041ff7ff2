"""Weights that a document names by their address: a file, a page of a hub, a row of a table."""

from __future__ import annotations

from owlint_rules.lazy import lazy

#: A heading over weights, and any other.
_ZOO_HEADING = lazy(
    r'(?im)^(?:#{1,4}[ \t]+|\*\*)[^\n]{0,60}?'
    r'(?:model[ -]zoo|(?:pre-?trained|models?|released?|download)[ -]+(?:the )?'
    r'(?:weights|models?|checkpoints?|parameters|downloads?)|checkpoints?\b|weights\b|model card)'
)
_HEADING = lazy(r'(?m)^#{1,3}[ \t]+\S')
#: Links to weights: a file, a page of a hub, and a row of a table with such a page.
_HUB = (
    r'https?://(?:huggingface\.co|(?:www\.)?modelscope\.cn/models|hf\.co)/'
    r'(?!datasets/|spaces/|papers/|docs/|collections/|blog/)[\w.-]+/[\w.-]+'
)
_STORE = r'https?://drive\.google\.com/[\w/.?=&-]+|magnet:\?[\w:=&.%-]+'
_ENDING = r'\.(?:pth?|ckpt|safetensors|gguf|pdparams|onnx|pkl|bin|tar|tgz|zip)\b'
_ADDRESS = lazy(
    rf'(?i){_HUB}|{_STORE}|https?://[^\s)\]<>"]{{1,300}}?{_ENDING}'
    rf'|\]\(([^)\s]{{1,300}}?{_ENDING})\)'
)
_ROW = lazy(rf'(?im)^[ \t]*(?:\||<t[dr])[^\n]*{_HUB}')
_FILE_ROW = lazy(
    r'(?im)^[ \t]*(?:\||<t[dr])[^\n]{0,1000}?https?://[^\s)"]{0,300}\.(?:pth?|ckpt|safetensors)\b'
)


def weights_named(text: str, start: int = 0, *, software: bool = False) -> tuple[int, str] | None:
    """Where a text names weights first, with the address: in a section about them, or in a table.

    Elsewhere software tells which models of others it loads; with ``software`` a table with
    pages of a hub does, too.
    """
    for heading in _ZOO_HEADING.finditer(text, start):
        after = _HEADING.search(text, heading.end())
        found = _ADDRESS.search(text, heading.end(), after.start() if after else len(text))
        if found is not None:
            return found.start(), (found.group(1) or found.group()).rstrip('.')
    row = (None if software else _ROW.search(text, start)) or _FILE_ROW.search(text, start)
    if row is None:
        return None
    address = _ADDRESS.search(text, row.start())
    return (address.start(), address.group()) if address is not None else None
