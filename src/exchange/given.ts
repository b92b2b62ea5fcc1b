/** The values that there are. */
export const given = (values: { [key: string]: unknown }): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
