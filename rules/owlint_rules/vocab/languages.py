"""Language codes that the hub takes: ISO 639-1 and 639-3, and what people write instead.

Current codes of the Python package python-iso639 2026.7.23 (Apache-2.0), whose
data are the ISO 639-3 code tables of 2026-07-15. Six more are here because the
hub's own package has them (huggingface/huggingface.js@fe42e680,
packages/languages): bh, dek, mrd, nte, shl, yol; `sh` is not, because it is not
there. Kept as text and split at the first question: most cards never ask.
"""

from __future__ import annotations

SOURCE = 'python-iso639 2026.7.23 (ISO 639-3 code tables), huggingface.js@fe42e680'
DATE = '2026-07-15'

#: Two-letter codes.
_TWO = """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu
    hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb
    lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om
    or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw
    ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""

#: Three-letter codes without their first letter, a line or more for each of those.
_THREE = """
a aaabacadaeafagahaiakalanaoapaqarasatauawaxazbabbbcbdbebfbgbhbibjbkblbmbnbobpbqbrbsbtbubvbw
a bxbybzcacbcdcecfchcickclcmcncpcqcrcsctcucvcwcxcyczdadbdddedfdgdhdidjdldndodqdrdsdtdudwdxdy
a dzeaebecedeeekelemeneqereseueweyezfbfdfefgfhfifkfnfofpfrfsftfufzgagbgcgdgegfggghgigjgkglgm
a gngogqgrgsgtgugvgwgxgygzhahbhghhhihkhlhmhnhohphrhshtiaibicidieifigihiiijikiliminioipiqirit
a iwixiyjajgjijnjsjujwjzkakbkckdkekfkgkhkikjkkklkmkokpkqkrksktkukvkwkxkykzlalcldlelflhliljlk
a lllmlnlolplqlrlsltlulwlxlylzmambmcmemfmgmhmimjmkmlmmmnmompmqmrmsmtmumvmwmxmymznanbncndnenf
a ngnhninjnknlnmnnnonpnqnrnsntnunvnwnxnynzoaobocodoeofogoiojokolomonorosotouoxozpbpcpdpepfpg
a phpipjpkplpmpnpopppqprpsptpupvpwpxpypzqcqdqgqkqmqnqpqrqtqzrarbrcrdrergrhrirjrkrlrnrorprqrr
a rsrurvrwrxryrzsasbscsesfsgshsisjskslsmsnsospsqsrssstsusvswsxsysztatbtctdtetgtitjtktltmtnto
a tptqtrtstttutvtwtxtytzuaubucuduguhuiujukulumunuoupuqurutuuuwuxuyuzvavbvdvevivkvlvmvnvovsvt
a vuvvwawbwcwewgwhwiwkwmwnwowrwswtwuwvwwwxwyxbxexgxkxlxmxxyaybycydyeygyhyiykylymynyoypyqyrys
a ytyuyzzazbzdzezgzjzmznzoztzz
b aaabacaeafagahajakalamanaoaparasauavawaxaybabbbcbdbebfbgbhbibjbkblbmbnbobpbqbrbsbtbubvbwbx
b bycacbcccdcecfcgchcicjckclcmcncocpcqcrcsctcucvcwcyczdadbdcdddedfdgdhdidjdkdldmdndodpdqdrds
b dtdudvdwdxdydzeaebecedeeefegeheiejekelemeneoepeqeseteuevewexeyezfafbfcfdfefffgfhfifjfkflfm
b fnfofpfqfrfsftfufwfxfyfzgagbgcgdgegfgggigjgkglgngogpgqgrgsgtgugvgwgxgygzhahbhchdhehfhghhhi
b hjhlhmhnhohphqhrhshthuhvhwhxhyhziaibidieifigikiliminioipiqirisitiuiviwixiyizjajbjcjejfjgjh
b jijjjkjljmjnjojpjrjsjtjujvjwjxjyjzkakckdkfkgkhkikjkkklkmknkokpkqkrksktkukvkwkxkykzlalblcld
b lelflhliljlklllmlnlolplqlrlsltlvlwlxlylzmambmcmdmemfmgmhmimjmkmlmmmnmompmqmrmsmtmumvmwmxmz
b nanbncndnenfngninjnknlnmnnnonpnqnrnsnunvnwnxnynzoaobodoeofogohoiojokolomonooopoqorosotouov
b owoxoyozpapcpdpepgphpipjpkplpmpnpopppqprpsptpupvpwpxpypzqaqbqcqdqfqgqhqiqjqkqlqmqnqoqpqqqr
b qsqtquqvqwqxqyqzrarbrcrdrerfrgrhrirjrkrlrmrnrorprqrrrsrtrurvrwrxryrzsasbscsesfsgshsisjsksl
b smsnsospsqsrssstsusvswsxsytatctdtetftgthtitjtmtntotptqtrtstttutvtwtxtytzuaubucudueufuguhui
b ujukulumunuoupuqusutuuuvuwuxuyuzvavbvcvdvevfvgvhvivjvkvlvmvnvovpvqvrvtvuvvvwvxvyvzwawbwcwd
b wewfwgwhwiwjwkwlwmwnwowpwqwrwswtwuwwwxwywzxaxbxcxdxexfxgxhxixjxkxlxmxnxoxpxqxrxsxuxvxwxzya
b ybycydyeyfygyhyiyjykylymynyoypyqyrysytyvywyxyzzazbzczdzezfzgzhzizjzkzlzmznzozpzqzrzsztzuzv
b zwzxzyzz
c aaabacadaeafagahajakalamanaoapaqarasatavawaxayazbbbcbdbgbibjbkblbnbobqbrbsbtbubvbwbycccdce
c cgchcjclcmcocpcrdadedfdhdidjdmdndodrdsdydzeaebegekeneseteyfafdfgfmgagcgggkhahbhchdhehfhghh
c hjhkhlhmhnhohphqhrhthuhvhwhxhyhziaibicidieihikiminipiriwiyjajejhjijkjmjnjojpjsjvjykbkhklkm
c knkokqkrksktkukvkxkykzlalcldlelhliljlklllmlolsltlulwlymamemgmimlmmmnmomrmsmtnanbncngnhnink
c nlnonpnqnrnsntnunwnxoaobocodoeofogohojokolomonooopoqorosotouovowoxozpapbpcpgpipnpopspupxpy
c qdrarbrcrdrerfrgrhrirjrkrlrmrnrorqrrrsrtrvrwrxryrzsasbscsdsesfsgshsisjskslsmsnsospsqsrssst
c svswsxsysztatctdtetgthtltmtntotptstttutytzuaubucuhuiujukuluoupuqurutuuuvuwuxuyvgvnwawbwdwe
c wgwtxhyaybymyozhzkznzozt
d aaacadaeagahaiajakalamanaoaqarasauavawaxazbabbbdbebfbgbibjblbmbnbobpbqbrbtbubvbwbycccrdadd
d dedgdidjdndodrdsdwecedeeefegeheiekelemenepeqereseuevezgagbgcgdgeggghgigkglgngogrgsgtgwgxgz
d hdhghihlhmhnhohrhshuhvhwhxiaibicidifigihiiijikiliminioipiqirisiuiviwixiyizjajbjcjdjejfjijj
d jkjmjnjojrjujwkakgkkkrkskxlglklmlnmambmcmdmemfmgmkmlmmmomrmsmumvmwmxmynandnengninjnknnnonr
d ntnunvnwnyoaobocoeofohoiokolonooopoqorosotovowoxoyozpprbrcrdrergrirlrnrorqrsrtrurysbseshsi
d skslsnsosqsztatbtdthtitktmtntotptrtstttutyuaubucueufuguhuiukulumunuoupuqurusuuuvuwuxuyuzva
d wawkwrwswuwwwywzyaybydygyiylymynyoyryuyyzazdzezgzlznzo
e aabcbgbkbobrbucrcscyeefafefigaglgmgogyhshuipitivjakakekgkikkklkmkokpkrkylelhlilklllmlolulx
e mambmemgmimkmmmnmpmqmsmumwmxmymznanbncndnfngnhnlnmnnnonqnrnunvnwnxotpiporargrhrirkrorrrsrt
e rwsesgshsiskslsmsnsosqssstsusytbtcthtntotrtstttutxtzudusvevhvnwewoxtyayozaze
f aaabadafagahaiajakalamanaoaparasatauaxayazblcserfifmgriaieifijilinipiritiwkkkvlalhlilllnlr
f lympmunbngniodoiomonorospeqsrarcrdrkrmrorprqrrrsrtryseslssubucudueufuhuiujulumunuqurutuuuv
f uyvrwawe
g aaabacadaeafagahaiajakalamanaoapaqarasatauawaxayazbabbbdbebfbgbhbibjbkblbmbnbobpbqbrbsbubv
g bwbxbybzcccdcecfclcncrctdadbdcdddedfdgdhdidjdkdldmdndodqdrdsdtdudxeaebecedefegeheiejekeleq
g esevewexeyezfkftgagbgdgegggkglgtgugwhahchehhhkhlhnhohrhshtiaibicidieigihiiiliminipiqirisit
g iuiwixiyizjkjmjnjrjukakdkeknkokpkulalblcldlelglhljlklllolrlulvlwlymambmdmgmhmlmmmnmrmumvmx
g mymznanbncndnengnhninjnknlnmnnnonqnrntnunwnzoaobocodoeofogohoiojokolomonooopoqorosotouovow
g oxoyozpapepnqaqiqnqrqurarbrcrdrgrhrirjrmrnrorqrrrsrtrurvrwrxryrzsesgslsmsnsospssswtatuuaub
g ucudueufuguhuiujukulumunuoupuqurusutuuuwuxuzvavcvevfvjvlvmvnvovpvrvsvywawbwcwdwewfwgwiwjwm
g wnwrwtwuwwwxxxyaybydyeyfygyiylymynyoyryyyzzazizn
h aaabacadaeafagahaiajakalamanaoapaqarasatauavawaxayazbabbbnbobsbucachdndsdyeaebedegeheiemer
h gmgwhihrhyiaibidifigihiiijikilinioiritiwixjikakekhkkknkslalbldleltlumambmcmdmemfmgmhmimjmk
h mlmmmnmompmqmrmsmtmumvmwmymznandnengnhninjnmnnnonsnuoaobocodoeohoiojolomoooporosotovowoyoz
h popsrarcrerkrmrorprtrurvrwrxrzsbshslsnsstitotstutxubucudueufuguhuiujukulumunuoupuqurusutuu
h uvuwuxuyuzvcvevkvnvvwawcwoyayeyw
i aianarbabbbdbebgbhblbmbnbobrbubycachclcrdadbdcdddedidodrdsdtdufafbfefffkfmfufygbgeggglgmgn
i gogsgwhbhihphwiiinjcjejjjnjskekhkikkklkokpkrksktkukvkwkxkzlalblelglilklmlolplslulvmamimlmn
i momrmsmtmynanbndngnhnjnlnmnnnonpnsntnzorouowpipkpoquqwrerhrirkrnrrrurxrysascsdsesgshsisksl
i smsnsosrstsusvtatbtdtetitktltmtotrtstttvtwtxtytzumvbvvwkwmwowsxcxlyayoyxzhzmzrzz
j aaabacadaeafahajakalamanaoaqasatauavaxayazbebibjbkbmbnbobrbtbubwcsctdadgdtebeeeheiekelener
j eteugbgegkgohihsiaibicidieigihiiilimioiqitiuiviyjejrkakmkokpkrkskulelsmambmcmdmimlmnmrmsmw
j mxnandngninjnlnsobodogorosowpapnprqrrarbrrrtrusluaubucuduhuiukulumunuoupurusutuuuwuyvdvnwi
j yayeyy
k aaabacadaeafagahaiajakalamanaoapaqasatauavawaxayazbabbbcbdbebgbhbibjbkblbmbnbobpbqbrbsbtbu
k bvbwbxbybzcacbcccdcecfcgchcicjckclcmcncocpcqcrcsctcucvcwcxcyczdadcdddedfdgdhdidjdkdldmdndp
k dqdrdtdudwdxdydzeaebecedeeefegeheiejekelemeneoepeqereseteuevewexeyezfafbfcfdfefffgfhfifjfk
k flfmfnfofpfqfrfsftfufvfwfxfyfzgagbgegfgggigjgkglgngogpgqgrgsgtgugvgwgxgyhahbhchdhehfhghhhj
k hkhlhmhnhohphqhrhshthuhvhwhxhyhziaibicidieifigihiiijikiliminioipiqirisitiuiviwixiyizjajbjc
k jdjejgjhjijjjkjljmjnjojpjqjrjsjtjujvjxjyjzkakbkckdkekfkgkhkikjkkklkmknkokpkqkrksktkukvkwkx
k kykzlalblcldlelflglhliljlklllmlnlolplqlrlsltlulvlwlxlylzmambmcmdmemfmgmhmimjmkmlmmmnmompmq
k mrmsmtmumvmwmxmymznanbncndnenfngninjnknlnmnnnonpnqnrnsntnunvnwnxnynzoaocodoeofogohoiokolom
k onooopoqorosotouovowoyozpapbpcpdpepfpgphpipjpkplpmpnpopqprpsptpupvpwpxpypzqaqbqcqdqeqfqgqh
k qiqjqkqlqmqnqoqpqqqrqsqtquqvqwqxqyqzrarbrcrdrerfrhrirjrkrlrnrprrrsrtrurvrwrxryrzsbscsdsesf
k sgshsisjskslsmsnsospsqsrssstsusvswsxsysztatbtctdtetftgthtitjtktltmtntotptqtstttutvtwtxtytz
k uaubucudueufuguhuiujukulumunuoupuqurusutuuuvuwuxuyuzvavbvcvdvevfvgvhvivjvkvlvmvnvovpvqvrvt
k vuvvvwvxvyvzwawbwcwdwewfwgwhwiwjwkwlwmwnwowpwrwswtwuwvwwwxwywzxaxbxcxdxfxhxixjxkxmxnxoxpxq
k xrxsxtxvxwxxxyxzyaybycydyeyfygyhyiyjykylymynyoypyqyrysytyuyvywyxyyyzzazbzczdzezfzgzizkzlzm
k znzozpzqzrzszuzvzwzxzyzz
l aaabacadaeafagahaiajalamanaoapaqarasatauavawaxayazbbbcbebfbgbibjbkblbmbnbobqbrbsbtbubvbwbx
l bybzcccdcecfchclcmcpcqcsdadbdddgdhdidjdkdldmdndodpdqeaebecedeeefeheiejekelemeneoepeqereset
l euevewexeyezfafbfngagbggghgigkglgmgngogqgrgsgtgugzhahhhihlhmhnhphshthuiaibicidieifigihijik
l iliminioipiqirisitiuiviwixiyizjajejijljpjwjxkakbkckdkekhkikjklkmknkokrksktkukylalblcldlelf
l lglhliljlklllmlnlplqlslulxmambmcmdmemfmgmhmimjmkmlmnmompmqmrmumvmwmxmynanbndngnhninjnlnmnn
l nsnunwnzoaobocoeofogohoiojokolomonooopoqorosotouovowoxoyozpapepnpopxqrrarcrergrirkrlrmrnro
l rrrtrvrzsasbscsdseshsislsmsnsospsrssstsvswsytctgthtitntotstutzuaubucudueufuguhuiujukulumun
l uoupuqurusutuuuvuwuyuzvavivkvlvsvuwawewgwhwlwmwowswtwuwwxmyaygynzhzlznzz
m aaabadaeafagahaiajakalamanaqarasatauavawaxazbabbbcbdbebfbhbibjbkblbmbnbobpbqbrbsbtbubvbwbx
m bybzcacbcccdcecfcgchcicjckclcmcncocpcqcrcsctcucvcwcxcyczdadbdcdddedfdgdhdidjdkdldmdndpdqdr
m dsdtdudvdwdxdydzeaebecedeeefeheiejekelemeneoepeqereseteueveweyezfafbfcfdfefffgfhfifjfkflfm
m fnfofpfqfrfsftfufvfwfxfyfzgagbgcgdgegfggghgigjgkglgmgngogpgqgrgsgtgugvgwgygzhahbhchdhehfhg
m hihjhkhlhmhnhohphqhrhshthuhwhxhyhziaibicidieifigihiiijikiliminioipiqirisitiuiwixiyizjbjcjd
m jejgjhjijjjkjljmjnjojpjqjrjsjtjujvjwjxjyjzkakbkckdkekfkgkikjkkklkmknkokpkqkrksktkukvkwkxky
m kzlalblclelflglhliljlklllmlnlolplqlrlsltlulvlwlxlzmambmcmdmemfmgmhmimjmkmlmmmnmompmqmrmtmu
m mvmwmxmymznanbncndnenfngnhninjnknlnmnnnpnqnrnsnunvnwnxnynzoaocodoeogohoiojokomonooopoqoros
m otouovowoxoyozpapbpcpdpepgphpipjpkplpmpnpopppqprpsptpupvpwpxpypzqaqbqcqeqfqgqhqiqjqkqlqmqn
m qoqpqqqrqsqtquqvqwqxqyqzrarbrcrdrerfrgrhrirjrkrlrmrnrorprqrrrsrtrurvrwrxryrzsasbscsdsesfsg
m shsisjskslsmsnsospsqsrsssusvswsxsysztatbtctdtetftgthtitjtktltmtntotptqtrtstttutvtwtxtyuaub
m ucudueuguhuiujukulumuoupuqurusutuuuvuxuyuzvavbvdvevfvgvhvivkvlvnvovpvqvrvsvtvuvvvwvxvyvzwa
m wbwcwewfwgwhwiwkwlwmwnwowpwqwrwswtwuwvwwwzxaxbxcxdxexfxgxhxixjxkxlxmxnxoxpxqxrxsxtxuxvxwxx
m xyxzyaybycyeyfygyhyjykylymyoypyrysyuyvywyxyyyzzazbzczdzezgzhzizjzkzlzmznzozpzqzrzsztzuzvzw
m zxzyzz
n aaabacaeafagajakalamanaoapaqarasatauavawaxayazbabbbcbdbebgbhbibjbkblbmbnbobpbqbrbsbtbubvbw
n bycacbcccdcecfcgchcicjckclcmcncocqcrcsctcucxczdadbdcdddedfdgdhdidjdkdldmdndodpdqdrdsdtdudv
n dwdxdydzeaebecedeeefegeheiejekemeneoepeqereseteuevewexeyezfafdflfrfugagbgcgdgeggghgigjgkgl
n gmgngpgqgrgsgtgugvgwgxgygzhahbhchdhehfhghhhihkhmhnhohphqhrhthuhvhwhxhyhziaibidieifigihiiij
n ikiliminioiqirisitiuiviwixiyizjajbjdjhjijjjljmjnjojrjsjtjujxjyjzkakbkckdkekfkgkhkikjkkkmkn
n kokpkqkrksktkukvkwkxkzlalcldlelgliljlklllmlolqlulvlwlxlylzmambmcmdmemfmgmhmimjmkmlmmmnmomp
n mqmrmsmtmumvmwmxmymznanbncndnenfngnhninjnknlnmnnnonpnqnrntnunvnwnynzoaobocodoeofogohoiojok
n olonopoqorosotouovowoyozpapbpgphpiplpnpopspupxpyqgqkqlqmqnqoqqqtqyrarbrcrerfrgrirkrlrmrnrp
n rrrtrurxrzsasbscsdsesfsgshsiskslsmsnsospsqsrssstsusvswsxsysztdtetgtitjtktmtotptrtutwtxtytz
n uaucudueufuguhuiujukulumunuoupuqurusutuuuvuwuxuyuzvhvmvowawbwcwewgwiwmwowrwwwxwyxaxdxexgxi
n xkxlxmxnxoxqxrxxyaybycydyeyfygyhyiyjykylymynyoypyqyrysytyuyvywyxyyzazbzdzizkzmzrzszuzyzz
o aaacakaravbibkblbmbobrbtbucachcicmcocudadkdtdufofsfugbgcgegggoguhthuiaieinjbjcjgjijpjsjvjw
o kakbkckdkekgkhkikjkkklkmknkokrkskukvkxkzlalbldlelklmlolrltlumambmcmgmimkmlmnmompmrmtmumwmx
o mynanbnengninjnknnnonpnrnsntnunwnxodogonorospapkpmpoptpyrarcrergrhrirmrnrorrrsrtrurvrwrxry
o rzsascsdsisnsospssstsusxtatbtdtetitktltmtntqtrtstttutwtxtytzuaubueuiumvdwiwlybydymyyzm
p abacadaeafagahaiakalamanaoapaqarasauavawaxayazbbbcbebfbgbhbiblbmbnbobpbrbsbtbubvbycacbcccd
p cecfcgchcicjckclcmcncpcwdadcdidndodtdueaebedeeefegeheiejekelemeoepeqesevexeyezfafeflgagdgg
p gigkglgngsgugzhahdhghhhjhkhlhmhnhohqhrhthuhvhwiaibicidieifigihijiliminioipirisitiuiviwixiy
p izjtkakbkckgkhknkokpkrksktkulalblcldlelglhlilklllnlolqlrlsltlulvlwlylzmambmdmemfmhmimjmlmm
p mnmomqmrmsmtmwmxmymznanbncndnengnhninjnknlnmnnnonpnqnrnsntnunvnwnxnynzocoeofogohoiokolomon
p ooopoqorosotovowoxoypepipkplpmpnpopppqpsptpuqaqmrcrdrerfrgrhrirkrlrmrnrorqrrrsrtrurwrxrzsa
p scsdsesgshsislsmsnsospsqsrssstsuswsytathtitntotptqtrtttutvtwtyuaubucudueufuguiujumuoupuqur
p usutuuuwuxuywawbwgwiwmwnwowrwwxmyeymynysyuyxyyzezhzn
q uaubucudueufuguhuiukulumunupuqurusuvuwuxuyuzvavcvevhvivjvlvmvnvovpvsvwvyvzwawcwhwmwswtxaxc
q xhxlxnxoxpxqxrxsxtxuxwyayp
r aaabacadafagahaiajakalamanaoapaqarasatauavawaxayazbbbkblbpcfdbeaebeeegeiejelemenereseteyga
r gegkgngrgsguhghpiaibifiliminiritiujgjijskakbkhkikmktkwmambmcmdmemfmgmhmimkmlmmmnmompmqmsmt
r mumvmwmxmymznbndngnlnnnpnrnwobocodoeofogoholomonoooporouowpnptrirmrortsbskslsmsnswtcthtmts
r twubucueufuguhuiukunuoupuqusutuuuyuzwawkwlwmwowrxdxwynysyuzh
s aaabacadaeafagahajakamanaoaqarasatauavawaxayazbabbbcbdbebfbgbhbibjbkblbmbnbobpbqbrbsbtbubv
s bwbxbybzcbcecfcgchcickclcncocpcqcsctcucvcwcxczdadbdcdedfdgdhdjdkdldndodpdqdrdsdtdudxdzeaeb
s ecedeeefegeheiejekeleneoepeqereseteueveweyezfbfefmfsfwgagbgcgdgeggghgigjgkgmgpgrgsgtgugwgx
s gygzhahbhchdhehghhhihjhkhlhmhnhohphqhrhshthuhvhwhxhyhziaibidieifigihiiijikiliminipiqirisiu
s iviwixiyizjajbjcjdjejgjkjljmjnjojpjrjsjtjujwkakbkckdkekfkgkhkikjkmknkokpkqkrksktkukvkwkxky
s kzlcldlelflglhliljlklllmlnlplrlsltlulvlwlxlylzmambmcmemfmgmhmjmkmlmmmnmompmqmrmsmtmumvmwmx
s mymznancndnenfngninjnknlnmnnnonpnqnrnsnunvnwnxnynzoaobocodoeogohoiojokolomooopoqorosotouov
s owoxoyozpapbpcpdpepgpipkplpmpnpopppqprpsptpupvpxpyqaqhqiqkqmqnqoqqqrqsqtquqxrarbrcrdrerfrg
s rhrirkrlrmrnrorprqrrrsrtrurvrwrxryrzsbscsdsesfsgshsisjskslsmsnsospsqsrssstsusvswsxsysztatb
s tdtetftgthtitjtktltmtntotptqtrtstttutvtwtyuaubucueuguiujukunuouqurusutuvuwuxuyuzvavbvcvevk
s vmvsvxwawbwcwewfwgwhwiwjwkwlwmwnwowpwqwrwswtwuwvwwwxwyxbxcxexgxkxlxmxnxoxrxsxuxwyaybycyiyk
s ylymynyoyrysywyxyyzazbzczezgzlznzpzszvzwzy
t aaabacadaeafagahajakalamanaoapaqarasatauavawaxayazbabcbdbebfbgbhbibjbkblbmbnbobpbrbsbtbubv
t bwbxbybzcacbcccdcecfcgchcickclcmcncocpcqcsctcucwcxcyczdadbdcdddedfdgdhdidjdkdldmdndodqdrds
t dtdvdxdyeaebecedeeefegeheiekelemeneoepeqereseteuevewexeyezfifnfofrftgagbgcgdgegfghgigjgkgl
t gngogpgqgrgsgtgugvgwgxgygzhahdhehfhhhihkhlhmhnhphqhrhshthuhvhyhziaicifigihiiijikiliminioip
t iqirisitiuiviwixiyizjajgjijjjljmjnjojpjsjujwkakbkdkekfkgklkmknkpkqkrksktkukvkwkxkzlalblcld
t lflglhliljlklllmlnlolplqlrlsltlulvlxlymambmcmdmemfmgmhmimjmlmmmnmomqmrmsmtmumvmwmymznanbnc
t ndngnhninknlnmnnnonpnqnrnsntnunvnwnxnynzobocodofogohoiojokolomonooopoqorosouovowoxoyozpapc
t pepfpgpipjpkplpmpnpopppqprptpupvpxpypzqbqlqmqnqoqpqqqrqtquqwrarbrcrdrerfrgrhrirjrlrmrnrorp
t rqrrrsrtrurvrwrxryrzsasbscsdsesgshsisjskslsmsnsospsqsrssstsusvswsxsysztatbtctdtetftgthtitj
t tktltmtntotptqtrtstttutvtwtytzuaubucudueufuguhuiujukulumunuouqurusuuuvuxuyuzvavdvevgvivkvl
t vmvnvovsvtvuvwvxvywawbwcwdwewfwgwhwiwlwmwnwowpwqwrwtwuwwwxwyxaxbxcxexgxhxixjxmxnxoxqxrxsxt
t xuxxxyyayeyhyiyjylynypyrysytyuyvyxyyyzzazhzjzlzmznzozx
u amanarbabiblbrbubydadedgdidjdldmduesfigagbgeghgngogyhahnigisivjikakgkhkikkklkpkqkrkskukvkw
u kylalblclelflilklllmlnlulwlymambmcmdmgmimmmnmompmrmsmunandnengninknmnnnrnunxnzonpipvrarbrc
u rdrerfrgrhrirkrlrmrnrorprrrtrurvrwrxryrzsashsiskspsssutatethtptrtuumuruuvevhvlwayazbznzs
v aaaeafagahaiajalamanaoaparasauavaybbbkecedelemeneoepergrgticidieifigilinisitivjkkakjkkklkm
v knkokpktkukzlplsmambmcmdmemfmgmhmimjmkmlmmmpmqmrmsmumvmwmxmymznknmnpolorotrarorsrtsislsnsv
v toumunutwa
w aaabacadaeafagahaiajalamanaoapaqarasatauavawaxayazbabbbebfbhbibjbkblbmbpbqbrbsbtbvbwcacidd
w dgdjdkdtdudyeaecedegeheiemeoepereseteuewfggagbgggigogugyhahghkhuibicieifigihiiijikiliminir
w iuiviyjajikakbkdklkrkukwkylalclelglhlilklllmlnlolrlslulvlwlxlymambmcmdmemgmhmimmmnmomsmtmw
w mxnbncndnengninknmnnnonpnunwnyoaobocodoeofogoiokolomonooorosowoypcrbrgrhrirkrlrmrnrorprrrs
w rurvrwrxryrzsasgsisksrsssusvtbtfthtitktmtwuaubuduhulumunurutuuuvuxuywawbwowrwwxaxwybyiymyn
w yryy
x aaabacadaeagaiajakalamanaoapaqarasatauavawaybbbcbdbebgbibjbmbnbobpbrbwbycbcccecgchclcmcnco
x crctcucvcwcydadcdkdmdodqdyebedegelemepereseteufagagbgdgfgggiglgmgrgugwhahchdhehmhohrhthuhv
x ibiiilinirisiviyjbjtkakbkckdkekfkgkikjkkklknkokpkqkrksktkukvkwkxkykzlalblcldlelglilnlolpls
x lulymambmcmdmemfmgmhmjmkmlmmmnmompmqmrmsmtmumvmwmxmymznanbngnhninjnknmnnnonqnrnsntnunynzoc
x odogoiokomonoooporowpapbpcpdpepfpgphpipjpkplpmpnpopppqprpsptpupvpwpxpypzqaqtrarbrdrergrirm
x rnrrrtrurwsasbscsdseshsisjslsmsnsospsqsrsusvsytatbtctdtetgthtitjtltmtntotptqtrtstttutvtwty
x uaubudugujulumunuoupurutuuvevivnvovswawcwdwewgwjwkwlwowrwtwwxbxkxmxrxtyaybyjykylytyyzhzmzp
y aaabacadaeafagahaiajakalamanaoapaqarasatauavawaxayazbabbbebhbibjbkblbmbnbobxbychclcncpcrda
y dddedgdkeaeceeeiejelereseteueveygagiglgmgpgrgsgugwhahdhlhsiaidifigihiiijikiliminipiqirisit
y iuivixizkakgkhkikkklkmknkokrktkukylalblelglilllmlnlolrlulymbmcmdmemgmhmimkmlmmmnmompmqmrms
y mxmznanbndnengnknlnnnonqnsnuobogoiokolomonorotoxoypapbpgphpmpnpopppzrarbrerkrlrmrnrorsrwry
y scsdsgslsmsnsospsrsssytatltptwtyuaubucudueufuguiujukulumunupuqurutuwuxuyuzvavtwawgwlwnwqwr
y wtwuwwxaxgxlxmxuxyyryuyzzgzk
z aaabacadaeafagahaiajakalamaoapaqarasatauavawaxayazbabcbeblbtbubwcacdchdjeaegehemengagbghgm
z gngrhahbhdhihkhnhohwiaibikiliminiwizkakdkgkhkkknkokpkrktkukvkzlaljlmlnlqlumambmcmdmemfmgmh
z mimjmkmlmmmnmompmqmrmsmtmumvmwmxmymznanengnknsocohomoooqorospapbpcpdpepfpgphpipjpkplpmpnpo
z pppqprpsptpupvpwpxpypzqerargrnrorprssaskslsmsrsutetgtltmtntptqtstttutxtyuhulumunuywaxxybyg
z yjynypzazj
"""

#: Retired codes of ISO 639-3, each with its successor where there is one.
_RETIRED = """
    aam>aas aay acc>acr adp>dz aex>en agp ahe>knx ais aiz ajp>apc ajt>aeb akn amd aoh arf asd>snz
    atf aue>ktz auv>oc ayx>nun ayy azr baz bbz bcx bgh>bbh bgm>bcg bhk bic>bir bii bij bjd>drl bjq
    bkb bke>pse blg>iba blu bmy bnh>jaa boc>xkl bpb bqe>eu bsd>bsb bsz>eu btb>beb btl bvs bwv
    bxt>bgk bxx byu byy cbe cbh cbm>cak cca ccq>rki ccx ccy cdg chs cit cjr>mom cka>cmr ckc>cak
    ckd>cak cke>cak ckf>cak cki>cak ckj>cak ckk>cak ckw>cak cmk>xch cnm>cac coy>pij cqu>quh
    cru>bwi cti>ctu cug cum cun>quc daf dap dat>mhu dgu dha dit>dif djl dkl drh>khk drr>kzk
    drw>prs dud duj dwl dyk ekc elp eml emo eni>pse eur fiz flm fri>fy gav>dev gbc gen>mxj gfx>vaj
    ggh ggm ggn>gvr ggo ggr gio gji gli>kzk gmo gsc>oc gti>nyc guv>duz hrr>jal hsf>hus hva>hus iap
    ibi>opa ill ilw>gal ime itu>mzu ixi>ixl ixj>ixl izi jai>jac jap>jaa jar jeg>oyb kbf kds kdv
    kgc>tdf kgd kgh>kml kgm>plu kjf knh kob>xsu koj>kwv kox kpp krg>khe krm>bmf krq>ljp ksa
    ktr>dtp kvs>gdj kwq>yam kxe>tvd kxg>nij kxl>kru kxu kzh kzj>dtp kzt>dtp lak>ksp lba leg
    lii>raq llo>ngt lmm>rmx lms>oc lmt>mui lmz lnc>oc lno lnt>pse lod lsg mbg mdo meg>cir mgx mhh
    mhv miv>amj mja mld mly mms>mam mnt mob mof mol>ro mpf>mam mqd>xkl mst>mry mtz>mam muw mvc>mam
    mvj>mam mvm mwd mwj>vaj mwx mwy myd>aog myi myq myt>mry mzf nad>xny nbf nbx ncp>kdz nfg>nfd
    nfk>nfd ngo nhj>nhi nhs nky nln nlr nns>nbr nnx>ngv nom>cbr noo nts>pij nxj>byd nxu>bpp occ>ie
    ogn>pse ome ope>peo ork oun>vaj paj>kpc pat>kxr pbz pcr>adx pec>ljp pen>mui pgy pii plj
    plm>mui plp pmc>huw pmk>crr pmu>phr poa>poc pob>poh pod poj>pkb pou>poc ppa>bfy ppr>lcq ppv
    prb prp>gu prv>oc pry>prt puk pun>ljp puz>pub quj>quc qut>quc quu>quc qxi>quc rae>ljp rie rjb
    rmr rna rsi rws>mui sap sca>hle scc>sr scr>hr sdd>pse sdi>liw sdm sgl sgo sic skk>oyb skl>knx
    slb>loe slq smd>kmb snb>iba snh srj>pse stc suf suh sul sum suu>ljp svr szd>umi szk>ikz tbb
    tdu>dtp tgg thc>tpo thw>ola thx>oyb tid tie>ras tkk>twm tle>enb tlw>weo tlz>rob tmk>tdg
    tmp>tyj tmx>ybi tne>kak tnf>prs tnj>kxn toe tot tpw>tpn tsf>taj ttx>bsb tzb>tzh tzc>tzo
    tze>tzo tzs>tzo tzt>tzj tzu>tzo tzz>tzo ubm unp uok>ema uun vki vky>kge vlr vmo>min wgw wit
    wiw wra wrd wre wya xah>nij xba>cax xbx xia>acn xip xkh>waw xkm xmi xrq>dmw xsk>kho xss>zko
    xst xtz xuf>awn ybd>rki yds yen yib>en yio>lpo yiy yma>lrr ymj ymt>mtm ynh yos>zom ypl ypw yri
    yus>yua yuu>yug ywm>ywu yym zir>scv zkb>kjh ztc>zty zua
