import { Command } from 'commander'
import { addAddCommand } from './commands/add-command.ts'
import { addBriefCommand } from './commands/brief-command.ts'
import { addCodeCommand } from './commands/code-command.ts'
import { addCorrectionCommands } from './commands/correction-commands.ts'
import { addDueCommand } from './commands/due-command.ts'
import { addDuplicatesCommand } from './commands/duplicates-command.ts'
import { addExportCommand } from './commands/export-command.ts'
import { addImportCommand } from './commands/import-command.ts'
import { addJudgeCommand } from './commands/judge-command.ts'
import { addListCommands } from './commands/list-commands.ts'
import { addMcpCommand } from './commands/mcp-command.ts'
import { addObservationsCommand } from './commands/observations-command.ts'
import { addQuotationsCommand } from './commands/quotations-command.ts'
import { addReadCommand } from './commands/read-command.ts'
import { addRereadCommand } from './commands/reread-command.ts'
import { addReviewCommand } from './commands/review-command.ts'
import { addSchemaCommand } from './commands/schema-command.ts'
import { addSearchCommand } from './commands/search-command.ts'
import { addServeCommand } from './commands/serve-command.ts'
import { addShowCommand } from './commands/show-command.ts'
import { addStartCommand } from './commands/start-command.ts'
import { addThreadsCommand } from './commands/threads-command.ts'
import { addTokenCommand } from './commands/token-command.ts'
import { addUpkeepCommands } from './commands/upkeep-commands.ts'
import { addWhyCommand } from './commands/why-command.ts'
import { CommandFault } from './report.ts'
import { lookOf, type Terminal } from './terminal.ts'

const AFTER_HELP = `
Examples:
  acta read report.txt --date 2031-05-14
  acta add reports/ && acta commitments --kind pledge
  acta code < articles.jsonl > readings.jsonl

\`acta help COMMAND\` says more. Exit status: 0 done; 1 some documents failed and
the others are done; 2 not understood, or Node is too old; 10 to 39 one fault
that the message names; 70 a bug; 130 stopped.`

/** How a program is made and what it tells of itself. */
interface ProgramParts {
  terminal: Terminal
  version: string
  /** takes what commander prints: help and version */
  print(text: string): void
  /** takes the exit code of a command that counts faults */
  end(exitCode: number): void
}

/** Makes the command line of Acta: every command with its options and help. */
export function makeProgram({ terminal, version, print, end }: ProgramParts): Command {
  const { width } = lookOf(terminal)
  const program = new Command('acta')
    .description('Reads news and keeps the record of words and deeds: who said, promised and did what.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', AFTER_HELP)
    .configureHelp({ helpWidth: width })
    .configureOutput({ writeOut: print, writeErr: () => {}, outputError: () => {}, getOutHelpWidth: () => width })
    .showSuggestionAfterError()
    .exitOverride()
  program.commandsGroup('Read and record:')
  addStartCommand(program, terminal, end)
  addReadCommand(program, terminal, end)
  addCodeCommand(program, terminal, end)
  addAddCommand(program, terminal, end)
  program.commandsGroup('Look and find:')
  addListCommands(program, terminal)
  addSearchCommand(program, terminal)
  addQuotationsCommand(program, terminal)
  addDuplicatesCommand(program, terminal)
  addThreadsCommand(program, terminal)
  addObservationsCommand(program, terminal)
  addBriefCommand(program, terminal)
  addDueCommand(program, terminal)
  addShowCommand(program, terminal)
  program.commandsGroup('Hold words against deeds:')
  addJudgeCommand(program, terminal)
  addWhyCommand(program, terminal)
  addReviewCommand(program, terminal)
  program.commandsGroup('Serve:')
  addServeCommand(program, terminal)
  addMcpCommand(program, terminal)
  program.commandsGroup('Mend and keep:')
  addRereadCommand(program, terminal)
  addCorrectionCommands(program, terminal)
  addUpkeepCommands(program, terminal, end)
  program.commandsGroup('For other programs:')
  addExportCommand(program, terminal)
  addImportCommand(program, terminal, end)
  addSchemaCommand(program, terminal)
  addTokenCommand(program, terminal)
  for (const command of program.commands) {
    command.exitOverride((error) => {
      throw new CommandFault(command.name(), error)
    })
  }
  return program
}
