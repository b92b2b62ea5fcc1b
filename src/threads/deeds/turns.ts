import type { Turn } from '../../model/index.ts'

/** What an agreement is called. */
const NOUN =
  '(?:cease-?fires?|truces?|armistices?|moratori(?:um|a)|deals?|agreements?|accords?|pacts?|treat(?:y|ies)|memorand(?:um|a)|arrangements?)'
const GAP = '(?:[^.;:]{0,70}?)'
const NEAR = '(?:[^.;:,]{0,40}?)'
/** What is still to come, at the end of the words before a cue. */
const TO_COME =
  /\b(?:will|would|could|may|might|shall|should|(?:is|are|was|were)?\s*(?:scheduled|set|due|expected|supposed|about) to|to|if|unless|until|before|whether)\s+(?:\w+ly\s+|be\s+|have\s+|been\s+)*$/i

/** A condition that has not ended before the cue. */
const ON_CONDITION = /\b(?:if|unless|in case|whether)\b[^,;.]*$/i

/** The end of a phase is not the end of the agreement. */
const OF_A_PHASE = /\b(?:phase|stage|round|part) of\b/i
const PHASE_REACH = 24

interface TurnCue {
  turn: Turn
  pattern: RegExp
  /** "would end" is no end */
  isDone: boolean
}

const cue = (turn: Turn, pattern: string, isDone = true): TurnCue => ({
  turn,
  pattern: new RegExp(pattern, 'iu'),
  isDone,
})

/** The cues in the order in which they are tried: the first that is found tells the turn. */
const CUES: readonly TurnCue[] = [
  cue(
    'breaks',
    `\\b(?:violat(?:es?|ed|ing|ions? of)|breach(?:es|ed|ing|es? of)?|br(?:eaks?|oken?|eaking)|flout(?:s|ed|ing)|in defiance of|infring(?:es?|ed|ing|ements? of)|fail(?:s|ed|ing) to (?:observe|honou?r|respect|uphold|abide by|comply with))\\b${GAP}\\b${NOUN}\\b`,
  ),
  cue(
    'breaks',
    `\\b${NOUN}\\b${NEAR}\\b(?:(?:was|were|is|are|been|being) (?:violated|breached|broken)|violations?|breach(?:es)?)\\b`,
  ),
  cue('breaks', `\\b(?:despite|notwithstanding|in spite of)\\b${GAP}\\b${NOUN}\\b`),
  cue('collapses', `\\b(?:breakdown|collapse|failure) of\\b${NEAR}\\b${NOUN}\\b`),
  cue(
    'collapses',
    `\\b${NOUN}\\b${NEAR}\\b(?:collaps(?:es|ed)|br(?:eaks|oke) down|f(?:alls|ell) apart|(?:is|was) (?:over|dead)|unravel(?:s|led|ed))\\b`,
  ),
  cue('denies', `\\bden(?:y|ies|ied|ying)\\b${GAP}\\b${NOUN}\\b`),
  cue('denies', `\\bno (?:such )?${NOUN}\\b${NEAR}\\b(?:has|had|was|is|exists?|existed|reached|been)\\b`),
  cue(
    'denies',
    `\\b(?:has|have|had|did|does|do) not (?:yet )?(?:agreed?|accept(?:ed)?|sign(?:ed)?)\\b${NEAR}\\b${NOUN}\\b`,
  ),
  cue('denies', `\\breject(?:s|ed|ing)?\\b${NEAR}\\b${NOUN}\\b`),
  cue('extends', `\\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|extension of)\\b${NEAR}\\b${NOUN}\\b`, false),
  cue('extends', `\\b${NOUN}\\b${GAP}\\b(?:be |been |is |was )(?:extended|prolonged)\\b`, false),
  cue('renews', `\\b(?:renew|restor|reinstat|recommit|reaffirm)\\w*\\b${NEAR}\\b${NOUN}\\b`),
  cue(
    'starts',
    `\\b${NOUN}\\b${GAP}\\b(?:(?:takes?|took|taking) effect|(?:goes|went|going|comes?|came|coming) into (?:effect|force)|enter(?:s|ed|ing)? into (?:effect|force)|(?:begins?|began|starts?|started)\\b|(?:is|was|remains?|are) (?:now |still )?(?:in (?:effect|force|place)|intact|holding)|holds\\b)`,
  ),
  cue('replaces', `\\b(?:replac(?:es?|ed|ing)|supersed(?:es?|ed|ing))\\b${NEAR}\\b${NOUN}\\b`),
  cue(
    'leaves',
    `\\b(?:suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|paus(?:es|ed|ing)|terminat(?:es|ed|ing)|withdr(?:aws?|ew|awing|awn|awal)(?: from)?|pull(?:s|ed|ing)? out of|exit(?:s|ed|ing)?|quits?|abrogat(?:es|ed|ing)|denounc(?:es|ed|ing)|renounc(?:es|ed|ing)|revok(?:es|ed|ing)|cancel(?:s|led|ed|ling)?|annul(?:s|led)?|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?|end(?:s|ed|ing)|call(?:s|ed) off|rescind(?:s|ed)?)\\b${NEAR}\\b${NOUN}\\b`,
  ),
  cue(
    'ends',
    `\\b${NOUN}\\b${NEAR}\\b(?:expir(?:es|ed)|lapses?|lapsed|ends|ended|(?:comes|came) to an end|r(?:uns|an) out)\\b`,
  ),
  cue('ends', `\\b(?:expir(?:y|ation)|end) of\\b${NEAR}\\b${NOUN}\\b`),
  cue(
    'confirms',
    `\\b(?:confirm(?:s|ed|ing)?|ratif(?:y|ies|ied|ying)|approv(?:es|ed|ing)|sign(?:s|ed|ing)?)\\b${GAP}\\b${NOUN}\\b`,
  ),
  cue(
    'confirms',
    `\\b${NOUN}\\b${NEAR}\\b(?:(?:is|was|has been) (?:confirmed|ratified|signed|finali[sz]ed)|agreed)\\b`,
  ),
  cue(
    'under',
    `\\b(?:as part of|under|in line with|in accordance with|according to|as agreed in|pursuant to|following|facilitated by|brokered)\\b${NEAR}\\b(?:${NOUN}|ceasefire terms)\\b`,
  ),
]

