export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** A month's name as a whole word, as headlines in capitals write it too. */
export const MONTH = `(?:${MONTHS.join('|')}|${MONTHS.join('|').toUpperCase()})`
export const SHORT_MONTH = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?'
export const WEEKDAY = `(?:${WEEKDAYS.join('|')}|${WEEKDAYS.join('|').toUpperCase()})`
export const YEAR = '(?:1[5-9]|2[01])\\d\\d'
export const UNIT = '(?:hours?|days?|weeks?|months?|years?|decades?)'

/** 1 to 12, by the first three letters. */
export const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1

/** 0 is Monday. */
export const weekdayNumber = (name: string): number =>
  WEEKDAYS.findIndex((weekday) => weekday.toLowerCase() === name.toLowerCase())

/** One of these stands in every sentence that says when; the rest need no closer look. */
export const TIME_WORD =
  /[12]\d{3}|day|week|month|quarter|half|year|decade|hour|night|tomorrow|morning|afternoon|evening|spring|summer|autumn|winter|christmas|easter|q[1-4]|\d{2}s\b|(?:jan|febr)uary|\b(?:march|april|may|june|july|august)\b|(?:septem|octo|novem|decem)ber|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i

/** A pattern in which a space stands for any white space between two words, up to three characters of it. */
export const timePattern = (source: string, flags: string): RegExp =>
  new RegExp(source.replaceAll(' ', '(?:\\s{1,3})'), flags)
