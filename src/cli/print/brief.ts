import { TextShelf } from '../../answers/index.ts'
import type { Ledger } from '../../ledger/index.ts'
import type { Commitment } from '../../model/index.ts'
import { type Ground, makeGround } from './ground.ts'
import { BLANK, type Block, block, indented, piece } from './lay-out.ts'
import { toCount } from './moment.ts'
import { Part } from './part.ts'
import { documentBlocks } from './reading.ts'

/** A brief is to be read at one sitting; the lists hold the rest. */
const MOST_ENTRIES = 60
const MOST_DOCUMENTS = 20
const INDENT = 2

interface Due {
  commitment: Commitment
  ground: Ground
}

/** Those with the nearest last day first; those without one in the order of the text. */
function compareDue(a: Due, b: Due): number {
  const [dayA, dayB] = [a, b].map(({ commitment }) => commitment.deadline?.latest ?? '9999-99-99') as [string, string]
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0
}

/**
 * The brief of some documents as the ledger holds them: who said what, who is bound to what by when, what happened, each
 * with the words and where they stand.
 */
export async function briefBlocks(ledger: Ledger, documents: readonly string[], ledgerPath: string): Promise<Block[]> {
  const heads: Block[] = []
  const [said, bound, happened] = [new Part(MOST_ENTRIES), new Part(MOST_ENTRIES), new Part(MOST_ENTRIES)]
  const due: Due[] = []
  const shelf = new TextShelf(ledger)
  let count = 0
  for await (const { reading, path, firstLine } of ledger.listReadings({ documents })) {
    const { document, actors, statements, commitments, events } = reading
    const text = await shelf.textOf(document.id)
    const ground = makeGround({ document, path, firstLine, text, actors, statements })
    if (++count <= MOST_DOCUMENTS) heads.push(...indented(INDENT, documentBlocks(document, { path, firstLine })))
    for (const statement of statements) said.add('statement', statement, ground)
    for (const event of events) happened.add('event', event, ground)
    for (const commitment of commitments) due.push({ commitment, ground })
  }
  for (const { commitment, ground } of due.sort(compareDue)) bound.add('commitment', commitment, ground)
  const left = count - MOST_DOCUMENTS
  return [
    block(piece('heading', `The brief of ${toCount(count, 'document')}`)),
    ...heads,
    ...(left > 0 ? indented(INDENT, [block(`… and ${left} more`)]) : []),
    ...said.section('Who said what', 'statements'),
    ...bound.section('Who is bound to what, by when', 'commitments'),
    ...happened.section('What happened', 'events'),
    ...nextBlocks(ledgerPath),
  ]
}

const nextBlocks = (ledgerPath: string): Block[] => [
  BLANK,
  block('All of it is in the ledger ', piece('name', ledgerPath), '. What to try next:'),
  ...indented(INDENT, [
    block('acta show ID: one record with the sentences around it'),
    block('acta commitments --kind pledge, acta statements --actor NAME: the lists'),
    block('acta add FILE, acta read FILE: more documents; acta --help: the rest'),
  ]),
]
