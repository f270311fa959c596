/** The look of a report in HTML: that of the page, in a file that has nothing else. */
export const reportStyle = `
:root {
  --ground: #fbfdfc; --ink: #11201d; --ink-2: #3e4d49; --ink-3: #56645f; --hair: #d3ddda;
  --rule: #9fb0aa; --edge: #0a6557; --tint: #dcebe6; --err: #86205f; --shade: 134 32 95;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0a1110; --ink: #e9f2ef; --ink-2: #b9c8c3; --ink-3: #94a5a0; --hair: #22312e;
    --rule: #4a5e58; --edge: #6fd6c1; --tint: #14302b; --err: #f39bcb; --shade: 243 155 203;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif;
}
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font: 400 2rem/1.2 ui-serif, Charter, Cambria, 'Noto Serif', 'Noto Serif KR', serif; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); }
p { margin: 0.5rem 0; overflow-wrap: anywhere; }
.link { font-size: 0.8125rem; }
a { color: var(--edge); }
figure { margin: 0; }
.chart { overflow-x: auto; }
.chart svg { display: block; width: 100%; min-width: 34rem; height: auto; }
figcaption, caption, .caption { font-size: 0.8125rem; color: var(--ink-2); text-align: left; padding: 0.25rem 0; }
.wide { overflow-x: auto; margin: 0.75rem 0; }
table { border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; width: 100%; }
th, td { padding: 0.25rem 0.5rem 0.25rem 0; border-top: 1px solid var(--hair); text-align: left; font-weight: 400; overflow-wrap: break-word; }
thead th { color: var(--ink-2); font-size: 0.8125rem; border-top: 0; }
tbody th { color: var(--ink-2); }
.matrix { width: auto; font-size: 0.8125rem; }
.matrix th, .matrix td { min-width: 2.25rem; padding: 0.25rem; text-align: right; overflow-wrap: normal; }
.matrix tbody th { max-width: 10rem; }
.matrix .right { background: var(--tint); font-weight: 600; }
.pictures { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.pictures figure { width: 5.5rem; }
.pictures img { image-rendering: pixelated; background: #fff; border: 1px solid var(--hair); }
${[1, 2, 3, 4, 5, 6, 7, 8].map((step) => `.s${step} { background: rgb(var(--shade) / ${step * 6}%); }`).join('\n')}
@media print {
  :root {
    --ground: #fff; --ink: #000; --ink-2: #333; --ink-3: #555; --hair: #ccc; --rule: #888;
    --edge: #0a6557; --tint: #dcebe6; --err: #86205f; --shade: 134 32 95; color-scheme: light;
  }
  @page { margin: 16mm 14mm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .wide, .chart { overflow: visible; }
  .chart svg { min-width: 0; }
  h2, caption { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  td, th, .right { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
