import { findActors } from '../../src/actors/index.ts'
import { type Actor, sliceSpan } from '../../src/model/index.ts'
import { annotateText, INVENTED_TABLES } from '../invented.ts'

const tables = {
  ...INVENTED_TABLES,
  countries: [
    ...INVENTED_TABLES.countries,
    { code: 'JRN', name: 'Joren', aliases: [], adjectives: [], demonyms: [], capitals: ['Jor'], doubtful: ['Joren'] },
  ],
  titles: [
    ...INVENTED_TABLES.titles,
    ...['chief', 'secretary', 'lt. gen.', 'diplomat', 'top diplomat', 'high representative', 'ambassador'].map(
      (title) => ({
        title,
        serves: title === 'high representative' ? 'NPU' : null,
      }),
    ),
  ],
}

/** The actors of a text in the tables' invented world. */
export const actorsIn = (text: string): Actor[] => findActors(annotateText(text), tables).found

const written = (text: string, actor: Actor): string => actor.mentions.map((span) => sliceSpan(text, span)).join(' | ')

/** One line an actor: kind, name, whom it serves, and its mentions as written. */
export const castOf = (text: string): string[] =>
  actorsIn(text).map((actor) => `${actor.kind} ${actor.name} (${actor.serves}): ${written(text, actor)}`)

/** The actor of a name. */
export const actorNamed = (text: string, name: string): Actor | undefined =>
  actorsIn(text).find((actor) => actor.name === name)
