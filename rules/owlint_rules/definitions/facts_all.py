"""All facts of one release under all definitions, each worked out once and only when asked for."""

from __future__ import annotations

import re

from owlint_rules.definitions.facts import Facts
from owlint_rules.evidence import Evidence
from owlint_rules.statements.settings import setting as stated_setting
from owlint_rules.subjects import Options, Release
from owlint_rules.text import cut, line_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.definitions.facts_data import DataEntry
    from owlint_rules.definitions.facts_gate import Gate
    from owlint_rules.statements.statement import Statement

#: The artifacts whose terms can be asked for.
ARTIFACTS = ('weights', 'code', 'data', 'documents')
_CODE = ('training-code', 'data-processing-code', 'inference-code', 'evaluation-code')
_latest: list[AllFacts] = []


class AllFacts(Facts):
    """The facts of a release: weights, information and training code at once, the rest lazily."""

    def __init__(self, release: Release, options: Options) -> None:
        super().__init__(release, options)
        self._known: dict[str, Any] = {'code:training-code': self.training_code}
        #: Criterion -> status, as far as the definition at hand has been judged.
        self.statuses: dict[str, str] = {}

    def code(self, component: str) -> tuple[list[Evidence], list[Statement]]:
        """Files and terms of a software component."""
        key = f'code:{component}'
        if key not in self._known:
            from owlint_rules.definitions.facts_code import component_files

            self._known[key] = component_files(self.release, self.options, component)
        found: tuple[list[Evidence], list[Statement]] = self._known[key]
        return found

    @property
    def data(self) -> list[DataEntry]:
        """The data sets that the release names."""
        if 'data' not in self._known:
            from owlint_rules.definitions.facts_data import data_entries

            self._known['data'] = data_entries(self.release, self.options)
        found: list[DataEntry] = self._known['data']
        return found

    @property
    def data_complete(self) -> tuple[str, Evidence | None]:
        """What the release says of the completeness of its list of data."""
        from owlint_rules.definitions.facts_data import completeness

        return completeness(self.release, self.options)

    @property
    def gate(self) -> Gate:
        """What the card asks of people before they get the files."""
        if 'gate' not in self._known:
            from owlint_rules.definitions.facts_gate import gate_of

            self._known['gate'] = gate_of(self.release)
        found: Gate = self._known['gate']
        return found

    def terms_of(self, artifact: str) -> list[Statement]:
        """Every statement of the terms of an artifact, one of ARTIFACTS."""
        if artifact == 'weights':
            return self.weight_terms
        key = f'terms:{artifact}'
        if key not in self._known:
            if artifact == 'code':
                found = [terms for name in _CODE for terms in self.code(name)[1]]
            elif artifact == 'data':
                found = [terms for entry in self.data for terms in entry.terms]
            else:
                from owlint_rules.definitions.facts_code import document_terms

                found = document_terms(self.release, self.options)
            self._known[key] = list({(one.name, one.evidence): one for one in found}.values())
        terms: list[Statement] = self._known[key]
        return terms

    def setting(self, name: str) -> tuple[Any, Evidence] | None:
        """A key of [release] or [release.reproducibility] with something in it."""
        from owlint_rules.definitions.facts_data import is_said

        options = self.options.release
        inner = options.get('reproducibility')
        for table, route in ((inner, ('release', 'reproducibility')), (options, ('release',))):
            if not isinstance(table, dict):
                continue
            for spelling in (name, name.replace('-', '_')):
                value = table.get(spelling)
                if is_said(value):
                    text = f'{name} = {cut(str(value), 60, "...")}'
                    where = stated_setting(self.release, self.options, (*route, spelling), text)
                    return value, where
        return None

    def in_texts(self, keys: list[str]) -> Evidence | None:
        """The first JSON file read for evidence that has one of some keys."""
        for name, text in self.release.texts.items():
            if name.lower().endswith('.json'):
                for key in keys:
                    match = re.search(rf'"{re.escape(key)}"\s*:(?!\s*(?:null\b|""))', text)
                    if match:
                        line = line_of(text, match.start())
                        return Evidence(self.release.shown(name), line, key)
        return None

    def said(self, word: str) -> Evidence | None:
        """The first line of card or documents that gives a number to a word (``seed 42``)."""
        pattern = re.compile(rf'(?i)\b{re.escape(word)}s?\b[^\n]{{0,40}}?\d')
        card = self.release.card
        texts = [(card.path, card.text, card.body)] if card is not None else []
        texts += [
            (self.release.shown(name), text, 0)
            for name, text in self.release.texts.items()
            if name.lower().endswith('.md')
        ]
        for path, text, start in texts:
            match = pattern.search(text, start)
            if match:
                return Evidence(path, line_of(text, match.start()), match.group()[:60])
        return None


def facts_of(release: Release, options: Options) -> AllFacts:
    """The facts of a release; those of the latest one are kept for the next definition."""
    for facts in _latest:
        if facts.release is release and facts.options is options:
            return facts
    facts = AllFacts(release, options)
    _latest[:] = [facts]
    return facts
