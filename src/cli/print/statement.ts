import { wordsOf } from '../../answers/index.ts'
import type { Statement } from '../../model/index.ts'
import { type Ground, sidesOf, toldBy } from './ground.ts'
import { type Block, block, piece } from './lay-out.ts'
import { toMomentText } from './moment.ts'

/** Who said what to whom, as which act, in which words. */
export function statementBlocks(statement: Statement, ground: Ground): Block[] {
  const { speakers, source, addressees, via, act, manner } = statement
  const outlet = via === null ? '' : ` via ${via}`
  return [
    block(
      piece('name', sidesOf({ from: speakers, written: source, to: addressees }, ground)),
      `${outlet}: `,
      piece('kind', `${act}, ${manner}`),
    ),
    block(piece('words', wordsOf(ground.text, statement.content))),
    ...noteBlocks(statement, ground),
  ]
}

/** What is worth a note: who is inferred, when it was said, and who passes it on. */
function noteBlocks({ speakerBasis, saidOn, within }: Statement, ground: Ground): Block[] {
  const report = within === null ? undefined : ground.statements.get(within)
  const reporter = report ? toldBy(report, ground) : null
  const notes = [
    speakerBasis === 'implied' ? 'the speaker is implied' : null,
    saidOn?.basis === 'stated' ? `said ${toMomentText(saidOn)}` : null,
    reporter === null ? null : `as reported by ${reporter}`,
  ].filter((note) => note !== null)
  return notes.length > 0 ? [block(piece('faint', notes.join(' · ')))] : []
}
