"""What the Act wants documented, row by row: where it is looked for and what answers it.

A heading or label says what a passage is about; the words below it answer when they name
something: a name, a number with its unit, a date, a method, a reason.
"""
# ruff: noqa: E501 - patterns read better on one line

from __future__ import annotations

import re

from owlint_rules.definitions.described.cues import Cues
from owlint_rules.lazy import lazy


class Saying:
    """A pattern for lines, in any case except where ``(?-i:`` says that it counts."""

    __slots__ = ('cased', 'cues')

    def __init__(self, pattern: str) -> None:
        self.cues = Cues(pattern)
        self.cased = '(?-i:' in pattern


class Row:
    """One row of the annexes or of the template.

    ``titles`` are the headings and labels of passages about it, ``answer`` is
    what one of their lines must hold, ``vague`` what makes a line none. ``sentence`` answers
    wherever it stands; with ``figure`` a match of it holds a digit.
    ``links`` and ``files`` are names of documents about it. ``fields`` of the card, ``config``
    keys of JSON files, ``keys`` of [release], the ``count`` of parameters in the headers of the
    weights and ``topic`` of the general reading answer too. ``code`` tells that a
    block of code does, ``weak`` are fields of the card that say something near it.
    ``also`` are titles of passages about more, whose other lines say nothing of this row.
    """

    __slots__ = (
        'also', 'answer', 'beyond', 'code', 'config', 'count', 'fields', 'figure', 'files', 'keys', 'links',
        'sentence', 'titles', 'topic', 'vague', 'weak',
    )  # fmt: skip

    def __init__(
        self,
        titles: str = '',
        answer: str = '',
        *,
        vague: str = '',
        sentence: str = '',
        figure: bool = False,
        links: str = '',
        files: str = '',
        fields: tuple[str, ...] = (),
        config: tuple[str, ...] = (),
        keys: tuple[str, ...] = (),
        count: bool = False,
        topic: str = '',
        code: bool = False,
        weak: tuple[str, ...] = (),
        also: str = '',
    ) -> None:
        self.titles = titles
        self.also = also
        self.answer = Saying(answer or NAMED)
        self.vague = Saying(vague) if vague else None
        self.sentence = Saying(sentence) if sentence else None
        self.figure = figure
        self.links = lazy(links, re.IGNORECASE) if links else None
        self.files = lazy(files, re.IGNORECASE) if files else None
        self.fields = fields
        self.config = config
        self.keys = keys
        self.count = count
        self.topic = topic
        self.code = code
        self.weak = weak
        #: whether anything but the words of documents can answer
        self.beyond = bool(files or fields or config or keys or count or topic or weak)


