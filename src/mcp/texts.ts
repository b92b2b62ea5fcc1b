import { type LineAt, makeLineAt } from '../answers/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { ActaError } from '../model/index.ts'

/** A text with the lines of its source. */
export interface TextWithLines {
  text: string
  lineAt: LineAt
}

interface Listed {
  document: { id: string }
  path: string | null
  firstLine: number | null
}

const GONE: ReadonlySet<string> = new Set(['document-redacted', 'record-missing'])

/** The texts of one answer, each read once. */
export class Texts {
  readonly #ledger: Ledger
  readonly #texts = new Map<string, Promise<TextWithLines | null>>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** The text of a document that is listed with its place. */
  async ofListed({ document, path, firstLine }: Listed): Promise<TextWithLines> {
    const made = await this.#once(document.id, async () => {
      const text = await this.#ledger.documentText(document.id)
      return { text, lineAt: makeLineAt(text, { path, firstLine }) }
    })
    return made!
  }

  /** The text of a document; null where it was taken out. */
  async of(documentId: string): Promise<TextWithLines | null> {
    return this.#once(documentId, async () => {
      try {
        const { text, path, firstLine } = await this.#ledger.findRecord(documentId)
        return { text, lineAt: makeLineAt(text, { path, firstLine }) }
      } catch (error) {
        if (error instanceof ActaError && GONE.has(error.code)) return null
        throw error
      }
    })
  }

  #once(id: string, read: () => Promise<TextWithLines | null>): Promise<TextWithLines | null> {
    const known = this.#texts.get(id)
    if (known) return known
    const reading = read()
    this.#texts.set(id, reading)
    return reading
  }
}
