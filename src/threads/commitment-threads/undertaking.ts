import type { Actor, Commitment, Deadline, Event, Quantity, Span } from '../../model/index.ts'
import { dayNumber } from '../days.ts'
import { type ActionWords, conceptsIn, type NameAt, readAction } from './action-words.ts'
import { type Side, toSide } from './parties.ts'
import { sentenceAt, toSentences } from './sentence.ts'
import { findTakenBack } from './taken-back.ts'
import type { ThreadedDocument } from './threaded-document.ts'

const REPEATS =
  /\b(?:again|once more|reaffirm\w*|reiterat\w*|repeat\w*|renew\w*|still|confirm\w*|insist\w*|stands? by|stood by|recommit\w*|as (?:agreed|promised))\b/i
const POSTPONES =
  /\b(?:postpon\w*|delay\w*|push(?:ed|es)? back|puts? off|putting off|defer\w*|more time|reschedul\w*|mov(?:ed|es|ing) (?:the|its|their))\b/i
const TAKES_BACK = /\bno longer\b|\bnot\b.{0,80}\b(?:any ?more|after all)\b/i
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** A day that lies behind, in a clause that tells again what was undertaken then: "agreed in March". */
const PAST_DAY = `(?:(?:in|on|since) (?:(?:early|mid|late) )?(?:\\d{1,2} )?${MONTH}|in the same month|last (?:week|month|year|spring|summer|autumn|winter)|(?:days|weeks|months|years) (?:ago|earlier|before)|earlier|previously)\\b`
const PAST_VERB = '\\b\\p{L}+(?:ed|aid|et|ave|ook|ade|eed)\\b'
const RECALLED = new RegExp(`${PAST_VERB}[^.;]{0,40}?\\b${PAST_DAY}|^\\W*${PAST_DAY}[^.;]*${PAST_VERB}`, 'iu')
const NUMBER = /\p{N}+(?:[.,]\p{N}+)*/gu

/** A commitment, or an event that takes one back, with what it is compared by. */
export interface Undertaking {
  /** the id of the commitment or event */
  id: string
  source: ThreadedDocument
  commitment: Commitment | null
  event: Event | null
  /** kinds of which it can be; of an event all that its words leave open */
  kinds: ReadonlySet<Commitment['kind']>
  /** the day of publication, counted; null where there is none */
  day: number | null
  side: Side
  toward: Side
  action: ActionWords
  condition: ReadonlySet<string> | null
  deadline: Deadline | null
  quantity: Quantity | null
  /** numbers of the sentence as written */
  numbers: ReadonlySet<number>
  /** the report, which several documents may carry */
  report: string
  /** the day on which it was said, where the text tells it, else the day of publication */
  saidOn: string | null
  isTakenBack: boolean
  isPostponed: boolean
  isRepeated: boolean
  /** whether it is told again as of a day that lies behind */
  isRecalled: boolean
  /** where its words begin */
  start: number
}

/** Names what stands at a place: a state or body by its code, a person by the last word of the name. */
export function namesOf(actors: readonly Actor[], text: string): NameAt {
  const mentions = actors
    .filter(({ kind }) => kind !== 'group')
    .flatMap(({ kind, name, serves, mentions: spans }) => {
      const last = name.split(' ').at(-1)!.toLowerCase()
      return spans.map((span) => ({ ...span, name: kind === 'person' ? last : (serves ?? last) }))
    })
    .filter(({ start }) => /^\p{Lu}/u.test(text.slice(start, start + 2)))
  return (offset) => mentions.find(({ start, end }) => start <= offset && offset < end)?.name ?? null
}

const numbersIn = (words: string): Set<number> =>
  new Set([...words.matchAll(NUMBER)].map(([number]) => Number(number.replaceAll(',', ''))))

/** What is known of all documents together. */
export interface Known {
  /** whom persons serve, by their full names */
  services: ReadonlyMap<string, string>
  /** the reports of documents that are carried by several */
  reports: ReadonlyMap<string, string>
}

