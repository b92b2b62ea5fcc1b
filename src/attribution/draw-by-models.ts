import type { Span } from '../model/index.ts'
import { CUES } from './cue-words.ts'
import type { Drawn } from './drawn.ts'
import type { AttributionModels } from './model/models.ts'
import type { Resolved } from './model/resolve.ts'
import type { TokenRange } from './model/structure.ts'
import type { Words } from './model/words.ts'
import { type DocumentView, spanOf } from './view.ts'

const RULE = { name: 'chain', version: '1' }

const spansOf = (view: DocumentView, ranges: readonly TokenRange[]): Span[] =>
  ranges.map(({ first, end }) => spanOf(view, first, end)).filter((span) => span !== null)

/** The verb of a cue that the list of cues has, else its first word. */
function verbOf(view: DocumentView, cue: readonly TokenRange[]): number {
  for (const { first, end } of cue)
    for (let at = end - 1; at >= first; at--) if (CUES.has(view.tokens[at]!.lower)) return at
  return cue[0]!.first
}

function toDrawn(view: DocumentView, { source, cue, content, probability }: Resolved, sentence: number): Drawn | null {
  const at = verbOf(view, cue)
  const said = spansOf(view, content)
  if (said.length === 0) return null
  return {
    draft: {
      source: spansOf(view, source)[0] ?? null,
      cue: spansOf(view, cue),
      content: said,
      at,
      sentence,
      introduces: true,
    },
    rule: { ...RULE, confidence: probability },
    continues: null,
  }
}

/** What the trained models draw of a document. */
export const drawByModels = (view: DocumentView, words: Words, models: AttributionModels): Drawn[] =>
  models
    .draw(words)
    .map((resolved) => toDrawn(view, resolved, words.sentence[resolved.cue[0]!.first]!))
    .filter((drawn) => drawn !== null)
