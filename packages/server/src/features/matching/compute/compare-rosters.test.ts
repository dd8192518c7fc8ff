import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { campaignSchema, isUninsured } from '@kuomian/campaign'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type JobEngine, withDuckdb } from '../duckdb.ts'
import { shippedThresholds } from '../models/thresholds.ts'
import { employee, staff } from '../testing/employees.ts'
import { expectedOf } from '../testing/reference.ts'
import { employerKey, MONTH, type Rosters, rostersOf, shownNumber, TODAY, worlds } from '../testing/world.ts'
import { DELIVERY_KINDS, type TestRow, writeRoster } from '../testing/write-roster.ts'
import { compareRosters } from './compare-rosters.ts'
import type { CandidateDecision, RunDelivery } from './settings.ts'

const definition = new URL('../../../../../../campaigns/yunze-2016/campaign.json', import.meta.url)
const campaign = campaignSchema.parse(JSON.parse(await readFile(definition, 'utf8')))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuomian-run-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run<T>(
  rosters: Rosters,
  read: (engine: JobEngine) => Promise<T>,
  decisions: CandidateDecision[] = [],
): Promise<T> {
  return withDuckdb(folder, async (engine) => {
    const deliveries: RunDelivery[] = []
    for (const [index, [name, rows]] of Object.entries(rosters).entries()) {
      const kind = DELIVERY_KINDS.find((candidate) => candidate === name)
      if (!kind) throw new Error(`${name} is not read by a run`)
      const file = join(folder, `${kind}.parquet`)
      await writeRoster(engine, kind, rows, file)
      deliveries.push({ id: index + 1, kind, asOf: '2016-03-31', file })
    }
    await compareRosters(engine, {
      runId: 1,
      campaign,
      today: TODAY,
      month: MONTH,
      deliveries,
      folder,
      decisions,
      thresholds: shippedThresholds,
      followed: [],
    })
    return read(engine)
  })
}
const text = JSON.stringify
async function found(engine: JobEngine) {
  const persons =
    await engine.rows(`SELECT e.employer_key, CASE WHEN c.person > 0 THEN full_id(c.person) ELSE u.odd_number END, c.person_class
    FROM classified c JOIN employers e ON e.employer_no = c.employer_no LEFT JOIN unread_persons u ON u.entry = c.person
    WHERE NOT c.waits`)
  const leads = await engine.rows(
    `SELECT employer_key, array_to_string(reasons, ' '), uninsured, persons, unit_class FROM leads ORDER BY 1`,
  )
  return { persons: persons.map((row) => text(row)).sort(), leads: leads.map((row) => text(row)).sort() }
}

describe('the SQL of a run and the rules in TypeScript say the same', () => {
  // Many small worlds in one run: they share no person and no employer, so one comparison tells about all.
  const cities = fc.array(worlds, { minLength: 80, maxLength: 80 })

  it('for random small worlds: classes, uninsured, reasons, and where a person is issued', async () => {
    await fc.assert(
      fc.asyncProperty(cities, async (random) => {
        // Candidates by name are told elsewhere: here everybody unreadable bears a name of his own.
        const own = random.map((world) => ({
          ...world,
          listings: world.listings.map((row) =>
            row.person > 0 ? row : { ...row, name: `甲${row.person + 5}` },
          ),
        }))
        const actual = await run(rostersOf(own), found)
        const expected = own.map((world) => expectedOf(world, campaign))
        const persons = expected.flatMap((world, index) =>
          world.persons.map(({ employer, person, personClass }) =>
            text([employerKey(index + 10, employer), shownNumber(index + 10, person), personClass]),
          ),
        )
        const leads = expected.flatMap((world, index) =>
          world.leads.map((lead) =>
            text([
              employerKey(index + 10, lead.employer),
              lead.reasons.join(' '),
              lead.uninsured,
              lead.persons,
              lead.unitClass,
            ]),
          ),
        )
        expect(actual).toEqual({ persons: persons.sort(), leads: leads.sort() })
        for (const world of expected) {
          const issued = world.leads.reduce((sum, lead) => sum + lead.persons, 0)
          const uninsured = world.persons.filter((entry) => isUninsured(entry.personClass))
          expect(issued).toBeLessThanOrEqual(new Set(uninsured.map((entry) => entry.person)).size)
        }
      }),
      { numRuns: 3 },
    )
  })

  it('the order of rows changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(cities, async (random) => {
        const rosters = rostersOf(random)
        const backwards = Object.fromEntries(
          Object.entries(rosters).map(([kind, rows]) => [kind, rows.toReversed()]),
        )
        expect(await run(backwards, found)).toEqual(await run(rosters, found))
      }),
      { numRuns: 1 },
    )
  })
})

