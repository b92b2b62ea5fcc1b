import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AttributionModels } from '../attribution/index.ts'
import { anaphorTable } from '../coreference/index.ts'
import { EventModels } from '../events/index.ts'
import { languageModels } from '../language/index.ts'
import { type SharedWeights, shareWeights, viewWeights, type Weights } from '../linear/index.ts'
import { ActaError } from '../model/index.ts'

/** Weights as they are handed to worker threads: tables in shared memory, and the digest of the file they came from. */
export interface LoadedWeights extends SharedWeights {
  digest: string
}

const PACKAGED = fileURLToPath(new URL('../../weights/', import.meta.url))
const FILE = 'acta.bin'

/**
 * Loads the trained weights of a folder; without one, those of the package.
 * Example: `loadReader({ weights: loadWeights('./my-weights') })` reads with other weights.
 *
 * Shape: a folder with a file acta.bin -> weights that worker threads can share
 * Errors: 'source-missing', 'source-unreadable', 'weights-invalid'
 */
export function loadWeights(folder: string = PACKAGED): LoadedWeights {
  const path = join(folder, FILE)
  const bytes = readBytes(path)
  try {
    const shared = shareWeights(bytes)
    checkModels(viewWeights(shared))
    return { ...shared, digest: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ActaError(
      'weights-invalid',
      `${path} cannot be used: ${reason}; install Acta again or train the weights again`,
      {
        cause: error,
      },
    )
  }
}

/** Throws where a model of the reader is missing. */
function checkModels(weights: Weights): void {
  languageModels(weights)
  new AttributionModels(weights)
  anaphorTable(weights)
  new EventModels(weights)
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR'
    throw isMissing
      ? new ActaError('source-missing', `there are no weights at ${path}: give the folder that holds a file ${FILE}`)
      : new ActaError('source-unreadable', `${path} could not be read (${code}): check its permissions`, {
          cause: error,
        })
  }
}
