"""What answers a criterion: a test, and what it cannot do without in the criterion."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from owlint_rules.model.evidence import Evidence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.definitions.facts import Facts

    #: A criterion as the definition states it.
    Item = Mapping[str, Any]
    #: Criterion -> status, as far as the definition at hand has been judged.
    Statuses = Mapping[str, str]
    #: What a test answers with: status, evidence, note.
    Answer = tuple[str, list[Evidence], str]


class Test:
    """One test that criteria can name.

    ``answer`` judges a release; the first sentence of its docstring says what it
    looks at. ``needs`` is a key that the criterion must have, ``check`` says
    what else is wrong with a criterion's keys, '' when nothing is. ``steps`` say what to
    do about what was found, by words of the note or by status, the first that fits;
    without one the criterion's own ``next`` does.
    """

    __slots__ = ('answer', 'check', 'needs', 'steps')

    def __init__(
        self,
        answer: Callable[[Facts, Item, Statuses], Answer],
        *,
        needs: str = '',
        check: Callable[[Item], str] | None = None,
        steps: Mapping[str, str] | None = None,
    ) -> None:
        self.answer = answer
        self.needs = needs
        self.check = check
        self.steps = steps or {}
