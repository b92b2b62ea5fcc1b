/** The reader with its tables and weights; loaded when it is needed, since that takes half a second. */
export const loadReader = async () => (await import('../pipeline/index.ts')).loadReader()

/** The trained weights of a folder, or of the package. */
export const loadWeights = async (folder?: string) => (await import('../pipeline/index.ts')).loadWeights(folder)

/** Opens a ledger; the database is loaded when it is needed. */
export const openLedger: typeof import('../ledger/index.ts').openLedger = async (path, options) =>
  (await import('../ledger/index.ts')).openLedger(path, options)

/** What splits a text into sentences; needs no weights. */
export const loadSegment = async () => (await import('../language/index.ts')).segment
