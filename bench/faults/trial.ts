/** What is tried on one engine, and how often. */
export interface Trial {
  engine: string
  place: string
  kills: number
  documents: number
  seed: number
}
