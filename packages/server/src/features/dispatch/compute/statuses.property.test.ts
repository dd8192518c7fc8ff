import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  campaignSchema,
  type DispatchPayment,
  type DispatchRelation,
  type DispatchRuleSet,
  dispatchStatuses,
  inForceOn,
  lastDayOf,
  relationFindings,
  splitFigures,
} from '@kuomian/campaign'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROWS_FILE } from '../../../lake/index.ts'
import { withDuckdb } from '../../matching/duckdb.ts'
import { type TestRow, writeRoster } from '../../matching/testing/write-roster.ts'
import { accountRow, idNumber, paymentRow, relationRow } from '../testing/dispatch-rows.ts'
import { computeInLake } from './compute-in-lake.ts'
import { STATUS_ROSTERS } from './rosters.ts'
import { rankOf } from './statuses.ts'

const root = new URL('../../../../../../', import.meta.url)
const campaignIn = async (code: string) =>
  campaignSchema.parse(JSON.parse(await readFile(new URL(`campaigns/${code}/campaign.json`, root), 'utf8')))
const tianjin = await campaignIn('tianjin-2015')
const yunze = await campaignIn('yunze-2016')

let lake: string
beforeAll(async () => {
  lake = await mkdtemp(join(tmpdir(), 'kuomian-dispatch-'))
})
afterAll(() => rm(lake, { recursive: true, force: true }))

const EMPLOYERS = ['A', 'B', 'C', 'D']
const FIRMS = ['A', 'X', 'Y']
/** The employers' own accounts, and split accounts that user units keep for firms. */
const ACCOUNTS = [
  ...[...EMPLOYERS, 'X', 'Y'].map((holder) => ({ holder, splitFor: undefined })),
  ...['A', 'B'].flatMap((holder) => ['X', 'Y'].map((splitFor) => ({ holder, splitFor }))),
]

