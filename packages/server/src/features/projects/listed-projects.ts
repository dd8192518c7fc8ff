import { join } from 'node:path'
import { z } from 'zod'
import { type LakeSession, ROWS_FILE, sqlText } from '../../lake/index.ts'

const day = z.string().nullable()
const text = z.string().nullable()
const number = z.coerce.number().int().nonnegative().nullable()

/** A project as the construction authority's list has it. */
export const listedProjectSchema = z.object({
  code: z.string(),
  district: text,
  name: z.string(),
  address: text,
  builder: text,
  contractor: text,
  contractor_code: text,
  category: text,
  state: z.enum(['not-started', 'running', 'stopped', 'finished', 'cancelled']),
  list_cost_cents: number,
  contract_from: day,
  contract_to: day,
  started_on: day,
  permit_number: text,
  permit_on: day,
  peak_workers: number,
  enrol_number: text,
  enrolled_on: day,
  paid_cents: number,
  named_workers: number,
})
export type ListedProject = z.infer<typeof listedProjectSchema>

/**
 * The projects of a list that was just read. A list has thousands of rows at most, so that they are taken into memory; of rows with one
 * code the first one stands.
 */
export async function listedProjects(session: LakeSession, folder: string): Promise<ListedProject[]> {
  const rows = await session.rows(`
    select project_code as code, district, project_name as name, address, builder, employer_name as contractor,
      coalesce(uscc, org_code, registration_number, unit_code_raw) as contractor_code, category, state,
      total_cost as list_cost_cents, contract_from, contract_to, started_on, permit_number, permit_on, peak_workers,
      enrol_number, enrolled_on, premium as paid_cents, named_workers
    from read_parquet(${sqlText(join(folder, ROWS_FILE))})
    qualify row_number() over (partition by project_code order by row_number) = 1
    order by row_number`)
  return z.array(listedProjectSchema).parse(rows)
}

/** A row of the permit office's feed. */
const listedPermitSchema = z.object({
  code: z.string(),
  district: text,
  name: z.string(),
  address: text,
  builder: text,
  contractor: text,
  contractor_code: text,
  cost_cents: number,
  contract_from: day,
  contract_to: day,
  stage: z.enum(['applied', 'issued', 'refused']),
  applied_on: day,
  permit_number: text,
  permit_on: day,
})
export type ListedPermit = z.infer<typeof listedPermitSchema>

/** The rows of a permit office's feed; of rows with one code the last one stands, since the office adds a line for each stage. */
export async function listedPermits(session: LakeSession, folder: string): Promise<ListedPermit[]> {
  const rows = await session.rows(`
    select project_code as code, district, project_name as name, address, builder, employer_name as contractor,
      coalesce(uscc, org_code, registration_number, unit_code_raw) as contractor_code, total_cost as cost_cents, contract_from, contract_to,
      stage, applied_on, permit_number, permit_on
    from read_parquet(${sqlText(join(folder, ROWS_FILE))})
    qualify row_number() over (partition by project_code order by row_number desc) = 1
    order by row_number`)
  return z.array(listedPermitSchema).parse(rows)
}
