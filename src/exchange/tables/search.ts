import type { Actor, DocumentRecord, Span, Statement } from '../../model/index.ts'
import { toPartyCell } from '../party-cell.ts'
import { columns, keyColumns, type Table } from '../table.ts'
import { joinWords, pickActors } from '../told.ts'
import { PARTIES } from './cell-notes.ts'
import { documentColumns } from './document-columns.ts'

/** What a search found, with the text of its document. */
export interface SearchRow {
  noun: 'document' | 'statement'
  score: number
  statement: Statement | null
  document: DocumentRecord
  actors: readonly Actor[]
  passages: readonly { span: Span }[]
  text: string
}

const speakersOf = ({ statement, actors }: SearchRow): string =>
  toPartyCell(pickActors(statement?.speakers ?? [], actors).map(({ name, serves }) => ({ name, code: serves })))

/** Documents and statements that a search found, best first. */
export const SEARCH: Table<SearchRow> = [
  ...keyColumns<SearchRow>({
    noun: ['document or statement', ({ noun }) => noun],
    id: ['the id of the document or statement', ({ statement, document }) => statement?.id ?? document.id],
  }),
  ...columns<SearchRow>('number', {
    score: ['how well it fits: more is better, only rows of one search compare', ({ score }) => score],
  }),
  ...columns<SearchRow>('text', {
    speakers: [`of a statement: those who say it, as ${PARTIES}`, speakersOf],
    act: ['of a statement: what the speaker does by saying it', ({ statement }) => statement?.act],
    passages: [
      'the words around what was found, "…" between them',
      ({ passages, text }) => joinWords(passages.map(({ span }) => text.slice(span.start, span.end))),
    ],
  }),
  ...documentColumns<SearchRow>(),
]
