"""What the table of rules says a subject must have costs at most an import; it silences no rule."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint.engine import Engine, Settings
from owlint_rules.catalog import NEEDS, RULES, kind_of, load, worth_running
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card, Release
from test_card_properties import cards, read
from test_rule_cases import all_cases, write_file
from tools import releases, weight_files

ROOT = Path(__file__).parent.parent
CODES = {kind: [code for code in RULES if kind_of(code) == kind] for kind in ('card', 'release')}

#: The files of the cases of card and release rules.
CASES = [
    case['files']
    for code, case in (param.values for param in all_cases())
    if code[3] in '16' and isinstance(case['files'].get('README.md'), str)
]
FIELDS = (
    'license: mit', 'license: other', 'license_link: LICENSE.md', 'license_link: LICENSE',
    'base_model: meta-llama/Llama-2-7b', 'base_model: example/owl', 'base_model: [a/b, c/d]',
    'base_model_relation: quantized', 'base_model_relation: merge', 'datasets: [laion/laion400m]',
    'datasets: [HuggingFaceH4/ultrachat_200k, web]', 'library_name: transformers', 'gated: true',
    'tags: [base_model:example/owl]',
)  # fmt: skip
BODIES = (
    '', 'Our model is fully open source.', 'This model is MIT-licensed.', 'We release it freely.',
    'Texts were generated with GPT-4 for it.', 'It was synthesized by gpt-3.5-turbo.',
    'Trained on a large corpus from the internet.', 'The weights are under Apache-2.0.',
    'Fine-tuned from Llama 2. Built with Meta Llama 3.', '# License\n\nSee LICENSE.',
)  # fmt: skip
FILES = {
    'LICENSE': (
        (ROOT / 'LICENSE').read_bytes(), b'LLAMA 2 COMMUNITY LICENSE AGREEMENT', b'MIT License',
    ),
    'USE_POLICY.md': (b'# Acceptable Use Policy\n\nDo no harm.\n',),
    'NOTICE': (b'A notice.\n',),
    '.eval_results/owls.yaml': (b'- value: high\n', b'[', b'- dataset: {id: a/b}\n  value: 1\n'),
    'config.json': (
        b'{"_name_or_path": "meta-llama/Llama-2-7b-hf", "torch_dtype": "bfloat16"}',
        b'{"quantization_config": {"quant_method": "gptq", "bits": 4}}', b'{}',
    ),
    'adapter_config.json': (b'{"base_model_name_or_path": "meta-llama/Llama-3.1-8B"}',),
    'model.safetensors': (
        weight_files.safetensors(),
        weight_files.safetensors({'a': ('F32', [40, 50])}, {'license': 'mit'}),
        weight_files.safetensors({'a': ('F16', [4])}, {'modelspec.merged_from': 'a/b'}),
    ),
    'owl.Q4_0.gguf': (
        weight_files.Gguf().file(
            [
                ('general.base_model.count', weight_files.U32, 1),
                ('general.base_model.0.repo_url', weight_files.TEXT, 'https://huggingface.co/a/b'),
            ],
            weight_files.GGUF_TENSORS,
            data=weight_files.GGUF_DATA,
        ),
    ),
}  # fmt: skip


@st.composite
def plain_releases(draw: st.DrawFn) -> dict[str, object]:
    """The files of a release without configuration and manifests."""
    fields = draw(
        st.lists(st.sampled_from(FIELDS), max_size=5, unique_by=lambda f: f.split(':')[0])
    )
    body = '\n\n'.join(draw(st.lists(st.sampled_from(BODIES), max_size=3)))
    front = '\n'.join(['pipeline_tag: translation', *fields])
    files: dict[str, object] = {'README.md': f'---\n{front}\n---\n# Owl\n\n{body}\n'}
    for name in draw(st.lists(st.sampled_from(sorted(FILES)), max_size=4, unique=True)):
        files[name] = draw(st.sampled_from(FILES[name]))
    return files


@st.composite
def changed(draw: st.DrawFn, text: str) -> str:
    """A text with a few characters changed."""
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(text)))
        new = draw(st.sampled_from(['', '\n', ' ', '-', ':', '"', 'a', '#']))
        text = text[:at] + new + text[at + draw(st.integers(0, 3)) :]
    return text


case_cards = st.sampled_from([files['README.md'] for files in CASES]).flatmap(changed)


@st.composite
def case_releases(draw: st.DrawFn) -> dict[str, object]:
    """The files of a case with a card that is a little different."""
    files = draw(st.sampled_from(CASES))
    return {**files, 'README.md': draw(changed(files['README.md']))}


def gathered(folder: Path) -> Release:
    return Engine(Settings(isolated=True)).finder.gather(str(folder))


def silenced(subject: Card | Release) -> list[str]:
    """Rules that would have found something, and that the table leaves out."""
    codes = CODES[subject.kind]
    running = set(worth_running(codes, subject.kind, subject, Options()))
    return [
        f'{code}: {finding.message}'
        for code in codes
        if code not in running
        for finding in load(code).check(subject, Options())
    ]


@given(cards() | case_cards)
def test_no_card_rule_is_silenced(text: str) -> None:
    assert silenced(read(text)) == []


@given(plain_releases() | case_releases())
def test_no_release_rule_is_silenced(files: dict[str, object]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, content in files.items():
            if isinstance(content, bytes):
                (folder / path).parent.mkdir(exist_ok=True)
                (folder / path).write_bytes(content)
            else:
                write_file(folder / path, content)
        assert silenced(gathered(folder)) == []


@pytest.mark.parametrize('name', releases.NAMES)
def test_no_rule_is_silenced_in_a_release_fixture(name: str, tmp_path: Path) -> None:
    folder = releases.copy_release(name, tmp_path)
    # without its configuration, with which every rule runs
    for config in folder.rglob('owlint.toml'):
        config.unlink()
    assert silenced(gathered(folder)) == []


def test_a_plain_release_needs_only_some_of_the_rules(tmp_path: Path) -> None:
    (tmp_path / 'README.md').write_text(
        '---\nlicense: mit\npipeline_tag: translation\n---\n# Owl\n\nIt names owls.\n',
        encoding='utf-8',
    )
    release = gathered(tmp_path)
    assert release.card is not None
    assert list(worth_running(CODES['card'], 'card', release.card, Options())) == []
    running = set(worth_running(CODES['release'], 'release', release, Options()))
    assert not running & {'OWL603', 'OWL604', 'OWL611', 'OWL620', 'OWL624', 'OWL630'}
    assert {'OWL601', 'OWL602', 'OWL605'} <= running


def test_with_a_configuration_every_release_rule_runs(tmp_path: Path) -> None:
    (tmp_path / 'README.md').write_text('---\nlicense: mit\n---\n', encoding='utf-8')
    options = Options(claims=['open-weights'])
    codes = CODES['release']
    assert list(worth_running(codes, 'release', gathered(tmp_path), options)) == codes


def test_a_rule_that_the_table_says_nothing_about_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    card = read('---\nlicense: mit\n---\n')
    assert list(worth_running(['OWL110', 'LAB101'], 'card', card, Options())) == ['LAB101']
    monkeypatch.delitem(NEEDS, 'OWL110')
    assert list(worth_running(['OWL110'], 'card', card, Options())) == ['OWL110']


def test_the_table_speaks_of_rules_that_there_are() -> None:
    assert [code for code in NEEDS if code not in RULES] == []
    assert {kind_of(code) for code in NEEDS} == set(CODES)
