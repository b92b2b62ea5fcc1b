import { Argument, type Command } from 'commander'
import { z } from 'zod'
import {
  briefSchema,
  clusterSchema,
  correctionSchema,
  dueSchema,
  identitySchema,
  quotationSchema,
  readingSchema,
  redactionSchema,
  reviewSchema,
  threadSchema,
  verdictSchema,
} from '../../model/index.ts'
import { LISTED_SCHEMAS } from '../listed-line.ts'
import type { Terminal } from '../terminal.ts'

const SCHEMAS = {
  reading: readingSchema,
  ...LISTED_SCHEMAS,
  joined: identitySchema,
  quotations: quotationSchema,
  duplicates: clusterSchema,
  threads: threadSchema,
  judge: verdictSchema,
  brief: briefSchema,
  due: dueSchema,
  review: reviewSchema,
  correction: correctionSchema,
  redaction: redactionSchema,
}

type Shape = keyof typeof SCHEMAS

const EXAMPLES = `
Examples:
  acta schema > reading.schema.json
  acta schema commitments

"reading" describes a line of \`acta read --json\` and \`acta code\`; the others a
line of the list of that name with --json, "joined" of \`acta actors joined\`,
"judge" of \`acta judge\` and \`acta why\`, "review" of \`acta review\` and
\`acta actors merge\`, "correction" and "redaction" of the commands that record
them. JSON Schema, draft 2020-12. A later version of Acta may add fields.`

/** `acta schema`: the JSON Schema of what the other commands print. */
export function addSchemaCommand(program: Command, terminal: Terminal): void {
  program
    .command('schema')
    .summary('print the JSON Schema of a reading, or of a line of a list')
    .description('Prints the JSON Schema of what the commands print with --json.')
    .addArgument(new Argument('[what]', 'what to describe').choices(Object.keys(SCHEMAS)).default('reading'))
    .addHelpText('after', EXAMPLES)
    .action((what: Shape) => terminal.out.write(`${JSON.stringify(z.toJSONSchema(SCHEMAS[what]), null, 2)}\n`))
}
