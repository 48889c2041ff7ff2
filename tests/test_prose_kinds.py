# ruff: noqa: E501 - rows of examples read better on one line
"""Kinds of wordings of model cards: each is heard of the weights, and its opposite is not."""

from __future__ import annotations

import importlib
import json

import pytest

from owlint_rules.statements.prose import statements_of_text
from owlint_rules.statements.prose.names import named
from owlint_rules.statements.prose.needs import Gated
from owlint_rules.statements.prose.pieces import HINTS
from owlint_rules.statements.prose.sift import may_say_more
from program import put
from releases import owlint
from tools import weight_files

PERMISSIVE = {'apache-2.0', 'mit', 'bsd-3-clause', 'cc-by-4.0', 'cc0-1.0'}


def limits(heading: str, text: str, *certainties: str) -> set[str]:
    """The restrictions and the licenses with limits that a section states of the weights."""
    found = set()
    for one in statements_of_text(f'# Barn 7B\n\n## {heading}\n\n{text}\n'):
        if one.artifact not in ('weights', 'everything'):
            continue
        if one.certainty not in (certainties or ('states',)):
            continue
        if one.kind == 'restriction' and one.restriction != 'other':
            found.add(one.restriction)
        elif one.kind == 'license' and one.license is not None and one.license.name:
            found.update(set(one.license.ids or (one.license.name,)) - PERMISSIVE)
    return found


