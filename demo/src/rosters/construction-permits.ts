import type { MadeCity } from '../city/made-city.ts'
import { projectsOf } from '../city/project-list.ts'
import type { Deliveries } from '../files/deliveries.ts'
import { below, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { daysBefore, listDelivery } from './delivery-days.ts'
import { projectCode, projectName } from './projects.ts'

/** The permit office's feed: projects of the list that apply before they are enrolled, and in each third district one that no list has yet (R24). */
export async function writeConstructionPermits(made: MadeCity, deliveries: Deliveries): Promise<void> {
  const { campaign } = made.city
  const roster = deliveries.open({
    kind: 'construction-permits',
    ...listDelivery(made),
    format: 'xlsx',
    title: '施工许可办理信息',
    fields: ['project_code', 'project_name', 'district', 'stage', 'applied_on', 'permit_number', 'permit_on'],
  })
  const nameOf = (district: number): string => campaign.units[district]?.name.zh ?? ''
  for (const project of projectsOf(made)) {
    if (project.enrolledOn !== null || project.state !== 'not-started') continue
    const draw = mix(made.seed, STREAM.project, project.number, 60_000)
    const isIssued = draw % 4 === 0
    roster.write([
      projectCode(made, project),
      projectName(made, project),
      nameOf(project.district),
      isIssued ? '已发证' : '受理',
      daysBefore(made, 40 + below(draw, 20)),
      isIssued ? `${campaign.year}${String(project.number).padStart(6, '0')}` : null,
      isIssued ? daysBefore(made, 20 + below(draw >>> 5, 10)) : null,
    ])
  }
  for (let district = 0; district < campaign.units.length; district += 3) {
    roster.write([
      `${campaign.city.code}${campaign.year}9${String(district).padStart(4, '0')}`,
      `${nameOf(district)}新区综合楼工程`,
      nameOf(district),
      '受理',
      daysBefore(made, 22),
      null,
      null,
    ])
  }
  await roster.close()
}
