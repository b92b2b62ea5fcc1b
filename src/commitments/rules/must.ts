import { commit } from '../commit.ts'
import { actorOf, mentionAt, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { isAdverbWord, THIRD_PRONOUN } from '../grammar-words.ts'
import { isOwnSide, namedIn, voiceAt } from '../parties.ts'
import { isReducedRelative, isRelativeClause } from '../relative-clause.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject, type Subject } from '../subject.ts'
import { verbGroupAt } from '../verb-group.ts'
import { isBaseVerb, isCommonNoun, isProperNoun } from '../word-class.ts'

const NO_ACT =
  /^(?:have|be|also|never|not|n't|know|understand|feel|see|remain|succeed|win|fail|think|realise|realize|accept|recognise|recognize|consider|expect|worry|ask|value|like|love|hate|trust|want|hope|wait|care)$/
const MUST = /^(?:must|should)$/
const NEEDS = /^(?:needs?|has|have|ought)$/

/** The token where the act begins that is said to be needed: after "must", "should", "needs to", "has to"; -1 where none is. */
function actAfter(view: SentenceView, at: number): number {
  const word = wordAt(view, at)
  if (mentionAt(view, at) >= 0) return -1
  if (!MUST.test(word) && !(NEEDS.test(word) && wordAt(view, at + 1) === 'to')) return -1
  let from = MUST.test(word) ? at + 1 : at + 2
  while (isAdverbWord(wordAt(view, from)) || view.timeOf[from]! >= 0) from++
  return from
}

const isPassiveAt = (view: SentenceView, from: number): boolean =>
  wordAt(view, from) === 'be' && /(?:ed|en|wn|ne|held|brought|met)$/.test(wordAt(view, from + 1))

function drawAt(view: SentenceView, at: number): Draft | null {
  const from = actAfter(view, at)
  if (from < 0) return null
  const by = voiceAt(view, at)
  const group = verbGroupAt(view, at)
  const subject = findSubject(view, group.first)
  const isMust = wordAt(view, at) === 'must'
  if (by.length === 0 || subject.kind === 'none' || subject.kind === 'second' || isOwn(view, subject, by)) return null
  if (isRelativeClause(view, subject) || isReducedRelative(view, subject)) return null
  if (NEEDS.test(wordAt(view, at)) && group.negated) return null
  if (NEEDS.test(wordAt(view, at)) && isCommonNoun(view, subject.first - 1)) return null
  if (NEEDS.test(wordAt(view, at)) && /^(?:may|might|could|would)$/.test(group.modal ?? '')) return null
  const isPassive = isPassiveAt(view, from)
  if (NO_ACT.test(wordAt(view, from)) && !isPassive) return null
  const isParty = subject.kind === 'party' || isNamedBody(view, subject)
  const isNamed = subject.mentions.length > 0 || isNamedBody(view, subject)
  if (!isMust && (!isParty || isPronoun(view, subject) || isPassive || !isNamed)) return null
  if (!isMust && !isBaseVerb(view, from)) return null
  if (isMust && !isParty && view.contentOf[at]! < 0) return null
  const toward = isParty && !isPassive ? namedIn(view, subject, by) : []
  return commit(view, { at, subject, from, by, toward, kind: 'demand', strength: 'firm', looksAhead: true })
}

/** "the House must": a body by its capital letter. */
const isNamedBody = (view: SentenceView, subject: Subject): boolean =>
  (subject.kind === 'thing' || subject.kind === 'party') &&
  subject.end - 1 > view.first &&
  isProperNoun(view, subject.end - 1)

const isPronoun = (view: SentenceView, subject: Subject): boolean => THIRD_PRONOUN.has(wordAt(view, subject.first))

/** Whether a subject is the side of those who say what is needed: themselves or their state, not an organ of it such as its parliament. */
function isOwn(view: SentenceView, subject: Subject, by: readonly string[]): boolean {
  if (subject.kind !== 'party') return isOwnSide(view, subject)
  return subject.mentions.some((mention) => {
    const { id, kind, serves } = actorOf(view, mention)
    return by.includes(id) || (kind === 'state' && by.some((each) => view.actors.get(each)?.serves === serves))
  })
}

export const must: CommitmentRule = {
  name: 'must',
  version: '1',
  confidence: 0.7,
  examples: ['Brenn said Oskelia must withdraw its troops.', '“All prisoners must be released by Friday,” Brenn said.'],
  draw: (view) => drawEach(view, drawAt),
}
