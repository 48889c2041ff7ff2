"""``owlint audit`` and its function for clusters: every row has its answer, whatever it holds."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import islice
from pathlib import Path

import pytest

from releases import copy_release, owlint

pytest.importorskip('pyarrow', reason='the extra owlint[audit] is not installed')

import pyarrow as pa
import pyarrow.parquet as pq

from owlint import api, tables
from owlint.batch import COLUMNS, SCHEMA, audit
from owlint.report.audit import Summary, as_page
from owlint_rules.model.subjects import Card, Release

CARDS = {
    'lab/owl': '---\nlicense: mit\npipeline_tag: fill-mask\n---\n# Owl\n\nKnows owls.\n',
    'lab/tuned': '---\nlicense: mit\nbase_model: meta-llama/Llama-3.1-8B\n---\n# Tuned\n',
    'lab/bare': '# Bare\n\nNo front matter.\n',
    'lab/other': '---\nlicense: other\nlicense_name: mine\nlicense_link: LICENSE\n---\n# Other\n',
    'lab/none': '---\nlibrary_name: transformers\n---\n# None\n',
    'lab/data': '---\nlicense: cc-by-4.0\ntask_categories:\n- fill-mask\n---\n# Data\n',
}
#: As the public dumps of the Hub's cards are laid out.
DUMP = [
    {'modelId': id, 'card': card, 'createdAt': f'202{n}-03-01T10:00:00', 'pipeline_tag': None}
    for n, (id, card) in enumerate(CARDS.items())
]


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """A folder with the same dump as Parquet and as JSON Lines."""
    pq.write_table(pa.Table.from_pylist(DUMP), tmp_path / 'cards.parquet', row_group_size=4)
    lines = (json.dumps(row) + '\n' for row in DUMP)
    (tmp_path / 'cards.jsonl').write_text(''.join(lines))
    return tmp_path


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches of two rows, parts of one batch."""
    monkeypatch.setattr(tables, 'ROWS', 2)
    monkeypatch.setattr(tables, 'BATCHES', 1)


def run(*arguments: str, cwd: Path) -> list[dict[str, object]]:
    """The rows of the answer of a run that succeeds."""
    done = owlint('audit', *arguments, '-o', 'out.parquet', cwd=cwd)
    assert (done.returncode, done.stderr) == (0, ''), done.stderr
    assert not (cwd / 'out.parquet.parts').exists()
    return rows(cwd / 'out.parquet')


def rows(path: Path) -> list[dict[str, object]]:
    table = pq.read_table(path)
    assert table.schema.equals(SCHEMA)
    return table.to_pylist()


def codes(row: dict[str, object]) -> set[str]:
    return {finding['code'] for finding in row['findings']}


def test_a_dump_as_it_is(dump: Path) -> None:
    found = {row['id']: row for row in run('cards.parquet', cwd=dump)}
    assert [*found] == [*CARDS]
    assert run('cards.jsonl', cwd=dump) == list(found.values())
    assert run('cards.parquet', '-j', '2', cwd=dump) == list(found.values())
    assert [row['year'] for row in found.values()] == [2020, 2021, 2022, 2023, 2024, 2025]
    assert {row['error'] for row in found.values()} == {None}
    owl, tuned = found['lab/owl'], found['lab/tuned']
    assert (owl['licenses'], owl['task'], owl['kind']) == (['mit'], 'fill-mask', 'model')
    assert owl['terms_open_weights'] == 'met'
    assert tuned['base_models'] == ['meta-llama/Llama-3.1-8B']
    assert 'OWL604' in codes(tuned)
    assert tuned['terms_osd'] == 'not met'
    assert found['lab/data']['kind'] == 'dataset'
    assert found['lab/bare']['kind'] == 'other'
    assert found['lab/bare']['verdict_osd'] is None


