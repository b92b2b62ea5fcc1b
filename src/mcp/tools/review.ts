import { z } from 'zod'
import { checkAsked, toReview } from '../../answers/index.ts'
import { OPERATIONS } from '../../api/index.ts'
import { reviewSchema } from '../../model/index.ts'
import { toFact } from '../print/lines.ts'
import { toTool } from '../tool.ts'

const DAY_LENGTH = 10

/** Puts a person's decision on the record. */
export const review = toTool({
  name: 'review',
  title: 'Record a decision',
  description:
    'Puts what a person decided on the record: confirm a verdict, correct it (`to`), reject a commitment or a piece of evidence (`of`), merge or split threads or actors (`others`). It overrules the rules and stays on the record: use it only where a person told you the decision and the reason, and say who in `by`.',
  input: z.strictObject(OPERATIONS.addReview.body.shape),
  output: z.object({ review: reviewSchema }),
  scope: 'review',
  answer: async ({ ledger, views, now, token }, { by, reason, asOf = now().slice(0, DAY_LENGTH), ...asked }) => {
    const read = async () => {
      const { value } = await views.get({ view: 'verdicts' }, { asOf, isFresh: true })
      return { ...value, texts: new Map<string, string>() }
    }
    const decided = await toReview(ledger, { asked: checkAsked(asked), asOf, read })
    const made = await ledger.recordReview({ ...decided, by: by ?? token!.name, reason })
    await ledger.recordTokenUse({ token: token!.id, action: 'MCP review', subject: made.id })
    const line = `Recorded as **${made.id}**: ${made.decision} of ${made.subjects.join(', ')}, by ${toFact(made.by)}`
    return { value: { review: made }, lines: [line] }
  },
})