/** The words that name an agreement: "the Tam valley ceasefire agreement", "ceasefire". */
const AGREEMENT = new RegExp(
  `(?:\\b(?:the|an?|its|their|this)\\s+(?:[\\p{L}\\p{N}’'–-]+\\s+){0,4}?)?\\b${NOUN}\\b(?:\\s+(?:agreement|deal|accord))?`,
  'iu',
)

/** Where the agreement of a turn is named in the sentence. */
export function agreementAt(sentence: string, { start, end }: FoundTurn): { start: number; end: number } {
  const match = AGREEMENT.exec(sentence.slice(start))
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : { start, end }
}

/** A turn with where its words stand in the sentence. */
export interface FoundTurn {
  turn: Turn
  start: number
  end: number
}

/** The turns that a sentence tells of an agreement, the first cue of each kind. */
export function findTurns(sentence: string): FoundTurn[] {
  const found: FoundTurn[] = []
  for (const { turn, pattern, isDone } of CUES) {
    if (found.some((each) => each.turn === turn)) continue
    const match = pattern.exec(sentence)
    if (!match) continue
    const [start, end] = [match.index, match.index + match[0].length]
    if (isDone && isToCome(sentence, { start, end })) continue
    if (
      (turn === 'ends' || turn === 'leaves') &&
      OF_A_PHASE.test(sentence.slice(Math.max(0, start - PHASE_REACH), end))
    )
      continue
    if (found.some((each) => each.start < end && start < each.end)) continue
    found.push({ turn, start, end })
  }
  return found
}

/** Whether the verb of a cue is said of what is still to come. */
function isToCome(sentence: string, { start, end }: { start: number; end: number }): boolean {
  const before = sentence.slice(0, start)
  if (TO_COME.test(before) || ON_CONDITION.test(before)) return true
  const inside = sentence.slice(start, end)
  return /\b(?:will|would|could|may|might|(?:scheduled|set|due|expected|supposed) to)\b/i.test(inside)
}
