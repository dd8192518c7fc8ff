import type { MatchingCounts } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { personClassNames, useLeadWords } from '../leads/index.ts'

type Found = MatchingCounts['byClass'][number]

/** Leads per class in 户 and 人, and beside them what the listed people are to the ledger. */
export function FoundTables({ counts }: { counts: MatchingCounts }) {
  const { t, pick } = useLanguage()
  const words = useLeadWords()
  const units: Column<Found> = {
    key: 'units',
    head: t('matching.units'),
    unit: t('matching.unitsUnit'),
    width: 90,
    number: true,
    cell: (row) => <Amount value={row.units} />,
  }
  const persons: Column<Found> = {
    key: 'persons',
    head: t('matching.persons'),
    unit: t('matching.personsUnit'),
    width: 90,
    number: true,
    cell: (row) => <Amount value={row.persons} />,
  }
  const total = { code: '', units: counts.units, persons: counts.persons }
  const className = (code: string) => (code === '' ? t('matching.total') : words.className(code))
  const personClass = (code: string) => {
    const name = personClassNames.get(code)
    return name === undefined ? code : pick(name)
  }
  return (
    <div className="matching-found">
      <section className="sheet">
        <h2>{t('matching.byClass')}</h2>
        <ShortTable
          caption={t('matching.byClass')}
          columns={[
            { key: 'class', head: t('matching.class'), width: 150, cell: (row) => className(row.code) },
            units,
            persons,
          ]}
          rows={counts.byClass}
          rowKey={(row) => row.code}
          total={total}
        />
      </section>
      <section className="sheet">
        <h2>{t('matching.byPersonClass')}</h2>
        <ShortTable
          caption={t('matching.byPersonClass')}
          columns={[
            {
              key: 'class',
              head: t('matching.personClass'),
              width: 150,
              cell: (row) => personClass(row.code),
            },
            persons,
          ]}
          rows={counts.byPersonClass}
          rowKey={(row) => row.code}
        />
      </section>
    </div>
  )
}
