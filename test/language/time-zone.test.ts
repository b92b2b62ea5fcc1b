import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)
const TIMES = new URL('../../src/language/times.ts', import.meta.url).href
const TEXT =
  'On Friday, 4 April 2031, yesterday, by 30 March, in two weeks, by the end of the month, 26 October, within 48 hours.'
const PROGRAM = `
  import { findTimes } from ${JSON.stringify(TIMES)}
  const text = ${JSON.stringify(TEXT)}
  const days = ['2031-03-30', '2031-12-31', '2032-02-29']
  const times = days.map((day) => findTimes(text, [{ start: 0, end: text.length }], day))
  console.log(JSON.stringify({ zone: new Date(0).getTimezoneOffset(), times }))`

async function readIn(zone: string): Promise<{ zone: number; times: unknown }> {
  const command = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM]
  const { stdout } = await run(process.execPath, command, { env: { ...process.env, TZ: zone } })
  return JSON.parse(stdout)
}

it('times are the same whatever the time zone of the process', async () => {
  const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'Europe/London']
  const [here, ...others] = await Promise.all(zones.map(readIn))
  expect(new Set([here, ...others].map((read) => read!.zone)).size).toBeGreaterThan(2)
  for (const other of others) expect(other.times).toEqual(here!.times)
}, 30_000)
