import type { QuotationAlarm, Statement } from '../../model/index.ts'
import type { Best } from './best-witness.ts'
import type { Comparison, Difference } from './differences.ts'
import { droppedAlarms } from './dropped-words.ts'
import { isNegating, modalityAt } from './meaning.ts'
import type { Source } from './passage.ts'
import type { Vocabulary } from './vocabulary.ts'
import { TITLES } from './word-kinds.ts'

const ORDER: readonly QuotationAlarm[] = ['negation', 'number', 'name', 'speaker', 'modality']
/** A negation that is missing here and added so near is the same, said another way. */
const NEAR = 5
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/
const SAME_START = 4

interface Ground {
  best: Best
  vocabulary: Vocabulary
}

const numbersOf = ({ tokens }: Source, places: readonly number[], { words }: Vocabulary): Set<number> =>
  new Set(places.flatMap((place) => words[tokens.ids[place]!]!.number ?? []).filter((value) => value !== 1))

const namesOf = ({ tokens }: Source, places: readonly number[], vocabulary: Vocabulary): Set<string> =>
  new Set(
    places
      .map((place) => tokens.ids[place]!)
      .filter((id) => vocabulary.isName(id))
      .map((id) => vocabulary.words[id]!.form)
      .filter((form) => !TITLES.has(form) && !CALENDAR.test(form))
      .map((form) => form.slice(0, SAME_START)),
  )

const isEqual = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each))

/** Whether each of two sets has what the other has not. */
const isExchanged = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
  [...one].some((each) => !other.has(each)) && [...other].some((each) => !one.has(each))

const modalitiesOf = (source: Source, places: readonly number[], vocabulary: Vocabulary) =>
  new Set(places.flatMap((place) => modalityAt(source, place, vocabulary) ?? []))

/** Alarms of words that stand in quotation marks: each difference by itself. */
function spokenAlarms({ source, differences }: Comparison, { best, vocabulary }: Ground): Set<QuotationAlarm> {
  const alarms = new Set<QuotationAlarm>()
  const turned: { at: number; by: number }[] = []
  for (const { kind, witness, best: missing, isMarked, at } of differences) {
    if (kind === 'missing' && isMarked) continue
    const [has, had] = [
      witness.some((place) => isNegating(source, place, vocabulary)),
      missing.some((place) => isNegating(best.source, place, vocabulary)),
    ]
    if (has !== had || isTurned({ witness, best: missing }, source, { best, vocabulary }))
      turned.push({ at, by: has ? 1 : -1 })
    if (!isEqual(numbersOf(source, witness, vocabulary), numbersOf(best.source, missing, vocabulary)))
      alarms.add('number')
    if (!isEqual(namesOf(source, witness, vocabulary), namesOf(best.source, missing, vocabulary))) alarms.add('name')
    if (!isEqual(modalitiesOf(source, witness, vocabulary), modalitiesOf(best.source, missing, vocabulary)))
      alarms.add('modality')
  }
  const isUndone = ({ at, by }: { at: number; by: number }): boolean =>
    turned.some((other) => other.by === -by && Math.abs(other.at - at) <= NEAR)
  if (turned.some((each) => !isUndone(each))) alarms.add('negation')
  return alarms
}

const OPPOSITE = /^(?:un|in|im|il|ir|dis|non)$/

/** Whether a word was exchanged for its opposite: "acceptable", "unacceptable". */
function isTurned(
  { witness, best: missing }: Pick<Difference, 'witness' | 'best'>,
  source: Source,
  { best, vocabulary }: Ground,
): boolean {
  const forms = (from: Source, places: readonly number[]) =>
    places.map((place) => vocabulary.words[from.tokens.ids[place]!]!.form)
  const others = forms(best.source, missing)
  return forms(source, witness).some((form) =>
    others.some((other) => {
      const [short, long] = form.length < other.length ? [form, other] : [other, form]
      return long.endsWith(short) && OPPOSITE.test(long.slice(0, long.length - short.length))
    }),
  )
}

/** In reported speech "will" becomes "would" and "may" becomes "might". */
const BACK: Record<string, string> = { would: 'future', could: 'possible', able: 'possible' }
const shifted = (modalities: ReadonlySet<string>): Set<string> =>
  new Set([...modalities].map((each) => BACK[each] ?? each))

/** Alarms of words that are told again: what the one part says and the other does not. */
function reportedAlarms(
  { source, places, from, to }: Comparison,
  ground: Ground & { act: Statement['act'] | null },
): Set<QuotationAlarm> {
  const { best, vocabulary, act } = ground
  const alarms = new Set<QuotationAlarm>()
  const kept = [...best.places.subarray(from, to)]
  const isNegative = act === 'deny' || places.some((place) => isNegating(source, place, vocabulary))
  if (isNegative !== kept.some((place) => isNegating(best.source, place, vocabulary))) alarms.add('negation')
  if (isExchanged(numbersOf(source, places, vocabulary), numbersOf(best.source, kept, vocabulary))) alarms.add('number')
  if (isExchanged(namesOf(source, places, vocabulary), namesOf(best.source, kept, vocabulary))) alarms.add('name')
  const [now, then] = [
    shifted(modalitiesOf(source, places, vocabulary)),
    shifted(modalitiesOf(best.source, kept, vocabulary)),
  ]
  if (isExchanged(now, then)) alarms.add('modality')
  return alarms
}

/** What in a witness' words changes what the best's say. */
export function alarmsOf(
  comparison: Comparison,
  {
    act,
    isToldAgain,
    isOtherSpeaker,
    ...ground
  }: Ground & { act: Statement['act'] | null; isToldAgain: boolean; isOtherSpeaker: boolean },
): QuotationAlarm[] {
  const alarms = isToldAgain ? reportedAlarms(comparison, { ...ground, act }) : spokenAlarms(comparison, ground)
  if (!isToldAgain) for (const alarm of droppedAlarms(comparison, ground)) alarms.add(alarm)
  if (isOtherSpeaker) alarms.add('speaker')
  return ORDER.filter((alarm) => alarms.has(alarm))
}
