import { insuredElsewhere, LIST, listsOf, steadyPayers } from '../city/listings.ts'
import type { MadeCity } from '../city/made-city.ts'
import { KIND, TRAIT } from '../employers/kinds.ts'
import type { Deliveries } from '../files/deliveries.ts'
import type { Noise } from '../noise/noise.ts'
import { at, below, mix, pick } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { daysBefore, listDelivery } from './delivery-days.ts'

const ROSTER = 3
const COURSES = [
  '电工',
  '焊工',
  '数控车工',
  '养老护理员',
  '育婴员',
  '叉车司机',
  '钳工',
  '中式烹调师',
  '保安员',
  '物流师',
]

/** The list of persons whose training on the job was subsidised. */
export async function writeTrainingSubsidy(
  made: MadeCity,
  defects: Noise,
  deliveries: Deliveries,
): Promise<void> {
  const roster = deliveries.open({
    kind: 'training-subsidy',
    ...listDelivery(made),
    format: 'xlsx',
    title: `${made.city.campaign.year}年上半年在职职工职业培训补贴人员名册`,
    unitLine: '单位：元',
    fields: ['resident_id', 'person_name', 'employer_name', 'unit_code', 'course', 'amount', 'paid_on'],
    headers: { course: '培训工种' },
  })
  const { employers } = made.settlement
  const noise = defects.in(ROSTER)
  let row = 0
  const write = (person: number, employer: number): void => {
    row += 1
    const residentId = made.people.residentId(person)
    const draw = mix(made.seed, STREAM.feed, person, 6)
    roster.write([
      noise.residentId(residentId, row, true),
      noise.personName(made.people.name(person, residentId), row),
      noise.companyName(made.names.of(employer).full, employer),
      noise.code(made.codes.written(employer, ROSTER), employer),
      pick(draw, COURSES),
      600 + below(draw, 15) * 100,
      daysBefore(made, 40 + below(draw, 100)),
    ])
  }
  for (let employer = 0; employer < employers.count; employer += 1) {
    for (let place = 0; place < at(employers.persons, employer); place += 1) {
      if ((listsOf(made, employer, place) & LIST.training) !== 0)
        write(made.ledger.firstLeadPerson + at(employers.firstPerson, employer) + place, employer)
    }
    if (at(employers.kind, employer) === KIND.training) {
      for (const { person } of insuredElsewhere(made, employer)) write(person, employer)
    }
    if (employers.has(employer, TRAIT.training)) {
      for (const payer of steadyPayers(made, employer)) if (payer % 4 === 0) write(payer, employer)
    }
  }
  await roster.close()
}
