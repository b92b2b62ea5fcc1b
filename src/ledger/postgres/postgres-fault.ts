import { ActaError } from '../../model/index.ts'
import { DamagedRow } from '../codec.ts'

/** SQLSTATE codes and those of the socket, by the fault that they are. Source: PostgreSQL's appendix on error codes. */
const BUSY = new Set(['55P03', '40001', '40P01'])
const FULL = new Set(['53100', '53200', '54000'])
const DAMAGED = /^(?:XX|58)/
const FORBIDDEN = new Set(['42501', '25006', '28000', '28P01', '3D000'])
const LOST = /^(?:08|57P|53300)/
const SOCKET = /^E(?:CONN|PIPE|TIMEDOUT|HOST|NET|ADDR|AI)|^ENOTFOUND$/
const CLOSED =
  /Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect/

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

/** Whether the server was lost or cannot be reached. */
export const isLost = (error: unknown): boolean =>
  error instanceof Error && (LOST.test(codeOf(error)) || SOCKET.test(codeOf(error)) || CLOSED.test(error.message))

/** Whether a row breaks a rule of its table. */
export const isViolation = (error: unknown): boolean => error instanceof Error && codeOf(error).startsWith('23')

/** The fault of the world that an error of a server is; any other is given back as it is. */
export function toServerFault(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ActaError) return error
  const cause = { cause: error }
  if (error instanceof DamagedRow || DAMAGED.test(codeOf(error))) {
    const remedy = 'restore a backup of it into a new database'
    return new ActaError('ledger-damaged', `the ledger ${name} is damaged (${error.message}): ${remedy}`, cause)
  }
  if (isLost(error)) {
    const remedy = 'see that the server runs and its disk has room, then do it again: what was acknowledged is kept'
    return new ActaError(
      'ledger-unreachable',
      `the server of the ledger ${name} cannot be reached (${error.message}): ${remedy}`,
      cause,
    )
  }
  if (BUSY.has(codeOf(error))) {
    const message = `another process has been writing the ledger ${name} for too long: wait until it is done and try again`
    return new ActaError('ledger-busy', message, cause)
  }
  if (FULL.has(codeOf(error))) {
    const message = `the server of the ledger ${name} has no room (${error.message}): make room and try again; what was recorded is kept`
    return new ActaError('ledger-full', message, cause)
  }
  if (FORBIDDEN.has(codeOf(error))) {
    const remedy = 'see the user, the password and the rights in the address'
    return new ActaError('ledger-unwritable', `the ledger ${name} may not be used (${error.message}): ${remedy}`, cause)
  }
  return error
}
