/** How a brief looks: light and dark as the reader has it, and on paper. Contrast is 7 to 1 at least for text, 3 to 1 for lines. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1b1f; --soft: #4a4a55; --kind: #0b4a6f; --warning: #7a2e00; --line: #85858f; --shade: #f3f3f6 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16161a; --ink: #ececf1; --soft: #b9b9c6; --kind: #9ad1f5; --warning: #ffb68a; --line: #7d7d8a; --shade: #232329 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 75rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.8rem; line-height: 1.2 }
h2 { font-size: 1.35rem; margin-top: 2.5rem; border-bottom: 1px solid var(--line) }
h3 { font-size: 1.05rem; margin: 1.75rem 0 0.25rem }
p { margin: 0.25rem 0 }
ul { list-style: none; margin: 0.5rem 0; padding: 0 }
li, td > div { margin: 0 0 0.9rem }
blockquote { margin: 0.2rem 0; padding-left: 0.75rem; border-left: 3px solid var(--line); font-family: Georgia, serif }
.kind { color: var(--kind) }
.warning { color: var(--warning); font-weight: 600 }
.source { color: var(--soft); font-size: 0.85rem; overflow-wrap: anywhere }
.scroll { overflow-x: auto }
.scroll:focus-visible { outline: 3px solid var(--kind) }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem }
th, td { border: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
thead th { background: var(--shade) }
.figures td { text-align: right; font-variant-numeric: tabular-nums }
.days { table-layout: fixed }
.days th:first-child { width: 7.5rem }
@media screen and (max-width: 45rem) {
  .days, .days tbody, .days tr, .days th, .days td { display: block; width: auto }
  .days thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden }
  .days td::before { content: attr(data-column); font-weight: 600 }
}
@media print {
  :root { --paper: #ffffff; --ink: #000000; --soft: #333333; --kind: #000000; --warning: #000000; --line: #777777; --shade: #ffffff }
  main { max-width: none; padding: 0 }
  h2, h3 { break-after: avoid }
  li, td > div { break-inside: avoid }
  thead { display: table-header-group }
  .scroll { overflow: visible }
}
`
