"""The facts of a release that definitions ask about, each with the place it was read from.

No fact is a judgment: a license text that is not known stays unknown, and a
section with words in it is evidence that somebody wrote about the topic, no more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from owlint_rules.definitions.data_release import is_data, the_data
from owlint_rules.definitions.facts_code import component_files, document_terms, papers
from owlint_rules.definitions.facts_data import completeness, data_entries, is_said
from owlint_rules.definitions.facts_gate import gate_of
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.bases import named_bases
from owlint_rules.statements.downloads import weights_named
from owlint_rules.statements.settings import components, setting
from owlint_rules.statements.weights import weight_statements
from owlint_rules.text import cut, line_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.definitions.act.passages import Reading
    from owlint_rules.definitions.facts_data import DataEntry
    from owlint_rules.definitions.facts_gate import Gate
    from owlint_rules.definitions.facts_information import Information
    from owlint_rules.model.node import Route
    from owlint_rules.statements.statement import Statement

#: The components whose terms are those of the code.
_CODE = ('training-code', 'data-processing-code', 'inference-code', 'evaluation-code')


class Facts:
    """All facts of one release, each worked out when it is first asked for.

    ``topics`` maps a topic of information to (evidence, headings with nothing below them).
    """

    def __init__(self, release: Release, options: Options) -> None:
        self.release = release
        self.options = options
        self._code: dict[str, tuple[list[Evidence], list[Statement]]] = {}
        self._terms: dict[str, list[Statement]] = {}
        #: artifact -> its terms, made ready for criteria
        self.judged: dict[str, Any] = {}
        #: question -> its answer, for whoever asks the same
        self.answers: dict[object, tuple[str, list[Evidence], str]] = {}

    @cached_property
    def weights(self) -> list[Evidence]:
        """The weight files, or the place that they are linked at."""
        return _weights(self.release, self.options)

    @cached_property
    def named_weights(self) -> list[Evidence]:
        """Where the documents name an address of weights; a page of the base model is none."""
        from owlint_rules.definitions.facts_information import documents

        bases = {base.name.lower() for base in named_bases(self.release)}
        found = []
        for document, start in documents(self.release):
            named = weights_named(document.text, start)
            if named is not None and '/'.join(named[1].lower().split('/')[-2:]) not in bases:
                line = line_of(document.text, named[0])
                found.append(Evidence(document.path, line, f'weights at {named[1]}'))
        return found

    @cached_property
    def _information(self) -> Information:
        from owlint_rules.definitions.facts_information import Information

        return Information(self.release, self.options)

    @cached_property
    def reading(self) -> Reading:
        """What its documents say, by passages."""
        from owlint_rules.definitions.act.passages import Reading

        return Reading(self.release)

    @property
    def vague_data(self) -> list[Evidence]:
        """Words about the training data that fit any model."""
        return self._information.vague

    def named(self, component: str) -> list[Evidence]:
        """Where the documents name the place of code that is not in the release."""
        return self._information.named.get(component, [])

    @property
    def topics(self) -> dict[str, tuple[list[Evidence], list[Evidence]]]:
        """Topic -> what speaks of it, and headings about it with nothing below them."""
        return self._information.topics

    @property
    def datasheets(self) -> list[tuple[str, set[str]]]:
        """Documents that answer points of a data sheet, with these points."""
        return self._information.datasheets

    @cached_property
    def weight_terms(self) -> list[Statement]:
        """Every statement of the terms of the weights."""
        return weight_statements(self.release, self.options)

    @cached_property
    def data(self) -> list[DataEntry]:
        """The datasets that the release names, or the data that it is."""
        if is_data(self.release):
            return [the_data(self.release, self.options)]
        return data_entries(self.release, self.options)

    @cached_property
    def data_complete(self) -> tuple[str, Evidence | None]:
        """What the release says of the completeness of its list of data."""
        return completeness(self.release, self.options)

    @cached_property
    def papers(self) -> list[Evidence]:
        """The papers among the files, by their names."""
        return papers(self.release)

    @cached_property
    def gate(self) -> Gate:
        """What the card asks of people before they get the files."""
        return gate_of(self.release)

    def code(self, component: str) -> tuple[list[Evidence], list[Statement]]:
        """Files and terms of a software component."""
        if component not in self._code:
            self._code[component] = component_files(self.release, self.options, component)
        return self._code[component]

    def terms_of(self, artifact: str) -> list[Statement]:
        """Every statement of the terms of an artifact, one of ARTIFACTS."""
        if artifact == 'weights':
            return self.weight_terms
        if artifact not in self._terms:
            if artifact == 'code':
                found = [terms for name in _CODE for terms in self.code(name)[1]]
            elif artifact == 'data':
                found = [terms for entry in self.data for terms in entry.terms]
            else:
                found = document_terms(self.release, self.options)
            one_each = {(one.name, one.evidence): one for one in found}
            self._terms[artifact] = list(one_each.values())
        return self._terms[artifact]

    def setting(self, *names: str) -> tuple[Any, Evidence] | None:
        """The first of some keys of [release] or [release.reproducibility] with something in it."""
        for name in names if self._tables else ():
            for table, route in self._tables:
                for spelling in (name, name.replace('-', '_')):
                    if spelling in table:
                        value = table[spelling]
                        text = f'{name} = {cut(str(value), 60, "...")}'
                        where = setting(self.release, self.options, (*route, spelling), text)
                        return value, where
        return None

    @cached_property
    def _tables(self) -> list[tuple[dict[str, Any], Route]]:
        """What [release.reproducibility] and [release] say, the former first."""
        outer = self.options.release
        inner = outer.get('reproducibility')
        found: list[tuple[dict[str, Any], Route]] = []
        for table, route in ((inner, ('release', 'reproducibility')), (outer, ('release',))):
            if isinstance(table, Mapping) and table:
                found.append(({key: one for key, one in table.items() if is_said(one)}, route))
        return found

    def in_texts(self, keys: Sequence[str]) -> Evidence | None:
        """The first JSON file read for evidence that has one of some keys."""
        for name, text in self.release.texts.items():
            if name.lower().endswith('.json'):
                for key in keys:
                    quoted = f'"{key}"'
                    if quoted not in text:
                        continue
                    match = re.search(rf'{re.escape(quoted)}\s*:(?!\s*(?:null\b|""))', text)
                    if match:
                        line = line_of(text, match.start())
                        return Evidence(self.release.shown(name), line, key)
        return None

    def said(self, word: str) -> Evidence | None:
        """The first line of card or documents that gives a number to a word (``seed 42``)."""
        for path, text, start, lower in self._documents:
            if word.lower() in lower:
                match = re.compile(rf'(?i)\b{re.escape(word)}s?\b[^\n]{{0,40}}?\d').search(
                    text, start
                )
                if match:
                    return Evidence(path, line_of(text, match.start()), match.group()[:60])
        return None

    @cached_property
    def _documents(self) -> list[tuple[str, str, int, str]]:
        """Card and documents: path, text, where reading begins, the text in small letters."""
        card = self.release.card
        texts = [(card.path, card.text, card.body)] if card is not None else []
        texts += [
            (self.release.shown(name), text, 0)
            for name, text in self.release.texts.items()
            if name.lower().endswith('.md')
        ]
        return [(path, text, start, text.lower()) for path, text, start in texts]


def facts_of(release: Release, options: Options) -> Facts:
    """The facts of a release, kept with it for the next definition."""
    facts: Facts | None = release.cache.get('facts')
    if facts is None or facts.options is not options:
        facts = release.cache['facts'] = Facts(release, options)
    return facts


# ---- weights and information ---------------------------------------------------------------


def _weights(release: Release, options: Options) -> list[Evidence]:
    found = []
    for weights in release.weights:
        if weights.format == 'safetensors-index':
            continue
        text = weights.format or 'weight file'
        if weights.format == 'pointer':
            text = 'pointer to a weight file'
        found.append(Evidence(weights.path, 0, text))
    linked = components(options).get('weights', {}).get('url')
    if isinstance(linked, str) and not found:
        route = ('release', 'components', 'weights', 'url')
        found.append(setting(release, options, route, f'weights at {linked}'))
    return found
