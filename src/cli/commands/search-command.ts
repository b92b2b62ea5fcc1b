import { type Command, Option } from 'commander'
import type { SearchFilter, SearchHit } from '../../ledger/index.ts'
import {
  checkRange,
  dayOptions,
  lensOptions,
  type PrintedOptions,
  printedOptions,
  refOption,
  withOptions,
} from '../list-options.ts'
import { makeGround } from '../print/ground.ts'
import { hitBlocks } from '../print/search-hit.ts'
import { printListed } from '../print-listed.ts'
import type { Terminal } from '../terminal.ts'

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

interface SearchOptions extends Omit<SearchFilter, 'noun' | 'limit'>, PrintedOptions {
  statements?: boolean
  documents?: boolean
}

/** `acta search`: full text over documents and statements. */
export function addSearchCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('search')
    .summary('find words in documents and in what was said')
    .description('Searches the texts of the ledger and what was said in them, and prints the best matches first.')
    .argument('<words...>', 'what to find')
    .addOption(new Option('--statements', 'what was said alone').conflicts('documents'))
    .option('--documents', 'documents alone')
    .option('--actor <name>', "part of an actor's name, or the code of whom it serves")
  const [limit, ...printed] = printedOptions(terminal)
  withOptions(command, ...dayOptions(), refOption(), ...lensOptions(), limit!.default(DEFAULT_LIMIT), ...printed)
    .addHelpText('after', EXAMPLES)
    .action((words: string[], options: SearchOptions) => search(terminal, words.join(' '), options))
}

async function search(terminal: Terminal, words: string, options: SearchOptions): Promise<void> {
  checkRange(options)
  const { statements, documents, ...filter } = options
  const noun = statements ? 'statement' : documents ? 'document' : undefined
  await printListed<SearchHit>(terminal, options, {
    ask: (ledger) => ledger.search(words, { ...filter, noun }),
    toJson: async (hit, ledger) => toHitLine(hit, await ledger.documentText(hit.document.id)),
    toBlocks: async (hit, ledger) =>
      hitBlocks(hit, makeGround({ ...hit, text: await ledger.documentText(hit.document.id) })),
    nothing: ({ name }) => `nothing in the ledger ${name} matches ${words}`,
  })
}

function toHitLine({ noun, score, statement, document, path, actors, passages }: SearchHit, text: string) {
  const quoted = passages.map(({ span, matches }) => ({ span, matches, text: text.slice(span.start, span.end) }))
  return { noun, score, statement, document, path, passages: quoted, parties: actors }
}
