import type { Ledger } from '../../src/ledger/index.ts'
import {
  makeActor,
  makeCodedEvent,
  makeCommitment,
  makeDocument,
  makeObservation,
  type Reading,
  sha256,
} from '../../src/model/index.ts'
import { inventedReader } from '../invented-reader.ts'
import { INVENTED_DOSSIER } from '../judge/invented-dossier.ts'

const DIGITS = 4
const OUTLETS = ['The Vardian Post', 'Oskel Herald'] as const

/** The same words in two outlets, one of which leaves "not" out; and a report that another outlet takes over. */
const FURTHER: readonly (readonly [day: string, outlet: string, text: string])[] = [
  [
    '2031-05-03',
    'The Vardian Post',
    '"We will not leave the talks in Tam before every prisoner is home," Ada Brenn said on Saturday. She spoke in Vard.',
  ],
  [
    '2031-05-03',
    'Oskel Herald',
    'In Vard, the minister was plain. "We will leave the talks in Tam before every prisoner is home," Ada Brenn said.',
  ],
  ['2031-06-21', 'Oskel Herald', `${INVENTED_DOSSIER[13]![1]} So it was told in Vard.`],
]

/** What the record of the tests holds that requests have to name. */
export interface InventedRecord {
  /** ids: of a text that was taken out, of two documents and of two commitments that begin alike */
  redacted: string
  twins: string
  twinCommitments: string
  /** the document that another one corrected */
  corrected: string
}

/** Records the dossier of the invented world, figures, events of other coders, and decisions. */
export async function recordInvented(ledger: Ledger): Promise<InventedRecord> {
  const reader = inventedReader()
  const dossier = INVENTED_DOSSIER.map(([day, text], at) => [day, OUTLETS[at % 2]!, text] as const)
  const ids: string[] = []
  for (const [at, [publishedOn, outlet, text]] of [...dossier, ...FURTHER].entries()) {
    const described = { ref: `d${at + 1}`, title: `Report ${at + 1}`, outlet, publishedOn }
    const reading = reader.read(text, { ...described, url: `https://${at + 1}.example/report` })
    await ledger.recordReading(reading)
    ids.push(reading.document.id)
  }
  const twins = twinTexts((number) => `Note ${number}.`, sha256)
  for (const text of twins) await ledger.recordReading(reader.read(text, {}))
  const pledges = twinPledges()
  for (const pledge of pledges) await ledger.recordReading(pledge)
  const withdrawn = reader.read('Mirel Kosta left Oskel on Friday. Nobody said why.', { publishedOn: '2031-05-30' })
  await ledger.recordReading(withdrawn)
  await recordFigures(ledger)
  await recordDecisions(ledger)
  const decided = { by: 'Sefa Dorn', reason: 'the outlet withdrew it' }
  await ledger.recordCorrection({ documentId: ids[19]!, replacedBy: ids[18]!, publishedOn: '2031-05-05', ...decided })
  await ledger.redact({ documentId: withdrawn.document.id, by: 'Sefa Dorn', reason: 'a person asked for it' })
  return {
    redacted: withdrawn.document.id,
    twins: sha256(twins[0]).slice(0, DIGITS),
    twinCommitments: pledges[0].commitments[0]!.id.slice(0, 'commitment-'.length + DIGITS),
    corrected: ids[19]!,
  }
}

/** Two texts whose digits begin alike: there are so few beginnings that two of some hundred share one. */
function twinTexts(make: (number: number) => string, digitsOf: (text: string) => string): [string, string] {
  const seen = new Map<string, string>()
  for (let number = 0; ; number++) {
    const text = make(number)
    const digits = digitsOf(text).slice(0, DIGITS)
    const other = seen.get(digits)
    if (other !== undefined) return [other, text]
    seen.set(digits, text)
  }
}

const DEEDS = [
  ['Vardia', 'VDA', 'reopen harbour'],
  ['Tamrin', 'TMR', 'deport envoy'],
] as const

/** A pledge of one state, in a document of its own. */
function pledgeOf([name, serves, deed]: (typeof DEEDS)[number], number: number): Reading {
  const action = `${deed} ${number}`
  const text = `${name} will ${action}.`
  const document = makeDocument(text, { publishedOn: '2031-06-01' }, 'en')
  const mentions = [{ start: 0, end: name.length }]
  const actor = makeActor(document.id, { name, kind: 'state', roles: [], serves, mentions })
  const start = text.indexOf(action)
  const commitment = makeCommitment(document.id, {
    ...{ kind: 'pledge', standing: 'made', strength: 'firm', by: [actor.id], toward: [] },
    ...{ action: [{ start, end: start + action.length }], spans: [{ start: 0, end: text.length - 1 }] },
    ...{ condition: null, deadline: null, quantity: null, from: null, confidence: 1 },
    drawnBy: { rule: 'invented', version: '1' },
  })
  const nothing = { statements: [], events: [], findings: [] }
  return { document, actors: [actor], ...nothing, commitments: [commitment], reader: { name: 'acta', version: '1' } }
}

/** Two pledges that have nothing to do with each other and whose ids begin alike. */
function twinPledges(): [Reading, Reading] {
  const seen = new Map<string, Reading>()
  for (let number = 0; ; number++)
    for (const deed of DEEDS) {
      const pledge = pledgeOf(deed, number)
      const digits = pledge.commitments[0]!.id.slice('commitment-'.length).slice(0, DIGITS)
      const other = seen.get(digits)
      if (other && other.actors[0]!.name !== deed[0]) return [other, pledge]
      seen.set(digits, pledge)
    }
}

async function recordFigures(ledger: Ledger): Promise<void> {
  const observations = ['2029', '2030', '2030-06'].flatMap((period, at) =>
    ['VDA', 'OSK'].map((actor) =>
      makeObservation({
        ...{ indicator: 'military expenditure', actor, period, value: 2 + at / 10, unit: '% of GDP' },
        ...{ source: 'Vard Yearbook', definition: null, vintage: null },
      }),
    ),
  )
  const events = [1, 2, 3, 4, 8].map((day) =>
    makeCodedEvent({
      ...{ dataset: 'Vard Codes', ref: `${day}`, type: 'CONSULT', mode: null, quad: 'verbal-cooperation' },
      ...{ status: 'asserted', actors: [{ name: 'VARDIA', code: 'VDA' }], recipients: [], place: null },
      happenedOn: day === 4 ? null : `2031-05-0${day}`,
      publishedOn: day === 4 ? null : `2031-0${day}-09`,
      ...{ text: null, url: null },
    }),
  )
  for await (const _ of ledger.recordObservations(observations));
  for await (const _ of ledger.recordCodedEvents(events));
}

/** Decisions of two persons on the commitments of the dossier. */
async function recordDecisions(ledger: Ledger): Promise<void> {
  const ids: string[] = []
  for await (const { record } of ledger.listCommitments({ limit: 4 })) ids.push(record.id)
  const [one, other, third, fourth] = ids as [string, string, string, string]
  await ledger.recordReview({
    ...{ decision: 'split', subjects: [one, other], judged: null, by: 'Ada Brenn', reason: 'two things' },
  })
  await ledger.recordReview({
    ...{ decision: 'reject', subjects: [third], judged: null, by: 'Ilya Torvik', reason: '=none of it' },
  })
  await ledger.recordReview({
    ...{ decision: 'split', subjects: [one, fourth], judged: null, by: 'Ada Brenn', reason: 'two things' },
  })
}
