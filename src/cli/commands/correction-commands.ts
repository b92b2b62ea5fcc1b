import { type Command, Option } from 'commander'
import type { Ledger } from '../../ledger/index.ts'
import { ActaError, type Correction, type Redaction } from '../../model/index.ts'
import { checkDate } from '../../read/index.ts'
import { type DecisionOptions, decisionOptions, toSaid } from '../decision-options.ts'
import { withOptions } from '../list-options.ts'
import { correctionBlocks, redactionBlocks } from '../print/correction.ts'
import { type Block, layOut } from '../print/lay-out.ts'
import { openLedger } from '../rooms.ts'
import { lookOf, type Terminal } from '../terminal.ts'

const NAMING = `

A document is named by its id, the first digits of it, or the ref that it was
added with. What was read in it no longer counts from --on (on every day, where
it is left out); \`acta show\` still finds it, and --known-at and --as-of look
back to when it counted.`

const CORRECT_EXAMPLES = `
Examples:
  acta correct 9f86d081 77aa01cd --on 2031-05-16 --by "Ada Brenn" \\
    --why "the outlet mended a figure"${NAMING}`

const RETRACT_EXAMPLES = `
Examples:
  acta retract 9f86d081 --by "Ada Brenn" --why "withdrawn by the outlet"${NAMING}`

const REDACT_EXAMPLES = `
Examples:
  acta redact 9f86d081 --by "Ada Brenn" --why "order of a court" --yes

The text, its titles and all that was read in it are deleted for good; a
tombstone stays with who asked and why, and the same text is refused from then
on. Backups made before still hold it: delete or redact them too.`

interface CorrectionOptions extends DecisionOptions {
  on?: string
  yes?: boolean
}

/** `acta correct`, `acta retract`, `acta redact`: documents that no longer count, or are no longer kept. */
export function addCorrectionCommands(program: Command, terminal: Terminal): void {
  const decided = (command: Command): Command => withOptions(command, ...decisionOptions(terminal, 'who records it'))
  const dated = (command: Command): Command =>
    decided(command).addOption(new Option('--on <day>', 'the day the outlet did it').argParser(checkDate))
  dated(program.command('correct'))
    .summary('record that one article corrects another')
    .description('Records that an article was corrected by another document of the ledger.')
    .argument('<old>', 'the article that was corrected')
    .argument('<new>', 'the corrected article')
    .addHelpText('after', CORRECT_EXAMPLES)
    .action((old: string, replacing: string, options: CorrectionOptions) =>
      correct(terminal, [old, replacing], options),
    )
  dated(program.command('retract'))
    .summary('record that an article was retracted')
    .description('Records that an article was retracted: nothing replaces it.')
    .argument('<document>', 'the article')
    .addHelpText('after', RETRACT_EXAMPLES)
    .action((document: string, options: CorrectionOptions) => correct(terminal, [document], options))
  decided(program.command('redact'))
    .summary('delete a text for good, leaving a tombstone')
    .description('Deletes the text of a document with all that was read in it; a tombstone stays.')
    .argument('<document>', 'the document')
    .option('--yes', 'it cannot be undone, and that is meant')
    .addHelpText('after', REDACT_EXAMPLES)
    .action((document: string, options: CorrectionOptions) => redact(terminal, document, options))
}

async function decide<T>(
  terminal: Terminal,
  options: CorrectionOptions,
  parts: { work(ledger: Ledger, said: { by: string; reason: string }): Promise<T>; toBlocks(made: T): Block[] },
): Promise<void> {
  const said = toSaid(options)
  const ledger = await openLedger(options.ledger, { create: false, now: terminal.now })
  try {
    const made = await parts.work(ledger, said)
    const text = options.json ? `${JSON.stringify(made)}\n` : layOut(parts.toBlocks(made), lookOf(terminal))
    await terminal.out.write(text)
  } finally {
    await ledger.close()
  }
}

const correct = (terminal: Terminal, named: readonly string[], options: CorrectionOptions): Promise<void> =>
  decide<Correction>(terminal, options, {
    work: async (ledger, said) => {
      const [documentId, replacedBy = null] = await Promise.all(named.map((each) => documentNamed(ledger, each)))
      return ledger.recordCorrection({ documentId: documentId!, replacedBy, publishedOn: options.on ?? null, ...said })
    },
    toBlocks: correctionBlocks,
  })

async function redact(terminal: Terminal, named: string, options: CorrectionOptions): Promise<void> {
  if (!options.yes) throw new ActaError('usage', `${named} would be deleted for good: say that it is meant with --yes`)
  await decide<Redaction>(terminal, options, {
    work: async (ledger, said) => ledger.redact({ documentId: await documentNamed(ledger, named), ...said }),
    toBlocks: redactionBlocks,
  })
}

/** The id of the document that a person names by its ref, its id or the first digits of it. */
async function documentNamed(ledger: Ledger, named: string): Promise<string> {
  const byRef: string[] = []
  for await (const { document } of ledger.listDocuments({ ref: named, limit: 2 })) byRef.push(document.id)
  if (byRef.length > 1) {
    throw new ActaError(
      'record-ambiguous',
      `more than one document has the ref "${named}": ${byRef.join(', ')}; write an id`,
    )
  }
  if (byRef[0]) return byRef[0]
  const found = await ledger.findRecord(named)
  if (found.noun === 'document') return found.record.id
  throw new ActaError('usage', `${named} is the id of a ${found.noun}: name a document, as \`acta add\` prints it`)
}
