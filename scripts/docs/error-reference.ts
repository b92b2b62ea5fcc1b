import { ERRORS } from '../../src/model/index.ts'

const HEAD = `# Errors

Made from the catalogue in \`src/model/acta-error.ts\` by \`npm run docs\`; do not edit. What goes wrong is told in one sentence
with the remedy, on standard error, and the command ends with the code of its own; the ledger stays as it was. A run that did all
it was asked ends with 0, one that went on past a bad document or line with 1. What a text makes hard to read is no error but a
finding of the reading.

| code | exit code | HTTP status | meaning |
|---|---|---|---|
`

/** The table of everything the caller or the world can do wrong. */
export const toErrorReference = (): string =>
  HEAD +
  Object.entries(ERRORS)
    .map(([code, { exitCode, httpStatus, meaning }]) => `| \`${code}\` | ${exitCode} | ${httpStatus} | ${meaning} |\n`)
    .join('')
