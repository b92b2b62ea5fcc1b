import { ActaError, type Actor, type BriefParty, namesActor, type ThreadParty } from '../../model/index.ts'
import { nearNames } from './near-names.ts'

/** Somebody whom the record names. */
export type Named = Pick<Actor, 'name' | 'kind' | 'serves'>

interface Counted extends Named {
  times: number
}

/** Everybody once, the most often named first. */
function countNamed(actors: Iterable<Named>): Counted[] {
  const counted = new Map<string, Counted>()
  for (const { name, kind, serves } of actors) {
    const key = JSON.stringify([name, kind, serves])
    const known = counted.get(key)
    if (known) known.times++
    else counted.set(key, { name, kind, serves, times: 1 })
  }
  return [...counted.values()].sort((one, other) => other.times - one.times)
}

/** The code that a word stands for: it is one that somebody serves, or the name of a state or organisation that serves itself. */
function codeOf(wanted: string, everybody: readonly Counted[]): string | null {
  const same = (text: string | null): boolean => text?.toLowerCase() === wanted.toLowerCase()
  const byCode = everybody.find(({ serves }) => same(serves))
  if (byCode) return byCode.serves
  const states = new Set(everybody.filter(({ kind }) => kind === 'state').map(({ serves }) => serves))
  const servesItself = ({ kind, serves }: Counted): boolean =>
    serves !== null && (kind === 'state' || (kind === 'organisation' && !states.has(serves)))
  return everybody.find((each) => same(each.name) && servesItself(each))?.serves ?? null
}

/** Whether somebody is of the party. */
export const isOfParty = (party: Pick<BriefParty, 'wanted' | 'code'>, actor: ThreadParty): boolean =>
  party.code === null ? namesActor(actor, party.wanted) : actor.serves === party.code

/**
 * Finds whom a word means: all who serve a code, where the word is one or names a state or organisation; else all whose name has it as a part.
 * Example: `findParty('vda', actors)` is `{ wanted: 'vda', name: 'Vardia', code: 'VDA', names: ['Vardia', 'Ada Brenn'] }`; "Vardia" means the same.
 *
 * Errors: 'record-missing' where nobody is meant, with up to five who have a name like it; 'usage' of no word
 */
export function findParty(wanted: string, actors: Iterable<Named>): BriefParty {
  const word = wanted.trim()
  if (word === '') throw new ActaError('usage', 'a party without a name is nobody: give a code or a part of a name')
  const everybody = countNamed(actors)
  const code = codeOf(word, everybody)
  const meant = everybody.filter((each) => isOfParty({ wanted: word, code }, each))
  if (meant.length === 0) throw new ActaError('record-missing', toMissing(word, everybody))
  return {
    wanted: word,
    name: titleOf(meant, { word, code }),
    code,
    names: [...new Set(meant.map(({ name }) => name))],
  }
}

/** What a party is called: the name of the state or organisation that the code stands for, or of the only one who is meant. */
function titleOf(meant: readonly Counted[], { word, code }: { word: string; code: string | null }): string {
  const body = (wanted: Actor['kind']) => meant.find(({ kind }) => kind === wanted)?.name
  if (code !== null) return body('state') ?? body('organisation') ?? code
  const names = new Set(meant.map(({ name }) => name))
  return names.size === 1 ? meant[0]!.name : word
}

const MOST_NEAR = 5

const toTold = ({ name, serves }: Named): string => (serves === null || serves === name ? name : `${name} (${serves})`)

function toMissing(wanted: string, everybody: readonly Counted[]): string {
  const nobody = `no document names "${wanted}" or anybody who serves it`
  if (everybody.length === 0) return `${nobody}, or anybody at all: record documents first, with \`acta add\``
  const near = nearNames(wanted, everybody)
  const told = [...new Set((near.length > 0 ? near : everybody).map(toTold))].slice(0, MOST_NEAR).join(', ')
  return near.length > 0 ? `${nobody}: did you mean ${told}?` : `${nobody}: those named most often are ${told}`
}
