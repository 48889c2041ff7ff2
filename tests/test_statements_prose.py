"""What the words of a text say about terms: kinds, languages, artifacts, guards, places."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from owlint_rules.model.subject import Subject
from owlint_rules.statements.prose import passages_of, statements_of_text, words
from owlint_rules.statements.prose.blocks import LONGEST, blocks_of
from owlint_rules.statements.prose.hearing import (
    _LONGEST_SENTENCE,
    _MOST_STATEMENTS,
    _sentences,
)
from owlint_rules.statements.prose.languages import language
from owlint_rules.statements.prose.limits import uses_of_choice
from owlint_rules.statements.prose.names import named
from owlint_rules.statements.prose.passage import RELATIONS, RESTRICTIONS, Passage
from owlint_rules.statements.prose.pieces import HINTS, may_speak
from owlint_rules.statements.prose.plain import Plain
from owlint_rules.statements.prose.sift import may_say_more

try:
    from re import _parser as sre  # type: ignore[attr-defined]
except ImportError:  # before Python 3.11
    import sre_parse as sre  # type: ignore[no-redef]


TEXTS = Path(words.__file__).parents[3] / 'licenses' / 'texts'


def heard(text: str, **options: object) -> list[Passage]:
    return list(statements_of_text(text, **options))  # type: ignore[arg-type]


def below(heading: str, text: str) -> str:
    return f'## {heading}\n\n{text}\n' if heading else f'{text}\n'


def told(text: str, **options: object) -> set[tuple[str, str]]:
    """(artifact, restriction or license id or name) of all that a text states."""
    found = set()
    for one in heard(text, **options):
        if one.certainty != 'states':
            continue
        if one.kind == 'restriction':
            found.add((one.artifact, one.restriction))
        elif one.kind == 'license' and one.license is not None:
            found.add((one.artifact, (one.license.ids or (one.license.name,))[0]))
        elif one.kind == 'permission':
            found.add((one.artifact, 'permission'))
    return found


def binds(text: str) -> set[tuple[str, str]]:
    """The same without grants, for the weights or for all of the release."""
    return {
        (artifact, what)
        for artifact, what in told(text)
        if artifact in ('weights', 'everything') and what not in ('permission', '', 'other')
    }


# -- restrictions, by kind and language ---------------------------------------------------------

RESTRICTING = [
    ('Terms', 'Law enforcement agencies may not use the model.', 'field-of-use'),
    ('License', 'No income may be derived from the model.', 'non-commercial'),
    ('License', 'The weights are shared after approval by our board.', 'registration'),
    ('Weights', 'You can request the weights through this form.', 'registration'),
    ('License', 'The model files carry a research license.', 'research-only'),
    ('License', 'The license caps free use at 1M users.', 'threshold'),
    ('使用协议', '使用者须为高校师生。', 'research-only'),
    ('注意', '本モデルを使って対価を得る行為はお断りします。', 'non-commercial'),
    ('라이선스', '모델 파일을 무단으로 배포하는 행위는 금합니다.', 'no-redistribution'),
    ('Nutzung', 'Wer es in einem Produkt einsetzt, muss uns vorher fragen.', 'registration'),
    ('Lizenz', 'Firmen mit mehr als 1 Mio. Euro Umsatz brauchen eine Lizenz.', 'threshold'),
    ('Uso', 'Para un producto con el modelo hay que pedir permiso.', 'registration'),
    ('', 'The funding requires this checkpoint to stay non-commercial.', 'non-commercial'),
    ('Terms', 'Whoever has 5 million monthly users must ask for a license.', 'threshold'),
    ('Usage', 'Use the model as you like as long as you make no money with it.', 'non-commercial'),
    (
        'License',
        'By using the weights you agree that they are for academic work.',
        'research-only',
    ),
    (
        'Download',
        'The weights go only to applicants with an approved request.',
        'registration',
    ),
    ('License', 'The model weights (not the code) are limited to research.', 'research-only'),
    ('License', 'Same as the base model: no commercial use.', 'non-commercial'),
    ('许可', '欧盟用户不得使用本模型。', 'territory'),
    ('许可', '任何人不得转卖本模型。', 'non-commercial'),
    ('注意', 'このモデルで収益を得ることを禁じます。', 'non-commercial'),
    ('라이선스', '기업은 별도 계약 없이 사용할 수 없습니다.', 'registration'),
    ('라이선스', '가중치를 다시 배포하지 마세요.', 'no-redistribution'),
    ('Zugang', 'Die Gewichte gibt es nur nach Unterzeichnung eines Vertrags.', 'registration'),
    ('Lizenz', 'Wer mit dem Modell Geld verdient, braucht eine Lizenz.', 'registration'),
    ('License', 'The tern weights are for non-commercial use only.', 'non-commercial'),
    ('License', 'You must not sell the tern model.', 'non-commercial'),
    ('License', 'Nobody may run these checkpoints for profit.', 'non-commercial'),
    ('', 'Commercial use of this model is strictly forbidden.', 'non-commercial'),
    ('', 'This checkpoint cannot be used commercially.', 'non-commercial'),
    ('Notes', 'The adapters are exclusively for academic work.', 'research-only'),
    ('Terms', 'The model may only be used for scholarly research.', 'research-only'),
    ('', 'Our checkpoints are limited to research purposes.', 'research-only'),
    ('License', 'Firms must obtain a license before any commercial deployment.', 'registration'),
    ('License', 'For commercial use of the model, please write to us.', 'registration'),
    ('Access', 'To download the weights you must fill in the access form.', 'registration'),
    ('License', 'The model may not be used for military purposes.', 'field-of-use'),
    ('Prohibited uses', '- To harass or defame people', 'field-of-use'),
    ('License', 'You may not redistribute the weights.', 'no-redistribution'),
    ('License', 'Re-hosting the checkpoint is not permitted.', 'no-redistribution'),
    ('License', 'The outputs must not be used to train other models.', 'training-other-models'),
    ('License', 'All use must comply with the Tern Acceptable Use Policy.', 'policy'),
    ('License', 'The model may not be used in the European Union.', 'territory'),
    ('License', 'Above 10 million monthly active users ask us first.', 'threshold'),
    ('许可证', '本模型权重禁止用于任何商业目的。', 'non-commercial'),
    ('协议', '该模型仅限科研使用。', 'research-only'),
    ('协议', '如需商用，请发送邮件申请授权。', 'registration'),
    ('协议', '严禁将模型用于监控。', 'field-of-use'),
    ('协议', '不得再分发模型权重。', 'no-redistribution'),
    ('ライセンス', 'このモデルの商業利用はできません。', 'non-commercial'),
    ('ライセンス', 'モデルは学術研究に限り利用できます。', 'research-only'),
    ('ライセンス', '商用利用をご希望の方はご連絡ください。', 'registration'),
    ('ライセンス', '重みの再配布は禁止です。', 'no-redistribution'),
    ('라이선스', '이 모델의 상업적 사용은 금지됩니다.', 'non-commercial'),
    ('라이선스', '가중치는 연구 목적으로만 쓸 수 있습니다.', 'research-only'),
    ('라이선스', '상업적 이용은 별도의 허가가 필요합니다.', 'registration'),
    ('Lizenz', 'Die kommerzielle Nutzung der Gewichte ist untersagt.', 'non-commercial'),
    ('Lizenz', 'Das Modell ist nur für Forschungszwecke bestimmt.', 'research-only'),
    ('Lizenz', 'Die Weitergabe des Modells ist nicht erlaubt.', 'no-redistribution'),
    ('Licence', "L'usage commercial des poids est interdit.", 'non-commercial'),
    ('Licence', 'Le modèle est réservé à la recherche scientifique.', 'research-only'),
    ('Licence', "Il est interdit d'utiliser le modèle pour la surveillance.", 'field-of-use'),
    ('Licencia', 'Se prohíbe el uso comercial del modelo.', 'non-commercial'),
    ('Licencia', 'Los pesos son solo para fines de investigación.', 'research-only'),
    ('Licencia', 'No se permite redistribuir los pesos.', 'no-redistribution'),
    ('Licença', 'O uso comercial do modelo é proibido.', 'non-commercial'),
    ('Licenza', 'I pesi sono esclusivamente per la ricerca.', 'research-only'),
    ('Лицензия', 'Коммерческое использование модели запрещено.', 'non-commercial'),
    # what is said in other ways
    ('License', 'You may not build a commercial product on this checkpoint.', 'non-commercial'),
    (
        'Notice',
        'These checkpoints are strictly for non-profit, educational work.',
        'non-commercial',
    ),
    ('License', 'Above 50 million monthly active users you must ask us.', 'threshold'),
    ('License', '- **Weights**: non-commercial (as the recordings are)', 'non-commercial'),
    ('License', 'Any use other than research needs our consent.', 'research-only'),
    ('License', 'The tern weights are licensed for non-production use.', 'research-only'),
    ('License', 'The license bars offering the model as a paid API.', 'non-commercial'),
    ('License', 'Any other use of the model needs a paid license.', 'registration'),
    ('License', 'Commercial use is only permitted with our consent.', 'registration'),
    ('License', 'Use of the weights requires a signed agreement.', 'registration'),
    ('Access', 'The weights can be downloaded after you sign the agreement.', 'registration'),
    ('License', 'Uses in the defence industry are excluded.', 'field-of-use'),
    ('', 'To download the weights, visit our site and accept the license.', 'registration'),
    ('License', 'The adapter cannot be used on paid generation services.', 'field-of-use'),
    ('Terms', 'People in embargoed countries may not use the weights.', 'territory'),
    ('', 'Do NOT use this commercially, I do not own the training images.', 'non-commercial'),
    ('Nutzung', 'Einsatz des Modells nur nach Freigabe durch uns.', 'registration'),
    ('', '成人向けの画像に本モデルを使うことを禁じます。', 'field-of-use'),
    ('Uses', 'Any use that is prohibited by the Acceptable Use Policy of Tern.', 'policy'),
    ('许可', '除学术研究外，其他用途均须获得许可。', 'research-only'),
    ('下载', '签署协议后方可下载模型权重；权重需申请后方可获取。', 'registration'),
    ('协议', '企业使用本模型须付费。', 'registration'),
    ('禁止事项', '- 利用模型实施诈骗', 'field-of-use'),
    ('ライセンス', '重みのダウンロードには申請が必要です。', 'registration'),
    ('ライセンス', '企業での利用は有償です。', 'registration'),
    ('禁止事項', '- なりすましに使うこと', 'field-of-use'),
    ('다운로드', '가중치를 받으려면 신청 후 승인을 받아야 합니다.', 'registration'),
    ('라이선스', '기업은 유료로 사용할 수 있습니다.', 'registration'),
    ('Zugang', 'Für die Gewichte füllen Sie bitte das Formular aus.', 'registration'),
    ('Lizenz', 'Firmen zahlen für den Einsatz des Modells.', 'registration'),
    ('Lizenz', 'Das Modell darf weder verkauft noch vermietet werden.', 'non-commercial'),
    ('Accès', 'Pour obtenir les poids, veuillez remplir le formulaire.', 'registration'),
    ('Licence', 'Réservé à un usage personnel.', 'non-commercial'),
    ('Licence', 'Les poids ne doivent pas être transmis à des tiers.', 'no-redistribution'),
    ('Acceso', 'Para obtener los pesos debe rellenar el formulario.', 'registration'),
    ('Licencia', 'Reservado para uso personal.', 'non-commercial'),
    ('Licença', 'As empresas devem pedir autorização por escrito.', 'registration'),
    ('Licença', 'Reservado para uso pessoal.', 'non-commercial'),
    ('Licenza', 'Le aziende devono chiedere un permesso scritto.', 'registration'),
    ('Licenza', 'Uso strettamente accademico.', 'research-only'),
    ('Доступ', 'Чтобы получить веса, нужно заполнить форму.', 'registration'),
    ('Лицензия', 'Передавать веса третьим лицам нельзя.', 'no-redistribution'),
]


@pytest.mark.parametrize(('heading', 'text', 'restriction'), RESTRICTING)
def test_a_restriction_of_the_weights_is_heard(heading: str, text: str, restriction: str) -> None:
    assert ('weights', restriction) in told(below(heading, text))


#: Terms told of something else, and a clause that says them of the model as well.
CARRIED = [
    'The data set is CC BY-NC 4.0 and so is the model.',
    'The corpus may not be used commercially, and the same applies to the weights.',
    "The corpus can't be used commercially and the model can't either.",
    'The data set is CC BY-NC 4.0. So is the model.',
    'Our corpus forbids commercial use, therefore the model inherits that restriction.',
    '数据集仅限非商业用途，模型同样不可商用。',
    '数据集仅限非商业用途，模型也一样。',
    'データは非商用に限ります。モデルも同様です。',
    '데이터는 비상업적 용도로만 쓸 수 있으며 모델도 마찬가지입니다.',
    'Die Daten sind nur für nichtkommerzielle Zwecke freigegeben, das Modell auch.',
    'Les données sont réservées à un usage non commercial, le modèle aussi.',
    'El corpus no permite uso comercial y el modelo tampoco.',
    'O corpus não permite uso comercial e o modelo também não.',
    'I dati sono solo per uso non commerciale, anche il modello.',
    'Данные только для некоммерческого использования, модель тоже.',
]


@pytest.mark.parametrize('text', CARRIED)
def test_terms_of_data_that_the_model_has_too(text: str) -> None:
    found = [one for one in heard(below('License', text)) if one.kind in ('restriction', 'license')]
    assert {one.artifact for one in found} == {'data', 'weights'}
    weights = [one for one in found if one.artifact == 'weights']
    assert all(
        one.restriction in ('non-commercial', 'research-only')
        or (one.license is not None and 'cc-by-nc-4.0' in one.license.ids)
        for one in weights
    )


@pytest.mark.parametrize(
    'text',
    [
        'The data set is CC BY-NC 4.0, but the model is not.',
        'The corpus may not be used commercially; the model may.',
        'The data set is CC BY-NC 4.0. The model is too large for a phone.',
        '数据集仅限非商业用途，模型不受此限。',
        'Die Daten sind nur für nichtkommerzielle Zwecke freigegeben, das Modell nicht.',
        'Les données sont réservées à un usage non commercial, pas le modèle.',
    ],
)
def test_terms_of_data_that_the_model_has_not(text: str) -> None:
    assert binds(below('License', text)) == set()


def test_a_limit_behind_a_sentence_on_data() -> None:
    """It is about the data; in the section on the model's own terms it may be about the model."""
    for data, limit in (
        ('The corpus is for research only.', 'Commercial use is prohibited.'),
        ('데이터는 연구 목적으로만 쓸 수 있습니다.', '상업적 사용은 금지됩니다.'),
        ('语料仅供研究使用。', '禁止商用。'),
        ('Das Korpus ist nur für die Forschung.', 'Kommerzielle Nutzung ist untersagt.'),
    ):
        assert binds(f'{data} {limit}\n') == set()
        found = [one for one in heard(below('License', f'{data} {limit}')) if one.kind != 'base']
        assert [(one.artifact, one.certainty) for one in found][-1] == ('weights', 'suggests')
        # with words of its own, in another paragraph, or behind other words, it stands alone
        assert binds(f'{data} This model: {limit}\n') or binds(f'{data}\n\n{limit}\n')
        assert binds(f'{data}\n\n{limit}\n')


