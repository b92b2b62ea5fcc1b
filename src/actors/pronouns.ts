import { BE, HAVE, MODAL, PREPOSITION, quotationAt } from '../language/index.ts'
import type { Cast, Member, TokenRange } from './cast.ts'
import type { ChunkedText } from './chunks.ts'
import { isSpeechVerb } from './speech-verbs.ts'

const GENDER: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['she', 'female'],
  ['her', 'female'],
])

/** A recent mention of a person, and how it stood. */
interface Recent {
  member: Member
  at: number
  sentence: number
  quotation: number
  subject: boolean
}

/** Sentences and mentions that a pronoun looks back over. */
const SENTENCES_BACK = 4
const MENTIONS_BACK = 12
const SUBJECT = 6
const PER_SENTENCE = 4
const QUOTED = 7

/** Where an offset's quotation begins; -1 outside. */
const quotationStart = ({ annotated, tokens }: ChunkedText, at: number): number =>
  quotationAt(annotated, tokens[at]!.start)?.start ?? -1

/** Whether a person's mention is the subject of what follows. */
function isSubject({ tokens, annotated }: ChunkedText, { first, end }: TokenRange, sentence: number): boolean {
  const before = tokens[first - 1]?.lower ?? ''
  if (PREPOSITION.has(before) || tokens[end]?.lower === "'s") return false
  const next = tokens[end]?.lower ?? ''
  if (isSpeechVerb(next) || BE.has(next) || HAVE.has(next) || MODAL.has(next) || /^\p{L}{2,}ed$/u.test(next))
    return true
  return annotated.sentences[sentence]!.firstToken === first || isSpeechVerb(before)
}

/** Whether a token is a personal pronoun that stands for somebody: not "her" before what is hers. */
function isPersonal({ tokens }: ChunkedText, at: number): boolean {
  const { lower } = tokens[at]!
  if (!GENDER.has(lower)) return false
  const next = tokens[at + 1]
  return (
    lower !== 'her' ||
    !next ||
    next.kind === 'mark' ||
    PREPOSITION.has(next.lower) ||
    /^(?:and|or|that|as)$/.test(next.lower)
  )
}

/** Whom a pronoun means: the nearest fitting person before it, a subject rather than another; inside a quotation, one named in it. */
function antecedent(
  recents: readonly Recent[],
  place: Omit<Recent, 'member' | 'subject'>,
  gender: Gendered,
): Recent | undefined {
  let best: { recent: Recent; score: number } | undefined
  for (const recent of recents) {
    const far = place.sentence - recent.sentence
    if (far > SENTENCES_BACK || !gender.fits(recent.member)) continue
    const sameQuotation = recent.quotation === place.quotation
    if (place.quotation >= 0 && !sameQuotation) continue
    const score =
      (recent.subject ? SUBJECT : 0) - far * PER_SENTENCE - (recent.quotation >= 0 && !sameQuotation ? QUOTED : 0)
    if (!best || score >= best.score) best = { recent, score }
  }
  return best?.recent
}

interface Gendered {
  fits: (member: Member) => boolean
}

/** Records "he" and "she" with the persons they stand for. */
export function placePronouns(
  text: ChunkedText,
  cast: Cast,
  genderOf: ReadonlyMap<Member, 'male' | 'female' | null>,
): void {
  const { annotated, tokens, chunkOf } = text
  const mentions = cast.members
    .filter(({ kind }) => kind === 'person')
    .flatMap((member) => member.mentions.map((range) => ({ member, range })))
    .sort((a, b) => a.range.first - b.range.first)
  const told = new Map(genderOf)
  const recents: Recent[] = []
  let next = 0
  for (const [sentence, { firstToken, endToken }] of annotated.sentences.entries()) {
    for (let at = firstToken; at < endToken; at++) {
      for (; next < mentions.length && mentions[next]!.range.first <= at; next++) {
        const { member, range } = mentions[next]!
        recents.push({
          member,
          at: range.first,
          sentence,
          quotation: quotationStart(text, range.first),
          subject: isSubject(text, range, sentence),
        })
      }
      if (recents.length > MENTIONS_BACK) recents.splice(0, recents.length - MENTIONS_BACK)
      if (chunkOf[at]! >= 0 || !isPersonal(text, at)) continue
      const gender = GENDER.get(tokens[at]!.lower)!
      const place = { at, sentence, quotation: quotationStart(text, at) }
      const found = antecedent(recents, place, { fits: (member) => (told.get(member) ?? gender) === gender })
      if (!found) continue
      if (!told.get(found.member)) told.set(found.member, gender)
      const range = { first: at, end: at + 1 }
      found.member.mentions.push(range)
      recents.push({
        ...place,
        member: found.member,
        subject: tokens[at]!.lower === 'he' || tokens[at]!.lower === 'she',
      })
    }
  }
}
