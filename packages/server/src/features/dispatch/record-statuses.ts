import { chmod, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type CopyValue, copyRows, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { LakeSession } from '../../lake/index.ts'
import { STATUS_COLUMNS } from './compute/counts.ts'
import { refreshTargets } from './enforcement/refresh-targets.ts'
import { linkLeads } from './link-leads.ts'
import { noteSplitLines } from './note-split-lines.ts'
import { streamedRows } from './streamed-rows.ts'
import { writeEmployers } from './write-employers.ts'
import { writePersons } from './write-persons.ts'

/** What was computed, where its persons stand, and who has which district. */
export type ComputedStatuses = {
  session: LakeSession
  /** Folder of the roster lake. */
  lake: string
  /** Where the persons were written; the file moves to its place when the rest is recorded. */
  file: string
  districtIds: ReadonlyMap<string, number>
}

const counted = Object.values(STATUS_COLUMNS).join(', ')
/** What a pair says beside its counts. */
const PAIR_FACTS = ['elsewhere', 'heads_by_firm', 'heads_by_unit', 'split_account', 'visit_id', 'unnamed']

/**
 * Records the counts of one month in place of earlier ones: pairs of user unit and firm, who is behind, workforces, suspects, figures, findings. Rows stream from the engine into the
 * database, so that memory does not grow with them.
 */
export function recordStatuses({ session, lake, file, districtIds }: ComputedStatuses) {
  return defineCommand({
    name: 'record-dispatch-statuses',
    roles: ['city', 'system'],
    input: z.object({
      month: z.string(),
      ruleSet: z.string(),
      deliveries: z.array(z.number().int()),
      lastVisitId: z.number().int(),
    }),
    async run(tx, { month, ruleSet, deliveries, lastVisitId }, { campaign, today, journalId }) {
      // Two computations of one month at once: the second waits here and then takes the place of the first.
      await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `kuomian dispatch ${campaign.id}`,
      ])
      const gone = await dropMonth(tx, campaign.id, month)
      const relations = await countOf(session, 'relations')
      const lakePath = join(campaign.code, 'dispatch', `${journalId}.parquet`)
      const { id } = await tx
        .insertInto('dispatch_run')
        .values({
          campaign_id: campaign.id,
          month: `${month}-01`,
          rule_set: ruleSet,
          deliveries,
          lake_path: lakePath,
          computed_on: today,
          relations,
          journal_id: journalId,
          last_visit_id: lastVisitId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const employerIds = await writeEmployers(tx, session, campaign.id, districtIds)
      await linkLeads(tx, campaign.id)
      const write = { tx, session, shared: [id, campaign.id], districtIds }
      const pairs = await writeRows(write, {
        table: 'dispatch_pair',
        columns: ['user_unit_id', 'firm_id', ...Object.values(STATUS_COLUMNS), ...PAIR_FACTS],
        query: `SELECT p.district, user_unit, firm, ${counted}, ${PAIR_FACTS.join(', ')} FROM pairs p ORDER BY user_unit, firm`,
        cells: ([userUnit, firm, ...rest]) => [employerIds(userUnit), employerIds(firm), ...rest],
      })
      await writePersons(tx, session, { id, campaignId: campaign.id, month: `${month}-01` }, employerIds)
      await writeRows(write, {
        table: 'dispatch_figure',
        columns: [
          'scope',
          ...Object.values(STATUS_COLUMNS),
          'user_units',
          'user_units_split',
          'firms',
          'firms_split',
        ],
        query: `SELECT district, scope, ${counted}, user_unit_all, user_unit_split, firm_all, firm_split FROM figures`,
      })
      await writeRows(write, {
        table: 'dispatch_workforce',
        columns: ['user_unit_id', 'own', 'dispatched'],
        query: 'SELECT district, user_unit, own, dispatched FROM workforce ORDER BY user_unit',
        cells: ([userUnit, ...rest]) => [employerIds(userUnit), ...rest],
      })
      const suspects = await writeRows(write, {
        table: 'dispatch_suspect',
        columns: ['employer_id', 'score', 'insured', 'signs', 'unknown'],
        query: `SELECT d.district, s.employer, s.score, s.insured, s.signs, s.unknown
          FROM suspects s LEFT JOIN employer_districts d ON d.employer = s.employer ORDER BY s.employer`,
        cells: ([employer, ...rest]) => [employerIds(employer), ...rest],
      })
      const findings = await writeRows(write, {
        table: 'dispatch_finding',
        columns: [
          ...['code', 'delivery_id', 'row_number', 'other_delivery_id', 'other_row'],
          ...['user_unit', 'firm', 'id_masked', 'first_day', 'last_day'],
        ],
        query: `SELECT d.district, f.code, f.delivery_id, f.row_number, f.other_delivery_id, f.other_row, u.name, w.name, f.id_masked,
            f.first_day::VARCHAR, f.last_day::VARCHAR
          FROM findings f LEFT JOIN employer_districts d ON d.employer = f.user_unit
          LEFT JOIN employers u ON u.employer = f.user_unit LEFT JOIN employers w ON w.employer = f.firm`,
      })
      const now = { campaignId: campaign.id, runId: id, month: `${month}-01`, today, journalId }
      await refreshTargets(tx, now)
      await noteSplitLines(tx, now)
      // The persons' own file is no part of the transaction: it stands under a name that no other run has.
      await chmod(file, 0o600)
      await rename(file, join(lake, lakePath))
      const counts = { relations, pairs, findings, suspects }
      return {
        answer: { runId: id, ...counts, gone },
        subject: { kind: 'dispatch-run', id: String(id) },
        after: { month, ruleSet, ...counts },
      }
    },
  })
}

const PARTS = [
  'dispatch_pair',
  'dispatch_person',
  'dispatch_workforce',
  'dispatch_suspect',
  'dispatch_figure',
  'dispatch_finding',
] as const

/** @returns the file of the persons that were counted before; null when nothing was */
async function dropMonth(tx: Tx, campaignId: number, month: string): Promise<string | null> {
  const old = await tx
    .selectFrom('dispatch_run')
    .select(['id', 'lake_path'])
    .where('campaign_id', '=', campaignId)
    .where('month', '=', `${month}-01`)
    .executeTakeFirst()
  if (old === undefined) return null
  for (const table of PARTS) await tx.deleteFrom(table).where('run_id', '=', old.id).execute()
  await tx.deleteFrom('dispatch_run').where('id', '=', old.id).execute()
  return old.lake_path
}

type Write = {
  tx: Tx
  session: LakeSession
  shared: readonly number[]
  districtIds: ReadonlyMap<string, number>
}

/** Streams a query's rows into a table; its first column is the code of the district. */
async function writeRows(
  { tx, session, shared, districtIds }: Write,
  rows: {
    table: string
    columns: readonly string[]
    query: string
    cells?: (values: CopyValue[]) => CopyValue[]
  },
): Promise<number> {
  const { table, columns, query, cells = (values) => values } = rows
  async function* lines() {
    for await (const [district, ...values] of streamedRows(session, query)) {
      const districtId = district === null ? null : (districtIds.get(String(district)) ?? null)
      yield [...shared, districtId, ...cells(values)]
    }
  }
  return copyRows(tx, table, ['run_id', 'campaign_id', 'district_id', ...columns], lines())
}

async function countOf(session: LakeSession, table: string): Promise<number> {
  const [row] = await session.rows(`SELECT count(*)::INTEGER AS n FROM ${table}`)
  return Number(row?.n ?? 0)
}