const classes = (engine: JobEngine) =>
  engine.rows('SELECT lead_class, uninsured, persons FROM leads ORDER BY employer_key')

describe('R05: 50 or more uninsured', () => {
  // Firms that share nobody, in one run; the people of each begin with another hundred.
  const firm = (number: number): TestRow => ({
    ...{ org_code: `ORG00000${number}`, employer_name: `第${number}公司`, employer_key: `第${number}公司` },
  })
  const of = (number: number, from: number, to: number, more: TestRow = {}) =>
    staff(100 * number + from, 100 * number + to, { ...firm(number), ...more })
  const rosters = {
    'housing-fund': [
      ...of(1, 0, 49),
      ...of(2, 0, 49),
      ...of(3, 0, 49),
      ...of(4, 0, 40),
      ...of(5, 0, 51),
      ...of(6, 0, 50, { deposited_to: '2016-02' }),
    ],
    employment: [
      ...of(2, 49, 50),
      ...of(3, 0, 49),
      ...of(4, 9, 50),
      employee(600, { ...firm(7), registered_on: '2016-03-05', contract_from: '2016-03-05' }),
    ],
    'ledger-units': [{ unit_number: 'U5', org_code: 'ORG000005', district: 'YZ-2', status: 'normal' }],
    'ledger-persons': [500, 501].map((person) => ({
      ...employee(person),
      unit_number: person === 500 ? 'U5' : 'U9',
      month: MONTH,
      status: 'paid',
      insurance: 'pension',
    })),
  }
  let leads: Map<unknown, unknown[]>
  beforeAll(async () => {
    const rows = await run(rosters, (engine) =>
      engine.rows('SELECT employer_key, lead_class, uninsured, persons FROM leads'),
    )
    leads = new Map(rows.map(([key, ...lead]) => [key, lead]))
  })
  const leadOf = (number: number) => leads.get(`org:ORG00000${number}`)

  it('49 in one roster are K2; the fiftieth, in another one, makes K1', () => {
    expect([leadOf(1), leadOf(2)]).toEqual([
      ['K2', 49, 49],
      ['K1', 50, 50],
    ])
  })
  it('overlapping rosters count nobody twice: 49 in both are still 49', () => {
    expect([leadOf(3), leadOf(4)]).toEqual([
      ['K2', 49, 49],
      ['K1', 50, 50],
    ])
  })
  it('somebody who pays, here or elsewhere, is not among them', () => {
    expect(leadOf(5)).toEqual(['K2', 49, 49])
  })
  it('a person listed by two employers counts for the size of both and is issued at one', () => {
    expect([leadOf(6), leadOf(7)]).toEqual([
      ['K1', 50, 49],
      ['LINK-employment', 1, 1],
    ])
    expect(leads.size).toBe(7)
  })
})

