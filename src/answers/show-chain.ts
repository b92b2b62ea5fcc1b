import type { Ledger } from '../ledger/index.ts'
import { ActaError, type Span } from '../model/index.ts'
import { wordsOf } from './place.ts'
import { verdictNamed } from './read-verdicts.ts'
import type { ViewLens, Views } from './views/views.ts'

const LONGEST_WORDS = 4000

/** The words of spans of several documents; a text that was taken out has none. */
async function wordsIn(ledger: Ledger, documentId: string, spans: readonly Span[]): Promise<string> {
  try {
    return wordsOf(await ledger.documentText(documentId), spans).slice(0, LONGEST_WORDS)
  } catch (error) {
    if (error instanceof ActaError && error.code === 'document-redacted') return ''
    throw error
  }
}

/** A verdict, its thread, and the words of all that it rests on. */
export async function showChain(
  { ledger, views }: { ledger: Ledger; views: Views },
  id: string,
  lens: ViewLens & { isFresh?: boolean },
) {
  const { value } = await views.get({ view: 'verdicts' }, lens)
  const verdict = verdictNamed(value, id)
  const thread = value.threads.find((each) => each.thread === verdict.thread)!
  const words: Record<string, string> = {}
  for (const { commitment, document, spans } of thread.members)
    if (commitment) words[commitment] = await wordsIn(ledger, document, spans)
  for (const { id: evidence, document, spans } of verdict.evidence)
    if (document !== null) words[evidence] = await wordsIn(ledger, document, spans)
  return { verdict, thread, words }
}
