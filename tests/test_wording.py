"""Which words of a model card are a promise about its own model, and which are not."""

from __future__ import annotations

import pytest

from owlint_rules.definitions.wording import claims_of

#: Sentence -> the kinds of promises in it.
SENTENCES = {
    # promises
    'Barn 8B is a fully open-source model.': ['fully open'],
    'Barn 8B is an open-source large language model for owls.': ['open source'],
    'We release Barn, a truly open language model.': ['fully open'],
    'This is an open-source AI model.': ['open source'],
    'Our model is open source.': ['open source'],
    'The weights are open-sourced under our license.': ['open source'],
    'Today we open-source Barn 8B.': ['open source'],
    'With this we open-source our post-trained checkpoints.': ['open source'],
    'We present Barn, an open-weights model for everybody.': ['open weights'],
    'Barn is an open-weight vision-language model.': ['open weights'],
    'Barn is the first fully open-source model that reads owl pellets.': ['fully open'],
    'These open-source models are ours, and our open-source models stay.': ['open source'] * 2,
    'Barn is an MIT-licensed model.': ['licensed'],
    '# Barn: open-source LLM': ['open source'],
    # others, things, negations, quotations
    'It beats all open-source models of its size.': [],
    'Compared with other open-weight models it is small.': [],
    'Larger open-source models such as Tawny show promise.': [],
    'Among open-source LLMs it is the fastest.': [],
    'Barn is not open source.': [],
    'Barn is not an open-source model.': [],
    "The model isn't open source.": [],
    'Some call it "open source".': [],
    'We open-source our tool to help others.': [],
    'We open-source our code and data.': [],
    'We open-source our extensible evaluation framework.': [],
    'In this work we open-source our distributed implementation.': [],
    'Perch is an open-source Large Language Model (LLM) application platform.': [],
    'Roost is an open-source large language model scheduling and task management tool.': [],
    'Thanks to the open source community.': [],
    'It uses open-source software and an open-source dataset.': [],
    'Barn was fine-tuned from the open-source model Tawny 2.': [],
    'Based on the open-weight model Tawny 2.': [],
    'This differs from fully open-source models, which come with their data.': [],
    'See the Open Source Definition and the Open Weights Definition.': [],
    'It is under the Open Weights Permissive License.': [],
    'It is listed on the Open LLM Leaderboard.': [],
    'Text was read by an open-source OCR engine.': [],
    '> Barn is an open-source model.': [],
    '`open-source model`': [],
    '```\nBarn is an open-source model.\n```': [],
    '<!-- Barn is an open-source model. -->': [],
    '[notes](https://example.org/this-is-an-open-source-model)': [],
    'Open the door, the model is open to questions.': [],
    'Barn supports open-source models.': [],
    '## References\n\nBarn is an open-source model, they wrote.': [],
}


@pytest.mark.parametrize('sentence', SENTENCES)
def test_promises(sentence: str) -> None:
    assert [claim.kind for claim in claims_of(sentence)] == SENTENCES[sentence]


def test_a_promise_is_found_where_it_stands() -> None:
    text = '---\nlicense: mit\n---\n# Barn\n\nBarn is an open-source\nlanguage model.\n'
    (claim,) = claims_of(text, text.index('# Barn'))
    assert text[claim.start : claim.end] == 'open-source'


#: Under a first heading that names the model: a promise, or none.
NAMED = {
    # of this model
    'We open-source Barn-8B under our community license.': True,
    'Barn 8B is open source.': True,
    'Both the model and its training code are fully open-source.': True,
    'The weights and the code are open source.': True,
    'The Barn models are open source.': True,
    'All checkpoints are open source.': True,
    'It is truly open: take it and build.': True,
    'Our open-source models come in three sizes.': True,
    'Barn is an open-source model for everyone.': True,
    'We open-sourced it for the research community; it is open source.': True,
    # of other models, of things that are no models, with a limit, not yet
    'The code in this repository is open-sourced under the MIT license.': False,
    'Our separate toolbox is open sourced for the community.': False,
    'The evaluation harness is open source.': False,
    'The Barn toolkit is open source.': False,
    'The demo is open source.': False,
    'The paper and the code are open source.': False,
    'The code of the model is open source.': False,
    'The model code is open-sourced.': False,
    'The tokenizer is open source.': False,
    'Barn is fully open for academic research.': False,
    'The model is open-sourced for non-commercial use only.': False,
    'Tawny is open source.': False,
    'Tawny is an open-source model that we compare with.': False,
    'Tawny-2 is open source, and so we distilled it.': False,
    'The teacher model is open source.': False,
    'The base model is open-source.': False,
    'We will open-source the model.': False,
    'The model will be open-sourced later.': False,
    'We plan to open-source the model.': False,
    'If you want to build an open-source model, read this.': False,
}


@pytest.mark.parametrize('sentence', NAMED)
def test_a_sentence_is_about_the_model_that_the_heading_names(sentence: str) -> None:
    """The subject of a sentence is read: this model, by its name or a word for it, or another."""
    assert bool(list(claims_of(f'# Barn 8B\n\n{sentence}\n'))) is NAMED[sentence]
