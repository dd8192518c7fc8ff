import {
  ANNEX_IDS,
  ANNEX_LAYOUTS,
  type AnnexId,
  type Composition,
  compositionSchema,
  indicatorTable,
  inForceOn,
  type NamedComposition,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'

/** A table that can be asked for: an annex, one that the campaign ships, or one that the city composed. */
export type KnownTable = NamedComposition & {
  source: 'annex' | 'campaign' | 'city'
  /** Its latest edition; 0 for what nobody saved. */
  edition: number
  savedOn: string | null
}

/** Is it the code of an annex? */
export function isAnnexCode(code: string): code is AnnexId {
  return ANNEX_IDS.some((id) => id === code)
}

/** All tables: the five annexes first, then those of the campaign's file, that of its indicators, and those that the city composed, by their codes. */
export async function knownTables(tx: Tx, { id, definition, today }: RunningCampaign): Promise<KnownTable[]> {
  const rows = await tx
    .selectFrom('composed_table')
    .select(['code', 'edition', 'composition', 'saved_on'])
    .distinctOn('code')
    .where('campaign_id', '=', id)
    .orderBy('code')
    .orderBy('edition', 'desc')
    .execute()
  const saved = new Map(rows.map((row) => [row.code, row]))
  const ofIndicators = indicatorTable(definition.indicators, inForceOn(definition.assessments, today))
  const shipped = [...definition.tables, ...(ofIndicators === null ? [] : [ofIndicators])].filter(
    ({ code }) => !saved.has(code),
  )
  return [
    ...ANNEX_IDS.map(
      (code): KnownTable => ({ code, composition: annexComposition(code), ...never('annex') }),
    ),
    ...shipped.map((table): KnownTable => ({ ...table, ...never('campaign') })),
    ...rows.flatMap(({ code, edition, composition, saved_on: savedOn }): KnownTable[] =>
      composition === null
        ? []
        : [{ code, composition: compositionSchema.parse(composition), source: 'city', edition, savedOn }],
    ),
  ]
}

const never = <S extends KnownTable['source']>(source: S) => ({ source, edition: 0, savedOn: null })

/** One table by its code. @throws Refusal `table-not-found` */
export async function knownTable(tx: Tx, campaign: RunningCampaign, code: string): Promise<KnownTable> {
  const table = (await knownTables(tx, campaign)).find((known) => known.code === code)
  if (table === undefined) throw new Refusal('table-not-found', { code })
  return table
}

function annexComposition(id: AnnexId): Composition {
  const { id: _id, number: _number, indicator: _indicator, ...composition } = ANNEX_LAYOUTS[id]
  return composition
}
