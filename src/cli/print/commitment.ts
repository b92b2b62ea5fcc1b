import { toQuoted, wordsOf } from '../../answers/index.ts'
import type { Commitment } from '../../model/index.ts'
import { type Ground, namesOf, sidesOf } from './ground.ts'
import { type Block, block, piece } from './lay-out.ts'
import { toDeadlineText, toQuantityText } from './moment.ts'

/** Who is bound to what, on what condition, by when. */
export function commitmentBlocks(commitment: Commitment, ground: Ground): Block[] {
  const { kind, strength, standing, by, toward, deadline, quantity } = commitment
  const standingNote = standing === 'made' ? '' : `, ${standing}`
  return [
    block(
      piece('name', sidesOf({ from: by, to: toward }, ground)),
      ': ',
      piece('kind', `${kind}, ${strength}${standingNote}`),
    ),
    block(piece('words', toQuoted(wordsOf(ground.text, commitment.action)))),
    ...conditionBlocks(commitment, ground),
    ...(deadline === null ? [] : [block(piece('warning', toDeadlineText(deadline)))]),
    ...(quantity === null ? [] : [block(`amount: ${toQuantityText(quantity)}`)]),
  ]
}

/** The condition has its conjunction among its own words. */
function conditionBlocks({ condition }: Commitment, ground: Ground): Block[] {
  if (condition === null) return []
  const bound = condition.binds.length > 0 ? ` (up to ${namesOf(condition.binds, ground)})` : ''
  return [block(`condition: ${toQuoted(wordsOf(ground.text, condition.spans))}${bound}`)]
}
