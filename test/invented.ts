import { type ActorTables, worldOf } from '../src/actors/index.ts'
import { type ResolvedActors, resolveActors } from '../src/coreference/index.ts'
import { type Annotated, annotate } from '../src/language/index.ts'
import { makeDocument } from '../src/model/index.ts'
import { trained } from './trained.ts'

/** Tables of invented states and bodies, so that no test puts words or deeds on a real one. */
export const INVENTED_TABLES: ActorTables = {
  countries: [
    { code: 'VDA', name: 'Vardia', aliases: [], adjectives: ['Vardian'], demonyms: ['Vardians'], capitals: ['Vard'] },
    {
      code: 'OSK',
      name: 'Oskelia',
      aliases: [],
      adjectives: ['Oskelian'],
      demonyms: ['Oskelians'],
      capitals: ['Oskel'],
    },
    { code: 'TMR', name: 'Tamrin', aliases: [], adjectives: ['Tamrinese'], demonyms: ['Tamrinese'], capitals: ['Tam'] },
  ],
  organisations: [{ code: 'NPU', name: 'Northern Pact Union', aliases: ['Northern Pact', 'NPU'] }],
  metonyms: [{ name: 'White Palace', serves: 'VDA' }],
  titles: [
    'president',
    'prime minister',
    'minister',
    'foreign minister',
    'defence minister',
    'secretary of state',
    'spokesman',
    'spokeswoman',
    'envoy',
    'general',
  ].map((title) => ({ title, serves: null })),
  outlets: [{ name: 'The Vardian Post', aliases: ['Vardian Post'] }],
  places: [{ name: 'Port Vard', in: 'VDA' }],
  givenNames: [
    { name: 'Ada', gender: 'female' },
    { name: 'Ilya', gender: 'male' },
    { name: 'Jan', gender: 'either' },
  ],
  officeHolders: [],
}

/** The actors of a text with all their mentions, and its statements with their speakers, in the invented world. */
export function resolveInvented(annotated: Annotated, found: ResolvedActors): ResolvedActors {
  return resolveActors(annotated, found, { anaphors: trained().anaphors, world: worldOf(INVENTED_TABLES) })
}

/** A text of an invented outlet, annotated. */
export const annotateText = (text: string, publishedOn = '2031-05-14'): Annotated =>
  annotate(makeDocument(text, { publishedOn }, 'en'), trained().language)
