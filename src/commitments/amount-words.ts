const table = <T>(rows: string, of: (value: string) => T): ReadonlyMap<string, T> =>
  new Map(
    rows.split('|').flatMap((row) => {
      const [value, names] = row.split(':')
      return names!.split(' ').map((name): [string, T] => [name, of(value!)])
    }),
  )

export const NUMBER_WORD = table(
  '1:one|2:two|3:three|4:four|5:five|6:six|7:seven|8:eight|9:nine|10:ten|11:eleven|12:twelve dozen|13:thirteen|14:fourteen|15:fifteen|16:sixteen|17:seventeen|18:eighteen|19:nineteen|20:twenty|25:twenty-five|30:thirty|40:forty|45:forty-five|50:fifty|60:sixty|70:seventy|80:eighty|90:ninety',
  Number,
)
export const SCALE = table(
  '1e2:hundred|1e3:thousand k|1e6:million m mn mln|1e9:billion bn bln|1e12:trillion tn trn',
  Number,
)
export const CURRENCY_SIGN = table('USD:$|EUR:€|GBP:£|JPY:¥|INR:₹|UAH:₴|ILS:₪|TRY:₺|KRW:₩', String)
/** ISO 4217 codes by the names that newspapers use. A bare "dollar" is the United States'. */
export const CURRENCY_NOUN = table(
  'USD:dollar dollars usd|EUR:euro euros eur|GBP:pound pounds gbp sterling|JPY:yen jpy|CNY:yuan renminbi cny|RUB:rouble roubles ruble rubles rub|INR:rupee rupees inr|CHF:franc francs chf|UAH:hryvnia hryvnias uah|ILS:shekel shekels ils|TRY:lira liras try|KRW:won krw|SEK:sek|NOK:nok|DKK:dkk|PLN:zloty zlotys pln|AUD:aud|CAD:cad',
  String,
)
export const PERSONS: ReadonlySet<string> = new Set(
  'troops soldiers people persons prisoners hostages captives detainees migrants refugees civilians personnel peacekeepers fighters officers staff workers children women men diplomats students instructors trainers reservists recruits servicemen marines monitors observers'.split(
    ' ',
  ),
)
export const LENGTH: ReadonlyMap<string, string> = table(
  'hours:hour hours|days:day days|weeks:week weeks|months:month months|years:year years',
  String,
)
/** Before a number these make it a name: "Article 5". */
export const NUMBERED: ReadonlySet<string> = new Set(
  'article articles resolution section chapter phase group top no. number route part stage round protocol annex g title mark day chapter clause point track'.split(
    ' ',
  ),
)
/** "The two sides": a number of parties is no amount. */
export const COUNTED_PARTIES: ReadonlySet<string> = new Set(
  'sides countries nations parties leaders states neighbours neighbors allies peoples capitals presidents ministers governments of'.split(
    ' ',
  ),
)
