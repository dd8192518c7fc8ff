import type { AnnexId } from '../annexes/index.ts'
import type { CivilDay, CivilMonth } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import type { Figure } from '../rates/index.ts'

/** A cell as printed. `text` is empty when nothing stands there; the line is that of the cell, or where it is due. */
export type PublishedCell = { text: string; figure: Figure; line: number }

/** A printed row of an annex. Plain data, fit for JSON. */
export type PublishedRow = {
  /** The unit's code when the campaign knows the name, else the name; the line number for a row without a name. */
  key: string
  /** The name without blanks; empty when it is missing. */
  name: string
  line: number
  serial?: { value: number; line: number }
  /** By column id. A rate is the printed text, with `figure` in units of its last digit (94.3% is 943). */
  cells: Record<string, PublishedCell>
}

/** An annex as printed. Plain data, fit for JSON. */
export type PublishedAnnex = {
  annex: AnnexId
  /** Line of the annex's own heading. */
  line: number
  title: string
  unitLine: { text: string; line: number }
  /** Heads of the columns without blanks, run together as read. */
  headText: string
  headLine: number
  rows: PublishedRow[]
  total?: PublishedRow
  /** Sets of row keys that share a plan, first the row that prints it. */
  planGroups: string[][]
}

type At = { line: number; text: string }

/** What the running text of a notice fixes, with the line it stands on. */
export type PlanStatement = At &
  (
    | { kind: 'annual-target'; wan: string }
    | { kind: 'threshold'; count: number }
    | {
        kind: 'deadline'
        subject: 'inspection' | 'team-roster' | 'other'
        day: CivilDay
        /** The weekday the notice prints, Monday 1 to Sunday 7. */
        statedWeekday?: number
      }
    | { kind: 'monthly-report'; from: CivilMonth; to: CivilMonth; days: number[] }
    | { kind: 'sprint'; title: string; from: CivilMonth; to: CivilMonth; statedDays?: number }
    | { kind: 'priorities'; stated: number; items: { text: string; annex?: number }[] }
    | { kind: 'policy-document'; number: string }
  )

/** Why something of the notice was not taken, or was taken with doubt. */
export type PlanProblemCode =
  | 'NOT_A_PLAN'
  | 'ANNEX_ABSENT'
  | 'MONTH_UNKNOWN'
  | 'TOTAL_ABSENT'
  | 'CELL_MISSING'
  | 'CELL_UNDECIDABLE'
  | 'CELL_UNREADABLE'
  | 'VALUE_LEFT_OVER'
  | 'NAME_MISSING'
  | 'DISTRICT_UNKNOWN'
  | 'DISTRICT_TWICE'
  | 'DISTRICT_ABSENT'

/** A problem of reading, with its place. `refused`: the cell or row is not among the figures; `doubt`: it is. */
export type PlanProblem = {
  code: PlanProblemCode
  effect: 'refused' | 'doubt'
  annex?: AnnexId
  /** Name of the district as printed, or 合计. */
  row?: string
  /** Column id, and its printed head. */
  column?: string
  line: number
  messages: Bilingual
}

/** A published notice as read: its annexes as figures of a month, what its text fixes, and what could not be read. */
export type PublishedPlan = {
  title: string
  year: number | undefined
  /** The month the figures are of. */
  month: CivilMonth | undefined
  annexes: Partial<Record<AnnexId, PublishedAnnex>>
  statements: PlanStatement[]
  problems: PlanProblem[]
}
