import type { buildServer } from '@kuomian/server/app/serve'

/** A server in this process. */
type Server = Pick<Awaited<ReturnType<typeof buildServer>>, 'inject'>

/** Signs in at a server without a network between. @returns the cookie of the session */
export async function signIn(server: Server, login: string, password: string): Promise<string> {
  const answer = await server.inject({ method: 'POST', url: '/api/sign-in', payload: { login, password } })
  const header = answer.headers['set-cookie']
  return String(Array.isArray(header) ? header[0] : header).split(';')[0] ?? ''
}

/** Asks a server as a page does. @throws Error with the status and the beginning of any answer but 200 */
export async function ask(
  server: Server,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  cookie: string,
  body?: object,
): Promise<unknown> {
  const answer = await server.inject({
    ...{ method, url, headers: { cookie } },
    ...(body === undefined ? {} : { payload: body }),
  })
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
  return JSON.parse(answer.body)
}
