export { type EvidenceOptions, findEvidence, type ThreadWithEvidence } from './find-evidence.ts'