def test_it_says_what_the_interface_says() -> None:
    answers = audit(pa.RecordBatch.from_pylist(DUMP)).to_pylist()
    for id, answer in zip(CARDS, answers, strict=True):
        release = api.verdict(files={'README.md': CARDS[id]}, name=id, complete=False)
        for definition in release.definitions if answer['kind'] == 'model' else ():
            assert answer['verdict_' + COLUMNS[definition.id]] == definition.status
            assert answer['terms_' + COLUMNS[definition.id]] == definition.axes['license']


def test_a_card_alone_does_not_say_what_its_repository_lacks(dump: Path) -> None:
    found = {row['id']: row for row in run('cards.parquet', cwd=dump)}
    assert not {'OWL601', 'OWL605', 'OWL610', 'OWL630'} & set().union(*map(codes, found.values()))
    assert found['lab/none']['terms_open_weights'] == 'undecided'
    # a repository at hand lacks what it lacks
    for id, card in CARDS.items():
        folder = dump / 'hub' / id
        folder.mkdir(parents=True)
        (folder / 'README.md').write_text(card)
    whole = {row['id']: row for row in run('hub', cwd=dump)}
    assert 'OWL630' in codes(whole['hub/lab/other'])
    assert 'OWL605' in codes(whole['hub/lab/tuned'])
    assert whole['hub/lab/none']['terms_open_weights'] == 'not met'
    assert whole['hub/lab/tuned']['base_models'] == ['meta-llama/Llama-3.1-8B']


def test_repositories_are_rows(tmp_path: Path) -> None:
    copy_release('model-zoo', tmp_path)
    found = run('model-zoo', cwd=tmp_path)
    told = owlint('verdict', '--all', '--format', 'json', 'model-zoo', cwd=tmp_path)
    releases = json.loads(told.stdout)['releases']
    assert [row['id'] for row in found] == [release['path'] for release in releases]
    for row, release in zip(found, releases, strict=True):
        states = {one['id']: one['status'] for one in release['definitions']}
        assert row['verdict_osd'] == states['osd']
        assert {one['path'] for one in row['findings']} <= {
            path.relative_to(tmp_path).as_posix() for path in (tmp_path / row['id']).rglob('*')
        } | {row['id']}


def hostile() -> pa.RecordBatch:
    broken = pa.array([b'---\nlicense: mit\n---\n\xff\xfe', None, b'\xff'] + [b'x'] * 3)
    return pa.record_batch(
        {
            'id': broken.view(pa.string()),
            'card': pa.array(
                [
                    '---\nlicense: mit\n---\n# Owl\n',
                    None,
                    '---\nlicense: [' + '[' * 5000,
                    'x' * (tables.MAX_TEXT + 1),
                    '',
                    '---\nbase_model:\n' + '- a/b\n' * 3000 + '---\n',
                ]
            ),
            'createdAt': pa.array(['', None, 'soon', '99999-01', '2024', '2024-13-77']),
        }
    )


def test_odd_rows_are_data() -> None:
    found = audit(hostile()).to_pylist()
    assert [row['year'] for row in found] == [None, None, None, None, 2024, 2024]
    assert [row['error'] for row in found if row['error']] == [
        'there is no card',
        'the card has over 8,388,608 bytes',
    ]
    assert found[0]['licenses'] == ['mit']
    assert 'OWL902' in codes(audit(pa.record_batch({'card': [b'\x80 owl']})).to_pylist()[0])


def test_bytes_numbers_and_dictionaries_are_texts() -> None:
    cards = [CARDS['lab/owl'], CARDS['lab/owl'], None]
    for kind in (
        pa.string(),
        pa.large_string(),
        pa.binary(),
        pa.dictionary(pa.int8(), pa.string()),
    ):
        column = pa.array(cards, pa.string()).cast(kind)
        answers = audit(pa.record_batch({'id': pa.array([1, 2, 3]), 'card': column})).to_pylist()
        assert [row['id'] for row in answers] == ['1', '2', '3']
        assert [row['licenses'] for row in answers] == [['mit'], ['mit'], None]
    stamps = pa.array([1_700_000_000], pa.timestamp('s'))
    assert (
        audit(pa.record_batch({'card': cards[:1], 'createdAt': stamps})).to_pylist()[0]['year']
        == 2023
    )


