"""The style of the HTML page: light and dark, phone and paper, without anything from outside."""

from __future__ import annotations

STYLE = """\
:root{color-scheme:light dark;--page:#fff;--ink:#1c1f23;--soft:#57606a;--line:#d0d7de;
--card:#f6f8fa;
--met:#1a7f37;--not:#b3261e;--none:#7a5a00;--read:#475569;--link:#0550ae}
@media(prefers-color-scheme:dark){:root{--page:#0d1117;--ink:#e6edf3;--soft:#9da7b3;
--line:#30363d;
--card:#161b22;--met:#56d364;--not:#ff8b82;--none:#e3b341;--read:#a8b3c2;--link:#79b8ff}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--ink);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,header,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}footer{padding:2rem 1rem;color:var(--soft);font-size:.875rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.3rem;margin:2.5rem 0 .5rem;overflow-wrap:anywhere}
h3{font-size:1.1rem;margin:2rem 0 .25rem;padding-top:1rem;border-top:1px solid var(--line)}
h4{font-size:.95rem;margin:1.25rem 0 .5rem;color:var(--soft)}
p{margin:.25rem 0 .75rem}
a{color:var(--link)}
a:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:3px solid var(--link);
outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--page);
padding:.5rem}
.source,.note,.next,.ask{color:var(--soft);font-size:.9rem}
.state{font-weight:600;white-space:nowrap}.state span{display:inline-block;width:1.1em;
text-align:center}
.met{color:var(--met)}.not{color:var(--not)}.none{color:var(--none)}.read{color:var(--read)}
.scroll{overflow-x:auto;margin:.5rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.925rem}
caption{text-align:left;color:var(--soft);font-size:.875rem;padding-bottom:.35rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;
border-bottom:1px solid var(--line)}
th[scope=row]{font-weight:600}
th .source{font-weight:400}
.behind{display:block;font-weight:400;font-size:.875rem;color:var(--soft)}
td a .state{text-decoration:underline}
ul.criteria{list-style:none;margin:0;padding:0}
ul.criteria>li{background:var(--card);border:1px solid var(--line);
border-left:4px solid var(--line);
border-radius:4px;padding:.6rem .75rem;margin:0 0 .5rem;break-inside:avoid}
li.edge-met{border-left-color:var(--met)!important}
li.edge-not{border-left-color:var(--not)!important}
li.edge-none{border-left-color:var(--none)!important}
li.edge-read{border-left-color:var(--read)!important}
.row{display:flex;flex-wrap:wrap;gap:.15rem .75rem;align-items:baseline}
.row .id{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.85rem;
color:var(--soft)}
.row .title{flex:1 1 14rem;font-weight:600}
.criteria p{margin:.2rem 0}
ul.matrix,ul.chips{list-style:none;margin:0;padding:0}
ul.matrix>li{padding:.5rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.matrix .title{font-weight:600}
ul.chips{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.15rem 1rem;
font-size:.9rem}
ul.chips li{display:flex;justify-content:space-between;gap:.5rem;max-width:22rem}
dl{margin:.3rem 0}dt{font-weight:600;font-size:.9rem}dd{margin:0 0 .4rem;overflow-wrap:anywhere}
.terms{border:1px solid var(--line);border-radius:4px;padding:.5rem .75rem;margin:.5rem 0;
background:var(--card)}.terms p{margin:.1rem 0}
ul.places{margin:.3rem 0 0;padding-left:1.1rem;font-size:.9rem}
code{font:.85em ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
summary{cursor:pointer;color:var(--link);padding:.35rem 0}
@media(max-width:40rem){th,td{padding-right:.35rem}td .state{font-size:.9em}}
@media(max-width:23rem){td .state{white-space:normal}}
@media print{:root{--page:#fff;--ink:#000;--soft:#333;--line:#999;--card:#fff;--met:#0b5a22;
--not:#8c1d18;
--none:#5c4400;--read:#333;--link:#000}body{font-size:10pt}.skip,nav{display:none}
details::details-content{content-visibility:visible;display:block;block-size:auto}
.scroll{overflow:visible}h2,h3,h4{break-after:avoid}a{text-decoration:none}}
"""
