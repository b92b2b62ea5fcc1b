import type { Annotated, Sentence } from '../language/index.ts'
import { type Actor, compareFirstSpans, type Finding, type Found, type Statement } from '../model/index.ts'
import { MOST_CONTENT } from './clause.ts'
import { cueAt } from './cue.ts'
import type { AttributionTables, Drawn } from './drawn.ts'
import { linkDrafts } from './link.ts'
import { mainSubject, subjectEndingAt } from './noun-phrase.ts'
import type { CueReading } from './rule.ts'
import { RULES } from './rules.ts'
import { findStandingAlone } from './standing-alone.ts'
import { type DocumentView, type SentenceView, viewDocument, viewSentence } from './view.ts'

/** Who does not speak: "who do you think". */
const ASKED = new Set(['you', 'who'])

/** Before a subject these leave open whether it is said at all: "if Vardia agrees to talks". */
const CONDITIONAL = new Set(['if', 'unless', 'until', 'whether', 'once'])

/** The cues of a sentence; one without a subject of its own takes that of the cue before it, or of the sentence. */
function findCues(view: SentenceView): CueReading[] {
  const cues: CueReading[] = []
  for (let at = view.first; at < view.end; at++) {
    const cue = cueAt(view, at)
    if (!cue) continue
    const joined = /^(?:,|and|but|or|then)$/.test(view.tokens[cue.first - 1]?.lower ?? '')
    const own = cue.gerund ? null : subjectEndingAt(view, cue.first - 1)
    const shared = !own && (cue.gerund || joined)
    const subject = shared ? (cues.at(-1)?.subject ?? mainSubject(view, cue.first)) : own
    const isAsked = subject && subject.end - subject.first === 1 && ASKED.has(view.tokens[subject.first]!.lower)
    const isOpen = own && CONDITIONAL.has(view.tokens[own.first - 1]?.lower ?? '')
    if (!isAsked && !isOpen) cues.push({ ...cue, subject, shared, index: cues.length })
    at = cue.end - 1
  }
  return cues
}

function drawSentence(view: DocumentView, index: number): Drawn[] {
  const sentence = viewSentence(view, index)
  const taken = new Set<number>()
  const reading = { view: sentence, cues: findCues(sentence), taken }
  return RULES.flatMap((rule) => {
    const drafts = rule.draw(reading)
    for (const { at } of drafts) taken.add(at)
    return drafts.map((draft) => ({ draft, rule, continues: null }))
  })
}

/**
 * Finds who said what, in which words: source, cue and content of direct and reported speech.
 * Example: `“We will hold,” Ada Brenn told reporters.` gives one direct statement of Ada Brenn, a promise.
 *
 * Shape: Annotated and its actors -> statements in the order of the text
 * Units: spans are UTF-16 code units of the text
 * Errors: none; any text is taken
 */
export function attribute(annotated: Annotated, actors: readonly Actor[], tables: AttributionTables): Found<Statement> {
  const view = viewDocument(annotated, actors)
  const drawn = annotated.sentences.flatMap((_, index) => drawSentence(view, index))
  const found = linkDrafts(view, [...drawn, ...findStandingAlone(view, drawn)], tables)
  found.sort((a, b) => compareFirstSpans(firstOf(a), firstOf(b)))
  return { found, findings: annotated.sentences.filter(isTooLong).map(toFinding) }
}

const isTooLong = ({ firstToken, endToken }: Sentence): boolean => endToken - firstToken > MOST_CONTENT

const toFinding = ({ start, end }: Sentence): Finding => ({
  rule: 'attribution/sentence-length',
  span: { start, end },
  reason: `the sentence has more than ${MOST_CONTENT} words and marks; what is said in it may be cut short or missed`,
})

const firstOf = ({ source, cue, content }: Statement) =>
  [source[0], cue[0], content[0]].filter((span) => span !== undefined).sort((a, b) => a.start - b.start)
