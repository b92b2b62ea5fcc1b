import type { Ledger } from '../../ledger/index.ts'
import { readBrief } from '../read-brief.ts'
import { readDuplicates } from '../read-duplicates.ts'
import { readQuotations } from '../read-quotations.ts'
import { readChanges, readVerdicts } from '../read-verdicts.ts'
import type { ViewAt, ViewName, ViewValues } from './view.ts'

const goOn = async (): Promise<void> => {}

/** Works a view out of the whole record. */
export async function computeView(ledger: Ledger, asked: ViewAt): Promise<ViewValues[ViewName]> {
  const { asOf, knownAt } = asked
  const lens = { asOf, knownAt }
  switch (asked.view) {
    case 'verdicts': {
      const { verdicts, threads } = await readVerdicts(ledger, lens, goOn)
      return { verdicts, threads }
    }
    case 'changes':
      return readChanges(ledger, lens, goOn)
    case 'quotations':
      return (await readQuotations(ledger, { ...asked.days, ...lens }, goOn)).quotations
    case 'duplicates':
      return readDuplicates(ledger, { actor: asked.actor, ...asked.days, ...lens }, goOn)
    case 'brief':
      return readBrief(ledger, { party: asked.party, ...asked.days, ...lens }, goOn)
  }
}
