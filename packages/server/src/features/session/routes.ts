import { Refusal, sessionSchema, signedInSchema, signInSchema } from '@kuomian/contract'
import type { App, Services } from '../../app/index.ts'
import type { SignedIn } from './sessions.ts'
import { findSession, signIn, signOut } from './sessions.ts'
import { viewSession } from './view-session.ts'

const cookieName = 'kuomian_session'

/** Signing in, out, and who am I. */
export function sessionRoutes(app: App, { program }: Services): void {
  const cookie = { httpOnly: true, sameSite: 'strict', path: '/' } as const

  app.post(
    '/sign-in',
    {
      schema: { tags: ['session'], body: signInSchema, response: { 200: signedInSchema } },
      config: { open: true },
    },
    async (request, reply) => {
      const { token } = await signIn(program.db, request.body.login, request.body.password)
      const signedIn = await findSession(program.db, token)
      if (!signedIn) throw new Refusal('not-signed-in')
      reply.setCookie(cookieName, token, { ...cookie, secure: request.protocol === 'https' })
      const { user } = await viewSession(program.db, signedIn)
      return { user }
    },
  )

  app.post('/sign-out', { schema: { tags: ['session'] }, config: { open: true } }, async (request, reply) => {
    const token = request.cookies[cookieName]
    if (token) await signOut(program.db, token)
    reply.clearCookie(cookieName, cookie)
    return {}
  })

  app.get('/session', { schema: { tags: ['session'], response: { 200: sessionSchema } } }, (request) =>
    viewSession(program.db, request.signedIn),
  )
}

/** Who sends this request; refuses what has no session unless the route is open. */
export async function authenticate(
  services: Services,
  cookies: Record<string, string | undefined>,
): Promise<SignedIn> {
  const token = cookies[cookieName]
  const signedIn = token ? await findSession(services.program.db, token) : null
  if (!signedIn) throw new Refusal('not-signed-in')
  return signedIn
}
