"""Cards made at random from right and wrong lines, and how two readings of one card differ.

Used by tests/test_card_fix_differential.py, which also runs alone with a number of cards.
"""

from __future__ import annotations

import math
import random
from typing import Any

from owlint.inputs.card import read_card

#: Field -> ways to write it: right, wrong and fixable, wrong and left to people.
MODEL = {
    'license': [
        'mit', 'MIT', 'Apache 2.0', "'apache-2.0'", '"MIT"', 'other', 'gpl-3.0-or-later', '[mit]',
        '\n- MIT  # ours\n- apache-2.0', 'cc-by-4.0  # as the paper says', '', '&l MIT',
    ],
    'license_name': ['example-1.0', 'llama3', 'My License', "''"],
    'license_link': ['LICENSE', 'www.example.org/terms', 'https://example.org/a#b'],
    'language': [
        'en', 'no', '[en, no, "no"]', '\n- en\n- no  # Norwegian\n- fr', 'English', '[de,EN , fr]',
        "'zh-CN'", '\n  - jp\n  - ko', 'multilingual',
    ],
    'tags': [
        'owl', '[owl, on, 1.10, 2024-01-01]', '\n- owl\n-\n- off', '\n- "a b"\n- \'c\'\n- d # e',
        '[ ]', '[a,\n  b, # two\n  c]', 'owl, bird', "['it''s', \"a\\tb\"]",
    ],
    'datasets': ['[a/b, null]', '\n- a/b\n- null', 'a/b', '\n- https://huggingface.co/datasets/a/b'],
    'metrics': ['accuracy', '\n- wer\n- cer', '[f1]'],
    'base_model': [
        'a/b', 'https://huggingface.co/a/b', '\n- a/b\n- models--c--d', 'path/checkpoint-500',
        '"a/b"  # ours',
    ],
    'base_model_relation': ['finetune', 'quantized', 'Fine-tune', 'merge'],
    'pipeline_tag': ['text-generation', 'Text Generation', 'text_classification', 'made-up', ''],
    'library_name': ['transformers', 'Transformers', 'PEFT', 'own', '~'],
    'thumbnail': ['', 'null', 'https://example.org/a.png'],
    'inference': ['false', 'no', '\n  parameters:\n    temperature: 0.7\n    stop: on'],
    'co2_eq_emissions': ['24_700_000', '1e5', '\n  emissions: 1e-3\n  source: "a: b"', '.nan'],
    'model-index': [
        '\n- name: a\n  results: []',
        '\n- name: a\n  results:\n  - task: {type: t}\n    dataset:\n      type: d\n'
        '      name: 0777\n      config: no\n    metrics:\n    - type: m\n'
        '      value: 1e-5 # low\n    - {type: n, value: 0.5}',
    ],
    'widget': ['\n  text: a\n  src: b', '\n- text: yes\n- text: |\n    two\n    lines', '[]'],
    'extra_gated_fields': ['\n  Name: text\n  Yes: checkbox', '{Country: country}'],
    'extra_gated_prompt': ['>-\n  Please\n  agree.\n', '|\n  a # no comment\n  b: c\n'],
    'own_key': ['no', '1:30', '{a: [1, {b: on}]}', '*l', 'ü 🦉', '"\\u202e rtl"', '0x1F'],
    'prompt_template': ['|\n  {system}\n\n  {prompt}\n', '"{a}"'],
    'licence': ['MIT', 'license'],
    'Tags': ['[a]'],
    'pipeline-tag': ['fill-mask'],
    'datasets_': ['x'],
    'new_version': ['a/b', 'https://huggingface.co/a/c'],
}  # fmt: skip
DATASET = {
    'license': MODEL['license'],
    'language': MODEL['language'],
    'tags': MODEL['tags'],
    'pretty_name': ['Owls', '1.10', '2024-01-01', ''],
    'size_categories': ['[1k<n<10k]', '\n- n<1K\n- "N>1T"', '10K<n<100K', '[10K < n < 100K] # all'],
    'task_categories': ['[text_classification]', '\n- question-answering\n- made up'],
    'task_ids': ['extractive_qa', '[extractive-qa, Open_Domain_QA]', '\n- a\n- language_modeling'],
    'configs': ['\n- config_name: default\n  data_files:\n  - split: train\n    path: data/*'],
    'dataset_info': [
        '\n  features:\n  - name: y\n    dtype:\n      class_label:\n        names:\n'
        '          0: no\n          1: yes\n  splits:\n  - name: train\n    num_bytes: 12_000.0',
    ],
    'viewer': ['false', 'no'],
    'paperswithcode_id': ['null', 'squad'],
    'languages': ['[en]'],
}  # fmt: skip
COMMENTS = ('', '', '', '# about the next line\n', '\n', '  # indented\n', '# a: b\n# [c\n')


