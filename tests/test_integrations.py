"""What stands around the program: the action, the GitLab component, the image, our own hooks.

Their scripts run here as they are, with the program of this checkout; what they would fetch
(Python, pip, the upload) is left out, and `gh` is a script that writes down what it was asked.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from program import environment, put

ROOT = Path(__file__).parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / 'action.yml').read_text(encoding='utf-8'))
STEPS = {step.get('id', step.get('name')): step for step in ACTION['runs']['steps']}
CARD = '---\nlicense: MIT\n---\n# Owl\n'
SOUND = '---\nlicense: mit\n---\n# Owl\n'

needs_bash = pytest.mark.skipif(
    shutil.which('bash') is None or sys.platform == 'win32', reason='no bash'
)


def program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding='utf-8')
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def bash(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """A script with owlint, and a gh that only writes down, on the path."""
    tools = folder.parent / 'tools'
    program(tools / 'owlint', f'#!/bin/sh\nexec "{sys.executable}" -m owlint "$@"\n')
    program(tools / 'gh', f'#!/bin/sh\necho "$@" > "{folder.parent}/gh.txt"\n')
    env = environment(**variables)
    env['PATH'] = f'{tools}{os.pathsep}{env["PATH"]}'
    return subprocess.run(
        ['bash', '-eo', 'pipefail', '-c', script],
        cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


# ---- GitHub --------------------------------------------------------------------------------


def step(
    name: str, folder: Path, event: dict[str, str] | None = None, **inputs: str
) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
    """Run one step of the action with some inputs; what it set as outputs."""
    values = {key: str(one.get('default', '')) for key, one in ACTION['inputs'].items()}
    values.update({key.replace('_', '-'): value for key, value in inputs.items()})
    known = {f'inputs.{key}': value for key, value in values.items()}
    known['steps.install.outputs.owlint'] = 'owlint'
    known.update(event or {})
    variables = {
        key: re.sub(r'\$\{\{ ([\w.-]+) \}\}', lambda found: known[found[1]], str(value))
        for key, value in STEPS[name]['env'].items()
    }
    top = folder.parent
    for file in ('output', 'summary'):
        (top / file).write_text('', encoding='utf-8')
    done = bash(
        STEPS[name]['run'], folder, **variables,
        RUNNER_TEMP=str(top), GITHUB_OUTPUT=str(top / 'output'),
        GITHUB_STEP_SUMMARY=str(top / 'summary'), GITHUB_REPOSITORY='lab/owl',
    )  # fmt: skip
    lines = (top / 'output').read_text(encoding='utf-8').splitlines()
    return done, dict(line.split('=', 1) for line in lines)


@needs_bash
def test_the_action_writes_annotations_summary_and_sarif(tmp_path: Path) -> None:
    here = put(tmp_path / 'work', {'README.md': CARD, 'a b/README.md': SOUND})
    done, outputs = step('check', here, sarif='true')
    assert done.returncode == 0, done.stderr
    assert '::error title=OWL111' in done.stdout
    assert outputs['exit-code'] == '1'
    assert 'OWL111' in (tmp_path / 'summary').read_text(encoding='utf-8')
    document = json.loads(Path(outputs['sarif-file']).read_text(encoding='utf-8'))
    assert document['version'] == '2.1.0'
    assert document['runs'][0]['results']
    done, _ = step('result', here, {'steps.check.outputs.exit-code': '1'})
    assert done.returncode == 1


@needs_bash
def test_the_action_follows_its_inputs(tmp_path: Path) -> None:
    here = put(tmp_path / 'work', {'README.md': CARD, 'b/README.md': SOUND})
    done, outputs = step('check', here, paths='b', summary='false', args='--select OWL1')
    assert outputs == {'exit-code': '0'}
    assert (tmp_path / 'summary').read_text(encoding='utf-8') == ''
    done, outputs = step('check', here, fail_on='never', format='text')
    assert outputs['exit-code'] == '0'
    assert 'README.md:2:10: OWL111' in done.stdout
    # a wrong use ends the job with 2, and nothing is uploaded
    done, outputs = step('check', here, paths='nowhere', sarif='true')
    assert outputs == {'exit-code': '2'}
    # an input is a value and never a part of the script
    done, outputs = step('check', here, paths='$(touch hacked) `touch hacked`; touch hacked')
    assert outputs['exit-code'] == '2'
    assert not (here / 'hacked').exists()


@needs_bash
def test_the_action_keeps_a_comment_with_the_verdicts(tmp_path: Path) -> None:
    here = put(tmp_path / 'work', {'README.md': SOUND})
    event = {'github.event.pull_request.number': '7', 'github.token': 'none'}
    done, _ = step('comment', here, event)
    assert done.returncode == 0, done.stderr
    said = (tmp_path / 'gh.txt').read_text(encoding='utf-8').strip()
    file = tmp_path / 'verdict.md'
    assert said == (f'pr comment 7 --repo lab/owl --edit-last --create-if-none --body-file {file}')
    assert 'Open Weights' in file.read_text(encoding='utf-8')


def test_every_action_is_pinned() -> None:
    pages = [ROOT / 'action.yml', *sorted((ROOT / '.github' / 'workflows').glob('*.yml'))]
    found = [
        line.strip()
        for page in pages
        for line in page.read_text(encoding='utf-8').splitlines()
        if re.search(r'\buses:', line) and './' not in line
    ]
    assert len(found) > 8
    for line in found:
        assert re.search(r'uses: [\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)+$', line), line


def test_the_linter_of_workflows_is_content() -> None:
    beside = shutil.which('zizmor', path=str(Path(sys.executable).parent))
    if beside is None:
        pytest.skip('zizmor is not installed')
    done = subprocess.run(
        [beside, '--offline', '--no-progress', '.github/workflows', 'action.yml'],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


# ---- GitLab --------------------------------------------------------------------------------


@needs_bash
@pytest.mark.parametrize(
    ('card', 'inputs', 'code', 'count'),
    [
        (CARD, {}, 1, 1), (SOUND, {}, 0, 0), (CARD, {'fail-on': 'never'}, 0, 1),
        (CARD, {'paths': 'a b'}, 0, 0),
    ],
)  # fmt: skip
def test_the_component_of_gitlab(
    tmp_path: Path, card: str, inputs: dict[str, str], code: int, count: int
) -> None:
    text = (ROOT / 'templates' / 'owlint.yml').read_text(encoding='utf-8')
    head, _, job_text = text.partition('\n---\n')
    known = yaml.safe_load(head)['spec']['inputs']
    values = {key: inputs.get(key, one['default']) for key, one in known.items()}
    filled = re.sub(r'\$\[\[ inputs\.([\w-]+) \]\]', lambda at: values[at[1]] or '""', job_text)
    job = yaml.safe_load(filled)['owlint']
    here = put(tmp_path / 'work', {'README.md': card, 'a/README.md': SOUND, 'b/README.md': SOUND})
    select = '\n'.join(job['script']).replace('owlint check', 'owlint check --select OWL111')
    variables = {key: str(value) for key, value in job['variables'].items()}
    done = bash(select, here, **variables)
    assert done.returncode == code, done.stderr
    report = here / job['artifacts']['reports']['codequality']
    assert len(json.loads(report.read_text(encoding='utf-8'))) == count


# ---- the image and our own hooks -----------------------------------------------------------


def test_the_image_is_pinned_and_runs_as_nobody() -> None:
    text = (ROOT / 'Dockerfile').read_text(encoding='utf-8')
    stages = [line for line in text.splitlines() if line.startswith('FROM ')]
    assert len(stages) == 2
    assert all(re.search(r'@sha256:[0-9a-f]{64}( AS build)?$', line) for line in stages)
    last = text.rpartition('\nFROM ')[2].splitlines()
    (user,) = [line.split()[1] for line in last if line.startswith('USER ')]
    assert int(user.partition(':')[0]) > 0
    assert last.index(f'USER {user}') > max(
        number for number, line in enumerate(last) if line.startswith(('RUN ', 'COPY '))
    )
    # all that is copied is let through to the build
    let = (ROOT / '.dockerignore').read_text(encoding='utf-8').split()
    copied = re.findall(r'^COPY (?!--from)(.+) \S+$', text, re.M)
    for name in ' '.join(copied).split():
        assert any(name == one[1:] or name.startswith(one[1:] + '/') for one in let), name
        assert (ROOT / name).exists(), name


def test_the_tree_is_clean_under_its_own_hooks() -> None:
    config = yaml.safe_load((ROOT / '.pre-commit-config.yaml').read_text(encoding='utf-8'))
    hooks = {hook['id']: hook for repo in config['repos'] for hook in repo['hooks']}
    hook = hooks['owlint']
    listed = subprocess.run(
        ['git', 'ls-files', '-z'], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip('not a checkout')
    paths = [
        path
        for path in listed.stdout.split('\0')
        if path and (ROOT / path).is_file() and not re.search(hook['exclude'], path)
    ]
    assert len(paths) > 300
    arguments = hook['entry'].partition('-m owlint ')[2].split()
    done = subprocess.run(
        [sys.executable, '-m', 'owlint', *arguments, *paths],
        cwd=ROOT, env=environment(PRE_COMMIT='1'), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_the_hooks_of_this_repository_are_valid() -> None:
    pre_commit = pytest.importorskip('pre_commit.clientlib')
    config = pre_commit.load_config(str(ROOT / '.pre-commit-config.yaml'))
    assert [hook['id'] for repo in config['repos'] for hook in repo['hooks']]
