import { type Command, Option } from 'commander'
import type { Ledger, ListFilter } from '../../ledger/index.ts'
import { ActaError, type Identity, type Review } from '../../model/index.ts'
import { checkDate } from '../../read/index.ts'
import { joinActors, type WrittenActor } from '../../threads/index.ts'
import { type LedgerOption, ledgerOption, parsePositive } from '../options.ts'
import { identityBlocks, reviewBlocks } from '../print/identity.ts'
import { layOut } from '../print/lay-out.ts'
import { openLedger } from '../rooms.ts'
import { breathe, lookOf, type Terminal } from '../terminal.ts'

const JOINED_EXAMPLES = `
Examples:
  acta actors joined --actor brenn
  acta actors joined --as-of 2031-05-31 --json

Actors of different documents are taken for one by name, office, state and
time, never on a surname alone; each join is printed with its reason.
\`acta actors merge\` and \`acta actors split\` stand above the rules.`

const DECIDED_EXAMPLES = `
Examples:
  acta actors merge 5f0c1a2b 77aa01cd --by "Ada Brenn" --reason "one person"
  acta actors split 5f0c1a2b 77aa01cd --by "Ada Brenn" --reason "namesakes"

The ids are those that \`acta actors\` prints, or their first digits, four at
least. A decision is a row of its own; a later one of the same two stands.`

interface JoinedOptions extends LedgerOption, Pick<ListFilter, 'actor' | 'asOf' | 'knownAt'> {
  limit?: number
  json?: boolean
}

interface DecidedOptions extends LedgerOption {
  by: string
  reason: string
  json?: boolean
}

/** `acta actors joined`, `acta actors merge`, `acta actors split`: actors across documents. */
export function addActorCommands(actors: Command, terminal: Terminal): void {
  actors
    .command('joined')
    .summary('list actors across documents, each join with its reason')
    .description(
      'Prints who is who across the documents of the ledger: each actor once, and why actors are taken for one.',
    )
    .option('--actor <name>', 'part of a name, or the code of whom it serves')
    .addOption(new Option('--as-of <day>', 'as if nothing published later were known').argParser(checkDate))
    .option('--known-at <moment>', 'as if nothing recorded later were known, 2031-05-14T12:00:00Z')
    .option('--limit <n>', 'at most so many', parsePositive)
    .option('--json', 'print one JSON object a line')
    .addOption(ledgerOption(terminal))
    .addHelpText('after', JOINED_EXAMPLES)
    .action((_: JoinedOptions, command: Command) => printJoined(terminal, command.optsWithGlobals<JoinedOptions>()))
  for (const decision of ['merge', 'split'] as const)
    actors
      .command(decision)
      .summary(decision === 'merge' ? 'record that actors are one' : 'record that actors are not one')
      .description(
        `Records that the actors named are ${decision === 'merge' ? 'one' : 'not one'}, with who says so and why.`,
      )
      .argument('<actor...>', 'ids of actors, two at least')
      .requiredOption('--by <name>', 'who decides')
      .requiredOption('--reason <text>', 'why')
      .option('--json', 'print the decision as one line of JSON')
      .addOption(ledgerOption(terminal))
      .addHelpText('after', DECIDED_EXAMPLES)
      .action((ids: string[], _: DecidedOptions, command: Command) =>
        decide(terminal, { ...command.optsWithGlobals<DecidedOptions>(), decision, ids }),
      )
}

const isNamed = ({ name, serves }: Identity, wanted: string): boolean =>
  name.toLowerCase().includes(wanted.toLowerCase()) || serves?.toLowerCase() === wanted.toLowerCase()

async function printJoined(terminal: Terminal, options: JoinedOptions): Promise<void> {
  const { out, err, now } = terminal
  const { asOf, knownAt, limit = Number.POSITIVE_INFINITY } = options
  const ledger = await openLedger(options.ledger, { readOnly: true, now })
  try {
    const written: WrittenActor[] = []
    for await (const { document, record } of ledger.listActors({ asOf, knownAt })) {
      await breathe(terminal)
      written.push({ actor: record, publishedOn: document.publishedOn ?? null })
    }
    const identities = joinActors(written, await ledger.listReviews({ knownAt }))
    const asked = identities.filter((each) => options.actor === undefined || isNamed(each, options.actor))
    const byId = new Map(written.map((each) => [each.actor.id, each]))
    for (const identity of asked.slice(0, limit))
      await out.write(
        options.json ? `${JSON.stringify(identity)}\n` : layOut(identityBlocks(identity, byId), lookOf(terminal)),
      )
    if (asked.length === 0 && !options.json) await err.write(`acta: the ledger ${ledger.name} has no such actor\n`)
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
  if (ids.length < 2) throw new ActaError('usage', `name two actors at least to ${decision}`)
  const ledger = await openLedger(path, { now })
  try {
    const subjects: string[] = []
    for (const id of ids) subjects.push(await actorId(ledger, id))
    const review = await ledger.recordReview({ decision, subjects, by: by.trim(), reason: reason.trim() })
    await out.write(json ? `${JSON.stringify(review)}\n` : layOut(reviewBlocks(review), lookOf(terminal)))
  } finally {
    await ledger.close()
  }
}

async function actorId(ledger: Ledger, id: string): Promise<string> {
  const found = await ledger.findRecord(id)
  if (found.noun === 'actor') return found.record.id
  throw new ActaError('usage', `${id} is the id of a ${found.noun}: \`acta actors\` prints the ids of actors`)
}
