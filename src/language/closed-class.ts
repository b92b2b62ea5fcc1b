const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

// The closed classes of English, as tokens in lower case with straight apostrophes: what stands for a tagger until there is one.

export const BE = words("am is are was were be been being 're 'm")
export const HAVE = words("have has had having 've")
export const DO = words('do does did')
export const MODAL = words("will shall 'll wo would 'd could should might may must can ca cannot sha")
export const NEGATIVE = words("not n't never neither nor hardly")
export const ARTICLE = words('the a an')
export const POSSESSIVE = words("its his her their our my your 's '")
export const DETERMINER = words(
  'the a an this that these those its his her their our my your no any some each every another both all several many few most such other certain numerous various',
)
export const SUBJECT_PRONOUN = words('he she it they we i you who one everyone everybody someone nobody')
export const RELATIVE = words('who which that whom whose')
export const PREPOSITION = words(
  'of in on at to for from with by against over about into onto toward towards through during after before between among amid despite within without under near across along around upon via as than like per off out up down inside outside since until till behind beyond below above throughout regarding concerning including following',
)
export const CONJUNCTION = words('and or but nor')
export const SUBORDINATOR = words(
  'that because after before while whilst although though if unless when whenever where whereas since until till whether once so as which who whom whose lest',
)
export const ADVERB = words(
  'also already again now then still just even recently later earlier soon first once twice only jointly yet ever today yesterday tomorrow tonight thus therefore so too however meanwhile instead previously formerly together back further long always often sometimes rather initially nonetheless nevertheless overnight ago apart very thereby',
)
export const HEARSAY_ADVERB = words('reportedly allegedly supposedly purportedly apparently')
export const WILL = words("will shall 'll wo")
export const WOULD = words("would 'd")

/** Nouns and names that end like adverbs. */
const NO_ADVERB = words('family ally reply supply assembly rally italy july monopoly anomaly bully fly')

/** Whether a word in lower case has the form of an adverb in "-ly", and is no noun that happens to end so. */
export const isLyAdverb = (lower: string): boolean => lower.length > 4 && lower.endsWith('ly') && !NO_ADVERB.has(lower)
