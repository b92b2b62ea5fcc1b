import type { CommitmentRule } from './rule.ts'
import { agree } from './rules/agree.ts'
import { announcedAct } from './rules/announced-act.ts'
import { callOn } from './rules/call-on.ts'
import { consider } from './rules/consider.ts'
import { forecast } from './rules/forecast.ts'
import { givenDays } from './rules/given-days.ts'
import { giving } from './rules/giving.ts'
import { intentNoun } from './rules/intent-noun.ts'
import { may } from './rules/may.ts'
import { meetingDate } from './rules/meeting-date.ts'
import { must } from './rules/must.ts'
import { orElse } from './rules/or-else.ts'
import { pathway } from './rules/pathway.ts'
import { reached } from './rules/reached.ts'
import { ready } from './rules/ready.ts'
import { reaffirm } from './rules/reaffirm.ts'
import { saidWill } from './rules/said-will.ts'
import { signed } from './rules/signed.ts'
import { thereWill } from './rules/there-will.ts'
import { threaten } from './rules/threaten.ts'
import { toldWill } from './rules/told-will.ts'
import { vow } from './rules/vow.ts'

/** The rules in the order in which they look at a sentence: what one has drawn, those after it leave alone. */
export const RULES: readonly CommitmentRule[] = [
  forecast,
  orElse,
  givenDays,
  callOn,
  must,
  agree,
  signed,
  reached,
  threaten,
  consider,
  vow,
  ready,
  reaffirm,
  intentNoun,
  announcedAct,
  giving,
  pathway,
  thereWill,
  saidWill,
  toldWill,
  meetingDate,
  may,
]
