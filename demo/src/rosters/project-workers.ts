import type { MadeCity } from '../city/made-city.ts'
import { type Project, projectsOf } from '../city/project-list.ts'
import type { Deliveries } from '../files/deliveries.ts'
import { civilDay, dayNumber } from '../people/days.ts'
import { below, mix, pick } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { listDelivery } from './delivery-days.ts'
import { projectCode, projectName } from './projects.ts'

/** So many projects of a district have a real-name roster. */
const OF_DISTRICT = 2
const TRADES = ['钢筋工', '木工', '瓦工', '架子工', '电工', '普工']

/** Real-name rosters of some projects: exactly as many persons as the list names, so that annex 5 stays what it is. */
export async function writeProjectWorkers(made: MadeCity, deliveries: Deliveries): Promise<void> {
  const delivery = listDelivery(made)
  const roster = deliveries.open({
    kind: 'project-workers',
    ...delivery,
    format: 'xlsx',
    title: `${made.city.campaign.city.name.zh}建设项目实名制名册`,
    fields: [
      'project_code',
      'project_name',
      'resident_id',
      'person_name',
      'employer_name',
      'trade',
      'joined_on',
      'left_on',
    ],
  })
  const persons = made.ledger.firstLeadPerson
  const taken = new Map<number, number>()
  for (const project of projectsOf(made)) {
    const count = taken.get(project.district) ?? 0
    if (count === OF_DISTRICT || !isAtWork(made, project, delivery.asOf) || project.workers > persons)
      continue
    taken.set(project.district, count + 1)
    const first = below(mix(made.seed, STREAM.project, project.number, 70), persons)
    for (let place = 0; place < project.workers; place += 1) {
      const person = (first + place) % persons
      const draw = mix(made.seed, STREAM.project, project.number, 71 + place)
      const residentId = made.people.residentId(person)
      const days = dayNumber(delivery.asOf) - dayNumber(project.enrolledOn ?? delivery.asOf)
      const joined = dayNumber(project.enrolledOn ?? delivery.asOf) + below(draw, days + 1)
      const left = joined + 20 + below(draw >>> 6, 120)
      roster.write([
        projectCode(made, project),
        projectName(made, project),
        residentId,
        made.people.name(person, residentId),
        pick(draw >>> 3, ['云起劳务有限公司', '安筑劳务有限公司', '同兴建筑劳务有限公司']),
        pick(draw >>> 9, TRADES),
        civilDay(joined),
        left <= dayNumber(delivery.asOf) ? civilDay(left) : null,
      ])
    }
  }
  await roster.close()
}

/** Enrolled this year, before the roster was drawn up. */
function isAtWork(made: MadeCity, { enrolledOn, state }: Project, asOf: string): boolean {
  return (
    state === 'running' &&
    enrolledOn !== null &&
    enrolledOn <= asOf &&
    enrolledOn.startsWith(String(made.city.campaign.year))
  )
}
