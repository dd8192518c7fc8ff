import type { Role } from '@kuomian/contract'

const everybody = ['city', 'district', 'reader', 'inspection', 'audit', 'admin'] as const

/**
 * The nouns of the campaign in its order: where each lives, the letter after `g`, and who sees it. The server decides
 * what may be read; this only keeps away what a role has no work with.
 */
export const nouns = [
  { noun: 'overview', to: '/', letter: 'o', roles: everybody },
  { noun: 'imports', to: '/imports', letter: 'i', roles: ['city', 'admin'] },
  { noun: 'matching', to: '/matching', letter: 'm', roles: ['city', 'admin'] },
  { noun: 'review', to: '/review', letter: 'r', roles: ['city'] },
  { noun: 'models', to: '/models', letter: 'd', roles: ['city'] },
  { noun: 'leads', to: '/leads', letter: 'l', roles: ['city', 'district', 'reader'] },
  { noun: 'batches', to: '/batches', letter: 'b', roles: ['city', 'district', 'reader'] },
  { noun: 'orders', to: '/orders', letter: 'e', roles: ['city', 'district', 'reader'] },
  { noun: 'proof', to: '/proof', letter: 'v', roles: ['city', 'district', 'reader'] },
  { noun: 'annexes', to: '/annexes', letter: 'a', roles: everybody },
  { noun: 'organisation', to: '/organisation', letter: 't', roles: ['city', 'district', 'reader'] },
  { noun: 'help', to: '/help', letter: 'h', roles: everybody },
] as const satisfies readonly { noun: string; to: string; letter: string; roles: readonly Role[] }[]

/** One entry of the navigation. */
export type Noun = (typeof nouns)[number]

/** The nouns that a role sees, in the campaign's order. */
export function nounsFor(role: Role): readonly Noun[] {
  return nouns.filter(({ roles }) => roles.some((allowed) => allowed === role))
}

/** The noun that a path belongs to. @example nounOfPath('/leads/17')?.noun // 'leads' */
export function nounOfPath(path: string): Noun | undefined {
  return nouns.find(({ to }) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)))
}
