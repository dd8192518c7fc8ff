import { z } from 'zod'
import { ANNEX_IDS, ANNEX_LAYOUTS, type AnnexColumn, type AnnexId } from '../annexes/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { bilingualSchema } from '../districts/index.ts'
import { type FormWords, fillWords } from '../tables/index.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/**
 * A form that districts fill in where figures still come by hand (domain §10.1): which columns of which annex, for which months, and by which
 * day of the month after. Plans are the office's and are no part of it.
 */
export const reportFormSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  title: bilingualSchema,
  from: month,
  to: month,
  /** The day of the month after the reported one; the last day where that month has none. */
  dueDay: z.int().min(1).max(31),
  /** What happens when the day is not a working day (domain §4.3). */
  roll: z.enum(['stay', 'next', 'previous']),
  parts: z
    .array(
      z
        .strictObject({ annex: z.enum(ANNEX_IDS), columns: z.array(z.string()).min(1) })
        .refine(({ annex, columns }) => columns.every((id) => isDelivered(annex, id)), {
          error: 'a column that the annex lacks, or its plan',
        }),
    )
    .min(1),
})

/** A form that districts fill in by hand. */
export type ReportForm = z.infer<typeof reportFormSchema>

function isDelivered(annex: AnnexId, id: string): boolean {
  return ANNEX_LAYOUTS[annex].columns.some((column) => column.id === id && column.kind !== 'plan')
}

/** One place of a form. */
export type ReportField = {
  /** Annex and column: `annex-4.issuedUnits`. */
  id: string
  annex: AnnexId
  column: AnnexColumn
  label: Bilingual
  /** A rate may be left out; what is given is held against the figures (R57). */
  isRate: boolean
  /** Counted since January, or since the first batch: it never falls. */
  isCumulative: boolean
}

/** The places of a form in their order; `{month}` in heads is the month that is reported. */
export function reportFields(form: ReportForm, words: FormWords): ReportField[] {
  return form.parts.flatMap(({ annex, columns }) => {
    const layout = ANNEX_LAYOUTS[annex]
    return layout.columns
      .filter(({ id }) => columns.includes(id))
      .map((column) => ({
        id: fieldId(annex, column.id),
        annex,
        column,
        label: {
          zh: `附件${layout.number} ${headOf(column, 'zh', words)}`,
          en: `Annex ${layout.number}, ${headOf(column, 'en', words)}`,
        },
        isRate: column.kind === 'rate',
        isCumulative:
          column.kind === 'count' && (layout.indicator === 'FLOW-CUM' || layout.indicator === 'COVERAGE'),
      }))
  })
}

/** The id of the place of a column. */
export function fieldId(annex: AnnexId, column: string): string {
  return `${annex}.${column}`
}

function headOf({ group, head }: AnnexColumn, language: 'zh' | 'en', words: FormWords): string {
  const text = group === undefined ? head[language] : `${group[language]}/${head[language]}`
  return fillWords(text, words)
}
