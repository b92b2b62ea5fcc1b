const CELLS: { readonly [at: number]: string } = {
  0: '1234567',
  1: '20310513',
  2: '203105',
  3: '2031',
  5: 'VDAGOV',
  6: 'VARDIA',
  7: 'VDA',
  15: 'OSK',
  16: 'OSKELIA',
  17: 'OSK',
  25: '1',
  26: '042',
  27: '042',
  28: '04',
  29: '1',
  51: '4',
  52: 'Vard, Vardia',
  59: '20310514081500',
  60: 'https://post.example/a',
}

/** A row of GDELT's event table of invented states, with some cells changed. */
export const gdeltLine = (changed: { readonly [at: number]: string } = {}): string =>
  Array.from({ length: 61 }, (_, at) => changed[at] ?? CELLS[at] ?? '').join('\t')