@pytest.mark.parametrize(
    'text',
    [
        'Hosting the model behind an API is prohibited.',
        'It may not be put into a product.',
        'Use in production is not covered by this license.',
        'Do not deploy it where it decides about people.',
        'Das Modell darf nicht betrieben werden, wo es über Menschen entscheidet.',
        'Le modèle ne peut être exploité par une administration.',
        'El modelo no se puede desplegar en hospitales.',
        '任何人不得将模型用于招聘。',
        '採用選考での利用はおやめください。',
        '채용 심사에 모델을 사용하지 마세요.',
    ],
)
def test_words_that_restrict_and_tell_nothing_else_suggest_a_limit(text: str) -> None:
    title = {'D': 'Lizenz', 'L': 'Licence', 'E': 'Licencia', '任': '许可证', '採': 'ライセンス'}
    title['채'] = '라이선스'
    heading = 'License' if text.startswith('Do ') else title.get(text[0], 'License')
    found = [one for one in heard(below(heading, text)) if one.kind == 'restriction']
    assert [(one.artifact, one.certainty) for one in found] == [('weights', 'suggests')]
    assert [one for one in heard(below('Usage', text)) if one.kind == 'restriction'] == []


@pytest.mark.parametrize(
    'text',
    [
        'You may not use this file except in compliance with the License.',
        'Do not use our name or logo for your product.',
        'Do not forget to cite the paper when you use it.',
        'The forum may not be used for advertising.',
        'You can use it in any way; only the notice must be kept.',
        'Der Name darf nicht für Werbung verwendet werden.',
        '请勿使用我们的商标。',
        '商用利用もいただけます。',
    ],
)
def test_words_that_restrict_no_use(text: str) -> None:
    title = {'D': 'Lizenz', '请': '许可证', '商': 'ライセンス'}
    heading = 'License' if text.startswith('Do ') else title.get(text[0], 'License')
    found = heard(below(heading, text))
    assert not [one for one in found if one.restriction not in ('', 'other')]


