const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words that say little of what is said: they join nothing by themselves. */
export const FUNCTION_WORDS = setOf(
  `a an the this that these those such same it its itself he him his himself she her hers herself they them their
  theirs themselves we us our ours ourselves you your yours yourself i me my mine myself one ones someone somebody
  anyone anybody everyone everybody something anything everything who whom whose which what when where why how whether
  if unless until while as than then so too also very just only even ever still yet already again now here there
  and or but nor for of in on at to from by with about into onto over under up down out off through between among
  toward against before after during since because although though however within upon per via
  be am is are was were been being do does did done doing have has had having will would shall should can could may
  might must ought let not no never none nobody nothing neither without all any both each every few more most much many
  some other another own first second well really quite rather 's say says said saying tell told get got go going gone come came
  make made like`,
)

/** Words of formulas that any office uses: they tell nobody's words from another's. */
export const FORMULA_WORDS = setOf(
  `welcome welcomes condemn condemns condemned strongest strongly terms term agreement deal express expresses expressed
  extend extends sympathy condolences families family victims victim concern concerned deeply call calls called urge
  urges restraint dialogue table return sides side parties peace peaceful solution conflict military support supports
  sovereignty territorial integrity stand stands ready remain remains committed commitment cooperation partners
  partnership discuss discussed discussions meeting talks security stability reserve right respond comment reports
  report situation closely clear violation international law community relations bilateral thank thanks statement`,
)

/** Words that turn what is said into its opposite. */
export const NEGATIONS = setOf('not no never none nobody nothing neither nor without nowhere hardly')

export type Modality = 'future' | 'would' | 'possible' | 'able' | 'could' | 'must' | 'should'

export const MODALS: ReadonlyMap<string, Modality> = new Map<string, Modality>([
  ['will', 'future'],
  ['shall', 'future'],
  ['would', 'would'],
  ['may', 'possible'],
  ['might', 'possible'],
  ['perhaps', 'possible'],
  ['can', 'able'],
  ['could', 'could'],
  ['must', 'must'],
  ['should', 'should'],
  ['ought', 'should'],
])

/** Words before a name that are no part of it. */
export const TITLES = setOf(
  `mr mrs ms miss dr sir lord lady president prime minister premier chancellor secretary foreign defense state general
  colonel admiral envoy ambassador spokesman spokeswoman spokesperson senator king queen prince princess chief deputy
  vice the moderator`,
)

/** Nouns and verbs that stand for each other where words are told again. */
const LIKE_WORDS = `
troops soldiers forces
army military
pull withdraw withdrawal pullout
release free freed
truce ceasefire armistice
talks negotiations
prisoners captives
weapons arms
ships vessels
begin start
end finish
buy purchase
help aid assistance
kill killed dead deaths
agreement deal accord pact
attack assault strike
promise pledge vow
accept take taken
country nation
region area
side sides party parties delegation delegations
home house
reopen open reopened`

const LIKE = new Map<string, string>(
  LIKE_WORDS.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ')
      return words.map((word) => [word, words[0]!] as const)
    }),
)

/** The word that stands for all that mean nearly the same; the word itself where there is none. */
export const likeWord = (form: string): string => LIKE.get(form) ?? form