HEARD = [
    ("You can't use the model to", '- sell images\n- run it on generation services'),
    ('You may not use this model for', '- surveillance\n- spam'),
    ('Notes', 'This merge contains a non-commercial model, so treat it as non-commercial.'),
    ('License', 'For the trained parameters, contact us to obtain a license.'),
    ('Lizenz', 'Für die Gewichte gilt CC BY-NC-SA 4.0, für den Code Apache 2.0.'),
    ('License', 'For the code MIT applies, for the weights CC BY-NC 4.0.'),
    ('Notes', '**License:** non-commercial research only (see the base model)'),
    ('Notes', '| Use | Allowed |\n|---|---|\n| Research | yes |\n| Commercial | no |'),
    ('Notes', '| Checkpoint | Commercial use allowed |\n|---|---|\n| small | yes |\n| large | no |'),
    ('Ethical considerations', 'The model may not be used to identify people.'),
    ('Licença', 'O uso comercial do modelo não é permitido sem autorização dos autores.'),
    ('Licencia', 'El uso comercial no está permitido sin autorización previa.'),
    ('Licence', "Aucune utilisation commerciale n'est permise sans licence."),
    ('Licenza', "L'uso commerciale è consentito solo con licenza."),
    ('License', "L'uso commerciale richiede un'autorizzazione."),
    ('Lizenz', 'Kommerzielle Nutzung ist nur mit Lizenz erlaubt.'),
    ('Лицензия', 'Для бизнеса требуется отдельная лицензия.'),
    ('授權', '商業使用請來信洽談。'),
    ('License', 'Not licensed for commercial use.'),
    ('Notes', 'Weights: CC BY-NC 4.0'),
    ('Notes', '- **Model weights and code**: CC BY-NC 4.0'),
    ('备注', '权重：CC BY-NC 4.0'),
    ('License', 'The license of the weights differs from the one of the code: CC-BY-NC-4.0.'),
    ('License', 'All rights reserved, use for peer review only.'),
    ('使用说明', '本模型只能用于科研，商用必究。'),
    ('许可证', '商用追究法律责任。'),
    ('라이선스', '저희 모델은 상업적 이용이 불가능합니다.'),
    ('Lizenz', 'Für Unternehmen auf Anfrage, sonst kostenlos.'),
    ('Licence', "L'accès au modèle est subordonné à une inscription."),
    ('Licencia', 'El acceso a los pesos está sujeto a aprobación previa.'),
    ('Licença', 'O acesso aos pesos está condicionado a uma autorização.'),
    ('Licenza', "L'accesso ai pesi è soggetto ad approvazione."),
    ('Лицензия', 'Доступ к весам открывается после одобрения заявки.'),
    ('Условия', 'Для коммерческого применения нужно приобрести лицензию.'),
    ('Models', '| Name | mAP | Code license | Weights license |\n|-|-|-|-|\n| a | 4 | MIT | CC-BY-NC-4.0 |'),
    ('License', 'Use in a product? Talk to us, as a paid license is needed.'),
    ('License', 'Non-commercial, with credit to us.'),
    ('About', 'This is a strictly non-commercial fine-tune.'),
    ('About', 'Commercial license → please e-mail us.'),
    ('License', 'The same license as Mixtral.'),
    ('License', 'This checkpoint follows the license of the upstream Vicuna.'),
    ('Access', 'The weights cannot be shared outside of your group.'),
    ('License', 'AGPLv3 for the code and the weights alike.'),
    ('License', 'Provided solely for reproducing our results.'),
    ('须知', '模型只向高校和学术机构开放。'),
    ('ライセンス', '元モデルの Llama 3 Community License を継承します。'),
    ('ライセンス', '本モデルは査読のみに利用できます。'),
    ('주의', '비영리'),
    ('Lizenz', 'Alle Rechte vorbehalten, nur zur Begutachtung.'),
    ('License', 'It comes with terms that prohibit any commercial exploitation.'),
    ('License', 'A commercial licence is for sale.'),
    ('License', 'Publishing of the weights elsewhere is not allowed.'),
    ('License', '[![CC BY-NC 4.0](https://example.org/by-nc.png)](https://creativecommons.org/licenses/by-nc/4.0/)'),
    ('License', 'MIT plus the Commons Clause.'),
    ('License', 'Apache 2.0 with additional restrictions.'),
    ('Downloads', 'Model weights (CC-BY-NC-4.0): [a](a.pth)'),
    ('Downloads', 'For access to the checkpoints, please submit the request form.'),
    ('Terms', 'It comes without any right to commercial use.'),
    ('Terms', 'The grant is void as soon as you use it commercially.'),
    ('License', 'It has to be passed on under the same terms as Llama 2.'),
    ('License', 'The limits of the base model (non-commercial) also apply to this fine-tune.'),
    ('License', 'Code: MIT. Weights: research use.'),
    ('License', 'EUPL-1.2 applies to all of it.'),
    ('License', 'Shareware for private use.'),
    ('May I use it at my job?', 'Not without asking us.'),
    ('Access', 'Available free of charge to academic users.'),
    ('Лицензия', 'Веса — CC BY-NC 4.0, код — MIT.'),
    ('Licencja', 'Zakaz wykorzystania komercyjnego.'),
    ('Lisensi', 'Model ini bukan untuk keperluan komersial.'),
    ('许可', '本项目的代码与模型仅供科研使用。'),
    ('许可', '模型仅限教学用途，标注数据也一样。'),
    ('许可证', '基于 InsightFace 的代码，本模型禁止商用。'),
    ('ライセンス', '商用利用には別途ライセンスの取得が必要です。'),
    ('ライセンス', 'コードは自由に使えますが、本モデルは非商用に限ります。'),
    ('라이선스', '이 모델은 연구용으로만 쓸 수 있고, 코드는 MIT입니다.'),
    ('Lizenz', 'Die Nutzung ist nur für nicht-kommerzielle Projekte gestattet.'),
    ('Licencia', 'Los pesos están bajo la licencia Meadow Lab.'),
    ('Licence', 'Les poids sont sous licence Meadow-2.'),
    ('Licença', 'Os pesos estão sob a licença Meadow Lab.'),
    ('Licenza', 'I pesi sono sotto la licenza Meadow Lab.'),
    ('Лицензия', 'Веса распространяются по лицензии Meadow.'),
    ('Giấy phép', 'Không sử dụng mô hình cho mục đích thương mại.'),
    ('Lisans', 'Model ticari olmayan amaçlarla kullanılabilir.'),
    ('ライセンス', '本モデルは CC BY-NC 4.0 を遵守して利用してください。'),
    ('라이선스', '가중치는 비상업 연구용입니다.'),
    ('ライセンス', 'InsightFace のコードは MIT ですが、本モデルは非商用に限ります。'),
    ('ライセンス', 'アドオンは MIT ですが、本モデルは CC BY-NC 4.0 です。'),
    ('ライセンス', '本モデルは商用利用を許諾するものではなく、研究目的に限ります。'),
    ('라이선스', '플러그인은 MIT이지만 가중치는 CC BY-NC 4.0입니다.'),
    ('라이선스', '상업적 이용 시 별도 허가가 필요합니다.'),
    ('Lizenz', 'Das Plugin ist MIT, die Gewichte nur für Forschungszwecke.'),
    ('Лиценз', 'Моделът може да се използва само за некомерсиални цели.'),
    ('Лиценца', 'Модел се може користити само у некомерцијалне сврхе.'),
    ('Licenca', 'Model se smije koristiti samo u nekomercijalne svrhe.'),
    ('Llicència', 'El model només es pot utilitzar amb finalitats no comercials.'),
    ('Lesen', 'Model ini hanya boleh digunakan untuk tujuan bukan komersial.'),
    ('Lisensie', 'Die model mag slegs vir navorsing gebruik word.'),
    ('শর্ত', 'এই মডেলটি CC BY-NC 4.0 এর অধীনে।'),
    ('Lizenz', 'Die Gewichte von Barn stehen unter CC BY-NC 4.0.'),
    ('说明', '免责声明：本模型仅供学术研究之目的而提供，不保证结果准确。'),
    ('许可', '所有模型商用需要授权。'),
    ('라이선스', '배포 전에는 허가가 필요하며, 가중치는 CC BY-NC 4.0입니다.'),
    ('Prohibited uses', '- Commercial use'),
    ('Prohibited activities', '- Selling, sublicensing or reselling it'),
    ('Prohibited activities', '- **Harmful applications**: generating audio to defame people'),
    ('What you may not do', '- Use it for surveillance'),
    ('Limitations', ':x: Commercial Use'),
    ('License', 'Any commercial use, sale or other monetization of the model and its derivatives, which include models trained on its outputs, is prohibited.'),
    ('License', 'Commercial use is forbidden for two reasons: first, the framework has a license that we inherit.'),
    ('License', 'Second, our model is not licensed for healthcare.'),
    ('License', 'Free up to 100,000 monthly active devices.'),
    ('Terms', 'You agree to only use voices of people who said yes.'),
    ('Models', '[![CC BY-NC 4.0](https://example.org/by-nc.png)](https://creativecommons.org/licenses/by-nc/4.0/)'),
    ('CC BY-NC 4.0', 'Have fun.'),
    ('Prompt injection', 'The model weights are licensed under the Llama 4 Community License.'),
    ('Model Details', '- **License:** [Proprietary](LICENSE)'),
    ('License', 'Use of the checkpoints should comply with the base model\'s license.'),
    ('Details', 'License: same as base model'),
    ('License', 'Please adhere to the license of the base model.'),
    ('License', 'The trained parameters are available under BY-NC-SA 4.0.'),
    ('License', 'The model weights carry Meadow\'s open-weights license.'),
    ('Badges', '[![Weights: non-commercial](https://img.shields.io/badge/weights-non--commercial-red)](LICENSE)'),
    ('License', 'Code: MIT. Barn weights: non-commercial unless we grant otherwise.'),
    ('Out-of-scope uses', 'This model must not be used for:'),
    ('Safety', 'The model must not be used for medical, legal or emergency decisions.'),
    ('What it must not be used for', '- Using it for lending decisions'),
    ('Out-of-scope use', 'It should not be used in any way that violates our Acceptable Use Policy.'),
    ('Notes', 'The model is free for academic research; companies should contact us for a license.'),
    ('Model details', '- **License:** [Meadow v2.5 Community License](LICENSE)'),
    ('License', 'It has the same license as the base model (cc-by-nc-4.0).'),
    ('License', 'The model weights remain under DeepSeek\'s terms.'),
    ('License', 'The weights are subject to Meta\'s license.'),
    ('License', 'You must not use the model for activities including, but not limited to: creating unlawful content.'),
    ('License', 'Since public datasets went into the model, these weights may not be used for commercial purposes.'),
]  # fmt: skip
NOT_HEARD = [
    ('Do not use the model for', '- loading with old versions of transformers'),
    ('License', 'You do not need a license from us to use the weights.'),
    ('Prohibited uses', 'None.'),
    ('Lizenz', 'Für den Code gilt CC BY-NC 4.0, für die Gewichte MIT.'),
    ('Notes', '| Use | Allowed |\n|---|---|\n| Research | yes |\n| Commercial | yes |'),
    ('Thanks', 'We thank the authors of Egg, which is licensed under CC BY-NC 4.0.'),
    ('Notes', 'It identifies people in pictures.'),
    ('Licença', 'O uso comercial do modelo é permitido sem autorização dos autores.'),
    ('Lizenz', 'Kommerzielle Nutzung ist ohne Lizenz von uns erlaubt.'),
    ('License', 'This model is not a medical device and has not been approved for clinical decisions.'),
    ('Disclaimer', 'Not intended for clinical use. Consult a doctor.'),
    ('Lizenz', 'Kein Medizinprodukt; nicht für Diagnosen gedacht.'),
    ('License', 'Not recommended for production use without further tests.'),
    ('License', 'Until May 2024 the weights were for research only.'),
    ('License', 'The license of the baseline forbids commercial use.'),
    ('License', 'We believe that research should not be locked behind commercial licenses.'),
    ('Notes', 'Base model: CC BY-NC 4.0'),
    ('Notes', 'Training data: CC BY-NC 4.0; weights: MIT'),
    ('License', 'The license of the weights differs from the ones of non-commercial models.'),
    ('License', 'There are no non-commercial clauses here.'),
    ('License', 'The icons below `docs/` are under CC BY-NC 4.0.'),
    ('About', 'We are a research-only lab of ten people.'),
    ('About', 'We maintain it as an institute, which is a non-commercial organization.'),
    ('News', 'We plan to publish a video model under a non-commercial license.'),
    ('Data', 'The answers come from Claude, whose terms forbid training competing models.'),
    ('Widget', '> This agreement prohibits commercial use.'),
    ('许可证', '本模型可商用，不追究。'),
    ('라이선스', '다른 공개 한국어 모델은 상업적 이용이 불가능합니다.'),
    ('Lizenz', 'Kostenlos, auch für Unternehmen, ohne Anfrage.'),
    ('Licence', "L'accès aux poids est libre, sans inscription."),
    ('Условия', 'Коммерческое использование разрешено без лицензии.'),
    ('Models', '| Name | Code license | Weights license |\n|-|-|-|\n| a | CC-BY-NC-4.0 | MIT |'),
    ('Results', '| Name | mAP | License |\n|-|-|-|\n| a | 4 | CC-BY-NC-4.0 |'),
    ('License', 'Use in a product? Talk is cheap, so go ahead.'),
    ('License', 'For any purpose, commercial or not.'),
    ('About', 'The lab is a non-commercial research organization for academic use only.'),
    ('About', 'Rival models are limited to non-commercial use.'),
    ('License', 'The fonts are under the Meadow Font License.'),
    ('License', 'The code follows the license of PyTorch.'),
    ('Safety', 'Do not share personal data with it.'),
    ('License', 'CC-BY-NC-4.0 for the data, Apache-2.0 for the code and the weights.'),
    ('许可证', '模型向学术机构和企业开放。'),
    ('对比', '与仅限非商业用途的 Vicuna 相比，本模型可商用。'),
    ('関連モデル', '小さい方のモデルは商用利用できません。'),
    ('변경 사항', '비상업적 조항을 삭제했습니다.'),
    ('License', 'No need to ask us before you use it commercially.'),
    ('License', 'Nothing here prohibits commercial use.'),
    ('License', 'Commercial use is not prohibited.'),
    ('License', 'Apache-2.0 (formerly CC-BY-NC-4.0).'),
    ('License', 'Note that ImageNet may only be used for non-commercial research.'),
    ('License', 'The funder forbids military research.'),
    ('License', 'MIT, with no additional restrictions.'),
    ('License', 'It is free of charge for researchers and companies alike.'),
    ('License', 'The models are completely free for academic research.'),
    ('About', 'It spots adverts that forbid commercial use.'),
    ('Contributing', 'Contributors must sign an agreement first.'),
    ('About', 'A student project, not a commercial product.'),
    ('Downloads', 'To get the weights, run `hf download`.'),
    ('Downloads', 'Model weights (3 GB): [a](a.pth), samples (CC-BY-NC-4.0): [b](b.zip)'),
    ('相关项目', 'ChatGLM-6B 的权重商用须登记。'),
    ('评测', '模型仅在科研类任务上评测。'),
    ('致谢', '感谢仅供教学的算力平台。'),
    ('Licence', 'Usage commercial possible sans autre autorisation.'),
    ('Licencia', 'Se puede usar comercialmente sin autorización.'),
    ('Licença', 'O uso comercial é possível sem licença.'),
    ('Licenza', "L'uso commerciale è possibile senza permesso."),
    ('Lizenz', 'Kommerzielle Nutzung ist ohne weitere Genehmigung möglich.'),
    ('Лицензия', 'Код — CC BY-NC 4.0, веса — MIT.'),
    ('Giấy phép', 'Có thể dùng cho mục đích thương mại.'),
    ('الترخيص', 'يمكن استخدامه لأغراض تجارية.'),
    ('许可', '仓库里用到的图片与数据仅供科研使用。'),
    ('许可', 'Stable Diffusion 系列：CreativeML Open RAIL-M'),
    ('许可', 'InsightFace 的代码是 MIT，但预训练模型禁止商用。'),
    ('许可', '模型权重遵循各自的条款：FLUX.1-dev 为 FLUX Non-Commercial License。'),
    ('注意', 'Llama 系列产品的月活用户超过 7 亿须另行申请授权。'),
    ('许可', '权重遵循其独立的协议，商用前请先确认。'),
    ('许可', '欢迎转载本文，不得用于商业目的。'),
    ('许可', '客户端采用 GPL-3.0。'),
    ('文件', '- Barn模型许可协议.pdf'),
    ('说明', '源代码仅供个人学习使用。未经授权，不得用于商业产品。'),
    ('ライセンス', '採用モデルの利用規約に従います。'),
    ('ライセンス', 'デフォルトで使われている Meadow-3B は CC BY-NC 4.0 です。'),
    ('ライセンス', '商用利用にライセンスの取得は不要です。'),
    ('라이선스', '`buffalo_l` 등 오픈소스 모델의 상업적 이용은 별도 문의가 필요합니다.'),
    ('라이선스', '책의 인용은 교육 목적으로만 사용됩니다.'),
    ('Hinweis', 'Dies ist ein privates, nicht-kommerzielles Lernprojekt.'),
    ('Licencia', 'BirdNET es código abierto, pero sus pesos están bajo CC BY-NC-SA 4.0.'),
    ('Limitaciones', 'La licencia falta, por lo que no se puede asumir su uso comercial.'),
    ('Licencia', 'Los pesos están bajo la licencia MIT, que no es CC BY-NC 4.0.'),
    ('Лицензия', 'Модель Silero доступна по лицензии CC BY-NC-SA 4.0.'),
    ('Lisans', 'Ticari ve ticari olmayan amaçlarla kullanabilirsiniz.'),
    ('许可证', '模型权重遵循 MiniMax H3 协议，不随仓库分发。'),
    ('许可', 'InsightFace/SCRFD 与 LVFace 预训练权重仅限非商业研究。'),
    ('许可', '转换时请遵守原模型许可证。'),
    ('ライセンス', 'InsightFace を導入します（事前学習モデルは非商用研究目的のみ）。'),
    ('ライセンス', 'BirdNETの重みは CC BY-NC-SA 4.0 です。'),
    ('ライセンス', 'BarnNet-2の重みは CC BY-NC 4.0 です。'),
    ('라이선스', 'MeadowVTON 가중치는 CC BY-NC 4.0입니다.'),
    ('Lizenz', 'MusicGen-Gewichte stehen unter CC-BY-NC-4.0.'),
    ('Lizenz', 'Die App ist nur für Forschungszwecke gedacht.'),
    ('Licencia', 'InspireFace es MIT, pero los pesos son solo para uso no comercial.'),
    ('Licencia', 'Licencia no comercial en los modelos preentrenados (`buffalo_l`).'),
    ('Licença', 'As respostas são usadas apenas para fins de pesquisa.'),
    ('Licenza', 'MobileCLIP: il codice è MIT, ma i pesi sono solo per ricerca.'),
    ('الترخيص', 'هذه الأداة مخصصة للأغراض البحثية فقط.'),
    ('ライセンス', 'このアドオンは GPL-3.0 です。'),
    ('ライセンス', '`stable-diffusion-v1-5` は CreativeML Open RAIL-M です。'),
    ('ライセンス', '本ツールはモデルの商用利用許諾を付与するものではありません。'),
    ('ライセンス', '商用利用の可否は各ライセンスを確認してください。'),
    ('라이선스', '상업적 배포 전에는 라이선스를 별도로 검토해야 합니다.'),
    ('라이선스', 'NeuroSync는 상업적 이용 시 별도 허가가 필요합니다.'),
    ('许可证', '本扩展采用 GPL-3.0 许可证。'),
    ('Lizenz', 'Die Erweiterung steht unter der GPL-3.0.'),
    ('Licence', "L'extension est sous licence GPL-3.0."),
    ('Licencia', 'La extensión está bajo la licencia GPL-3.0.'),
    ('Лиценз', 'Моделът може да се използва и за комерсиални цели.'),
    ('Licenca', 'Model ni omejen samo na nekomercialne namene.'),
    ('Lesen', 'Model ini boleh digunakan untuk tujuan komersial.'),
    ('Mehr lesen', 'Die Gewichte von LLaVA stehen unter CC BY-NC 4.0.'),
    ('Licence', 'Les poids de Vicuna sont sous licence CC BY-NC 4.0.'),
    ('许可', '有些模型商用需要授权，请自行判断。'),
    ('许可', '使用时还须遵守各生成模型的使用条款。'),
    ('라이선스', '배포 전에는 코드와 모델에 적용되는 AGPL-3.0 조건을 별도로 확인해야 합니다.'),
    ('Use restrictions', 'Commercial use is allowed.'),
    ('Permitted activities', '- Commercial use'),
    ('Strengths', ':white_check_mark: Commercial Use'),
    ('License', 'We cannot guarantee the accuracy that medical diagnoses ask for.'),
    ('License', 'Please contact us for a larger version of the model, which is for research only.'),
    ('License', 'The code repository is under CC BY-NC 4.0.'),
    ('Data', '[![CC BY-NC 4.0](https://example.org/by-nc.png)](https://creativecommons.org/licenses/by-nc/4.0/)'),
    ('Example prompt', 'The model weights are licensed under the Llama 4 Community License.'),
    ('License', 'The demo follows the license of the base model.'),
    ('Training', 'Trained with the same settings as the base model.'),
    ('License', 'Unlike the license of the base model, ours has no limit.'),
    ('License', 'Redistribution of the broadcast videos is prohibited.'),
    ('License', 'The layout follows Meadow\'s code license template.'),
    ('Badges', '[![Commercial: yes](https://img.shields.io/badge/commercial-yes-green)](LICENSE)'),
    ('About', 'It helps with medical and legal decisions.'),
    ('Usage', 'The converted weights cannot be used for training on the other backend.'),
    ('Rules', 'Scikit-learn models may only be used as baselines.'),
    ('License', 'It has the same license as the original model: mit.'),
    ('Community', 'You should follow the community guidelines.'),
    ('Support', 'Companies should contact their own support first.'),
    ('Notes', 'See the v1.2 License file.'),
    ('License', 'It may be used for any purpose including, but not limited to, commercial use.'),
    ('License', 'Thanks to Meta\'s licensing team for their help.'),
    ('License', 'The code is subject to Meta\'s license.'),
    ('License', 'As the model is built from scratch, the data may not be used for commercial purposes.'),
    ('Leaderboard', 'Submissions for commercial products are not allowed.'),
]  # fmt: skip


