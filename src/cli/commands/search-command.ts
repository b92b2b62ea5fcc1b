import { type Command, Option } from 'commander'
import type { SearchFilter, SearchHit } from '../../ledger/index.ts'
import { checkDate } from '../../read/index.ts'
import { type LedgerOption, ledgerOption, parsePositive } from '../options.ts'
import { makeGround } from '../print/ground.ts'
import { layOut } from '../print/lay-out.ts'
import { hitBlocks } from '../print/search-hit.ts'
import { openLedger } from '../rooms.ts'
import { breathe, lookOf, type Terminal } from '../terminal.ts'
import { TextShelf } from '../text-shelf.ts'

const EXAMPLES = `
Examples:
  acta search ceasefire
  acta search '"joint patrols" OR convoy -navy' --statements --actor VDA
  acta search 'negotiat*' --from 2031-05-01 --json

All words must be found, in whatever form or case: "strike" finds "strikes".
"Words in quotes" stand side by side; one OR another; -word must not be there;
word* is the beginning of a word. The best come first, with what matched marked.
--json prints { noun, score, statement, document, path, passages, parties };
a passage is { span, matches, text }.`

const DEFAULT_LIMIT = 20

interface SearchOptions extends Omit<SearchFilter, 'noun'>, LedgerOption {
  statements?: boolean
  documents?: boolean
  json?: boolean
}

/** `acta search`: full text over documents and statements. */
export function addSearchCommand(program: Command, terminal: Terminal): void {
  program
    .command('search')
    .summary('find words in documents and in what was said')
    .description('Searches the texts of the ledger and what was said in them, and prints the best matches first.')
    .argument('<words...>', 'what to find')
    .addOption(new Option('--statements', 'what was said alone').conflicts('documents'))
    .option('--documents', 'documents alone')
    .option('--actor <name>', "part of an actor's name, or the code of whom it serves")
    .addOption(new Option('--from <day>', 'first day of publication').argParser(checkDate))
    .addOption(new Option('--to <day>', 'last day of publication, included').argParser(checkDate))
    .option('--ref <ref>', 'the id or path that the document was given with')
    .addOption(new Option('--as-of <day>', 'as if nothing published later were known').argParser(checkDate))
    .option('--known-at <moment>', 'as if nothing recorded later were known, 2031-05-14T12:00:00Z')
    .addOption(new Option('--limit <n>', 'at most so many').argParser(parsePositive).default(DEFAULT_LIMIT))
    .option('--json', 'print one JSON object a line')
    .addOption(ledgerOption(terminal))
    .addHelpText('after', EXAMPLES)
    .action((words: string[], options: SearchOptions) => search(terminal, words.join(' '), options))
}

async function search(terminal: Terminal, words: string, options: SearchOptions): Promise<void> {
  const { out, err, now } = terminal
  const { statements, documents, ...filter } = options
  const noun = statements ? 'statement' : documents ? 'document' : undefined
  const ledger = await openLedger(options.ledger, { readOnly: true, now })
  try {
    const shelf = new TextShelf(ledger)
    let count = 0
    for await (const hit of ledger.search(words, { ...filter, noun })) {
      await breathe(terminal)
      const text = await shelf.textOf(hit.document.id)
      const line = options.json
        ? `${JSON.stringify(toHitLine(hit, text))}\n`
        : layOut(hitBlocks(hit, makeGround({ ...hit, text })), lookOf(terminal))
      await out.write(line)
      count++
    }
    if (count === 0 && !options.json) await err.write(`acta: nothing in the ledger ${ledger.name} matches ${words}\n`)
  } finally {
    await ledger.close()
  }
}

function toHitLine({ noun, score, statement, document, path, actors, passages }: SearchHit, text: string) {
  const quoted = passages.map(({ span, matches }) => ({ span, matches, text: text.slice(span.start, span.end) }))
  return { noun, score, statement, document, path, passages: quoted, parties: actors }
}
