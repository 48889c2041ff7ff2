"""The files that ``hostile_weights.py`` measures: (title, name of the file, writer)."""

from __future__ import annotations

import json
import random
import struct

from tools import weight_files as w

CASES: list[tuple[str, str, object]] = []


def case(title, name):
    """Register a function that answers the bytes of a file, or (head, size) of a sparse one."""

    def register(make):
        def write(path):
            made = make()
            if isinstance(made, tuple):
                w.sparse(path, *made)
            else:
                path.write_bytes(made)

        CASES.append((title, name, write))
        return make

    return register


def many(title, name, pairs):
    """Register several cases of one kind: what is special about each, and its maker."""
    for what, make in pairs.items():
        case(f'{title}, {what}', name)(make)


# safetensors

ENTRY = '"%s":{"dtype":"F32","shape":[%s],"data_offsets":[%d,%d]}'
ODD = '"%s":{"data_offsets":[%d,%d],"shape":[%s],"dtype":"F32"}'
N = 25_000


def st(entries, data=0, *, pad=0):
    header = b'{' + b','.join(x.encode() if isinstance(x, str) else x for x in entries) + b'}'
    head = w.raw_safetensors(header + b' ' * pad)
    return head, len(head) + data


def names(n, length=30):
    return [f'model.layers.{i}.w'.ljust(length, 'x') for i in range(n)]


def _st_shuffled():
    order = list(range(N))
    random.Random(1).shuffle(order)
    return st([ENTRY % (f't{i}', '2', 8 * i, 8 * i + 8) for i in order], 8 * N)


