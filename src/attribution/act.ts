import type { Act, Span } from '../model/index.ts'
import type { DocumentView } from './view.ts'

/** Acts that the cue names without saying what is done: the words decide. */
const OPEN: ReadonlySet<Act> = new Set<Act>(['assert', 'assess'])

const OWN = "(?:we|i|(?:president|minister|government)[\\w\\s.']{0,40})"
/** What the words of a content do; the first that fits. Hand-written, for the first readers of a record. */
const SIGNS: readonly [Act, RegExp][] = [
  [
    'threaten',
    /\bwill (?:face|pay|suffer)\b|\bconsequences\b|\bretaliat|\b(?:if|unless)\b[^.]{0,150}\bwe (?:will|would|shall) (?:close|impose|strike|respond|withdraw|suspend|cut|halt|punish|expel|attack|hit|end)\b/i,
  ],
  [
    'demand',
    /\b(?:must|should|needs? to|ha(?:s|ve) to|ought to|call(?:s|ed|ing)? (?:for|on)|urge[sd]?|demand(?:s|ed)?)\b/i,
  ],
  [
    'promise',
    new RegExp(
      `\\b${OWN}\\s*(?:will|'ll|’ll|shall|won['’]t|(?:am|are|'re|’re|'m|’m) (?:going|ready|prepared|committed) to|intend to|plan to|pledge|promise)\\b(?! (?:know|see|find out)\\b)`,
      'i',
    ),
  ],
  [
    'accuse',
    /\b(?:violat|breach|breaking|broke|lying|lied|sabotag|stalling|obfuscat|provok|aggression|propaganda|hypocri)/i,
  ],
  ['agree', /\b(?:agree[sd]?|accept(?:s|ed)?) (?:to|that|with|the)\b/i],
  ['support', /\b(?:we|i) (?:fully |strongly )?(?:support|welcome|back|stand (?:with|by))\b/i],
  [
    'reject',
    /\b(?:reject(?:s|ed)?|unacceptable|out of the question|no interest in|won['’]t accept|will not accept|would not (?:accept|agree|conform))\b/i,
  ],
  [
    'assess',
    /\b(?:could|might|may|likely|hope|believe|think|feel|would|important|good|bad|clear|serious|optimis|pessimis)\b/i,
  ],
]

/** "she would reopen the bridge": a plan of the speaker's own in reported speech. */
const REPORTED_PLAN =
  /^(?:that\s+)?(?:he|she|they|it|(?:his|her|their|its|the) (?:government|country|side|party|ministry))\s+(?:will|would|intend(?:s|ed)? to|plan(?:s|ned)? to)\s+(?!(?:be|have|not be|like|need|require|depend|take|know|see|want)\b)/i

/** The longest stretch of a content that is searched for signs. */
const MOST_UNITS = 2000

/** What a speaker does by saying it: the cue's own act, or for open cues what the words show. */
export function actOf(view: DocumentView, cueAct: Act, content: readonly Span[]): Act {
  if (!OPEN.has(cueAct)) return cueAct
  const words = content
    .map(({ start, end }) => view.annotated.text.slice(start, end))
    .join(' ')
    .slice(0, MOST_UNITS)
  if (REPORTED_PLAN.test(words)) return 'promise'
  return SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? cueAct
}
