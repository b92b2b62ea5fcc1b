import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { isServerAddress, openLedger } from '../../src/ledger/index.ts'
import { hashOf, makeEarlier } from '../../test/ledger/make-earlier.ts'
import { seededRandom } from '../speed/invent-articles.ts'
import { filePlaces, type Places, serverPlaces } from './places.ts'
import type { Trial } from './trial.ts'

const CHILD = fileURLToPath(new URL('../../test/ledger/child.ts', import.meta.url))

/** The last steps that released versions knew: on SQLite one without an index of words, and the one before this. */
const LAST = { sqlite: [5, 8], postgres: [4] }
const TIMED = 3

/** An earlier ledger that is copied for every kill, the hash of its rows, and its schema before and after. */
interface Earlier {
  place: string
  held: string
  schemas: readonly string[]
  /** how long it takes to open it the first time */
  openingMs: number
}

interface Outcome {
  /** whether the transaction was begun and not yet ended */
  isWithin: boolean
  isNew: boolean
  faults: number
}

/** Kills the process that brings an earlier ledger up to date so often, tells what was found after, and gives how much was wrong. */
export async function killMigration({ engine, place, kills, documents, seed }: Trial): Promise<number> {
  const random = seededRandom(seed)
  const [places, lasts] = isServerAddress(place)
    ? [serverPlaces(place), LAST.postgres]
    : [filePlaces(place), LAST.sqlite]
  let faults = 0
  for (const last of lasts) {
    const earlier = await prepare(places, last, documents)
    const outcomes: Outcome[] = []
    for (let run = 0; outcomes.length < kills / lasts.length; run++) {
      const copy = await places.copy(earlier.place, `from_${last}_${run}`)
      const afterMs = random() * earlier.openingMs
      const isWithin = await openAndKill(places, copy, { afterMs, isDisconnected: run % 2 === 1 })
      if (isWithin !== null) outcomes.push({ isWithin, ...(await examine(places, copy, earlier)) })
      await places.remove(copy)
    }
    tell(`${engine} from step ${last}, ${documents} documents and decisions`, earlier, outcomes)
    faults += outcomes.reduce((sum, outcome) => sum + outcome.faults, 0)
  }
  return faults
}

function tell(what: string, { openingMs }: Earlier, outcomes: readonly Outcome[]): void {
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length
  const within = count(({ isWithin }) => isWithin)
  const isNew = count((outcome) => outcome.isNew)
  const faults = outcomes.reduce((sum, outcome) => sum + outcome.faults, 0)
  console.log(
    `${what}: opened in ${Math.round(openingMs)} ms; killed ${outcomes.length} times meanwhile, ${within} of them in the transaction; ${outcomes.length - isNew} were whole as before and ${isNew} up to date, ${faults} faults`,
  )
}

async function prepare(places: Places, last: number, documents: number): Promise<Earlier> {
  const place = await places.make(`earlier_${last}`)
  const held = await makeEarlier(place, { last, readings: documents, reviews: documents })
  const schemas = [await places.dump(place)]
  const times: number[] = []
  for (let run = 0; run < TIMED; run++) {
    const copy = await places.copy(place, `timed_${last}_${run}`)
    const { opening, opened, closed } = startOpening(copy)
    await opening
    const begin = performance.now()
    await opened
    times.push(performance.now() - begin)
    await closed
    schemas[1] = await places.dump(copy)
    await places.remove(copy)
  }
  return { place, held, schemas, openingMs: times.sort((a, b) => a - b)[Math.floor(TIMED / 2)]! }
}

/** A process that opens an earlier ledger. */
function startOpening(place: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, 'migrate', place], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const lines = createInterface({ input: child.stdout })
  const told = (word: string) => new Promise<void>((done) => void lines.on('line', (line) => line === word && done()))
  return { child, opening: told('opening'), opened: told('opened'), closed: once(child, 'close') }
}

interface Kill {
  afterMs: number
  /** whether the server ends the connection instead of somebody the process */
  isDisconnected: boolean
}

/** Whether the kill fell within the transaction; null where the ledger was open before. */
async function openAndKill(places: Places, place: string, { afterMs, isDisconnected }: Kill): Promise<boolean | null> {
  const { child, opening, opened, closed } = startOpening(place)
  let isOpen = false
  void opened.then(() => {
    isOpen = true
  })
  await opening
  await new Promise((done) => setTimeout(done, afterMs))
  const { disconnect, isBusy } = places
  const isWithin = disconnect && isDisconnected ? await disconnect(place) : await isBusy(place)
  if (!disconnect || !isDisconnected) child.kill('SIGKILL')
  await closed
  return isOpen ? null : isWithin
}

/** What is wrong with a ledger after a kill, for those who only read, and for those who write. */
async function examine(places: Places, place: string, { held, schemas }: Earlier): Promise<Omit<Outcome, 'isWithin'>> {
  const version = schemas.indexOf(await places.dump(place))
  let faults = version < 0 ? 1 : 0
  for (const readOnly of [true, false]) {
    const ledger = await openLedger(place, { now: () => new Date().toISOString(), readOnly })
    faults += (await ledger.check()).faults.length
    if ((await hashOf(ledger)) !== held) faults++
    await ledger.close()
  }
  return { isNew: version === 1, faults }
}
