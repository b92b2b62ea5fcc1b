import { IRREGULAR_VERBS } from './irregular-verbs.ts'
import { restoreBase } from './restore-base.ts'
import { TAGS, type Tag } from './syntax.ts'

const pairs = (words: string): Map<string, string> =>
  new Map(words.split(' ').map((entry) => entry.split('=') as [string, string]))

/** Forms of verbs that no rule gives, besides those of the irregular verbs. */
const VERBS = pairs(
  "is=be are=be am=be was=be were=be been=be being=be 's=be 're=be 'm=be ai=be has=have had=have having=have 've=have 'd=have does=do did=do done=do goes=go gone=go dying=die lying=lie tying=tie vying=vie belying=belie underlying=underlie got=get gotten=get hanged=hang pleaded=plead pled=plead burnt=burn learnt=learn dreamt=dream leant=lean spelt=spell spilt=spill proved=prove lit=light lighted=light bound=bind wound=wind found=find founded=found founding=found ground=grind felt=feel fell=fall left=leave saw=see singeing=singe born=bear focuses=focus caucuses=caucus belies=belie",
)
const MODALS = pairs("ca=can wo=will 'll=will 'd=would sha=shall")
const NOUNS = pairs(
  'men=man women=woman children=child feet=foot teeth=tooth geese=goose mice=mouse lice=louse oxen=ox wives=wife lives=life knives=knife leaves=leaf wolves=wolf halves=half shelves=shelf thieves=thief loaves=loaf calves=calf elves=elf scarves=scarf crises=crisis analyses=analysis theses=thesis hypotheses=hypothesis diagnoses=diagnosis parentheses=parenthesis emphases=emphasis axes=axe oases=oasis criteria=criterion phenomena=phenomenon data=datum bacteria=bacterium strata=stratum alumni=alumnus stimuli=stimulus nuclei=nucleus fungi=fungus movies=movie ties=tie lies=lie pies=pie cookies=cookie rookies=rookie calories=calorie zombies=zombie hippies=hippie selfies=selfie buses=bus gases=gas viruses=virus bonuses=bonus campuses=campus caucuses=caucus statuses=status censuses=census choruses=chorus focuses=focus lenses=lens biases=bias canvases=canvas surpluses=surplus aches=ache headaches=headache caches=cache axises=axis shoes=shoe toes=toe foes=foe canoes=canoe series=series species=species news=news means=means headquarters=headquarters barracks=barracks crossroads=crossroads politics=politics economics=economics ethics=ethics dynamics=dynamics tactics=tactics sanitizes=sanitize quizzes=quiz dice=die pence=penny',
)
const PRONOUNS = pairs(
  'me=I i=I him=he his=he her=she hers=she them=they their=they theirs=they us=we our=we ours=we mine=I your=you yours=you',
)
const OTHERS = pairs("an=a n't=not 'em=they")

const VERB_FORMS: ReadonlyMap<string, string> = new Map(
  [...IRREGULAR_VERBS].flatMap(([base, [past, participle]]) => [
    [participle, base],
    [past, base],
  ]),
)

type Class = 'verb' | 'modal' | 'noun' | 'pronoun' | 'other'
const CLASS: Partial<Record<Tag, Class>> = {
  VB: 'verb',
  VBD: 'verb',
  VBG: 'verb',
  VBN: 'verb',
  VBP: 'verb',
  VBZ: 'verb',
  MD: 'modal',
  NNS: 'noun',
  PRP: 'pronoun',
  PRP$: 'pronoun',
  DT: 'other',
  RB: 'other',
}
const CLASSES = TAGS.map((tag) => CLASS[tag])

/** The lemma of a word in its lower form, by its part of speech: an index into TAGS. */
export function lemmaOf(lower: string, tag: number): string {
  const kind = CLASSES[tag]
  if (kind === undefined) return lower
  if (kind === 'verb') return VERBS.get(lower) ?? verbLemma(lower, TAGS[tag]!)
  if (kind === 'noun') return NOUNS.get(lower) ?? nounLemma(lower)
  const table = kind === 'modal' ? MODALS : kind === 'pronoun' ? PRONOUNS : OTHERS
  return table.get(lower)?.toLowerCase() ?? lower
}

function verbLemma(lower: string, tag: Tag): string {
  if (tag === 'VB' || tag === 'VBP') return lower
  const irregular = VERB_FORMS.get(lower)
  if (irregular !== undefined && tag !== 'VBZ') return irregular
  if (tag === 'VBZ') return thirdPerson(lower)
  if (tag === 'VBG') return lower.endsWith('ing') && lower.length > 4 ? restoreBase(lower.slice(0, -3)) : lower
  if (lower.endsWith('ied') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('eed')) return /(?:gr|fr|cr|nt|fer)eed$/.test(lower) ? lower.slice(0, -1) : lower
  return lower.endsWith('ed') && lower.length > 3 ? restoreBase(lower.slice(0, -2)) : lower
}

function thirdPerson(lower: string): string {
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(lower) && lower !== 'aches') return lower.slice(0, -2)
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

function nounLemma(lower: string): string {
  if (lower.endsWith('men')) return `${lower.slice(0, -2)}an`
  if (lower.endsWith('children')) return lower.slice(0, -3)
  if (/^[@#]/.test(lower) || !lower.endsWith('s') || lower.endsWith('ss') || lower.length < 3) return lower
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('selves')) return `${lower.slice(0, -3)}f`
  if (/(?:ss|sh|ch|x|zz|....o)es$/.test(lower)) return lower.slice(0, -2)
  if (lower.endsWith("'s")) return lower
  return lower.slice(0, -1)
}
