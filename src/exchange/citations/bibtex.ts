import { toIri } from '../iri.ts'
import { type Cited, type CitedAt, citationParts } from './cited.ts'

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text as TeX shows it; BibTeX ends a field at a brace that is not closed, an escaped one too. */
const toTex = (text: string): string => text.replace(/[\\{}$&#%_~^]/g, (character) => COMMANDS[character]!)

/**
 * A citation of a record, a document or a verdict as an entry of BibTeX, in UTF-8.
 * Example: `toBibTeX({ noun: 'verdict', verdict }, { url, seenOn: '2031-06-01' })` begins "@misc{acta:thread-5f0c…,".
 *
 * Shape: the author stands in braces of its own, so that no outlet is taken for a person with a first name; `date` and `urldate` are those of biblatex
 */
export function toBibTeX(cited: Cited, { url, seenOn }: CitedAt): string {
  const { key, author, title, date, source, note } = citationParts(cited)
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${toTex(author)}}`],
    ['title', `{${toTex(title)}}`],
    ...(date === null
      ? []
      : ([
          ['date', date],
          ['year', date.slice(0, 4)],
        ] as const)),
    ['note', toTex(source === null ? note : `${note}; ${source}`)],
    ['url', toIri(url)],
    ['urldate', seenOn],
  ]
  return `@misc{acta:${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`
}
