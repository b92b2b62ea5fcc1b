import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { runActa } from './installed.ts'

const validators = new Map<string, Promise<ValidateFunction>>()

async function compile(what: string): Promise<ValidateFunction> {
  const { out, code } = await runActa(['schema', what])
  expect(code).toBe(0)
  return new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(JSON.parse(out))
}

/** Expects values to be what `acta schema` says of them. */
export async function expectSchema(what: string, values: readonly unknown[]): Promise<void> {
  if (!validators.has(what)) validators.set(what, compile(what))
  const validate = await validators.get(what)!
  expect(values.length).toBeGreaterThan(0)
  for (const value of values) {
    validate(value)
    expect(validate.errors ?? []).toEqual([])
  }
}
