# ruff: noqa: E501 - lists of words read better on long lines
"""Pieces of words that are looked for before anything else, in small letters.

A text without any of them costs nothing more: no other module is loaded for it.
"""

from __future__ import annotations

#: The languages of which no more than plain words are known.
OTHERS = 'others'
#: Every language with the pieces of words, in small letters, without which it says nothing of terms.
HINTS: dict[str, tuple[str, ...]] = {
    'en': (
        'licen', 'lisc', 'commerc', 'prohibit', 'forbid', 'permi', 'research', 'not be used', 'use polic', 'terms of', 'allowed', 'may not', 'must not',
        'distribut', 'released', 'personal', 'academic', 'do not use', 'only', "can't use", 'cannot use', 'cannot be', 'at work', 'at my job', "can't be", 'compet', 'apache', 'not to use', "don't",
        'rail', 'cc by', 'cc-by', 'cc0', 'redistrib', 'sell', 'register', 'contact', 'fill', 'apply', 'harm', 'illegal', 'active users', 'revenue', 'subject to',
        'adhere', 'comply', 'follow', 'public domain', 'shall not', 'gpl', 'conditions', 'restrict', 'profit', 'strictly', 'solely', 'exclusively', 'consent', 'agree', 'polic', 'milit', 'must be at least', 'money', 'non-comm', 'monthly users', 'off-limits', 'disclaimer', 'legal', 'no one may', 'nobody may', 'not for', 'copyright', 'acceptable', 'income', 'request', 'approv', ' users', 'accredit', 'case-by-case', 'case by case', 'members', 'limited to', 'proprietary', 'confidential', 'subscri', 'withheld', ' a year', 'per year', 'purchase', 'rights reserved', 'right to use', 'rights to use', 'used until', 'no deriv', 'not modify', 'not apply', 'not extend',
        'paid plan', ' until ', 'expire', ' days', ' weeks', ' months', 'under nda', 'under an nda', 'fee is', 'fees are', 'must be a', 'not mirror', 'not be published', 'not be shared', 'not be uploaded', 'not be released', 'not available', 'not offered', 'not provided', 'not granted', 'not released', 'not launched', 'must be located', 'must be based', 'must reside', 'by application', 'upon application', 'usage right', 'use right', 'under mit', 'under the mit', 'under bsd', 'under isc', 'under mpl', 'under cc0', 'under epl', 'are mit', 'is mit', 'royalt', 'companies', 'corporations', 'enterprises', 'businesses', 'use and nothing', 'use, but nothing', 'use but nothing', 'purposes and nothing', 'ation and nothing', 'academia', 'teaching', 'no other',
    ),
    'zh': (
        '许可', '協議', '协议', '授权', '商用', '商业', '商業', '研究', '禁止', '不得', '仅供', '仅限', '仅用于', '仅可', '遵循', '遵守', '许可证', '用途', '非商', '不能用于', '不可用于', '勿用于', '不要用于', '不要使用', '严禁', '转售', '售卖', '分发', '盈利', '营利', '开源', '條款', '条款', '申请', '申請', '采用', '採用', '改为', '签署', '付费', '赚钱', '获利', '转卖', '欧盟', '无权', '学术', '只对', '只能', '须知', '禁用', '不允许', '不可用', '不向', '不对', '不面向', '境内', '不可使用', '不能使用', '无法使用', '发布', '發布',
    ),
    'ja': (
        'ライセンス', '利用', '使用', '商用', '非営利', '禁止', '禁じ', '許諾', '収益', '利益', '対価', 'お断り', '販売', 'なりすま', 'おやめ', '研究', '準じ', '従って', '従い', '配布', '販売', 'license', '規約', '申請', '許可', 'いけない', 'できないこと', '公開',
    ),
    'ko': (
        '라이선스', '라이센스', '상업', '상용', '비영리', '금지', '연구', '허가', '따르', '준수', '배포', '용도', '이용', '사용', '약관', '따릅', '따라', '하에', '조건', '공개', '신청', '승인', '계약', '수익', '허용', '마세요', '마십시오',
    ),
    'de': (
        'lizenz', 'kommerz', 'nicht erlaubt', 'verboten', 'untersagt', 'forschung', 'nur für', 'nur zu', 'nur zur', 'ausschließlich', 'ausschliesslich', 'unter der', 'steht unter', 'stehen unter',
        'nutzung', 'dürfen', 'darf', 'gestattet', 'veröffentlicht', 'unterliegt', 'unterliegen', 'gewerblich', 'verwendet werden', 'gewerb', 'weitergabe', 'antrag', 'formular', 'freigabe', 'zustimmung', 'vorbehalten', 'unterzeich', 'unterschr', 'geld', 'vereinbarung', 'zugang', 'firmen', 'produkt', 'verbot', 'zulässig', 'unerlaubt', 'zur verfügung', 'nutzer', 'nicht angeboten', 'einsatz in', 'einsatz außer', 'unter mit', 'unter bsd', 'unter cc0', 'verfügbar', 'beschränkt',
    ),
    'fr': (
        'licence', 'commerciale', 'commerciaux', 'usage commercial', 'utilis', 'fins commer', 'interdit', 'recherche', 'uniquement', 'exclusivement', 'réservé', 'autorisé', 'permis', "conditions d'util",
        'distribué', 'publié', 'non lucratif', 'argent', 'signature', 'convention', 'vend', 'accès', 'produit', 'ne peut', 'ne peuvent', 'soumis', 'seulement', 'éducati', 'strictement', 'académi', 'usage personnel', 'formulaire', 'redistribu', 'prohib', 'non permis', 'disponible', 'limité', 'sur demande', 'sur inscription', 'sous mit', 'sous bsd', 'sous cc0',
    ),
    'es': (
        'licencia', 'comercial', 'prohibid', 'prohíb', 'investigación', 'únicamente', 'exclusivamente', 'sólo', 'solo ', 'permitid', 'permite', 'condiciones de uso', 'distribuye', 'publica', 'lucro', 'dinero', 'firm', 'acuerdo', 'acceso', 'vend', 'producto',
        'no puede', 'no pueden', 'no se puede', 'sujeto', 'bajo', 'estrictamente', 'académic', 'uso personal', 'formulario', 'redistribu', 'política de uso', 'no autoriz', 'disponible', 'limitad', 'restringid',
    ),
    'pt': (
        'licença', 'licenci', 'restrit', 'comercia', 'proibi', 'pesquisa', 'apenas', 'somente', 'exclusivamente', 'permitid', 'permite', 'termos de uso', 'distribuí', 'distribui', 'publicad', 'lucrativ', 'não pode', 'sujeito', 'sob ', 'estritamente', 'acadêmic', 'uso pessoal', 'formulário', 'redistribu', 'política de uso', 'vedad', 'não autoriz',
    ),
    'it': (
        'licenza', 'commerciale', 'commerciali', 'vietat', 'proibit', 'ricerca', 'esclusivamente', 'solo per', 'soltanto', 'consentit', "condizioni d'uso", 'rilasciat', 'distribuit', 'non può', 'non possono', 'soggett', 'strettamente', 'accademic', 'uso personale', 'modulo', 'ridistribu', 'diviet', 'non autoriz', 'non permess',
    ),
    'ru': (
        'лиценз', 'коммерч', 'бизнес', 'запрещ', 'исследован', 'только', 'исключительно', 'разреш', 'услови', 'распростран', 'нельзя', 'не допуска', 'заявк', 'регистрац', 'заполн', 'передав', 'запре', 'недопуст', 'неразреш',
    ),
    OTHERS: (
        'licentie', 'commercie', 'commercië', 'komerc', 'komerč', 'komersi', 'kommersi', 'kommerci', 'ticari', 'lisans', 'lisens', 'licencj', 'licensen', 'licensiera', 'licenț', 'thương mại', 'giấy phép', 'lợi nhuận', 'điều khoản', 'kaupalli', 'kereskedelmi', 'necomercial',
        'onderzoek', 'voorwaarden', 'gebruik', 'badaw', 'badań', 'naukow', 'warunki', 'akademik', 'akademick', 'akademisk', 'výzkum', 'araştırma', 'koşul', 'nghiên cứu', 'học thuật', 'penelitian', 'riset', 'ketentuan', 'forskning', 'villkor', 'vilkår', 'tutkimu', 'ehdot', 'cercetar', 'termeni', 'kutatás', 'feltétel', 'podmínky',
        'verspreid', 'rozpowszech', 'yeniden dağıt', 'phân phối', 'distribusi', 'militair', 'wojskow', 'askeri', 'quân sự', 'militer', 'militær',
        'dữ liệu', 'gegevens', 'datamängd', 'vergelijking', 'porównanie', 'karşılaştırma', 'perbandingan', 'jämförelse', 'citatie', 'cytowanie', 'atıf', 'kutipan', 'sitasi', 'citering',
        'εμπορικ', 'έρευν', 'ερευν', 'άδεια', 'όροι', 'מסחרי', 'רישיון', 'מחקר', 'תנאים', 'تجاري', 'تجاری', 'ترخيص', 'رخصة', 'مجوز', 'بحث', 'بحوث', 'أبحاث', 'أكاديمي', 'الأكاديمي', 'تعليم', 'شروط', 'شرایط', 'پژوهش', 'توزيع', 'عسكري', 'البيانات', 'مقارنة',
        'व्यावसायिक', 'वाणिज्यिक', 'लाइसेंस', 'शोध', 'अनुसंधान', 'शर्त', 'डेटा', 'พาณิชย์', 'วิจัย', 'อนุญาต', 'ข้อกำหนด', 'комерц', 'ліценз', 'лиценца', 'লাইসেন্স', 'உரிமம்', 'లైసెన్స్', 'ლიცენზია', 'լիցենզիա', 'لائسنس', 'ലൈസൻസ്', 'परवाना', 'licencij', 'litsents', 'llicència', 'licenca', 'lizentzia', 'leyfi', 'lesen', 'ceadúnas', 'trwydded', 'litsenz', 'lisenz', 'lisensya', 'licenco', 'şərtlər', 'shartlar', 'istraživa', 'raziskov', 'výskum', 'recerca', 'navorsing', 'tədqiqat', 'лиценз', 'некомер', 'изследов', 'истражива', 'истражува', 'шарттар', 'ፈቃድ', 'ਲਾਇਸ', 'લાઇસન્સ', 'ಪರವಾನಗಿ', 'ໃບອະນຸຍາດ', 'လိုင်စင်', 'អាជ្ញា', 'ලයිසන', 'പകർപ്പവകാശ', 'শর্ত', 'നിബന്ധന', 'నిబంధన', 'விதிமுறை', 'شرائط', 'اجازت', 'дослід', 'науков', 'умови', 'дані', 'порівняння', 'військов',
        'პირობებ', 'պայման', 'เงื่อนไข', 'ውሎች', 'ເງື່ອນໄຂ', 'លក្ខខណ្ឌ', 'කොන්දේසි', 'බලපත්‍ර', 'ਸ਼ਰਤ', 'શરત', 'ನಿಯಮ', 'വ്യവസ്ഥ', 'షరతు', 'ଲାଇସେନ୍', 'লাইচেন্স', 'इजाजत', 'अनुज्ञप्ति', 'רשיון', 'ئىجازەت', 'مۆڵەت', 'нөхцөл', 'ཆོག་མཆན',
    ),
}  # fmt: skip
#: Words of titles of languages whose other words say nothing of terms.
TITLE_HINTS = {
    'de': ('verbot', 'untersagt', 'zulässig', 'unerlaubt', 'nicht erlaubt', 'gestattet', 'vergleich', 'daten', 'dank', 'beispiel', 'grenzen', 'zugang', 'rechtlich', 'hinweis', 'bedingung', 'quell', 'abh', 'vorauss', 'verwandte', 'weitere', 'andere'),
    'fr': ('interdi', 'prohib', 'autoris', 'défendu', 'restriction', 'compar', 'donn', 'remerc', 'entra', 'acc', 'avertiss', 'juridi', 'licence', 'exemple', 'pendance', 'requis', 'autres', 'apparent'),
    'es': ('prohib', 'permitid', 'autorizad', 'restricc', 'compara', 'datos', 'agradec', 'entrena', 'acceso', 'aviso', 'ejemplo', 'uso', 'dependenc', 'requisito', 'relacionad', 'otros'),
    'pt': ('proib', 'vedad', 'permitid', 'autorizad', 'restriç', 'compara', 'dados', 'agradec', 'treina', 'acesso', 'aviso', 'exemplo', 'uso', 'requisito', 'relacionad', 'outros'),
    'it': ('vieta', 'diviet', 'proibit', 'consentit', 'permess', 'confront', 'dati', 'ringraz', 'addestra', 'accesso', 'avvert', 'esemp', 'uso', 'dipendenz', 'requisit', 'correlat', 'altri'),
}  # fmt: skip
#: The same for the words that tell a base model.
BASE_HINTS = (
    'tuned', 'tune of', 'tuning', 'base', 'deriv', 'built', 'quanti', 'merge', 'merging', 'distill', 'fork', 'trained', 'converted', 'version of', 'lora', 'adapter',
    '微调', '基于', '基於', '基座', '底座', '基础模型', '베이스', '为基', '量化', '合并', '训练', 'ベース', 'ファインチューニング', 'マージ', '量子化', '기반', '파인튜닝', '미세조정', '미세 조정', '양자화',
    'basier', 'grundlage', 'ausgangspunkt', 'basis', 'whose', 'dessen', 'deren', 'dont l', 'cuya', 'cuyo', 'cui ', 'cuja', 'feinabge', 'feingetunt', 'nachtrainiert', 'basé', 'affiné', 'fine-tun', 'finetun', 'basado', 'ajustado', 'ajuste', 'baseado', 'basato', 'основе', 'дообуч', 'variant of', 'generated', 'synthes', 'written by', 'abliterat', 'gguf', 'continu', 'initiali', 'start', '蒸馏', '蒸留', 'scal', 'pruned', 'quants', 'bpw', 'slerp', 'dare', 'model stock', 'model_stock', 'arithmetic', 'passthrough', '基盤', 'original model', 'source model', 'parent', 'upstream', 'backbone', 'llm', 'language model', 'text encoder', 'decoder:', 'donor', 'seed model', 'upload', 'mirror of', 'copy of', 'sft', 'dpo', 'orpo', 'kto', 'rlhf', 'ppo', 'grpo', 'dora', 'inherit', '+ lora', '+lora', '→', '->', '=>', 'which this', 'this is ', 'model is ', 'grundmodell', 'ausgangsmodell', 'modelo original', 'modelo de partida', 'modèle', 'modello', 'исходн', '元モデル', '原始模型', '原模型', '원본', 'speciali', 'adapted', 'delta', 'extend', 'extension of', 'expansion of', 'adaptation of', 'uncensored', 'onnx', 'core ml', 'coreml', 'tensorrt', 'openvino', 'llamafile', 'awq', 'gptq', 'exl2', 'mlx', ' bit', '-bit', 'controlnet', 'inversion', 'dreambooth', '基底', '为底', '為底', '為基', '微調', '訓練', '學習', '学習', 'チューニング', 'もとに', '元に', '추가 학습', '추가학습', '튜닝', '병합', '증류', 'weiterentw', 'ausgehend', 'affin', 'partir d', 'partiendo', 'afinad', 'refina', 'parte d', 'ajustamos', 'treinamos', 'addestrat', 'базов', 'базе', 'кванто', 'квантиз', 'дистилл', 'настройк', 'получен',
    'abgeleitet', 'dériv', '派生', '衍生', '源自', 'continued', 'initialized', 'initialised', 'starting from', 'upscal',
)  # fmt: skip
#: A base model is named by an id, a link or a well-known name.
BASE_NAMES = (
    '/', 'llama', 'gemma', 'mistral', 'mixtral', 'qwen', 'vicuna', 'falcon', 'mpt-', ' mpt', '(mpt', 'starcoder', 'deepseek', 'yi-', 'phi', 'glm', 'baichuan', 'internlm',
    'bloom', 'opt-', 'command', 'aya', 'solar', 'flux', 'diffusion', 'sdxl', 'whisper', 'gpt', 'nemotron', 'minicpm', 'exaone', 'kolors', 'video', 'nllb',
    '-base', '-large', '-small', 'alpaca', 'pegasus', 'ministral', 'codestral', 'pixtral', 'sd ', 'sd-',
)  # fmt: skip
_ALL_HINTS = tuple(dict.fromkeys(hint for hints in HINTS.values() for hint in hints))
_ASCII_HINTS = tuple(hint for hint in _ALL_HINTS if hint.isascii())


def may_tell_terms(lower: str) -> bool:
    """Whether a text in small letters has any word that terms are told with."""
    return any(map(lower.__contains__, _ASCII_HINTS if lower.isascii() else _ALL_HINTS))


def may_speak(lower: str) -> bool:
    """Whether a text in small letters has any word that terms or a base model are told with."""
    return may_tell_terms(lower) or (
        any(map(lower.__contains__, BASE_HINTS)) and any(map(lower.__contains__, BASE_NAMES))
    )
