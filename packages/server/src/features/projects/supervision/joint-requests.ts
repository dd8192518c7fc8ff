import { followUpState } from '@kuomian/campaign'
import type { JointRequests, jointRequestsQuerySchema } from '@kuomian/contract'
import type { z } from 'zod'
import type { Tx } from '../../../db/index.ts'
import type { ProjectSetting } from '../project-row.ts'

type Query = z.output<typeof jointRequestsQuerySchema>

/** What departments were asked about projects, first what is due first (联动机制, R27). */
export async function listJointRequests(
  tx: Tx,
  { today, projects }: ProjectSetting,
  { show, districtId, projectId }: Query,
): Promise<JointRequests> {
  let query = tx
    .selectFrom('joint_request as r')
    .innerJoin('project as p', 'p.id', 'r.project_id')
    .select([
      'r.id',
      'r.project_id as projectId',
      'p.name as project',
      'p.district_id as districtId',
      'r.department',
      'r.ask',
      'r.asked_on as askedOn',
      'r.due_on as dueOn',
      'r.answered_on as answeredOn',
      'r.answer',
      'r.acted_on as actedOn',
      'r.act',
      'r.withdrawn_on as withdrawnOn',
    ])
    .orderBy('r.due_on')
    .orderBy('r.id')
    .limit(1_000)
  if (show === 'open') query = query.where('r.acted_on', 'is', null).where('r.withdrawn_on', 'is', null)
  if (districtId !== undefined) query = query.where('p.district_id', '=', districtId)
  if (projectId !== undefined) query = query.where('r.project_id', '=', projectId)
  const rows = (await query.execute()).map((row) => ({
    ...row,
    state: followUpState({ dueOn: row.dueOn, doneOn: row.withdrawnOn ?? row.answeredOn }, today),
  }))
  return {
    rows,
    overdue: rows.filter(({ state }) => state === 'overdue').length,
    departments: projects.departments,
  }
}