def card(seed: int) -> str:
    """One card; the same number gives the same card."""
    dice = random.Random(seed)
    fields = DATASET if dice.random() < 0.25 else MODEL
    names = dice.sample(sorted(fields), dice.randint(1, min(9, len(fields))))
    if dice.random() < 0.08:
        names.append(dice.choice(names))
    anchored = False
    front = ''
    for name in names:
        value = dice.choice(fields[name])
        if value == '*l' and not anchored:
            value = 'x'
        anchored = anchored or value.startswith('&l')
        gap = '' if not value or value.startswith('\n') else dice.choice((' ', ' ', '  '))
        front += f'{dice.choice(COMMENTS)}{name}:{gap}{value}'
        front += '' if value.endswith('\n') else '\n'
    body = dice.choice(('# Owl\n', '\nText.\n', '', '# T\n\n---\n\n- a\n', '{{ x }}\n'))
    text = dice.choice(('', '', '', '', '\n', '\ufeff')) + f'---\n{front}'
    text += dice.choice(('---\n', '---\n', '---\n', '--- \n')) + body
    ending = dice.random()
    if ending < 0.2:
        return text.replace('\n', '\r\n')
    if ending < 0.25:
        return ''.join(line + dice.choice(('\n', '\r\n')) for line in text.split('\n'))
    return text


def comments_of(text: str) -> list[str]:
    """The comments on lines of their own in the block, in their order."""
    block = read_card('README.md', text).block
    if block is None:
        return []
    lines = text[block.start : block.end].splitlines()
    return [line.strip() for line in lines if line.strip().startswith('#')]


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same to a reader; NaN is itself, and 1 is not true."""
    if isinstance(one, float) and isinstance(other, float) and math.isnan(one):
        return math.isnan(other)
    if isinstance(one, dict) and isinstance(other, dict):
        return list(map(repr, one)) == list(map(repr, other)) and all(
            map(same, one.values(), other.values())
        )
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


def differences(
    before: Any, after: Any, named: set[tuple], route: tuple = ()
) -> list[tuple[tuple, Any, Any]]:
    """Where two readings differ although no finding named that place."""
    if same(before, after) or route in named:
        return []
    if isinstance(before, dict) and isinstance(after, dict):
        found = []
        for key, value in before.items():
            here = (*route, str(key))
            if key in after:
                found += differences(value, after[key], named, here)
            elif here not in named:
                found.append((here, value, None))
        new = [key for key in after if key not in before]
        gone = [key for key in before if key not in after and (*route, str(key)) in named]
        if len(new) > len(gone):
            found.append((route, list(before), list(after)))
        kept = [key for key in before if key in after and (*route, str(key)) not in named]
        if kept != [key for key in after if key in kept]:
            found.append((route, 'order', list(after)))
        return found
    if isinstance(before, list) and isinstance(after, list):
        if len(before) == len(after):
            found = []
            for index, pair in enumerate(zip(before, after, strict=True)):
                found += differences(*pair, named, (*route, index))
            return found
        if _aligned([(item, (*route, i) in named) for i, item in enumerate(before)], after):
            return []
    return [(route, before, after)]


def _aligned(before: list[tuple[Any, bool]], after: list) -> bool:
    """Whether a list came from another one by deleting or replacing named items alone."""
    if not before:
        return not after
    (item, named), rest = before[0], before[1:]
    if after and (named or same(item, after[0])) and _aligned(rest, after[1:]):
        return True
    return named and _aligned(rest, after)


def named_places(text: str, findings: list[dict]) -> set[tuple]:
    """The routes of keys and values where findings stand that are fixed, and where their fixes are.

    A misspelled key counts although its fix may have to wait until the right one is gone.
    """
    read = read_card('README.md', text)
    if read.data is None:
        return set()
    at = set()
    for one in findings:
        if one['fixable'] or one['code'] == 'OWL108':
            edits = (one.get('fix') or {}).get('edits', [])
            for place in (one, *edits):
                at.add(read.lines[place['line'] - 1] + place['column'] - 1)
    found: set[tuple] = set()
    for route, node in read.data.walk():
        if node.start in at:
            found.add(route)
        if node.kind == 'map':
            for key, value in node.value:
                scalar = value.kind == 'scalar' and value.end >= key.start
                last = value.end if scalar else key.end
                if value.start in at or any(key.start <= place <= last for place in at):
                    found.add((*route, key.value))
    return found
