export { type DocumentWithText, findDuplicates } from './find-duplicates.ts'
