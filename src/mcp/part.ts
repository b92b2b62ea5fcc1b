import { ActaError } from '../model/index.ts'

/** The package of the protocol: an optional part, so nothing of it is imported before it is asked for. */
const PART = '@modelcontextprotocol/sdk'

/**
 * Loads a file that needs the package of the protocol.
 *
 * Errors: 'part-missing' where it is not installed
 */
export async function loadPart<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load()
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes(PART)) throw cause
    const remedy = `\`npm install ${PART}\` where Acta is installed adds it`
    throw new ActaError('part-missing', `the Model Context Protocol is an optional part of Acta: ${remedy}`, { cause })
  }
}
