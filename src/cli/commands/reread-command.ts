import type { Command } from 'commander'
import type { Ledger, ListedDocument } from '../../ledger/index.ts'
import type { DocumentReader } from '../../pipeline/index.ts'
import { type ActorsOption, actorsOption, type LedgerOption, ledgerOption } from '../options.ts'
import { toCount } from '../print/moment.ts'
import { startProgress } from '../progress.ts'
import { loadReader, openLedger } from '../rooms.ts'
import { breathe, type Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta reread
  acta reread --actors ours.yaml --ledger talks.db

Only documents that another version read are read again, so it can be stopped
and begun again. The new records take the place of the old ones, which stay:
\`acta show\` finds them by their ids, --known-at looks back to them, and what
persons decided stands.`

interface RereadOptions extends ActorsOption, LedgerOption {}

/** `acta reread`: what is stored, read by this version of Acta. */
export function addRereadCommand(program: Command, terminal: Terminal): void {
  program
    .command('reread')
    .summary('read the stored texts again with this version of Acta')
    .description('Reads the texts of the ledger again where another version of Acta, or of its tables, read them.')
    .addOption(ledgerOption(terminal))
    .addOption(actorsOption())
    .addHelpText('after', EXAMPLES)
    .action((options: RereadOptions) => reread(terminal, options))
}

async function reread(terminal: Terminal, options: RereadOptions): Promise<void> {
  const reader = await loadReader(options.actors)
  const ledger = await openLedger(options.ledger, { create: false, now: terminal.now })
  const progress = startProgress(terminal)
  let count = 0
  let known = 0
  try {
    for await (const listed of ledger.listDocuments()) {
      await breathe(terminal)
      if (isBy(listed, reader)) known++
      else {
        await readAgain(ledger, reader, listed)
        progress.show(++count)
      }
    }
  } finally {
    progress.end()
    await ledger.close()
  }
  await terminal.out.write(`read again: ${toCount(count, 'document')}; read by this version before: ${known}\n`)
}

const isBy = ({ reader: { name, version } }: ListedDocument, { reader }: DocumentReader): boolean =>
  name === reader.name && version === reader.version

async function readAgain(ledger: Ledger, reader: DocumentReader, { document, path, firstLine }: ListedDocument) {
  const { ref, title, outlet, url, publishedOn, id } = document
  const given = Object.entries({ ref, title, outlet, url, publishedOn }).filter(([, value]) => value !== undefined)
  const reading = reader.read(await ledger.documentText(id), Object.fromEntries(given))
  await ledger.recordReading(reading, { path, firstLine })
}
