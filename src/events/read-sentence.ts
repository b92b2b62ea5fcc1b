import type { SentenceView } from './document-view.ts'
import { type NounAnchor, nounAnchorAt } from './noun-anchor.ts'
import type { SentenceReading, VerbReading } from './rule.ts'
import { isEmpty, NOBODY, type Side } from './side.ts'
import { findSubject, subjectOfAside } from './subject.ts'
import { unlistedVerbAt, verbAnchorAt } from './verb-anchor.ts'

/** A noun as the verb before it has it: promised or threatened it is planned, asked for or turned down it is only wished. */
function governed(noun: NounAnchor, verb: VerbReading | undefined): NounAnchor {
  if (!verb || noun.at >= verb.end || noun.first < verb.from) return noun
  const { type } = verb.sense.word
  if (type === 'REQUEST' || type === 'REJECT') return { ...noun, modality: { ...noun.modality, wished: true } }
  if (type !== 'AGREE' && type !== 'THREATEN') return noun
  const { verb: lemma } = verb.sense.word
  const owner = isEmpty(noun.owner) && lemma !== 'warn' ? { ...verb.subject, words: null } : noun.owner
  return { ...noun, owner, modality: { ...noun.modality, planned: true } }
}

/** Reads a sentence's verbs and nouns once, from left to right; each verb may take over the subject of the one before. */
export function readSentence(view: SentenceView): SentenceReading & { taken: Set<number> } {
  const verbs: VerbReading[] = []
  const nouns: NounAnchor[] = []
  const others: VerbReading[] = []
  let previous: Side = NOBODY
  const used = new Set<number>()
  for (let at = view.first; at < view.end; at++) {
    if (used.has(at)) continue
    const verb = verbAnchorAt(view, at)
    if (verb) {
      for (const word of verb.words) used.add(word)
      const isAside = verb.gerund && !verb.group.supported && verb.group.gerundAfter === null
      const subject = isAside ? subjectOfAside(view, verb.at, previous) : findSubject(view, verb.group.first, previous)
      verbs.push({ ...verb, subject })
      if (!verb.group.passive && !verb.group.loose) previous = subject
      continue
    }
    const noun = nounAnchorAt(view, at)
    if (noun) nouns.push(governed(noun, verbs.at(-1)))
    const other = noun ? null : unlistedVerbAt(view, at)
    if (other) others.push({ ...other, subject: findSubject(view, other.group.first, previous) })
  }
  return { view, verbs, nouns, others, taken: new Set() }
}
