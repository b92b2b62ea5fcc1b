import { ActaError } from '../model/index.ts'

const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])
const FORBIDDEN: ReadonlySet<string> = new Set(['EACCES', 'EPERM'])

const missing = (name: string): string =>
  /^https?:/i.test(name)
    ? `${name} is an address on the web, and Acta reads files alone: save the text of the page and name the file`
    : `there is no file or folder ${name}: check the path and, if it is a link, where it leads`

function unreadable(code: string): string {
  if (FORBIDDEN.has(code)) return 'may not be read: ask for the right to it'
  if (code === 'ELOOP') return 'is a link that leads back to itself: name the file that it was meant for'
  return `could not be read (${code}): check the disk and try again`
}

/** The fault of a source that an error of the file system is; any other error is thrown: a bug. */
export function faultOf(error: unknown, name: string): ActaError {
  if (error instanceof ActaError) return error
  const { code, syscall } = error as Partial<NodeJS.ErrnoException>
  if (code !== undefined && MISSING.has(code)) return new ActaError('source-missing', missing(name), { cause: error })
  if (code === undefined || syscall === undefined) throw error
  return new ActaError('source-unreadable', `${name} ${unreadable(code)}`, { cause: error })
}
