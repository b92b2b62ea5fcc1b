import { readSources } from '../../src/read/index.ts'

// Another process, which may have other rights: prints the ref of each source, or the code and message of its fault.
for await (const item of readSources(process.argv.slice(2), {}, { stdin: process.stdin })) {
  console.log('fault' in item ? `${item.fault.code} ${item.fault.message}` : item.description.ref)
}
