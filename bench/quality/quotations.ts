import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  type Actor,
  makeActor,
  makeDocument,
  makeStatement,
  type QuotationAlarm,
  type QuotationLabel,
  type QuotationWitness,
  quotationAlarmSchema,
  quotationLabelSchema,
  type Span,
} from '../../src/model/index.ts'
import { findQuotations, type QuotedDocument } from '../../src/threads/index.ts'
import { type Measures, Tally, toShare } from './counts.ts'

const pairsSchema = z.array(
  z.strictObject({
    part: z.enum(['learn', 'aside']),
    first: z.string(),
    second: z.string(),
    label: quotationLabelSchema.optional(),
    alarms: z.array(quotationAlarmSchema).default([]),
  }),
)

/** Two passages, and what a person says of the second against the first. */
export interface QuotationPair {
  part: 'learn' | 'aside'
  first: QuotedDocument
  second: QuotedDocument
  /** null where they are different quotations */
  label: QuotationLabel | null
  alarms: readonly QuotationAlarm[]
}

const MANNERS = ['direct', 'indirect', 'mixed'] as const
const STATES = new Set(['Vardia', 'Oskelia', 'Tamrin'])
const PASSAGE =
  /^(?<speaker>[^|]+?)(?: \((?<serves>[A-Z]+)\))? \| (?<day>\d{4}-\d\d-\d\d) \| (?<outlet>[^|]+) \| (?<manner>text|direct|indirect|mixed) \| (?<text>.+)$/su

/** The text without its braces, and the spans that they hold. */
function liftContent(marked: string): { text: string; content: Span[] } {
  let text = ''
  const content: Span[] = []
  for (const [at, part] of marked.split(/[{}]/).entries()) {
    if (at % 2 === 1) content.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  return { text, content }
}

/**
 * Reads a passage: "speaker (serves) | day | outlet | manner | text", with the content of a statement in braces.
 * Example: `toQuoted('Ada Brenn (VDA) | 2031-05-14 | Northern Wire | direct | {“No,”} Brenn said.', 'a').statements`.
 */
export function toQuoted(written: string, ref: string): QuotedDocument {
  const parts = PASSAGE.exec(written)?.groups
  if (!parts) throw new Error(`no passage: ${JSON.stringify(written)}`)
  const { text, content } = liftContent(parts.text!)
  const document = makeDocument(text, { ref, outlet: parts.outlet!, publishedOn: parts.day! }, 'en')
  const manner = MANNERS.find((each) => each === parts.manner)
  if ((manner === undefined) !== (content.length === 0)) throw new Error(`content and manner do not agree: ${written}`)
  if (manner === undefined) return { document, text, statements: [], actors: [] }
  const named: Actor[] =
    parts.speaker === 'unknown'
      ? []
      : [
          makeActor(document.id, {
            name: parts.speaker!,
            kind: STATES.has(parts.speaker!) ? 'state' : 'person',
            roles: [],
            serves: parts.serves ?? null,
            mentions: [],
          }),
        ]
  const statement = makeStatement(document.id, {
    speakers: named.map(({ id }) => id),
    speakerBasis: named.length > 0 ? 'stated' : 'unknown',
    source: [],
    cue: [],
    content,
    manner,
    act: text.includes(' denied ') ? 'deny' : 'assert',
    addressees: [],
    via: null,
    saidOn: null,
    within: null,
    confidence: 1,
    drawnBy: { rule: 'quotation-pairs', version: '1' },
  })
  return { document, text, statements: [statement], actors: named }
}

/** The labelled pairs. */
export const readQuotationPairs = (): QuotationPair[] =>
  pairsSchema
    .parse(parse(readFileSync(new URL('quotation-pairs.yaml', import.meta.url), 'utf8')))
    .map(({ part, first, second, label = null, alarms }, at) => ({
      part,
      first: toQuoted(first, `${at} first`),
      second: toQuoted(second, `${at} second`),
      label,
      alarms,
    }))

/** What Acta makes of two passages: the second as a witness, or null where it does not join them. */
export function joinPair({ first, second }: Pick<QuotationPair, 'first' | 'second'>): QuotationWitness | null {
  const joined = findQuotations([first, second])[0]
  return joined?.witnesses.find(({ ref }) => ref === second.document.ref) ?? null
}

/** Scores pairs: whether they are joined, and of those joined rightly the label and the alarms; `aside.joined` of the part set aside. */
export function scoreQuotations(pairs: readonly QuotationPair[] = readQuotationPairs()): Measures {
  const measures: Measures = {}
  for (const part of ['learn', 'aside'] as const) {
    const tally = new Tally()
    let [labelled, right] = [0, 0]
    for (const pair of pairs.filter((each) => each.part === part)) {
      const found = joinPair(pair)
      const isRight = found !== null && pair.label !== null
      tally.add('joined', isRight ? 1 : 0, { predicted: found ? 1 : 0, gold: pair.label === null ? 0 : 1 })
      if (!isRight) continue
      labelled++
      if (found.label === pair.label) right++
      const alarms = found.alarms.filter((alarm) => pair.alarms.includes(alarm)).length
      tally.add('alarms', alarms, { predicted: found.alarms.length, gold: pair.alarms.length })
    }
    const { joined, alarms } = tally.measures()
    measures[`${part}.joined`] = joined!
    measures[`${part}.precision`] = toShare(joined!.counts!.tp, joined!.counts!.tp + joined!.counts!.fp)
    measures[`${part}.label`] = toShare(right, labelled)
    measures[`${part}.alarms`] = alarms!
  }
  return measures
}
