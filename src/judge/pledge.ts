import type { Evidence } from '../model/index.ts'
import { bearingOn, type Case, inOwnVoice, isOwnClaim } from './case.ts'

/** Pledges that are kept by going on, or by not doing something. */
const LASTING =
  /^(?:not |never |no |continue|keep|maintain|stay|remain|preserve|refrain|stop|halt|cease|observe|respect|uphold|honou?r|(?:an?|the) .{0,40}(?:ceasefire|truce|moratorium))/i

/** Whether it is kept by going on with something, or by not doing something. */
export const isLasting = ({ thread }: Case): boolean => LASTING.test(thread.summary)

/** What tells that it was done, by the outlet or by somebody other than who is bound. */
export const performancesOf = (judged: Case): Evidence[] =>
  bearingOn(judged, 'fulfils').filter((each) => !isOwnClaim(judged, each))

/** What says that it was not done, or was broken. */
export const deniersOf = (judged: Case): Evidence[] => [
  ...bearingOn(judged, 'claimed-violation'),
  ...bearingOn(judged, 'violates').filter(inOwnVoice),
]
