import { relationFindingCodeSchema, type SplitRate } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** What is wrong with rows of the lists, for who keeps them. */
export function FindingTable({ findings }: { findings: SplitRate['findings'] }) {
  const { t, pick } = useLanguage()
  return (
    <section className="sheet">
      <h2>{t('dispatch.findings')}</h2>
      <ShortTable
        caption={t('dispatch.findings')}
        rows={findings}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'finding',
            head: t('dispatch.finding'),
            width: 200,
            cell: ({ code, title }) => (
              <Link to="/dispatch/findings" search={{ code: relationFindingCodeSchema.safeParse(code).data }}>
                {pick(title)}
              </Link>
            ),
          },
          {
            key: 'rows',
            head: t('dispatch.rows'),
            width: 80,
            number: true,
            cell: ({ rows }) => <Amount value={rows} />,
          },
        ]}
      />
    </section>
  )
}
