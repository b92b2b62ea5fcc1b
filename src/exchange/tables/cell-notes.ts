/** How cells of several kinds of tables are to be read. */
export const PARTIES =
  '"Ada Brenn (VDA); Oskelia (OSK)": a name, its code in brackets, a backslash before a semicolon in a name'
export const WORDS = '"…" stands where words between them are left out'
