declare module 'autocannon' {
  interface Request<Context> {
    method: string
    setupRequest(request: object, context: Context): object
    onResponse(status: number, body: string, context: Context): void
  }

  interface Options<Context> {
    url: string
    connections: number
    /** seconds */
    duration: number
    requests: Request<Context>[]
  }

  interface Result {
    errors: number
    timeouts: number
  }

  export default function autocannon<Context>(options: Options<Context>): Promise<Result>
}
