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

const PATTERN = new RegExp(
  `(${ADDRESS}|${HANDLE}|${ABBREVIATION}|${PARTY_AND_STATE}|${INITIALS}|${DECADE}|${COMPOUND}|${NEGATED}|${CLITIC}|${WORD})|(${NUMBER})|(${MARK})`,
  'gu',
)

/**
 * The tokens of a text, in order; between them stands white space alone.
 *
 * Source: our own rules for newspaper English.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(PATTERN)) {
    const written = match[0]
    tokens.push({
      start: match.index,
      end: match.index + written.length,
      text: written,
      lower: written.toLowerCase().replaceAll('’', "'"),
      kind: match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'mark',
    })
  }
  return tokens
}
