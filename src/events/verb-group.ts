import { ARTICLE } from '../language/index.ts'
import { BEFORE_GERUND, BEFORE_INFINITIVE, type Control } from './control-words.ts'
import { mentionAt, type SentenceView, statementAt, wordAt } from './document-view.ts'
import {
  ADVERB,
  BE,
  DO,
  FLOATING,
  HAVE,
  HEARSAY_ADVERB,
  isLyAdverb,
  MODAL,
  NEGATIVE,
  PREPOSITION,
  RELATIVE,
  SUBJECT_PRONOUN,
  WILL,
  WOULD,
} from './grammar-words.ts'
import { type Modality, plainModality } from './modality.ts'

/** A verb with its auxiliaries and the verbs that control it. */
export interface VerbGroup {
  /** the first token of the group */
  first: number
  passive: boolean
  /** has an auxiliary, a modal or a controlling verb: certainly a verb */
  supported: boolean
  modal: 'none' | 'will' | 'would' | 'other'
  /** the token of a control that binds the subject to act, or -1 */
  pledge: number
  /** the token of a control that brings the deed up without binding, or -1 */
  float: number
  /** an infinitive that nothing before it controls: "sent troops to strike" */
  loose: boolean
  /** the preposition before a bare gerund: "accused of striking" */
  gerundAfter: string | null
  modality: Modality
}

/** The tokens that a group is followed to its left. */
const REACH = 14
/** The tokens of a day between a word and its infinitive. */
const DAY_REACH = 4

const isAdverb = (view: SentenceView, at: number): boolean => {
  const word = wordAt(view, at)
  return ADVERB.has(word) || HEARSAY_ADVERB.has(word) || (isLyAdverb(word) && mentionAt(view, at) < 0)
}

/** "Each" of "have each accused", "Vardia and Oskelia both condemned". */
export const isFloating = (view: SentenceView, at: number): boolean => {
  if (!FLOATING.has(wordAt(view, at)) || mentionAt(view, at) >= 0) return false
  const before = wordAt(view, at - 1)
  const isAuxiliary = HAVE.has(before) || BE.has(before) || MODAL.has(before)
  return isAuxiliary || mentionAt(view, at - 1) >= 0 || SUBJECT_PRONOUN.has(before) || RELATIVE.has(before)
}

const newGroup = (at: number): VerbGroup => ({
  first: at,
  passive: false,
  supported: false,
  modal: 'none',
  pledge: -1,
  float: -1,
  loose: false,
  gerundAfter: null,
  modality: plainModality(),
})

const AHEAD: ReadonlySet<Control> = new Set<Control>(['plan', 'pledge', 'float', 'refuse', 'ask'])

function control(group: VerbGroup, kind: Control, at: number): void {
  const { modality } = group
  if (AHEAD.has(kind)) modality.planned = true
  if (kind === 'pledge' && group.pledge < 0) group.pledge = at
  if (kind === 'float' && group.float < 0) group.float = at
  if (kind === 'negate' || kind === 'refuse') modality.negated = true
  if (kind === 'refuse' || kind === 'ask') modality.wished = true
  if (kind === 'deny') modality.denied = true
  if (kind === 'claim') modality.claimed = true
  group.supported = true
  group.first = at
}

/** Whether "would" is "will" told afterwards: "Brenn said Vardia would send arms". */
const isToldWill = (view: SentenceView, at: number): boolean => {
  const statement = statementAt(view, at)
  return statement !== undefined && statement.manner !== 'direct'
}

function modal(view: SentenceView, group: VerbGroup, at: number): void {
  const word = wordAt(view, at)
  group.supported = true
  group.first = at
  if (WILL.has(word) || (WOULD.has(word) && isToldWill(view, at))) {
    group.modal = 'will'
    group.modality.planned = true
    if (group.pledge < 0) group.pledge = at
  } else if (WOULD.has(word)) {
    group.modal = 'would'
    group.modality.conditional = true
  } else {
    group.modal = 'other'
    group.modality.conditional = true
    if (word === 'must' || word === 'should') group.modality.wished = true
  }
}

