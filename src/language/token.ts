import type { Span } from '../model/index.ts'

/** A word, number or mark of the text. Clitics stand alone: "Rubio's" is "Rubio" and "'s", "don't" is "do" and "n't". */
export interface Token extends Span {
  /** the token as written */
  text: string
  /** lower case, curly apostrophes made straight */
  lower: string
  kind: 'word' | 'number' | 'mark'
}

const ABBREVIATION =
  '(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Maj|Sgt|Adm|Cmdr|Amb|Hon|Rev|Msgr|St|Mt|Ft|Jr|Sr|Inc|Corp|Ltd|Co|Bros|vs|etc|No|Nos|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.(?![\\p{L}\\p{N}.])|p\\.c\\.?(?![\\p{L}\\p{N}])'
const ADDRESS = '(?:https?:\\/\\/|www\\.)[^\\s"“”<>]*[^\\s"“”<>.,;:!?\')\\]]'
const INITIALS = '\\p{L}\\.(?:\\p{L}\\.)+|\\p{Lu}\\.(?=\\s+\\p{Lu})'
const NUMBER = '\\p{N}+(?:[.,:]\\p{N}+)*(?:-?(?:st|nd|rd|th)(?!\\p{L}))?'
const NEGATED =
  "(?:[Cc]a|[Cc]ould|[Dd]id|[Dd]o|[Dd]oes|[Hh]ad|[Hh]as|[Hh]ave|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Ww]o|[Ww]ould|[Ss]hould|[Mm]ust|[Mm]ight|[Nn]eed|[Ss]ha|[Aa]i)(?=n['’]t(?!\\p{L}))"
const CLITIC = "(?:n['’]t|['’](?:s|S|re|ve|ll|d|m))(?![\\p{L}\\p{N}])"
const WORD =
  "\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:(?!['’](?:s|S|re|ve|ll|d|m)(?![\\p{L}\\p{N}]))['’\\-‑&][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*"
const COMPOUND = '\\p{N}+(?:-\\p{L}+)+'
const MARK = '\\.{2,}|-{2,}|[^\\s\\p{L}\\p{N}\\p{M}]\\p{M}*|\\p{M}+|\\p{N}|\\S'

const PATTERN = new RegExp(
  `(${ADDRESS}|${ABBREVIATION}|${INITIALS}|${COMPOUND}|${NEGATED}|${CLITIC}|${WORD})|(${NUMBER})|(${MARK})`,
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