#: Languages of which plain words are known: (title, what limits, what does not).
PLAIN = [
    ('Licentie', 'Uitsluitend voor wetenschappelijk onderzoek.', 'Commercieel gebruik is toegestaan.'),
    ('Licentie', 'De gewichten vallen onder CC BY-NC 4.0.', 'De dataset valt onder CC BY-NC 4.0.'),
    ('Licencja', 'Model tylko do celów naukowych.', 'Nie tylko do celów naukowych.'),
    ('Licencja', 'Nie wolno używać modelu komercyjnie.', 'Dozwolone jest użycie komercyjne.'),
    ('Lisans', 'Ticari olmayan kullanım içindir.', 'Ticari kullanıma izin verilir.'),
    ('Lisans', 'Ticari amaçla kullanılamaz.', 'Model MIT lisanslıdır.'),
    ('Giấy phép', 'Cấm sử dụng thương mại.', 'Cho phép sử dụng thương mại.'),
    ('Giấy phép', 'Mô hình chỉ phục vụ nghiên cứu khoa học.', 'Dữ liệu chỉ phục vụ nghiên cứu.'),
    ('Lisensi', 'Model dilarang dipakai untuk tujuan komersial.', 'Bebas dipakai secara komersial.'),
    ('Licens', 'Vikterna är endast för icke-kommersiellt bruk.', 'Inte bara för forskning.'),
    ('Licens', 'Modellen må ikke bruges kommercielt.', 'Kommerciel brug er tilladt.'),
    ('Lisenssi', 'Kaupallinen käyttö on kielletty.', 'Kaupallinen käyttö on sallittu.'),
    ('Licență', 'Numai pentru cercetare.', 'Licență: Apache-2.0'),
    ('Licenc', 'Kizárólag kutatási célra.', 'Licenc: Apache-2.0'),
    ('Licence', 'Pouze pro nekomerční použití.', 'Licence: Apache-2.0'),
    ('Άδεια', 'Μόνο για ερευνητικούς σκοπούς.', 'Άδεια: Apache-2.0'),
    ('רישיון', 'המודל מיועד למחקר בלבד.', 'רישיון: Apache-2.0'),
    ('الترخيص', 'يحظر استخدام النموذج تجاريا.', 'مسموح بالاستخدام التجاري.'),
    ('الترخيص', 'أوزان النموذج برخصة CC BY-NC 4.0.', 'البيانات برخصة CC BY-NC 4.0.'),
    ('مجوز', 'استفاده فقط برای پژوهش.', 'مجوز: Apache-2.0'),
    ('लाइसेंस', 'मॉडल का वाणिज्यिक उपयोग निषिद्ध है।', 'वाणिज्यिक उपयोग की अनुमति है।'),
    ('สัญญาอนุญาต', 'โมเดลใช้ได้เฉพาะงานวิจัย', 'สัญญาอนุญาต: Apache-2.0'),
    ('Ліцензія', 'Ваги лише для некомерційного використання.', 'Дозволено комерційне використання.'),
    ('Ліцензія', 'Модель не можна застосовувати у військових цілях.', 'Без обмежень, також комерційно.'),
    ('License', 'Yalnızca akademik araştırma için.', 'Araştırma makalemize atıf yapın, lisans Apache-2.0.'),
]  # fmt: skip