"""

#: Codes of ISO 639-2 for groups of languages. The hub's documentation allows ISO 639-2, its own
#: list of languages does not have them (Library of Congress, ISO 639-2 registry).
_GROUPS = """
    afa alg apa art ath aus bad bai bat ber bih bnt btk cai cau cel cmc cpe cpf cpp crp cus day
    dra fiu gem ijo inc ine ira iro kar khi kro map mkh mno mun myn nah nai nic nub oto paa phi
    pra roa sai sal sem sgn sio sit sla smi son ssa tai tup tut wak wen ypk znd
"""

#: Bibliographic codes of ISO 639-2 with the code to write instead.
_BIBLIOGRAPHIC = """
    alb>sq arm>hy baq>eu bur>my chi>zh cze>cs dut>nl fre>fr geo>ka ger>de gre>el ice>is mac>mk
    mao>mi may>ms per>fa rum>ro slo>sk tib>bo wel>cy
"""

#: Country codes, retired two-letter codes and the like, where they can mean one language only.
_ALIASES = """
    jp>ja cz>cs dk>da gr>el ua>uk vn>vi iw>he jw>jv ji>yi cn>zh
"""

#: English names of languages that have a two-letter code.
_NAMES = """
    abkhazian>ab afar>aa afrikaans>af akan>ak albanian>sq amharic>am arabic>ar aragonese>an
    armenian>hy assamese>as avaric>av avestan>ae aymara>ay azerbaijani>az azeri>az bambara>bm
    bashkir>ba basque>eu belarusian>be bengali>bn bislama>bi bokmål>nb bosnian>bs breton>br
    bulgarian>bg burmese>my castilian>es catalan>ca chamorro>ch chechen>ce chichewa>ny chinese>zh
    church_slavic>cu chuvash>cv cornish>kw corsican>co cree>cr croatian>hr czech>cs danish>da
    dhivehi>dv dutch>nl dzongkha>dz english>en esperanto>eo estonian>et ewe>ee faroese>fo farsi>fa
    fijian>fj finnish>fi flemish>nl french>fr fulah>ff galician>gl ganda>lg georgian>ka german>de
    greek>el guarani>gn gujarati>gu haitian>ht hausa>ha hebrew>he herero>hz hindi>hi hiri_motu>ho
    hungarian>hu icelandic>is ido>io igbo>ig indonesian>id interlingua>ia interlingue>ie
    inuktitut>iu inupiaq>ik irish>ga iron_ossetic>os italian>it japanese>ja javanese>jv
    kalaallisut>kl kannada>kn kanuri>kr kashmiri>ks kazakh>kk khmer>km kikuyu>ki kinyarwanda>rw
    kirghiz>ky komi>kv kongo>kg korean>ko kuanyama>kj kurdish>ku kyrgyz>ky lao>lo latin>la
    latvian>lv limburgan>li lingala>ln lithuanian>lt luba-katanga>lu luxembourgish>lb
    macedonian>mk malagasy>mg malay>ms malayalam>ml maltese>mt manx>gv maori>mi marathi>mr
    marshallese>mh modern_greek>el mongolian>mn nauru>na navajo>nv ndonga>ng nepali>ne
    north_ndebele>nd northern_sami>se norwegian>no norwegian_bokmål>nb norwegian_nynorsk>nn
    nynorsk>nn occitan>oc odia>or ojibwa>oj oriya>or oromo>om pali>pi panjabi>pa pashto>ps
    persian>fa polish>pl portuguese>pt punjabi>pa pushto>ps quechua>qu romanian>ro romansh>rm
    rundi>rn russian>ru samoan>sm sango>sg sanskrit>sa sardinian>sc scottish_gaelic>gd serbian>sr
    shona>sn sichuan_yi>ii sindhi>sd sinhala>si sinhalese>si slovak>sk slovenian>sl somali>so
    south_ndebele>nr southern_sotho>st spanish>es sundanese>su swahili>sw swati>ss swedish>sv
    tagalog>tl tahitian>ty tajik>tg tamil>ta tatar>tt telugu>te thai>th tibetan>bo tigrinya>ti
    tonga>to tsonga>ts tswana>tn turkish>tr turkmen>tk twi>tw uighur>ug ukrainian>uk urdu>ur
    uyghur>ug uzbek>uz venda>ve vietnamese>vi volapük>vo walloon>wa welsh>cy western_frisian>fy
    wolof>wo xhosa>xh yiddish>yi yoruba>yo zhuang>za zulu>zu
