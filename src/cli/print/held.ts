import type { FoundRecord, Ledger, Lens } from '../../ledger/index.ts'
import { makeGround } from './ground.ts'
import type { Block } from './lay-out.ts'
import { Part } from './part.ts'

const MOST_ENTRIES = 20
const PLAIN_WORD = /^[\w./:@%+,-]+$/

/** What the reading of a document that is shown holds: statements, commitments and events; nothing for other records. */
export async function heldBlocks(ledger: Ledger, found: FoundRecord, lens: Lens): Promise<Block[]> {
  if (found.noun !== 'document') return []
  const { asOf, knownAt } = lens
  const { id, ref } = found.document
  const [said, bound, happened] = [new Part(MOST_ENTRIES), new Part(MOST_ENTRIES), new Part(MOST_ENTRIES)]
  for await (const { reading } of ledger.listReadings({ documents: [id], asOf, knownAt })) {
    const { actors, statements, commitments, events } = reading
    const ground = makeGround({ ...found, actors, statements })
    for (const statement of statements) said.add('statement', statement, ground)
    for (const commitment of commitments) bound.add('commitment', commitment, ground)
    for (const event of events) happened.add('event', event, ground)
  }
  const narrowed = ref === undefined ? '' : ` --ref ${PLAIN_WORD.test(ref) ? ref : JSON.stringify(ref)}`
  return [
    ...said.section('Said', `statements${narrowed}`),
    ...bound.section('Bound', `commitments${narrowed}`),
    ...happened.section('Happened', `events${narrowed}`),
  ]
}
