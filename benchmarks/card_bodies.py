"""Bodies of cards in the mix of published ones: what they are made of, and how long they are.

From 83 public model cards, read on 2026-11-29: a body has 4.9 kB (a tenth of
them more than 9.6 kB), 10 headings, 11 links, 6 items, 3.6 blocks of code with
0.9 kB, in two of five cards a table (20 rows each), in half of them tags of
HTML (6 each), and one in three has Chinese, Japanese or Korean letters. Over
1,381 public cards the whole card has 7.4 kB; lengths here are spread so that
this is their mean.
"""

from __future__ import annotations

import math
import random

#: Median length of a body in characters, and how far lengths are spread (log-normal), with a cap.
MEDIAN, SPREAD, LONGEST = 3_750, 0.85, 60_000
TITLES = (
    'Model Details', 'Intended Uses & Limitations', 'Training Data', 'Training Procedure',
    'Evaluation', 'How to use', 'Bias, Risks and Limitations', 'Results', 'Quickstart', 'Citation',
    'Hyperparameters', 'Environmental Impact', 'Acknowledgements', 'Requirements', 'News',
    'License',
)  # fmt: skip
#: How often the words of a body stand in 10 kB of the 83: what only terms are told with is rare.
RATES = {
    40: 'the',
    20: 'model a of and to',
    10: 'in for with on is this',
    5: 'that owl owls bird wing night forest text language trained data can more',
    3: 'was task not',
    1: (
        'images tokens library encoder decoder attention size parameters tuned released version '
        'base set learning rate batch steps accuracy results tasks research output input sequence '
        'length should may only other'
    ),
    0.5: (
        'sound pages notes drawings layers hidden heads evaluated epochs loss score benchmark '
        'users downstream context window prompt answer question than similar better several few '
        'many however therefore'
    ),
}
WORDS = {word: rate for rate, words in RATES.items() for word in words.split()}
HAN = '模型数据训练语言中文开源评测结果使用方法参数我们可以支持对话生成文本任务性能提升版本'
CODE = """```python
from transformers import AutoModel, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("example/owl-{number}")
model = AutoModel.from_pretrained("example/owl-{number}")
inputs = tokenizer("The owl number {number} sat in the tree.", return_tensors="pt")
outputs = model(**inputs)
```
"""
SHELL = """```bash
pip install -U transformers accelerate
python run.py --model example/owl-{number} --batch-size 8 --output results
```
"""
BADGES = """<div align="center">
  <img src="https://example.org/owl-{number}.png" width="60%" alt="Owl {number}" />
  <a href="https://example.org/paper/{number}">
    <img src="https://img.shields.io/badge/paper-owl-blue" />
  </a>
</div>
"""
BIBTEX = """```bibtex
@article{{owl{number},
  title={{Owls and what they know, part {number}}},
  journal={{Journal of Owls}},
  year={{2024}}
}}
```
"""


_CHOICES = (tuple(WORDS), tuple(WORDS.values()))


def _sentence(chance: random.Random) -> str:
    words = chance.choices(*_CHOICES, k=chance.randint(7, 28))
    if chance.random() < 0.25:
        words.insert(3, f'{chance.randint(1, 900)}{chance.choice("KMB")}')
    if chance.random() < 0.2:
        words[-1] = f'[{words[-1]}](https://example.org/{words[0]}/{words[1]})'
    if chance.random() < 0.15:
        words[1] = f'**{words[1]}**'
    return ' '.join(words).capitalize() + '.'


def _paragraph(chance: random.Random, han: bool) -> str:
    if han and chance.random() < 0.6:
        return ''.join(chance.choices(HAN, k=chance.randint(30, 120))) + '。\n'
    return ' '.join(_sentence(chance) for _ in range(chance.randint(1, 5))) + '\n'


def _table(chance: random.Random) -> str:
    columns = chance.randint(3, 7)
    rows = [
        '| Benchmark | ' + ' | '.join(f'Owl-{index}' for index in range(1, columns)) + ' |',
        '|' + ' --- |' * columns,
    ]
    for index in range(chance.randint(3, 36)):
        scores = ' | '.join(f'{chance.uniform(20, 95):.1f}' for _ in range(1, columns))
        rows.append(f'| Task {index} | {scores} |')
    return '\n'.join(rows) + '\n'


def make_body(number: int, chance: random.Random) -> str:
    """The body of a card: sections of paragraphs, items, tables, code and HTML."""
    length = min(chance.lognormvariate(math.log(MEDIAN), SPREAD), LONGEST)
    han, tables, html = chance.random() < 0.33, chance.random() < 0.42, chance.random() < 0.5
    parts = [f'\n# Owl {number}\n']
    if html:
        parts.append(BADGES.format(number=number))
    parts.append(f'A model that knows the names of owls, trained on {number} pages.\n')
    titles = chance.sample(TITLES, len(TITLES))
    size = sum(map(len, parts))
    while size < length:
        title = titles.pop() if titles else f'Part {len(parts)}'
        new = [f'{"#" * chance.choice((2, 2, 2, 3))} {title}\n']
        if title == 'License':
            new.append('The weights are released under the license named above.\n')
        new += [_paragraph(chance, han) for _ in range(chance.randint(0, 2))]
        kind = chance.random()
        if kind < 0.3:
            new.append(chance.choice((CODE, SHELL, BIBTEX)).format(number=number))
        elif kind < 0.45:
            new.append(''.join(f'- {_sentence(chance)}\n' for _ in range(chance.randint(2, 6))))
        elif kind < 0.55 and tables:
            new.append(_table(chance))
        parts += new
        size += sum(map(len, new))
    return '\n'.join(parts)
