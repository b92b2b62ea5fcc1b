import type { Told } from '../../../src/judge/brief/told.ts'
import {
  type Actor,
  type DocumentDescription,
  type DocumentRecord,
  type Event,
  type Evidence,
  makeActor,
  makeDocument,
  makeEvent,
  makeEvidence,
  makeStatement,
  makeThread,
  type Span,
  type Statement,
  type Thread,
  type Verdict,
  withoutText,
} from '../../../src/model/index.ts'

const drawnBy = { rule: 'invented', version: '1' }

type Named = readonly [name: string, serves: string | null, kind?: Actor['kind']]

const [ADA, ILYA, VARDIA, OSKELIA, TAMRIN] = [
  ['Ada Brenn', 'VDA', 'person'],
  ['Ilya Torvik', 'OSK', 'person'],
  ['Vardia', 'VDA', 'state'],
  ['Oskelia', 'OSK', 'state'],
  ['Tamrin', 'TMR', 'state'],
] as const satisfies Named[]

/** Those whom invented reports name. */
export const CAST = { ADA, ILYA, VARDIA, OSKELIA, TAMRIN }

/** An invented report whose records are made from words of its text. */
export class InventedReport {
  readonly document: DocumentRecord
  readonly text: string
  readonly actors: Actor[] = []
  readonly statements: Told<Statement>[] = []
  readonly events: Told<Event>[] = []

  constructor(text: string, description: DocumentDescription = {}) {
    this.text = text
    this.document = withoutText(makeDocument(text, description, 'en'))
  }

  spanOf(words: string): Span {
    const start = this.text.indexOf(words)
    if (start === -1) throw new Error(`the invented text has no "${words}"`)
    return { start, end: start + words.length }
  }

  idOf([name, serves, kind = 'person']: Named, members?: readonly Named[]): string {
    const known = this.actors.find((actor) => actor.name === name && actor.serves === serves)
    if (known) return known.id
    const group = members && { members: members.map((each) => this.idOf(each)) }
    const actor = makeActor(this.document.id, { name, serves, kind, roles: [], mentions: [], ...group })
    this.actors.push(actor)
    return actor.id
  }

  #told<Record>(record: Record): Told<Record> {
    return { record, document: this.document, actors: this.actors }
  }

  says(speaker: Named, words: string, given: Partial<Statement> = {}): string {
    const record = makeStatement(this.document.id, {
      speakers: [this.idOf(speaker)],
      speakerBasis: 'stated',
      source: [],
      cue: [],
      content: [this.spanOf(words)],
      manner: 'direct',
      act: 'assert',
      addressees: [],
      via: null,
      saidOn: null,
      within: null,
      confidence: 1,
      drawnBy,
      ...given,
    })
    this.statements.push(this.#told(record))
    return record.id
  }

  does(from: readonly Named[], words: string, given: Partial<Event> & { to?: readonly Named[] } = {}): this {
    const { to = [], ...fields } = given
    const record = makeEvent(this.document.id, {
      type: 'ASSAULT',
      actors: from.map((each) => this.idOf(each)),
      recipients: to.map((each) => this.idOf(each)),
      actorSpans: [],
      recipientSpans: [],
      happenedOn: null,
      place: null,
      status: 'asserted',
      claimedIn: null,
      spans: [this.spanOf(words)],
      confidence: 1,
      drawnBy,
      ...fields,
    })
    this.events.push(this.#told(record))
    return this
  }
}

const party = ([name, serves]: Named) => ({ name, serves })

/** What makes a verdict or a piece of evidence differ from the plainest. */
interface Given {
  by?: Named
  claimedBy?: readonly Named[]
}

/** A piece of evidence in a report. */
export const inventEvidence = (
  report: InventedReport,
  words: string,
  { by = VARDIA, claimedBy = [], ...given }: Given & Partial<Omit<Evidence, 'by' | 'claimedBy'>> = {},
): Evidence =>
  makeEvidence({
    record: null,
    document: report.document.id,
    ref: report.document.ref ?? report.document.id,
    outlet: report.document.outlet ?? null,
    date: report.document.publishedOn ?? null,
    spans: [report.spanOf(words)],
    bearing: 'fulfils',
    until: null,
    by: [party(by)],
    claimedBy: claimedBy.map(party),
    type: 'RETREAT',
    turn: null,
    happenedOn: null,
    join: null,
    rivals: [],
    observation: null,
    ...given,
  })

/** A verdict on a pledge of Vardia that is open, unless it says else. */
export const inventVerdict = ({
  by = VARDIA,
  ...given
}: { by?: Named } & Partial<Omit<Verdict, 'by'>> = {}): Verdict => ({
  thread: 'thread-5f0c5f0c5f0c5f0c5f0c',
  kind: 'pledge',
  basis: 'stated',
  by: [party(by)],
  toward: [],
  summary: 'leave the bay',
  first: { ref: 'a.txt', date: '2031-05-14', spans: [{ start: 0, end: 1 }] },
  deadline: null,
  quantity: null,
  asOf: '2031-06-18',
  status: 'open',
  statusBy: [],
  rule: { id: 'pledge/open', version: '1' },
  reason: 'Its last day has not come.',
  proposed: 'open',
  confirmed: false,
  reopenedBy: [],
  review: null,
  dueBy: null,
  condition: null,
  evidence: [],
  restsOn: [],
  progress: [],
  ...given,
})

/** A thread that begins with words of a report. */
export const inventThread = (report: InventedReport, words: string): Thread => {
  const { document } = report
  const place = { ref: document.ref ?? document.id, date: document.publishedOn ?? null, spans: [report.spanOf(words)] }
  return makeThread(document.id, {
    ...{ kind: 'pledge', by: [], toward: [], summary: words, first: place, deadline: null, quantity: null },
    members: [
      {
        ...place,
        ...{ commitment: null, event: null, document: document.id, outlet: document.outlet ?? null, role: 'first' },
        ...{ deadline: null, quantity: null, join: null },
      },
    ],
  })
}

/** What `makeBrief` takes of some reports. */
export const partsOf = (reports: readonly InventedReport[]) => ({
  statements: reports.flatMap(({ statements }) => statements),
  events: reports.flatMap(({ events }) => events),
  texts: new Map(reports.map(({ document, text }) => [document.id, text])),
  verdicts: [] as Verdict[],
  asOf: '2031-06-18',
})
