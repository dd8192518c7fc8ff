import type { ProjectWorkers, projectWorkersQuerySchema } from '@kuomian/contract'
import { Refusal } from '@kuomian/contract'
import type { z } from 'zod'
import type { Tx } from '../../db/index.ts'
import { LAST_DAY } from './project-roster.ts'

type Query = z.output<typeof projectWorkersQuerySchema>

/** One page of a project's real-name roster: who is on site on a day, or every stay that is known. Numbers are masked. */
export async function listWorkers(
  tx: Tx,
  projectId: number,
  today: string,
  { on = today, show, after, limit }: Query,
): Promise<ProjectWorkers> {
  const project = await tx.selectFrom('project').select('id').where('id', '=', projectId).executeTakeFirst()
  if (!project) throw new Refusal('project-not-found', { id: projectId })
  const { rows } = await tx.client.query<ProjectWorkers['rows'][number]>(
    `select id, name, id_masked as "idMasked", employer_name as "employerName", trade, joined_on as "joinedOn", ${LAST_DAY} as "lastOn",
            left_on is null and gone_on is not null as "isMissing"
       from project_worker
      where project_id = $1 and id > $2 and ($3 = 'all' or (joined_on <= $4 and (${LAST_DAY} is null or ${LAST_DAY} >= $4)))
      order by id limit $5`,
    [projectId, after ?? 0, show, on, limit + 1],
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { on, rows: page, next: rows.length > limit && last !== undefined ? String(last.id) : null }
}
