/** The look of a report: the page's colours, light or dark on a screen, black on white on A4. */
export const reportStyles = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b2225; --ink-soft: #535d62; --line: #e2dfd9; --line-strong: #8a9194;
  --accent: #0f5561; --better: #1c6438; --worse: #99291f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14191b; --ink: #e7ecec; --ink-soft: #a9b4b7; --line: #343d41; --line-strong: #869195;
    --accent: #7cc4cf; --better: #86d3a2; --worse: #f2a196;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
main { max-width: 62rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem); }
h1 { margin: 0 0 0.5rem; font-size: clamp(1.375rem, 4vw, 1.875rem); line-height: 1.2; text-wrap: balance; }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.3125rem; line-height: 1.25; }
h3 { margin: 1.25rem 0 0.25rem; font-size: 1rem; line-height: 1.3; }
h1, h2, h3, p, li, dd, th, td, figcaption { overflow-wrap: break-word; }
code { overflow-wrap: anywhere; }
p, ul, dl { max-width: 44rem; margin: 0 0 0.75rem; }
ul { padding-left: 1.25rem; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.25rem 1rem; }
dt { font-weight: 650; }
dd { margin: 0; }
.soft, .note { color: var(--ink-soft); }
.small { font-size: 0.875rem; }
code { font: 0.875em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { margin: 0 0 0.75rem; padding: 0.75rem; border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
.scroll { margin: 0.75rem 0 1.5rem; overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
caption { padding-bottom: 0.25rem; font-weight: 650; text-align: left; }
th, td {
  min-width: 5.5rem; padding: 0.375rem 1rem 0.375rem 0; border-bottom: 1px solid var(--line);
  font-weight: 400; text-align: left; vertical-align: top;
}
tbody th { min-width: 9rem; }
thead th { border-bottom-color: var(--line-strong); font-weight: 650; vertical-align: bottom; }
.number { text-align: right; }
.number + .words { padding-left: 0.5rem; }
.better { color: var(--better); font-weight: 650; }
.worse { color: var(--worse); font-weight: 650; }
figure { margin: 1rem 0 1.5rem; }
figcaption { font-weight: 650; }
figure h3 { margin: 0.5rem 0 0; font-weight: 400; font-size: 0.9375rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17.5rem), 1fr)); gap: 0.5rem 1.5rem; }
.chart { display: block; max-width: 100%; height: auto; color: var(--ink); overflow: visible; }
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; } }
@media print {
  body { font-size: 10pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 18pt; } h2 { margin-top: 18pt; font-size: 13pt; } h3 { font-size: 10.5pt; }
  h2, h3, caption, figcaption { break-after: avoid; }
  p, ul, dl { max-width: none; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td { min-width: 0; padding: 2pt 6pt 2pt 0; }
  tbody th { min-width: 0; }
  tr, figure, li { break-inside: avoid; }
  .charts { grid-template-columns: 1fr 1fr; }
}
`;
