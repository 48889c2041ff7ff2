# ruff: noqa: E501 - patterns read better on one line
"""Plain words about terms in further languages; see ``en.py`` for what each part means.

Dutch, Polish, Czech, Turkish, Vietnamese, Indonesian, Swedish, Danish, Norwegian, Finnish,
Romanian, Hungarian, Greek, Hebrew, Arabic, Persian, Hindi, Thai and Ukrainian together, and a few
words of Bulgarian, Catalan, Malay, Slovak, Slovene and their neighbors: no more than the words that most cards use. What is not among them is heard as not understood.
"""

from __future__ import annotations

from owlint_rules.statements.prose.passage import STATES

_S = r'[^.;|।؛]'
_NC = (
    r'(?:niet[- ]?commerci[eë]\w+|niekomercyjn\w+|nekomer[čc]\w+|некомер[сц]\w+|no comercials\b|nie-kommersiële|ticari[- ]olmayan|kâr amac[ıi] gütmeyen|phi[ -]thương[ -]mại|phi lợi nhuận|(?:non-?|non |tidak |bukan |nir)(?:komersial|laba)'
    r'|icke[- ]?kommersiell\w*|ikke[- ]?kommer[cs]iel\w*|ei-kaupalli\w+|necomercial\w*|nem[- ]kereskedelmi|μη[- ]εμπορικ\w+|(?:לא|בלתי)[- ]מסחרי\w*'
    r'|غير (?:ال)?تجاري\w*|غير (?:ال)?ربحي\w*|غیر[ \u200c]?تجاری|गैर[- ]?(?:व्यावसायिक|वाणिज्यिक|लाभकारी)|ไม่ใช่เชิงพาณิชย์|ไม่แสวงหา(?:ผล)?กำไร|некомерційн\w+|persoonlijk gebruik|użytku osobistego|kişisel kullan[ıi]m|pribadi)'
)
_RESEARCH = (
    r'(?:onderzoek\w*|academisch\w*|wetenschappelijk\w*|onderwijs|bada(?:wcz|ni|ń)\w*|naukow\w+|akadem\w+|edukacyjn\w+|výzkum\w*|vědeck\w+|výskum\w*|istraživa\w+|raziskov\w+|изследов\w+|истражува\w+|истражива\w+|navorsing|recerca|tədqiqat\w*|araşt[ıi]rma\w*|bilimsel|eğitim\w*|nghiên[ -]cứu|học[ -]thuật|giáo dục|penelitian|riset|pendidikan'
    r'|forskning\w*|utbildning\w*|undervisning\w*|tutkimu\w+|opetu\w+|cercetar\w+|educați\w+|kutatás\w*|oktatás\w*|έρευν\w*|ερευν\w+|ακαδημαϊκ\w+|εκπαιδευτικ\w+|מחקר\w*|אקדמי\w*'
    r'|(?:ال|لل)?(?:بحث|بحوث|أبحاث|أكاديمي|تعليم|دراس)\w*|پژوهش\w*|تحقیقات\w*|دانشگاهی|शोध|अनुसंधान|शैक्ष|วิจัย|การศึกษา|วิชาการ|дослід\w+|науков\w+|академічн\w+|навчальн\w+|освітн\w+)'
)
_ONLY = (
    r'(?:\balleen\b|\bslegs\b|\bsamo\b|\bсамо\b|\bединствено\b|\bискључиво\b|\biba\b|\blen\b|\bnomés\b|\búnicament\b|\byalnız\b|uitsluitend|\benkel\b|wyłącznie|\btylko\b|jedynie|\bpouze\b|výhradně|yaln[ıi]z(?:ca)?|\bsadece\b|\bchỉ\b|\bhanya\b|semata|\bendast\b|\benbart\b|\bkun\b|udelukkende|utelukkende|\bvain\b|ainoastaan|\bdoar\b|\bnumai\b|exclusiv|\bcsak\b|kizárólag'
    r'|μόνο|αποκλειστικά|בלבד|רק|فقط|حصر[يًا]\w*|يقتصر|تنها|صرفا|केवल|सिर्फ|मात्र|เท่านั้น|เฉพาะ|\bлише\b|\bтільки\b|виключно)'
)
_TRADE = (
    r'(?:(?<!niet-)(?<!niet )(?<!niet)commerci[eë]\w+|(?<!nie)komercyjn\w+|(?<!ne)komer[čc](?:n|ij)\w+|(?<!не)комер(?:с|циј)\w+|ticari(?![- ]olmayan)\w*|(?<!phi[ -])thương[ -]mại|(?<!non-)(?<!non)(?<!non )(?<!tidak )(?<!bukan )komersial\w*|(?<!icke-)(?<!icke )(?<!icke)(?<!ikke-)(?<!ikke )kommer[cs]iel\w+|(?<!ei-)kaupalli\w+|(?<!ne)comercial\w*|(?<!nem )(?<!nem-)kereskedelmi'
    r'|(?<!μη )(?<!μη-)εμπορικ\w+|(?<!לא )(?<!לא-)מסחרי\w*|(?<!غير )(?<!غير ال)(?:ال|لل)?تجاري\w*|(?<!غیر)(?<!غیر )(?<!غیر\u200c)تجاری|(?<!गैर-)(?<!गैर )(?:व्यावसायिक|वाणिज्यिक)|(?<!ไม่ใช่)เชิงพาณิชย์|(?<!не)комерційн\w+|\bbedrijven\b|\bfirm[yo]?m?\b|przedsiębiorst\w+|şirketler)'
)
_AND = '(?:ve|veya|i|oraz|en|of|và|hoặc|dan|maupun|och|og|ja|și|és|και|و|או|และ|і|та)'
_DENIED = (
    r'(?:niet (?:\w+ ){0,2}?(?:toegestaan|toegelaten|gebruikt|ingezet)|verboden|\bma?o?gen? niet\b|\bmag niet\b|\bgeen\b|zabronion\w+|zabranjen\w+|prepovedan\w+|забранен\w+|забрањен\w+|не е (?:позволен|разрешен|дозволен)\w*|није дозвољен\w*|zakaz\w*|niedozwolon\w+|nie (?:wolno|można|może|mogą|zezwala\w*|jest dozwolon\w+)|zakázán\w*|není (?:dovolen|povolen)\w*|\bnesmí\b|nelze'
    r'|yasak\w*|kapal[ıi]\w*|izin verilme\w*|izin yok\w*|(?:kullan[ıi]l|edil|yap[ıi]l|dağ[ıi]t[ıi]l)ama[zy]\w*|nghiêm cấm|\bcấm\b|không (?:dành cho|thể)|không (?:được|cho phép|sử dụng|dùng)|dilarang|bukan untuk|tidak (?:untuk|diizinkan|boleh|diperbolehkan|dapat|diperkenankan)|\binte (?:\w+ )?(?:tillåt\w*|användas)|\bfår (?:ej|inte)\b|förbjud\w+|ej tillåt\w*|ikke (?:tilladt|tillatt|bruges|brukes)|\bmå ikke\b|forbudt'
    r'|kielletty\w*|\bei (?:saa|sallita|ole sallittu)|interzis\w*|\bnu (?:este permis|poate|pot|se permite)\w*|\btilos\b|nem (?:engedélyezett|megengedett|használható)|απαγορεύ\w+|δεν επιτρέπ\w+|אסור\w*|אין להשתמש|אינו מותר'
    r'|يُ?منع|ممنوع\w*|لا يجوز|يُ?حظر|محظور\w*|لا يُ?سمح|غير مسموح\w*|مجاز نیست|نباید|वर्जित|निषिद्ध|प्रतिबंधित|अनुमति नहीं|मना है|नहीं किया जा|ห้าม|ไม่อนุญาต|заборонен\w+|забороняється|\bне (?:можна|дозволен\w+|дозволяється|допускається|може|можуть))'
)
_ALLOWED = (
    r'(?:(?<!niet )toegestaan|(?<!nie )\bmożna\b|kullan(?:[ıi]labilir|abilir)\w*|(?<!không )có thể|(?<!tidak )\bdapat\b|\bfritt?\b|(?<!nie )(?<!nie jest )(?:dozwolon\w+|zezwala\w*)|(?<!není )povolen\w*|izin verilir|izin verilmektedir|serbest\w*|(?<!không )cho phép|(?<!không )được phép|(?<!tidak )(?:diizinkan|diperbolehkan|boleh|bebas)|(?<!inte )(?<!ej )tillåt\w*|(?<!ikke )(?:tilladt|tillatt)|(?<!ole )sallittu\w*|(?<!nu este )permis\w*|(?<!nem )(?:engedélyezett|megengedett)'
    r'|(?<!δεν )επιτρέπ\w+|(?<!אינו )מותר\w*|(?<!لا )يُ?سمح|(?<!لا )يمكن|(?<!غير )مسموح|अनुमति है|कर सकते|(?<!ไม่)อนุญาต|(?<!не )дозволен\w+|(?<!не )\bможна\b|(?<!не )дозволяється|مجاز است)'
)
_ASK = (
    r'(?:toestemming|licentie nodig|neem contact|\bzgod[yęaą]\b|(?:wymaga|potrzebn|konieczn)\w* licencj\w+|kontakt\w*|souhlas\w*|izin (?:al|gerek)\w*|izni gerek\w*|iletişime|liên hệ|xin phép|giấy phép (?:thương mại|riêng)|hubungi|izin tertulis|lisensi (?:komersial|terpisah)|tillstånd|kontakta|tilladelse|tillatelse'
    r'|lupa\b|acord\w*|permisiun\w+|engedély(?:e|t|re)\b|άδεια από|אישור|إذن|تصريح|التواصل|الاتصال|ترخيص تجاري|اجازه|संपर्क|लिखित अनुमति|ติดต่อ|\bдозв(?:іл\b|олу|олом)|\bзгод[уаи]\b|зверн\w+|зв[’\']?яж\w+)'
)
_HARM = r'(?:militair\w*|wojskow\w+|vojensk\w+|askeri\w*|quân sự|militer|militär\w*|militær\w*|sotila\w+|katonai|στρατιωτικ\w+|צבאי\w*|عسكري\w*|نظامی|सैन्य|ทางทหาร|військов\w+|wapens|broni\b|silah\w*|vũ khí|senjata|vapen|surveillan\w+|gözetim\w*|giám sát|pengawasan|övervakning\w*|مراقبة|стеженн\w+)'
_PASS_ON = r'(?:herdistributie|verspreid\w*|doorgegeven|redystrybu\w+|rozpowszechnia\w+|redistribu\w+|yeniden dağ[ıi]t\w+|phân phối lại|mendistribusikan|distribusi ulang|menyebarluaskan|vidaredistribu\w+|spridas|videredistribu\w+|إعادة (?:ال)?(?:توزيع|نشر)|पुनर्वितरण|перерозповсюдж\w+|розповсюдж\w+|передавати|แจกจ่ายต่อ)'