@pytest.mark.parametrize(
    'text',
    [
        'There are no restrictions on the model, but commercial use is prohibited.',
        'You need no permission, except that military use of it is forbidden.',
        'Es gibt keine Einschränkungen, aber kommerzielle Nutzung ist verboten.',
        "Aucune restriction, sauf que l'usage commercial est interdit.",
        'Sin restricciones, pero se prohíbe el uso comercial.',
    ],
)
def test_what_is_denied_ends_where_the_sentence_turns(text: str) -> None:
    assert binds(below('License', text))


@pytest.mark.parametrize(
    'text',
    [
        'The license is Tern-Community-1.0.',
        'ライセンスは Tern-Community-1.0 です。',
        '라이선스는 Tern-Community-1.0 입니다.',
        '许可证为 Tern-Community-1.0。',
        'Die Lizenz ist Tern-Community-1.0.',
        'La licence est Tern-Community-1.0.',
        'La licencia es Tern-Community-1.0.',
        'モデルの説明です。ライセンスは Tern-Community-1.0 です。詳しくは下を見てください。',
    ],
)
def test_an_id_is_a_license_anywhere(text: str) -> None:
    assert ('weights', 'Tern-Community-1.0') in told(f'{text}\n')


@pytest.mark.parametrize('text', ['The license is non-exclusive.', 'The license is royalty-free.'])
def test_a_word_with_a_hyphen_is_no_id(text: str) -> None:
    assert told(f'{text}\n') == set()


@pytest.mark.parametrize(
    ('text', 'name'),
    [
        ('Grundlage ist Llama 3.1, dessen Lizenz gilt.', 'Llama 3.1'),
        ('The work rests on Llama 3.1, whose license applies.', 'Llama 3.1'),
        ("On est parti de Gemma 2, dont les conditions s'appliquent.", 'Gemma 2'),
        ('Partimos de Llama 3.1, cuya licencia se aplica.', 'Llama 3.1'),
    ],
)
def test_whose_license_applies_is_a_base(text: str, name: str) -> None:
    bases = [one.base.name for one in heard(f'{text}\n') if one.base is not None]
    assert name in bases


@pytest.mark.parametrize('adverb', ['only', 'solely', 'exclusively', 'strictly', 'purely'])
@pytest.mark.parametrize('purpose', ['research', 'academic use', 'non-commercial purposes'])
def test_only_in_all_its_words(adverb: str, purpose: str) -> None:
    found = told(f'The model may be used {adverb} for {purpose}.\n')
    assert found & {('weights', 'research-only'), ('weights', 'non-commercial')}


@pytest.mark.parametrize(
    'words_of_denial',
    ['is prohibited', 'is not allowed', 'is forbidden', 'is not permitted', 'is strictly banned'],
)
def test_denials_of_commerce_in_all_their_words(words_of_denial: str) -> None:
    text = f'Commercial use of the weights {words_of_denial}.\n'
    assert told(text) == {('weights', 'non-commercial')}


# -- licenses ------------------------------------------------------------------------------------

LICENSING = [
    ('License', 'The weights are released under CC BY-NC 4.0.', 'weights', 'cc-by-nc-4.0'),
    ('License', 'The tern model carries the Gemma Terms of Use.', 'weights', 'gemma'),
    (
        '',
        'We publish the checkpoints under the Llama 3.1 Community License.',
        'weights',
        'llama3.1',
    ),
    ('License', 'The weights are under the LLaMA 2 Community License.', 'weights', 'llama2'),
    ('', 'License: CreativeML OpenRAIL-M', 'weights', 'creativeml-openrail-m'),
    ('', '- **License:** cc-by-nc-sa-4.0', 'weights', 'cc-by-nc-sa-4.0'),
    ('License', 'The model follows the Tern Research License.', 'weights', 'Tern Research License'),
    ('License', 'Our code and weights are under GPL-3.0.', 'everything', 'gpl-3.0'),
    ('License', 'The training scripts are under the MIT License.', 'code', 'mit'),
    ('License', 'The data set is licensed under CC BY 4.0.', 'data', 'cc-by-4.0'),
    ('License', 'The documentation is CC BY-SA 4.0 licensed.', 'documents', 'cc-by-sa-4.0'),
    ('许可证', '模型权重采用 CC BY-NC 4.0 协议。', 'weights', 'cc-by-nc-4.0'),
    ('许可证', '代码遵循 MIT 许可证。', 'code', 'mit'),
    ('协议', '使用模型须遵循《燕鸥模型许可协议》。', 'weights', '燕鸥模型许可协议'),
    ('ライセンス', 'モデルのライセンスはCC BY-NC 4.0です。', 'weights', 'cc-by-nc-4.0'),
    ('ライセンス', 'コードはApache-2.0です。', 'code', 'apache-2.0'),
    ('라이선스', '모델 가중치는 CC BY-NC 4.0 라이선스를 따릅니다.', 'weights', 'cc-by-nc-4.0'),
    ('라이선스', '코드는 MIT 라이선스입니다.', 'code', 'mit'),
    ('Lizenz', 'Die Modellgewichte stehen unter CC BY-NC 4.0.', 'weights', 'cc-by-nc-4.0'),
    ('Lizenz', 'Der Quellcode steht unter der MIT-Lizenz.', 'code', 'mit'),
    ('Licence', 'Les poids sont sous licence CC BY-NC 4.0.', 'weights', 'cc-by-nc-4.0'),
    ('Licence', 'Le code est distribué sous licence MIT.', 'code', 'mit'),
    ('Licencia', 'Los pesos se publican bajo CC BY-NC 4.0.', 'weights', 'cc-by-nc-4.0'),
    ('Licencia', 'El código está bajo la licencia MIT.', 'code', 'mit'),
    ('Lizenz', 'Dieses Modell erbt die Lizenz von Llama 2.', 'weights', 'llama2'),
    ('Licença', 'Este modelo herda a licença do Llama 2.', 'weights', 'llama2'),
    ('Лицензия', 'Модель наследует лицензию Llama 2.', 'weights', 'llama2'),
    ('Licence', 'Ce modèle est soumis aux conditions de Gemma.', 'weights', 'gemma'),
    ('라이선스', '가중치는 Gemma 이용 약관을 따릅니다.', 'weights', 'gemma'),
    ('라이선스', '본 모델은 Llama 3 커뮤니티 라이선스를 따릅니다.', 'weights', 'llama3'),
    ('License', 'This model inherits the license of its base, Llama 2.', 'weights', 'llama2'),
    ('', 'Use of this model is governed by the Meta license.', 'weights', 'Meta license'),
    ('License', 'Tern-1B is licensed under the OPT-175B license.', 'weights', 'opt-175b'),
]