describe('one employer under several codes', () => {
  it('credit code, organisation code, register number and accounts meet in one employer', async () => {
    const code = { org_code: 'ORG000001' }
    const rosters = {
      'ledger-units': [
        {
          unit_number: 'U1',
          employer_name: '甲公司',
          employer_key: '甲公司',
          ...code,
          district: 'YZ-1',
          status: 'normal',
        },
      ],
      'housing-fund': [
        employee(1, { ...code, fund_account: 'F1' }),
        employee(2, { org_code: null, fund_account: 'F1', employer_name: '甲有限公司' }),
      ],
      employment: [
        employee(3, { uscc: 'USCC-ORG000001', ...code, registration_number: 'R1' }),
        employee(4, { org_code: null, registration_number: 'R1' }),
      ],
    }
    expect(await run(rosters, classes)).toEqual([['K2', 4, 4]])
  })

  const named = { org_code: null, employer_key: '甲公司', employer_name: '甲公司' }
  const byName = { 'housing-fund': staff(0, 3, { fund_account: 'F1' }), employment: staff(3, 5, named) }
  const pair = {
    subject: 'employer',
    leftKeys: ['name:甲公司'],
    rightKeys: ['org:ORG000001'],
    source: 'review',
  } as const
  it('an equal name alone is a candidate: its people wait and are no lead', async () => {
    expect(
      await run(byName, async (engine) => [
        await engine.rows('SELECT employer_key, waits FROM leads ORDER BY 1'),
        await engine.rows('SELECT left_employer, right_employer, rule FROM employer_pairs'),
        await engine.rows(`SELECT count(*)::INTEGER FROM '${join(folder, 'lead_persons.parquet')}'`),
      ]),
    ).toEqual([
      [
        ['name:甲公司', true],
        ['org:ORG000001', false],
      ],
      [['name:甲公司', 'org:ORG000001', 'name']],
      [[3]],
    ])
  })
  it('decided the same, they are one; decided different, two; and the question is not asked again', async () => {
    const decided = (decision: 'match' | 'no-match') =>
      run(
        byName,
        async (engine) => [await classes(engine), await engine.rows('SELECT * FROM employer_pairs')],
        [{ ...pair, decision }],
      )
    expect(await decided('match')).toEqual([[['K2', 5, 5]], []])
    expect(await decided('no-match')).toEqual([
      [
        ['LINK-employment', 2, 2],
        ['K2', 3, 3],
      ],
      [],
    ])
  })
  it('two different organisation codes are two employers, whatever they are called', async () => {
    const rosters = { 'housing-fund': staff(0, 2), employment: staff(2, 4, { org_code: 'ORG000002' }) }
    expect(await run(rosters, async (engine) => engine.rows('SELECT * FROM employer_pairs'))).toEqual([])
  })
})

describe('what people said of two leads', () => {
  const second = { org_code: 'ORG000002', employer_name: '乙公司', employer_key: '乙公司' }
  const two = { 'housing-fund': staff(0, 2), employment: staff(2, 4, second) }
  it('merged, their employers are one, whatever their codes', async () => {
    const merged: CandidateDecision = {
      ...{ subject: 'employer', source: 'merge', decision: 'match' },
      leftKeys: ['org:ORG000001'],
      rightKeys: ['org:ORG000002'],
    }
    expect(await run(two, classes)).toHaveLength(2)
    expect(await run(two, classes, [merged])).toEqual([['K2', 4, 4]])
  })
  it('split, a row with codes of both speaks for its strongest one', async () => {
    const fund = (change: TestRow) => ({ fund_account: 'F1', ...change })
    const rosters = {
      'housing-fund': [...staff(0, 2, fund({})), ...staff(2, 5, fund({ org_code: 'ORG000002' }))],
    }
    const apart: CandidateDecision = {
      ...{ subject: 'employer', source: 'split', decision: 'no-match' },
      leftKeys: ['org:ORG000001', 'fund:F1'],
      rightKeys: ['org:ORG000002'],
    }
    expect(await run(rosters, classes)).toEqual([['K2', 5, 5]])
    expect(await run(rosters, classes, [apart])).toEqual([
      ['K2', 2, 2],
      ['K2', 3, 3],
    ])
    const codes = (engine: JobEngine) =>
      engine.rows(`SELECT employer_key, value FROM '${join(folder, 'employers.parquet')}' ORDER BY ALL`)
    expect(await run(rosters, codes, [apart])).toEqual([
      ['org:ORG000001', 'F1'],
      ['org:ORG000001', 'ORG000001'],
      ['org:ORG000002', 'ORG000002'],
    ])
  })
})

