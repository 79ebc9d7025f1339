"""`STYLE`: how the HTML report looks: on a screen by day and by night, on paper, without colours, from the keyboard."""

STYLE = """
:root { color-scheme: light dark; --page: #fdfdfb; --ink: #1c1c1a; --dim: #65655f; --rule: #d9d9d2; --panel: #f4f4ef;
  --error: #b3261e; --error-back: #fbe3e0; --warning: #8a5a00; --warning-back: #fdf0d2; --info: #1f5f99;
  --info-back: #e2eefa; --supported: #2f6f3e; --unsettled: #77776f; --link: #1f4e8c; }
@media (prefers-color-scheme: dark) { :root { --page: #181816; --ink: #e9e9e3; --dim: #a3a39a; --rule: #3b3b36;
  --panel: #21211e; --error: #ff9b91; --error-back: #4a201c; --warning: #f0c060; --warning-back: #43350f;
  --info: #9ac6f2; --info-back: #1d3448; --supported: #8fce9c; --unsettled: #9b9b92; --link: #a9c8f5; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1.25rem 4rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.2rem; margin: 0; } h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
a { color: var(--link); } a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.dim { color: var(--dim); font-size: .875rem; } .sign { font-weight: 700; }
.total { font-weight: 600; margin: .25rem 0 1rem; }
article { border-top: 3px solid var(--ink); margin-top: 2.5rem; padding-top: 1rem; }
.columns { display: grid; gap: 0 2.5rem; } .columns > * { min-width: 0; }
@media (min-width: 62rem) { .columns.two { grid-template-columns: 3fr 2fr; } }
.copy { font: 1.0625rem/1.65 Georgia, "Times New Roman", serif; padding-left: 2.75rem; }
.copy p { margin: 0 0 .9em; position: relative; white-space: pre-line; }
.copy p::before { content: attr(data-line); position: absolute; left: -2.75rem; width: 2rem; text-align: right;
  color: var(--dim); font: .75rem/2.35 system-ui, sans-serif; }
.copy .headline { font-size: 1.5rem; line-height: 1.25; font-weight: 700; } .copy .subheading { font-weight: 700; }
.copy .caption, .copy .dateline { font-size: .9375rem; color: var(--dim); }
.copy .boilerplate { font-size: .875rem; color: var(--dim); }
.mark { color: inherit; text-decoration: none; border-bottom: 2px solid; border-radius: 2px 2px 0 0; }
.mark.error, .mark.refuted { background: var(--error-back); border-bottom: 3px double var(--error); }
.mark.warning { background: var(--warning-back); border-bottom: 2px dashed var(--warning); }
.mark.info { background: var(--info-back); border-bottom: 2px dotted var(--info); }
.mark.supported { border-bottom: 1px solid var(--supported); } .mark.unsettled { border-bottom: 1px dotted var(--unsettled); }
.error .sign, .refuted .sign { color: var(--error); } .warning .sign { color: var(--warning); }
.info .sign { color: var(--info); } .supported .sign { color: var(--supported); } .unsettled .sign { color: var(--unsettled); }
ol.cards, ul.statements { list-style: none; margin: 0; padding: 0; }
.card { border: 1px solid var(--rule); border-left: 4px solid var(--unsettled); border-radius: 4px; background: var(--panel);
  padding: .6rem .9rem; margin-bottom: .8rem; break-inside: avoid; } .card p { margin: .2rem 0; }
.card.error { border-left-color: var(--error); } .card.warning { border-left-color: var(--warning); }
.card.info { border-left-color: var(--info); } .card .message { font-weight: 600; }
.write ins { text-decoration: none; font-weight: 600; border-bottom: 2px solid var(--supported); }
.facts { margin: .3rem 0; padding-left: 1.1rem; font-size: .9375rem; }
.statements > li { border-bottom: 1px solid var(--rule); padding: .3rem 0; } .statements details > * + * { margin: .2rem 0 .2rem 1.2rem; }
summary { cursor: pointer; } .more { font-size: .875rem; margin-top: .2rem; }
.more > summary { color: var(--dim); } .more ul, .more ol { margin: .2rem 0; padding-left: 1.3rem; } q { quotes: "“" "”"; }
li:target { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 700; padding: 1rem 0 .4rem; }
.index { overflow-wrap: normal; }
.index th, .index td { border-bottom: 1px solid var(--rule); padding: .3rem .6rem .3rem 0; text-align: left; font-weight: 400; }
.index .number { text-align: right; font-variant-numeric: tabular-nums; } .index thead th { font-size: .875rem; color: var(--dim); }
.scroll { overflow-x: auto; }
.bars { table-layout: fixed; font-size: .875rem; } .bars th { width: 34%; font-weight: 400; text-align: left; padding: 1px .8rem 1px 0;
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .bars th a { color: inherit; text-decoration: none; }
.bars th a:hover { text-decoration: underline; } .bars td { padding: 0; line-height: 0; background: var(--panel); }
.bars thead th, .bars tfoot th { color: var(--dim); } .bars svg { display: block; overflow: hidden; }
.bars tr + tr td { border-top: 1px solid var(--page); } .years text { font: 11px system-ui, sans-serif; fill: var(--dim); }
.certain { fill: var(--unsettled); } .possible { fill: var(--unsettled); opacity: .3; }
.supported .certain, .supported .possible { fill: var(--supported); }
.error .certain, .error .possible, .refuted .certain, .refuted .possible { fill: var(--error); }
.warning .certain, .warning .possible { fill: var(--warning); } .info .certain, .info .possible { fill: var(--info); }
.day { fill: var(--ink); opacity: .75; }
.failures { border: 2px solid var(--error); border-radius: 4px; padding: .5rem 1rem; }
@media (forced-colors: active) { .certain, .day { fill: CanvasText; } .possible { fill: GrayText; } }
@media print { :root { --page: #fff; --panel: #f6f6f2; } body { max-width: none; padding: 0; font-size: 10pt; } .columns.two { display: block; } article { break-before: page; }
  article:first-of-type { break-before: auto; } a { color: inherit; } details::details-content { content-visibility: visible; height: auto; }
  .how { display: none; } .mark, .card, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
""".strip()
