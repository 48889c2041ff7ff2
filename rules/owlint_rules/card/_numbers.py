"""Values that stand where a number is expected and are none, or none that a result can be.

Both YAML readers take ``.nan`` and ``.inf`` for numbers, JSON has no form for
them, and ``nan`` without its dot is a word for both (PyYAML 6.0.3 and js-yaml 4
agree). Text is allowed as the value of a metric: the Hub's types leave it open
and show "20.0 ± 1.2" (huggingface.js, api-model.ts at 10436c76).
"""

from __future__ import annotations

from owlint_rules.model.finding import INFO, WARNING
from owlint_rules.model.node import Node

#: Words for "no number" and "endless", in lower case, without sign and dot.
NO_NUMBER = frozenset({'nan', 'inf', 'infinity'})
#: Words for "no result".
NO_RESULT = frozenset(
    {'n/a', 'na', 'none', 'null', 'nil', '-', '--', '?', '???', 'tbd', 'todo', 'unknown', 'missing'}
)
#: Longest text that is looked at.
_LONGEST = 40


def no_number(node: Node) -> tuple[str, str, str] | None:
    """Severity, message and next step for a NaN or an endless number; None for all else."""
    if node.kind != 'scalar' or len(node.value) > _LONGEST:
        return None
    written = node.value.strip()
    word = written.lower().lstrip('+-').lstrip('.')
    if word not in NO_NUMBER:
        return None
    help_text = 'Write the number, or delete the entry when there is none.'
    if node.type == 'float':
        what = 'NaN' if word == 'nan' else 'infinity'
        message = f'`{written}` is {what}, which JSON cannot represent'
        return WARNING, message, help_text
    return WARNING, f'`{written}` is a word, not a number, for some YAML readers', help_text


def no_result(node: Node) -> tuple[str, str, str] | None:
    """The same for the value of a metric, where a text may stand that says more than a number."""
    found = no_number(node)
    if found is not None or node.kind != 'scalar' or node.type != 'str':
        return found
    if len(node.value) > _LONGEST:
        return None
    written = node.value.strip()
    if not written:
        return WARNING, 'the value is an empty string', 'Write the number, or delete the entry.'
    if written.lower() in NO_RESULT:
        message = f'`{written}` is not a result'
        return WARNING, message, 'Write the number, or delete the entry when there is none.'
    if written.endswith('%') and _is_number(written[:-1].rstrip()):
        number = written[:-1].rstrip()
        return (
            INFO,
            f'`{written}` is text; comparing results needs a number',
            f'Write {number}, and say in the name of the metric that it is a percentage.',
        )
    if ',' in written and _is_number(written.replace(',', '')):
        return (
            INFO,
            f'`{written}` is text; in YAML a number has a decimal point and no commas',
            'Write the number with a point for its decimals and without separators.',
        )
    if node.style is not None and _is_number(written):
        return (
            INFO,
            f'`{written}` is text because of its quotes',
            f'Write {written} without quotes.',
        )
    return None


def _is_number(text: str) -> bool:
    digits = text[1:] if text[:1] in ('+', '-') else text
    whole, _, part = digits.partition('.')
    return digits.isascii() and (whole + part).isdecimal()