@pytest.mark.parametrize(('heading', 'text', 'artifact', 'license_'), LICENSING)
def test_a_license_is_heard_for_its_artifact(
    heading: str, text: str, artifact: str, license_: str
) -> None:
    assert told(below(heading, text)) == {(artifact, license_)}


def test_a_community_license_without_its_version_may_be_any_of_them() -> None:
    text = '## License\n\nThe weights are under the Llama community license.\n'
    (heard,) = [one for one in statements_of_text(text) if one.license is not None]
    assert {'llama2', 'llama3.1'} <= set(heard.license.ids)
    assert 'llama-1-2023' not in heard.license.ids


@pytest.mark.parametrize(
    'text',
    [
        'The code is MIT, the weights are CC BY-NC 4.0.',
        'The weights are CC BY-NC 4.0 while the code is MIT.',
        'Code: MIT. Weights: CC BY-NC 4.0.',
        'MIT for the code, CC BY-NC 4.0 for the weights.',
        '代码采用 MIT 协议，模型权重采用 CC BY-NC 4.0 协议。',
        'Der Code steht unter MIT, die Gewichte unter CC BY-NC 4.0.',
        'Le code est sous licence MIT, mais les poids sont sous licence CC BY-NC 4.0.',
        'El código es MIT, pero los pesos están bajo CC BY-NC 4.0.',
    ],
)
def test_one_sentence_with_two_artifacts(text: str) -> None:
    assert told(below('License', text)) == {('code', 'mit'), ('weights', 'cc-by-nc-4.0')}


def test_a_list_of_nouns_is_one_subject() -> None:
    text = below('License', 'The dataset, the model and the demo are for non-commercial use only.')
    assert told(text) == {('everything', 'non-commercial')}


def test_words_about_data_do_not_hide_what_is_said_of_the_model() -> None:
    text = 'This model was trained on a dataset of tern calls and is for research use only.\n'
    assert told(text) == {('weights', 'research-only')}


def test_what_a_sentence_without_a_noun_is_about() -> None:
    text = below('License', 'Released under CC BY-NC 4.0.')
    assert told(text) == {('weights', 'cc-by-nc-4.0')}
    assert told(text, general='everything') == {('everything', 'cc-by-nc-4.0')}
    assert told(below('Training data', 'Released under CC BY-NC 4.0.')) == {
        ('data', 'cc-by-nc-4.0')
    }


def test_several_models_are_told_apart() -> None:
    text = below('License', 'Tern-S is under Apache-2.0. Tern-L is under CC BY-NC 4.0.')
    assert [(one.about, one.license and one.license.ids) for one in heard(text)] == [
        ('Tern-S', ('apache-2.0',)),
        ('Tern-L', ('cc-by-nc-4.0',)),
    ]


def test_names_and_what_they_may_mean() -> None:
    assert named('Apache License, Version 2.0').ids == ('apache-2.0',)
    assert named('Creative Commons Attribution-NonCommercial 4.0 International').ids == (
        'cc-by-nc-4.0',
    )
    assert set(named('CC BY-NC').ids) == {'cc-by-nc-2.0', 'cc-by-nc-3.0', 'cc-by-nc-4.0'}
    assert named('Modified MIT').ids == ()
    assert named('CreativeML Open RAIL++-M License').ids == ('openrail++',)
    assert named('Tern Community License').ids == ()
    link = 'https://creativecommons.org/licenses/by-nc-sa/4.0/'
    assert named('our terms', link).ids == ('cc-by-nc-sa-4.0',)


@pytest.mark.parametrize(
    'text',
    [
        'Das Modell wird mit Daten trainiert.',  # "mit" is not a license in German
        'We thank the MIT Media Lab for the recordings.',
        'See MIT CSAIL for the corpus.',
        'The instruction following of the model is good.',
        'The license plate is read by the encoder.',
        '我们评测了指令遵循能力。',
    ],
)
def test_words_that_only_look_like_terms(text: str) -> None:
    assert heard(below('Introduction', text)) == []


def test_a_bare_pointer_has_its_link_and_no_name() -> None:
    (one,) = heard(below('License', 'Please see the [LICENSE](LICENSE.txt) file.'))
    assert one.license is not None
    assert (one.license.name, one.license.link) == ('', 'LICENSE.txt')


# -- forms ---------------------------------------------------------------------------------------


def test_rows_are_read_by_their_header() -> None:
    text = (
        '| Model | Size | License |\n|---|---|---|\n'
        '| tern-s | 1B | MIT |\n| tern-l | 7B | CC BY-NC 4.0 |\n'
    )
    assert [(one.about, one.license and one.license.ids) for one in heard(text)] == [
        ('tern-s', ('mit',)),
        ('tern-l', ('cc-by-nc-4.0',)),
    ]


@pytest.mark.parametrize(
    ('header', 'row', 'found'),
    [
        ('| Dataset | License |', '| calls | CC BY-NC 4.0 |', {('data', 'cc-by-nc-4.0')}),
        ('| Library | License |', '| libtern | GPL-3.0 |', {('other-model', 'gpl-3.0')}),
        ('| Model | MMLU | License |', '| heron | 61.2 | CC BY-NC 4.0 |',
         {('other-model', 'cc-by-nc-4.0')}),
        ('| Model | Commercial use |', '| tern | ❌ |', {('weights', 'non-commercial')}),
        ('| Model | Commercial use |', '| tern | ✅ |', {('weights', 'permission')}),
        ('| Model | Where | License |', '| Tern code | this repository | MIT |', {('code', 'mit')}),
        ('| Model | Where | License |', '| Tern-Code | hub | MIT |', {('weights', 'mit')}),
        ('| Name | Source | License |', '| Tern training code | here | MIT |', {('code', 'mit')}),
        ('| Name | Source | License |', '| Code Tern 7B | hub | MIT |', {('weights', 'mit')}),
        ('| 模型 | 位置 | 许可证 |', '| 燕鸥代码 | 本仓库 | MIT |', {('code', 'mit')}),
        ('| Key | Value |', '| License | CC BY-NC 4.0 |', {('weights', 'cc-by-nc-4.0')}),
        ('| 模型 | 许可证 |', '| 燕鸥 | CC BY-NC 4.0 |', {('weights', 'cc-by-nc-4.0')}),
    ],
)  # fmt: skip
def test_tables(header: str, row: str, found: set[tuple[str, str]]) -> None:
    rule = '|' + '---|' * (header.count('|') - 1)
    assert told(f'{header}\n{rule}\n{row}\n') == found