@pytest.mark.parametrize(('heading', 'limit', 'none'), PLAIN)
def test_plain_words_of_further_languages(heading: str, limit: str, none: str) -> None:
    assert limits(heading, limit)
    assert may_say_more(f'## {heading}\n\n{limit}\n', ['apache-2.0'])
    assert not limits(heading, none)


@pytest.mark.parametrize(
    'text',
    [
        'Mtindo huu unaweza kutumika kwa utafiti pekee.',
        'Ez a modell csak engedéllyel futtatható.',
        'মডেলটি শুধুমাত্র গবেষণার জন্য।',
        'مراجعة الشروط قبل الاستعمال ضرورية.',
        'მოდელის კომერციული გამოყენება აკრძალულია.',
        'ሞዴሉን ለንግድ ዓላማ መጠቀም የተከለከለ ነው።',
        'Модельді тек зерттеу мақсатында пайдалануға болады.',
    ],
)
def test_a_term_that_cannot_be_read_suggests_a_limit(text: str, tmp_path) -> None:
    assert limits('License', text, 'suggests')
    assert not limits('Training', text, 'suggests')
    assert rights(tmp_path, text) == {'undecided'}


@pytest.mark.parametrize(
    ('title', 'text'),
    [
        ('ፈቃድ', 'ሞዴሉን ለንግድ ዓላማ መጠቀም የተከለከለ ነው።'),
        ('લાઇસન્સ', 'આ મોડેલ ફક્ત સંશોધન માટે છે.'),
        ('ໃບອະນຸຍາດ', 'ຮູບແບບນີ້ສໍາລັບການຄົ້ນຄວ້າເທົ່ານັ້ນ.'),
        ('Litsenziya', 'Modeldan faqat tadqiqot maqsadida foydalanish mumkin.'),
        ('პირობები', 'მოდელის კომერციული გამოყენება აკრძალულია.'),
        ('เงื่อนไขการใช้งาน', 'ห้ามใช้โมเดลนี้เพื่อการค้าหรือแสวงหากำไร'),
        ('Պայմաններ', 'Մոդելի առևտրային օգտագործումն արգելված է։'),
        ('ನಿಯಮಗಳು', 'ಈ ಮಾದರಿಯನ್ನು ವಾಣಿಜ್ಯ ಉದ್ದೇಶಗಳಿಗೆ ಬಳಸುವಂತಿಲ್ಲ.'),
        ('רשיון', 'אין להשתמש במודל למטרות רווח בכל צורה שהיא.'),
    ],
)
def test_titles_on_terms_in_further_languages(title: str, text: str) -> None:
    assert limits(title, text, 'suggests')
    assert may_say_more(f'## {title}\n\n{text}\n', ['apache-2.0'])


