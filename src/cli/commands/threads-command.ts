import { type Command, Option } from 'commander'
import type { Ledger, ListFilter } from '../../ledger/index.ts'
import { ActaError, type Commitment, commitmentSchema, type Review, type Thread } from '../../model/index.ts'
import { checkDate } from '../../read/index.ts'
import { findThreads, type ThreadedDocument } from '../../threads/index.ts'
import { type LedgerOption, ledgerOption, parsePositive } from '../options.ts'
import { reviewBlocks } from '../print/identity.ts'
import { layOut } from '../print/lay-out.ts'
import { threadBlocks } from '../print/thread.ts'
import { openLedger } from '../rooms.ts'
import { breathe, lookOf, type Terminal } from '../terminal.ts'

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
  acta threads merge 5f0c1a2b 77aa01cd --by "Ada Brenn" --reason "one pledge"
  acta threads split 5f0c1a2b 77aa01cd --by "Ada Brenn" --reason "another dam"

The ids are those of commitments or threads that \`acta threads\` prints, or their
first digits, four at least; a thread stands for its first commitment. A
decision is a row of its own; a later one of the same two stands.`

interface ThreadsOptions extends LedgerOption, Pick<ListFilter, 'actor' | 'from' | 'to' | 'asOf' | 'knownAt'> {
  kind?: Commitment['kind']
  limit?: number
  json?: boolean
}

interface DecidedOptions extends LedgerOption {
  by: string
  reason: string
  json?: boolean
}

/** `acta threads`, `acta threads merge`, `acta threads split`: the same commitment across documents. */
export function addThreadsCommand(program: Command, terminal: Terminal): void {
  const threads = program
    .command('threads')
    .summary('list commitments across documents: repeated, put off, taken back')
    .description('Prints each commitment once, with the documents that make, repeat, contradict or withdraw it.')
    .option('--actor <name>', 'part of the name of a side, or its code')
    .addOption(new Option('--kind <kind>', 'how somebody is bound').choices(commitmentSchema.shape.kind.options))
    .addOption(new Option('--from <day>', 'first day of publication of a member').argParser(checkDate))
    .addOption(new Option('--to <day>', 'last day of publication of a member, included').argParser(checkDate))
    .addOption(new Option('--as-of <day>', 'as if nothing published later were known').argParser(checkDate))
    .option('--known-at <moment>', 'as if nothing recorded later were known, 2031-05-14T12:00:00Z')
    .option('--limit <n>', 'at most so many', parsePositive)
    .option('--json', 'print one JSON object a line')
    .addOption(ledgerOption(terminal))
    .addHelpText('after', EXAMPLES)
    .action((options: ThreadsOptions) => printThreads(terminal, options))
  for (const decision of ['merge', 'split'] as const)
    threads
      .command(decision)
      .summary(decision === 'merge' ? 'record that commitments are one' : 'record that commitments are not one')
      .description(
        `Records that the commitments named are ${decision === 'merge' ? 'one' : 'not one'}, with who says so and why.`,
      )
      .argument('<id...>', 'ids of commitments or threads, two at least')
      .requiredOption('--by <name>', 'who decides')
      .requiredOption('--reason <text>', 'why')
      .option('--json', 'print the decision as one line of JSON')
      .addOption(ledgerOption(terminal))
      .addHelpText('after', DECIDED_EXAMPLES)
      .action((ids: string[], _: DecidedOptions, command: Command) =>
        decide(terminal, { ...command.optsWithGlobals<DecidedOptions>(), decision, ids }),
      )
}

/** The threads of a ledger, and the texts of their documents. */
async function readThreads(
  terminal: Terminal,
  ledger: Ledger,
  { asOf, knownAt }: Pick<ListFilter, 'asOf' | 'knownAt'> = {},
): Promise<{ threads: Thread[]; texts: Map<string, string> }> {
  const documents: ThreadedDocument[] = []
  for await (const { document, reading } of ledger.listReadings({ asOf, knownAt })) {
    await breathe(terminal)
    const { actors, statements, events, commitments } = reading
    documents.push({ document, text: await ledger.documentText(document.id), actors, statements, events, commitments })
  }
  const threads = findThreads(documents, { reviews: await ledger.listReviews({ knownAt }) })
  return { threads, texts: new Map(documents.map(({ document, text }) => [document.id, text])) }
}

