import { expect, it } from 'vitest'
import { loadPart } from '../../src/mcp/part.ts'

const missing = (name: string) =>
  Object.assign(new Error(`Cannot find package '${name}' imported from here`), { code: 'ERR_MODULE_NOT_FOUND' })

it('says how the part is installed where it is not', async () => {
  const load = () => Promise.reject(missing('@modelcontextprotocol/sdk'))
  await expect(loadPart(load)).rejects.toMatchObject({
    code: 'part-missing',
    message: expect.stringContaining('npm install @modelcontextprotocol/sdk'),
  })
})

it('hides no other fault', async () => {
  await expect(loadPart(() => Promise.reject(missing('kysely')))).rejects.toThrow(/kysely/)
  await expect(loadPart(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

it('gives what was loaded', async () => {
  expect(await loadPart(async () => 7)).toBe(7)
})
