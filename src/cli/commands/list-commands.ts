import { type Command, Option } from 'commander'
import type { Noun, RecordOf } from '../../answers/index.ts'
import { TextShelf } from '../../answers/index.ts'
import type { Ledger, Listed, ListFilter } from '../../ledger/index.ts'
import {
  type Act,
  type Actor,
  actorSchema,
  actSchema,
  type Commitment,
  commitmentSchema,
  type EventStatus,
  type EventType,
  eventStatusSchema,
  eventTypeSchema,
} from '../../model/index.ts'
import {
  checkRange,
  dayOptions,
  lensOptions,
  type PrintedOptions,
  printedOptions,
  refOption,
  withOptions,
} from '../list-options.ts'
import { toListedLine } from '../listed-line.ts'
import { makeGround } from '../print/ground.ts'
import { listedBlocks } from '../print/listed.ts'
import { printListed } from '../print-listed.ts'
import type { Terminal } from '../terminal.ts'
import { addActorCommands } from './actor-commands.ts'

interface ListOptions extends Omit<ListFilter, 'limit'>, PrintedOptions {
  act?: Act
  type?: EventType
  status?: EventStatus
  kind?: Commitment['kind'] & Actor['kind']
}

/** One of the lists: its noun, what it can be narrowed to besides, and how the ledger is asked. */
interface List<Each extends Noun> {
  noun: Each
  summary: string
  narrowed: Option[]
  example: string
  ask(ledger: Ledger, filter: ListOptions): AsyncIterable<Listed<RecordOf[Each]>>
}

/** One of some words, in whatever case. */
function choice(flag: string, what: string, { options }: { options: readonly string[] }): Option {
  const option = new Option(`--${flag} <${flag}>`, what).choices(options)
  const check = option.parseArg!
  return option.argParser((given: string, previous: string) => {
    const lower = given.toLowerCase()
    return check(options.find((each) => each.toLowerCase() === lower) ?? given, previous)
  })
}

const STATEMENTS: List<'statement'> = {
  noun: 'statement',
  summary: 'list who said what to whom',
  narrowed: [choice('act', 'what the speaker does by saying it', actSchema)],
  example: 'acta statements --actor brenn --act promise',
  ask: (ledger, filter) => ledger.listStatements(filter),
}

const COMMITMENTS: List<'commitment'> = {
  noun: 'commitment',
  summary: 'list who is bound to what by when',
  narrowed: [choice('kind', 'how somebody is bound', commitmentSchema.shape.kind)],
  example: 'acta commitments --actor VDA --kind pledge',
  ask: (ledger, filter) => ledger.listCommitments(filter),
}

const EVENTS: List<'event'> = {
  noun: 'event',
  summary: 'list who did what to whom',
  narrowed: [
    choice('type', 'the type in the PLOVER ontology', eventTypeSchema),
    choice('status', 'whether the text says that it happened', eventStatusSchema),
  ],
  example: 'acta events --type CONSULT --status asserted',
  ask: (ledger, filter) => ledger.listEvents(filter),
}

const ACTORS: List<'actor'> = {
  noun: 'actor',
  summary: 'list persons, states, organisations and groups',
  narrowed: [choice('kind', 'what it is', actorSchema.shape.kind)],
  example: 'acta actors --kind person --limit 20',
  ask: (ledger, filter) => ledger.listActors(filter),
}

const helpOf = (example: string, plural: string): string => `
Examples:
  ${example}
  acta ${plural} --from 2031-05-01 --to 2031-05-31 --json

--json prints the record of the contract with its document, path, line and
parties (the actors that its ids name); \`acta schema ${plural}\` describes it.
\`acta show ID\` prints one record with the sentences around it.`

/** `acta statements`, `acta commitments`, `acta events`, `acta actors`: the lists of the ledger. */
export function addListCommands(program: Command, terminal: Terminal): void {
  for (const list of [STATEMENTS, COMMITMENTS, EVENTS] as List<Noun>[]) addListCommand(program, terminal, list)
  addActorCommands(addListCommand(program, terminal, ACTORS), terminal)
}

function addListCommand<Each extends Noun>(program: Command, terminal: Terminal, list: List<Each>): Command {
  const plural = `${list.noun}s`
  const command = program
    .command(plural)
    .summary(list.summary)
    .description(`Prints the ${plural} of the ledger, in the order of publication and of the text.`)
    .option('--actor <name>', "part of an actor's name, or the code of whom it serves")
  withOptions(command, ...list.narrowed, ...dayOptions(), refOption(), ...lensOptions(), ...printedOptions(terminal))
    .addHelpText('after', helpOf(list.example, plural))
    .action((options: ListOptions) => printList(terminal, list, options))
  return command
}

async function printList<Each extends Noun>(terminal: Terminal, list: List<Each>, options: ListOptions): Promise<void> {
  checkRange(options)
  let shelf: TextShelf | undefined
  const groundOf = async (ledger: Ledger, listed: Listed<RecordOf[Each]>) => {
    shelf ??= new TextShelf(ledger)
    return makeGround({ ...listed, text: await shelf.textOf(listed.document.id) })
  }
  await printListed<Listed<RecordOf[Each]>>(terminal, options, {
    ask: (ledger) => list.ask(ledger, options),
    toJson: async (listed, ledger) => toListedLine(list.noun, listed, await groundOf(ledger, listed)),
    toBlocks: async (listed, ledger) => listedBlocks(list.noun, listed.record, await groundOf(ledger, listed)),
    nothing: ({ name }) => `the ledger ${name} has no such ${list.noun}`,
  })
}
