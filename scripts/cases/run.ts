import { join } from 'node:path'
import { acceptCase, CASES, compareCase, listCases } from '../../test/golden-case.ts'

/** npm run cases: how each golden case stands. npm run cases -- --accept SLUG...: makes what Acta reads now the answer. */
const [flag, ...slugs] = process.argv.slice(2)
const known = listCases()
const unknown = slugs.filter((slug) => !known.includes(slug))

if (flag === undefined) {
  for (const slug of known) console.log(`${slug}: ${(await compareCase(join(CASES, slug))) ?? 'as accepted'}`)
} else if (flag !== '--accept' || slugs.length === 0 || unknown.length > 0) {
  console.error(unknown.length > 0 ? `no such case: ${unknown.join(', ')}` : 'usage: npm run cases -- --accept SLUG...')
  process.exitCode = 2
} else {
  for (const slug of slugs) {
    await acceptCase(join(CASES, slug))
    console.log(`${slug}: accepted; read test/cases/${slug}/expected.json once more before it is committed`)
  }
}
