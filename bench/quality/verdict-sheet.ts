import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from '../../src/judge/index.ts'
import type { Verdict } from '../../src/model/index.ts'
import { type DocumentReader, loadMemberships } from '../../src/pipeline/index.ts'
import { findEvidence } from '../../src/threads/index.ts'
import { type Measures, toShare } from './counts.ts'
import { readLines } from './labelled-texts.ts'

/** The reports that the sheet is about, below ACTA_DATA, and the day on which they are judged. */
const REPORTS = 'events/2025-first-half.jsonl'
const AS_OF = '2025-06-30'
const SHEET = new URL('./verdict-sheet.json', import.meta.url)
const OPEN = new Set(['open', 'window open'])

/** What a reader who did not write the rules says of one thread: ids of reports and marks, no text. */
interface Row {
  thread: string
  /** the report that it begins with */
  first: string
  kind: Verdict['kind']
  /** what the rules said when the reader looked */
  status: string
  mark: 'right' | 'wrong' | 'unsupported' | null
  /** what it is instead */
  shouldBe: string | null
  /** the reports that bear on it */
  deeds: readonly string[]
}

interface Report {
  id: string
  text: string
  date: string
}

function judgeReports(path: string, reader: DocumentReader): Verdict[] {
  const documents = [...readLines<Report>(path)].map(({ id, text, date }) => ({
    ...reader.read(text, { ref: id, publishedOn: date }),
    text,
  }))
  const { membersOf, bodiesOf, nameOf } = loadMemberships()
  return judge(findEvidence(documents, { bodiesOf }), { asOf: AS_OF, membersOf, nameOf })
}

/** The row of a verdict: of its thread, else the only one of the kind that begins with its report. */
function rowOf(rows: readonly Row[], { thread, first, kind }: Verdict): Row | undefined {
  const alike = rows.filter((row) => row.first === first.ref && row.kind === kind)
  return rows.find((row) => row.thread === thread) ?? (alike.length === 1 ? alike[0] : undefined)
}

const joinedRefs = ({ evidence }: Verdict): string[] => [
  ...new Set(evidence.filter(({ join: joined }) => joined !== null).map(({ ref }) => ref)),
]

/** How the verdicts agree with the sheet; null where the reports are not at hand. A verdict that the sheet does not have counts in none. */
export function scoreVerdictSheet(data: string, reader: DocumentReader): Measures | null {
  const path = join(data, REPORTS)
  if (!existsSync(path)) return null
  const rows = JSON.parse(readFileSync(SHEET, 'utf8')) as Row[]
  const marked = judgeReports(path, reader).flatMap((verdict) => {
    const row = rowOf(rows, verdict)
    return row ? [{ verdict, row, isRight: verdict.status === (row.shouldBe ?? row.status) }] : []
  })
  const decided = marked.filter(({ verdict }) => !OPEN.has(verdict.status))
  const quiet = marked.filter(({ row }) => row.deeds.length === 0)
  const told = marked.filter(({ row }) => row.deeds.length > 0)
  const joined = marked.flatMap(({ verdict, row }) => joinedRefs(verdict).map((ref) => row.deeds.includes(ref)))
  return {
    'verdicts.decided': toShare(decided.filter(({ isRight }) => isRight).length, decided.length),
    'verdicts.all': toShare(marked.filter(({ isRight }) => isRight).length, marked.length),
    'deeds.precision': toShare(joined.filter(Boolean).length, joined.length),
    'deeds.threads': toShare(
      told.filter(({ verdict, row }) => joinedRefs(verdict).some((ref) => row.deeds.includes(ref))).length,
      told.length,
    ),
    'deeds.none': toShare(quiet.filter(({ verdict }) => joinedRefs(verdict).length === 0).length, quiet.length),
  }
}
