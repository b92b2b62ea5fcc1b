/** Somebody whom a sentence names, with where; places are counted in the sentence. */
export interface Named {
  id: string
  start: number
  end: number
  /** "Oskelian": it tells a noun after it apart, and does nothing itself */
  isAdjective: boolean
}

/** What a clause says in so many words that somebody did, does not do, or will do. */
export interface PlainAct {
  /** who does it */
  by: readonly string[]
  /** where its verb begins, and where its clause ends */
  start: number
  end: number
  /** where the verb ends */
  verbEnd: number
  /** whether it is told as not done, or as refused */
  isNegated: boolean
  /** whether it only begins: "starts withdrawing" */
  isBegun: boolean
  /** whether it is still to come: "will stay" */
  isToCome: boolean
}

/** Organs that act for whoever is named before them. */
const ORGAN =
  "(?:['’]s|government|governments|army|navy|air|force|military|forces|troops|soldiers|police|parliament|senate|cabinet|authorities|officials|ministry|jets|warplanes|aircraft|warships|drones|guns|artillery|fighters|rebels|militants|militias?|commandos|leaders|leadership|side|president|prime|foreign|defen[cs]e|interior|minister|coast|border|guards?|security|council|navies|armies|administration|delegations?|negotiators|tanks|units)"
const ORGANS = new RegExp(`^(?:\\s*${ORGAN}(?![\\p{L}\\p{M}]))+`, 'iu')
const ADVERBS =
  '(?:(?:still|now|already|also|finally|later|then|again|once|since|both|formally|officially|(?!only)[a-z]{2,}ly)\\s+)*'
/** What stands between who acts and the verb. */
const LEADS: readonly { pattern: RegExp; isNegated?: true; isBegun?: true; isToCome?: true }[] = [
  { pattern: /^(?:refus(?:es|ed?)|declin(?:es|ed?)) to\s+/i, isNegated: true, isToCome: true },
  { pattern: /^(?:has |have |had )?(?:fail(?:s|ed)?) to\s+/i, isNegated: true },
  { pattern: /^(?:has|have|had) yet to\s+/i, isNegated: true },
  { pattern: /^(?:will|would) (?:not|never)\s+/i, isNegated: true, isToCome: true },
  { pattern: /^won['’]t\s+/i, isNegated: true, isToCome: true },
  { pattern: /^(?:will|would)\s+/i, isToCome: true },
  { pattern: /^(?:has|have|had|did|does|do) (?:still )?(?:not|never)\s+/i, isNegated: true },
  { pattern: /^never\s+/i, isNegated: true },
  { pattern: /^(?:has |have |had )?(?:beg[aiu]n|begins|starts?|started)(?: to)?\s+/i, isBegun: true },
  { pattern: /^(?:has|have|had)\s+/i },
]
/** What opens a clause right before who acts in it. */
const OPENS = /(?:^|[,;:–—]|\b(?:and|but|while|that|as|after|when|because|then|meanwhile))\s*$/i
/** What may stand between: articles, and words that tell how many. */
const BEFORE_NAME =
  /(?:\b(?:the|a|an|its|their|all|some|most|last|first|remaining|final|more|two|three|four|five|both|several|\d+)\s+)+$/i
const NOT_BEFORE = /\b(?:if|unless|until|before|whether|should)\b[^,;]*$/i
const CHAINED = /^\s*(?:,|,?\s*and)\s+(?:the\s+)?$/i
/** Where the clause of an act ends. */
const BREAK =
  /;|,\s+(?:while|but|after|as|which|who|whose|where|saying|citing|insisting|despite)\b|\s(?:while|although|whereas|because|despite)\s/iu
const VERB = /^(?<verb>\p{Ll}+)/u
const NO_VERB =
  /^(?:and|or|of|in|on|at|by|to|for|from|with|the|a|an|is|are|was|were|be|been|that|which|who|whose|as|but|not|its|their|his|her|said|says|say|told|tells|may|might|could|can|must|should)$/

/** The names that begin a clause together: "Vardia and Oskelia". */
function chainEnding(words: string, named: readonly Named[], last: number): Named[] {
  const chain = [named[last]!]
  for (let at = last - 1; at >= 0; at--) {
    const between = words.slice(named[at]!.end, chain[0]!.start)
    if (!CHAINED.test(between.replace(ORGANS, ''))) break
    chain.unshift(named[at]!)
  }
  return chain
}

/** Whether a clause begins with a name, so that what follows is what it does. */
function opensClause(words: string, start: number): boolean {
  const before = words.slice(0, start).replace(BEFORE_NAME, '')
  return OPENS.test(before) && !NOT_BEFORE.test(before)
}

function actAfter(words: string, named: readonly Named[], at: number): PlainAct | null {
  const { end, isAdjective } = named[at]!
  const chain = chainEnding(words, named, at)
  if (!opensClause(words, chain[0]!.start)) return null
  const organs = ORGANS.exec(words.slice(end))?.[0] ?? ''
  if (isAdjective && organs === '') return null
  let start = end + organs.length
  const skip = (pattern: RegExp): boolean => {
    const match = pattern.exec(words.slice(start))
    if (!match || match[0] === '') return false
    start += match[0].length
    return true
  }
  if (!skip(/^\s+/)) return null
  skip(new RegExp(`^${ADVERBS}`, 'i'))
  const lead = LEADS.find(({ pattern }) => skip(pattern))
  skip(new RegExp(`^${ADVERBS}`, 'i'))
  const verb = VERB.exec(words.slice(start))?.groups?.verb
  if (verb === undefined || NO_VERB.test(verb)) return null
  const rest = words.slice(start)
  const stop = BREAK.exec(rest)?.index ?? rest.length
  return {
    by: chain.map(({ id }) => id),
    start,
    end: start + stop,
    verbEnd: start + verb.length,
    isNegated: lead?.isNegated ?? false,
    isBegun: lead?.isBegun ?? false,
    isToCome: lead?.isToCome ?? false,
  }
}

/** What the clauses of a sentence say that those they begin with did, without a lexicon of deeds. */
export function findPlainActs(words: string, named: readonly Named[]): PlainAct[] {
  const sorted = [...named].sort((one, other) => one.start - other.start || other.end - one.end)
  return sorted.flatMap((_, at) => actAfter(words, sorted, at) ?? [])
}
