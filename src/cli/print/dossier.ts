import type { RecordedDossier } from '../record-dossier.ts'
import { BLANK, type Block, block, indented, piece } from './lay-out.ts'
import { toCount } from './moment.ts'

const INDENT = 2

/** What each of some commands shows. */
const NEXT: readonly (readonly [command: string, shows: string])[] = [
  ['acta threads --kind agreement', 'what was agreed, across reports and days'],
  ['acta commitments --kind target', 'who is bound to reach which number by when'],
  ['acta events --status claimed', 'what one side says that another did'],
  ['acta observations --actor DEU', 'the figures of one state'],
  ['acta search "energy ceasefire"', 'full text over reports and words said'],
  ['acta start FILE', 'the brief of a report of your own'],
]

/** What reports and figures came to in a ledger, and the commands that show it. */
export function dossierBlocks(dossier: RecordedDossier, ledgerPath: string): Block[] {
  return [
    block(piece('heading', 'Recorded in '), piece('name', ledgerPath), ` from ${dossier.folder}`),
    ...indented(INDENT, recordedBlocks(dossier)),
    BLANK,
    block(piece('heading', 'What to try next')),
    ...indented(
      INDENT,
      NEXT.map(([command, shows]) => block(piece('name', command), `: ${shows}`)),
    ),
  ]
}

function recordedBlocks(dossier: RecordedDossier): Block[] {
  const { documents, known, days, statements, commitments, events, figures } = dossier
  const [first, last] = [days[0], days.at(-1)]
  const published = first === undefined ? null : ` of ${first}${first === last ? '' : ` to ${last}`}`
  return [
    block(toCount(documents, 'document'), published, known > 0 ? `, ${known} there already` : null),
    block(toCount(statements, 'statement')),
    partsBlock('commitment', commitments, toCount),
    partsBlock('event', events, (count, status) => `${count} ${status}`),
    partsBlock('figure', figures, (count, file) => `${count} in ${file}`),
  ]
}

/** "93 commitments: 30 agreements, 20 demands", the most frequent first. */
function partsBlock(
  noun: string,
  counts: ReadonlyMap<string, number>,
  toPart: (count: number, name: string) => string,
): Block {
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => toPart(count, name))
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return block(toCount(total, noun), parts.length === 0 ? null : `: ${parts.join(', ')}`)
}
