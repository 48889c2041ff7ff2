"""What the words of a README, a card, a notice or a gate say about terms and base models.

``pieces`` tells quickly that a text says nothing; ``blocks`` and ``plain`` make
sentences of Markdown; ``context`` is what headings say; ``sentence``, ``limits``,
``names``, ``tables`` and ``bases`` hear; ``subjects`` tells about what; the
words of the languages are data in ``words``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from owlint_rules.statements.prose.passage import LICENSE, RESTRICTION, WEIGHTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.model.subject import Subject
    from owlint_rules.statements.prose.passage import Passage


def statements_of_text(
    text: str,
    start: int = 0,
    *,
    own: Sequence[str] = (),
    general: str = WEIGHTS,
    source: str = 'card-prose',
    gate: bool = False,
) -> Iterator[Passage]:
    """What a Markdown or plain text says about terms and bases, in order, with offsets into it.

    ``start`` is where reading begins (behind the front matter). ``own`` are
    names that surely are those of the release's own models; without them the
    title of the text is. ``general`` is the artifact that a sentence without a
    noun is about: ``weights`` in a card, ``everything`` in the README of a
    code repository. ``gate`` tells that people agree to these words, so that
    all of them are terms.
    """
    from owlint_rules.statements.prose.pieces import may_speak

    if gate or may_speak(text[start:].lower()):
        from owlint_rules.statements.prose.hearing import statements_in

        yield from statements_in(text, start, tuple(own), general, source, gate=gate)


def passages_of(subject: Subject, start: int = 0, *, general: str = WEIGHTS) -> list[Passage]:
    """What the text of a subject says, heard once for all who ask; see ``statements_of_text``."""
    name = f'passages, {general}'
    known: list[Passage] | None = subject.cache.get(name)
    if known is None:
        known = list(statements_of_text(subject.text, start, general=general))
        if len(known) > 2:
            from owlint_rules.statements.prose.whole_texts import without_whole_texts

            known = without_whole_texts(subject.text, start, known)
        subject.cache[name] = known
    return known


def may_say_more_of(card: Subject, start: int, tags: Sequence[str]) -> bool:
    """Whether a document may say more than its tags, looked at once for all who ask."""
    heard: list[Passage] | None = card.cache.get(f'passages, {WEIGHTS}')
    if heard is not None:
        return any(one.kind in (LICENSE, RESTRICTION) for one in heard)
    name = f'more than, {", ".join(tags)}'
    known: bool | None = card.cache.get(name)
    if known is None:
        from owlint_rules.statements.prose.sift import may_say_more

        known = card.cache[name] = may_say_more(card.text[start:], tags)
    return known


def may_name_base_of(card: Subject, start: int) -> bool:
    """Whether a document may say what a model is made from, looked at once for all who ask."""
    known: bool | None = card.cache.get('may name base')
    if known is None:
        from owlint_rules.statements.prose.sift import may_name_base

        known = card.cache['may name base'] = may_name_base(card.text[start:].lower())
    return known
