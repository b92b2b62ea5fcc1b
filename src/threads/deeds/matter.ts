import { type Commitment, sliceSpan, type Thread } from '../../model/index.ts'
import { type ActionWords, readAction } from '../commitment-threads/action-words.ts'
import type { Side } from '../commitment-threads/parties.ts'
import { sentenceAt, toSentences } from '../commitment-threads/sentence.ts'
import { namesOf, type Undertaking } from '../commitment-threads/undertaking.ts'
import { dayNumber } from '../days.ts'

/** What must come about first, as deeds are held against it. */
export interface ConditionMatter {
  text: string
  kind: 'if' | 'unless' | 'until'
  words: ActionWords
  binds: ReadonlySet<string>
}

/** A thread as deeds are held against it. */
export interface Matter {
  thread: Thread
  kind: Commitment['kind']
  /** who would have to act: of a demand those it is addressed to */
  doer: Side
  /** the others: who it is owed to, aimed at, or who demands */
  other: Side
  action: ActionWords
  condition: ConditionMatter | null
  /** what its sentences name: codes of states and bodies, else names as written */
  named: ReadonlySet<string>
  day: number | null
  /** the days in which the last day can fall, counted */
  due: { first: number; last: number } | null
  report: string
  /** whether it is a truce, which attacks break */
  isTruce: boolean
  /** whether sentences about an agreement can be about it */
  isAgreement: boolean
}

const TRUCES = ['TRUCE', 'moratorium']
const DECLARING = new Set(['OBSERVE', 'KEEP', 'declar', 'announc', 'IMPOSE', 'RESUME', 'STAY', 'hold'])
const ATTACKS = ['ATTACK', 'hostil', 'offens', 'airstrik', 'fire', 'fight']
const CONJUNCTION =
  /^\s*(?:even\s+)?(?:if|unless|until|till|when|once|upon|as long as|so long as|while|provided(?: that)?|should|in case|on condition that)\b/i

/** The concepts of an action, its verb among them. */
export const conceptsOfAction = ({ verb, rest }: ActionWords): Set<string> =>
  new Set([...(verb === null ? [] : [verb]), ...rest])

/** A ceasefire by name, or an end of attacks; what only speaks of one is none. */
function isTruceOf(kind: Commitment['kind'], { verb, rest }: ActionWords): boolean {
  if (kind !== 'agreement' && kind !== 'pledge') return false
  const isNamed = TRUCES.some((each) => rest.has(each) || verb === each)
  if (isNamed && (kind === 'agreement' || verb === null || TRUCES.includes(verb) || DECLARING.has(verb))) return true
  return verb === 'END' && ATTACKS.some((each) => rest.has(each))
}

/** The condition of a commitment, read like an action: its subject is named beside. */
function conditionOf({ commitment, source, side, toward }: Undertaking): ConditionMatter | null {
  const condition = commitment?.condition
  if (!condition) return null
  const text = condition.spans.map((span) => sliceSpan(source.text, span)).join(' ')
  const [first] = condition.spans
  const skipped = CONJUNCTION.exec(text)?.[0].length ?? 0
  const nameAt = namesOf(source.actors, source.text)
  const words = readAction([{ start: first!.start + skipped, words: text.slice(skipped) }], nameAt)
  const binds = new Set(condition.binds.flatMap((id) => source.actors.find((actor) => actor.id === id)?.serves ?? []))
  const parties = new Set([...side.codes, ...toward.codes])
  return {
    text,
    kind: condition.kind,
    words,
    binds: binds.size > 0 ? binds : words.names.size > 0 ? words.names : parties,
  }
}

/** Of what takes place, whoever lets it: "the talks will begin on 18 March". */
const IMPERSONAL =
  /^(?:begin|start|occur|resume|continue|proceed|take place|go ahead|be (?:held|extended|signed|convened|opened|resumed))\b/i

/** The act that takes place by itself: its subject is what it is about, and all states and bodies of the sentence take part. */
function impersonalAct({ source, commitment, action, start }: Undertaking): { action: ActionWords; doer: Side } | null {
  const { text, actors } = source
  const [span] = commitment?.action ?? []
  if (!span || !IMPERSONAL.test(text.slice(span.start, span.end))) return null
  const sentence = sentenceAt(toSentences(text), start)
  if (!sentence) return null
  const before = text.slice(sentence.start, span.start)
  const subject = readAction(
    [{ start: sentence.start, words: before.slice(before.lastIndexOf(' that ') + 1) }].map((each) => ({
      ...each,
      start: sentence.start + Math.max(0, before.lastIndexOf(' that ') + 1),
    })),
    namesOf(actors, text),
  )
  const codes = new Set(
    actors.flatMap(({ kind, serves, mentions }) =>
      serves !== null &&
      kind !== 'group' &&
      mentions.some((each) => each.start >= sentence.start && each.end <= sentence.end)
        ? [serves]
        : [],
    ),
  )
  if (codes.size === 0) return null
  const rest = new Set([...action.rest, ...conceptsOfAction(subject)])
  return { action: { ...action, verb: null, rest }, doer: { codes, persons: [], parties: [] } }
}

/** What all sentences of a thread name. */
function namedIn(undertakings: readonly Undertaking[]): Set<string> {
  const named = new Set<string>()
  for (const { source, start, action, side, toward } of undertakings) {
    const { text, actors } = source
    const sentence = sentenceAt(toSentences(text), start)
    if (!sentence) continue
    const words = text.slice(sentence.start, sentence.end)
    for (const name of readAction([{ start: sentence.start, words }], namesOf(actors, text)).names) named.add(name)
    for (const code of [...action.names, ...side.codes, ...toward.codes]) named.add(code)
  }
  return named
}

function dueOf({ deadline }: Thread): Matter['due'] {
  const last = dayNumber(deadline?.latest)
  return last === null ? null : { first: dayNumber(deadline?.earliest) ?? last, last }
}

/** A thread with the undertakings that are its members, made ready for deeds. */
export function toMatter(thread: Thread, undertakings: readonly Undertaking[]): Matter {
  const [first] = undertakings
  const { side, toward, day, report } = first!
  const impersonal = impersonalAct(first!)
  const { action } = impersonal ?? first!
  const isDemand = thread.kind === 'demand'
  const isTruce = isTruceOf(thread.kind, action)
  return {
    thread,
    kind: thread.kind,
    doer: isDemand ? toward : (impersonal?.doer ?? side),
    other: isDemand ? side : toward,
    action,
    due: dueOf(thread),
    condition: conditionOf(first!),
    named: namedIn(undertakings),
    day,
    report,
    isTruce,
    isAgreement: thread.kind === 'agreement' || isTruce,
  }
}
