"""Cards that the hub takes and that are complete get no warning and no error from any card rule."""

from __future__ import annotations

import pytest

from owlint.inputs.card import read_card
from owlint_rules.catalog import RULES, load
from owlint_rules.model.finding import INFO
from owlint_rules.model.options import Options
from releases import ROOT, load_yaml

CARDS = load_yaml(ROOT / 'fixtures' / 'cards' / 'sound.yaml')
MODULES = [load(code) for code in RULES if code.startswith('OWL1')]


def test_there_are_enough_of_them() -> None:
    assert len(CARDS) >= 60
    assert len({card['front'] + card.get('body', '') for card in CARDS}) == len(CARDS)


@pytest.mark.parametrize('ending', ['\n', '\r\n'])
@pytest.mark.parametrize('sound', CARDS, ids=lambda card: card['front'].split('\n')[0][:40])
def test_nothing_to_warn_of(sound: dict, ending: str) -> None:
    text = f'---\n{sound["front"]}\n---\n# A model\n\n{sound.get("body", "Text.")}\n'
    card = read_card('README.md', text.replace('\n', ending))
    assert card.flavor == sound.get('flavor', 'model')
    said = [
        f'{module.CODE}: {finding.message}'
        for module in MODULES
        for finding in module.check(card, Options())
        if (finding.severity or module.SEVERITY) != INFO
    ]
    assert said == []
