/** Phrases that hold a state's or body's word and name neither. */
export const NOT_ACTORS: readonly string[] = [
  'New Mexico',
  'Bank of America',
  'Voice of America',
  'Miss America',
  'Captain America',
  'Make America Great Again',
  'American Airlines',
  'American Express',
  'African American',
  'African Americans',
  'African-American',
  'African-Americans',
  'Native American',
  'Native Americans',
  'Mexican American',
  'Mexican Americans',
  'Mexican-American',
  'Mexican-Americans',
  'Asian American',
  'Asian Americans',
  'Cuban American',
  'Cuban Americans',
  'Cuban-American',
  'Cuban-Americans',
  'Arab American',
  'Arab Americans',
  'Irish American',
  'Italian American',
  'Latin American',
  'North American',
  'South American',
  'Central American',
  'British Airways',
  'British Petroleum',
  'British Columbia',
  'British Empire',
  'Great Britain and Northern Ireland national football team',
  'German Shepherd',
  'French Open',
  'US Open',
  'U.S. Open',
  'Australian Open',
  'French Revolution',
  'Russian Revolution',
  'American Revolution',
  'American Dream',
  'Russian roulette',
  'Stockholm syndrome',
  'Paris Agreement',
  'Paris agreement',
  'Paris accord',
  'Paris climate agreement',
  'Paris Accord',
  'Oslo Accords',
  'Minsk agreements',
  'Minsk Agreement',
  'Budapest Memorandum',
  'Geneva Convention',
  'Geneva Conventions',
  'Vienna Convention',
  'Washington Monument',
  'George Washington University',
  'Georgetown University',
  'Washington, DC',
  'Washington, D.C.',
  'Washington DC',
  'Washington D.C.',
  'Washington State',
  'Washington state',
  'Georgia Tech',
  'Georgia Senate',
  'Christmas Island',
  'Panama Papers',
  'Panama hat',
  'Turkey Day',
  'Niger Delta',
  'Niger River',
  'Jordan River',
  'Jordan Valley',
  'River Jordan',
  'Lake Chad',
  'Cuba Gooding',
  'House of Lords',
  'Statue of Liberty',
  'World War I',
  'World War II',
  'First World War',
  'Second World War',
  'Cold War',
  'Nobel Peace Prize',
  'Star Wars',
]

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Capitalised words that never stand in a name of a person: days, months, faiths, parties, peoples, common starters. */
export const NEVER_IN_NAME = words(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
  January February March April June July August September October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec. Jan Feb Sept
  Easter Christmas Ramadan Eid Ramzan Passover Hanukkah Thanksgiving Halloween Lent
  Republican Republicans Democrat Democrats Democratic GOP Conservative Conservatives Labour Tory Tories Liberal Liberals Libertarian Libertarians
  Communist Communists Socialist Socialists Nazi Nazis Marxist Maoist Islamist Islamists Zionist Zionists Bolshevik
  Islam Islamic Muslim Muslims Christian-Democratic Christians Catholic Catholics Protestant Protestants Orthodox Jewish Jew Jews Hindu Hindus Sikh Sikhs Buddhist Buddhists Shia Shiite Shiites Sunni Sunnis Alawite Alawites Druze Mormon Evangelical Baptist Vatican God Allah
  Arab Arabs Kurdish Kurd Kurds Kurdistan Tamil Pashtun Uyghur Uyghurs Rohingya Tutsi Hutu Hispanic Hispanics Latino Latinos Latina Latinas Asian Asians African Africans European Europeans Western Eastern Northern Southern Westerners Soviet Soviets Nordic Baltic Balkan Caribbean Indo-Pacific Tibetan Chechen Catalan Basque Slavic Korean Koreans Crimean Gazan Gazans Persian Siberian
  I I'm The A An He She It They We You His Her Their Its Our My This That These Those There Here What When Where Who Why How Which While If But And Or So Yet As At By For From In Into Of On To With Not No Yes
  After Before Since Until During Despite Although Though Because However Meanwhile Nonetheless Nevertheless Moreover Furthermore Also Still Now Then Later Earlier Today Yesterday Tomorrow Perhaps Maybe Once Even Just Only Both Each Every All Some Many Most Several Few Other Others Another Such Any Either Neither More Less Much
  One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands Millions First Second Third Last Next
  Mr Mrs Ms TV Internet Web Obamacare Brexit Medicare Medicaid Twitter Facebook Google Instagram YouTube Snapchat Reddit Amazon Apple Microsoft Netflix Uber WikiLeaks Wikileaks Trumpcare Watergate Benghazi Holocaust
  Constitution Congress Senate House Parliament Cabinet Supreme Court Capitol State States Government Administration Ministry Department Embassy Council Commission Committee Agency Party Republic Kingdom Federation Union
  English Latin Mandarin Arabic Hebrew Farsi Americanism
  Photo Photos Image Images Video Updated Advertisement Editor's Read Watch Listen Related Copyright Source Sources Breaking Exclusive Opinion Analysis
  Thanks Thank Please Hello Ok OK Okay Well Oh Hey Let Lets Dear`,
)

/** Words that make a run of capitalised words something else than a person: bodies, places, occasions, works. */
export const NOT_PERSON = words(
  `Agreement Oblast Prefecture Krai Hero Deficit Debates Debate Grants Attendants Academy Accord Accords Act Agency Airport Airlines Alliance Amendment Army Article Assembly Association Authority Avenue Award Awards Bank Base Battalion Bay Beach Bill Board Boulevard Bridge Brigade Bureau Campaign Cathedral Caucus Center Centre Centres Chamber Channel Church Circle City Clause Clinic Club Coalition Coast Code Collective College Command Commission Commissions Committee Community Company Conference Congress Consortium Constitution Convention Corp Corp. Corporation Corps Council County Court Cup Day Days Deal Debate Declaration Defense Defence Department Development Directorate District Division Doctrine Drive East Election Elections Embassy Energy Enterprise Enterprises Era Estate Exchange Express Federation Fellowship Festival Fleet Force Forces Foreign Forest Forum Foundation Freedom Front Fund Games Gang Garden Gardens Gate Gazette Grand-Prix Group Guard Guards Gulf Hall Harbor Harbour Health Heights Herald Highway Hill Hills Holdings Hospital Hotel House Inc Inc. Industries Initiative Institute Institution International Island Islands Jazeera Journal Lake Land Law Laws League Legislature Library Limited Line Ltd Ltd. Magazine Management Marathon March Market Markets Media Memorial Ministry Mission Monitor Monument Mosque Motors Mountain Mountains Movement Museum Nation National Nations Navy Network News Newspaper North Observatory Observer Ocean Office Order Organization Organisation Palace Pact Park Parliament Partners Partnership Party Peninsula People Plan Plaza Pledge Point Policy Poll Port Post Presidency Press Prison Prize Product Program Programme Project Protocol Province Radio Railway Region Republic Research Reserve Resistance Resolution Resort Review Revolution Rights River Road Room Savings Scandal School Sciences Sea Security Senate Service Services Society Solutions South Square Stadium Standard State States Station Strategy Strait Street Strip Studies Studio Summit Survey Syndrome System Systems Taskforce Tax Team Technologies Technology Television Temple Territory Theater Theatre Times Tower Towers Trade Training Treaty Tribunal Tribune Trust Union Unit United University Valley Veterans Village War Wars Watch Water Way Week West Workers World Yard Zone Affairs Action American Americans Black White Red Blue Green Gold Golden Silver Air Super Great New Old Big High Left Right Public Social Private General Free Holy Supreme Federal Central Royal Global World-Cup Operation Hurricane Tropical Storm Typhoon Cyclone Article Section Chapter Title Phase Level Class Grade Gen-Z Generation Oval Rose-Garden Lives Matter Mercury Apollo Falcon Dragon Boeing Airbus Lockheed Goldman Citigroup JPMorgan Exxon Exxon-Mobil Shell Gazprom Rosneft Lukoil Nord Stream Patriot Tomahawk Javelin`,
)

/** Companies that speak and are no persons. */
export const NOT_PERSON_ALONE = words(
  'Google Facebook Twitter Apple Amazon Microsoft Tesla SpaceX Boeing Airbus Gazprom Rosneft Lukoil Huawei TikTok Meta Intel Nvidia Uber Walmart Exxon Chevron Shell Total Toyota Honda Ford Volkswagen Siemens Maersk Starlink Islam Brexit America Europe Asia Africa Congress Parliament Obamacare Medicare Capitol West East North South Internet Republicans Democrats Court Senate House Constitution Army Navy Police Government State Ministry Party Union Bank',
)