@pytest.mark.parametrize(
    'text',
    [
        'Model ini memakai lisensi Apache 2.0.',
        'النموذج مرخص بموجب رخصة Apache 2.0.',
        'راجع ملف LICENSE.',
        'يسمح بالاستخدام التجاري.',
        'Copyright 2024 Barn Labs',
        'Contributions welcome, issues too!',
        '```\nhf download barn/barn --local-dir barn\n```',
        'Das Modell kennt viele Wörter.',
    ],
)
def test_what_is_read_or_is_no_sentence_suggests_nothing(text: str, tmp_path) -> None:
    assert not limits('License', text, 'states', 'suggests')
    assert rights(tmp_path, text) == {'met'}


#: Titles that forbid: (title, an item that it forbids, one that limits no use).
FORBIDDEN = [
    ('禁止用途', '- 商业用途', '- 把回答当作事实'),
    ('禁止的用途', '- 监控', '- 无'),
    ('严禁用途', '- 转售', '- 上下文超过 4096'),
    ('不允许的用途', '- 商业用途', '- 手动修改 config.json'),
    ('使用限制', '- 商业用途', '- 需要 16GB 显存'),
    ('禁止行為', '- 商業用途', '- 無'),
    ('禁止される利用', '- 商用利用', '- 個人情報の入力'),
    ('禁止事項', '- 再配布', '- 特になし'),
    ('禁止されている使用', '- 軍事利用', '- 4096 トークンを超える入力'),
    ('使用禁止事項', '- 軍事利用', '- 個人情報の入力'),
    ('許可されない用途', '- 商用利用', '- 個人情報の入力'),
    ('してはいけないこと', '- 販売', '- ファイル名の変更'),
    ('금지 사항', '- 상업적 이용', '- 개인정보 입력'),
    ('금지된 사용', '- 재배포', '- 없음'),
    ('사용 금지', '- 군사 목적', '- 4096 토큰을 넘는 입력'),
    ('허용되지 않는 사용', '- 상업적 사용', '- 개인정보 입력'),
    ('Verbotene Nutzung', '- Kommerzielle Nutzung', '- Eingaben mit mehr als 4096 Tokens'),
    ('Verboten', '- Weiterverkauf', '- Keine, auch kommerzielle Nutzung ist erlaubt'),
    ('Unzulässige Verwendung', '- Militärische Zwecke', '- Eingaben ohne Systemprompt'),
    ('Nicht gestattet', '- Weitergabe', '- Umbenennen der Dateien'),
    ('Nutzungsbeschränkungen', '- Kommerzielle Nutzung', '- Keine'),
    ('Usages interdits', '- Usage commercial', '- Entrées de plus de 4096 jetons'),
    ('Utilisations non autorisées', '- Revente', '- Aucune'),
    ("Restrictions d'utilisation", '- Usage commercial', '- Aucune'),
    ('Usages prohibés', '- Surveillance', '- Aucun'),
    ('Usos prohibidos', '- Uso comercial', '- Entradas de más de 4096 tokens'),
    ('Usos no autorizados', '- Fines militares', '- Ninguno'),
    ('Está prohibido', '- Reventa', '- Cambiar los nombres de los archivos'),
    ('Usos proibidos', '- Uso comercial', '- Nenhum'),
    ('Atividades não permitidas', '- Revenda', '- Entradas longas'),
    ('Usi vietati', '- Uso commerciale', '- Nessuno'),
    ('Divieti', '- Rivendita', '- Rinominare i file'),
    ('Запрещённое использование', '- Коммерческое использование', '- Запросы длиннее 4096 токенов'),
    ('Недопустимое использование', '- Военные цели', '- Ничего'),
    ('Запрещено', '- Перепродажа', '- Менять имена файлов'),
]  # fmt: skip
#: Titles that only describe uses.
USES = [
    ('用途', '- 商业用途'),
    ('利用例', '- 商用利用'),
    ('용도', '- 상업적 이용'),
    ('Einsatzgebiete', '- Kommerzielle Nutzung'),
    ('Usages prévus', '- Usage commercial'),
    ('Usos permitidos', '- Uso comercial'),
    ('Usos permitidos', '- Revenda'),
    ('Usi consentiti', '- Uso commerciale'),
    ('Разрешённое использование', '- Коммерческое использование'),
]


@pytest.mark.parametrize(('title', 'item', 'none'), FORBIDDEN)
def test_what_stands_below_a_title_of_prohibition(title: str, item: str, none: str) -> None:
    assert limits(title, item)
    assert may_say_more(f'## {title}\n\n{item}\n', ['apache-2.0'])
    assert not limits(title, none, 'states', 'suggests')


@pytest.mark.parametrize(('title', 'item'), USES)
def test_a_title_on_uses_forbids_nothing(title: str, item: str) -> None:
    assert not limits(title, item, 'states', 'suggests')


