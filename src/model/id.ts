import { createHash } from 'node:crypto'

/** What an id may be made of. */
type Identifying = string | number | boolean | null | readonly Identifying[] | { readonly [key: string]: Identifying }

/** SHA-256 of a text's UTF-8 bytes, hex, 64 digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * An id: a prefix that tells the noun, and the first 80 bits of SHA-256 over the JSON array of what makes the thing what it is.
 * Example: `toId('statement', [documentId, cue, content])` gives `statement-5f0c…`.
 */
export const toId = (noun: string, identity: readonly Identifying[]): string =>
  `${noun}-${sha256(JSON.stringify([noun, ...identity])).slice(0, 20)}`
