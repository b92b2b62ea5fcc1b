import { cueAt } from './cue.ts'
import type { Drawn } from './drawn.ts'
import { mainSubject, subjectEndingAt } from './noun-phrase.ts'
import type { CueReading } from './rule.ts'
import { RULES } from './rules.ts'
import { type DocumentView, type SentenceView, viewSentence } from './view.ts'

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

/** What the rules draw of a document, sentence by sentence. */
export const drawByRules = (view: DocumentView): Drawn[] =>
  view.annotated.sentences.flatMap((_, index) => drawSentence(view, index))
