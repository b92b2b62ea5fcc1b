import { ErrorCode } from '@modelcontextprotocol/sdk/types.js'
import { ActaError } from '../model/index.ts'
import type { McpContext } from './context.ts'
import { toVisibleText } from './visible-text.ts'

const BUG =
  'This is a bug of Acta, not of what you asked. Nothing was told of it here; whoever runs the server has the report.'

/** The JSON-RPC code of a resource that is not there. */
const RESOURCE_MISSING = -32002

/** The message of a fault for whoever asked; of a bug it tells nothing, and somebody hears of it. */
export function tellFault({ faultOf, onBug }: McpContext, error: unknown): { message: string; isBug: boolean } {
  const message = error instanceof ActaError ? error.message : faultOf?.(error)
  if (message) return { message: toVisibleText(message), isBug: false }
  onBug(error)
  return { message: BUG, isBug: true }
}

/** A fault as the protocol tells it. */
export class ProtocolFault extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.name = 'ProtocolFault'
    this.code = code
  }
}

/** The same as an error of the protocol. */
export function toProtocolFault(context: McpContext, error: unknown): ProtocolFault {
  const { message, isBug } = tellFault(context, error)
  if (isBug) return new ProtocolFault(ErrorCode.InternalError, message)
  const isMissing = error instanceof ActaError && error.code === 'record-missing'
  return new ProtocolFault(isMissing ? RESOURCE_MISSING : ErrorCode.InvalidParams, message)
}
