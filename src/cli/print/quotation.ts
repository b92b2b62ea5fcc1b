import { toQuoted, wordsOf } from '../../answers/index.ts'
import type { Quotation, QuotationDifference, QuotationWitness, Span } from '../../model/index.ts'
import { type Block, block, indented, type Piece, piece } from './lay-out.ts'
import { toShortId } from './listed.ts'
import { toCount } from './moment.ts'

const GUTTER = 12
const INDENT = 2

/** A quotation: who says it, the best witness' words, and each other witness with its label, its alarms and its differing words marked. */
export function quotationBlocks(
  { quotation, speakers, best, witnesses }: Quotation,
  texts: ReadonlyMap<string, string>,
): Block[] {
  const names = speakers.map(({ name, serves }) => (serves === null || serves === name ? name : `${name} (${serves})`))
  const first = witnesses.find(({ isBest }) => isBest)!
  return indented(
    GUTTER,
    [
      block(
        piece('name', names.join(', ') || 'unknown'),
        ': ',
        piece('kind', toCount(witnesses.length, 'witness').replace(/witnesss$/, 'witnesses')),
      ),
      block(piece('words', toQuoted(wordsOf(texts.get(first.document)!, best.spans)))),
      ...witnesses.flatMap((witness) => witnessBlocks(witness, texts.get(witness.document)!)),
    ],
    toShortId(quotation),
  )
}

function witnessBlocks(witness: QuotationWitness, text: string): Block[] {
  const { ref, outlet, date, label, alarms, isBest } = witness
  const source = [outlet, date, ref].filter((fact) => fact !== null).join(' · ')
  const head = block(
    isBest ? piece('name', 'best') : piece('kind', label),
    alarms.length > 0 ? piece('warning', ` ! ${alarms.join(', ')}`) : null,
    piece('faint', ` · ${source}`),
  )
  const isTold = isBest || label === 'verbatim'
  return [head, ...(isTold ? [] : indented(INDENT, [block(...markedWords(witness, text))]))]
}

/** Words that a witness has and the best has not, or the reverse, in brackets that need no colour. */
const toMarked = ({ text, bestText }: QuotationDifference): Piece[] => [
  ...(bestText === '' ? [] : [piece('faint', `[-${bestText}-]`)]),
  ...(text === '' || bestText === '' ? [] : [piece('words', ' ')]),
  ...(text === '' ? [] : [piece('warning', `{+${text}+}`)]),
]

/** A witness' words with the differing ones marked; what it tells in other words is given as it stands. */
function markedWords({ spans, label, differences }: QuotationWitness, text: string): Piece[] {
  if (label === 'paraphrased') return [piece('words', wordsOf(text, spans))]
  const pieces: Piece[] = []
  for (const [at, span] of spans.entries()) {
    if (at > 0) pieces.push(piece('faint', ' … '))
    pieces.push(...markedSpan(span, text, differences))
  }
  return pieces
}

function markedSpan(span: Span, text: string, differences: readonly QuotationDifference[]): Piece[] {
  const pieces: Piece[] = []
  let from = span.start
  for (const difference of differences) {
    const at = difference.at
    if (at < from || at >= span.end) continue
    pieces.push(piece('words', text.slice(from, at)), ...toMarked(difference))
    if (difference.span === null) pieces.push(piece('words', ' '))
    from = difference.span?.end ?? at
  }
  return [...pieces, piece('words', text.slice(from, span.end))]
}
