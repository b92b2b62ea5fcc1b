import type { Passage } from '../../answers/index.ts'
import { toPlace } from '../../answers/index.ts'
import type { FoundRecord } from '../../ledger/index.ts'
import type { Ground } from './ground.ts'
import { BLANK, type Block, block, indented, piece } from './lay-out.ts'
import { toCount, toMomentText } from './moment.ts'
import { documentBlocks, section } from './reading.ts'
import { BLOCKS_OF } from './records.ts'

const INDENT = 2
const MARK = '> '
const MOST_PASSAGES = 12

/** One record for a person: what it says, how it was drawn, and the sentences that carry it. */
export function shownBlocks(found: FoundRecord, ground: Ground, passages: readonly Passage[]): Block[] {
  const { document, inForce } = found
  return [
    block(piece('kind', found.record.id)),
    ...(inForce ? [] : [block(piece('warning', 'a later reading has taken the place of the one that holds this'))]),
    BLANK,
    ...recordBlocks(found, ground),
    ...section(
      'Evidence',
      passages.slice(0, MOST_PASSAGES).flatMap((passage, at) => passageBlocks(passage, passages[at - 1], ground)),
    ),
    ...(passages.length > MOST_PASSAGES
      ? [block(`… and ${toCount(passages.length - MOST_PASSAGES, 'passage')} more`)]
      : []),
    ...section('Document', indented(INDENT, found.noun === 'document' ? [] : documentBlocks(document, found))),
  ]
}

function recordBlocks(found: FoundRecord, ground: Ground): Block[] {
  if (found.noun === 'document') {
    const names = found.actors.map(({ name }) => name).join(', ')
    return [
      ...documentBlocks(found.document, found),
      ...section('Who', names === '' ? [] : indented(INDENT, [block(names)])),
    ]
  }
  if (found.noun === 'actor') return BLOCKS_OF.actor(found.record, ground)
  return [...nounBlocks(found, ground), block(piece('faint', drawnText(found.record)))]
}

function nounBlocks(found: Exclude<FoundRecord, { noun: 'actor' | 'document' }>, ground: Ground): Block[] {
  if (found.noun === 'event') return BLOCKS_OF.event(found.record, ground)
  if (found.noun === 'commitment') return BLOCKS_OF.commitment(found.record, ground)
  const { saidOn } = found.record
  const implied = saidOn?.basis === 'implied' ? [block(piece('faint', `said ${toMomentText(saidOn)}`))] : []
  return [...BLOCKS_OF.statement(found.record, ground), ...implied]
}

const drawnText = ({
  confidence,
  drawnBy,
}: {
  confidence: number
  drawnBy: { rule: string; version: string }
}): string => `confidence ${confidence.toFixed(2)} · drawn by ${drawnBy.rule} ${drawnBy.version}`

/** The sentences that hold the record are marked; one between two passages is not told twice. */
function passageBlocks(
  { span, before, sentence, after, first }: Passage,
  previous: Passage | undefined,
  ground: Ground,
): Block[] {
  const isTold = previous !== undefined && previous.last + 1 === first - 1
  return [
    block(piece('faint', toPlace(ground.path, ground.lineAt(span.start)))),
    ...indented(INDENT, [
      ...(before === null || isTold ? [] : [block(piece('faint', before))]),
      { ...block(piece('name', sentence)), mark: MARK },
      ...(after === null ? [] : [block(piece('faint', after))]),
    ]),
  ]
}