const day = fc.constantFrom(null, '2015-06-30', '2015-08-01', '2015-08-30', '2015-08-31', '2015-09-01')
const worlds = fc.record({
  month: fc.constantFrom('2015-08', '2024-03'),
  relations: fc.array(
    fc.record({
      person: fc.integer({ min: 0, max: 5 }),
      userUnit: fc.constantFrom(...EMPLOYERS),
      firm: fc.constantFrom(...FIRMS),
      from: day,
      to: day,
    }),
    { maxLength: 12 },
  ),
  payments: fc.array(
    fc.record({
      // The last of them is on no list, so that his payments must change nothing.
      person: fc.integer({ min: 1, max: 6 }),
      account: fc.constantFrom(...ACCOUNTS, null),
      month: fc.constantFrom('2015-08', '2015-07', '2024-03'),
      state: fc.constantFrom('paid', 'paid', 'arrears'),
      insurance: fc.constantFrom('pension', 'pension', 'medical', null),
    }),
    { maxLength: 14 },
  ),
  found: fc.uniqueArray(
    fc.record({
      userUnit: fc.constantFrom(...EMPLOYERS, 'E'),
      firm: fc.constantFrom('X', 'Y', 'Z'),
      heads: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 4, selector: ({ userUnit, firm }) => `${userUnit} ${firm}` },
  ),
})
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never

/** Person 0's ID number cannot be read: he is nobody. */
const rowsOf = ({ relations, payments }: World): Record<(typeof STATUS_ROSTERS)[number], TestRow[]> => ({
  'dispatch-relations': relations.map(({ person, userUnit, firm, from, to }) =>
    relationRow(person, userUnit, firm, { from, to, ...(person === 0 ? { resident_id: null } : {}) }),
  ),
  'dispatch-licences': [],
  employment: [],
  'ledger-units': ACCOUNTS.map(({ holder, splitFor }) => accountRow(holder, 'YZ-1', splitFor)),
  'ledger-persons': payments.map(({ person, account, month, state, insurance }) =>
    paymentRow(person, month, account === null ? null : `${account.holder}${account.splitFor ?? ''}`, {
      status: state,
      insurance,
    }),
  ),
})

const keyOf = (letter: string) => `org:ORG00000${letter}`
const partyOf = (letter: string) => ({
  ...{
    name: `云泽${letter}公司`,
    key: `云泽${letter}`,
    orgCode: `ORG00000${letter}`,
    uscc: null,
    registrationNumber: null,
  },
})
const personOf = (person: number) => (person === 0 ? '' : idNumber(person).slice(0, 17))

/** The same by the pure rules. */
function expected({ month, relations, payments, found }: World, ruleSet: DispatchRuleSet) {
  const asked = relations.map(
    ({ person, userUnit, firm, from, to }, place): DispatchRelation => ({
      id: place + 1,
      ...{ userUnit: keyOf(userUnit), firm: keyOf(firm), person: personOf(person), from, to },
    }),
  )
  const paid = payments
    .filter(({ state, insurance }) => state === 'paid' && (insurance ?? 'pension') === 'pension')
    .map(
      ({ person, account, month: of }): DispatchPayment => ({
        person: personOf(person),
        month: of,
        holder: account === null ? '' : keyOf(account.holder),
        splitFor: account?.splitFor === undefined ? null : keyOf(account.splitFor),
        recordedUser: null,
      }),
    )
  const statuses = dispatchStatuses(asked, paid, month, { ruleSets: [ruleSet] })?.relations ?? []
  return {
    findings: relationFindings(asked),
    statuses: statuses.map(({ relation, status, elsewhere }) => ({
      id: relation.id,
      rank: rankOf(status),
      elsewhere,
    })),
    figures: splitFigures(
      statuses,
      found.map((pair) => ({ ...pair, userUnit: keyOf(pair.userUnit), firm: keyOf(pair.firm) })),
    ),
  }
}

async function inLake(world: World, ruleSet: DispatchRuleSet) {
  const rows = rowsOf(world)
  const deliveries = STATUS_ROSTERS.map((kind, place) => ({
    ...{ id: place + 1, kind, lakePath: kind, source: '', asOf: '2015-08-31', knownOn: '2015-09-01' },
  }))
  await withDuckdb(lake, async (engine) => {
    for (const { kind, lakePath } of deliveries) {
      await mkdir(join(lake, lakePath), { recursive: true })
      await writeRoster(engine, kind, rows[kind], join(lake, lakePath, ROWS_FILE))
    }
  })
  const found = world.found.map(({ userUnit, firm, heads }, place) => ({
    ...{ visitId: place + 1, userUnit: partyOf(userUnit), firm: partyOf(firm), headsByFirm: heads + 1 },
    ...{ headsByUnit: heads, splitAccount: null },
  }))
  const settings = {
    ...{ lake, month: world.month, ruleSet, units: yunze.units, deliveries, employerCodes: null, found },
    suspects: yunze.dispatch.suspects,
  }
  return computeInLake(settings, join(lake, 'persons.parquet'), async (session) => ({
    findings: (
      await session.rows(
        'SELECT code, id::INTEGER AS id, other::INTEGER AS other FROM findings ORDER BY findings.id, code',
      )
    ).map(({ code, id, other }) => ({ code, id, other })),
    statuses: await session.rows(
      'SELECT id::INTEGER AS id, rank, elsewhere FROM statuses ORDER BY statuses.id',
    ),
    city: await session.rows(`SELECT * FROM figures WHERE scope = 'city'`),
  }))
}

describe('the lake and the rules say the same of any relations, payments and finds (R12, domain §8.1)', () => {
  it.each(
    [...tianjin.dispatch.ruleSets, ...yunze.dispatch.ruleSets].map((set) => [set.source, set] as const),
  )(
    '%s',
    async (_, set) => {
      await fc.assert(
        fc.asyncProperty(worlds, async (world) => {
          // The rules are asked as if they held on any day: what differs between cities and years is the meaning of a route.
          const ruleSet = { ...set, from: '2010-01-01', to: undefined }
          expect(inForceOn([ruleSet], lastDayOf(world.month))).toBe(ruleSet)
          const wanted = expected(world, ruleSet)
          const found = await inLake(world, ruleSet)
          expect(found.findings).toEqual(wanted.findings)
          expect(found.statuses).toEqual(wanted.statuses)
          const { byStatus, userUnits, firms } = wanted.figures
          expect(found.city).toEqual(
            userUnits.all === 0
              ? []
              : [
                  {
                    scope: 'city',
                    district: null,
                    split_ok: byStatus.SPLIT_OK,
                    not_split: byStatus.NOT_SPLIT,
                    misclassified: byStatus.MISCLASSIFIED,
                    unpaid: byStatus.UNPAID,
                    user_unit_all: userUnits.all,
                    user_unit_split: userUnits.split,
                    firm_all: firms.all,
                    firm_split: firms.split,
                  },
                ],
          )
        }),
        { numRuns: 15 },
      )
    },
    120_000,
  )
})
