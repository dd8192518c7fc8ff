import { createHmac } from 'node:crypto'
import type { Keys } from './keys.ts'

/**
 * The key under which one user's phone keeps what it took along and what waits to be sent. It follows from the master key,
 * so that a user whose session has ended comes to the same key by signing in again, and nobody else does.
 */
export function deviceKey(keys: Keys, user: { campaignId: number; userId: number }): Buffer {
  return createHmac('sha256', keys.device).update(`${user.campaignId} ${user.userId}`).digest()
}