/** Whether "'s" is "is" or "has" here: after a pronoun, never after a name. */
const isVerbalClitic = (view: SentenceView, at: number): boolean =>
  SUBJECT_PRONOUN.has(wordAt(view, at - 1)) || wordAt(view, at - 1) === 'that' || wordAt(view, at - 1) === 'there'

/** Whether the group so far begins with a gerund: "striking", "having struck". */
const isGerundHere = (view: SentenceView, { first, supported }: VerbGroup, gerund: boolean): boolean =>
  (gerund && !supported) || wordAt(view, first) === 'having'

/** One step to the left of the group; false where the group ends. */
function step(
  view: SentenceView,
  group: VerbGroup,
  verb: { at: number; gerund: boolean; participle: boolean },
): boolean {
  const at = group.first - 1
  const word = wordAt(view, at)
  if (!word || mentionAt(view, at) >= 0) return false
  const direct = group.first === verb.at || !group.supported
  if (NEGATIVE.has(word)) group.modality.negated = true
  else if (HEARSAY_ADVERB.has(word)) group.modality.claimed = true
  else if (isAdverb(view, at) || isFloating(view, at)) {
    group.first = at
    return true
  } else if (BE.has(word) || (word === "'s" && isVerbalClitic(view, at))) {
    if (direct && verb.participle && word !== "'s") group.passive = true
    group.supported = true
  } else if (HAVE.has(word) || DO.has(word)) group.supported = true
  else if (MODAL.has(word) && view.tokens[at]!.text !== 'May') modal(view, group, at)
  else if (word === 'to') return infinitive(view, group)
  else if (isGerundHere(view, group, verb.gerund) && BEFORE_GERUND.has(word)) {
    control(group, BEFORE_GERUND.get(word)!, at)
    return true
  } else if (word === 'of' && wordAt(view, at - 1) === 'accused' && verb.gerund && BE.has(wordAt(view, at - 2))) {
    control(group, 'claim', at - 1)
    return true
  } else return false
  group.first = at
  return true
}

/** The token before a day that stands between a word and its infinitive: "agreed on Tuesday to send". */
function beforeDay(view: SentenceView, from: number): number {
  let at = from
  while (from - at < DAY_REACH && view.isTime[at] === 1 && mentionAt(view, at) < 0) at--
  return at < from && /^(?:on|in|this|late|early)$/.test(wordAt(view, at)) ? at - 1 : at
}

/** "to" before the group: follows the word that controls it, else leaves the infinitive loose. */
function infinitive(view: SentenceView, group: VerbGroup): boolean {
  let governor = group.first - 2
  if (NEGATIVE.has(wordAt(view, governor))) {
    group.modality.negated = true
    governor--
  }
  governor = beforeDay(view, governor)
  while (isAdverb(view, governor)) governor--
  const isNoun = ARTICLE.has(wordAt(view, governor - 1)) && /^(?:attempt|try|bid|move)$/.test(wordAt(view, governor))
  const kind = mentionAt(view, governor) < 0 && !isNoun ? BEFORE_INFINITIVE.get(wordAt(view, governor)) : undefined
  if (!kind) {
    group.loose = true
    group.first--
    return false
  }
  control(group, kind, governor)
  return true
}

/** The group of the verb at a token: its auxiliaries, negations, modals and controlling verbs, to its left. */
export function verbGroupAt(view: SentenceView, at: number, form: { gerund: boolean; participle: boolean }): VerbGroup {
  const group = newGroup(at)
  for (let turn = 0; turn < REACH; turn++) if (!step(view, group, { at, ...form })) break
  const before = wordAt(view, group.first - 1)
  if (form.gerund && !group.supported && PREPOSITION.has(before)) {
    const isGuilt = before === 'of' && wordAt(view, group.first - 2) === 'guilty'
    group.gerundAfter = isGuilt ? 'guilty' : before
    if (before === 'without') group.modality.negated = true
  }
  return group
}
