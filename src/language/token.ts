import type { Span } from '../model/index.ts'

/** A word, number or mark of the text. Clitics stand alone: "Rubio's" is "Rubio" and "'s", "don't" is "do" and "n't". */
export interface Token extends Span {
  /** the token as written */
  text: string
  /** lower case, curly apostrophes made straight */
  lower: string
  kind: 'word' | 'number' | 'mark'
}

const STATE =
  'Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Va|Vt|Wash|Wis|Wyo'
const TITLE =
  'Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Gens|Pres|Col|Lt|Capt|Maj|Sgt|Cpl|Brig|Adm|Cmdr|Amb|Hon|Rev|Msgr|Supt|St|Mt|Ft'
const ABBREVIATION = `(?:${TITLE}|${STATE}|Jr|Sr|Inc|Corp|Ltd|Co|Bros|Dept|Assn|Univ|Ave|Blvd|vs|etc|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.(?![\\p{L}\\p{N}.])|Nos?\\.(?=\\s*\\p{N})|v\\.(?=\\s+\\p{Lu})|Ph\\.D\\.|p\\.c\\.?(?![\\p{L}\\p{N}])`
const PARTY_AND_STATE = `[DRI]-(?:(?:\\p{Lu}\\.)+|(?:${STATE})\\.)`
const ADDRESS = '(?:https?:\\/\\/|www\\.)[^\\s"“”<>]*[^\\s"“”<>.,;:!?\')\\]]'
const HANDLE = '(?<![\\p{L}\\p{N}])[@#][\\p{L}_][\\p{L}\\p{N}_]*'
const INITIALS = '\\p{L}\\.(?:\\p{L}\\.)+|\\p{Lu}\\.(?=\\s+\\p{Lu})'
const DECADE = "(?:['’]\\p{N}|\\p{N}{1,3})0s(?![\\p{L}\\p{N}])"
const NUMBER = '\\p{N}+(?:[.,:/]\\p{N}+)*(?:-?(?:st|nd|rd|th)(?!\\p{L}))?'
const NEGATED =
  "(?:[Cc]a|[Cc]ould|[Dd]id|[Dd]o|[Dd]oes|[Hh]ad|[Hh]as|[Hh]ave|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Ww]o|[Ww]ould|[Ss]hould|[Mm]ust|[Mm]ight|[Nn]eed|[Ss]ha|[Aa]i)(?=n['’]t(?!\\p{L}))"
const CLITIC = "(?:n['’]t|['’](?:s|S|re|ve|ll|d|m))(?![\\p{L}\\p{N}])"
const WORD =
  "\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:(?!['’](?:s|S|re|ve|ll|d|m)(?![\\p{L}\\p{N}]))['’\\-‑&][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*(?:\\.(?:com|org|net|gov|edu)(?![\\p{L}\\p{N}]))?"
const COMPOUND = '\\p{N}+(?:-\\p{L}+)+(?:-\\p{N}+(?!\\p{L}))?'
const MARK = "\\.{2,}|-{2,}|_{2,}|\\*{2,}|''|``|[^\\s\\p{L}\\p{N}\\p{M}]\\p{M}*|\\p{M}+|\\p{N}|\\S"

const SPACE = 32

const PATTERN = new RegExp(
  `(${ADDRESS}|${HANDLE}|${ABBREVIATION}|${PARTY_AND_STATE}|${INITIALS}|${DECADE}|${COMPOUND}|${NEGATED}|${CLITIC}|${WORD})|(${NUMBER})|(${MARK})`,
  'gu',
)

const LETTER = 1
const END = 2
/** What an ASCII character is to a plain word: a letter of it, its end, or neither. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[A-Za-z]/.test(character) ? LETTER : /[ \n\t,;)]/.test(character) ? END : 0
})

/** The end of a plain word: ASCII letters, and after them nothing that could go on with it or make it something else; -1 if it is none. */
function plainEnd(text: string, start: number): number {
  let at = start
  while (KINDS[text.charCodeAt(at)] === LETTER) at++
  return at > start && (at === text.length || KINDS[text.charCodeAt(at)] === END) ? at : -1
}

const toToken = (match: RegExpExecArray): Token => {
  const written = match[0]
  return {
    start: match.index,
    end: match.index + written.length,
    text: written,
    lower: written.toLowerCase().replaceAll('’', "'"),
    kind: match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'mark',
  }
}

/**
 * The tokens of a text, in order; between them stands white space alone. Most are plain words, which are read without the pattern.
 *
 * Source: our own rules for newspaper English.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === SPACE) {
      at++
      continue
    }
    const end = plainEnd(text, at)
    if (end >= 0) {
      const written = text.slice(at, end)
      tokens.push({ start: at, end, text: written, lower: written.toLowerCase(), kind: 'word' })
      at = end
      continue
    }
    PATTERN.lastIndex = at
    const match = PATTERN.exec(text)
    if (!match) break
    tokens.push(toToken(match))
    at = PATTERN.lastIndex
  }
  return tokens
}
