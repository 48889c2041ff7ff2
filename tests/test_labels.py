"""Labels of images and charts, and keys of settings, beside a card and weights under Apache-2.0."""

from __future__ import annotations

import pytest

from test_one_hearing import release, statuses

KEY = 'org.opencontainers.image.licenses'
IMAGE = 'FROM python:3.12\nLABEL {}\nCOPY . /app\n'
COMPOSE = 'services:\n  barn:\n    image: barn\n'
CHART = 'apiVersion: v2\nname: barn\nversion: 0.1.0\nannotations:\n  {}\n'
HEARD = [
    ('Dockerfile', IMAGE.format(f'{KEY}="CC-BY-NC-4.0"')),
    ('Dockerfile', IMAGE.format(f'{KEY}=CC-BY-NC-4.0')),
    ('Dockerfile', IMAGE.format(f'a="b" \\\n      "{KEY}"=\'CC-BY-NC-4.0\'')),
    ('Dockerfile', IMAGE.format('license CC-BY-NC-4.0')),
    ('Dockerfile.gpu', IMAGE.format(f'{KEY}="CC-BY-NC-4.0"')),
    ('Containerfile', IMAGE.format(f'{KEY}="CC-BY-NC-4.0"')),
    ('docker/Dockerfile', IMAGE.format(f'{KEY}="CC-BY-NC-4.0"')),
    ('charts/barn/Chart.yaml', CHART.format('artifacthub.io/license: CC-BY-NC-4.0')),
    ('docker-compose.yml', f'{COMPOSE}    labels:\n      {KEY}: CC-BY-NC-4.0\n'),
    ('compose.yaml', f'{COMPOSE}    labels:\n    - "{KEY}=CC-BY-NC-4.0"\n'),
    ('Chart.yaml', CHART.format('artifacthub.io/license: CC-BY-NC-4.0')),
    ('Chart.yaml', CHART.format('licenses: CC-BY-NC-4.0')),
    ('bentofile.yaml', 'service: "a:b"\nlabels:\n  license: CC-BY-NC-4.0\n'),
    ('config.yaml', 'model: barn\nlicense: CC-BY-NC-4.0\n'),
    ('model.yaml', 'name: barn\nlicense: "cc-by-nc-4.0"  # as the recordings\n'),
    ('metadata.yaml', 'license_name: CC-BY-NC-4.0\nname: barn\n'),
]
NOT_HEARD = [
    ('Dockerfile', IMAGE.format(f'{KEY}="Apache-2.0"')),
    ('Dockerfile', IMAGE.format(f'{KEY}="MIT"')),
    ('Dockerfile', IMAGE.format(f'{KEY}="$LICENSE"')),
    ('Dockerfile', IMAGE.format('description="It reads the license CC-BY-NC-4.0"')),
    ('Dockerfile', 'FROM python:3.12\nENV license=CC-BY-NC-4.0\n'),
    ('examples/Dockerfile', IMAGE.format(f'{KEY}="CC-BY-NC-4.0"')),
    ('docs/Dockerfile.md', f'    LABEL {KEY}="CC-BY-NC-4.0"\n'),
    ('Chart.yaml', CHART.format('artifacthub.io/license: Apache-2.0')),
    ('values.yaml', 'labels:\n  license: CC-BY-NC-4.0\n'),
    ('config.yaml', 'data:\n  license: CC-BY-NC-4.0\n'),
    ('config.yaml', 'license: other\n'),
    ('config.yaml', 'license: Apache-2.0\n'),
    ('config.yaml', '# license: CC-BY-NC-4.0\nmodel: barn\n'),
    ('dataset_infos.json', '{"a": {"features": {}, "license": "CC-BY-NC-4.0"}}'),
]


@pytest.mark.parametrize('more', [{}, {'predict.py': 'print(1)\n'}], ids=['weights', 'code'])
@pytest.mark.parametrize(('name', 'text'), HEARD)
def test_what_is_said_of_all_leaves_the_weights_open(name, text, more, tmp_path) -> None:
    release(tmp_path, ('', '', {name: text, **more}))
    assert statuses(tmp_path)['OWM-5'] == 'undecided'


@pytest.mark.parametrize(('name', 'text'), NOT_HEARD)
def test_what_agrees_or_is_of_something_else_does_not(name, text, tmp_path) -> None:
    release(tmp_path, ('', '', {name: text}))
    assert set(statuses(tmp_path).values()) == {'met'}
