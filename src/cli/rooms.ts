/** The reader with its tables; loaded when it is needed, since that takes half a second. */
export const loadReader = async () => (await import('../pipeline/index.ts')).loadReader()

/** Opens a ledger; the database is loaded when it is needed. */
export const openLedger: typeof import('../ledger/index.ts').openLedger = async (path, options) =>
  (await import('../ledger/index.ts')).openLedger(path, options)

/** The sentences of a document. */
export const loadAnnotate = async () => (await import('../language/index.ts')).annotate
