import { useLanguage } from '../language/LanguageProvider.tsx'

const ghosts = Array.from({ length: 20 }, (_, place) => `ghost-${place}`)

/** Twenty grey rows in the place of those that are being read, so that nothing jumps when they come. */
export function TableSkeleton() {
  const { t } = useLanguage()
  return (
    <div className="table-skeleton">
      <span className="only-heard" role="status">
        {t('tables.loading')}
      </span>
      {ghosts.map((key) => (
        <div key={key} className="table-ghost" />
      ))}
    </div>
  )
}
