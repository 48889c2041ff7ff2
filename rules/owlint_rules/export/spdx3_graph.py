"""The elements of an SPDX 3.0.1 document as they are collected, and their ids."""

from __future__ import annotations

from owlint_rules.export.licenses import References, StatedLicense
from owlint_rules.export.texts import REFERENCE, digest_of, id_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

CONTEXT = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld'
#: The element that stands for a license of which nothing is said.
NOTHING = 'https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense'
_INFO = '_:creation'
#: Fields that hold ids of elements.
_LINKS = ('spdxId', 'from', 'to', 'rootElement', 'element', 'suppliedBy', 'originatedBy')


class Graph:
    """The elements of a document. Ids begin with ``#`` until the document is placed."""

    def __init__(self) -> None:
        self.elements: list[dict[str, Any]] = []
        self._references = References()
        self._licenses: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        self._relations = 0

    def add(self, type: str, identity: str, **fields: Any) -> dict[str, Any]:
        """A new element; fields with nothing in them are left out."""
        element: dict[str, Any] = {'type': type, 'spdxId': identity, 'creationInfo': _INFO}
        element.update({key: value for key, value in fields.items() if value not in ('', [], None)})
        self.elements.append(element)
        return element

    def relate(
        self, start: str, what: str, goals: list[str], comment: str = '', completeness: str = ''
    ) -> None:
        """A new relationship from one element to others."""
        self._relations += 1
        self.add(
            'Relationship',
            f'#relationship-{self._relations}',
            **{'from': start, 'relationshipType': what, 'to': goals},
            comment=comment,
            completeness=completeness,
        )

    def license(self, start: str, stated: StatedLicense, *, always: bool) -> None:
        """The license that is declared; owlint concludes none.

        ``always`` writes both relationships even when nothing is known, as the profiles ask.
        """
        text = self._references.declared(stated)
        if text or always:
            goal = self._expression(text) if text else NOTHING
            self.relate(start, 'hasDeclaredLicense', [goal], stated.comment)
        if always:
            self.relate(start, 'hasConcludedLicense', [NOTHING])

    def _expression(self, text: str) -> str:
        if text not in self._licenses:
            identity = self._licenses[text] = f'#license-{len(self._licenses) + 1}'
            names = dict.fromkeys(REFERENCE.findall(text))
            self.add(
                'simplelicensing_LicenseExpression',
                identity,
                simplelicensing_licenseExpression=text,
                simplelicensing_customIdToUri=[
                    {'type': 'DictionaryEntry', 'key': name, 'value': self._text(name)}
                    for name in names
                ],
            )
        return self._licenses[text]

    def _text(self, reference: str) -> str:
        return self._texts.setdefault(reference, f'#license-text-{len(self._texts) + 1}')

    def document(self, name: str, created: str) -> dict[str, Any]:
        """The document with the texts of unlisted licenses and whole ids, made of its facts."""
        slug = id_of(name)[:100] or 'model'
        base = f'https://spdx.org/spdxdocs/{slug}-{digest_of(self.elements)[:32]}'

        def placed(link: str) -> str:
            return base + link if link.startswith('#') else link

        for element in self.elements:
            for key in _LINKS:
                value = element.get(key)
                if isinstance(value, str):
                    element[key] = placed(value)
                elif value:
                    element[key] = [placed(one) for one in value]
            for entry in element.get('simplelicensing_customIdToUri', ()):
                entry['value'] = placed(entry['value'])
        info = {
            'type': 'CreationInfo',
            '@id': _INFO,
            'specVersion': '3.0.1',
            'created': created,
            'createdBy': [placed('#agent')],
            'createdUsing': [placed('#tool')],
        }
        return {'@context': CONTEXT, '@graph': [info, *self.elements]}

    def add_texts(self) -> None:
        """Add the texts of the licenses that are on no list."""
        for reference, identity in self._texts.items():
            self.add(
                'simplelicensing_SimpleLicensingText',
                identity,
                name=self._references.defined[reference][0],
                simplelicensing_licenseText=self._references.text_of(reference),
            )
