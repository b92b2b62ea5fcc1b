import type { JudgeRule } from './rule.ts'
import { agreementAnnounced } from './rules/agreement-announced.ts'
import { agreementDisputed } from './rules/agreement-disputed.ts'
import { agreementEnded } from './rules/agreement-ended.ts'
import { agreementExpired } from './rules/agreement-expired.ts'
import { agreementInForce } from './rules/agreement-in-force.ts'
import { agreementNotConfirmed } from './rules/agreement-not-confirmed.ts'
import { agreementReplaced } from './rules/agreement-replaced.ts'
import { agreementSuspended } from './rules/agreement-suspended.ts'
import { agreementViolated } from './rules/agreement-violated.ts'
import { agreementViolationClaimed } from './rules/agreement-violation-claimed.ts'
import { demandLapsed } from './rules/demand-lapsed.ts'
import { demandMet } from './rules/demand-met.ts'
import { demandOpen } from './rules/demand-open.ts'
import { demandPartlyMet } from './rules/demand-partly-met.ts'
import { demandRefused } from './rules/demand-refused.ts'
import { forecastWindowClosed } from './rules/forecast-window-closed.ts'
import { forecastWindowOpen } from './rules/forecast-window-open.ts'
import { pledgeBroken } from './rules/pledge-broken.ts'
import { pledgeContradicted } from './rules/pledge-contradicted.ts'
import { pledgeDisputed } from './rules/pledge-disputed.ts'
import { pledgeInProgress } from './rules/pledge-in-progress.ts'
import { pledgeKept } from './rules/pledge-kept.ts'
import { pledgeKeptLate } from './rules/pledge-kept-late.ts'
import { pledgeLapsed } from './rules/pledge-lapsed.ts'
import { pledgeLastingKept } from './rules/pledge-lasting-kept.ts'
import { pledgeOpen } from './rules/pledge-open.ts'
import { pledgeOwnWord } from './rules/pledge-own-word.ts'
import { pledgeWithdrawn } from './rules/pledge-withdrawn.ts'
import { threatAverted } from './rules/threat-averted.ts'
import { threatCarriedOut } from './rules/threat-carried-out.ts'
import { threatConditionMet } from './rules/threat-condition-met.ts'
import { threatLapsed } from './rules/threat-lapsed.ts'
import { threatNotCarriedOut } from './rules/threat-not-carried-out.ts'
import { threatOpen } from './rules/threat-open.ts'
import { threatWithdrawn } from './rules/threat-withdrawn.ts'

/** The rules in the order in which they are asked: of each kind, the first that applies decides. Targets are judged by figures. */
export const RULES: readonly JudgeRule[] = [
  agreementReplaced,
  agreementSuspended,
  agreementEnded,
  agreementViolated,
  agreementDisputed,
  agreementViolationClaimed,
  agreementExpired,
  agreementNotConfirmed,
  agreementAnnounced,
  agreementInForce,
  pledgeWithdrawn,
  pledgeKeptLate,
  pledgeKept,
  pledgeLastingKept,
  pledgeDisputed,
  pledgeBroken,
  pledgeContradicted,
  pledgeInProgress,
  pledgeLapsed,
  pledgeOwnWord,
  pledgeOpen,
  threatCarriedOut,
  threatWithdrawn,
  threatAverted,
  threatNotCarriedOut,
  threatConditionMet,
  threatLapsed,
  threatOpen,
  demandMet,
  demandPartlyMet,
  demandRefused,
  demandLapsed,
  demandOpen,
  forecastWindowClosed,
  forecastWindowOpen,
]