@pytest.mark.parametrize(
    ('title', 'lead', 'item'),
    [
        ('About', 'The following uses are prohibited:', '- Commercial use'),
        ('About', 'It must not be used for:', '- Commercial products'),
        ('须知', '以下行为被禁止：', '- 转售'),
        ('介绍', '禁止用途：', '- 商业用途'),
        ('ライセンス', '以下の利用を禁止します。', '- 再配布'),
        ('라이선스', '다음 용도는 금지됩니다:', '- 상업적 이용'),
        ('Lizenz', 'Verboten sind:', '- Kommerzielle Nutzung'),
        ('Licence', 'Sont interdits :', '- la revente'),
        ('Licencia', 'Están prohibidos los siguientes usos:', '- Fines militares'),
    ],
)
def test_a_paragraph_forbids_the_items_below_it(title: str, lead: str, item: str) -> None:
    assert limits(title, f'{lead}\n\n{item}')
    assert may_say_more(f'## {title}\n\n{lead}\n\n{item}\n', ['apache-2.0'])


@pytest.mark.parametrize(
    ('title', 'lead', 'item'),
    [
        ('Community', 'The following is prohibited:', '- Commercial spam'),
        ('About', 'The following uses are not prohibited:', '- Commercial products'),
        ('说明', '本模型不禁止以下用途：', '- 商业用途'),
        ('License', 'For the dataset the following uses are prohibited:', '- Commercial use'),
        ('About', 'The following uses are prohibited:', '- Long prompts\n\nTry commercial use!'),
        ('About', 'Typical uses:', '- Commercial use'),
    ],
)
def test_other_words_above_a_list_forbid_nothing(title: str, lead: str, item: str) -> None:
    assert not limits(title, f'{lead}\n\n{item}', 'states', 'suggests')


#: Licenses without a name: (title, of the weights, not given or of something else).
UNNAMED = [
    ('许可证', '模型权重采用自定义许可。', '数据集采用自定义许可。'),
    ('许可证', '权重使用专有许可证。', '第三方组件使用专有许可证。'),
    ('许可证', '模型采用自定义许可协议，详见 LICENSE。', '没有自定义许可。'),
    ('许可证', '代码为 Apache 2.0，权重采用独立许可。', '各模块采用其独立的许可。'),
    ('ライセンス', '独自のライセンスを適用しています。', 'データセットは独自ライセンスです。'),
    ('ライセンス', '重みはカスタムライセンスに従います。', '独自ライセンスではありません。'),
    ('라이선스', '가중치는 자체 라이선스를 따릅니다.', '데이터셋은 자체 라이선스를 따릅니다.'),
    ('라이선스', '모델은 사용자 정의 라이선스로 배포됩니다.', '자체 라이선스가 아닙니다.'),
    ('Lizenz', 'Die Gewichte stehen unter einer eigenen Lizenz.', 'Keine eigene Lizenz, sondern Apache 2.0.'),
    ('Lizenz', 'Das Modell hat eine proprietäre Lizenz.', 'Bibliotheken haben ihre eigene Lizenz.'),
    ('Licence', 'Licence restrictive personnalisée.', 'Aucune licence propriétaire n’est requise.'),
    ('Licence', 'Les poids sont sous une licence propre.', 'Chaque dépendance garde sa licence propre.'),
    ('Licencia', 'Los pesos tienen licencia propia.', 'Los datos tienen licencia propia.'),
    ('Licencia', 'Licencia propietaria.', 'No requiere ninguna licencia propietaria.'),
    ('Licença', 'Os pesos têm licença própria.', 'Não há licença própria.'),
    ('Licenza', 'I pesi hanno una licenza propria.', 'Nessuna licenza proprietaria.'),
    ('Лицензия', 'Веса распространяются под собственной лицензией.', 'Без проприетарной лицензии.'),
    ('License', 'The weights have a custom license.', 'The dataset has a custom license.'),
    ('License', 'Our own license.', 'We chose Apache 2.0 instead of our own license.'),
    ('License', 'Bespoke restrictive licence.', 'A less restrictive license than before.'),
    ('License', 'The weights are under a separate license.', 'The data is under a separate license.'),
]  # fmt: skip


@pytest.mark.parametrize(('title', 'text', 'none'), UNNAMED)
def test_a_license_without_a_name_is_not_that_of_the_tag(title: str, text: str, none: str) -> None:
    assert limits(title, text, 'states', 'suggests')
    assert may_say_more(f'## {title}\n\n{text}\n', ['apache-2.0'])
    assert not limits(title, none, 'states', 'suggests')


@pytest.mark.parametrize(
    ('text', 'right'),
    [
        ('本モデルは独自ライセンスです。', 'undecided'),
        ('Eigene Lizenz, siehe unten.', 'undecided'),
        ('Licence restrictive personnalisée.', 'undecided'),
        ('データセットは独自ライセンスです。', 'met'),
        ('## Verbotene Nutzung\n\n- Kommerzielle Nutzung', 'undecided'),
        ('## 禁止用途\n\n- 商业用途', 'undecided'),
        ('## 금지 사항\n\n- 개인정보 입력', 'met'),
    ],
)
def test_what_such_words_make_of_a_verdict(text: str, right: str, tmp_path) -> None:
    assert right in rights(tmp_path, text)


@pytest.mark.parametrize(
    'text',
    [
        'For a custom license, please contact us.',
        'Für eine eigene Lizenz bitte melden.',
        'Pour une licence personnalisée, contactez-nous.',
        '如需自定义许可，请联系我们。',
        'カスタムライセンスについてはお問い合わせください。',
    ],
)
def test_a_license_that_one_may_ask_for_is_not_that_of_the_weights(text: str) -> None:
    assert not limits('License', text, 'states', 'suggests')


@pytest.mark.parametrize(
    ('title', 'text'),
    [
        ('აღწერა', 'მოდელი ქართულ ტექსტს კარგად აგრძელებს და პასუხობს.'),
        ('รายละเอียด', 'โมเดลนี้เขียนข้อความภาษาไทยและตอบคำถามได้ดี'),
        ('መግለጫ', 'ይህ ሞዴል የአማርኛ ጽሑፍ ይጽፋል ጥያቄዎችንም ይመልሳል።'),
    ],
)
def test_a_description_in_an_unread_language_leaves_a_verdict(title, text, tmp_path) -> None:
    assert rights(tmp_path, f'Apache-2.0\n\n## {title}\n\n{text}') == {'met'}


UNREAD = 'Uyu modeli wakatanga kushandiswa mukutengesa chete kwete zvimwe'


@pytest.mark.parametrize(
    'text',
    [
        f'The model is licensed under Apache-2.0. {UNREAD}.',
        f'- The model is licensed under Apache-2.0\n- {UNREAD}',
        f'Is it free? {UNREAD}!',
    ],
)
def test_an_unread_sentence_beside_read_ones_leaves_the_terms_open(text: str, tmp_path) -> None:
    assert 'undecided' in rights(tmp_path, text)
    assert rights(tmp_path, text.replace(UNREAD, 'It knows barns and owls')) == {'met'}


def test_a_limit_stands_in_the_name_of_an_unnamed_license() -> None:
    assert 'non-commercial' in limits(
        'License', 'The weights have a non-commercial custom license.'
    )


@pytest.mark.parametrize(
    'text',
    [
        'You may not sell the generated audio.',
        'The outputs of the model may not be used commercially.',
        'Outputs are for personal use only.',
        'The generated images are for research purposes only.',
        '生成的图像不得用于商业用途。',
    ],
)
def test_a_limit_on_what_is_generated_suggests_one(text: str) -> None:
    for heading in ('License', 'Usage'):
        assert limits(heading, text, 'suggests')
        assert not limits(heading, text)


