import type { Command } from 'commander'
import type { Ledger, ListFilter } from '../../ledger/index.ts'
import { ActaError, type Identity, namesActor } from '../../model/index.ts'
import { joinActors, type WrittenActor } from '../../threads/index.ts'
import { lensOptions, type PrintedOptions, printedOptions, withOptions } from '../list-options.ts'
import { identityBlocks } from '../print/identity.ts'
import { printListed } from '../print-listed.ts'
import type { Terminal } from '../terminal.ts'
import { addReviewCommands } from './review-commands.ts'

const JOINED_EXAMPLES = `
Examples:
  acta actors joined --actor brenn
  acta actors joined --as-of 2031-05-31 --json

Actors of different documents are taken for one by name, office, state and
time, never on a surname alone; each join is printed with its reason.
\`acta actors merge\` and \`acta actors split\` stand above the rules.`

const DECIDED_EXAMPLES = `
Examples:
  acta actors merge 5f0c1a2b 77aa01cd --by "Ada Brenn" --why "one person"
  acta actors split 5f0c1a2b 77aa01cd --by "Ada Brenn" --why "namesakes"

The ids are those that \`acta actors\` prints, or their first digits, four at
least. A decision is a row of its own; a later one of the same two stands.`

interface JoinedOptions extends PrintedOptions, Pick<ListFilter, 'actor' | 'asOf' | 'knownAt'> {}

/** `acta actors joined`, `acta actors merge`, `acta actors split`: actors across documents. */
export function addActorCommands(actors: Command, terminal: Terminal): void {
  const joined = actors
    .command('joined')
    .summary('list actors across documents, each join with its reason')
    .description(
      'Prints who is who across the documents of the ledger: each actor once, and why actors are taken for one.',
    )
    .option('--actor <name>', 'part of a name, or the code of whom it serves')
  withOptions(joined, ...lensOptions(), ...printedOptions(terminal))
    .addHelpText('after', JOINED_EXAMPLES)
    .action((_: JoinedOptions, command: Command) => printJoined(terminal, command.optsWithGlobals<JoinedOptions>()))
  addReviewCommands(actors, terminal, {
    plural: 'actors',
    named: 'actors',
    examples: DECIDED_EXAMPLES,
    toSubjects: async (ledger, ids) => {
      const subjects: string[] = []
      for (const id of ids) subjects.push(await actorId(ledger, id))
      return subjects
    },
  })
}

async function printJoined(terminal: Terminal, options: JoinedOptions): Promise<void> {
  const { actor, asOf, knownAt } = options
  const byId = new Map<string, WrittenActor>()
  await printListed<Identity>(terminal, options, {
    async *ask(ledger, onDocument) {
      let last = ''
      for await (const { document, record } of ledger.listActors({ asOf, knownAt })) {
        if (document.id !== last) await onDocument()
        last = document.id
        byId.set(record.id, { actor: record, publishedOn: document.publishedOn ?? null })
      }
      const identities = joinActors([...byId.values()], await ledger.listReviews({ knownAt }))
      yield* identities.filter((each) => actor === undefined || namesActor(each, actor))
    },
    toBlocks: (identity) => identityBlocks(identity, byId),
    nothing: ({ name }) => `the ledger ${name} has no such actor`,
  })
}

async function actorId(ledger: Ledger, id: string): Promise<string> {
  const found = await ledger.findRecord(id)
  if (found.noun === 'actor') return found.record.id
  throw new ActaError('usage', `${id} is the id of a ${found.noun}: \`acta actors\` prints the ids of actors`)
}