def test_html_tables_and_badges() -> None:
    table = '<table><tr><th>Model</th><th>License</th></tr><tr><td>tern</td><td>CC BY-NC 4.0</td></tr></table>\n'  # noqa: E501
    assert told(table) == {('weights', 'cc-by-nc-4.0')}
    badge = '[![x](https://img.shields.io/badge/Weights_License-CC_BY--NC_4.0-red)](LICENSE)\n'
    assert told(badge) == {('weights', 'cc-by-nc-4.0')}
    code = '[![x](https://img.shields.io/badge/Code_License-GPL--3.0-red)](LICENSE)\n'
    assert told(code) == {('code', 'gpl-3.0')}


def test_headings_items_quotes_and_setext() -> None:
    assert told('## CC BY-NC 4.0 License\n') == {('weights', 'cc-by-nc-4.0')}
    assert told('License\n-------\n\nCC BY-NC 4.0\n') == {('weights', 'cc-by-nc-4.0')}
    assert told('> The weights are for research only.\n') == {('weights', 'research-only')}
    assert told('<h2>License</h2>\n\nCC BY-NC 4.0\n') == {('weights', 'cc-by-nc-4.0')}
    assert told('* The model is for non-commercial\n  use only.\n') == {
        ('weights', 'non-commercial')
    }


def test_code_is_heard_below_a_title_about_terms_and_nowhere_else() -> None:
    fenced = '```\nThe weights are for non-commercial use only.\n```\n'
    assert heard(f'## Usage\n\n{fenced}') == []
    assert told(f'## License\n\n{fenced}') == {('weights', 'non-commercial')}
    assert heard('<!-- The weights are for non-commercial use only. -->\n') == []


# -- guards --------------------------------------------------------------------------------------

GUARDS = [
    # not needed, not any more
    ('License', "You don't need our permission for commercial use."),
    ('License', 'Companies may use it without asking us.'),
    ('License', 'Nothing in the license forbids commercial use.'),
    ('News', 'We changed the license from CC BY-NC 4.0 to a free one.'),
    ('许可证', '不限制商业用途。'),
    ('ライセンス', '許可なく商用利用できます。'),
    ('お知らせ', 'ライセンスを CC BY-NC から自由なものに変更しました。'),
    ('라이선스', '상업적 이용에 별도의 허가가 필요하지 않습니다.'),
    ('Lizenz', 'Für die kommerzielle Nutzung ist keine Erlaubnis nötig.'),
    ('Lizenz', 'Auch Firmen dürfen das Modell ohne Rückfrage einsetzen.'),
    ('Licence', "Aucune autorisation n'est nécessaire pour un usage commercial."),
    ('Licencia', 'No se necesita permiso para el uso comercial.'),
    ('Licença', 'Não é necessária autorização para uso comercial.'),
    ('Licenza', "Non serve alcun permesso per l'uso commerciale."),
    ('Лицензия', 'Разрешение на коммерческое использование не требуется.'),
    # of the data, of others, of a demo
    ('Entraînement', 'Le modèle a été entraîné sur Wikipédia, sous licence CC BY-SA.'),
    ('Training', 'Trainiert wurde mit Texten unter CC BY-NC 4.0.'),
    ('Lizenz', 'Eine Erlaubnis ist für die kommerzielle Nutzung nicht nötig.'),
    ('Entrenamiento', 'Entrenado con textos de Wikipedia bajo CC BY-SA.'),
    ('Обучение', 'Обучена на текстах Википедии под лицензией CC BY-SA.'),
    ('相关工作', 'LLaMA 的权重禁止商用，因此我们训练了自己的模型。'),
    ('関連モデル', 'Command R+ は非商用ライセンスですが、本モデルは自由です。'),
    ('Comparison to other models', "Gemma's terms of use prohibit some uses; ours do not."),
    ('Confronto', 'Command R vieta l’uso commerciale, ma il nostro modello è libero.'),
    ('デモ', '体験版は個人利用に限ります。'),
    ('Демо', 'Пробная версия только для личного использования.'),
    ('Third-party notices', 'The vocoder is MIT, the speaker encoder is CC BY-NC 4.0.'),
    ('Thanks', 'Compute was granted for non-commercial research by the national center.'),
    ('Evaluation', "The judgments were made under the maker's Terms of Use."),
    # about licenses, and likenesses
    ('License', 'The weights are licensed for both researchers and commercial entities.'),
    ('Introduction', 'Restricted access has limited our ability to study such models.'),
    ('Introduction', 'A pretrained-only model can be used for prompting and for evaluation.'),
    ('Disclaimer', 'The team is not the creator or owner of any model that is listed here.'),
    ('Contents', '5. [License](#license)'),
    ('Misuse', '- Sharing copyrighted material in violation of its terms of use.'),
    ('Getting started', 'See the wiki for examples, including model cards and use policies.'),
    ('Tasks', 'The model classifies licenses: MIT, GPL-3.0 and CC BY-NC 4.0.'),
    ('Results', 'Only 3B parameters, yet on par with research models.'),
    ('Citation', 'If you use this model for your research, please cite us.'),
    ('局限', '模型不能替代医生的诊断。'),
    # what others need, parts of the data, other models
    ('Abhängigkeiten', 'Der Phonemisierer steht unter der GPL-3.0.'),
    ('Dependencias', 'El fonemizador se distribuye bajo GPL-3.0.'),
    ('의존성', '음소 변환기는 GPL-3.0 라이선스입니다.'),
    ('依存関係', '音素変換器は GPL-3.0 ライセンスです。'),
    ('License', 'The example images in `img/` are CC BY-NC 4.0.'),
    ('License', 'The web UI is AGPL-3.0.'),
    ('ライセンス', 'サンプル音声の転載は禁止です。'),
    ('许可', '评测集只能用于研究。'),
    ('Thanks', 'Thanks to InsightFace, whose models are for non-commercial use only.'),
    ('Verwandte Modelle', 'Reiher-XL steht unter einer nichtkommerziellen Lizenz.'),
    ('Overview', 'It finds contracts that prohibit resale.'),
    ('Limitations', 'It only works for academic English.'),
    ('License', 'Version 1 was CC BY-NC 4.0.'),
    ('News', 'The research-only clause has been dropped from our license.'),
    ('依存', 'この部品は GPL ではなく MIT ライセンスです。'),
    ('License', 'GPL-3.0 code in `vendor/` is not linked into the model.'),
    ('Evaluation', 'The prompts of the suite are CC BY-NC 4.0 and not part of this release.'),
    ('License', 'This holds for the model, not the non-commercial license of the data.'),
    ('License', 'Free for personal and business use.'),
    ('License', 'You may sell and host it, and you need not tell us.'),
    ('라이선스', '영리·비영리 목적에 관계없이 쓸 수 있습니다.'),
    ('Sibling models', 'Tern-XL: weights for academic use only.'),
    # denied
    ('License', 'The weights are not limited to non-commercial use.'),
    ('License', 'There is no restriction on commercial use of the model.'),
    ('License', 'We do not prohibit commercial use.'),
    ('License', '模型不仅限于研究用途。'),
    ('ライセンス', '利用は研究目的に限定されません。'),
    ('라이선스', '연구 목적에 국한되지 않습니다.'),
    ('Lizenz', 'Das Modell ist nicht auf nichtkommerzielle Nutzung beschränkt.'),
    ('Licence', "L'usage n'est pas limité à la recherche."),
    ('Licencia', 'El uso no se limita a la investigación.'),
    # allowed
    ('License', 'Commercial use is allowed.'),
    ('License', 'Free for research and commercial use.'),
    ('许可证', '本模型可免费商用。'),
    ('ライセンス', '商用利用も可能です。'),
    ('라이선스', '상업적 사용도 가능합니다.'),
    ('Lizenz', 'Das Modell darf auch kommerziell genutzt werden.'),
    ('Licence', "L'usage commercial est autorisé."),
    ('Licencia', 'Se permite el uso comercial.'),
    # past
    ('License', 'Earlier versions were under CC BY-NC 4.0.'),
    ('License', 'Until version 1.4 the model was released under CC BY-NC 4.0.'),
    ('License', 'The model was previously limited to research use only.'),
    ('许可证', '此前模型采用 CC BY-NC 4.0 协议。'),
    ('Lizenz', 'Früher stand das Modell unter CC BY-NC 4.0.'),
    # asked
    ('FAQ', 'Is commercial use of the model forbidden?'),
    ('常见问题', '模型禁止商用吗？'),
    # quoted
    ('Background', 'The paper says: "This model may be used for non-commercial research only, '
     'and nobody may sell it or share it."'),
    # about something else
    ('License', 'The training data is CC BY-NC 4.0.'),
    ('License', 'Our scripts are for research use only.'),
    ('License', 'The base model is under the Llama 2 Community License.'),
    ('License', 'The demo may only be used for research.'),
    ('License', 'Generated images must not be sold.'),
    ('Training data', 'The recordings may not be used commercially.'),
    ('Introduction', 'Unlike Heron, whose weights are for research only, ours are free.'),
    ('Related work', 'Other models are released for non-commercial use only.'),
    ('Training', 'It was trained on a dataset that is for research only.'),
    ('许可证', '推理代码仅限非商业用途。'),
    ('数据', '训练数据仅供研究使用。'),
    ('ライセンス', 'データセットは非商用に限ります。'),
    ('라이선스', '데이터는 연구 목적으로만 사용할 수 있습니다.'),
    ('Lizenz', 'Die Trainingsdaten dürfen nur für Forschung verwendet werden.'),
    ('Licence', "Les données d'entraînement sont réservées à la recherche."),
    ('Licencia', 'Los datos son solo para investigación.'),
    # what the model does, and how it is run
    ('Limitations', 'The model cannot recognize hate speech.'),
    ('Usage', 'The model may only be used with version 4 of the library.'),
    ('Disclaimer', 'The authors are not liable for illegal or harmful use.'),
    ('Results', 'Only commercial systems do better on this task.'),
]  # fmt: skip


