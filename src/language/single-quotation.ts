import type { Span } from '../model/index.ts'

const BEFORE_OPENING = /[\s([{—–\-:/]/
/** Words that begin with an apostrophe, written with an opening mark by careless typesetting. */
const ELIDED = /^(?:\d\ds?|(?:t(?:was|is|were|will|il)|em|cause|n|bout|round|cos)(?!\p{L}))/iu
const DOUBLE = new Set(['"', '“', '”', '„', '«', '»'])

const isSingle = (mark: string): boolean => mark === "'" || mark === '‘' || mark === '’'

/** Whether a single mark at `at` opens a quotation: after white space or a bracket, before a word that lacks no letter. */
export function opensSingle(text: string, at: number, paragraph: Span): boolean {
  const mark = text[at]
  if (mark !== '‘' && mark !== "'") return false
  if (at > paragraph.start && !BEFORE_OPENING.test(text[at - 1]!)) return false
  const following = text.slice(at + 1, Math.min(at + 10, paragraph.end))
  return /^[^\s'‘’]/.test(following) && !ELIDED.test(following)
}

/** What a mark inside an opened quotation may be: its end, a plural's apostrophe or its end, or neither. */
function bearingOf(text: string, at: number, paragraph: Span): 'end' | 'plural' | 'none' {
  const after = at + 1 < paragraph.end ? text[at + 1]! : ' '
  if (/[\p{L}\p{N}]/u.test(after) || /\s/.test(text[at - 1]!)) return 'none'
  return /s/i.test(text[at - 1]!) && /\s/.test(after) ? 'plural' : 'end'
}

/**
 * Where the quotation that a single mark opens ends, after its closing mark; -1 where none is found before the next one opens. After a
 * plural ("the workers' union") a mark counts as an apostrophe when a sure end follows.
 */
export function findSingleEnd(text: string, openAt: number, paragraph: Span): number {
  let plural = -1
  let doubles = DOUBLE.has(text[openAt + 1] ?? '') ? 1 : 0
  for (let at = openAt + 2; at < paragraph.end; at++) {
    const mark = text[at]!
    if (DOUBLE.has(mark)) doubles++
    if (!isSingle(mark) || doubles % 2 === 1) continue
    if (opensSingle(text, at, paragraph)) break
    const bearing = mark === '‘' ? 'none' : bearingOf(text, at, paragraph)
    if (bearing === 'end') return at + 1
    if (bearing === 'plural' && plural < 0) plural = at + 1
  }
  return plural
}
