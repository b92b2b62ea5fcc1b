import { contains, makeStatement, type Span, type Statement, sliceSpan } from '../model/index.ts'
import { actOf } from './act.ts'
import { circumstanceOf } from './circumstance.ts'
import type { AttributionTables, Drawn } from './drawn.ts'
import { mannerOf } from './manner.ts'
import { actorsNamed, pairBefore } from './speakers.ts'
import type { DocumentView } from './view.ts'

const isBoth = (view: DocumentView, phrase: Span): boolean => /^both\b/i.test(sliceSpan(view.annotated.text, phrase))

function toStatement(view: DocumentView, { draft, rule, continues }: Drawn, tables: AttributionTables): Statement {
  const named = draft.source ?? continues?.draft.source ?? null
  const stated = named ? actorsNamed(view, named) : []
  const speakers = named && stated.length === 0 && isBoth(view, named) ? pairBefore(view, named) : stated
  const basis = continues || stated.length === 0 ? 'implied' : 'stated'
  return makeStatement(view.annotated.document.id, {
    speakers,
    speakerBasis: speakers.length > 0 ? basis : 'unknown',
    source: draft.source ? [draft.source] : [],
    cue: [...draft.cue],
    content: [...draft.content],
    manner: mannerOf(view, draft.content),
    act: actOf(
      view,
      draft,
      speakers.map((id) => view.actorById.get(id)!),
    ),
    ...circumstanceOf(view, continues?.draft ?? draft, tables),
    within: null,
    confidence: rule.confidence,
    drawnBy: { rule: `attribution/${rule.name}`, version: rule.version },
  })
}

const holds = (outer: Statement, inner: Span): boolean => outer.content.some((span) => contains(span, inner))

/** How deep hearsay is followed, so that the time stays linear. */
const DEPTH = 32

/**
 * Notes for each statement the innermost one that reports it: its cue and content stand inside the other's content. What a speaker says
 * of the own saying, "she said that she hoped ...", is no second statement, and neither is what nobody known says inside it.
 */
function nest(statements: readonly Statement[]): Statement[] {
  const byStart = [...statements].sort((a, b) => a.content[0]!.start - b.content[0]!.start || lengthOf(b) - lengthOf(a))
  const open: Statement[] = []
  const kept: Statement[] = []
  for (const statement of byStart) {
    const cue = statement.cue[0] ?? statement.content[0]!
    const outer = open.findLast((other) => holds(other, cue) && holds(other, statement.content[0]!))
    if (outer && (statement.speakers.length === 0 || isSameSpeaker(outer, statement))) continue
    kept.push({ ...statement, within: outer?.id ?? null })
    open.push(statement)
    if (open.length > DEPTH) open.shift()
  }
  return kept
}

const isSameSpeaker = (a: Statement, b: Statement): boolean => a.speakers.join() === b.speakers.join()

const lengthOf = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0)

/** Links drafts to the actors they name, and to each other; each statement once. */
export function linkDrafts(view: DocumentView, drawn: readonly Drawn[], tables: AttributionTables): Statement[] {
  const known = new Set<string>()
  const statements: Statement[] = []
  for (const each of drawn) {
    const statement = toStatement(view, each, tables)
    if (known.has(statement.id)) continue
    known.add(statement.id)
    statements.push(statement)
  }
  return nest(statements)
}