#: A name, a link, code in a line, or a number.
NAMED = r'`[^`\n]+`|\]\([^)\n]+\)|https?://\S+|\b[\w.-]{1,100}/[\w.-]|(?<=[\w,;:(-] )(?-i:[A-Z])[\w.-]*[A-Za-z0-9]|\b(?-i:[A-Z]{2,})\b|[A-Za-z]-?\d|\d'
#: Enough words of substance: five of four letters and more, of which none need be a name.
_TOLD = rf'(?:\b[^\W\d_]{{4,}}\b.*?){{5}}|{NAMED}'
_MONTH = r'(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
_DATE = rf'(?:(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])\b|\b{_MONTH}\.? (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?20\d\d|\b(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])[./]20\d\d|\b(?:0[1-9]|1[0-2])/20\d\d)'
#: Digits of one number; each is begun once, so that long lists of them take no longer.
_FIGURE = r'(?<![\d.,])\d[\d.,]{0,15}'
_NUMBER = r'(?<![\d.,])\d[\d.,  ]{0,15}'
_COUNT = rf'{_NUMBER}\s?(?:trillion|billion|million|thousand|bn|[tbmk])?\s?(?:\w+ ){{0,2}}?(?:tokens|samples|examples|images|hours|pairs|documents|sentences|rows|records|instances|utterances|pages|videos|clips|articles|words)\b'
_FLOP = rf'{_NUMBER}\s?(?:[x×*·]\s?10\s?\^?\s?\{{?\(?\d+\)?\}}?|e\+?\d+)\s?\$?\s?(?:flops?|flop/s|floating)|{_FIGURE}\s?(?:zetta|exa|peta|yotta)-?flops?\b|{_FIGURE}\s?[yzep]flops?\b'
_DEVICE_HOURS = r'(?<![\d.,])\d[\d.,]{0,15}\s?[km]?\s?(?:\w{1,20}[ -]){0,3}?(?:gpu|tpu|a100|h100|h800|h200|v100|mi\d+\w*|accelerator|node|device|core|chip)s?[- ]?(?:hours?|days?)\b'
_YES_NO = rf'\[x\]|☒|☑|✓|✔|^\W*(?:yes|no)\b|(?<![\w-])(?:no|not)\b.{{0,60}}\b(?:used|collected|crawl\w*|obtained|included|train\w*|licensed)\b|{NAMED}'
_DATA = r'(?:pre-?|post-?)?training data(?:sets?)?|(?:pre-?)?training (?:corpus|corpora|set)|data(?:sets?)?(?= *$| (?:used|description|details|summary|overview|sources?|mix|composition|collection|curation|preparation|processing|selection|statistics|filtering|cleaning|quality|provenance))|data sources?|fine-?tuning data(?:sets?)?|corpus'
_METHOD = r'training (?:procedure|details|method(?:s|ology)?|process|recipe|pipeline|setup|stages?|strategy)|(?:pre-?|post-?)?training(?= *$)|how (?:it|the model) was trained|fine-?tuning(?= *$| (?:procedure|details|process))|alignment'
_TECHNIQUES = r'\b(?:sft|rlhf|rlaif|dpo|ppo|grpo|orpo|kto|q?lora|adam\w*|sgd|adafactor|lion|muon|distill\w*|next[- ]token|contrastive|masked|denoising|supervised|self-supervised|reinforcement|curriculum|warm-?up|learning rate|batch size|epochs?|steps?|cosine|pre-?train\w*|fine-?tun\w*|merg\w*|quantiz\w*|cross[- ]entropy)\b'
#: What users do, under a title that fits the training, too.
_TO_USERS = r'^\W*(?:(?:example|first|then|next|step \d+)\b\W*)?(?:download|put|run|install|clone|prepare|place|use|try|train|evaluate|fine-?tune|to (?:re-?)?(?:train|fine-?tune|run)|please|you can)\b(?!ing| (?:loss|data|set|stage|batch)\b)'
_SAFETY = r'\b(?:csam|pii|nsfw|block-?lists?|classifiers?|perspective api|safe ?search|hash(?:es)? (?:list|match)\w*|personal (?:data|information)|illegal|toxic\w*|hate|harmful)\b'
_REMOVED = r'\b(?:filter|remov|mask|block|exclud|redact|anonymi|detect|screen|dedup)\w*'
_RIGHTS = r'reservations? of rights|rights? reservations?|reserv\w+ (?:their |his |her |of )?(?:rights|use)|opt(?:ed|ing)?[- ]?outs?|article 4 ?\(3\)|2019/790|robots\.txt|rfc ?9309|text[- ]and[- ]data[- ]mining|\btdm(?:rep)?\b|right-?s?holders?'
_POLICY = r'(?:acceptable|prohibited|responsible)?[-_ ]?us(?:e|age)[-_ ]polic(?:y|ies)'

