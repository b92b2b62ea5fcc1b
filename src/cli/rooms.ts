/** The reader with its tables and weights, and the tables of a user's own; loaded when it is needed, since that takes half a second. */
export async function loadReader(actors?: string) {
  const parts = await loadReaderParts({ actors })
  return (await import('../pipeline/index.ts')).loadReader(parts)
}

/** What worker threads make their reader of: the trained weights of a folder, or of the package, and the tables of a user's own. */
export async function loadReaderParts({
  weights,
  actors,
}: {
  weights?: string | undefined
  actors?: string | undefined
}) {
  const { loadOwnTables, loadWeights } = await import('../pipeline/index.ts')
  const own = actors === undefined ? undefined : loadOwnTables(actors)
  return { weights: loadWeights(weights), own }
}

/** Opens a ledger; the database is loaded when it is needed. */
export const openLedger: typeof import('../ledger/index.ts').openLedger = async (path, options) =>
  (await import('../ledger/index.ts')).openLedger(path, options)

/** What splits a text into sentences; needs no weights. */
export const loadSegment = async () => (await import('../language/index.ts')).segment
