import type { ModelView } from '@kuomian/contract'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** Records that nothing can link, by why, as a share of their side. */
export function UnlinkableTable({ model: { unlinkable, left, right } }: { model: ModelView }) {
  const { t, pick } = useLanguage()
  return (
    <section className="sheet">
      <h2>{t('models.unlinkable')}</h2>
      {unlinkable.length === 0 ? (
        <EmptyState title={t('models.noUnlinkable')} next={t('models.noUnlinkableNext')} />
      ) : (
        <>
          <p className="models-explained">{t('models.unlinkableNote')}</p>
          <ShortTable
            caption={t('models.unlinkable')}
            rows={unlinkable}
            rowKey={({ reason }) => reason}
            columns={[
              { key: 'reason', head: t('models.reason'), width: 140, cell: ({ label }) => pick(label) },
              {
                key: 'left',
                head: t('models.leftSide'),
                width: 120,
                number: true,
                cell: (part) => <Rate numerator={part.left} denominator={left} decimals={2} />,
              },
              {
                key: 'right',
                head: t('models.rightSide'),
                width: 120,
                number: true,
                cell: (part) => <Rate numerator={part.right} denominator={right} decimals={2} />,
              },
            ]}
          />
        </>
      )}
    </section>
  )
}