@pytest.mark.parametrize(
    'text',
    [
        'You own the images that you generate.',
        'The generated images may be used commercially.',
        'Outputs must not be relied on for medical decisions.',
        'The samples above were generated for research purposes.',
    ],
)
def test_what_else_is_said_of_it_limits_nothing(text: str) -> None:
    assert not limits('Usage', text, 'states', 'suggests')


@pytest.mark.parametrize(('heading', 'text'), HEARD)
def test_a_wording_is_heard(heading: str, text: str) -> None:
    assert limits(heading, text)
    assert may_say_more(f'## {heading}\n\n{text}\n', ['apache-2.0'])


@pytest.mark.parametrize(('heading', 'text'), NOT_HEARD)
def test_its_opposite_is_not(heading: str, text: str) -> None:
    assert not limits(heading, text)


@pytest.mark.parametrize(
    'text',
    [
        'You must delete all copies of the weights afterwards.',
        'Users have to be over 18 years old.',
        'The beta license expires in 2027.',
        'Unlicensed.',
        'Patent rights are expressly excluded.',
        'We may revoke the license at any time.',
    ],
)
def test_further_terms_suggest_a_limit(text: str) -> None:
    assert limits('License', text, 'suggests')


@pytest.mark.parametrize(
    'text',
    [
        'Delete the cache if the download broke.',
        'The developers do not assume any responsibility for misuse by users.',
        'The logs are kept for 18 days.',
        'The token expires after an hour.',
        'The patent license is irrevocable.',
    ],
)
def test_words_near_such_terms_suggest_none(text: str) -> None:
    assert not limits('License', text, 'states', 'suggests')


@pytest.mark.parametrize(
    ('title', 'found'),
    [('# Barn 7B', 'suggests'), ('# BarnNet-2', 'states'), ('', 'suggests')],
)
def test_a_model_of_another_name_only_suggests_a_limit(title: str, found: str) -> None:
    text = f'{title}\n\n## ライセンス\n\nBarnNet-2の重みは CC BY-NC 4.0 です。\n'
    (one,) = (each for each in statements_of_text(text) if each.kind == 'license')
    assert (one.artifact, one.certainty) == ('weights', found)


@pytest.mark.parametrize('title', ['', '# Model card', '# 谷仓', '# Llama-3-Chinese'])
def test_a_name_is_the_own_one_where_no_title_tells_another(title: str) -> None:
    text = f'{title}\n\n## 许可证\n\nLlama-3-Chinese 模型仅供科研使用。\n'
    assert 'states' in {one.certainty for one in statements_of_text(text)}


def test_leave_for_an_evaluation_only_hints_at_a_limit() -> None:
    text = 'All rights reserved. Evaluation is permitted.'
    assert not limits('License', text)
    assert limits('License', text, 'suggests')


@pytest.mark.parametrize('name', HINTS)
def test_every_pattern_may_look_inside_a_text(name: str) -> None:
    """An amount in money stopped the program: its sign was taken for the end of a text."""
    words = importlib.import_module(f'owlint_rules.statements.prose.words.{name}')
    for _, _, pattern in words.LIMITS:
        inside = Gated(pattern, inside=True).pattern
        assert inside.search('') is None or Gated(pattern).pattern.search('')


CARD = '---\nlicense: apache-2.0\n{}\n---\n# Barn 7B\n\n## License\n\n{}\n'


def criteria(folder, text: str, tag: str = 'language: en') -> dict[str, str]:
    """What a verdict says of each criterion in a release whose card is tagged apache-2.0."""
    put(folder, {'README.md': CARD.format(tag, text), 'm.safetensors': weight_files.safetensors()})
    done = owlint(
        'verdict', '--isolated', '--definition', 'open-weights', '--format', 'json', '.', cwd=folder
    )
    (release,) = json.loads(done.stdout)['releases']
    return {one['id']: one['status'] for one in release['definitions'][0]['criteria']}


def rights(folder, text: str, tag: str = 'language: en') -> set[str]:
    """What it says of the three rights."""
    told = criteria(folder, text, tag)
    return {told[one] for one in ('OWM-3', 'OWM-4', 'OWM-5')}


@pytest.mark.parametrize(
    'text',
    [
        'Model weights are subject to the Meadow terms of service.',
        'The checkpoints are licensed under the [Meadow Lab License](LICENSE).',
        'The code is under Apache-2.0, while the weights must comply with the [Model License](ML).',
        '代码采用 Apache-2.0 协议，使用模型权重需要遵循《模型许可协议》。',
        'We adopt the [Meadow License Agreement](MEADOW.md) for the model.',
        'Free for companies that make less than $1M in annual revenue.',
        'See https://barn.ai/license',
        'The terms are [here](https://barn.ai/terms).',
        'License: same as base model',
        'License: see original model.',
        'License: proprietary',
    ],
)
def test_terms_that_nobody_knows_leave_a_verdict_open(text: str, tmp_path) -> None:
    assert rights(tmp_path, text) == {'undecided'}


@pytest.mark.parametrize(
    'text',
    [
        'See the License file.',
        'Released under the Project License.',
        'The weights are under the Apache Software License.',
        'Please read the [license agreement](LICENSE).',
        'Free for companies, with $1M or with nothing.',
        'See https://github.com/barn/barn/blob/main/LICENSE',
        'See https://opensource.org/license/apache-2-0',
        'See the [privacy policy](https://barn.ai/privacy-policy).',
    ],
)
def test_a_name_that_any_license_may_have_is_that_of_the_tag(text: str, tmp_path) -> None:
    assert rights(tmp_path, text) == {'met'}


@pytest.mark.parametrize(
    'text',
    [
        'Fine-tuned from Llama 2.',
        'The base model is Llama 2.',
        'This is a fine-tuned version of Gemma.',
        'This checkpoint was distilled from Vicuna.',
    ],
)
def test_a_base_by_its_name_alone_leaves_a_verdict_open(text: str, tmp_path) -> None:
    assert 'met' not in rights(tmp_path, text)


@pytest.mark.parametrize(
    ('base', 'right'), [('Qwen/Qwen2.5-7B', 'met'), ('barn/barn', 'undecided')]
)
def test_the_license_of_the_base_model_is_that_of_the_one_named(
    base: str, right: str, tmp_path
) -> None:
    text = 'It inherits the license of the base model.'
    assert rights(tmp_path, text, f'base_model: {base}') == {right}


@pytest.mark.parametrize(
    ('text', 'met'),
    [
        ('Refer to the license of the original model (Gemma).', False),
        ('Please see the license of the base model (Llama 2) for details.', False),
        ('Refer to the license of the original model (Apache-2.0).', True),
        ('请参考原模型（Gemma）的许可证。', False),
        ('请参考原模型的许可证：Apache-2.0。', True),
        ('Siehe Lizenz des Originalmodells (Gemma).', False),
        ('Siehe Lizenz des Originalmodells (Apache-2.0).', True),
        ('元モデル（Gemma）のライセンスに準じます。', False),
        ('元モデルのライセンス（Apache-2.0）に準じます。', True),
        ('원본 모델(Gemma)의 라이선스를 따릅니다.', False),
        ('Follow the licenses of all the models in the merge.', False),
        ('It was compared with all the models in the merge.', True),
    ],
)
def test_a_name_in_brackets_is_that_of_the_base_or_of_its_license(
    text: str, met: bool, tmp_path
) -> None:
    assert ('met' in rights(tmp_path, text)) is met


