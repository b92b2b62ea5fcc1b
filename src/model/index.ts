export { ActaError, ERRORS, type ErrorCode } from './acta-error.ts'
export { type Actor, actorSchema, makeActor, namesActor, type Role, roleSchema } from './actor.ts'
export {
  type Brief,
  type BriefBalance,
  type BriefBound,
  type BriefCommitment,
  type BriefDay,
  type BriefEvent,
  type BriefEvidence,
  type BriefParty,
  type BriefSource,
  type BriefStatement,
  briefSchema,
  type QuadCounts,
} from './brief.ts'
export { type Change, changeSchema } from './change.ts'
export {
  type Cluster,
  type ClusteredDocument,
  clusteredDocumentSchema,
  clusterSchema,
  makeCluster,
} from './cluster.ts'
export { type CodedEvent, type CodedParty, codedEventSchema, codedPartySchema, makeCodedEvent } from './coded-event.ts'
export {
  type Commitment,
  type Condition,
  commitmentSchema,
  conditionSchema,
  type Deadline,
  deadlineSchema,
  makeCommitment,
  type Quantity,
  quantitySchema,
} from './commitment.ts'
export { type Correction, correctionSchema, makeCorrection } from './correction.ts'
export {
  type Document,
  type DocumentDescription,
  type DocumentRecord,
  documentSchema,
  makeDocument,
  withoutText,
} from './document.ts'
export { confidenceSchema, type DrawnBy, drawnBySchema } from './drawn-by.ts'
export { type Due, dueSchema, toDaysLeft } from './due.ts'
export {
  type Event,
  type EventStatus,
  type EventType,
  eventSchema,
  eventStatusSchema,
  eventTypeSchema,
  makeEvent,
  QUAD_OF,
  type Quad,
  quadSchema,
} from './event.ts'
export { type Finding, type Found, findingSchema } from './finding.ts'
export { sha256, toId } from './id.ts'
export { type Identity, identitySchema, type Join, joinSchema, makeIdentity } from './identity.ts'
export {
  type Job,
  type JobFault,
  type JobItem,
  type JobOutcome,
  jobFaultSchema,
  jobItemSchema,
  jobOutcomeSchema,
  jobSchema,
} from './job.ts'
export { type Basis, basisSchema, isIsoDate, isoDateSchema, type Moment, momentSchema } from './moment.ts'
export { makeObservation, type Observation, observationSchema } from './observation.ts'
export {
  makeQuotation,
  type Quotation,
  type QuotationAlarm,
  type QuotationDifference,
  type QuotationLabel,
  type QuotationWitness,
  quotationAlarmSchema,
  quotationLabelSchema,
  quotationSchema,
} from './quotation.ts'
export { type Reader, type Reading, readerSchema, readingId, readingSchema, toPrinted } from './reading.ts'
export { makeRedaction, type Redaction, redactionSchema } from './redaction.ts'
export { makeReview, type Review, reviewSchema } from './review.ts'
export {
  compareFirstSpans,
  compareSpans,
  contains,
  joinSpans,
  overlaps,
  type Span,
  sliceSpan,
  spanSchema,
} from './span.ts'
export { type Act, actSchema, makeStatement, type Statement, statementSchema } from './statement.ts'
export {
  makeThread,
  type Thread,
  type ThreadJoin,
  type ThreadMember,
  type ThreadParty,
  type ThreadRole,
  threadJoinSchema,
  threadMemberSchema,
  threadPartySchema,
  threadRoleSchema,
  threadSchema,
} from './thread.ts'
export {
  type Token,
  type TokenScope,
  type TokenWithUse,
  tokenSchema,
  tokenScopeSchema,
  tokenWithUseSchema,
} from './token.ts'
export {
  type Bearing,
  bearingSchema,
  type DeedJoin,
  deedJoinSchema,
  type Evidence,
  evidenceSchema,
  makeEvidence,
  NOT_ENOUGH,
  type Progress,
  progressSchema,
  type Rival,
  rivalSchema,
  STATUSES,
  statusesOf,
  type Turn,
  turnSchema,
  type Verdict,
  type VerdictStatus,
  verdictSchema,
  verdictStatusSchema,
} from './verdict.ts'
