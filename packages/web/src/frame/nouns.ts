import type { Role } from '@kuomian/contract'

const everybody = ['city', 'district', 'reader', 'inspection', 'audit', 'admin'] as const
/** Receivers have what was handed to them, and no figure of the campaign. */
const campaigners = ['city', 'district', 'reader', 'admin'] as const

/**
 * The nouns of the campaign in its order: where each lives, the letter after `g`, and who sees it. The server decides
 * what may be read; this only keeps away what a role has no work with.
 */
export const nouns = [
  { noun: 'overview', to: '/', letter: 'o', roles: campaigners },
  { noun: 'work', to: '/work', letter: 'w', roles: ['city', 'district'] },
  { noun: 'imports', to: '/imports', letter: 'i', roles: ['city', 'admin'] },
  { noun: 'matching', to: '/matching', letter: 'm', roles: ['city', 'admin'] },
  { noun: 'review', to: '/review', letter: 'r', roles: ['city'] },
  { noun: 'models', to: '/models', letter: 'd', roles: ['city'] },
  { noun: 'leads', to: '/leads', letter: 'l', roles: ['city', 'district', 'reader'] },
  { noun: 'batches', to: '/batches', letter: 'b', roles: ['city', 'district', 'reader'] },
  { noun: 'schedule', to: '/schedule', letter: 's', roles: ['city', 'district', 'reader'] },
  { noun: 'dispatch', to: '/dispatch', letter: 'c', roles: ['city', 'district', 'reader'] },
  { noun: 'orders', to: '/orders', letter: 'e', roles: ['city', 'district', 'reader'] },
  { noun: 'refusals', to: '/refusals', letter: 'f', roles: ['city', 'district', 'reader'] },
  {
    noun: 'key-list',
    to: '/key-list',
    letter: 'k',
    roles: ['city', 'district', 'reader', 'inspection', 'audit'],
  },
  { noun: 'documents', to: '/documents', letter: 'p', roles: ['city', 'district', 'inspection', 'audit'] },
  { noun: 'proof', to: '/proof', letter: 'v', roles: ['city', 'district', 'reader'] },
  { noun: 'people', to: '/people', letter: 'y', roles: ['city', 'district', 'reader'] },
  { noun: 'places', to: '/places', letter: 'x', roles: ['city', 'district', 'reader'] },
  { noun: 'projects', to: '/projects', letter: 'j', roles: ['city', 'district', 'reader'] },
  { noun: 'feeds', to: '/feeds', letter: 'u', roles: ['city', 'reader', 'admin'] },
  { noun: 'reports', to: '/reports', letter: '1', roles: ['city', 'district', 'reader'] },
  { noun: 'quality', to: '/quality', letter: '2', roles: ['city', 'district', 'reader'] },
  { noun: 'annexes', to: '/annexes', letter: 'a', roles: campaigners },
  { noun: 'assessment', to: '/assessment', letter: 'q', roles: campaigners },
  { noun: 'supervision', to: '/supervision', letter: 'z', roles: campaigners },
  { noun: 'pictures', to: '/pictures', letter: 'g', roles: campaigners },
  { noun: 'bulletins', to: '/bulletins', letter: '3', roles: campaigners },
  { noun: 'organisation', to: '/organisation', letter: 't', roles: ['city', 'district', 'reader'] },
  { noun: 'nightly', to: '/nightly', letter: 'n', roles: ['city'] },
  { noun: 'help', to: '/help', letter: 'h', roles: everybody },
] as const satisfies readonly { noun: string; to: string; letter: string; roles: readonly Role[] }[]

/** One entry of the navigation. */
export type Noun = (typeof nouns)[number]

/** The nouns that a role sees, in the campaign's order. */
export function nounsFor(role: Role): readonly Noun[] {
  return nouns.filter(({ roles }) => roles.some((allowed) => allowed === role))
}

/** What an officer's day consists of: he sees these, and the rest when he asks for it (design §9). */
const daily: Partial<Record<Role, readonly Noun['noun'][]>> = {
  district: ['overview', 'work', 'leads', 'orders', 'refusals'],
}

/** The nouns of a role's every day, and the others. Roles with one kind of work have no others. */
export function nounsByUse(role: Role): { everyDay: readonly Noun[]; others: readonly Noun[] } {
  const all = nounsFor(role)
  const often = daily[role] ?? all.map(({ noun }) => noun)
  return {
    everyDay: all.filter(({ noun }) => often.includes(noun)),
    others: all.filter(({ noun }) => !often.includes(noun)),
  }
}

/** The noun that a path belongs to. @example nounOfPath('/leads/17')?.noun // 'leads' */
export function nounOfPath(path: string): Noun | undefined {
  return nouns.find(({ to }) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)))
}
