export type { CommitmentSources } from './document-view.ts'
export { findCommitments } from './find-commitments.ts'
