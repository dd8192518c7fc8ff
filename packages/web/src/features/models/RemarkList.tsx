import type { ModelView } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { remarkWords } from './remarkWords.ts'

/** What training found worth saying, in its own words. */
export function RemarkList({ model: { remarks, runId, comparisons, outcome } }: { model: ModelView }) {
  const { t, pick } = useLanguage()
  if (runId === null) return null
  const isScored = outcome.linked + outcome.waiting + outcome.below > 0
  return (
    <section className="sheet">
      <h2>{t('models.remarks')}</h2>
      {remarks.length === 0 ? (
        <p className="page-answer">
          <StateMark state="done">{t(isScored ? 'models.noRemarks' : 'models.nothingScored')}</StateMark>
        </p>
      ) : (
        <ul className="models-remarks">
          {remarks.map((remark) => (
            <li key={`${remark.code} ${remark.zh}`}>{remarkWords(pick(remark), comparisons, pick)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