/** Whether a thread is asked for. */
function isAsked({ kind, by, toward, members }: Thread, asked: ThreadsOptions): boolean {
  const { from = '', to = '9999' } = asked
  const wanted = asked.actor?.toLowerCase()
  const isDated = asked.from === undefined && asked.to === undefined
  return (
    (asked.kind === undefined || asked.kind === kind) &&
    (isDated || members.some(({ date }) => date !== null && from <= date && date <= to)) &&
    (wanted === undefined ||
      [...by, ...toward].some(
        ({ name, serves }) => name.toLowerCase().includes(wanted) || serves?.toLowerCase() === wanted,
      ))
  )
}

async function printThreads(terminal: Terminal, options: ThreadsOptions): Promise<void> {
  const { from, to, limit = Number.POSITIVE_INFINITY } = options
  if (from !== undefined && to !== undefined && from > to)
    throw new ActaError('usage', `--from ${from} is later than --to ${to}: give the earlier day first`)
  const { out, err, now } = terminal
  const ledger = await openLedger(options.ledger, { readOnly: true, now })
  try {
    const { threads, texts } = await readThreads(terminal, ledger, options)
    const asked = threads.filter((each) => isAsked(each, options))
    for (const thread of asked.slice(0, limit)) {
      await breathe(terminal)
      await out.write(
        options.json ? `${JSON.stringify(thread)}\n` : layOut(threadBlocks(thread, texts), lookOf(terminal)),
      )
    }
    if (asked.length === 0 && !options.json) await err.write(`acta: the ledger ${ledger.name} has no such thread\n`)
  } finally {
    await ledger.close()
  }
}

interface Decided extends DecidedOptions {
  decision: Review['decision']
  ids: readonly string[]
}

async function decide(terminal: Terminal, { decision, ids, by, reason, json, ledger: path }: Decided): Promise<void> {
  const { out, now } = terminal
  if (by.trim() === '' || reason.trim() === '')
    throw new ActaError('usage', '--by and --reason must say something: who decides, and why')
  if (ids.length < 2) throw new ActaError('usage', `name two commitments or threads at least to ${decision}`)
  const ledger = await openLedger(path, { now })
  try {
    const subjects = await commitmentIds(terminal, ledger, ids)
    const review = await ledger.recordReview({ decision, subjects, by: by.trim(), reason: reason.trim() })
    await out.write(json ? `${JSON.stringify(review)}\n` : layOut(reviewBlocks(review), lookOf(terminal)))
  } finally {
    await ledger.close()
  }
}

/** The commitments that ids stand for; threads are not recorded, so that theirs are looked for among those there are now. */
async function commitmentIds(terminal: Terminal, ledger: Ledger, ids: readonly string[]): Promise<string[]> {
  let threads: readonly Thread[] | undefined
  const found: string[] = []
  for (const id of ids) {
    const commitment = id.startsWith('thread-') ? null : await commitmentId(ledger, id)
    if (commitment instanceof ActaError || commitment === null) {
      threads ??= (await readThreads(terminal, ledger)).threads
      found.push(firstOf(threads, id, commitment))
    } else found.push(commitment)
  }
  return found
}

/** The commitment of an id; the fault where no record has it. */
async function commitmentId(ledger: Ledger, id: string): Promise<string | ActaError> {
  try {
    const { noun, record } = await ledger.findRecord(id)
    if (noun === 'commitment') return record.id
    throw new ActaError(
      'usage',
      `${id} is the id of a ${noun}: \`acta threads\` prints those of commitments and threads`,
    )
  } catch (error) {
    if (error instanceof ActaError && error.code === 'record-missing') return error
    throw error
  }
}

const LEAST_DIGITS = 4

function firstOf(threads: readonly Thread[], id: string, fault: ActaError | null): string {
  const digits = id.replace(/^thread-/, '').toLowerCase()
  const named =
    digits.length < LEAST_DIGITS
      ? []
      : threads.filter(({ thread }) => thread.slice('thread-'.length).startsWith(digits))
  if (named.length > 1)
    throw new ActaError('record-ambiguous', `${named.length} threads begin with "${id}": give more digits`)
  const first = named[0]?.members[0]?.commitment
  if (first) return first
  throw fault ?? new ActaError('record-missing', `no thread begins with "${id}": \`acta threads\` prints the ids`)
}