@pytest.mark.parametrize(('heading', 'text'), GUARDS)
def test_nothing_binds_the_weights(heading: str, text: str) -> None:
    assert binds(below(heading, text)) == set()


def test_advice_only_suggests() -> None:
    text = below('Intended use', 'The model is intended for research on bird calls.')
    assert [one.certainty for one in heard(text)] == ['suggests']
    text = below('Limitations', 'It should not be used for anything besides research.')
    assert [one.certainty for one in heard(text)] == ['suggests']
    text = below('License', 'The model should only be used for research purposes.')
    assert [one.certainty for one in heard(text)] == ['states']


def test_what_is_forbidden_is_no_advice_under_any_title() -> None:
    text = below('Intended use', 'Commercial use is prohibited.')
    assert told(text) == {('weights', 'non-commercial')}


def test_a_well_known_model_is_not_the_one_of_the_card() -> None:
    text = '# Tern Chat\n\n## License\n\nLlama 2 weights are for research only.\n'
    assert binds(text) == set()
    text = '# Llama 2\n\n## License\n\nLlama 2 weights are for research only.\n'
    assert binds(text) == {('weights', 'research-only')}


# -- base models ---------------------------------------------------------------------------------

BASES = [
    ('Tern was fine-tuned from [lab/owl-7b](https://huggingface.co/lab/owl-7b).',
     'lab/owl-7b', 'finetune'),
    ('This model is a fine-tuned version of [lab/owl-base](https://huggingface.co/lab/owl-base) '
     'on the calls dataset.', 'lab/owl-base', 'finetune'),
    ('Tern is based on lab/owl-7b-v2.', 'lab/owl-7b-v2', 'finetune'),
    ('Tern is a fine-tune of Meta Llama 3 8B.', 'meta-llama/Meta-Llama-3-8B', 'finetune'),
    ('A 4-bit quantized version of lab/owl-7b.', 'lab/owl-7b', 'quantized'),
    ('GGUF files for [owl](https://huggingface.co/lab/owl-7b).', 'lab/owl-7b', 'quantized'),
    ('This is a merge of lab/owl-7b and lab/tit-7b.', 'lab/tit-7b', 'merge'),
    ('Distilled from lab/owl-70b.', 'lab/owl-70b', 'distilled'),
    ('A LoRA adapter for lab/owl-7b.', 'lab/owl-7b', 'adapter'),
    ('The answers were generated by GPT-4.', 'GPT-4', 'data-generator'),
    ('本模型基于 lab/owl-7b 微调。', 'lab/owl-7b', 'finetune'),
    ('以 lab/owl-7b 为基座训练。', 'lab/owl-7b', 'finetune'),
    ('lab/owl-7bをファインチューニングしたモデルです。', 'lab/owl-7b', 'finetune'),
    ('lab/owl-7b 모델을 미세조정한 모델입니다.', 'lab/owl-7b', 'finetune'),
    ('Das Modell basiert auf lab/owl-7b.', 'lab/owl-7b', 'finetune'),
    ('Le modèle est basé sur lab/owl-7b.', 'lab/owl-7b', 'finetune'),
    ('El modelo está basado en lab/owl-7b.', 'lab/owl-7b', 'finetune'),
]  # fmt: skip


@pytest.mark.parametrize(('text', 'name', 'relation'), BASES)
def test_a_base_is_heard(text: str, name: str, relation: str) -> None:
    found = {(one.base.name, one.base.relation) for one in heard(text) if one.base is not None}
    assert (name, relation) in found


@pytest.mark.parametrize(
    'text',
    [
        'Tern outperforms lab/owl-7b, which was tuned on more data.',
        'Tern scores higher than Llama 3 8B.',
        'Tern is not based on lab/owl-7b.',
        'The model is based on the Llama 3 architecture.',
        'The code is based on lab/owl-trainer-2 scripts.',
        'You can fine-tune it from lab/owl-7b yourself.',
        'The reading list is based on and/or lists.',
        '## Results\n\nAlso based on lab/owl-7b in the table.',
        '本模型并非基于 lab/owl-7b 微调。',
    ],
)
def test_a_model_that_is_only_mentioned_is_no_base(text: str) -> None:
    assert [one.base for one in heard(text) if one.kind == 'base'] == []


def test_its_own_name_is_no_base() -> None:
    text = 'This is a fine-tuned version of lab/tern-7b.\n'
    assert heard(text, own=('lab/tern-7b',)) == []


