import type { Annotated } from '../language/index.ts'
import { type Actor, compareFirstSpans, type Found, type Statement } from '../model/index.ts'
import { cueAt } from './cue.ts'
import { linkDrafts } from './link.ts'
import { mainSubject, subjectEndingAt } from './noun-phrase.ts'
import type { AttributionRule, CueReading, Draft } from './rule.ts'
import { RULES } from './rules.ts'
import { findStandingAlone } from './standing-alone.ts'
import { type DocumentView, type SentenceView, viewDocument, viewSentence } from './view.ts'

/** A draft with the rule that drew it. */
export interface Drawn {
  draft: Draft
  rule: Pick<AttributionRule, 'name' | 'version' | 'confidence'>
  /** the statement whose speaker goes on, where a quotation stands alone */
  continues: Drawn | null
}

/** Who does not speak: "who do you think". */
const ASKED = new Set(['you', 'who'])

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
    if (!isAsked) cues.push({ ...cue, subject, shared })
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

/** What the attribution stage knows of the world. */
export interface AttributionTables {
  /** names of news outlets, as actors bear them */
  outlets: ReadonlySet<string>
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
  drawn.push(...findStandingAlone(view, drawn))
  const found = linkDrafts(view, drawn, tables)
  found.sort((a, b) => compareFirstSpans(firstOf(a), firstOf(b)))
  return { found, findings: [] }
}

const firstOf = ({ source, cue, content }: Statement) =>
  [source[0], cue[0], content[0]].filter((span) => span !== undefined).sort((a, b) => a.start - b.start)
