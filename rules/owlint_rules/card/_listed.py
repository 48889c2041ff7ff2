"""Fields of dataset cards that hold words of the Hub's closed lists. No rule of its own."""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._placeholders import is_placeholder
from owlint_rules.card._values import option_words, texts
from owlint_rules.model.node import Node, Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card


def unlisted(
    card: Card, name: str, listed: frozenset[str], options: Options, rule: str
) -> Iterator[tuple[Route, Node]]:
    """The words of a field that neither the Hub's list nor the rule's option `allow` has.

    What is empty or a template's placeholder is for other rules.
    """
    for route, node in texts(card, name):
        value = node.value
        if value in listed or node.is_null or not value.strip() or is_placeholder(value):
            continue
        if value not in option_words(options, rule, 'allow'):
            yield route, node