def _st_shapes(length):
    lists = [','.join(['1'] * (i % length)) + (',' if i % length else '') + '2' for i in range(N)]
    return st([ENTRY % (f't{i}', lists[i] + ' ' * (i // (4 * length)), 8 * i, 8 * i + 8)
               for i in range(N)], 8 * N)  # fmt: skip


def _st_near():
    """Entries that a pattern follows to their last character, in vain."""
    return st([f'"{n}":{{"dtype":"F32","shape":[2],"data_offsets":[{8 * i},{8 * i + 8}]  ,"a":1}}'
               for i, n in enumerate(names(N))], 8 * N)  # fmt: skip


def _st_deceptive():
    """Entries in which the keys stand, but not as keys."""
    return st([f'"{n}":{{' + '"shape":[2],"dtype":"F3",' * 20 + '"data_offsets":[0,8]}'
               for n in names(9_000)], 8)  # fmt: skip


def _st_orders():
    rows = []
    for i in range(N):
        parts = ['"dtype":"F32"', '"shape":[2]', f'"data_offsets":[{8 * i},{8 * i + 8}]']
        random.Random(i).shuffle(parts)
        rows.append(f'"t{i}":{{{",".join(parts)}}}')
    return st(rows, 8 * N)


def _st_spaced(count, spaces, order):
    space = ' \n\t\r'[: max(1, min(4, spaces))] * max(1, spaces // 4)
    rows = []
    for i in range(count):
        parts = ['"dtype":"F32"', '"shape":[2]', f'"data_offsets":[{8 * i},{8 * i + 8}]']
        parts = [parts[k] for k in order]
        rows.append(
            f'{space}"t{i}"{space}:{space}{{{space}{(space + "," + space).join(parts)}{space}}}'
            f'{space}'.replace('":', f'"{space}:{space}').replace('[2]', f'[{space}2{space}]')
        )
    return st(rows, 8 * count)


def metadata(pairs):
    return '"__metadata__":{' + ','.join(pairs) + '}'


MB6 = 6 * 2**20 - 200

many('safetensors', 'm.safetensors', {
    'honest, 20,000 tensors': lambda: st(
        [ENTRY % (n, '4096,4', 65536 * i, 65536 * (i + 1))
         for i, n in enumerate(names(20_000, 50))], 65536 * 20_000),
    'usual order, 25,000 entries': lambda: st(
        [ENTRY % (n, '2', 8 * i, 8 * i + 8) for i, n in enumerate(names(N))], 8 * N),
    'long numbers, 25,000 entries': lambda: st(
        [ENTRY % (n, '1,' * 30 + '2', 10**17 + 8 * i, 10**17 + 8 * i + 8)
         for i, n in enumerate(names(N))], 8 * N),
    'unusual order, 25,000 entries': lambda: st(
        [ODD % (n, 8 * i, 8 * i + 8, '2') for i, n in enumerate(names(N))], 8 * N),
    'unusual order, long shapes, 25,000 entries': lambda: st(
        [ODD % (n, 8 * i, 8 * i + 8, '1, ' * 40 + '2') for i, n in enumerate(names(N))], 8 * N),
    'changing order, 25,000 entries': _st_orders,
    'shuffled offsets, 25,000 entries': _st_shuffled,
    'backward offsets, 25,000 entries': lambda: st(
        [ENTRY % (f't{i}', '2', 8 * (N - i - 1), 8 * (N - i)) for i in range(N)], 8 * N),
    'empty tensors, 25,000': lambda: st(
        [ENTRY % (f't{i}', '0', 0, 0) for i in range(N)]),
    'overlapping at 2^63': lambda: st(
        [ENTRY % (f't{i}', '2', 2**63, 2**63 + 8) for i in range(N)], 8 * N),
    'different shapes': lambda: _st_shapes(40),
    'distinct shapes': lambda: st(
        [ODD % (f't{i}', 8 * i, 8 * i + 8, ' ' * (i % 100) + '2' + ' ' * (i // 200))
         for i in range(N)], 8 * N),
    'entries with a fourth key': _st_near,
    'entries that only look right': _st_deceptive,
    'names with escapes': lambda: st(
        [ENTRY % (f'\\u0074{i}', '2', 8 * i, 8 * i + 8) for i in range(N)], 8 * N),
    'names not ASCII': lambda: st(
        [ENTRY % (f'é{i}' * 10, '2', 8 * i, 8 * i + 8) for i in range(N)], 8 * N),
    'long names, 6 MB': lambda: st(
        [ENTRY % (f'{i}' + 'x' * 130, '2', 8 * i, 8 * i + 8) for i in range(N)], 8 * N),
    'one name of 6 MB': lambda: st([ENTRY % ('x' * (MB6 - 100), '2', 0, 8)], 8),
    'one name of 6 MB of escapes': lambda: st([ENTRY % ('\\n' * (MB6 // 2 - 100), '2', 0, 8)], 8),
    'spaces, usual order': lambda: _st_spaced(N, 4, (0, 1, 2)),
    'spaces, unusual order': lambda: _st_spaced(N, 4, (2, 0, 1)),
    'wide spaces, usual order': lambda: _st_spaced(8_000, 40, (0, 1, 2)),
    'wide spaces, unusual order': lambda: _st_spaced(8_000, 40, (2, 1, 0)),
    'repeated names': lambda: st([ENTRY % ('t', '2', 0, 8)] * N, 8),
    '100,000 entries': lambda: st(
        [ENTRY % (f't{i}', '', 4 * i, 4 * i + 4) for i in range(100_000)], 400_000),
    'nesting bomb': lambda: st(['"a":' + '[' * (MB6 - 10)]),
    'nesting bomb of objects': lambda: st(['"a":' + '{"a":' * (MB6 // 5 - 10)]),
    'a small bomb in each entry': lambda: st(
        [f'"t{i}":' + '[' * 16 + ']' * 16 for i in range(N)]),
    'a value of 4 kB in each entry': lambda: st(
        [f'"t{i}":{{"dtype":"F32","shape":[{",".join("1" * 1000)}],"data_offsets":[0,4]}}'
         for i in range(2_900)], 4),
    'metadata, 4,999 keys': lambda: st(
        [metadata(f'"key {i}":"{"value" * 30}"' for i in range(4_999))]),
    'metadata, 100,000 keys': lambda: st(
        [metadata(f'"key {i}":"value {i}"' for i in range(100_000))]),
    'metadata, 4,999 keys with escapes': lambda: st(
        [metadata(f'"\\u006bey {i}":"' + 'val\\u0075e' * 60 + '"' for i in range(4_999))]),
    'metadata, 4,999 keys of 800 bytes': lambda: st(
        [metadata(f'"{i:0800}":""' for i in range(4_999))]),
    'metadata, keys of 1 MB': lambda: st([metadata(f'"{i}{"k" * 10**6}":""' for i in range(5))]),
    'metadata, keys of 1 MB of escapes': lambda: st(
        [metadata(f'"{i}' + '\\u00e9' * 10**5 + '":""' for i in range(9))]),
    'metadata, repeated keys': lambda: st([metadata(['"k":"v"'] * 4_999)]),
    'metadata, a text of 6 MB': lambda: st([metadata(['"k":"' + 'v' * (MB6 - 100) + '"'])]),
    'metadata, 6 MB of escapes': lambda: st(
        [metadata(['"k":"' + '\\n' * (MB6 // 2 - 100) + '"'])]),
    'metadata, 6 MB of long escapes': lambda: st(
        [metadata(['"k":"' + '\\u00e9' * (MB6 // 6 - 100) + '"'])]),
    'metadata, texts of 64 kB of escapes': lambda: st(
        [metadata(f'"k{i}":"' + '\\u00e9' * 10_900 + '"' for i in range(120))]),
    'metadata, license keys of 64 kB': lambda: st(
        [metadata(f'"license{i}":"{"é" * 30_000}"' for i in range(130))]),
    'metadata, values that are no text': lambda: st(
        [metadata(f'"k{i}":[[[[{i}]]]]' for i in range(4_999))]),
    'modelspec.license of 6 MB': lambda: st(
        [metadata(['"modelspec.license":"' + 'MIT OR (' * (MB6 // 8 - 100) + '"'])]),
    'modelspec.merged_from of 6 MB': lambda: st(
        [metadata(['"modelspec.merged_from":"' + 'a,' * (MB6 // 2 - 100) + '"'])]),
    'not UTF-8 at the end': lambda: st([b'"k":"' + 'é'.encode() * (MB6 // 2 - 100) + b'\xff"']),
    'not ASCII, 6 MB': lambda: st([metadata(['"k":"' + 'é' * (MB6 // 2 - 100) + '"'])]),
    'four bytes for each character, 6 MB': lambda: st(
        [metadata(['"k":"' + '\U0001f989' * (MB6 // 4 - 100) + '"'])]),
    'spaces alone': lambda: (struct.pack('<Q', MB6) + b'{' + b' ' * (MB6 - 1), MB6 + 8),
    'padding of 6 MB': lambda: st([ENTRY % ('t', '2', 0, 8)], 8, pad=MB6 - 100),
    'header of 100 MB': lambda: (struct.pack('<Q', 10**8) + b'{', 10**8 + 8),
    'header of 2^63 bytes': lambda: struct.pack('<Q', 2**63) + b'{}',
    'header of 2^63 bytes in a file of 100 GB': lambda: (
        struct.pack('<Q', 2**63) + b'{}', 100 * 2**30),
    'negative offsets': lambda: st(
        [ENTRY % (f't{i}', '2', -8, 0) for i in range(N)], 8 * N),
})  # fmt: skip

# Shard indexes


def index(pairs, *, space=''):
    rows = (f'{space}"{a}"{space}:{space}"{b}"{space}' for a, b in pairs)
    return ('{"metadata":{"total_size":1},"weight_map":{' + ','.join(rows) + '}}').encode()


def deep_seek():
    """As many tensors and shards as the largest open model has."""
    rows = []
    for i in range(91_991):
        name = f'model.layers.{i // 1550}.mlp.experts.{i % 256}.down_proj_{i}.weight_scale_inv'
        rows.append((name, f'model-{i // 565 + 1:05}-of-000163.safetensors'))
    return json.dumps({'metadata': {}, 'weight_map': dict(rows)}, indent=2).encode()


many('index', 'm.safetensors.index.json', {
    'honest, 91,991 tensors in 163 shards': deep_seek,
    '150,000 tensors': lambda: index((f't{i}', f's{i % 100}') for i in range(150_000)),
    '1,000,000 tensors': lambda: index((f'{i}', 's') for i in range(10**6)),
    '115,000 tensors, spaces': lambda: index(
        ((f't{i}', f's{i % 100}') for i in range(115_000)), space=' \n' * 8),
    '10,000 shards': lambda: index((f't{i}', f's{i}') for i in range(10_000)),
    '10,000 shards in deep folders': lambda: index(
        (f't{i}', 'a/' * 200 + f's{i}') for i in range(10_000)),
    '10,000 shards with long names': lambda: index(
        (f't{i}', 'a' * 900 + f's{i}') for i in range(10_000)),
    'shards outside': lambda: index((f't{i}', f'../s{i}') for i in range(100_000)),
    'repeated names': lambda: index([('t', 's')] * 200_000),
    'names with escapes': lambda: index((f'\\u0074{i}', f's{i % 9}') for i in range(200_000)),
    'escapes everywhere': lambda: index(('\\n' * 30 + f'{i}', '\\n' * 30) for i in range(90_000)),
    'names not ASCII': lambda: index((f'é{i}', f'é{i % 99}') for i in range(150_000)),
    'long names': lambda: index((f'{i}' + 'x' * 1000, 's') for i in range(13_000)),
    'one name of 13 MB': lambda: index([('x' * (13 * 2**20), 's')]),
    'one name of 13 MB of escapes': lambda: index([('\\n' * (13 * 2**19), 's')]),
    'a shard name of 13 MB': lambda: index([('t', 'x' * (13 * 2**20))]),
    'nesting bomb': lambda: b'{"a":' + b'[' * 10**7,
    'spaces alone': lambda: b'{' + b' ' * (13 * 2**20),
    'not UTF-8 at the end': lambda: index([('é' * 6_000_000, 's')]) + b'\xff',
    '100 MB': lambda: index((f'{i}' + 'x' * 1000, 's') for i in range(100_000)),
    'other keys': lambda: json.dumps({f'k{i}': 'v' for i in range(500_000)}).encode(),
})  # fmt: skip

# GGUF

ARCHITECTURE = ('general.architecture', w.TEXT, 'llama')


def gguf(entries=(), tensors=(), *, version=3, order='<', keys=0, count=0, size=0):
    """A GGUF whose parts are bytes; ``size`` makes the file sparse."""
    g = w.Gguf(version, order)
    entries, tensors = list(entries), list(tensors)
    head = g.head(count or len(tensors), keys or len(entries) + 1) + g.entry(*ARCHITECTURE)
    head += b''.join(entries) + b''.join(tensors)
    return (head, max(size, len(head)))


G = w.Gguf()


def texts(lengths, size=0, tail=b''):
    """One key with an array of texts of these lengths."""
    lengths = list(lengths)
    body = b''.join(struct.pack('<Q', length) + b'x' * length for length in lengths)
    raw = G.text('k') + struct.pack('<IIQ', w.ARRAY, w.TEXT, len(lengths)) + body
    return gguf([raw + tail], size=size)


def arrays(depth, counts):
    """Arrays of arrays, this deep, with so many elements at the levels."""
    body = struct.pack('<IQ', w.U8, 0)
    kind = w.ARRAY
    for number in reversed(counts):
        body = struct.pack('<IQ', kind, number) + body * number
    return gguf([G.text('k') + struct.pack('<I', w.ARRAY) + body])


def tensors(count, name=lambda i: f'blk.{i}.weight', shape=(32,), kind=0, step=128):
    return [G.tensor(name(i), shape, kind, i * step) for i in range(count)]


def honest_gguf(vocabulary, merges, version=3, order='<'):
    rng = random.Random(2)
    g = w.Gguf(version, order)

    def words(count, longest):
        return [
            ''.join(rng.choices('abcdefghijklmnopqrstuvwxyz ', k=rng.randint(1, longest)))
            for _ in range(count)
        ]

    entries = [
        *w.GGUF_ENTRIES,
        ('tokenizer.ggml.all', w.ARRAY, (w.TEXT, words(vocabulary, 14))),
        ('tokenizer.ggml.merges', w.ARRAY, (w.TEXT, words(merges, 14))),
        ('tokenizer.ggml.token_type', w.ARRAY, (w.I32, [1] * vocabulary)),
        ('tokenizer.chat_template', w.TEXT, 'x' * 9_000),
    ]
    rows = [(f'blk.{i}.weight', [32], 0, 128 * i) for i in range(1_200)]
    head = g.file(entries, rows)
    return head, len(head) + 128 * 1_200


def _scattered(count, gap):
    """Texts that are far apart in a sparse file."""
    prefix = gguf([G.text('k') + struct.pack('<IIQ', w.ARRAY, w.TEXT, count)])[0]

    def write(path):
        with open(path, 'wb') as stream:
            stream.write(prefix)
            at = len(prefix)
            for _ in range(count):
                stream.seek(at)
                stream.write(struct.pack('<Q', gap))
                at += 8 + gap
            stream.truncate(at + 100)

    return write


def _far_values(count, length, kind='value'):
    """Keys whose long names or values lie in the holes of a sparse file."""

    def write(path):
        with open(path, 'wb') as stream:
            stream.write(G.head(0, count + 1) + G.entry(*ARCHITECTURE))
            for i in range(count):
                if kind == 'value':
                    stream.write(G.text(f'key.{i}') + struct.pack('<IQ', w.TEXT, length))
                    stream.seek(length, 1)
                else:
                    stream.write(struct.pack('<Q', length) + f'{i:08}'.encode())
                    stream.seek(length - 8, 1)
                    stream.write(struct.pack('<IB', w.U8, 1))
            stream.truncate(stream.tell() + 100)

    return write


many('gguf', 'm.gguf', {
    'honest, 128,000 tokens, 280,000 merges': lambda: honest_gguf(128_000, 280_000),
    'honest, 128,000 tokens, big-endian': lambda: honest_gguf(128_000, 280_000, 3, '>'),
    'honest, 128,000 tokens, version 1': lambda: honest_gguf(128_000, 280_000, 1),
    'honest, 262,000 tokens, 515,000 merges': lambda: honest_gguf(262_000, 515_000),
    '10,000 keys': lambda: gguf(G.entry(f'a.{i}', w.U32, i) for i in range(4_999)),
    '10,000 truth values': lambda: gguf(G.entry(f'a.{i}', w.BOOL, 1) for i in range(4_999)),
    '10,000 texts': lambda: gguf(G.entry(f'a.{i}', w.TEXT, f'v {i}') for i in range(4_999)),
    '10,000 texts not ASCII': lambda: gguf(
        G.entry(f'a.{i}', w.TEXT, f'é {i}' * 30) for i in range(4_999)),
    '10,000 small arrays': lambda: gguf(
        G.entry(f'a.{i}', w.ARRAY, (w.U8, [1])) for i in range(4_999)),
    '10,000 arrays of a text': lambda: gguf(
        G.entry(f'a.{i}', w.ARRAY, (w.TEXT, ['x'])) for i in range(4_999)),
    '10,000 floats': lambda: gguf(G.entry(f'a.{i}', w.F64, i / 7) for i in range(4_999)),
    'keys not ASCII': lambda: gguf(G.entry(f'é.{i}', w.U8, 1) for i in range(4_999)),
    'keys of 1,000 bytes': lambda: gguf(
        G.entry('k' * 990 + f'{i:05}', w.U8, 1) for i in range(4_999)),
    'a million keys': lambda: gguf([G.entry(f'a.{i}', w.U8, 1) for i in range(10**6)]),
    'empty keys': lambda: gguf(G.entry('', w.U8, 1) for i in range(4_999)),
    'repeated keys': lambda: gguf(G.entry('k', w.TEXT, 'x' * 50) for i in range(4_999)),
    '1,000,000 empty texts': lambda: texts([0] * 10**6),
    '1,000,000 texts of a byte': lambda: texts([1] * 10**6),
    '1,000,000 texts of rare lengths': lambda: texts([39] * 10**6),
    '1,000,000 texts of changing lengths': lambda: texts(
        random.Random(3).choices(range(40), k=10**6)),
    '1,000,000 texts over the common lengths': lambda: texts([40] * 10**6),
    '1,000,000 texts, one of a run too long': lambda: texts(([5] * 249 + [41]) * 4_000),
    '1,000,000 texts, changing between two': lambda: texts([3, 50] * 500_000),
    '500,000 texts of 100 bytes': lambda: texts([100] * 500_000),
    '64 MiB in texts of 40 kB': lambda: texts([40_000] * 1_600),
    'texts to the end of the file': lambda: texts([5] * 10**6 + [0], tail=b''),
    'array of 2^63 texts': lambda: gguf(
        [G.text('k') + struct.pack('<IIQ', w.ARRAY, w.TEXT, 2**63)]),
    'array of 2^63 bytes': lambda: gguf([G.text('k') + struct.pack('<IIQ', w.ARRAY, w.U8, 2**63)]),
    'text of 2^63 bytes': lambda: gguf([G.text('k') + struct.pack('<IQ', w.TEXT, 2**63)]),
    'key of 2^63 bytes': lambda: gguf([struct.pack('<Q', 2**63)]),
    '2^63 keys': lambda: gguf(keys=2**63),
    '2^63 tensors': lambda: gguf(count=2**63),
    'arrays of arrays, flat': lambda: arrays(2, [900_000]),
    'arrays of arrays, square': lambda: arrays(3, [900, 900]),
    'arrays of arrays, deep': lambda: arrays(4, [90, 100, 100]),
    'arrays of arrays of a text': lambda: gguf([
        G.text('k') + struct.pack('<IIQ', w.ARRAY, w.ARRAY, 400_000)
        + (struct.pack('<IQQ', w.TEXT, 1, 1) + b'x') * 400_000]),
    'nesting bomb': lambda: gguf([
        G.text('k') + struct.pack('<I', w.ARRAY) + struct.pack('<IQ', w.ARRAY, 1) * 10**6]),
    'general.tags, 1,000 texts': lambda: gguf([
        G.entry('general.tags', w.ARRAY, (w.TEXT, ['é' * 200] * 1_000)),
        G.entry('general.datasets', w.ARRAY, (w.TEXT, ['é' * 200] * 1_000))]),
    'base models, 9,000': lambda: gguf(
        G.entry(f'general.base_model.{i}.{key}', w.TEXT, 'https://huggingface.co/a/b')
        for i in range(4_500) for key in ('name', 'repo_url')),
    'general.license of 64 kB': lambda: gguf([
        G.entry('general.license', w.TEXT, 'MIT OR (' * 8_000)]),
    '20,000 tensors': lambda: gguf(tensors=tensors(20_000), size=6 * 10**6),
    '20,000 tensors with long names': lambda: gguf(
        tensors=tensors(20_000, lambda i: f'{i:064}'), size=8 * 10**6),
    '20,000 tensors with names not ASCII': lambda: gguf(
        tensors=tensors(20_000, lambda i: f'é{i:06}' * 7), size=8 * 10**6),
    '20,000 tensors of four dimensions': lambda: gguf(
        tensors=tensors(20_000, shape=(32, 1, 1, 1)), size=8 * 10**6),
    '20,000 tensors backward': lambda: gguf(
        tensors=tensors(20_000)[::-1], size=8 * 10**6),
    '20,000 tensors shuffled': lambda: gguf(
        tensors=random.Random(4).sample(tensors(20_000), 20_000), size=8 * 10**6),
    '20,000 tensors of unknown types': lambda: gguf(
        tensors=[G.tensor(f't{i}', [32], 1000 + i, 128 * i) for i in range(20_000)],
        size=8 * 10**6),
    '20,000 tensors, offsets of 2^63': lambda: gguf(
        tensors=[G.tensor(f't{i}', [32], 0, 2**63) for i in range(20_000)], size=8 * 10**6),
    '1,000,000 tensors': lambda: gguf(tensors=tensors(1_000_000)),
    'version 1, 10,000 keys': lambda: gguf(
        (w.Gguf(1).entry(f'a.{i}', w.TEXT, f'v {i}') for i in range(4_999)), version=1),
})  # fmt: skip
for _title, _write in {
    'texts 4 kB apart in a sparse file': _scattered(16_000, 4_100),
    'texts 70 bytes apart': _scattered(600_000, 70),
    'texts of 1 kB': _scattered(60_000, 1_000),
    'texts 300 kB apart in a sparse file': _scattered(10_000, 300_000),
    'values of 64 kB': _far_values(4_999, 65_536),
    'values of 100 kB': _far_values(4_999, 100_000),
    'values of 1 MB': _far_values(4_999, 10**6),
    'values of 4 kB': _far_values(4_999, 4_096),
    'keys of 64 kB': _far_values(4_999, 65_000, 'key'),
}.items():
    CASES.append((f'gguf, {_title}', 'm.gguf', _write))

# ONNX

BASE = w.field(1, 8) + w.field(8, w.field(2, 17))
TENSOR = w.field(1, 2) + w.field(2, 1) + w.field(9, bytes(8))


def onnx(parts, graph=b''):
    return BASE + b''.join(parts) + w.field(7, w.field(2, 'g') + graph)


def initializers(count, tensor=TENSOR):
    return w.field(5, tensor) * count


def _far_initializers(count, size):
    """Weights far apart: nothing is near enough to be read at once."""

    def write(path):
        head = w.field(1, 2) + w.field(2, 1)
        each = head + w.varint(9 << 3 | 2) + w.varint(size)
        whole = w.varint(5 << 3 | 2) + w.varint(len(each) + size)
        graph = (len(whole) + len(each) + size) * count
        with open(path, 'wb') as stream:
            stream.write(BASE + w.varint(7 << 3 | 2) + w.varint(graph))
            for _ in range(count):
                stream.write(whole + each)
                stream.seek(size, 1)
            stream.truncate()

    return write


def _far_texts(count, size, number):
    """Texts of this field, each in a hole of a sparse file."""

    def write(path):
        with open(path, 'wb') as stream:
            stream.write(onnx([]))
            for i in range(count):
                if number == 14:
                    inner = w.field(1, f'k{i}') + w.varint(2 << 3 | 2) + w.varint(size)
                    stream.write(w.varint(14 << 3 | 2) + w.varint(len(inner) + size) + inner)
                else:
                    stream.write(w.varint(number << 3 | 2) + w.varint(size))
                stream.seek(size, 1)
            stream.truncate(stream.tell())

    return write


def _deep_graph(depth):
    body = b''
    for _ in range(depth):
        body = w.field(1, w.field(5, w.field(6, w.field(1, body))))
    return body


many('onnx', 'm.onnx', {
    'honest, 3,000 weights': lambda: onnx([], initializers(3_000)),
    '1,000,000 tiny fields': lambda: onnx([w.field(1, 1) * 10**6]),
    '1,000,000 unknown fields': lambda: onnx([w.field(99, b'') * 10**6]),
    '20,000 weights': lambda: onnx([], initializers(20_000)),
    '1,000,000 weights without a field': lambda: onnx([], w.field(5, b'') * 10**6),
    'weights of many dimensions': lambda: onnx([], initializers(30, w.field(1, 1) * 3_000)),
    'one packed shape of 16 MB': lambda: onnx([], w.field(5, w.field(1, b'\1' * 2**24))),
    'a packed shape of zeros': lambda: onnx([], w.field(5, w.field(1, b'\0' * 2**24))),
    'many packed shapes': lambda: onnx([], w.field(5, w.field(1, b'\1' * 2_000)) * 9_000),
    '4,999 metadata_props': lambda: onnx(
        [w.field(14, w.field(1, f'k{i}') + w.field(2, 'v' * 300)) for i in range(4_999)]),
    '100,000 metadata_props': lambda: onnx(
        [w.field(14, w.field(1, f'k{i}') + w.field(2, 'v')) for i in range(100_000)]),
    'repeated metadata_props': lambda: onnx(
        [w.field(14, w.field(1, 'k') + w.field(2, 'v'))] * 4_999),
    'metadata_props with many fields': lambda: onnx(
        [w.field(14, w.field(1, 'k') * 3_000 + w.field(2, 'é' * 30) * 3_000)] * 20),
    'metadata_props not ASCII': lambda: onnx(
        [w.field(14, w.field(1, f'k{i}') + w.field(2, 'é' * 60)) for i in range(4_999)]),
    '4,999 external files': lambda: onnx([], b''.join(
        w.field(5, w.field(13, w.field(1, 'location') + w.field(2, f'f{i}')))
        for i in range(4_999))),
    '4,999 external files in deep folders': lambda: onnx([], b''.join(
        w.field(5, w.field(13, w.field(1, 'location') + w.field(2, 'a/' * 300 + f'f{i}')))
        for i in range(4_999))),
    'external files with long names': lambda: onnx([], b''.join(
        w.field(5, w.field(13, w.field(1, 'location') + w.field(2, 'a' * 60_000 + f'f{i}')))
        for i in range(2_000))),
    'deep graph': lambda: onnx([], _deep_graph(2_000)),
    'deep graphs of nodes': lambda: onnx([], w.field(1, w.field(5, b'x' * 9)) * 200_000),
    'graphs, 10,000': lambda: onnx([w.field(7, w.field(2, 'g'))] * 10_000),
    'field of 2^63 bytes': lambda: BASE + w.varint(7 << 3 | 2) + w.varint(2**63),
    'numbers of nine bytes': lambda: onnx([(w.varint(1 << 3) + w.varint(2**62)) * 200_000]),
    'number of eleven bytes': lambda: BASE + b'\x80' * 11,
})  # fmt: skip
for _title, _write in {
    'honest, 3,000 weights of 1 MB (sparse)': _far_initializers(3_000, 2**20),
    '10,000 weights of 1 MB (sparse)': _far_initializers(10_000, 2**20),
    '10,000 weights of 5 kB (sparse)': _far_initializers(10_000, 5_000),
    '20,000 weights of 300 kB (sparse)': _far_initializers(20_000, 300_000),
    '20,000 doc_strings of 64 kB (sparse)': _far_texts(20_000, 65_536, 6),
    '20,000 doc_strings of 1 MB (sparse)': _far_texts(20_000, 10**6, 6),
    '9,999 metadata_props of 64 kB (sparse)': _far_texts(4_999, 65_536, 14),
    '9,999 metadata_props of 1 MB (sparse)': _far_texts(4_999, 10**6, 14),
    '50,000 unknown fields of 1 MB (sparse)': _far_texts(50_000, 10**6, 99),
}.items():
    CASES.append((f'onnx, {_title}', 'm.onnx', _write))

# Other formats


def zipped(count, name=b'archive/data/%d', size=0):
    body = b'PK\x03\x04' + bytes(26)
    rows = []
    for i in range(count):
        shown = name % i if b'%d' in name else name
        rows.append(b'PK\x01\x02' + bytes(24) + struct.pack('<HHH', len(shown), 0, 0)
                    + bytes(12) + shown)  # fmt: skip
    directory = b''.join(rows)
    end = b'PK\x05\x06' + bytes(8) + struct.pack('<II', len(directory), len(body)) + b'\0\0'
    return body + directory + end


def npy(header):
    raw = header.encode() if isinstance(header, str) else header
    return b'\x93NUMPY\x02\x00' + struct.pack('<I', len(raw)) + raw


many('archive', 'm.bin', {
    '20,000 entries': lambda: zipped(20_000),
    '1,000,000 entries': lambda: zipped(10**6, b'x'),
    'names of 60 kB': lambda: zipped(100, b'%d' + b'x' * 60_000),
    'ends without a directory': lambda: b'PK\x03\x04' + b'PK\x05\x06' * 30_000,
    'directory of 4 GB': lambda: b'PK\x03\x04' + bytes(40) + b'PK\x05\x06' + b'\xff' * 18,
    'splits of 10,000 parts': lambda: b'PK\x03\x04',
})  # fmt: skip
many('numpy', 'm.npy', {
    'header of 64 kB of brackets': lambda: npy('(' * 65_536),
    'header of quotes': lambda: npy("'descr': '" * 6_500),
    'header of spaces': lambda: npy("'descr'" + ' ' * 65_000),
    'header of shapes': lambda: npy("'shape': (" * 6_500),
    'shape of long numbers': lambda: npy(
        "{'descr': '<f999999999', 'shape': (" + ','.join(['9' * 20] * 18) + ')}'),
    'header of 4 GB': lambda: b'\x93NUMPY\x02\x00\xff\xff\xff\xff',
})  # fmt: skip
case('hdf5, a megabyte of Lambda', 'm.h5')(lambda: b'\x89HDF\r\n\x1a\n' + b'"class_name":' * 90_000)
case('pointer, 4 kB', 'm.safetensors')(lambda: w.LFS + b'x' * 4_000)
case('pickle, by its name', 'm.pt')(lambda: b'x' * 10**6)
case('gguf, a split of 10,000 parts', 'm-00001-of-10000.gguf')(
    lambda: gguf([G.entry('split.count', w.U16, 10_000), G.entry('split.no', w.U16, 0)])
)
