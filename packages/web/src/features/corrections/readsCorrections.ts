import type { Role } from '@kuomian/contract'

const readers: readonly Role[] = ['city', 'district']

/** Does a user of this role see how an employer is reached, with its corrections? */
export const readsCorrections = (role: Role): boolean => readers.includes(role)
