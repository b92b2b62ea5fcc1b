import { toQuoted } from '../../answers/index.ts'
import type { Verdict } from '../../model/index.ts'
import type { RecordedDossier } from '../record-dossier.ts'
import { BLANK, type Block, block, indented, piece } from './lay-out.ts'
import { toCount } from './moment.ts'

const INDENT = 2

const GUTTER = 18

/** What each of some commands shows. */
const next = (asOf: string, party: string | null): readonly (readonly [command: string, shows: string])[] => [
  [`acta judge --as-of ${asOf}`, 'what came of each commitment, with the words that decide it'],
  ...(party === null
    ? []
    : [
        [
          `acta brief ${party} --as-of ${asOf}`,
          'words and deeds of one party side by side; also --format html',
        ] as const,
      ]),
  ['acta due --as-of 2025-06-25', 'what fell due next on a day'],
  ['acta threads --kind agreement', 'what was agreed, across reports and days'],
  ['acta events --status claimed', 'what one side says that another did'],
  ['acta search "energy ceasefire"', 'full text over reports and words said'],
  ['acta start FILE', 'the brief of a report of your own'],
]

/** Statuses under which nothing has come of it yet. */
const OPEN = new Set(['open', 'announced', 'window open', 'not enough evidence'])

/** What is judged, and as of when. */
interface Judged {
  ledgerPath: string
  asOf: string
  verdicts: readonly Verdict[]
}

/** What reports and figures came to in a ledger, what came of the commitments, and the commands that show more. */
export function dossierBlocks(dossier: RecordedDossier, { ledgerPath, asOf, verdicts }: Judged): Block[] {
  const decided = verdicts.filter(({ status }) => !OPEN.has(status))
  return [
    block(piece('heading', 'Recorded in '), piece('name', ledgerPath), ` from ${dossier.folder}`),
    ...indented(INDENT, recordedBlocks(dossier)),
    ...(decided.length === 0
      ? []
      : [BLANK, block(piece('heading', `What came of it by ${asOf}`), ', by the rules of docs/rules.md')]),
    ...indented(INDENT, decided.flatMap(verdictBlocks)),
    BLANK,
    block(piece('heading', 'What to try next')),
    ...indented(
      INDENT,
      next(asOf, mostBound(verdicts)).map(([command, shows]) => block(piece('name', command), `: ${shows}`)),
    ),
  ]
}

const WORD = /^\w+$/

/** The party that most commitments bind, by what it can be named with on a command line; null of none. */
function mostBound(verdicts: readonly Verdict[]): string | null {
  const counts = new Map<string, number>()
  for (const { by } of verdicts)
    for (const party of new Set(by.map(({ serves, name }) => serves ?? name)))
      if (WORD.test(party)) counts.set(party, (counts.get(party) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** One commitment: its status, who is bound, and to what. */
const verdictBlocks = ({ status, by, kind, summary }: Verdict): Block[] => {
  const names = [...new Set(by.map(({ serves, name }) => serves ?? name))].join(', ') || 'unknown'
  return indented(GUTTER, [block(piece('name', names), `, ${kind}: `, piece('words', toQuoted(summary)))], status)
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
