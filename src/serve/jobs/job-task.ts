import type { DocumentDescription, Job, Reading } from '../../model/index.ts'

/** What the worker that reads documents is asked: to read one and record nothing, or to do the next one of a job. */
export type JobTask = { do: 'read'; text: string; description: DocumentDescription } | { do: 'next'; job: string }

/** What it answers: the reading, or how far the job has come. */
export interface JobAnswers {
  read: Reading
  next: Job
}
