import type { Ledger } from '../ledger/index.ts'

/** The texts of documents; keeps the last one, since records are listed document by document. */
export class TextShelf {
  readonly #ledger: Ledger
  #id: string | undefined
  #text = ''

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  async textOf(documentId: string): Promise<string> {
    if (this.#id !== documentId) {
      this.#text = await this.#ledger.documentText(documentId)
      this.#id = documentId
    }
    return this.#text
  }
}
