import type { Tx } from '../db/index.ts'

/** Works as the one role that may read what is sealed, and goes back to the actor's own whatever comes of it. */
export async function atTheDoor<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await tx.client.query<{ role: string }>("select current_setting('role') as role")
  await tx.client.query('set local role km_door')
  const answer = await work()
  await tx.client.query(`select set_config('role', $1, true)`, [rows[0]?.role ?? 'none'])
  return answer
}
