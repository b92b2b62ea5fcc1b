import { kindWithParts } from '../part-of-period.ts'
import { yearPeriod } from '../period.ts'
import { YEAR } from '../time-words.ts'

const PREPOSITION =
  /(?:^|[^\p{L}])(?:in|by|since|until|till|before|after|during|from|through|throughout|for|of|than|as early as|year|[12]\d{3},?\s{1,3}(?:to|and|or))\s{1,3}$/iu
/** A count, a longer number or a season: "in 2000 cases" is taken for a year only where no counted noun is known to follow. */
const COUNT_AFTER =
  /^(?:[.,]\d|[-–/]\w|\s?%|\s{1,3}(?:per ?cent|percent|people|troops|soldiers|men|women|children|civilians|prisoners|hostages|tonnes|tons|kilomet|km|miles|met(?:re|er)s|feet|dollars|euros|pounds|votes|homes|houses|cases|drones|missiles|tanks|rounds|flights|jobs|years)\b)/iu

/** A year after a preposition, or a decade: "by 2030", "in the 2030s". */
export const year = kindWithParts({
  name: 'year',
  examples: ['They will reach it by [2035].', 'The war began in the [early 1990s].'],
  hint: /[12]\d{3}/,
  source: `(?:[Tt]he )?${YEAR}s|${YEAR}`,
  read(words, partWords, { before, after }) {
    const number = Number(/\d{4}/.exec(words)![0])
    if (words.endsWith('s')) {
      const decade = number % 10 === 0 ? yearPeriod(number, number % 100 === 0 ? 100 : 10) : null
      return decade && { past: decade, future: decade, stated: true }
    }
    if (COUNT_AFTER.test(after) || /[$€£]\s?$/.test(before)) return null
    if (!partWords && (/fiscal(?:\s{1,3}year)?\s{1,3}$/i.test(before) || !PREPOSITION.test(before))) return null
    const period = yearPeriod(number)
    return { past: period, future: period, stated: true }
  },
})
