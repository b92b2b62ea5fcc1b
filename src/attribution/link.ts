import { type Actor, contains, makeStatement, type Span, type Statement, sliceSpan } from '../model/index.ts'
import type { CircumstanceModels } from './circumstance/circumstance-models.ts'
import { HearerActors } from './circumstance/hearer-actor.ts'
import { type Said, type SaidView, viewSaid } from './circumstance/said.ts'
import type { AttributionTables, Drawn } from './drawn.ts'
import { mannerOf } from './manner.ts'
import type { Words } from './model/words.ts'
import { actorsNamed, pairBefore } from './speakers.ts'
import type { DocumentView } from './view.ts'

/** What drafts are linked with. */
export interface Linking {
  view: DocumentView
  words: Words
  tables: AttributionTables
  models: CircumstanceModels
}

const isBoth = (view: DocumentView, phrase: Span): boolean => /^both\b/i.test(sliceSpan(view.annotated.text, phrase))

/** A statement whose hearers may not be actors yet: the keys under which they will be. */
interface Linked {
  statement: Statement
  hearers: string[]
}

class Linker {
  readonly #linking: Linking
  readonly newHearers = new HearerActors()

  constructor(linking: Linking) {
    this.#linking = linking
  }

  link({ draft, rule, continues }: Drawn): Linked {
    const { view, words, tables, models } = this.#linking
    const named = draft.source ?? continues?.draft.source ?? null
    const stated = named ? actorsNamed(view, named) : []
    const speakers = named && stated.length === 0 && isBoth(view, named) ? pairBefore(view, named) : stated
    const basis = continues || stated.length === 0 ? 'implied' : 'stated'
    const byWhom = speakers.map((id) => view.actorById.get(id)!)
    const said = viewSaid(view, words, toSaid(draft, byWhom))
    const around = continues ? viewSaid(view, words, toSaid(continues.draft, byWhom)) : said
    const { known, hearers } = this.#hearersOf(around)
    const statement = makeStatement(view.annotated.document.id, {
      speakers,
      speakerBasis: speakers.length > 0 ? basis : 'unknown',
      source: draft.source ? [draft.source] : [],
      cue: [...draft.cue],
      content: [...draft.content],
      manner: mannerOf(view, draft.content),
      act: models.actOf(said),
      addressees: known,
      via: models.outletOf(around, tables.outlets)?.name ?? null,
      saidOn: models.saidOnOf(around)?.moment ?? null,
      within: null,
      confidence: rule.confidence,
      drawnBy: { rule: `attribution/${rule.name}`, version: rule.version },
    })
    return { statement, hearers }
  }

  /** The hearers that are actors, by their ids, and those that will be, by their keys. */
  #hearersOf(said: SaidView): { known: string[]; hearers: string[] } {
    const found = this.#linking.models.hearersOf(said)
    const known = found.flatMap(({ actor }) => actor?.id ?? [])
    const hearers = found.flatMap((hearer) => (hearer.actor ? [] : (this.newHearers.note(said, hearer) ?? [])))
    return { known: [...new Set(known)], hearers: [...new Set(hearers)] }
  }
}

const toSaid = ({ source, cue, content }: Drawn['draft'], speakers: readonly Actor[]): Said => ({
  source: source ? [source] : [],
  cue,
  content,
  speakers,
})

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

/** Statements, and the actors that had to be made for the hearers whom they name. */
export interface LinkedStatements {
  statements: Statement[]
  hearers: Actor[]
}

/** Links drafts to the actors they name, and to each other; each statement once. */
export function linkDrafts(linking: Linking, drawn: readonly Drawn[]): LinkedStatements {
  const linker = new Linker(linking)
  const linked = drawn.map((each) => linker.link(each))
  const made = linker.newHearers.make(linking.view.annotated.document.id)
  const byId = new Map<string, Statement>()
  for (const { statement, hearers } of linked) {
    if (byId.has(statement.id)) continue
    const addressees = [...statement.addressees, ...hearers.map((key) => made.get(key)!.id)]
    byId.set(statement.id, { ...statement, addressees })
  }
  const statements = nest([...byId.values()])
  const spokenTo = new Set(statements.flatMap(({ addressees }) => addressees))
  return { statements, hearers: [...made.values()].filter(({ id }) => spokenTo.has(id)) }
}
