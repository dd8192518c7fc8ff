import type { UnfinishedUpload } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { evidenceFile, receivedBytes } from './evidence-file.ts'

/** The uploads that somebody began and did not finish, newest first: choosing the same file again goes on where it broke off. */
export async function listUnfinished(tx: Tx, actor: Actor, folder: string): Promise<UnfinishedUpload[]> {
  const rows = await tx
    .selectFrom('evidence')
    .select(['id', 'kind', 'name', 'bytes', 'sha256'])
    .where('user_id', '=', actor.userId)
    .where('state', '=', 'open')
    .orderBy('recorded_at', 'desc')
    .limit(200)
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      receivedBytes: await receivedBytes(evidenceFile(folder, row.id).part),
    })),
  )
}
