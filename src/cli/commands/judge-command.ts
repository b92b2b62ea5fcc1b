import { type Command, Option } from 'commander'
import { readVerdicts } from '../../answers/index.ts'
import {
  commitmentSchema,
  namesActor,
  type Verdict,
  type VerdictStatus,
  verdictStatusSchema,
} from '../../model/index.ts'
import { lensOptions, type PrintedOptions, printedOptions, withOptions } from '../list-options.ts'
import { clausesOf, verdictBlocks } from '../print/verdict.ts'
import { printListed } from '../print-listed.ts'
import type { Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta judge --as-of 2031-06-30
  acta judge --actor VDA --kind pledge --status kept
  acta judge --as-of 2031-06-30 --json

Each commitment of the record with what came of it by the published rules
(docs/rules.md), what decided it quoted beside. Without --as-of it is judged as
of today. A verdict is a proposal until \`acta review\` puts a person's word on
the record; \`acta why ID\` prints the whole chain. \`acta schema judge\`
describes a line of --json.`

interface JudgeOptions extends PrintedOptions {
  actor?: string
  kind?: Verdict['kind']
  status?: VerdictStatus
  ref?: string
  asOf?: string
  knownAt?: string
}

/** `acta judge`: what came of each commitment. */
export function addJudgeCommand(program: Command, terminal: Terminal): void {
  const judge = program
    .command('judge')
    .summary('judge commitments against what then happened')
    .description('Prints each commitment across documents with its verdict, the rule and the evidence it rests on.')
    .option('--actor <name>', 'part of the name of a side, or its code')
    .addOption(new Option('--kind <kind>', 'how somebody is bound').choices(commitmentSchema.shape.kind.options))
    .addOption(new Option('--status <status>', 'what the verdict is').choices(verdictStatusSchema.options))
    .option('--ref <ref>', 'the id or path of the document that it begins with')
  withOptions(judge, ...lensOptions(), ...printedOptions(terminal))
    .addHelpText('after', EXAMPLES)
    .action((options: JudgeOptions) => printVerdicts(terminal, options))
}

const isAsked = ({ kind, status, by, toward, first }: Verdict, asked: JudgeOptions): boolean =>
  (asked.kind === undefined || asked.kind === kind) &&
  (asked.status === undefined || asked.status === status) &&
  (asked.ref === undefined || asked.ref === first.ref) &&
  (asked.actor === undefined || [...by, ...toward].some((party) => namesActor(party, asked.actor!)))

async function printVerdicts(terminal: Terminal, options: JudgeOptions): Promise<void> {
  const asOf = options.asOf ?? today(terminal)
  let texts: ReadonlyMap<string, string> = new Map()
  await printListed<Verdict>(terminal, options, {
    async *ask(ledger, onDocument) {
      const read = await readVerdicts(ledger, { asOf, knownAt: options.knownAt }, onDocument)
      texts = read.texts
      yield* read.verdicts.filter((each) => isAsked(each, options))
    },
    toBlocks: (verdict) => verdictBlocks(verdict, clausesOf(texts)),
    nothing: ({ name }) => `the ledger ${name} has no such commitment as of ${asOf}`,
  })
}

const DAY_LENGTH = 10

/** The day it is. */
export const today = ({ now }: Terminal): string => now().slice(0, DAY_LENGTH)