def test_bad_lines_are_kept_as_rows(tmp_path: Path) -> None:
    good = json.dumps({'id': 'lab/owl', 'card': CARDS['lab/owl']}).encode()
    lines = [
        good,
        b'{',
        b'[]',
        b'',
        b'[' * 100_000,
        b'{"id": 7}',
        b'{"card": "\\udcff"}',
        b'\xff',
        good,
    ]
    (tmp_path / 'cards.jsonl').write_bytes(b'\n'.join(lines))
    found = run('cards.jsonl', cwd=tmp_path)
    assert len(found) == 8
    assert [row['id'] for row in found] == [
        'lab/owl', 'line 2', 'line 3', 'line 5', '7', 'line 7', 'line 8', 'lab/owl',
    ]  # fmt: skip
    assert [bool(row['error']) for row in found] == [0, 1, 1, 1, 1, 0, 1, 0]


@pytest.mark.usefixtures('small')
def test_a_run_that_was_cut_off_goes_on(dump: Path) -> None:
    whole = run('cards.parquet', cwd=dump)
    (dump / 'out.parquet').unlink()

    def cut(answers: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield from islice(answers, 2)
        raise KeyboardInterrupt

    given = tables.Input([str(dump / 'cards.parquet')], [], ('', ''))
    output = tables.Output(str(dump / 'out.parquet'), given.state())
    assert output.start() == 0
    with pytest.raises(KeyboardInterrupt):
        output.write(cut(map(audit, given.batches())))
    (dump / 'out.parquet.parts' / '000002.parquet.tmp').write_bytes(b'half')
    other = owlint('audit', 'cards.jsonl', '-o', 'out.parquet', cwd=dump)
    assert other.returncode == 2
    assert 'parts of another run' in other.stderr
    done = owlint('audit', 'cards.parquet', '-o', 'out.parquet', cwd=dump)
    assert done.stderr == 'owlint: 4 rows are there from a run before; going on behind them\n'
    assert rows(dump / 'out.parquet') == whole
    assert not (dump / 'out.parquet.parts').exists()


def test_columns_by_name_and_what_cannot_be_read(dump: Path) -> None:
    table = pa.table({'repo': ['lab/owl'], 'body': [CARDS['lab/owl']], 'card': ['']})
    pq.write_table(table, dump / 'mine.parquet')
    (found,) = run('mine.parquet', '--id-column', 'repo', '--card-column', 'body', cwd=dump)
    assert (found['id'], found['licenses']) == ('lab/owl', ['mit'])
    pq.write_table(table.select(['repo', 'body']), dump / 'mine.parquet')
    (dump / 'broken.parquet').write_bytes(b'PAR1')
    (dump / 'empty').mkdir()
    for arguments, said in {
        ('mine.parquet',): 'no column holds cards; name it by --card-column: repo, body',
        ('mine.parquet', '--card-column', 'x'): 'no column `x`; there are repo, body',
        ('broken.parquet',): 'is no Parquet file that can be read',
        ('nothing.parquet',): 'no such file or folder',
        ('out.html',): 'no such file or folder',
        ('empty',): 'no release in it',
    }.items():
        done = owlint('audit', *arguments, '-o', 'other.parquet', cwd=dump)
        assert done.returncode == 2
        assert said in done.stderr
        assert done.stderr.count('\n') == 1
        assert not (dump / 'other.parquet').exists()


def test_the_summary(dump: Path) -> None:
    done = owlint('audit', 'cards.parquet', '-o', 'out.parquet', '--html', 'out.html', cwd=dump)
    assert done.stdout.startswith('6 rows, 6 judged\n')
    assert '33.3 %  mit\n' in done.stdout
    assert 'OWL604 base-model-terms' in done.stdout
    page = (dump / 'out.html').read_text(encoding='utf-8')
    assert 'By year: terms meet osd' in page
    assert page.count('<svg') > 5


def test_names_of_others_are_text_in_the_page() -> None:
    summary = Summary()
    evil = '"><script>alert(1)</script>\x1b[0m'
    summary.add(
        [
            {
                **dict.fromkeys(SCHEMA.names),
                'licenses': [evil],
                'base_models': [evil],
                'task': evil,
                'terms_osd': 'met',
                'findings': [{'code': 'OWL604', 'name': 'n', 'severity': 'error'}],
            }
        ]
    )
    tags: set[str] = set()

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            tags.add(tag)

    Reader().feed(as_page(summary))
    assert 'svg' in tags
    assert 'script' not in tags
    assert '\x1b' not in as_page(summary)


def test_a_batch_may_be_cut_anywhere() -> None:
    batch = pa.RecordBatch.from_pylist(DUMP)
    whole = audit(batch)
    parts = [audit(batch.slice(at, 1)) for at in range(batch.num_rows)]
    assert pa.Table.from_batches(parts).to_pylist() == whole.to_pylist()
    table = audit(pa.Table.from_batches([batch, batch]))
    assert table.to_pylist() == whole.to_pylist() * 2


def test_cards_of_one_name_are_judged_apart() -> None:
    for id in ('lab/owl', None):
        rows = [{'modelId': id, 'card': card} for card in CARDS.values()]
        together = audit(pa.RecordBatch.from_pylist(rows)).to_pylist()
        apart = [audit(pa.RecordBatch.from_pylist([row])).to_pylist()[0] for row in rows]
        assert together == apart
        assert len({json.dumps(row) for row in together}) > len(rows) // 2


def test_no_card_waits_for_the_garbage_collector() -> None:
    """What was worked out for a card leads back to it; it goes with the card all the same."""
    batch = pa.RecordBatch.from_pylist(DUMP)
    audit(batch)
    gc.collect()
    gc.disable()
    try:
        audit(batch)
        left = [one for one in gc.get_objects() if isinstance(one, Card | Release)]
    finally:
        gc.enable()
    assert len(left) <= 1, left  # the one that was looked at last may be at hand


def test_without_the_extra(dump: Path) -> None:
    code = (
        'import sys; sys.modules["pyarrow"] = None\n'
        'from owlint.cli import main; sys.exit(main(sys.argv[1:]))'
    )
    command = [sys.executable, '-c', code, 'audit', 'cards.parquet', '-o', 'x.parquet']
    done = subprocess.run(command, cwd=dump, capture_output=True, encoding='utf-8', check=False)
    assert done.returncode == 2
    assert done.stderr == 'owlint: to audit tables of cards, pip install "owlint[audit]"\n'


def test_on_a_cluster_of_ray(dump: Path) -> None:
    ray = pytest.importorskip('ray', reason='Ray is not installed')
    alone = run('cards.parquet', cwd=dump)
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    done = owlint('audit', 'cards.parquet', '-o', 'out.parquet', '--ray', 'local', cwd=dump)
    assert done.returncode == 0, done.stderr
    assert rows(dump / 'out.parquet') == alone
    assert not ray.is_initialized()


def test_in_a_frame_of_dask() -> None:
    dask = pytest.importorskip('dask.dataframe', reason='Dask is not installed')
    pandas = pytest.importorskip('pandas')
    frame = dask.from_pandas(pandas.DataFrame(DUMP), npartitions=2)

    def answers(part):
        return audit(pa.RecordBatch.from_pandas(part)).to_pandas()

    found = frame.map_partitions(answers, meta=SCHEMA.empty_table().to_pandas()).compute()
    assert [*found['id']] == [*CARDS]
    assert found['licenses'].iloc[0].tolist() == ['mit']
