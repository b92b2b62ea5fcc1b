import type { Actor } from '../../src/model/index.ts'
import { type CorpusText, type LabelPlace, type Pair, readLabelled, toSpans } from './labelled-texts.ts'
import type { Entity, SpokenStatement } from './who-is-who.ts'

/** A document as a reader labelled it, by offsets into a text that is not in the repository. */
interface WrittenLabels extends LabelPlace {
  corpus: 'news' | 'polnear'
  /** 6 read all documents, 7 a third of them without having seen the labels of 6 */
  reader: 6 | 7
  /** set aside, of articles that nothing is trained on: looked at once, when the work was done */
  aside?: true
  /** what is after it was not labelled */
  upTo: number
  entities: readonly {
    id: string
    kind: Actor['kind']
    serves: string | null
    members?: readonly string[]
    mentions: readonly Pair[]
  }[]
  statements: readonly (Record<'source' | 'cue' | 'content', readonly Pair[]> & {
    speakers: readonly string[] | null
  })[]
}

/** The same with its text. */
export interface WhoLabels {
  id: string
  reader: number
  isAside: boolean
  upTo: number
  entities: readonly Entity[]
  statements: readonly SpokenStatement[]
  /** the article, as its corpus describes it */
  article: CorpusText
}

/** The labelled documents that lie under `data`; null where a corpus is not there. */
export const readWhoLabels = (data: string): WhoLabels[] | null =>
  readLabelled<WrittenLabels>(data, 'actors.jsonl', ['news', 'polnear', 'polnear-dev'])?.map(
    ({ label: { id, reader, aside, upTo, entities, statements }, whole }) => ({
      id,
      reader,
      isAside: aside === true,
      upTo,
      entities: entities.map((entity) => ({ ...entity, mentions: toSpans(entity.mentions) })),
      statements: statements.map(({ source, cue, content, speakers }) => ({
        source: toSpans(source),
        cue: toSpans(cue),
        content: toSpans(content),
        speakers,
      })),
      article: whole,
    }),
  ) ?? null