/** Reads the undertakings of one document. */
class UndertakingReader {
  readonly #source: ThreadedDocument
  readonly #known: Known
  readonly #byId: ReadonlyMap<string, Actor>
  readonly #sentences: readonly Span[]
  readonly #nameAt: NameAt

  constructor(source: ThreadedDocument, known: Known) {
    this.#source = source
    this.#known = known
    this.#byId = new Map(source.actors.map((actor) => [actor.id, actor]))
    this.#sentences = toSentences(source.text)
    this.#nameAt = namesOf(source.actors, source.text)
  }

  #sideOf = (ids: readonly string[]): Side => toSide(ids, this.#byId, this.#known.services)

  #read = (spans: readonly Span[]): ActionWords =>
    readAction(
      spans.map(({ start, end }) => ({ start, words: this.#source.text.slice(start, end) })),
      this.#nameAt,
    )

  /** The commitments that are made or denied, and the sentences that take one back where no commitment stands. */
  readAll(): Undertaking[] {
    const made = this.#source.commitments
      .filter(({ standing }) => standing !== 'hypothetical')
      .map((commitment) => this.#ofCommitment(commitment))
    const { text, events } = this.#source
    const taken = findTakenBack(text, this.#sentences, events).filter(
      ({ sentence }) => !made.some(({ start }) => sentence.start <= start && start < sentence.end),
    )
    return [...made, ...taken.map((each) => this.#ofEvent(each))].sort((one, other) => one.start - other.start)
  }

  #common() {
    const { document } = this.#source
    return {
      source: this.#source,
      day: dayNumber(this.#source.document.publishedOn),
      report: this.#known.reports.get(document.id) ?? document.id,
    }
  }

  #ofCommitment(commitment: Commitment): Undertaking {
    const { text } = this.#source
    const [first] = commitment.spans
    const sentence = sentenceAt(this.#sentences, first!.start) ?? first!
    const words = text.slice(sentence.start, Math.max(sentence.end, first!.end))
    const { condition, standing } = commitment
    const action = this.#read(commitment.action)
    const isTakenBack = TAKES_BACK.test(words)
    const isDenied = standing === 'denied' || (isTakenBack && !action.isNegated)
    return {
      ...this.#common(),
      id: commitment.id,
      commitment,
      event: null,
      kinds: new Set([commitment.kind]),
      saidOn: this.#saidOn(commitment),
      side: this.#sideOf(commitment.by),
      toward: this.#sideOf(commitment.toward),
      action: isDenied ? { ...action, isNegated: !action.isNegated } : action,
      condition: condition && conceptsIn(condition.spans.map(({ start, end }) => text.slice(start, end)).join(' ')),
      deadline: commitment.deadline,
      quantity: commitment.quantity,
      numbers: numbersIn(words),
      isTakenBack,
      isPostponed: POSTPONES.test(words),
      isRepeated: REPEATS.test(words),
      isRecalled: RECALLED.test(words.slice(0, Math.max(0, commitment.action[0]!.start - sentence.start))),
      start: first!.start,
    }
  }

  #saidOn({ from }: Commitment): string | null {
    const said = this.#source.statements.find(({ id }) => id === from)?.saidOn
    return said?.precision === 'day' ? said.from : (this.#source.document.publishedOn ?? null)
  }

  #ofEvent({ event, matter, kinds }: ReturnType<typeof findTakenBack>[number]): Undertaking {
    return {
      ...this.#common(),
      id: event.id,
      commitment: null,
      event,
      kinds,
      saidOn: this.#source.document.publishedOn ?? null,
      side: this.#sideOf(event.actors),
      toward: this.#sideOf([]),
      action: this.#read([matter]),
      condition: null,
      deadline: null,
      quantity: null,
      numbers: new Set(),
      isTakenBack: true,
      isPostponed: false,
      isRepeated: false,
      isRecalled: false,
      start: event.spans[0]!.start,
    }
  }
}

/** The undertakings of a document in the order of its text. */
export const readUndertakings = (source: ThreadedDocument, known: Known): Undertaking[] =>
  new UndertakingReader(source, known).readAll()
