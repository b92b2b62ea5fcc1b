import type { Views } from '../answers/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { DocumentDescription, Reading, Token } from '../model/index.ts'

/** A document as it is handed in. */
export interface GivenDocument {
  text: string
  description: DocumentDescription
}

/** Whoever can read documents. */
export interface McpReader {
  /** checks a document that is written as a line of `acta code` */
  parse(line: string): GivenDocument
  /** reads it and records nothing */
  read(document: GivenDocument): Promise<Reading>
}

/** What a language model's questions are answered from. */
export interface McpContext {
  ledger: Ledger
  /** what is worked out of the whole record */
  views: Views
  version: string
  now(): string
  /** what lets the model write; null where it may only read */
  token: Token | null
  /** whether the token still lets it: asked before each writing where a session outlives the check of the token */
  isTokenGood?(): Promise<boolean>
  /** null where no document can be read, so that none is taken */
  reader: McpReader | null
  /** the public address of a path of the API; left out where no server has one */
  linkOf?(path: string): string
  /** there is a new job */
  onJob?(): void
  /** the message of a fault that only the caller of this room knows; null where it is none */
  faultOf?(error: unknown): string | null
  /** hears of what is no fault of the caller or the world, of which the model is told nothing */
  onBug(error: unknown): void
}
