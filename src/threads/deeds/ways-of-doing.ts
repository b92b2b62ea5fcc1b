import type { EventType } from '../../model/index.ts'
import type { ActionWords } from '../commitment-threads/action-words.ts'
import { isLight } from '../commitment-threads/word-groups.ts'
import type { Deed } from './deed.ts'

/** PLOVER types by which acts of these words are done. */
const TYPES = new Map<string, readonly EventType[]>(
  Object.entries({
    LEAVE: ['RETREAT'],
    FREE: ['RETREAT'],
    RETURN: ['RETREAT'],
    SWAP: ['RETREAT', 'COOPERATE'],
    SEND: ['AID', 'COOPERATE'],
    SUPPORT: ['AID', 'SUPPORT'],
    DEPLOY: ['MOBILIZE'],
    IMPOSE: ['SANCTION', 'COERCE'],
    FORBID: ['SANCTION', 'COERCE'],
    sanction: ['SANCTION'],
    EXPEL: ['SANCTION', 'COERCE'],
    DETAIN: ['COERCE', 'SANCTION'],
    ATTACK: ['ASSAULT'],
    offens: ['ASSAULT'],
    MEET: ['CONSULT'],
    VISIT: ['CONSULT'],
    TALKS: ['CONSULT'],
    SIGN: ['AGREE', 'COOPERATE'],
    OPEN: ['CONCEDE', 'RETREAT'],
    END: ['CONCEDE', 'RETREAT'],
    CLOSE: ['COERCE', 'SANCTION'],
    ALLOW: ['CONCEDE'],
    TRUCE: ['CONCEDE', 'RETREAT'],
  }),
)
const NO_TYPES: readonly EventType[] = []

/** The PLOVER types by which what a word says is done. */
export const typesOf = (concept: string): readonly EventType[] => TYPES.get(concept) ?? NO_TYPES

/** The types of events by which something of these words is done. */
export const typesByWords = ({ verb, rest }: ActionWords): EventType[] => [
  ...new Set([...(verb === null ? [] : [verb]), ...rest].flatMap(typesOf)),
]

/** Words by which something is done: to sign, to ratify and to recognise are deeds themselves. */
const PERFORMED = new Set([
  'SIGN',
  'RATIFY',
  'RECOGNISE',
  'SUPPORT',
  'JOIN',
  'AGREEMENT',
  'TRUCE',
  'END',
  'ALLOW',
  'condemn',
  'PUBLISH',
])
const DONE_TYPES = new Set<EventType | null>([
  ...([
    'CONSULT',
    'CONCEDE',
    'COOPERATE',
    'AID',
    'RETREAT',
    'PROTEST',
    'SANCTION',
    'MOBILIZE',
    'COERCE',
    'ASSAULT',
  ] as const),
])
const SPOKEN_TYPES = new Set<EventType | null>(['AGREE', 'SUPPORT', 'REQUEST'])

/** Whether the deed is of a kind by which the act can be done. */
export function isDoing({ type }: Deed, { verb, rest }: ActionWords): boolean {
  if (DONE_TYPES.has(type)) return true
  if (!SPOKEN_TYPES.has(type)) return false
  return verb !== null && (PERFORMED.has(verb) || (isLight(verb) && [...rest].some((each) => PERFORMED.has(each))))
}

/** Words for a meeting: one stands for the other. */
const MEETINGS = new Set(['MEET', 'TALKS', 'VISIT'])

/** Whether a word means a meeting. */
export const isMeeting = (concept: string): boolean => MEETINGS.has(concept)

/** Concepts of putting off. */
const PUT_OFF = ['delay', 'postpon', 'defer']
/** Things that are imposed, held or sent, so that calling them off undoes the act. */
const THINGS = new Set([
  'sanction',
  'tariff',
  'duti',
  'MEET',
  'TALKS',
  'VISIT',
  'ELECTION',
  'embargo',
  'blockad',
  'mission',
  'offens',
])
/** Whether a word names a thing that is imposed, held or sent. */
export const isThing = (concept: string): boolean => THINGS.has(concept)

/** Verbs that call off or put off what their object names: "cancels the summit", "postpones the tariffs". */
const UNDOING = new Set([
  'END',
  'DISMANTLE',
  'LEAVE',
  'drop',
  'abandon',
  'revers',
  'rescind',
  'revok',
  'retract',
  ...PUT_OFF,
])

/** Whether the deed calls or puts off the act: the act's verb, or a thing by which it is done, is what its verb is about. */
export function isUndone({ verb, rest }: ActionWords, { words }: Deed): boolean {
  if (words.verb === null || !UNDOING.has(words.verb) || verb === null || UNDOING.has(verb)) return false
  return words.rest.has(verb) || [...rest].some((each) => THINGS.has(each) && words.rest.has(each))
}

export const isPutOff = ({ words }: Deed): boolean =>
  PUT_OFF.some((each) => words.verb === each || words.rest.has(each))

/** Words that say of a deed that nothing came of it: "the collapse of talks". */
const FAILED = ['collaps', 'breakdown', 'fail', 'failur', 'boycott']

export const hasFailed = ({ words }: Deed): boolean =>
  FAILED.some((each) => words.verb === each || words.rest.has(each))
