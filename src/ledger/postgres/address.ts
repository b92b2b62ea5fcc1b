/** Whether a place is the address of a PostgreSQL server and no path. */
export const isServerAddress = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place)

/** An address without its password and other secrets, for messages. */
export function toServerName(address: string): string {
  try {
    const { protocol, username, host, pathname } = new URL(address)
    return `${protocol}//${username ? `${username}@` : ''}${host}${pathname}`
  } catch {
    return 'postgres://…'
  }
}
