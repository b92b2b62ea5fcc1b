import type { Command } from 'commander'
import { findPassages, type Passage, SPANS_OF } from '../../answers/index.ts'
import type { FoundRecord, Lens } from '../../ledger/index.ts'
import { asOfOption, knownAtOption } from '../list-options.ts'
import { type LedgerOption, ledgerOption } from '../options.ts'
import { type Ground, makeGround } from '../print/ground.ts'
import { heldBlocks } from '../print/held.ts'
import { layOut } from '../print/lay-out.ts'
import { shownBlocks } from '../print/shown.ts'
import { loadSegment, openLedger } from '../rooms.ts'
import { lookOf, type Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta show 5f0c1a2b
  acta show commitment-5f0c1a2b --json

The id is one that a list prints, or its first digits, four at least. --json
prints { noun, record, document, path, inForce, parties, reportedIn, evidence };
a piece of evidence is { span, line, before, sentence, after }, with the
sentences around. For a person, "> " marks the sentences that hold the record.`

interface ShowOptions extends Lens, LedgerOption {
  json?: boolean
}

/** `acta show`: one record with its evidence. */
export function addShowCommand(program: Command, terminal: Terminal): void {
  program
    .command('show')
    .summary('show one record with the sentences around it')
    .description('Prints one record of the ledger with its evidence: the sentences it stands in, and those around.')
    .argument('<id>', 'the id of a record or a document, or its first digits')
    .addOption(asOfOption())
    .addOption(knownAtOption())
    .option('--json', 'print one line of JSON')
    .addOption(ledgerOption(terminal))
    .addHelpText('after', EXAMPLES)
    .action((id: string, options: ShowOptions) => show(terminal, id, options))
}

async function show(terminal: Terminal, id: string, options: ShowOptions): Promise<void> {
  const { out, now } = terminal
  const ledger = await openLedger(options.ledger, { readOnly: true, now })
  try {
    const found = await ledger.findRecord(id, options)
    const ground = makeGround({ ...found, statements: found.reportedIn ? [found.reportedIn] : [] })
    const segment = await loadSegment()
    const { sentences } = segment({ ...found.document, text: found.text })
    const passages = findPassages(sentences, found.text, spansOf(found))
    await out.write(
      options.json
        ? `${JSON.stringify(toShownLine(found, ground, passages))}\n`
        : layOut(
            [...shownBlocks(found, ground, passages), ...(await heldBlocks(ledger, found, options))],
            lookOf(terminal),
          ),
    )
  } finally {
    await ledger.close()
  }
}

/** A document is shown by its head alone. */
function spansOf(found: FoundRecord) {
  if (found.noun === 'document') return []
  const spans: (record: never) => ReturnType<(typeof SPANS_OF)['actor']> = SPANS_OF[found.noun]
  return spans(found.record as never)
}

function toShownLine(
  { noun, record, document, path, inForce, actors, reportedIn }: FoundRecord,
  ground: Ground,
  passages: readonly Passage[],
) {
  const evidence = passages.map(({ span, before, sentence, after }) => ({
    ...{ span, line: ground.lineAt(span.start), before, sentence, after },
  }))
  return { noun, record, document, path, inForce, parties: actors, reportedIn, evidence }
}
