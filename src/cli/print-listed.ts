import type { Ledger } from '../ledger/index.ts'
import type { PrintedOptions } from './list-options.ts'
import { type Block, layOut } from './print/lay-out.ts'
import { startProgress } from './progress.ts'
import { openLedger } from './rooms.ts'
import { breathe, lookOf, type Terminal } from './terminal.ts'

/** What is asked of a ledger, and how a person and a program read each of it. */
interface Listing<Item> {
  /** tells `onDocument` of each document that is gathered before anything can be printed */
  ask(ledger: Ledger, onDocument: () => Promise<void>): AsyncIterable<Item>
  toBlocks(item: Item, ledger: Ledger): Block[] | Promise<Block[]>
  toJson?(item: Item, ledger: Ledger): unknown
  /** what is told a person where there is nothing: "acta: the ledger acta.db has no such event" */
  nothing(ledger: Ledger): string
}

/** Prints what a ledger is asked for, as it comes. */
export async function printListed<Item>(
  terminal: Terminal,
  options: PrintedOptions,
  { ask, toBlocks, toJson = (item) => item, nothing }: Listing<Item>,
): Promise<void> {
  const { out, err, now } = terminal
  const { json, limit = Number.POSITIVE_INFINITY } = options
  const look = lookOf(terminal)
  const ledger = await openLedger(options.ledger, { readOnly: true, now })
  const progress = startProgress(terminal, { isOutputSilent: true })
  let gathered = 0
  const onDocument = async (): Promise<void> => {
    await breathe(terminal)
    progress.show(++gathered)
  }
  try {
    let count = 0
    for await (const item of ask(ledger, onDocument)) {
      progress.end()
      await breathe(terminal)
      if (count === limit) break
      count++
      await out.write(
        json ? `${JSON.stringify(await toJson(item, ledger))}\n` : layOut(await toBlocks(item, ledger), look),
      )
    }
    if (count === 0 && !json) await err.write(`acta: ${nothing(ledger)}\n`)
  } finally {
    progress.end()
    await ledger.close()
  }
}
