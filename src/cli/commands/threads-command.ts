import { type Command, Option } from 'commander'
import { namedCommitments, readThreads } from '../../answers/index.ts'
import type { ListFilter } from '../../ledger/index.ts'
import { type Commitment, commitmentSchema, namesActor, type Thread } from '../../model/index.ts'
import {
  checkRange,
  dayOptions,
  lensOptions,
  type PrintedOptions,
  printedOptions,
  withOptions,
} from '../list-options.ts'
import { threadBlocks } from '../print/thread.ts'
import { printListed } from '../print-listed.ts'
import { breathe, type Terminal } from '../terminal.ts'
import { addReviewCommands } from './review-commands.ts'

const EXAMPLES = `
Examples:
  acta threads --actor VDA --kind pledge
  acta threads --from 2031-05-01 --to 2031-05-31 --json

The same commitment across documents and days is one thread: first, reaffirms,
restates, postpones, contradicts, withdraws. Each join is printed with its
score and the parts of it, 0 to 1. --from and --to narrow to threads with a
member published in those days. \`acta threads merge\` and \`acta threads split\`
stand above the scores. \`acta schema threads\` describes a line of --json.`

const DECIDED_EXAMPLES = `
Examples:
  acta threads merge 5f0c1a2b 77aa01cd --by "Ada Brenn" --why "one pledge"
  acta threads split 5f0c1a2b 77aa01cd --by "Ada Brenn" --why "another dam"

The ids are those of commitments or threads that \`acta threads\` prints, or their
first digits, four at least; a thread stands for its first commitment. A
decision is a row of its own; a later one of the same two stands.`

interface ThreadsOptions extends PrintedOptions, Pick<ListFilter, 'actor' | 'from' | 'to' | 'asOf' | 'knownAt'> {
  kind?: Commitment['kind']
}

/** `acta threads`, `acta threads merge`, `acta threads split`: the same commitment across documents. */
export function addThreadsCommand(program: Command, terminal: Terminal): void {
  const threads = program
    .command('threads')
    .summary('list commitments across documents: repeated, put off, taken back')
    .description('Prints each commitment once, with the documents that make, repeat, contradict or withdraw it.')
    .option('--actor <name>', 'part of the name of a side, or its code')
    .addOption(new Option('--kind <kind>', 'how somebody is bound').choices(commitmentSchema.shape.kind.options))
  withOptions(threads, ...dayOptions(' of a member'), ...lensOptions(), ...printedOptions(terminal))
    .addHelpText('after', EXAMPLES)
    .action((options: ThreadsOptions) => printThreads(terminal, options))
  addReviewCommands(threads, terminal, {
    plural: 'commitments',
    named: 'commitments or threads',
    examples: DECIDED_EXAMPLES,
    toSubjects: (ledger, ids) =>
      namedCommitments(ledger, ids, {
        readThreads: async () => (await readThreads(ledger, () => breathe(terminal))).threads,
      }),
  })
}

/** Whether a thread is asked for. */
function isAsked({ kind, by, toward, members }: Thread, asked: ThreadsOptions): boolean {
  const { actor, from = '', to = '9999' } = asked
  const isDated = asked.from === undefined && asked.to === undefined
  return (
    (asked.kind === undefined || asked.kind === kind) &&
    (isDated || members.some(({ date }) => date !== null && from <= date && date <= to)) &&
    (actor === undefined || [...by, ...toward].some((party) => namesActor(party, actor)))
  )
}

async function printThreads(terminal: Terminal, options: ThreadsOptions): Promise<void> {
  checkRange(options)
  let texts: ReadonlyMap<string, string> = new Map()
  await printListed<Thread>(terminal, options, {
    async *ask(ledger, onDocument) {
      const read = await readThreads(ledger, onDocument, options)
      texts = read.texts
      yield* read.threads.filter((each) => isAsked(each, options))
    },
    toBlocks: (thread) => threadBlocks(thread, texts),
    nothing: ({ name }) => `the ledger ${name} has no such thread`,
  })
}
