import { inflect } from '../../language/index.ts'
import { hashText } from '../../linear/index.ts'

/** Words about saying and hearing, by what stands beside them; hand-written. */
const ROWS = {
  /** verbs whose object hears: "told reporters" */
  telling:
    'tell ask remind inform assure notify brief instruct address reassure interview persuade convince alert thank congratulate greet lecture quiz question',
  /** verbs whose object is to do something, and so hears */
  urging:
    'urge warn advise encourage implore beg order dare challenge exhort press caution counsel invite command direct rally lobby summon admonish',
  /** verbs that may be followed by "to" and a hearer */
  speaking:
    'say speak talk write explain complain announce apologize apologise admit confess insist respond reply boast brag vent gripe grouse joke shout yell whisper testify address appeal pledge promise reveal disclose confide tweet email text describe repeat confirm propose suggest declare chat discuss meet call report present',
  /** what is held, sent or given: "an interview with", "a letter to" */
  occasion:
    'interview letter note email e-mail memo message speech remark remarks statement conversation call talk discussion testimony briefing address appearance op-ed column post article piece essay tweet speech toast advice pitch plea appeal presentation release response reply answer question meeting chat',
  /** who listens by calling */
  audience:
    'reporter reporters journalist journalists audience crowd voter voters supporter supporters viewer viewers lawmakers legislators senators delegates attendees listeners readers followers investors students donors fans rallygoers congregation people colleagues staff staffers employees workers members panel committee correspondent anchor host hosts moderator interviewer editor editors columnist throng gathering conference graduates congress parliament assembly council court jury judge aides advisers allies officials diplomats ambassadors constituents volunteers residents americans',
  /** what an outlet is called by */
  outlet:
    'news times post journal tv radio herald tribune gazette magazine daily press globe chronicle today network channel telegraph guardian mail mirror observer review weekly broadcaster newspaper agency station podcast show programme program blog website paper broadcasting public monitor examiner inquirer dispatch sun star standard register courier citizen report reports',
  /** where people post */
  platform:
    'twitter facebook instagram youtube snapchat reddit medium tumblr periscope telegram weibo wechat linkedin vine whatsapp tiktok truth',
  showing: 'appear air broadcast publish post tweet write print run carry aired published posted appearing',
} as const

export type HearerClass = keyof typeof ROWS
const NAMES = Object.keys(ROWS) as HearerClass[]

function indexClasses(): ReadonlyMap<number, number> {
  const bits = new Map<number, number>()
  for (const [index, name] of NAMES.entries())
    for (const word of ROWS[name].split(' '))
      for (const form of [word, ...inflect(word).keys()]) {
        const hash = hashText(form)
        bits.set(hash, (bits.get(hash) ?? 0) | (1 << index))
      }
  return bits
}

const BITS = indexClasses()

/** The rows that hold a word, as bits, by the hash of its lower form. */
export const hearerClassesOf = (hash: number): number => BITS.get(hash) ?? 0