# -- places --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ('text', 'words_there'),
    [
        ('---\na: b\n---\n# T\n\n## License\n\nThe weights are under **CC BY-NC 4.0**.\n', 'CC BY-NC 4.0'),  # noqa: E501
        ('# T\r\n\r\nThe weights are for\r\nresearch only.\r\n', 'research only'),
        ('# T\n\nUnder the [CC BY-NC 4.0](https://example.org) license.\n',
         'CC BY-NC 4.0](https://example.org) license'),
        ('# 题\n\n## 协议\n\n前言。本模型**禁止商用**。\n', '禁止商用'),
        ('# T\n\n| Model | License |\n|---|---|\n| t | `CC BY-NC 4.0` |\n', 'CC BY-NC 4.0'),
        ('\ufeff# T\n\nİİİ. The model is for research only.\n', 'research only'),
    ],
)  # fmt: skip
def test_the_exact_characters(text: str, words_there: str) -> None:
    (one,) = heard(text, start=text.index('# '))
    assert ' '.join(text[one.start : one.end].split()) == words_there == one.words


def test_a_badge_stands_where_its_picture_stands() -> None:
    badge = '![x](https://img.shields.io/badge/license-CC_BY--NC_4.0-red)'
    text = f'# T\n\n{badge}\n'
    (one,) = heard(text)
    assert text[one.start : one.end] == badge


def test_who_passes_a_gate_agrees_to_its_words() -> None:
    label = 'I never use it for my business'
    assert heard(label) == []
    assert [one.restriction for one in heard(label, gate=True)] == ['non-commercial']
    assert heard('Name', gate=True) == []


@pytest.mark.parametrize(
    ('options', 'restriction'),
    [
        (['Research', 'Education'], 'research-only'),
        (['Academic research', 'Non-commercial project', 'Personal'], 'non-commercial'),
        (['学术研究', '教学'], 'research-only'),
        (['研究', '非商用'], 'non-commercial'),
        (['Forschung', 'nicht-kommerziell'], 'non-commercial'),
        (['Research', 'Commercial'], ''),
        (['Commercial research', 'Education'], ''),
        (['Research', 'Education', 'Other'], ''),
        (['研究', '商用'], ''),
        (['Student', 'Engineer'], ''),
        (['Yes', 'No'], ''),
        ([], ''),
    ],
)
def test_a_choice_among_limited_uses_is_a_limit(options: list[str], restriction: str) -> None:
    assert uses_of_choice(options) == restriction


def test_statements_are_plain_data_with_known_words() -> None:
    text = '\n\n'.join(below(heading, text) for heading, text, _ in RESTRICTING)
    for one in heard(text):
        assert one.kind in ('license', 'restriction', 'permission', 'base')
        assert one.certainty in ('states', 'suggests')
        assert (one.restriction in RESTRICTIONS) == (one.kind == 'restriction')
        assert one.base is None or one.base.relation in RELATIONS
        assert 0 <= one.start < one.end <= len(text)
        assert one.source == 'card-prose'


# -- cost ----------------------------------------------------------------------------------------


def test_a_text_without_such_words_is_left_alone() -> None:
    assert not may_speak('the encoder has twelve layers and sums its inputs.')
    assert may_speak('the weights are for research only.')
    assert heard('The encoder has twelve layers.\n' * 100) == []


HOSTILE = [
    'The model is not ' * 9_000,
    '*' * 40_000 + ' license',
    '[' * 20_000 + 'license' + ']' * 20_000,
    '(license ' * 9_000,
    '"license ' * 9_000,
    '> ' * 20_000 + 'license',
    '# License\n' * 3_000,
    '```\nlicense\n' * 3_000,
    '<td>license ' * 5_000,
    '<a href="x" ' * 5_000 + 'license',
    '<!-- license ' * 9_000,
    'license. ' * 5_000,
    '| a | CC-BY-NC-4.0 |\n' * 2_000,
    '本模型仅供' * 9_000,
    'merge of a-b/c-d, ' * 2_000,
    '\x00license\x1b[31m ' * 2_000,
]


@pytest.mark.parametrize('text', HOSTILE, ids=range(len(HOSTILE)))
def test_pieces_do_not_overlap_and_stay_short(text: str) -> None:
    at = 0
    for block in blocks_of(text):
        assert at <= block.start < block.end <= len(text)
        at = block.end
        plain = Plain(text, block.start, min(block.end, block.start + LONGEST)).text
        assert len(plain) <= 2 * LONGEST
        last = 0
        for start, end in _sentences(plain):
            assert last <= start < end <= len(plain)
            assert end - start <= _LONGEST_SENTENCE
            last = end


@pytest.mark.parametrize('text', HOSTILE[:8], ids=range(8))
def test_hostile_text_is_answered(text: str) -> None:
    for one in heard(text[:20_000]):
        assert one.words


def test_there_is_an_end_to_what_is_heard() -> None:
    header = '| Model | License |\n|---|---|\n'
    assert len(heard(header + '| a | CC-BY-NC-4.0 |\n' * 3_000)) == _MOST_STATEMENTS


def _patterns() -> list[str]:
    found = []
    for module in pkgutil.iter_modules(words.__path__):
        data = vars(importlib.import_module(f'{words.__name__}.{module.name}'))
        for name in ('UNDER', 'LABEL', 'GRANTS', 'VOID', 'SOFT', 'STRICT', 'QUOTING', 'HARM'):
            found += [data[name]] if name in data else []
        found += [pattern for _, pattern in data.get('NOUNS', ())]
        found += [pattern for _, pattern in data.get('HEADINGS', ())]
        found += [pattern for _, _, pattern in data.get('LIMITS', ())]
        found += [cue for _, _, cues in data.get('COMBINED', ()) for cue in cues]
        found += [pattern for _, pattern in (*data.get('BEFORE', ()), *data.get('AFTER', ()))]
    return found


def _unbounded(tree: object) -> bool:
    """Whether an endless repetition holds another repetition: such a pattern may run away."""
    for operation, argument in tree:  # type: ignore[attr-defined]
        name = str(operation)
        if name in ('MAX_REPEAT', 'MIN_REPEAT'):
            _, most, body = argument
            inner = {str(one[0]) for one in body}
            if most == sre.MAXREPEAT and inner & {
                'MAX_REPEAT',
                'MIN_REPEAT',
                'SUBPATTERN',
                'BRANCH',
            }:
                return True
            parts = [body]
        elif name == 'SUBPATTERN':
            parts = [argument[3]]
        elif name == 'BRANCH':
            parts = argument[1]
        elif name in ('ASSERT', 'ASSERT_NOT'):
            parts = [argument[1]]
        else:
            continue
        if any(_unbounded(part) for part in parts):
            return True
    return False


def test_no_pattern_repeats_a_repetition_without_end() -> None:
    patterns = _patterns()
    assert len(patterns) > 300
    assert [one for one in patterns if _unbounded(sre.parse(one, re.IGNORECASE))] == []


def test_every_language_has_all_its_parts() -> None:
    for name in HINTS:
        one = language(name)
        kinds = {kind for kind, _, _ in one.limits}
        assert {'non-commercial', 'registration', 'no-redistribution'} <= kinds
        assert kinds & {'purpose', 'research-only'}
        assert one.nouns.groups >= 7


@pytest.mark.parametrize(
    ('line', 'wanted'),
    [
        ('**License: CC BY-NC 4.0**', 'CC BY-NC 4.0'),
        ('**The weights are under CC BY-NC 4.0.**', 'CC BY-NC 4.0'),
        ('**The weights of this model are all under CC BY-NC 4.0**', 'CC BY-NC 4.0'),
        ('**License**\n\nCC BY-NC 4.0', 'CC BY-NC 4.0'),
    ],
)
def test_a_bold_line_is_heard_as_words_or_as_a_title(line: str, wanted: str) -> None:
    assert any(wanted in one.words for one in heard(f'# Barn\n\n{line}\n\nHow to load it.\n'))