NOUNS = (
    ('other-model', r'\b(?:andere|inne|innych|diğer|lain(?:nya)?|andra|andre|інші|інших)\b \w{0,14} ?model\w*|\bmô hình khác|\bmodel lain|النماذج الأخرى|\bдругі моделі|\bінші моделі|अन्य मॉडल|\b(?:basismodel|model bazowy|temel model|basmodell\w*)\b'),
    ('data', r'\b(?:dataset\w*|data ?sett?\w*|datamängd\w*|gegevens\w*|korpus\w*|corpus\w*|derlem\w*|zbi[oó]r\w* danych|dan(?:e|ych) (?:trening\w+|ucz\w+)|veri (?:seti|kümesi)\w*|veriler\w*|(?:tập|bộ) dữ liệu|dữ liệu|datasæt\w*|набір даних|наборі? даних|дані)\b|البيانات|مجموعة (?:ال)?بيانات|डेटा|ชุดข้อมูล'),
    ('documents', r'\b(?:documentatie|dokumentacj\w+|belge\w*|tài liệu|dokumentasi|dokumentation\w*|документаці\w+)\b|الوثائق'),
    ('demo', r'\bdemo\w*|\bapi\b'),
    ('code', r'\b(?:broncode|code(?:base)?|kod\w{0,3}|kode\w*|koden|mã nguồn|kaynak kod\w*|skrypt\w*|код\w{0,2}|tool\w{0,2}|narzędzi\w*|aracı?|công cụ|verktyg\w*|værktøj\w*|alat|aplikac\w+|uygulama\w*|ứng dụng|інструмент\w*)\b|الأداة|أداة|التطبيق|الكود|الشيفرة|الشفرة|البرنامج|कोड|โค้ด'),
    ('weights', r'\b(?:model\w*|gewichten|modelgewichten|wag(?:i|ami|om)|ağ[ıi]rl[ıi]kl\w+|trọng số|mô hình|bobot|vikt(?:er|erna)|vekter|vægte\w*|painot\w*|checkpoints?|вагов\w+|ваг(?:и|ами|ам)|модел\w+)\b|النموذج|نموذج|أوزان|الأوزان|مدل|मॉडल|वेट|โมเดล|แบบจำลอง|המודל|μοντέλο'),
    ('everything', r'\b(?:project\w*|projekt\w*|repositor\w*|proyek|dự án|proje(?:nin|si)?|проєкт\w*)\b|المشروع|المستودع|โครงการ|परियोजना'),
)  # fmt: skip
UNDER = r'(?:onder|licentie|\bna licencj\w+|licencj\w+|\bpod\b|lisans\w*|alt[ıi]nda|theo|giấy phép|bawah|lisensi|berlisensi|\bunder\b|licens\w*|بموجب|تحت|رخصة|ترخيص|मंजूर|लाइसेंस|के तहत|за ліцензією|ліцензі\w+|ภายใต้|licencí|licenți?ă?|\bis\b|:|—|-)'
LABEL = r'(?:licentie|licencja|lisans|giấy phép|lisensi|licens|lisenssi|licență|licenc|άδεια(?: χρήσης)?|רישיון|(?:ال)?ترخيص|(?:ال)?رخصة|مجوز|लाइसेंस|สัญญาอนุญาต|ใบอนุญาต|ліцензія)(?: \w{1,20}){0,2}'
LIMITS = (
    ('non-commercial', STATES, rf'{_ONLY}{_S}{{0,60}}?{_NC}|{_NC}{_S}{{0,40}}?{_ONLY}'),
    ('research-only', STATES, rf'{_ONLY}{_S}{{0,60}}?{_RESEARCH}|{_RESEARCH}{_S}{{0,40}}?{_ONLY}'),
    ('non-commercial', STATES, rf'{_NC}{_S}{{0,20}}?(?:gebruik|doeleinden|licentie|cel\w+|licencj\w+|kullan[ıi]m\w*|lisans\w*|amaç\w*|mục đích|giấy phép|penggunaan|tujuan|lisensi|bruk|användning|ändamål|licens\w*|formål|cél\w*|namen\w*|svrh\w+|účely|цели|сврх\w+|σκοπ\w+|χρήση|الأغراض|أغراض|उपयोग|використан\w+|ціл\w+|ліцензі\w+)|(?:استخدام|للاستخدام|الاستخدام|لأغراض|رخصة|ترخيص) {_NC}'),
    ('non-commercial', STATES, rf'{_TRADE}{_S}{{0,60}}?{_DENIED}'),
    ('non-commercial', STATES, rf'{_DENIED}{_S}{{0,60}}?{_TRADE}'),
    ('registration', STATES, rf'{_TRADE}{_S}{{0,70}}?{_ASK}|{_ASK}{_S}{{0,50}}?{_TRADE}'),
    ('field-of-use', STATES, rf'{_HARM}{_S}{{0,50}}?{_DENIED}|{_DENIED}{_S}{{0,50}}?{_HARM}'),
    ('no-redistribution', STATES, rf'{_PASS_ON}{_S}{{0,40}}?{_DENIED}|{_DENIED}{_S}{{0,40}}?{_PASS_ON}'),
)  # fmt: skip
GRANTS = (
    rf'{_TRADE}{_S}{{0,24}}?{_ALLOWED}|{_ALLOWED}{_S}{{0,40}}?{_TRADE}'
    rf'|{_TRADE} {_AND} {_NC}|{_NC} {_AND} {_TRADE}'
    r'|\b(?:ook|també|tudi|također|aj|също|такође|и за|i u|również|także|ayr[ıi]ca|cả|juga|også|även|också|також)\b[^.;]{0,24}?(?:commercie\w+|komercyjn\w+|komer[čc]\w+|comercials?|комер(?:с|циј)\w+|ticari\b|thương mại|komersial|kommer[cs]iel\w+|комерційн\w+)|\bmag (?:vrij |ook )?(?:\w+ ){0,3}?commercie\w+ (?:worden )?gebruik\w*|\bfår (?:fritt )?användas (?:även )?kommersiellt|(?:secara|boleh) komersial|ticari olarak|kommersiellt bruk er tillatt|комерційно'
)  # fmt: skip
VOID = (
    r'\bniet alleen\b[^.;,]{0,40}|\bnie tylko\b[^.;,]{0,40}|\bkhông chỉ\b[^.;,]{0,40}|\btidak hanya\b[^.;,]{0,40}|\binte bara\b[^.;,]{0,40}|\bне (?:е ограничен\w* )?(?:само|лише|тільки)\b[^.;,]{0,40}|\b(?:ne|nije|ni|nie je) (?:\w{4,14} )?(?:samo|len|iba)\b[^.;,]{0,40}|\bno només\b[^.;,]{0,40}|ليس فقط[^.;,]{0,40}'
    r'|\b(?:zonder|bez|tanpa|utan|uden|uten|без)\b (?:\w+ )?(?:beperking\w*|ogranicze\w*|batasan|begränsning\w*|begrænsning\w*|begrensning\w*|обмежен\w+)[^.;,]{0,40}|không giới hạn[^.;,]{0,40}|(?:دون|بدون) قيود[^.;,]{0,40}|s[ıi]n[ıi]rlama olmaks[ıi]z[ıi]n[^.;,]{0,40}'
    r'|\b(?:voorheen|vroeger|wcześniej|dawniej|daha önce|eskiden|trước đây|sebelumnya|tidigare|tidligere|раніше|колись)\b[^.;,]{0,60}|سابقا[^.;,]{0,60}'
)  # fmt: skip
SOFT = r'\b(?:bedoeld|aanbevolen|zalecan\w+|przeznaczon\w+|amaçlan\w+|önerilir|khuyến nghị|disarankan|avsedd\w*|rekommender\w+|рекоменд\w+)\b'
STRICT = rf'{_ONLY}|{_DENIED}'
QUOTING = (
    r'\b(?:volgens|voorbeeld|według|przykład|örnek|ví dụ|contoh|enligt|exempel|приклад)\b|مثال'
)
REFERRING = r'^\W*(?:eerste|tweede|pierwsz\w+|drug\w+)\b'
HEADINGS = (
    ('quoted', r'\b(?:voorbeeld\w*|przykład\w*|örnek\w*|ví dụ|contoh|exempel)\b|أمثلة|مثال'),
    ('other', r'\b(?:vergelijking|porównanie|karş[ıi]laşt[ıi]rma|so sánh|perbandingan|jämförelse|порівняння|citatie|cytowanie|at[ıi]f|trích dẫn|sitasi|kutipan|citering|цитування|dankwoord|podziękowania|teşekkür|lời cảm ơn|подяки|andere modellen|інші моделі)\b|مقارنة|اقتباس|الاستشهاد|شكر|तुलना'),
    ('license', r'licenti\w+|licencj\w+|\blisans|giấy phép|lisensi|\blicens\b|lisenssi|licenț\w+|\blicenc\b|\blicence\b|άδεια|רישיון|ترخيص|رخصة|مجوز|लाइसेंस|สัญญาอนุญาต|ใบอนุญาต|ліцензі|voorwaarden|warunki|podmínky|koşul|điều khoản|ketentuan|villkor|vilkår|\behdot\b|termeni|feltétel|όροι|תנאים|شروط|الشروط|شرایط|शर्त|ข้อกำหนด|\bумови\b|лиценца|লাইসেন্স|உரிமம்|లైసెన్స్|ლიცენზია|լիցենզիա|لائسنس|ലൈസൻസ്|परवाना|licencij|litsents|llicència|licenca|lizentzia|лиценз|лицензія|ліцэнз|leyfi|^\W*leseni?\W*$|ceadúnas|trwydded|lisensya|li(?:t?s)[ei]n[sz]iya|\blicenco\b|shartlar|şərtlər|ፈቃድ|ਲਾਇਸ|લાઇસન્સ|ಪರವಾನಗಿ|ໃບອະນຸຍາດ|လိုင်စင်|អាជ្ញា|ලයිසන|പകർപ്പവകാശ|শর্ত|നിബന്ധന|నిబంధన|விதிமுறை|شرائط|اجازت|шарттар|პირობებ|պայման|เงื่อนไข|ውሎች|ເງື່ອນໄຂ|លក្ខខណ្ឌ|කොන්දේසි|බලපත්‍ර|ਸ਼ਰਤ|શરત|ನಿಯಮ|വ്യവസ്ഥ|షరతు|ଲାଇସେନ୍|লাইচেন্স|इजाजत|अनुज्ञप्ति|רשיון|ئىجازەت|مۆڵەت|нөхцөл|ཆོག་མཆན'),
    ('data', r'gegevens|\bdataset|\bdane\b|\bveri|dữ liệu|datamängd|البيانات|डेटा|\bдані\b|\bdata\b'),
    ('code', r'\b(?:installatie|instalacja|kurulum|cài đặt|instalasi|встановлення)\b|التثبيت'),
)  # fmt: skip
#: Below such a title each of these words is forbidden.
HARM = _HARM
