import { lineOf, type Noun, type Origin, type RecordOf, toOriginText } from '../../answers/index.ts'
import type { DocumentRecord, Reading } from '../../model/index.ts'
import { type Ground, makeGround } from './ground.ts'
import { BLANK, type Block, block, indented, piece } from './lay-out.ts'
import { toCount } from './moment.ts'
import { BLOCKS_OF } from './records.ts'

const LINE_GUTTER = 13
const PLAIN_GUTTER = 2

/** A reading for a person: the document, who is in it, what was said, promised and done, and what could not be read. */
export function readingBlocks(reading: Reading, origin: Origin): Block[] {
  const { document, actors, statements, events, commitments, findings, reader } = reading
  const ground = makeGround({ ...origin, document, text: document.text ?? '', actors, statements })
  const who = actors.flatMap((actor) => indented(PLAIN_GUTTER, BLOCKS_OF.actor(actor, ground)))
  const notRead = findings.flatMap(({ rule, span, reason }) => {
    const line = span === null ? undefined : `line ${ground.lineAt(span.start)}`
    return indented(line ? LINE_GUTTER : PLAIN_GUTTER, [block(piece('warning', rule), `: ${reason}`)], line)
  })
  const counts = [
    toCount(actors.length, 'actor'),
    toCount(statements.length, 'statement'),
    toCount(commitments.length, 'commitment'),
    toCount(events.length, 'event'),
    toCount(findings.length, 'finding'),
  ]
  return [
    ...documentBlocks(document, origin),
    ...section('Who', who),
    ...section('Said', linedBlocks('statement', statements, ground)),
    ...section('Bound', linedBlocks('commitment', commitments, ground)),
    ...section('Happened', linedBlocks('event', events, ground)),
    ...section('Not read', notRead),
    BLANK,
    block(piece('faint', `${counts.join(', ')} · read by ${reader.name} ${reader.version}`)),
  ]
}

/** A heading and what stands below it; nothing where there is nothing to say. */
export const section = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [BLANK, block(piece('heading', title)), ...blocks]

function linedBlocks<Each extends Noun>(noun: Each, records: readonly RecordOf[Each][], ground: Ground): Block[] {
  return records.flatMap((record) =>
    indented(LINE_GUTTER, BLOCKS_OF[noun](record, ground), `line ${lineOf(noun, record, ground)}`),
  )
}

/** The title of a document, and below it outlet, day, language, length and place. */
export function documentBlocks(document: DocumentRecord, origin: Origin): Block[] {
  const { title, outlet, publishedOn, language, length, url } = document
  const facts = [
    outlet,
    publishedOn ?? 'no date',
    toLanguage(language),
    toCount(length, 'character'),
    toOriginText(origin),
    url,
  ]
  return [
    ...(title === undefined ? [] : [block(piece('name', title))]),
    block(piece('faint', facts.filter((fact) => fact !== undefined && fact !== null).join(' · '))),
  ]
}

function toLanguage(code: string): string {
  if (code === 'und') return 'language unknown'
  try {
    return new Intl.DisplayNames('en-GB', { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
