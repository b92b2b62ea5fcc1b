import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Ledger } from '../../ledger/index.ts'
import { type TokenScope, tokenScopeSchema } from '../../model/index.ts'
import { checkDate } from '../../read/index.ts'
import { type DecisionOptions, decisionOptions, toSaid } from '../decision-options.ts'
import { withOptions } from '../list-options.ts'
import { type LedgerOption, ledgerOption } from '../options.ts'
import { type Block, block, layOut, piece } from '../print/lay-out.ts'
import { tokenBlocks } from '../print/token.ts'
import { openLedger } from '../rooms.ts'
import { lookOf, type Terminal } from '../terminal.ts'
import { today } from './judge-command.ts'

const CREATE_EXAMPLES = `
Examples:
  acta token create --name newsroom --scope add
  acta token create --name desk --scope add,review --expires 2031-12-31

Every token may read; add lets it add documents and corrections, review record
decisions. The secret is printed once and kept nowhere: the ledger has only its
hash. \`acta token revoke\` takes a token back at once.`

const LIST_EXAMPLES = `
Examples:
  acta token list
  acta token list --json

Tokens are no part of the record: no backup and no export holds them.`

const REVOKE_EXAMPLES = `
Examples:
  acta token revoke newsroom --by "Ada Brenn" --why "left in a chat"
  acta token revoke 5f0c1a2b --by "Ada Brenn" --why "no longer needed"`

interface CreateOptions extends LedgerOption {
  name: string
  scope: TokenScope[]
  expires?: string
  json?: boolean
}

type ListOptions = LedgerOption & { json?: boolean }

/** `acta token`: what lets programs in over HTTP. */
export function addTokenCommand(program: Command, terminal: Terminal): void {
  const token = program
    .command('token')
    .summary('make, list and revoke what lets programs in over HTTP')
    .description('Makes, lists and revokes the tokens that let programs in over HTTP.')
  const json = (what: string) => new Option('--json', what)
  const create = token
    .command('create')
    .summary('make a token; its secret is printed once')
    .description('Makes a token and prints its secret, which is kept nowhere.')
    .requiredOption('--name <name>', 'what it is for; no other token that is good may have it')
  const scope = new Option('--scope <scopes>', 'read, add, review, with commas').argParser(parseScopes)
  const expires = new Option('--expires <day>', 'the last day on which it is good').argParser(checkDate)
  withOptions(create, scope.default(['read'], 'read'), expires, json('print one JSON object'), ledgerOption(terminal))
    .addHelpText('after', CREATE_EXAMPLES)
    .action((options: CreateOptions) => createToken(terminal, options))
  const list = token
    .command('list')
    .summary('list tokens, with how often each was used and for what last')
    .description('Prints all tokens, those that were revoked or have expired too.')
  withOptions(list, json('print one JSON object a line'), ledgerOption(terminal))
    .addHelpText('after', LIST_EXAMPLES)
    .action((options: ListOptions) => listTokens(terminal, options))
  const revoke = token
    .command('revoke')
    .summary('take a token back')
    .description('Takes a token back from now on, with who says so and why.')
    .argument('<token>', 'its id or its name')
  withOptions(revoke, ...decisionOptions(terminal, 'who takes it back'))
    .addHelpText('after', REVOKE_EXAMPLES)
    .action((named: string, options: DecisionOptions) => revokeToken(terminal, named, options))
}

function parseScopes(text: string): TokenScope[] {
  const scopes = tokenScopeSchema
    .array()
    .min(1)
    .safeParse(text.split(',').map((scope) => scope.trim()))
  if (scopes.success) return scopes.data
  throw new InvalidArgumentError('Name one or more of read, add and review, with commas between them.')
}

async function withLedger<T>(
  { now }: Terminal,
  { place, create }: { place: string; create: boolean },
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = await openLedger(place, { create, now })
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}

/** A server may be set up before the first document: the ledger is made where there is none. */
const createToken = (terminal: Terminal, { name, scope, expires, json, ledger: place }: CreateOptions): Promise<void> =>
  withLedger(terminal, { place, create: true }, async (ledger) => {
    const made = await ledger.createToken({ name, scopes: scope, expiresOn: expires ?? null })
    if (json) return terminal.out.write(`${JSON.stringify(made)}\n`)
    const told = block(piece('faint', 'The secret is shown this once. Send it as `Authorization: Bearer SECRET`:'))
    await print(terminal, [...tokenBlocks(made.token, today(terminal)), told])
    // a secret is copied as it stands: on a line of its own, and never broken
    await terminal.out.write(`${made.secret}\n`)
  })

const listTokens = (terminal: Terminal, { json, ledger: place }: ListOptions): Promise<void> =>
  withLedger(terminal, { place, create: false }, async (ledger) => {
    const tokens = await ledger.listTokens()
    if (json) return terminal.out.write(tokens.map((each) => `${JSON.stringify(each)}\n`).join(''))
    if (tokens.length === 0) return terminal.err.write(`acta: the ledger ${ledger.name} has no token\n`)
    await print(
      terminal,
      tokens.flatMap((each) => tokenBlocks(each, today(terminal))),
    )
  })

async function revokeToken(terminal: Terminal, named: string, options: DecisionOptions): Promise<void> {
  const said = toSaid(options)
  await withLedger(terminal, { place: options.ledger, create: false }, async (ledger) => {
    const revoked = await ledger.revokeToken({ token: named, ...said })
    if (options.json) return terminal.out.write(`${JSON.stringify(revoked)}\n`)
    await print(terminal, tokenBlocks(revoked, today(terminal)))
  })
}

const print = ({ out, env }: Terminal, blocks: readonly Block[]): Promise<void> =>
  out.write(layOut(blocks, lookOf({ out, env })))
