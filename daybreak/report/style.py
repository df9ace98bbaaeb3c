"""How the page of a report looks: on a screen by day or night, on a telephone, and on paper."""

STYLE = """
:root { --ground: #faf8f4; --text: #23263a; --muted: #5d6280; --frame: #d9d5ca; --accent: #8a5200;
  --kept: #1f6b48; --watched: #5a4bb0; --slip: #8f3f52; --urge: #7a5a00; --bars: #2f5da8; }
@media (prefers-color-scheme: dark) { :root { --ground: #12141c; --text: #d6d9e6; --muted: #8b91ad;
  --frame: #333850; --accent: #e6b06c; --kept: #7ec9a6; --watched: #a99ee6; --slip: #cf8f9b;
  --urge: #e0c07a; --bars: #5f88c9; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 48rem; background: var(--ground);
  color: var(--text); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
h1 { margin: 0; font-size: 1.9rem; font-weight: 600; color: var(--accent); }
h2 { margin: 2.6rem 0 .8rem; padding-bottom: .3rem; border-bottom: 1px solid var(--frame);
  font-size: 1.2rem; font-weight: 600; }
h3 { margin: 1.6rem 0 .4rem; font-size: .95rem; font-weight: 500; color: var(--muted); }
p { margin: .3rem 0; }
.muted, figcaption, footer { color: var(--muted); font-size: .88rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.5rem; margin: 0 0 1rem; }
dt { color: var(--muted); }
dd { margin: 0; font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0; }
.charts { display: grid; gap: 0 2rem;
  grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); }
.wide { overflow-x: auto; margin-bottom: 1.6rem; }
figure .wide { margin-bottom: 0; }
svg { display: block; width: 100%; height: auto; font: 12.5px system-ui, sans-serif; }
.heat svg { --share: 1; width: calc(100% * var(--share)); min-width: calc(31rem * var(--share)); }
svg text { fill: var(--muted); }
.kept { fill: var(--kept); } .slip { fill: var(--slip); } .urge { fill: var(--urge); }
.watched { fill: none; stroke: var(--watched); stroke-width: 1.4; stroke-dasharray: 2 1.6; }
.came { fill: none; stroke: var(--text); stroke-width: 1.2; }
.inner { fill: var(--text); }
.pause { stroke: var(--muted); stroke-width: 1.6; }
.today { fill: none; stroke: var(--accent); stroke-width: 2.4; }
.dot { fill: var(--frame); }
.rule { stroke: var(--frame); stroke-width: .7; }
.line { fill: none; stroke: var(--bars); stroke-width: 1.8; stroke-linejoin: round; }
.point, .bar { fill: var(--bars); }
.legend { margin-bottom: 1.4rem; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
.legend svg { display: inline; width: 12px; height: 12px; min-width: 0; vertical-align: -1px; }
table { width: 100%; border-collapse: collapse; font-size: .92rem;
  font-variant-numeric: tabular-nums; }
th { font-weight: 500; color: var(--muted); text-align: left; }
th, td { padding: .28rem .9rem .28rem 0; vertical-align: top; }
tbody tr { border-top: 1px solid var(--frame); }
.number { text-align: right; white-space: nowrap; }
.whole { white-space: nowrap; }
article { margin: 1.1rem 0; }
article p { white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin-top: 3rem; }
@media (max-width: 34rem) { body { padding: 1.4rem 1rem; } table { font-size: .84rem; }
  .many { font-size: .76rem; } th, td { padding-right: .5rem; }
  .charts { grid-template-columns: 1fr; } }
@media print { :root { --ground: #fff; --text: #111; --muted: #444; --frame: #ccc;
  --accent: #6b4000; --kept: #1f6b48; --watched: #5a4bb0; --slip: #8f3f52; --urge: #7a5a00;
  --bars: #2f5da8; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  @page { margin: 18mm 16mm; }
  .heat svg { min-width: 0; } .wide { overflow: visible; break-inside: avoid; }
  .charts { grid-template-columns: 1fr 1fr; } h2 { margin: 1.5rem 0 .5rem; }
  figure { margin: .5rem 0; } dl { margin: 0 0 .5rem; } .wide { margin-bottom: 1rem; }
  th, td { padding: .2rem .9rem .2rem 0; } footer { margin-top: 1.5rem; }
  h2, h3, figcaption, dl { break-after: avoid; } figure, tr, article { break-inside: avoid; } }
"""
