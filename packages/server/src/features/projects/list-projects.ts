import { type ProjectVerificationState, verificationRank } from '@kuomian/campaign'
import type { ProjectPage, ProjectRow, projectPageQuerySchema } from '@kuomian/contract'
import type { z } from 'zod'
import type { Tx } from '../../db/index.ts'
import { permitsOf, termsOf } from './project-facts.ts'
import { type ProjectSetting, projectRow } from './project-row.ts'

type Query = z.output<typeof projectPageQuerySchema>

/**
 * All projects that the reader may see, with what each would pay today. A city has some thousands: how a project stands and what it owes is
 * told by the rules of the campaign alone, so that they are read whole rather than told a second time in SQL.
 */
export async function projectRows(
  tx: Tx,
  setting: ProjectSetting,
  districtId: number | undefined,
  onList = true,
): Promise<ProjectRow[]> {
  let query = tx
    .selectFrom('project')
    .selectAll()
    .where('gone_on', onList ? 'is' : 'is not', null)
    .orderBy('id')
  if (districtId !== undefined) query = query.where('district_id', '=', districtId)
  const projects = await query.execute()
  const terms = await termsOf(tx, 'all')
  const permits = await permitsOf(tx, 'all')
  return projects.map((project) =>
    projectRow(project, { term: terms.get(project.id), permit: permits.get(project.id) }, setting),
  )
}

/** One page of the register: those without insurance dearest first, those to verify in the order of what comes first. */
export async function listProjects(
  tx: Tx,
  setting: ProjectSetting,
  { districtId, show, group, text, after, limit }: Query,
): Promise<ProjectPage> {
  const words = text?.toLowerCase() ?? ''
  const rows = (await projectRows(tx, setting, districtId, show !== 'gone'))
    .filter((row) => shows[show](row))
    .filter((row) => group === undefined || row.group === group)
    .filter(({ name, code, contractor }) =>
      [name, code, contractor ?? ''].some((cell) => cell.toLowerCase().includes(words)),
    )
    .sort(orders[show])
  const start = after === undefined ? 0 : startAfter(rows, after)
  const page = rows.slice(start, start + limit)
  const last = page.at(-1)
  const next = last !== undefined && start + limit < rows.length ? `${last.id}-${start + limit}` : null
  return { rows: page, next }
}

/** The place after a project; where somebody's act took it off the list meanwhile, the place that it had. */
function startAfter(rows: readonly ProjectRow[], after: string): number {
  const [id, place] = after.split('-').map(Number)
  const found = rows.findIndex((row) => row.id === id)
  return found === -1 ? (place ?? 0) - 1 : found + 1
}

/** Should be insured, and is not. */
export const isUninsured = ({ group, isInsured }: ProjectRow): boolean => group !== null && !isInsured

/** Its place in what is to be verified next, or null. */
export const rankOf = (row: ProjectRow & { verification: ProjectVerificationState }): number | null =>
  verificationRank(row, row.verification)

const everything = (): boolean => true
const shows = {
  uninsured: isUninsured,
  'to-verify': (row) => rankOf(row) !== null,
  flagged: ({ flag }) => flag !== null,
  gone: everything,
  all: everything,
} satisfies Record<Query['show'], (row: ProjectRow) => boolean>

type Order = (one: ProjectRow, other: ProjectRow) => number
const byCode: Order = (one, other) =>
  one.code < other.code ? -1 : one.code > other.code ? 1 : one.id - other.id
const dearest: Order = (one, other) =>
  (other.premiumCents ?? -1) - (one.premiumCents ?? -1) ||
  (other.costCents ?? -1) - (one.costCents ?? -1) ||
  byCode(one, other)
const byRank: Order = (one, other) => (rankOf(one) ?? 9) - (rankOf(other) ?? 9) || dearest(one, other)
const orders = {
  uninsured: dearest,
  'to-verify': byRank,
  flagged: dearest,
  gone: byCode,
  all: byCode,
} satisfies Record<Query['show'], Order>
