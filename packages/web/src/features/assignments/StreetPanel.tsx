import type { StreetLoad } from '@kuomian/contract'
import { Button } from 'antd'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'

const shownStreets = 12

/** Where the leads of the list lie, most expected payers first; a street narrows the list to it. */
export function StreetPanel({
  streets,
  chosen,
}: {
  streets: readonly StreetLoad[]
  chosen: readonly string[]
}) {
  const { t } = useLanguage()
  const { change } = useAddressSearch()
  const named = streets.filter(({ street }) => street !== null)
  if (named.length === 0) return null
  return (
    <section className="sheet">
      <header className="work-panel-head">
        <h2>{t('work.streets')}</h2>
        {chosen.length > 0 && (
          <Button size="small" onClick={() => change({ street: undefined })}>
            {t('work.allStreets')}
          </Button>
        )}
      </header>
      <ShortTable
        caption={t('work.streets')}
        rows={named.slice(0, shownStreets)}
        rowKey={({ street }) => street ?? ''}
        onOpen={({ street }) => change({ street: street ?? undefined })}
        columns={[
          {
            key: 'street',
            head: t('work.street'),
            width: 96,
            cell: ({ street }) =>
              street !== null && chosen.includes(street) ? <strong>{street}</strong> : street,
          },
          {
            key: 'leads',
            head: t('work.open'),
            unit: t('work.leads'),
            width: 72,
            number: true,
            cell: ({ leads }) => <Amount value={leads} />,
          },
          {
            key: 'expected',
            head: t('work.uninsured'),
            unit: t('figures.persons'),
            width: 72,
            number: true,
            cell: ({ expected }) => <Amount value={expected} />,
          },
          {
            key: 'unassigned',
            head: t('work.nobody'),
            width: 88,
            number: true,
            cell: ({ unassigned }) => <Amount value={unassigned} />,
          },
        ]}
      />
      {named.length > shownStreets && (
        <p className="soft">{t('work.streetsNote', { count: shownStreets })}</p>
      )}
    </section>
  )
}
