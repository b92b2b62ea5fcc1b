import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { judge } from '../../src/judge/index.ts'
import { commitmentSchema, type Span, statusesOf, type Verdict, verdictStatusSchema } from '../../src/model/index.ts'
import { findEvidence, type ThreadedDocument } from '../../src/threads/index.ts'
import { inventedReader } from '../../test/invented-reader.ts'
import { type Measures, toShare } from './counts.ts'

const PARTS = ['learn', 'aside'] as const
const OPEN = new Set(['open', 'window open'])
const FILE = new URL('verdict-stories.yaml', import.meta.url)
const REPORT = /^(?<day>\d{4}-\d\d-\d\d) \| (?<text>.+)$/

/** Of the invented bodies, which states are their members. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = { NPU: ['VDA'] }
const membersOf = (body: string): readonly string[] => MEMBERS[body] ?? []
const bodiesOf = (state: string): readonly string[] =>
  Object.keys(MEMBERS).filter((body) => membersOf(body).includes(state))

const reportSchema = z
  .string()
  .regex(REPORT)
  .transform((written) => REPORT.exec(written)!.groups as { day: string; text: string })

const storySchema = z
  .strictObject({
    name: z.string().min(1),
    part: z.enum(PARTS),
    kind: commitmentSchema.shape.kind,
    /** words of the action, in the first report that has them */
    asked: z.string().min(1),
    reports: z.array(reportSchema).min(1).max(5),
    /** what it is by day */
    on: z.record(z.iso.date(), verdictStatusSchema),
    /** none where nothing that is told bears on it */
    deeds: z.literal('none').optional(),
  })
  .refine(({ asked, reports }) => reports.some(({ text }) => text.includes(asked)), 'no report has the words asked')
  .refine(({ reports }) => reports.every(({ day }, at) => at === 0 || day >= reports[at - 1]!.day), 'days run back')
  .refine(({ kind, on }) => Object.values(on).every((status) => statusesOf(kind).includes(status)), 'no such status')

/** A few reports, and what one commitment in them is on one or more days. */
export type Story = z.infer<typeof storySchema>

/** What Acta makes of a story on a day. */
export interface StoryDay {
  story: Story
  day: string
  expected: string
  /** null where the asked commitment has no thread */
  verdict: Verdict | null
}

/** The labelled stories. */
export const readStories = (): Story[] => z.array(storySchema).parse(parse(readFileSync(FILE, 'utf8')))

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** Whether a thread has a member whose action takes in words of a document. */
function isOf({ thread }: Verdict, { threads, asked }: { threads: Threads; asked: Asked }): boolean {
  const { document, span } = asked
  const members = threads.find((each) => each.thread.thread === thread)?.thread.members ?? []
  return members
    .filter((member) => member.document === document.document.id)
    .some(({ commitment, spans }) => {
      const action = document.commitments.find(({ id }) => id === commitment)?.action
      return (action ?? spans).some((each) => overlap(each, span))
    })
}

type Threads = ReturnType<typeof findEvidence>

interface Asked {
  document: ThreadedDocument
  span: Span
}

function findAsked(documents: readonly ThreadedDocument[], words: string): Asked {
  const document = documents.find(({ text }) => text.includes(words))!
  const start = document.text.indexOf(words)
  return { document, span: { start, end: start + words.length } }
}

/** Judges the asked commitment of a story on each of its days, by what was published by then. */
export function judgeStory(story: Story): StoryDay[] {
  const documents = story.reports.map(({ day, text }, at) => ({
    ...inventedReader().read(text, { ref: `${at}`, publishedOn: day }),
    text,
  }))
  const asked = findAsked(documents, story.asked)
  return Object.entries(story.on).map(([day, expected]) => {
    const known = documents.filter(({ document }) => document.publishedOn! <= day)
    const threads = findEvidence(known, { bodiesOf })
    const ofAsked = judge(threads, { asOf: day, membersOf }).filter((verdict) => isOf(verdict, { threads, asked }))
    const verdict = ofAsked.find(({ kind }) => kind === story.kind) ?? ofAsked[0] ?? null
    return { story, day, expected, verdict }
  })
}

const isRight = ({ expected, verdict }: StoryDay): boolean => verdict?.status === expected
const isJoined = ({ verdict }: StoryDay): boolean => verdict?.evidence.some(({ join }) => join !== null) ?? false

/**
 * Scores the stories of each part: the asked commitments that have a thread, the days with the right status, and the stories without a deed
 * that were given one.
 */
export function scoreStories(stories: readonly Story[] = readStories()): Measures {
  const measures: Measures = {}
  for (const part of PARTS) {
    const judged = stories.filter((story) => story.part === part).map(judgeStory)
    const days = judged.flat()
    const told = days.filter(({ expected }) => !OPEN.has(expected))
    const quiet = judged.filter(([first]) => first!.story.deeds === 'none')
    const joined = quiet.filter((each) => each.some(isJoined)).length
    measures[`${part}.found`] = toShare(judged.filter((each) => each.at(-1)!.verdict !== null).length, judged.length)
    measures[`${part}.status`] = toShare(days.filter(isRight).length, days.length)
    measures[`${part}.status.told`] = toShare(told.filter(isRight).length, told.length)
    measures[`${part}.joined`] = toShare(joined, quiet.length)
    measures[`${part}.none`] = toShare(quiet.length - joined, quiet.length)
  }
  return measures
}

/** The days of the part learn that are judged wrongly, and its stories without a deed that were given one, a line each. */
export function tellWrongStories(stories: readonly Story[] = readStories()): string[] {
  const days = stories.filter(({ part }) => part === 'learn').flatMap(judgeStory)
  return days.flatMap((each) => {
    const { story, day, expected, verdict } = each
    const got = verdict?.status ?? 'no thread'
    const wrong = isRight(each) ? [] : [`${story.name} | ${day} | expected ${expected} | got ${got}`]
    return story.deeds === 'none' && isJoined(each) ? [...wrong, `${story.name} | ${day} | joined a deed`] : wrong
  })
}
