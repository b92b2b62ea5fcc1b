import type { Command } from 'commander'
import type { LedgerReport } from '../../ledger/index.ts'
import { ERRORS } from '../../model/index.ts'
import { readBackup, writeBackup } from '../backup-file.ts'
import { type LedgerOption, ledgerOption } from '../options.ts'
import { toCount } from '../print/moment.ts'
import { toVisible } from '../print/visible.ts'
import { startProgress } from '../progress.ts'
import { openLedger } from '../rooms.ts'
import { breathe, type Terminal } from '../terminal.ts'

const ABOUT_BACKUPS = `

Others may read and write meanwhile: the backup has one moment of the ledger. It
is lines of JSON with a hash, compressed where the name ends with .gz, and is
the same for SQLite and PostgreSQL. A file is written whole or not at all, and a
ledger restored whole or not at all.`

const BACKUP_EXAMPLES = `
Examples:
  acta backup monday.acta.gz
  acta backup - | ssh archive 'cat > monday.acta'${ABOUT_BACKUPS}`

const RESTORE_EXAMPLES = `
Examples:
  acta restore monday.acta.gz --ledger copy.db
  acta restore monday.acta.gz --ledger postgres://acta@db/acta${ABOUT_BACKUPS}`

const CHECK_EXAMPLES = `
Examples:
  acta check
  acta check --json

Checks the database's own files, the hash of every text, ids, the number of rows
of every reading, that spans lie in their texts, the order of recording, and
that searches find every text. Exit status 26 where something is wrong.`

interface BackupOptions extends LedgerOption {
  force?: boolean
}

interface CheckOptions extends LedgerOption {
  json?: boolean
}

/** `acta backup`, `acta restore`, `acta check`: looking after a ledger. */
export function addUpkeepCommands(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  program
    .command('backup')
    .summary('write the whole ledger to a file')
    .description('Writes every row of the ledger to a file, while others read and write.')
    .argument('<file>', 'the file, or - for standard output')
    .option('--force', 'put it in the place of a file that is there')
    .addOption(ledgerOption(terminal))
    .addHelpText('after', BACKUP_EXAMPLES)
    .action((file: string, options: BackupOptions) => backUp(terminal, file, options))
  program
    .command('restore')
    .summary('put a backup into a new ledger')
    .description('Puts the rows of a backup into a new, empty ledger: all of them or none.')
    .argument('<file>', 'a file that `acta backup` wrote, or - for standard input')
    .addOption(ledgerOption(terminal))
    .addHelpText('after', RESTORE_EXAMPLES)
    .action((file: string, options: LedgerOption) => restore(terminal, file, options))
  program
    .command('check')
    .summary('prove the ledger whole')
    .description('Checks every row of the ledger and changes nothing.')
    .option('--json', 'print what was counted and what is wrong as one line of JSON')
    .addOption(ledgerOption(terminal))
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (options: CheckOptions) => end(await check(terminal, options)))
}

/** What passes through, counted for a person who waits. */
async function* watched(terminal: Terminal, lines: AsyncIterable<string>): AsyncGenerator<string> {
  const progress = startProgress(terminal, { isOutputSilent: true, noun: 'rows' })
  let rows = 0
  try {
    for await (const line of lines) {
      if (rows++ % 500 === 0) await breathe(terminal)
      progress.show(rows)
      yield line
    }
  } finally {
    progress.end()
  }
}

async function backUp(terminal: Terminal, file: string, options: BackupOptions): Promise<void> {
  const ledger = await openLedger(options.ledger, { readOnly: true, now: terminal.now })
  try {
    const lines = watched(terminal, ledger.backUp())
    if (file === '-') for await (const line of lines) await terminal.out.write(line)
    else await writeBackup(file, lines, options.force ?? false)
  } finally {
    await ledger.close()
  }
  if (file !== '-') await terminal.err.write(`acta: the ledger ${ledger.name} is backed up in ${toVisible(file)}\n`)
}

async function restore(terminal: Terminal, file: string, options: LedgerOption): Promise<void> {
  const lines = readBackup(file, terminal.stdin)
  const ledger = await openLedger(options.ledger, { now: terminal.now })
  try {
    const counts = await ledger.restore(watched(terminal, lines))
    await terminal.out.write(`restored: ${toCounts(counts)}\n`)
  } finally {
    await ledger.close()
  }
}

const NAMED = ['document', 'reading', 'statement', 'event', 'commitment', 'review'] as const

const toCounts = (counts: LedgerReport['counts']): string =>
  NAMED.map((table) => toCount(counts[table] ?? 0, table)).join(', ')

async function check(terminal: Terminal, options: CheckOptions): Promise<number> {
  const ledger = await openLedger(options.ledger, { readOnly: true, now: terminal.now })
  try {
    const report = await ledger.check()
    const { faults, counts } = report
    if (options.json) await terminal.out.write(`${JSON.stringify(report)}\n`)
    else {
      for (const { check: what, subject, message } of faults)
        await terminal.out.write(`${what}\t${toVisible(subject)}\t${toVisible(message)}\n`)
      const found = faults.length === 0 ? 'whole' : toCount(faults.length, 'fault')
      await terminal.out.write(`${found}: ${toCounts(counts)}\n`)
    }
    return faults.length === 0 ? 0 : ERRORS['ledger-damaged'].exitCode
  } finally {
    await ledger.close()
  }
}
