"""Limits to countries: heard of the weights in each language, and what only speaks of places."""

from __future__ import annotations

import pytest

from owlint_rules.statements.prose import statements_of_text

HEARD = [
    'The model may be used only in Switzerland.',
    'Not available to users in the EU.',
    'Not available to residents of California.',
    'The weights are available in the United States only.',
    'Use of the model is limited to Japan.',
    'This model is not offered in China.',
    'Only organizations based in Canada may use the model.',
    'The checkpoint is for use within Germany only.',
    'This model is licensed for use in France only.',
    'The license is valid only in Germany.',
    'You may use these weights solely within the United Kingdom.',
    'People living in the EU are not allowed to use this model.',
    'EU residents may not use this model.',
    'Territory: Switzerland only.',
    'This model cannot be downloaded from Russia.',
    'Export to Iran is prohibited.',
    'This model is restricted to users in the United States.',
    'Only for use in Japan.',
    'You must be located in Canada to use this model.',
    'Due to the AI Act, the model is not released in the EU.',
    'Nicht für den Einsatz in der EU bestimmt.',
    'Das Modell wird in der EU nicht angeboten.',
    'Ausschließlich für die Nutzung in Deutschland lizenziert.',
    'Le modèle est réservé à un usage en France.',
    "Modèle non disponible dans l'UE.",
    'Modelo no disponible en la UE.',
    'Solo para uso en España.',
    '欧盟地区不可使用。',
    'Das Modell darf nur in der Schweiz verwendet werden.',
    'Das Modell steht Nutzern in der EU nicht zur Verfügung.',
    'Das Modell ist in der EU nicht verfügbar.',
    'Nur für Nutzer in Österreich.',
    'Die Lizenz gilt nur in Deutschland.',
    'Personen mit Wohnsitz in der EU dürfen das Modell nicht nutzen.',
    "Le modèle ne peut être utilisé qu'en Suisse.",
    "Le modèle n'est pas disponible pour les utilisateurs de l'Union européenne.",
    'Usage du modèle réservé au territoire français.',
    "L'utilisation du modèle est limitée à la Suisse.",
    "Les utilisateurs de l'UE ne peuvent pas utiliser ce modèle.",
    '本模型仅限在中国大陆境内使用。',
    '本模型不向欧盟用户提供。',
    '本许可仅在中国大陆有效。',
    '本模型仅面向中国境内用户开放。',
    '本模型只能在瑞士使用。',
    'El modelo solo puede usarse en Suiza.',
    'El modelo no está disponible para usuarios de la UE.',
    'Uso limitado a México.',
    'Los usuarios de la UE no pueden usar el modelo.',
    'La licencia solo es válida en España.',
]
#: Places of work, of data and of others, languages, law.
NOT_HEARD = [
    'The model was trained only in Switzerland.',
    'The demo is not available to users in the EU.',
    'The model may be used in Switzerland, the EU and everywhere else.',
    'The data are available only in Germany.',
    'The weights are hosted in the EU.',
    'Llama 4 is not available to users in the EU; our model is.',
    'The model is not limited to Europe.',
    'The model is available in English only.',
    'The API is available in the United States only.',
    'The model is only used in production in Japan by our team.',
    'The model can only be used in Python.',
    'The model is not available in Ollama.',
    'Users in the EU may use the model freely.',
    'The license is governed by the laws of Switzerland.',
    'Only users in the EU were asked in the survey.',
    'It predicts prices for users in the USA only.',
    'Support is available only in Germany.',
    'The evaluation is limited to the United States.',
    'The model recognizes street signs used only in Germany.',
    'The dataset is restricted to users in the United States.',
    'Our demo is only for users in Japan.',
    'The model was released in the EU and the US.',
    'The company is located in Canada.',
    '模型在欧盟数据上训练。',
    'Das Modell wurde nur in der Schweiz trainiert.',
    'Das Modell ist nur auf Deutsch verfügbar.',
    'Es gilt ausschließlich das Recht der Schweiz.',
    'Nutzer in der EU dürfen das Modell verwenden.',
    "Le modèle n'est disponible qu'en français.",
    'Le modèle est disponible en France et ailleurs.',
    '本模型支持在中国境内外使用。',
    '本模型可在中国境内使用。',
    'El modelo solo está disponible en español.',
    'El modelo fue entrenado solo en España.',
]


def territory(text: str) -> bool:
    """Whether a card limits its weights to a country or from it."""
    return any(
        one.kind == 'restriction' and one.artifact in ('weights', 'everything')
        for one in statements_of_text(f'# Barn 7B\n\nA small model.\n\n{text}\n')
        if one.certainty == 'states' and one.restriction == 'territory'
    )


@pytest.mark.parametrize('text', HEARD)
def test_a_limit_to_a_country_is_heard(text: str) -> None:
    assert territory(text)


@pytest.mark.parametrize('text', NOT_HEARD)
def test_a_place_is_no_limit(text: str) -> None:
    assert not territory(text)
