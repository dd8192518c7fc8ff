import { z } from 'zod'
import { compositionSchema } from '../tables/composition.ts'
import forms from './forms.json' with { type: 'json' }
import type { AnnexId, AnnexLayout } from './layout.ts'

/** The annexes in printed order. */
export const ANNEX_IDS = [
  'annex-1',
  'annex-2',
  'annex-3',
  'annex-4',
  'annex-5',
] as const satisfies readonly AnnexId[]

const formSchema = z.strictObject({
  number: z.int(),
  indicator: z.enum(['LIST-SIZE', 'STOCK', 'COVERAGE', 'FLOW-CUM']),
  composition: compositionSchema,
})

/** The printed forms of the five annexes (R51–R57): compositions as any other table, read from `forms.json`. */
export const ANNEX_LAYOUTS: Readonly<Record<AnnexId, AnnexLayout>> = readForms()

function readForms(): Record<AnnexId, AnnexLayout> {
  const read = z.record(z.enum(ANNEX_IDS), formSchema).parse(forms)
  const layout = (id: AnnexId): AnnexLayout => {
    const { composition, ...facts } = read[id]
    return { ...composition, ...facts, id }
  }
  return {
    'annex-1': layout('annex-1'),
    'annex-2': layout('annex-2'),
    'annex-3': layout('annex-3'),
    'annex-4': layout('annex-4'),
    'annex-5': layout('annex-5'),
  }
}
