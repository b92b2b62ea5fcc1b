import { mentionsIn } from '../actors/index.ts'
import type { Act, Actor, Span } from '../model/index.ts'
import type { DocumentView } from './view.ts'

/** Acts that the cue names without saying what is done: the words decide. */
const OPEN: ReadonlySet<Act> = new Set<Act>(['assert', 'assess'])

/** What the words of a content do; the first that fits. Hand-written, for the first readers of a record. */
const SIGNS: readonly [Act, RegExp][] = [
  ['demand', /\?["”’']?$/],
  [
    'threaten',
    /\bwill (?:face|pay|suffer)\b|\bconsequences\b|\bretaliat|\b(?:if|unless)\b[^.]{0,150}\bwe (?:will|would|shall) (?:close|impose|strike|respond|withdraw|suspend|cut|halt|punish|expel|attack|hit|end)\b/i,
  ],
  [
    'demand',
    /\b(?:must|should|needs? to|ha(?:s|ve) to|ought to|call(?:s|ed|ing)? (?:for|on)|urge[sd]?|demand(?:s|ed)?)\b/i,
  ],
  [
    'reject',
    /\b(?:reject(?:s|ed)?|unacceptable|unfeasible|out of the question|no interest in|(?:we|i) (?:won['’]t|will not|shall not)|would not (?:accept|agree|conform)|not for sale)\b/i,
  ],
  [
    'promise',
    /\b(?:we|i)\s*(?:will|'ll|’ll|shall|(?:am|are|'re|’re|'m|’m) (?:going|ready|prepared|committed) to|intend to|plan to|pledge|promise)\b(?! (?:know|see|find out)\b)/i,
  ],
  [
    'accuse',
    /\b(?:violat|breach|breaking|broke|lying|lied|sabotag|stalling|obfuscat|provok|aggression|propaganda|hypocri)/i,
  ],
  ['deny', /\b(?:is|was|are|were) (?:not true|untrue|false)\b|\bnever happened\b/i],
  ['agree', /\b(?:we|i) (?:have )?(?:agreed?|accept(?:ed)?)\b/i],
  ['support', /\b(?:we|i) (?:fully |strongly )?(?:support|welcome|back|stand (?:with|by))\b/i],
  [
    'assess',
    /\b(?:could|might|may|likely|hope|believe|think|feel|would|important|good|bad|clear|serious|optimis|pessimis)\b/i,
  ],
]

/** "she would reopen the bridge": a plan of the speaker's own in reported speech. */
const REPORTED_PLAN =
  /^(?:that\s+)?(?:he|she|they|it|(?:his|her|their|its|the) (?:government|country|side|party|ministry))\s+(?:will|would|intend(?:s|ed)? to|plan(?:s|ned)? to)\s+(?!(?:be|have|not be|like|need|require|depend|take|know|see|want)\b)/i

/** Harm done, in the past: said of another party it is a charge, whoever says it. */
const HARM =
  /\b(?:struck|fired|shelled|attacked|bombed|killed|shot|violated|broke|broken|invaded|seized|stole|stolen|tortured|sabotaged|lied)\b/i
const AHEAD =
  /^\s*(?:,[^,]{0,60},)?\s*(?:will|would|shall|is going to|are going to|plans? to|intends? to)\s+(?!(?:be|have|not|need|know|see)\b)/i

/** The longest stretch of a content that is searched for signs. */
const MOST_UNITS = 2000
/** How far into a content its subject may begin: after "that", a quotation mark, an article. */
const SUBJECT_WITHIN = 12

/** The party that a content begins with, and what follows it. */
function subjectOf(view: DocumentView, content: Span): { actor: Actor; rest: string } | null {
  const mention = mentionsIn(view.mentions, { start: content.start, end: content.start + SUBJECT_WITHIN })[0]
  if (!mention || mention.span.start < content.start) return null
  return { actor: mention.actor, rest: view.annotated.text.slice(mention.span.end, content.end).slice(0, MOST_UNITS) }
}

/** What a speaker says of a party: a plan of the own one's, a charge against another. */
function actOnParty(view: DocumentView, content: readonly Span[], speakers: readonly Actor[]): Act | null {
  const subject = content[0] ? subjectOf(view, content[0]) : null
  if (!subject || speakers.length === 0) return null
  const isOwn = speakers.some(
    ({ id, serves }) => id === subject.actor.id || (serves && serves === subject.actor.serves),
  )
  if (isOwn) return AHEAD.test(subject.rest) ? 'promise' : null
  return subject.actor.serves && HARM.test(subject.rest) ? 'accuse' : null
}

/** What a speaker does by saying it: the cue's own act, or for open cues what the words show. */
export function actOf(
  view: DocumentView,
  said: { act: Act; content: readonly Span[] },
  speakers: readonly Actor[],
): Act {
  const { act, content } = said
  if (!OPEN.has(act)) return act
  const words = content
    .map(({ start, end }) => view.annotated.text.slice(start, end))
    .join(' ')
    .slice(0, MOST_UNITS)
  if (REPORTED_PLAN.test(words)) return 'promise'
  const sign = SIGNS.find(([, each]) => each.test(words))?.[0]
  return actOnParty(view, content, speakers) ?? sign ?? act
}
