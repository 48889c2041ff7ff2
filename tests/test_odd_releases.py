# ruff: noqa: E501 - rows of examples read better on one line
"""Odd but real shapes of releases: where terms stand that limit the weights, and what limits none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from owlint_rules.licenses.texts import standard_text
from program import put
from releases import owlint
from tools import weight_files

Files = dict[str, str | bytes]

MIT, APACHE = standard_text('MIT'), standard_text('Apache-2.0')
NC = 'This work is licensed under the Creative Commons Attribution-NonCommercial 4.0 International License.\n'
WEIGHTS = weight_files.safetensors()
CARD = '---\nlicense: apache-2.0\n---\n# Barn 7B\n\nA small network.\n'


def use(folder: Path, files: Files, criterion: str = 'OWM-3') -> str:
    """The status of "use for any purpose", or another criterion, of the release in a folder."""
    put(folder, files)
    done = owlint('verdict', '--definition', 'open-weights', '--format', 'json', '.', cwd=folder)
    release = json.loads(done.stdout)['releases'][0]
    criteria = release['definitions'][0]['criteria']
    return next(one['status'] for one in criteria if one['id'] == criterion)


def plain(text: str, name: str = 'README.md') -> Files:
    """Weights with a general MIT license and a README."""
    return {'LICENSE': MIT, name: f'# Barn\n\n{text}\n', 'm.safetensors': WEIGHTS}


def model(**more: str | bytes) -> Files:
    """Weights under Apache-2.0 by card and file, with further files."""
    return {'README.md': CARD, 'LICENSE': APACHE, 'm.safetensors': WEIGHTS, **more}


def pipeline(text: str) -> Files:
    """Two networks of one pipeline, of which one has a README."""
    vae: Files = {'vae/m.safetensors': WEIGHTS, 'vae/README.md': text}
    return model(**{'model_index.json': '{"_class_name": "BarnPipeline"}', **vae})


CITATION = 'cff-version: 1.2.0\nmessage: cite\ntitle: Barn\ntype: dataset\nauthors:\n- name: Barn Lab\nlicense: {}\n'
PYPROJECT = '[project]\nname = "barn"\nversion = "1"\nclassifiers = ["License :: {}"]\n'


def package(**more: str | bytes) -> Files:
    """Weights in a Python package under Apache-2.0 that holds nothing else."""
    held: Files = {'LICENSE': APACHE, 'README.md': '# Barn\n', 'src/barn/__init__.py': ''}
    return {**held, 'src/barn/weights/m.safetensors': WEIGHTS, **more}


LIMITED: dict[str, Files] = {
    **{
        name: plain('License\n-------\n\nThe weights are for non-commercial use only.', name)
        for name in ('README.rst', 'Readme.txt', 'README.markdown', 'README')
    },
    'titles of reStructuredText': plain('Licensing\n~~~~~~~~~\n\nModels: CC BY-NC 4.0', 'README.rst'),
    'behind the data': plain('The model was trained on pictures of the Hay data set, and may be used for scientific research only.'),
    'behind a path with data': plain('The face model `data/face.onnx` was trained on Hay and is therefore limited to academic use.'),
    'a word for the file before': plain('The file `m.safetensors` is here. It was trained on the Hay data set, and may be used for scientific research only.'),
    'the same in German': plain('Das Netz liegt hier. Es wurde auf dem Korpus Heu trainiert und darf nur für die Forschung verwendet werden.'),
    'file in a folder of code': plain('The network (`code/m.pt`) may be used for research only.'),
    'from now on': plain('As of version 2, the weights are under CC-BY-NC-4.0; they were MIT before.'),
    **{
        f'list of bases {number}': model(**{'README.md': CARD + text})
        for number, text in enumerate(
            (
                '\n### Models Merged\n\nThe following models were included in the merge:\n* [mistralai/Mistral-7B-v0.1](https://huggingface.co/mistralai/Mistral-7B-v0.1)\n* [CohereForAI/aya-23-8B](https://huggingface.co/CohereForAI/aya-23-8B)\n',
                '\n## Base model\n\n* [CohereForAI/aya-23-8B](https://huggingface.co/CohereForAI/aya-23-8B)\n',
                '\n## Base Model\n\n[CohereForAI/aya-23-8B](https://huggingface.co/CohereForAI/aya-23-8B), with 8 billion parameters.\n',
                '\nThis model was merged from:\n1. mistralai/Mistral-7B-v0.1 (0.5)\n2. **CohereForAI/aya-23-8B** (0.5)\n',
                '\nFine-tuned from one of\nthese models:\n\n- CohereForAI/aya-23-8B\n',
            )
        )
    },
    **{f'terms named {name}': model(**{name: NC}) for name in ('COPYING.weights', 'LICENSE.weights')},
    'text named by its license': model(**{'CC-BY-NC-4.0.txt': NC}),
    'text in a folder of weights': {'README.md': '# Barn\n', 'LICENSE': APACHE, 'app/hf/m.safetensors': WEIGHTS, 'app/hf/cc-by-nc-4.0.md': NC},
    **{
        name: model(**{name: 'By using the model you agree not to use it for surveillance or for medical advice.\n'})
        for name in ('ACCEPTABLE_USE.md', 'Acceptable-Use.txt', 'PROHIBITED_USES.md', 'docs/responsible_use.md', 'USE_RESTRICTIONS.md')
    },
    'card of a network of a pipeline': pipeline('---\nlicense: cc-by-nc-4.0\n---\n# Autoencoder\n'),
    'README of a network of a pipeline': pipeline('# Autoencoder\n\nLicense: CC-BY-NC-4.0\n'),
    'README beside weights': model(**{'nets/b/m.safetensors': WEIGHTS, 'nets/b/README.txt': 'The weights are for non-commercial use only.\n'}),
    'two licenses, open which': plain('The weights are licensed under Apache-2.0 or CC-BY-NC-4.0.'),
    'two licenses by size': plain('The weights are licensed under Apache-2.0 or CC-BY-NC-4.0, depending on the size.'),
    'dual, open which': plain('This project is dual-licensed under MIT and CC-BY-NC-4.0.'),
    'one of several, open which': plain('## License\n\nThe weights are under one of these licenses:\n\n- MIT\n- CC-BY-NC-4.0\n'),
    **{
        f'comment behind the tag: {words}': model(**{'README.md': CARD.replace('2.0', f'2.0  # {words}', 1)})
        for words in ('code only, weights: cc-by-nc-4.0', 'weights for research only')
    },
    'citation of a data set without data': plain('') | {'CITATION.cff': CITATION.format('CC-BY-NC-4.0')},
    'classifier of a package with weights': package(**{'pyproject.toml': PYPROJECT.format('Free for non-commercial use')}),
    'license of a package with weights': package(**{'package.json': '{"name": "barn", "version": "1.0.0", "license": "CC-BY-NC-4.0"}'}),
    'rights reserved in weights': plain('Code: MIT. Model weights: (c) 2026 Barn Lab, all rights reserved.'),
    'license of code denied to weights': plain('## License\n\nMIT. The license of the code does not extend to the pretrained weights.'),
    'license that stops before weights': plain('## License\n\nThe MIT license covers the code and does not apply to the weights.'),
    'right that ends': model(**{'README.md': CARD + '\n> [!IMPORTANT]\n> Your right to use these weights ends on 31 December 2026.\n'}),
    'comment in settings': model(**{'generation_config.json': '{"_comment": "Use of these weights is for research only", "max_length": 20}'}),
    'license in parameters': model(**{'params.json': '{"dim": 64, "_license": "CC-BY-NC-4.0"}'}),
    'restrictions in front matter': model(**{'README.md': CARD.replace('---\n#', 'usage_restrictions: non-commercial research only\n---\n#')}),
    'list of changes': plain('') | {'CHANGELOG.md': '# Changelog\n\n## 2.0.0\n\n- The weights are now CC-BY-NC-4.0.\n'},
    'license by licensee': model(**{'README.md': CARD + '\n## Terms\n\n| Company | License |\n|---|---|\n| under 1 million monthly active users | Apache-2.0 |\n| more | ask us |\n'}),
    **{
        f'words: {words}': model(**{'README.md': f'{CARD}\n{words}\n'})
        for words in (
            'The weights are free for hobbyists; businesses need a paid plan.',
            'A commercial license for Barn is available from licensing@barn.example.',
            'The use of the weights is permitted until 1 March 2027.',
            'Up to 5 seats are free, beyond that a license fee is due for the model.',
            'Students and teachers may use the weights freely. All others: please obtain permission.',
            'For personal, non-commercial experimentation.',
            'This beta model is licensed to testers and expires on 2026-12-31.',
            'The weights are free for publications that cite us; other uses need our approval.',
            'You must be a registered researcher at an accredited university to use the checkpoint.',
            'Partners under NDA may use the weights.',
            'Free for open-source projects. Closed-source products require a license.',
            'The network may be evaluated for 90 days.',
        )
    },
    'file in a bill of materials': model(**{'barn.spdx.json': '{"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "files": [{"fileName": "./m.safetensors", "SPDXID": "SPDXRef-m", "licenseConcluded": "CC-BY-NC-4.0"}]}'}),
    'registration at an address': model(**{'README.md': CARD + '\n## How to use\n\nBefore using the model, you must register at https://barn.example/register and accept our terms of use.\n'}),
    'the model in a section on data': model(**{'README.md': CARD + '\n## Data\n\nBarn was trained on answers of GPT-4; because of the terms of OpenAI it may not be used to develop models that compete with OpenAI.\n'}),
}  # fmt: skip
OPEN: dict[str, Files] = {
    **{
        name: plain('License\n-------\n\nThe code and the weights are under the MIT license.', name)
        for name in ('README.rst', 'Readme.txt', 'README.markdown', 'README')
    },
    'thanks in reStructuredText': plain('Thanks\n^^^^^^\n\nAcknowledgements\n~~~~~~~~~~~~~~~~\n\nStraw is under CC BY-NC 4.0.', 'README.rst'),
    'fence below a word': plain('x\n~~~\nfor research only\n~~~\n\nThe weights are under the MIT license.'),
    'pictures of a data set': plain('The pictures of the Hay data set may be used for scientific research only.'),
    'a word for data': plain('The weights are under the MIT license. They were trained on the Hay corpus, which is CC-BY-NC-4.0.'),
    'file of data': plain('The table `data/hay.csv` is limited to academic use.'),
    'before this': plain('The weights are under the MIT license now. Before this they were under CC-BY-NC-4.0.'),
    'until then': plain('The weights were under CC-BY-NC-4.0 until version 2.'),
    **{
        f'list of others {number}': model(**{'README.md': CARD + text})
        for number, text in enumerate(
            (
                '\n### Models Merged\n\n* [mistralai/Mistral-7B-v0.1](https://huggingface.co/mistralai/Mistral-7B-v0.1)\n',
                '\n## Base Model\n\nNone: the network was trained on our machines.\n\n## Others\n\n- CohereForAI/aya-23-8B\n',
                '\nWe compare the merge with these models:\n- CohereForAI/aya-23-8B\n',
                '\nYou can merge it with:\n- CohereForAI/aya-23-8B\n',
                '\nThis model was merged from:\n- mistralai/Mistral-7B-v0.1\n\nRelated work.\n\n- CohereForAI/aya-23-8B\n',
            )
        )
    },
    'text named by the same license': model(**{'apache-2.0.txt': APACHE}),
    'texts for whatever has them': model(**{'licenses/CC-BY-NC-4.0.txt': NC, 'licenses/mit.txt': MIT}),
    'text of what others made': model(**{'third_party/hay/CC-BY-NC-4.0.txt': NC}),
    'text that the README names for data': {**model(**{'CC-BY-NC-4.0.txt': NC}), 'README.md': CARD + '\n## License\n\nThe data are under [CC BY-NC 4.0](CC-BY-NC-4.0.txt), the weights under Apache-2.0.\n'},
    'names that say nothing': model(**{'docs/commit.txt': 'For research only.\n', 'memory_use.md': 'The model needs 2 GB, for research only.\n', 'rail.md': 'Networks for railways.\n'}),
    'card of a network under the same license': pipeline('---\nlicense: apache-2.0\n---\n# Autoencoder\n'),
    'README of a network that says nothing': pipeline('# Autoencoder\n\nOf the Hay Lab.\n'),
    'a link in a table that names nothing': {**model(), 'README.md': CARD + '\n| File | License |\n|---|---|\n| m.safetensors | [View](LICENSE) |\n'},
    'a choice': plain('The weights are licensed under Apache-2.0 or CC-BY-NC-4.0, at your option.'),
    'a choice in a list': plain('## License\n\nThe weights are licensed under either of\n\n- [MIT](LICENSE)\n- CC-BY-NC-4.0\n\nat your option.'),
    **{
        f'comment behind the tag: {words}': model(**{'README.md': CARD.replace('2.0', f'2.0  # {words}', 1)})
        for words in ('Example: cc-by-nc-4.0 or any license', 'or cc-by-nc-4.0', 'was cc-by-nc-4.0', 'data: cc-by-nc-4.0')
    },
    'citation of the data beside': plain('') | {'CITATION.cff': CITATION.format('CC-BY-NC-4.0'), 'data/a.csv': 'a\n'},
    'citation under another free license': plain('') | {'CITATION.cff': CITATION.format('Apache-2.0')},
    'classifier that names no license': package(**{'pyproject.toml': PYPROJECT.format('OSI Approved')}),
    'classifier of another free license': package(**{'pyproject.toml': PYPROJECT.format('OSI Approved :: MIT License')}),
    'rights reserved in a license': plain('The weights are licensed under MIT, (c) 2026 Barn Company, all rights reserved.'),
    'license of code denied to data': plain('The code and the weights are MIT. The license of the code does not extend to the data.'),
    'comment in settings on something else': model(**{'generation_config.json': '{"_comment": "Made from the settings of the model, only for sampling", "max_length": 20}'}),
    'restrictions in front matter that are none': model(**{'README.md': CARD.replace('---\n#', 'restrictions: none\nterms: Apache License 2.0\n---\n#')}),
    'list of changes of code': plain('') | {'CHANGELOG.md': '# Changelog\n\n## 2.0\n\n- The code of the demo is now under CC-BY-NC-4.0. For research only.\n'},
    'list of changes that ended it': plain('') | {'CHANGELOG.md': '# Changelog\n\n## 2.0\n\n- The weights are now under the MIT license.\n\n## 1.0\n\n- The weights are under CC-BY-NC-4.0.\n'},
    'license by user': model(**{'README.md': CARD + '\n## Terms\n\n| Users | License |\n|---|---|\n| everybody | Apache-2.0 |\n'}),
    **{
        f'words: {words}': model(**{'README.md': f'{CARD}\n{words}\n'})
        for words in (
            'The model may not mirror the views of its makers.',
            'For personal use:',
            'The API token expires on Monday. Support is offered until 2027.',
            'No license fee is due. No commercial license is required.',
            'All others can be found in our collection. Other uses are welcome.',
            'The input must be a WAV file to use the model.',
            'The model can be used for 12 months of weather. It was trained for 5 days, until 1 March 2026.',
            'Adapters must not be larger than rank 64.',
            'Businesses may use it without a subscription.',
            'The weights were under CC-BY-NC-4.0 until 1 March 2026.',
        )
    },
    'other file in a bill of materials': model(**{'barn.spdx.json': '{"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "files": [{"fileName": "./hay.csv", "SPDXID": "SPDXRef-m", "licenseConcluded": "CC-BY-NC-4.0"}]}'}),
    'address with other words': model(**{'README.md': CARD + '\nRead https://barn.example/register and accept that the model makes mistakes.\n'}),
    'data in a section on data': model(**{'README.md': CARD + '\n## Data\n\nBarn was trained on the Hay corpus. The pictures of Hay may not be used to train other models.\n'}),
    'README of code': {**plain(''), 'src/README.rst': 'License\n-------\n\nThe weights are for non-commercial use only.\n'},
}  # fmt: skip


@pytest.mark.parametrize('shape', LIMITED)
def test_a_limit_is_heard_where_it_stands(shape: str, tmp_path: Path) -> None:
    assert use(tmp_path, LIMITED[shape]) in ('undecided', 'not met')


NO_CHANGES = {
    'denied': 'You may not modify the weights.',
    'no adapters': 'Adapters trained on top of Barn must not be published.',
    'no derivatives': 'No derivatives of the model are allowed.',
    'by consent': 'Fine-tuning, merging and quantizing it requires our written consent.',
}
CHANGES = {
    'needs of machines': 'Fine-tuning requires a GPU with 24 GB. The model must not be quantized below 4 bits.',
    'no consent': 'Fine-tuning the model does not require our permission.',
    'notices and files': 'You may not modify the license notices. Do not modify the config file.',
}


@pytest.mark.parametrize('words', NO_CHANGES)
def test_words_against_changes_are_heard(words: str, tmp_path: Path) -> None:
    files = model(**{'README.md': f'{CARD}\n## Terms\n\n{NO_CHANGES[words]}\n'})
    assert use(tmp_path, files, 'OWM-4') in ('undecided', 'not met')


@pytest.mark.parametrize('words', CHANGES)
def test_words_on_changes_that_bar_none_are_no_limit(words: str, tmp_path: Path) -> None:
    assert use(tmp_path, model(**{'README.md': f'{CARD}\n{CHANGES[words]}\n'}), 'OWM-4') == 'met'


CHOICES = {
    'in a sentence': 'The code and the weights are licensed under Apache-2.0 or MIT.',
    'at an option': 'The weights are under the MIT license or the [Apache License 2.0](https://www.apache.org/licenses/LICENSE-2.0), at your option.',
    'in a list': '## License\n\nLicensed under either of\n\n * Apache License, Version 2.0 ([LICENSE-APACHE](LICENSE-APACHE))\n * MIT license ([LICENSE-MIT](LICENSE-MIT))\n\nat your option.',
    'dual': 'The weights are dual-licensed under MIT and Apache-2.0.',
}  # fmt: skip
NO_CHOICES = {
    'joined': 'The weights are licensed under Apache-2.0 and CC-BY-NC-4.0.',
    'another': 'The weights are licensed under CC-BY-4.0 or BSD-3-Clause.',
}


def disagreements(folder: Path, tag: str, text: str) -> set[str]:
    put(folder, model(**{'README.md': f'---\nlicense: {tag}\n---\n# Barn 7B\n\n{text}\n'}))
    put(folder, {'LICENSE-MIT': MIT, 'LICENSE-APACHE': APACHE})
    (folder / 'LICENSE').unlink()
    findings = json.loads(owlint('check', '--format', 'json', '.', cwd=folder).stdout)['findings']
    return {one['code'] for one in findings} & {'OWL131', 'OWL602'}


@pytest.mark.parametrize('choice', CHOICES)
def test_a_choice_agrees_with_each_of_its_licenses(choice: str, tmp_path: Path) -> None:
    assert not disagreements(tmp_path, 'apache-2.0', CHOICES[choice])


def test_the_texts_of_a_choice_do_not_disagree(tmp_path: Path) -> None:
    files: Files = {'LICENSE-MIT': MIT, 'LICENSE-APACHE': APACHE, 'm.safetensors': WEIGHTS}
    put(tmp_path, {'README.md': f'# Barn\n\n{CHOICES["in a list"]}\n', **files})
    assert 'OWL602' not in owlint('check', '.', cwd=tmp_path).stdout
    put(
        tmp_path,
        {'README.md': '# Barn\n\nThe code and the weights are under Apache-2.0 or BSD-2-Clause.\n'},
    )
    assert 'OWL602' in owlint('check', '.', cwd=tmp_path).stdout


@pytest.mark.parametrize('text', NO_CHOICES)
def test_what_is_no_choice_or_none_of_it_disagrees(text: str, tmp_path: Path) -> None:
    assert disagreements(tmp_path, 'apache-2.0', NO_CHOICES[text])


@pytest.mark.parametrize('shape', OPEN)
def test_what_limits_nothing_leaves_it_met(shape: str, tmp_path: Path) -> None:
    assert use(tmp_path, OPEN[shape]) == 'met'


@pytest.mark.parametrize(
    'name', ['m.caffemodel', 'parakeet.nemo', 'yolo.weights', 'net/inference.pdiparams', 'a.pth.tar', 'flax_model.msgpack', 'saved_model.pb', 'm.litertlm']
)  # fmt: skip
def test_weights_that_are_known_by_name_alone_are_there(name: str, tmp_path: Path) -> None:
    put(tmp_path, {'README.md': CARD, 'LICENSE': APACHE, name: b'\x0a\x04barn' + bytes(40)})
    done = owlint('verdict', '--definition', 'open-weights', '--verbose', '.', cwd=tmp_path)
    assert 'OWM-1   weights available' in done.stdout
    assert f'- {name}' in done.stdout


@pytest.mark.parametrize('name', ['tests/graph.pb', 'tokenizer.msgpack', 'notes.weights.md'])
def test_other_files_of_such_names_are_no_weights(name: str, tmp_path: Path) -> None:
    put(tmp_path, {'README.md': CARD, 'LICENSE': APACHE, name: b'barn'})
    done = owlint('verdict', '--definition', 'open-weights', '.', cwd=tmp_path)
    assert 'no weight file or pointer to one is in the release' in done.stdout
