import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reading } from '../model/index.ts'
import { type Defaults, readSources } from '../read/index.ts'
import { type LazyLedger, recordSources } from './record-sources.ts'
import type { Tally } from './tally.ts'
import type { Terminal } from './terminal.ts'

/** How many there are of each kind, of each status, or in each file. */
type Counts = Map<string, number>

/** What reports and figures of one folder came to. */
export interface RecordedDossier {
  folder: string
  documents: number
  /** those that the ledger had before */
  known: number
  /** the days of publication, in order */
  days: string[]
  statements: number
  commitments: Counts
  events: Counts
  figures: Counts
}

interface Recording {
  folder: string
  defaults: Defaults
  ledger: LazyLedger
  tally: Tally
  actors?: string | undefined
  /** after each document that is safe */
  onDocument(documents: number): void
}

/** Records the reports of a folder, and the figures in the CSV files beside them; what cannot be read is told. */
export async function recordDossier(terminal: Terminal, recording: Recording): Promise<RecordedDossier> {
  const { folder, defaults, ledger, tally, actors, onDocument } = recording
  const dossier: RecordedDossier = {
    ...{ folder, documents: 0, known: 0, days: [], statements: 0 },
    ...{ commitments: new Map(), events: new Map(), figures: new Map() },
  }
  const sources = readSources([folder], defaults, { stdin: terminal.stdin })
  for await (const { reading, recorded } of recordSources(terminal, { sources, ledger, tally, actors })) {
    if (recorded.outcome === 'already') dossier.known++
    addReading(dossier, reading)
    onDocument(dossier.documents)
  }
  dossier.days.sort()
  dossier.figures = await recordFigures(terminal, recording)
  return dossier
}

function addReading(dossier: RecordedDossier, { document, statements, commitments, events }: Reading): void {
  dossier.documents++
  if (document.publishedOn !== undefined) dossier.days.push(document.publishedOn)
  dossier.statements += statements.length
  for (const { kind } of commitments) countUp(dossier.commitments, kind)
  for (const { status } of events) countUp(dossier.events, status)
}

const countUp = (counts: Counts, name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1)

async function recordFigures(terminal: Terminal, recording: Recording): Promise<Counts> {
  const { folder, ledger, tally } = recording
  const figures: Counts = new Map()
  const files = await csvFilesOf(folder)
  if (files.length === 0) return figures
  const { IMPORTS, recordRows } = await import('./import-rows.ts')
  for (const file of files) {
    const path = join(folder, file)
    const stream = createReadStream(path)
    const rows = IMPORTS.observations({ stream, name: path, path, dataset: file, isNamed: false })
    const { recorded, already } = await recordRows(terminal, { rows, name: path, tally, ledger, onRow: () => {} })
    figures.set(file, recorded + already)
  }
  return figures
}

/** None of a folder that cannot be looked into, which the reading of its reports has told. */
async function csvFilesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.csv')).sort()
  } catch {
    return []
  }
}