@pytest.mark.parametrize(
    'text',
    [
        'Trained from scratch, and compared with Llama 2.',
        'It follows the recipe of Llama 2.',
        'Fine-tuned from Whisper, initialized from [this](https://huggingface.co/openai/whisper-small).',
        'A fine-tuned version of openai/whisper-small. Whisper was chosen as it is small.',
    ],
)
def test_a_name_of_the_same_base_adds_nothing(text: str, tmp_path) -> None:
    assert rights(tmp_path, text) == {'met'}


def bases(text: str) -> set[str]:
    """The bases that a card names."""
    found = statements_of_text(f'# Barn 7B\n\n{text}\n')
    return {one.base.name for one in found if one.kind == 'base' and one.base is not None}


@pytest.mark.parametrize(
    'row',
    [
        '| Base model | lab-x/egg-7b |',
        '| **Base Model** | [lab-x/egg-7b](https://huggingface.co/lab-x/egg-7b) |',
        '| Base | `lab-x/egg-7b` |',
        '| Finetuned from | lab-x/egg-7b |',
        '| 基座模型 | lab-x/egg-7b |',
    ],
)
def test_a_row_names_the_base(row: str) -> None:
    assert bases(f'| Property | Value |\n|---|---|\n{row}\n') == {'lab-x/egg-7b'}


@pytest.mark.parametrize(
    'row',
    [
        '| Baseline | lab-x/egg-7b |',
        '| Base score | lab-x/egg-7b |',
        '| Evaluated with | lab-x/egg-7b |',
        '| Base model | 45.2 |',
    ],
)
def test_a_row_about_something_else_names_none(row: str) -> None:
    assert bases(f'| Property | Value |\n|---|---|\n{row}\n') == set()


@pytest.mark.parametrize(
    'words',
    [
        'Static quants of lab-x/egg-7b for the command line.',
        'Source model: [egg-7b](https://huggingface.co/lab-x/egg-7b)',
        '**Original model:** https://huggingface.co/lab-x/egg-7b',
        'We continued the pre-training of lab-x/egg-7b with 3B tokens.',
        'We took lab-x/egg-7b and trained it on recipes.',
        'DPO was applied to lab-x/egg-7b.',
        'Our backbone is lab-x/egg-7b.',
        'LLM: lab-x/egg-7b; only the projector was trained.',
        'It inherits its weights from lab-x/egg-7b.',
        'Core ML version of lab-x/egg-7b.',
        'Merged by TIES with lab-x/egg-7b as a base.',
        'Ausgehend von lab-x/egg-7b auf Rezepten trainiert.',
        'Entraîné à partir de lab-x/egg-7b.',
        'Hemos ajustado lab-x/egg-7b con recetas.',
        'Treinado a partir do lab-x/egg-7b.',
        'Abbiamo addestrato lab-x/egg-7b con ricette.',
        'Мы дообучили lab-x/egg-7b на рецептах.',
        '基座：lab-x/egg-7b',
        'lab-x/egg-7b に対して SFT を行ったモデルです。',
        '## Imatrix quantizations of lab-x/egg-7b',
        'Thanks to Lab X for lab-x/egg-7b, which this model is a fine-tune of.',
        'Barn = lab-x/egg-7b + LoRA on recipes',
        'lab-x/egg-7b → SFT → DPO → Barn',
        'This is lab-x/egg-7b with its refusals removed.',
        'Grundmodell: lab-x/egg-7b',
    ],
)
def test_a_sentence_or_title_names_the_base(words: str) -> None:
    assert bases(words) == {'lab-x/egg-7b'}


@pytest.mark.parametrize(
    'words',
    [
        'The fine-tuned lab-x/egg-7b baseline reaches 61 points.',
        'Prior work fine-tuned lab-x/egg-7b on medical texts.',
        'To fine-tune lab-x/egg-7b, run the script.',
        'lab-x/egg-7b was the judge of the answers.',
        'We extend the evaluation of lab-x/egg-7b to 40 languages.',
        'See also: ControlNet for lab-x/egg-7b.',
        'Лучше, чем дообученная lab-x/egg-7b.',
        'Mejor que lab-x/egg-7b ajustado con los mismos datos.',
        '## How to quantize from lab-x/egg-7b',
        '## Fine-tuning of lab-x/egg-7b',
        '## Comparison with quants of lab-x/egg-7b',
    ],
)
def test_a_sentence_or_title_about_another_model_names_none(words: str) -> None:
    assert bases(words) == set()


@pytest.mark.parametrize(
    ('name', 'ids'),
    [
        ('Open Data Commons Attribution License', ('odc-by',)),
        ('Open Database License', ('odbl',)),
        ('Eclipse Public License 2.0', ('epl-2.0',)),
        ('European Union Public Licence 1.2', ('eupl-1.2',)),
        ('Barn Attribution License', ()),
        ('Attribution-NonCommercial 4.0 International', ('cc-by-nc-4.0',)),
    ],
)
def test_a_name_in_words_is_that_of_one_license(name: str, ids: tuple[str, ...]) -> None:
    assert named(name).ids == ids


@pytest.mark.parametrize(
    ('item', 'kind'),
    [
        ('sell images', 'non-commercial'),
        ('run it on generation services', 'non-commercial'),
        ('sell it or merges of it', 'no-redistribution'),
    ],
)
def test_what_is_sold_tells_the_limit(item: str, kind: str) -> None:
    assert limits("You can't use the model to", f'- {item}') == {kind}


@pytest.mark.parametrize(
    ('text', 'met'),
    [
        ('Nur für den internen Gebrauch im Verein, Weitergabe nicht erlaubt.', False),
        ('Nur für den internen Gebrauch im Verein.', False),
        ('Interner Gebrauch und Weitergabe sind erlaubt.', True),
    ],
)
def test_a_limit_on_use_is_heard_before_one_on_copies(text: str, met: bool, tmp_path) -> None:
    assert (criteria(tmp_path, f'## Lizenz\n\n{text}')['OWM-3'] == 'met') is met


@pytest.mark.parametrize(
    ('text', 'met'),
    [
        ('4.65bpw of google/gemma-2-27b-it', False),
        ('SLERP of Llama-3-8B-Instruct and Hermes-2-Pro-Llama-3-8B.', False),
        ('ベースモデル：google/gemma-2-2b-jpn-it', False),
        ('It beats a SLERP of Llama-3-8B-Instruct and Hermes-2-Pro-Llama-3-8B.', True),
        ('Llama-3.1-8B と比較して高速です。', True),
    ],
)
def test_quants_and_merges_name_what_they_are_made_of(text: str, met: bool, tmp_path) -> None:
    assert ('met' in rights(tmp_path, text)) is met