describe('what no code and no number places', () => {
  it('a mistyped number finds its true person, at another employer too', async () => {
    const [person = {}] = staff(13, 14)
    const id = String(person.resident_id)
    const mistyped = `${id.slice(0, 15)}${id[16]}${id[15]}${id[17]}`
    const rosters = {
      'housing-fund': [person],
      employment: [
        {
          ...person,
          ...{ resident_id: null, resident_id_raw: mistyped, resident_id_reason: 'check-digit' },
          ...{ org_code: 'ORG000002', employer_name: '乙公司', employer_key: '乙公司' },
        },
      ],
    }
    const persons = (engine: JobEngine) =>
      engine.rows('SELECT count(DISTINCT person)::INTEGER, min(person) > 0 FROM classified WHERE NOT waits')
    expect(await run(rosters, persons)).toEqual([[1, true]])
  })
  it('a name with a wrong code is its employer where address and telephone agree; a branch waits for a person', async () => {
    const firm = {
      ...{ employer_name: '云泽市国联建筑有限公司', employer_key: '国联建筑' },
      ...{ address: '云泽市望川区长江道18号', phone: '0571-26780001' },
    }
    const employers = (change: TestRow) =>
      run(
        {
          'ledger-units': [{ ...firm, unit_number: 'U1', org_code: 'ORG000001', status: 'normal' }],
          'dispatch-licences': [{ ...firm, ...change }],
        },
        async (engine) => [
          await engine.number('SELECT count(*) FROM employers'),
          await engine.number('SELECT count(*) FROM employer_pairs'),
        ],
      )
    const wrong = { unit_code_raw: 'ORG000010', unit_code_reason: 'check-digit' }
    expect(await employers(wrong)).toEqual([1, 0])
    const branch = { employer_name: '云泽市国联建筑有限公司东郊分公司', employer_key: '国联建筑#东郊分公司' }
    expect(await employers(branch)).toEqual([2, 1])
  })
})

describe('a number that cannot be read', () => {
  const rosters = {
    'housing-fund': [
      employee(1),
      employee(2, { resident_id: null, resident_id_raw: '33010119900101001', person_name: '员工1' }),
    ],
  }
  it('waits while somebody of equal name stands at the same employer; counts once decided different, and not at all once decided the same', async () => {
    const sides = await run(rosters, async (engine) => {
      expect(await classes(engine)).toEqual([['K2', 1, 1]])
      return engine.rows(`SELECT left_key, right_key FROM '${join(folder, 'candidates.parquet')}'`)
    })
    const [left, right] = sides[0] ?? []
    const decided = (decision: 'match' | 'no-match') =>
      run(rosters, classes, [
        {
          subject: 'person',
          leftKeys: [String(left)],
          rightKeys: [String(right)],
          decision,
          source: 'review',
        },
      ])
    expect(await decided('no-match')).toEqual([['K2', 2, 2]])
    expect(await decided('match')).toEqual([['K2', 1, 1]])
  })
})

describe('somebody without an employer', () => {
  it('is a lead of 0 户 1 人, unless an employer lists him', async () => {
    const alone = { org_code: null, employer_name: null, employer_key: null, district: 'YZ-3' }
    const rosters = { employment: [employee(1, alone), employee(2, alone), employee(2)] }
    const units = (engine: JobEngine) =>
      engine.rows('SELECT units, persons, lead_class, district FROM leads ORDER BY units')
    expect(await run(rosters, units)).toEqual([
      [0, 1, 'LINK-employment', 'YZ-3'],
      [1, 1, 'LINK-employment', null],
    ])
  })
})

describe('the plan’s groups, with their evidence', () => {
  it('a graduate from the countryside carries both groups', async () => {
    const rosters = {
      employment: [employee(1, { household: 'rural' }), employee(2)],
      graduates: [employee(1, { graduated_on: '2016-06-30' })],
    }
    const groups = await run(rosters, (engine) =>
      engine.rows(
        `SELECT groups, json_extract(evidence, '$.signs')::VARCHAR FROM '${join(folder, 'lead_persons.parquet')}' ORDER BY person`,
      ),
    )
    expect(groups).toEqual([
      [['GRADUATE', 'MIGRANT'], '["MIGRANT:household","GRADUATE:person-in-roster/graduates"]'],
      [[], '[]'],
    ])
  })
})
