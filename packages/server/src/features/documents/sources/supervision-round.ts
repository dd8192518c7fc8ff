import type { SupervisionRoundData } from '@kuomian/campaign'
import { planRoundSchema, Refusal } from '@kuomian/contract'
import type { Making, Source } from './source.ts'

const { team: teamSchema, stops: stopsSchema } = planRoundSchema.shape

/** What the paper of a round of joint supervision is made of (R28). @throws Refusal when there is no such round */
export async function supervisionRoundSource({ tx }: Making, roundId: number): Promise<Source> {
  const round = await tx
    .selectFrom('supervision_round')
    .selectAll()
    .where('id', '=', roundId)
    .executeTakeFirst()
  if (!round) throw new Refusal('document-subject-not-found', { id: roundId })
  const districts = await tx.selectFrom('district').select(['id', 'name']).execute()
  const nameOf = new Map(districts.map(({ id, name }) => [id, name]))
  const projects = await tx
    .selectFrom('project')
    .select(['id', 'name'])
    .where('id', '=', (each) => each.fn.any(each.val(round.project_ids)))
    .execute()
  const projectOf = new Map(projects.map(({ id, name }) => [id, name]))
  const findings = await tx
    .selectFrom('supervision_finding as f')
    .innerJoin('project as p', 'p.id', 'f.project_id')
    .select([
      'f.district_id',
      'p.name as project',
      'f.found_on as foundOn',
      'f.finding',
      'f.requirement',
      'f.due_on as dueOn',
      'f.result',
      'f.resolved_on as resolvedOn',
    ])
    .where('f.round_id', '=', roundId)
    .orderBy('f.id')
    .execute()
  const { title, leader, from_on, to_on } = round
  return {
    districtId: null,
    leadId: null,
    receiver: null,
    about: title,
    caseNumber: null,
    codes: [],
    dueOn: null,
    persons: null,
    data: ({ head }) =>
      ({
        head,
        title,
        leader,
        from: from_on,
        to: to_on,
        team: teamSchema.parse(round.team),
        stops: stopsSchema.parse(round.stops).map(({ day, districtId, projectIds }) => ({
          day,
          district: nameOf.get(districtId) ?? '',
          projects: projectIds.map((id) => projectOf.get(id) ?? ''),
        })),
        findings: findings.map(({ district_id, ...found }) => ({
          ...found,
          district: nameOf.get(district_id) ?? '',
        })),
      }) satisfies SupervisionRoundData,
  }
}
