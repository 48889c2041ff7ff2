# ruff: noqa: E501 - rows of examples read better on one line
"""What comments and prints of programs that fetch or run weights say of their terms."""

from __future__ import annotations

import pytest

from owlint_rules.statements.comments import comments_of
from program import put
from releases import owlint
from test_one_hearing import release, statuses

GET = 'curl -LO https://example.org/barn.pth\n'
HEARD = [
    ('download.sh', '#!/bin/sh\n# Weights are CC-BY-NC-4.0\n' + GET),
    ('download.sh', '# Downloads the model weights.\n# They are for non-commercial use only.\n' + GET),
    ('download.sh', '# By downloading you agree to the non-commercial license\n' + GET),
    ('download.sh', 'echo "The weights may only be used for non-commercial research."\n' + GET),
    ('scripts/download_weights.py', '"""Get it.\n\nThe weights are released under CC BY-NC 4.0.\n"""\n'),
    ('download.py', 'def main():\n    # The checkpoint is licensed under CC-BY-NC-4.0.\n    get()\n'),
    ('download.py', 'print(\n    "By downloading this model you agree to the "\n    "Llama 2 Community License."\n)\n'),
    ('tools/fetch_model.sh', '# NOTE: model weights: CC-BY-NC-4.0\n' + GET),
    ('get_weights.sh', '# Die Gewichte stehen unter CC-BY-NC-4.0.\n' + GET),
    ('download.sh', '# Les poids sont sous licence CC BY-NC 4.0.\n' + GET),
    ('download.sh', '# 模型权重仅供科研使用，禁止商用。\n' + GET),
    ('download.sh', '# Los pesos son solo para uso no comercial.\n' + GET),
    ('Dockerfile', 'FROM python:3.11\n# Weights: CC-BY-NC-4.0\nCOPY . /app\n'),
    ('cog.yaml', '# The model weights are CC-BY-NC-4.0\nbuild:\n  gpu: true\n'),
    ('hubconf.py', '"""Entry points. The weights are CC-BY-NC-4.0."""\ndependencies = ["torch"]\n'),
    ('download.sh', "cat <<'END'\nThe weights may be used for non-commercial purposes only.\nEND\n"),
    ('download.sh', '# non-commercial model weights\n' + GET),
    ('download.bat', '@echo off\nREM Weights are CC-BY-NC-4.0\ncurl x\n'),
    ('download.js', "// Weights are CC-BY-NC-4.0\nget('https://example.org/x')\n"),
    ('Makefile', '# Weights are CC-BY-NC-4.0\nweights:\n\tcurl x\n'),
    ('Modelfile', '# Weights are CC-BY-NC-4.0\nFROM ./m.gguf\nLICENSE Apache-2.0\n'),
]  # fmt: skip
#: The license of the program, of data, of works of others; options; other programs.
NOT_HEARD = [
    ('download.sh', '# Weights are Apache-2.0\n' + GET),
    ('download.sh', '# SPDX-License-Identifier: CC-BY-NC-4.0\n' + GET),
    ('download.py', '# Copyright (c) Tern. Any use of this software without a license is prohibited.\n'),
    ('download.sh', '# Downloads the weights.\n# This script is licensed under CC-BY-NC-4.0.\n' + GET),
    ('download.sh', '# The COCO images are for non-commercial use only.\n' + GET),
    ('download_data.sh', '# The data are CC-BY-NC-4.0\n' + GET),
    ('download.sh', '# Downloads the weights (2 GB).\n' + GET),
    ('download.py', 'p.add_argument("--license", help="non-commercial license of the model")\n'),
    ('download.sh', '# The VGGFace2 weights are CC-BY-NC-4.0.\n' + GET),
    ('download.sh', '# The baseline weights of Tern Lab are released under CC-BY-NC-4.0.\n' + GET),
    ('download.sh', '# InsightFace models are non-commercial; we do not ship them.\n' + GET),
    ('download.sh', '# TODO: check whether the weights are CC-BY-NC-4.0\n' + GET),
    ('download.py', 'x = 1 << y\n"The weights are CC-BY-NC-4.0"\n'),
    ('download.sh', 'python - <<END\nlicense = "the weights are CC-BY-NC-4.0"\nEND\n'),
    ('train.py', '# The weights are CC-BY-NC-4.0\n'),
    ('tests/test_download.py', '# The weights are CC-BY-NC-4.0\n'),
    ('Dockerfile', 'FROM nvidia/cuda:12\n# CUDA is proprietary: see the NVIDIA EULA\n'),
]  # fmt: skip


@pytest.mark.parametrize(('name', 'text'), HEARD)
def test_the_terms_where_weights_are_fetched_leave_a_verdict_open(name, text, tmp_path) -> None:
    release(tmp_path, ('', '', {name: text}))
    assert statuses(tmp_path)['OWM-5'] == 'undecided'


@pytest.mark.parametrize(('name', 'text'), NOT_HEARD)
def test_other_comments_do_not(name, text, tmp_path) -> None:
    release(tmp_path, ('', '', {name: text}))
    assert set(statuses(tmp_path).values()) == {'met'}


def test_a_fix_writes_no_license_against_a_comment(tmp_path) -> None:
    release(tmp_path, ('', '', {'download.sh': '# Weights are CC-BY-NC-4.0\n' + GET}))
    owlint('fix', '--isolated', '.', cwd=tmp_path)
    assert not (tmp_path / 'LICENSE').exists()
    put(tmp_path, {'download.sh': '# Weights are Apache-2.0\n' + GET})
    owlint('fix', '--isolated', '.', cwd=tmp_path)
    assert (tmp_path / 'LICENSE').exists()


def test_comments_stay_where_they_stand() -> None:
    text = 'x = 1  # one\nprint("two words")\n"""three\nfour"""\ny = "no"\n'
    told = comments_of(text)
    assert len(told) == len(text)
    assert [told.find(word) for word in ('one', 'two', 'four')] == [
        text.find(word) for word in ('one', 'two', 'four')
    ]
    assert 'no' not in told.split()
