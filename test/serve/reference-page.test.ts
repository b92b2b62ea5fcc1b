import { expect, it } from 'vitest'
import { toReferencePage } from '../../src/serve/reference-page.ts'

const page = (summary: string) =>
  toReferencePage({
    info: { title: 'Acta', version: '1', description: 'One.\n\nTwo.' },
    paths: {
      '/api/things/{id}': {
        get: {
          ...{ summary, tags: ['Record'], security: [{}] },
          parameters: [
            { name: 'limit', in: 'query', description: 'how many', schema: { type: 'integer', default: 50 } },
            { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          ],
          responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } } },
        },
      },
    },
  })

it('has a section for each route, with what it takes and gives', () => {
  const html = page('Things')
  expect(html).toContain('<h2>Record</h2>')
  expect(html).toContain('<span class="method">GET</span> <code>/api/things/{id}</code> Things')
  expect(html).toContain('<td>limit</td><td>query</td><td>integer, 50 unless given</td><td>how many</td>')
  expect(html).toContain('<td>id</td><td>path, needed</td>')
  expect(html).toContain('<td>application/json: Thing</td>')
  expect(html).toContain('<p>Needs a token.</p>')
  expect(html).toContain('<p>One.</p>\n<p>Two.</p>')
})

it('shows markup as text, and holds no script and no style', () => {
  const html = page('<script>alert("1")</script>')
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
  expect(html).not.toMatch(/<script|<style| style=| on\w+=/)
})