"""

_tables: dict[str, dict[str, str]] = {}


def is_code(text: str) -> bool:
    """Whether the hub knows a text as a language code."""
    if len(text) == 2:
        return f' {text} ' in f'{_TWO} '.replace('\n', ' ')
    return len(text) == 3 and text in _three()


def _three() -> dict[str, str]:
    known = _tables.get('three')
    if known is None:
        known = _tables['three'] = {}
        for line in _THREE.split('\n'):
            first, rest = line[:1], line[2:]
            for at in range(0, len(rest), 2):
                known[first + rest[at : at + 2]] = ''
    return known


def _table(name: str, text: str) -> dict[str, str]:
    known = _tables.get(name)
    if known is None:
        known = _tables[name] = dict(
            (*pair.split('>'), '')[:2]  # type: ignore[misc]
            for pair in text.split()
        )
    return known


def retired(text: str) -> str | None:
    """The successor of a retired code, '' when it has none; None for all other texts."""
    return _table('retired', _RETIRED).get(text)


def is_group(text: str) -> bool:
    """Whether a text is an ISO 639-2 code for a group of languages."""
    return text in _GROUPS.split()


def meant_code(text: str) -> str | None:
    """The only code that a name, a country code or a bibliographic code can mean, or None."""
    plain = ' '.join(text.lower().replace('_', ' ').split())
    return (
        _table('bibliographic', _BIBLIOGRAPHIC).get(plain)
        or _table('aliases', _ALIASES).get(plain)
        or _table('names', _NAMES).get(plain.replace(' ', '_'))
    )
