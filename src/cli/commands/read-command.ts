import type { Command } from 'commander'
import { toPrinted } from '../../model/index.ts'
import { readSources } from '../../read/index.ts'
import { type ActorsOption, actorsOption, type DescribingOptions, describingOptions, toDefaults } from '../options.ts'
import { BLANK, layOut } from '../print/lay-out.ts'
import { readingBlocks } from '../print/reading.ts'
import { loadReader } from '../rooms.ts'
import { Tally } from '../tally.ts'
import { breathe, expectInput, lookOf, type Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta read report.txt --date 2031-05-14 --outlet "The Vardian Post"
  acta read reports/ --json > readings.jsonl
  curl -s https://example.org/report.txt | acta read -

--json prints a Reading as \`acta schema\` describes it, one a line.
A .md file may begin with front matter (title, date, outlet, source); a .jsonl
file holds a document a line, as \`acta code\` takes them.`

interface ReadOptions extends DescribingOptions, ActorsOption {
  withText?: boolean
  json?: boolean
}

/** `acta read`: documents, and what Acta makes of them. */
export function addReadCommand(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const command = program
    .command('read')
    .summary('read documents and print what they say')
    .description('Reads a file, a folder or standard input ("-") and prints who said, promised and did what.')
    .argument('<source>', 'a file, a folder, or - for standard input')
  for (const option of describingOptions()) command.addOption(option)
  command
    .addOption(actorsOption())
    .option('--json', 'print the reading as JSON, one a line')
    .option('--with-text', 'with --json: print the text of the document too')
    .addHelpText('after', EXAMPLES)
    .action(async (source: string, options: ReadOptions) => end(await read(terminal, source, options)))
}

async function read(terminal: Terminal, path: string, options: ReadOptions): Promise<number> {
  const { stdin, out } = terminal
  if (path === '-') await expectInput(terminal, 'a document')
  const reader = await loadReader(options.actors)
  const look = lookOf(terminal)
  const tally = new Tally(terminal)
  for await (const source of readSources([path], toDefaults(options), { stdin })) {
    await breathe(terminal)
    if ('fault' in source) {
      await tally.report(source.fault)
      continue
    }
    const reading = reader.read(source.text, source.description)
    if (options.json) {
      await out.write(`${JSON.stringify(toPrinted(reading, options.withText === true))}\n`)
    } else {
      const blocks = readingBlocks(reading, source)
      await out.write(layOut(tally.done > 0 ? [BLANK, BLANK, ...blocks] : blocks, look))
    }
    tally.countDone()
  }
  return tally.exitCode
}