ROWS: dict[str, Row] = {
    # what Article 53(1) itself names
    'training-and-testing': Row(
        rf'{_METHOD}|testing (?:process|procedure)|evaluation (?:protocol|setup|procedure)',
        _TECHNIQUES,
        vague=_TO_USERS,
    ),
    'evaluation': Row(
        r'evaluations?(?: results)?|benchmarks?|results|performance|metrics|testing(?: results)?',
        r'\d\s?%|\b\d+\.\d+\b|\|\s?\d|\b\d{2,}\b',
        fields=('model-index',),
    ),
    'capabilities': Row(
        r'(?:model )?capabilit(?:y|ies)|highlights|key features|strengths|(?:intended |direct )?uses?(?= *$| *&| and)|what (?:it|the model) can',
        _TOLD,
        vague=r'^\W*(?:this is )?(?:a |an )?(?:very |highly )?(?:powerful|versatile)[\w ,]*$|here is how|^\W*install\b',
        fields=('model-index', 'pipeline_tag'),
    ),
    'limitations': Row(
        r'(?:known )?limitations?|(?:bias(?:es)?,? ?)?(?:and )?risks?|known issues|out[- ]of[- ]scope|(?:intended )?uses? (?:&|and) limitations|weakness|failure|caveats|bias',
        r'\b(?:fail\w*|unable|can ?not|can(?:’|\')t|does not|do not|did not|not (?:been |purposefully |yet )?(?:trained|tested|suitable|intended|able|designed|recommended|perfect|evaluated|a|for|support\w*)|only|worse|lower|weak\w*|degrad\w*|struggl\w*|limited|less accurate|out[- ]of[- ]scope|prone|bias\w*|offensive|stereotyp\w*|poor\w*)\b',
        vague=r'^[^.]*\b(?:may|might|can|could) (?:produce|generate|make|contain|give|be)[\w ,]*\b(?:errors?|mistakes|inaccura\w+|incorrect\w*|biased?)\b[^.]{0,60}\.?$|use (?:it )?with (?:care|caution)|warranty|important to note|here is how',
    ),
    'document-date': Row(
        r'(?:card|documentation|document) (?:version|date|history)|(?:last|date) (?:updated|modified|of (?:the )?(?:card|documentation))|change ?log|version history|revision',
        rf'{_DATE}|\bv?\d{{1,9}}\.\d{{1,9}}',
    ),
    # Annex XI, section 1, point 1
    'tasks': Row(
        r'(?:primary )?intended (?:uses?|tasks?)|direct use|uses?(?= *$| *&| and)|use cases|tasks?(?= *$)',
        _TOLD,
        vague=r'general[- ]purpose|any (?:\w+ )?tasks?\b|(?:wide|broad) (?:range|variety)|various|many (?:different )?tasks|here is how|^\W*install\b',
        fields=('pipeline_tag',),
    ),
    'systems': Row(
        r'downstream use|integration|(?:types? (?:and nature )?of |intended |suitable )?(?:ai )?systems?|applications?',
        r'\b(?:assistants?|chat-?bots?|agents?|retrieval|rag|decision[- ]support|embedded|search engines?|co-?pilots?|plug-?ins?|robots?|translation (?:tool|system)s?|pipelines?)\b',
    ),
    'use-policy': Row(
        r'(?:acceptable|prohibited|permitted) uses?|us(?:e|age) polic(?:y|ies)|use restrictions',
        _TOLD,
        links=_POLICY,
        files=rf'{_POLICY}|(?:^|/)aup\b',
        sentence=r'\bno (?:acceptable |separate )?use policy\b',
    ),
    'release-date': Row(
        r'(?:model )?release(?:d)?(?: date| on)?(?= *$)|date of release|publication date|release notes|news|change ?log|updates?',
        _DATE,
        vague=r'cut-?off|\bcopyright\b|©|\bpaper\b',
        sentence=rf'\b(?:released?|published|launched)\b[^.\n|]{{0,60}}?{_DATE}',
        figure=True,
    ),
    'distribution': Row(
        r'distribution|availability|(?:model )?access|where to (?:get|download)|downloads?|released? (?:channels?|forms?)',
        r'\b(?:hugging ?face|github|modelscope|kaggle|ollama|api|app|cloud|docker|pypi|bedrock|azure|vertex)\b',
    ),
    'architecture': Row(topic='architecture'),
    'parameters': Row(
        r'(?:number of |total |active )?param(?:eter)?s?(?: count)?(?= *$)|(?:model )?size',
        rf'{_NUMBER}\s?(?:[bmkt]\b|billion|million|trillion|bn\b|thousand)|\b\d{{1,3}}(?:,\d{{3}}){{1,4}}\b',
        vague=r'\b\d[\d.]{0,24}\s?[kmgt]i?b\b',
        sentence=rf'\b{_NUMBER}\s?(?:[bmt]|billion|million|trillion|bn)?[- ]parameters?\b',
        figure=True,
        keys=('parameters',),
        count=True,
    ),
    'modalities': Row(
        r'(?:model )?inputs?(?: (?:and|/|&) outputs?)?|outputs?|modalit(?:y|ies)',
        r'\b(?:text|images?|audio|video|speech|tokens?|embeddings?|vectors?|numbers?|labels?|code|waveforms?|pixels?)\b',
        fields=('pipeline_tag',),
    ),
    'formats': Row(
        r'(?:prompt|chat|input|output|instruction|message) (?:formats?|templates?)|formats?|inputs?(?: (?:and|/|&) outputs?)?|outputs?',
        r'chat[_ -]?template|\bjson\b|utf-?8|\d\s?[x×]\s?\d|\d\s?k?hz|\bpng\b|\bjpe?g\b|\bwav\b|\bpixels?\b|<\|?\w+\|?>|\[/?inst\]',
        code=True,
        files=r'(?:^|/)(?:chat_template(?:\.jinja|\.json)|preprocessor_config\.json|processor_config\.json)$',
        config=('chat_template', 'image_size', 'sampling_rate'),
    ),
    'license': Row(),
    # point 2
    'integration': Row(
        r'how to (?:use|get started|run)|usage|quick-?\s?start|get(?:ting)? started|inference|deploy\w*|installation|serving|running|use with',
        r'\b(?:vllm|llama\.cpp|transformers|diffusers|tgi|ollama|onnx ?runtime|sglang|mlx|tensorrt|docker|pip install)\b',
        code=True,
    ),
    'training-design': Row(
        _METHOD,
        rf'{_TECHNIQUES}|{_COUNT}|\bstages?\b|\bphases?\b',
        vague=_TO_USERS,
        topic='training-method',
    ),
    'methods': Row(_METHOD, _TECHNIQUES, vague=_TO_USERS, topic='training-method'),
    'rationale': Row(
        r'design (?:choices?|decisions?|rationale)|rationale|ablations?|why\b|motivation|key (?:design )?choices',
        r'\b(?:because|since|so that|in order to|trade-?offs?|ablations?|rather than|due to|assum\w+|we (?:chose|selected|found|decided|preferred))\b',
    ),
    'objective': Row(
        r'(?:training )?(?:objectives?|loss(?:es)?)|optimi[sz]ed for|reward(?: model)?',
        r'cross[- ]entropy|next[- ]token|likelihood|contrastive|masked (?:language|token)|denois\w+|reward|\bmse\b|\bkl\b|\bloss\b|flow[- ]matching|preference optimi',
        vague=r'validation loss|training loss \|',
        also=_METHOD,
    ),
    'parameter-roles': Row(
        r'(?:role|relevance|meaning) of (?:the )?(?:\w+ )?param|(?:sampling|generation|decoding) (?:parameters|settings)|recommended settings',
        r'\d',
    ),
    'data-kinds': Row(
        r'(?:training,? )?(?:validation|testing|evaluation)(?:,? (?:and|&) \w+)? (?:data|sets?|splits?)|(?:data )?splits?',
        _TOLD,
        sentence=r'^(?=.*\btrain\w*)(?=.*\b(?:valid\w*|dev)\b)(?=.*\btest\w*)(?=.*\b(?:split|set|sets|data|examples|%))',
    ),
    'data-types': Row(
        r'(?:data )?types?|types? of (?:data|content)|modalit\w+ of the data',
        r'\b(?:source code|code|web pages?|books?|articles?|papers|dialog\w*|conversations?|instructions?|transcripts?|photographs?|photos|captions?|recordings?|news|forum|patents?|medical|legal|wikipedia|subtitles|reviews|images?|speech|videos?)\b',
        vague=r'^\W*text data\W*$',
        also=_DATA,
    ),
    'provenance': Row(
        rf'{_DATA}|(?:data )?(?:provenance|origins?)|sources?(?= *$)|source data',
        r'\]\([^)\n]+\)|https?://\S+|\b[\w-]{1,100}/[\w.-]|(?-i:(?<=[\w,;:(-] )(?!LLMs?\b|AI\b|GPUs?\b|English\b|Internet\b|Web\b)[A-Z][\w.-]*[A-Za-z0-9]|\*\*[A-Z]\w+|^\W*[A-Z][\w-]+(?:[ -][A-Z0-9]\w*)*\W*(?:[:(|]|$))',
        vague=r'(?-i:^(?=[^A-Z]*(?:[A-Z][^A-Z`/]*)?$).*\b(?:publicly|public|licensed|proprietary|internet|open|various|diverse)\b[^A-Z`/\d]*$)|\|.*-\d{1,9}(?:\.\d{1,9})?B\b|^\|?[^|]*\|\s*(?:number of|distribution|description)|\bto do\b',
        topic='training-data',
    ),
    'curation': Row(
        r'(?:data )?(?:filtering|cleaning|curation|pre-?processing|de-?duplication|processing|preparation|quality)',
        r'\b(?:de-?dup\w*|min-?hash|exact[- ]match|classifiers?|thresholds?|heuristics?|fasttext|perplexity|language identif\w*|normali[sz]\w*|tokeni[sz]\w*|resiz\w*|cropp\w*|regex\w*|n-?grams?|score[sd]?|rules?)\b|\bfilter\w* (?:by|with|for|out|using)\b|\bremov\w+ \w+',
        vague=r'^\W*(?:the data (?:was|were|is|are) )?(?:carefully |highly )?(?:curated|filtered|cleaned|high[- ]quality)[\w ]{0,20}\W*$',
        also=_DATA,
    ),
    'data-points': Row(
        r'(?:data(?:set)? )?(?:size|statistics)|(?:number of )?(?:tokens|samples|examples|data points)',
        _COUNT,
        sentence=rf'\b(?:trained|pre-?trained|fine-?tuned|training)\b[^.\n]{{0,80}}?\b{_COUNT}',
        figure=True,
        config=('training_tokens',),
        also=_DATA,
    ),
    'data-scope': Row(
        r'languages?|domains?|(?:data )?(?:scope|characteristics|composition)|geograph\w+|mixture',
        r'\b(?:english|chinese|german|french|spanish|japanese|korean|arabic|hindi|russian|portuguese|italian|dutch|polish|turkish|vietnamese|indonesian)\b|\d (?:natural |programming )?languages|\d\s?%|\b(?:medical|legal|scientific|biomedical|financial|news|code|mathematics|math)\b',
        vague=r'^\W*(?:multilingual|diverse|large-scale)[\w ,]*$',
        fields=('language',),
        also=_DATA,
    ),
    'data-obtained': Row(
        r'(?:data )?(?:collection|acquisition)(?: process)?|how (?:the )?data (?:was|were) (?:obtained|collected)',
        r'\b(?:crawl\w*|scrap\w*|licen[cs]ed (?:from|by)|purchas\w*|downloaded|annotat\w*|label?led by|recorded|generated (?:by|with|using)|donat\w*|crowd-?sourc\w*|synthesi[sz]ed|translated|collected (?:from|by|via|with)|scanned|sampled from)\b',
        also=_DATA,
    ),
    'data-selected': Row(
        r'(?:data )?(?:selection|sampling)|(?:data )?mix(?:ture)?',
        r'\b(?:sampling weights?|up-?sampl\w*|down-?sampl\w*|ratios?|proportions?|criteri\w+|weighted|top[- ]\d|threshold|score)\b|\d\s?%',
        vague=r'selected for quality\W*$',
        also=_DATA,
    ),
    'unsuitable-data': Row(
        r'safety|harmful (?:content|data)|privacy|personal (?:data|information)|content filter\w*|illegal content|sensitive',
        rf'^(?=.*{_SAFETY})(?=.*{_REMOVED})',
        sentence=rf'^(?=.*{_SAFETY})(?=.*\b(?:data|corpus|dataset|pages|documents|images)\b)(?=.*\b(?:filter|remov|mask|exclud|redact|anonymi)\w*ed\b)',
        also=_DATA,
    ),
    'data-bias': Row(
        r'(?:data )?bias(?:es)?|fairness|ethical considerations|bias (?:detection|analysis|evaluation)',
        r'\b(?:bbq|crows-?pairs|winobias|winogender|stereoset|bold|holistic ?bias|audit\w*|measured|metrics?|parity|demographic|balanced|re-?weight\w*|counterfactual)\b',
    ),
    'compute': Row(
        r'(?:training )?compute|flops?|comput\w+ (?:budget|resources)',
        rf'{_FLOP}|{_DEVICE_HOURS}',
        sentence=rf'{_FLOP}|{_DEVICE_HOURS}',
        figure=True,
        keys=('training-flop',),
        vague=r'\b(?:inference|per token|per image)\b',
    ),
    'training-time': Row(
        r'(?:training )?(?:time|duration)|hours used',
        rf'{_FIGURE}\s?(?:hours|hrs?|days|weeks|months)\b|{_DEVICE_HOURS}|^\W*{_FIGURE}\W*$',
        sentence=rf'\b(?:train\w*|fine-?tun\w*)\b[^.\n]{{0,80}}?{_FIGURE}\s?(?:hours|hrs?|days|weeks|months)\b|{_DEVICE_HOURS}',
        figure=True,
        vague=r'\bseveral (?:weeks|days|months)\b|hours? of (?:[\w-]+ ){0,3}(?:audio|speech|data|video|recordings)|\bguide\b',
        also=r'hardware|compute|training infrastructure|training regime',
    ),
    'training-hardware': Row(
        r'(?:training )?(?:hardware|infrastructure|compute|precision|parallelism)(?: type)?|training regime|comput\w+ infrastructure',
        r'\b(?:bf16|fp16|fp8|fp32|bfloat16|fsdp|deepspeed|zero-?\d|megatron|tensor parallel\w*|[ahvlptb]\d{2,3}\w*|mi\d{1,9}\w*|tpu\w*|rtx|gpus?)\b',
    ),
    'energy': Row(
        r'(?:energy|power)(?: consumption| use)?|environmental impact|carbon (?:emissions?|footprint)|co2\w*',
        r'(?<![\d.,])\d[\d.,]{0,15}\s?(?:[kmgt]wh|kilowatt|megawatt|[mgt]j)\b',
        sentence=r'(?<![\d.,])\d[\d.,]{0,15}\s?(?:[kmgt]wh\b|megawatt[- ]hours?|kilowatt[- ]hours?)',
        figure=True,
        weak=('co2_eq_emissions',),
    ),
    # Annex XI, section 2
    'evaluation-strategy': Row(
        r'evaluation (?:protocol|strategy|methodology|criteria|setup|procedure)|testing (?:protocol|strategy)',
        _TOLD,
    ),
    'adversarial-testing': Row(
        r'red[- ]?team\w*|adversarial (?:testing|evaluation|robustness)',
        r'\d|\b(?:external|internal|experts?|method\w*|attack\w*|jailbreak\w*|prompts?)\b.*\w{4}',
        vague=r'^\W*(?:the model )?(?:was|has been) (?:extensively|thoroughly) red[- ]?teamed\W*$',
    ),
    'adaptations': Row(
        r'alignment|safety (?:tuning|training|alignment)|post-?training|instruction[- ]tuning|preference',
        _TECHNIQUES,
        vague=r'^\W*(?:the model is )?aligned\W*$',
    ),
    'system-architecture': Row(
        r'system (?:architecture|overview|components?)|serving (?:stack|architecture)|deployment architecture',
        _TOLD,
    ),
    # Annex XII, where it asks for more
    'interaction': Row(
        r'hardware requirements?|requirements?|tool (?:use|calling)|function calling|memory|api|inference hardware|system requirements',
        r'\b\d{1,9}\s?g(?:i)?b\b|\bvram\b|\bgpus?\b|\bcpus?\b|\bapi\b|function[- ]calling|\btools?\b',
    ),
    'software-versions': Row(
        r'requirements|(?:framework|software|library|package) versions?|dependencies|installation|environment',
        r'\b[\w-]{1,60}\s?(?:[=~]=|>=?)\s?\d|\b[a-z][\w-]{1,60} v?\d{1,9}\.\d',
        sentence=r'\b(?:transformers|torch|pytorch|diffusers|tensorflow|vllm|python|cuda)\s?(?:[=~]=|>=?|version )\s?v?\d+(?:\.\d+)*',
        figure=True,
        config=('transformers_version', '_diffusers_version'),
        weak=('library_name',),
    ),
    'input-size': Row(
        r'(?:max(?:imum)? )?(?:context|input|sequence|output)s? (?:length|window|size)|max(?:imum)? (?:input|output|tokens|sequence)\w*|context',
        rf'{_NUMBER}\s?[km]?\s?(?:tokens?|pixels?|px|seconds?|characters)?',
        sentence=r'\bcontext (?:length|window|size)\D{0,20}(?<![\d.,])\d[\d,.]{0,24}\s?[km]?\b|\b(?<![\d.,])\d[\d,.]{0,24}\s?[km]?[- ]?tokens? (?:of )?context\b',
        figure=True,
        config=(
            'max_position_embeddings',
            'n_positions',
            'n_ctx',
            'max_seq_len',
            'model_max_length',
            'image_size',
        ),
    ),
    # Code of practice, and Articles 53(1)(c), 54
    'provider': Row(
        r'developed by|developers?|(?:model )?provider|publisher|organi[sz]ation|contact(?: us)?|maintainers?|authors?',
        r'[\w.+-]@[\w-]{1,60}\.\w|https?://\S+|\]\([^)\n]+\)',
        vague=r'(?:arxiv\.org|doi\.org)',
    ),
    'representative': Row(
        r'(?:eu |union )?(?:authori[sz]ed )?representative',
        r'\b(?:not applicable|n/?a)\b.{3,}|established in|[\w.+-]@[\w-]{1,60}\.\w|\d',
    ),
    'rights-contact': Row(
        r'(?:copyright|take-?down|rights?-?holders?|removal|dmca)(?: complaints?| requests?| contact)?',
        r'[\w.+-]@[\w-]{1,60}\.\w|https?://\S+|\]\([^)\n]+\)',
        vague=r'\bprivacy\b',
        sentence=r'^(?=.*\b(?:copyright|right-?s?holders?|take-?down|removal)\b)(?=.*(?:[\w.+-]+@[\w-]+\.\w+|\]\(|https?://))(?=.*\b(?:contact|complain\w*|request\w*|form|report\w*|write)\b)',
    ),
    'output-safeguards': Row(
        r'memori[sz]ation|output filter\w*|copyright safeguards|regurgitation',
        r'\b(?:filter\w*|goldfish|de-?dup\w*|classifier|n-?gram|loss|block\w*|measured)\b',
        vague=r'^\W*safeguards (?:are )?in place\W*$',
    ),
    'copyright-policy': Row(
        r'(?:eu |our )?copyright(?: (?:policy|compliance))?|(?:respect of )?(?:rights?|text and data mining)[\w ]{0,12}reservations?|opt[- ]?outs?|respect of (?:reservations?|rights?)',
        _RIGHTS,
        links=r'copyright (?:compliance )?policy|policy on copyright|opt[- ]?out policy',
        files=r'copyright[-_ ](?:compliance[-_ ])?policy',
        vague=r'^[^.]*all rights reserved\.?[^.]*$',
    ),
    # the template of the public summary
    'summary-general': Row(
        r'general information|provider identification|model identification|training data size|modalit(?:y|ies)',
        NAMED,
    ),
    'summary-public': Row(r'publicly available data ?sets?|public data ?sets?', _YES_NO),
    'summary-private': Row(
        r'(?:commercially )?licen[cs]ed (?:data|data ?sets?)|private(?:,? non-?publicly available)? data ?sets?|(?:data )?obtained from third parties|third[- ]party data',
        _YES_NO,
    ),
    'summary-crawled': Row(
        r'(?:data )?(?:crawled|scraped)(?: and scraped)?(?: from)?|(?:web )?crawl(?:ers?|ing)|web data',
        _YES_NO,
    ),
    'summary-users': Row(
        r'user(?:-sourced)?(?:[- ](?:data|interactions?|provided data))|data from users', _YES_NO
    ),
    'summary-synthetic': Row(
        r'synthetic(?:ally generated)? data|(?:model-)?generated data', _YES_NO
    ),
    'summary-other': Row(r'other sources?(?: of data)?', _YES_NO),
    'summary-reservations': Row(
        r'respect of (?:reservations?|rights?)|(?:tdm|copyright|rights?) (?:reservations?|opt[- ]?outs?)|opt[- ]?outs?|reservations? of rights',
        _RIGHTS,
    ),
    'summary-illegal': Row(
        r'(?:removal|avoid\w*) of illegal|illegal content|unlawful content',
        rf'^(?=.*{_REMOVED})(?=.*\w{{4}})',
        vague=r'applicable law',
    ),
}
#: Titles of a public summary of training content, in links, headings and (with other signs
#: between the words) names of files.
SUMMARY = r'(?:public[-_ ]+)?summary[-_ ]+of[-_ ]+(?:the[-_ ]+)?training[-_ ]+content|public[-_ ]+(?:training[-_ ]+)?(?:content[-_ ]+)?summary|training[-_ ]+content[-_ ]+summary|eu[-_ ]+(?:public|training)[-_ ]+(?:[^\W_]+[-_ ]+)?summary|public[-_ ]+summary[-_ ]+(?:of[-_ ]+)?(?:the[-_ ]+)?training'

#: Titles of the three parts of the template, and of summaries whose parts these are not.
PARTS = r'general information|list of data sources|data processing aspects'
NEARLY = rf'{SUMMARY}|(?:training )?(?:data|content) summary|summary of (?:the )?(?:training )?data'


def _titles() -> tuple[list[tuple[Row | str, bool]], str]:
    """What titles can be about, and one pattern for all of it, with a group for each."""
    kinds: list[tuple[Row | str, bool]] = [(PARTS, False), (NEARLY, False)]
    pattern = rf'(?:(?={PARTS})()|)(?:(?={NEARLY})()|)'
    for row in ROWS.values():
        pattern += '(?:'
        for also, titles in ((False, row.titles), (True, row.also)):
            if titles:
                kinds.append((row, also))
                pattern += rf'(?=(?:{titles})\b)()|'
        pattern += ')'
    return kinds, pattern


#: A row, PARTS or NEARLY, and whether titles are about more than that row; each is a group of the
#: pattern, which is for titles in small letters.
KINDS, _PATTERN = _titles()
TITLES = lazy(_PATTERN)
