"""Types and shapes of the tensors in safetensors files."""

from __future__ import annotations

import re

from owlint.inputs.window import Stop, quote

#: Bits of one element.
BITS = {
    'BOOL': 8, 'U8': 8, 'I8': 8, 'F8_E5M2': 8, 'F8_E4M3': 8, 'F8_E8M0': 8, 'F8_E4M3FNUZ': 8,
    'F8_E5M2FNUZ': 8, 'I16': 16, 'U16': 16, 'F16': 16, 'BF16': 16, 'I32': 32, 'U32': 32, 'F32': 32,
    'I64': 64, 'U64': 64, 'F64': 64, 'C64': 64, 'F4': 4, 'F6_E2M3': 6, 'F6_E3M2': 6,
}  # fmt: skip

WS = rb'[ \t\r\n]*'
INT = rb'(0|[1-9][0-9]{0,19})'
_INTS = re.compile(WS + b'(?:' + INT + WS + b'(?:,' + WS + INT + WS + b')*)?')


def size_of(dtype: bytes, shape: bytes) -> list[int]:
    """Elements and bytes of a tensor, and a count of none."""
    bits = BITS.get(dtype.decode())
    if bits is None:
        raise Stop(f'has the type {quote(dtype.decode())}, which the format does not know')
    if _INTS.fullmatch(shape) is None:
        raise Stop(f'has the shape [{quote(shape.decode())[1:-1]}], which is not a list of numbers')
    elements = 1
    for number in shape.split(b','):
        if number.strip():
            elements *= int(number)
            if elements >= 1 << 64:
                break
    if elements * bits >= 1 << 64:
        raise Stop(
            f'has the shape [{quote(shape.decode())[1:-1]}], which is more than 64 bits can count'
        )
    if elements * bits % 8:
        raise Stop(
            f'of type {dtype.decode()} and shape [{quote(shape.decode())[1:-1]}] '
            'does not fill whole bytes'
        )
    return [elements, elements * bits // 8, 0]
