/** How the words around an event's word say that it stands. */
export interface Modality {
  denied: boolean
  negated: boolean
  conditional: boolean
  planned: boolean
  claimed: boolean
  /** what a request asks for or a refusal turns down: an event of its own only where a condition hangs on it */
  wished: boolean
}

export const plainModality = (): Modality => ({
  denied: false,
  negated: false,
  conditional: false,
  planned: false,
  claimed: false,
  wished: false,
})
