import { readFileSync } from 'node:fs'
import { eventLexiconSchema } from '../src/events/index.ts'
import { type DocumentReader, makeReader } from '../src/pipeline/index.ts'
import { INVENTED_TABLES } from './invented.ts'
import { trained } from './trained.ts'

const EVENT_WORDS = new URL('../data/event-words.json', import.meta.url)

let made: DocumentReader | undefined

/** A reader that knows the invented states and the packaged event words; made once. */
export function inventedReader(): DocumentReader {
  made ??= makeReader(
    {
      actors: INVENTED_TABLES,
      events: eventLexiconSchema.parse(JSON.parse(readFileSync(EVENT_WORDS, 'utf8'))),
      weights: trained().weights,
    },
    'invented',
  )
  return made
}