@pytest.mark.parametrize(
    ('heading', 'text', 'wanted'),
    [
        ('FAQ', 'Can I use the model commercially? No, not at the moment.', 'weights'),
        ('Can I use it in a commercial product?', 'No.', 'weights'),
        ('Darf ich es kommerziell nutzen?', 'Nein.', 'weights'),
        ('可以商用吗？', '不可以。', 'weights'),
        ('May I sell the generated images?', 'No.', 'output'),
    ],
)
def test_a_denial_of_commercial_use_behind_its_question(
    heading: str, text: str, wanted: str
) -> None:
    found = {(one.artifact, one.restriction) for one in heard(below(heading, text))}
    assert found == {(wanted, 'non-commercial')}
    assert may_say_more(below(heading, text), ['mit'])


@pytest.mark.parametrize(
    ('heading', 'text'),
    [
        ('Can I use it commercially?', 'Yes.'),
        ('Can I use it commercially?', 'No problem.'),
        ('Can I use it commercially?', 'Have a look at the license. No GPU is needed.'),
        ('Does it run on a phone?', 'No.'),
        ('Is it a non-commercial model?', 'No.'),
    ],
)
def test_an_answer_that_denies_no_commercial_use(heading: str, text: str) -> None:
    assert told(below(heading, text)) == set()


@pytest.mark.parametrize(
    'text',
    [
        'Weights are handed out to accredited institutions after review of a proposal.',
        'Usage rights are granted to partners under contract.',
        'Free for everyone except big tech.',
        'Use is limited to members of the program.',
        'By downloading it you agree that you will not attempt to identify speakers.',
        'Universities get the weights for free. Others must negotiate.',
        'The weights may not leave your institution.',
        'The code is open, but the weights are not.',
        'Any deployment requires a prior notification of the authors.',
        'A license fee is due for any application.',
        'The model weights are proprietary.',
    ],
)
def test_terms_that_leave_a_model_to_some_are_heard_below_their_title(text: str) -> None:
    found = [one for one in heard(below('License', text)) if one.kind == 'restriction']
    assert {one.artifact for one in found} & {'weights', 'everything'}
    assert [one for one in heard(below('Training', text)) if one.certainty == 'states'] == []


@pytest.mark.parametrize(
    'text',
    [
        'The weights are available to everybody without registration.',
        'No license fee is due for any application.',
        'Neither companies nor researchers pay.',
        'Hobby projects are fine, paid apps too.',
        'You need not ask anybody.',
        'The model may not be mentioned with our trademark or product names.',
        'Kite 1 was non-commercial; Kite 2 is open to all.',
        'The model is not proprietary.',
        'This license may not be revoked.',
    ],
)
def test_terms_that_leave_a_model_to_all(text: str) -> None:
    assert [one for one in heard(below('License', text)) if one.kind == 'restriction'] == []


@pytest.mark.parametrize(
    ('heading', 'text', 'wanted'),
    [
        ('Ethics', 'The license forbids applications that manipulate voters.', 'field-of-use'),
        ('Ethics', 'The model must not be deployed in predictive policing.', 'field-of-use'),
        ('', 'Use of the model for mass surveillance is a breach of the license.', 'field-of-use'),
        ('Usage', 'The model is free for studios making under $200k a year.', 'threshold'),
        ('', 'This checkpoint is for research, not for products.', 'research-only'),
        ('License', 'It ends when the model is used for anything but research.', 'research-only'),
        ('License', 'Derivatives must pass on these use restrictions.', 'policy'),
        ('Out-of-scope use', 'Commercial use is out of scope and prohibited.', 'non-commercial'),
    ],
)
def test_further_words_of_limits(heading: str, text: str, wanted: str) -> None:
    assert wanted in {kind for artifact, kind in told(below(heading, text)) if artifact != 'data'}


@pytest.mark.parametrize(
    ('heading', 'text'),
    [
        ('Ethics', 'The license forbids removing our trademark notices.'),
        ('Ethics', 'Please do not forget that voices can be abused for impersonation.'),
        ('Limitations', 'Fast enough for research, not tested on phones.'),
        ('Training data', 'Some answers come from a service whose terms forbid competing models.'),
        ('Uses', 'Commercial use is out of scope of our tests.'),
        ('Background', 'The original LLaMA could only be used by researchers.'),
    ],
)
def test_words_near_those_of_limits(heading: str, text: str) -> None:
    assert {kind for artifact, kind in told(below(heading, text)) if artifact == 'weights'} == set()


@pytest.mark.parametrize('name', ['Apache-2.0', 'CC-BY-4.0', 'MPL-2.0'])
@pytest.mark.parametrize('form', ['{}', '```\n{}\n```', 'Released under this license:\n\n{}'])
def test_the_whole_text_of_a_standard_license_is_that_license(name: str, form: str) -> None:
    card = below('License', form.format(TEXTS.joinpath(f'{name}.txt').read_text()))
    after = '\n## Use\n\nThe model may not be used for weapons.\n'
    found = passages_of(Subject('README.md', card + after))
    assert [(one.kind, one.license and one.license.ids) for one in found] == [
        ('license', (name.lower(),)),
        ('restriction', None),
    ]


def test_a_limit_within_the_text_of_a_license_is_heard() -> None:
    text = TEXTS.joinpath('Apache-2.0.txt').read_text()
    for changed in (
        f'The weights may not be used commercially.\n\n{text}',
        f'{text}\n\nThe weights may not be used commercially.\n',
        text.replace('4. Redistribution.', 'The weights may not be used commercially.\n\n   4.'),
    ):
        found = passages_of(Subject('README.md', below('License', changed)))
        assert ('weights', 'non-commercial') in {(one.artifact, one.restriction) for one in found}


def test_the_words_of_languages_are_in_small_letters() -> None:
    # a text is made small once, which costs less than patterns in any case
    modules = [f'{words.__name__}.{name}' for name in (*HINTS, 'combined', 'carried')]
    for module in map(importlib.import_module, modules):
        for name, value in vars(module).items():
            if name.isupper() and not name.startswith('_'):
                written = re.sub(r'\\(?:x\w\w|u\w{4}|.)|\(\?P<\w+>', '', _written(value))
                assert written == written.lower(), f'{module.__name__}.{name}'


def _written(value: object) -> str:
    """The patterns of a table of words, one behind the other."""
    if isinstance(value, (tuple, list)):
        return '\n'.join(map(_written, value))
    return value if isinstance(value, str) else ''


@pytest.mark.parametrize(
    ('text', 'expected'),
    [
        ('THE WEIGHTS ARE FOR NON-COMMERCIAL USE ONLY.', ('weights', 'non-commercial')),
        ('Die Gewichte dürfen NICHT KOMMERZIELL genutzt werden.', ('weights', 'non-commercial')),
        ('İstanbul: the weights are for Research Use Only.', ('weights', 'research-only')),
        ('THE WEIGHTS ARE RELEASED UNDER APACHE LICENSE 2.0.', ('weights', 'apache-2.0')),
        ('Die Gewichte stehen mit dieser Lizenz bereit: MIT License.', ('weights', 'mit')),
    ],
)
def test_capital_letters_change_nothing(text: str, expected: tuple[str, str]) -> None:
    assert told(f'## License\n\n{text}\n') == {expected}


def test_a_small_word_of_german_is_no_license() -> None:
    assert not told(
        'Die Gewichte wurden mit vielen Daten trainiert und sind unter uns mit dabei.\n'
    )
