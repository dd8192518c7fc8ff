import type { MatchingDiff } from '@kuomian/contract'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useLeadWords } from '../leads/index.ts'
import { changeNames } from './changeNames.ts'
import { useDiffEnds } from './useDiffEnds.ts'

type Category = MatchingDiff['categories'][number]
type Sum = { key: string; leads: number; persons: number }

/** The parts of a change added up by one of their sides. */
function sumsBy(parts: Category['parts'], side: (part: Category['parts'][number]) => string): Sum[] {
  const sums = new Map<string, Sum>()
  for (const part of parts) {
    const sum = sums.get(side(part)) ?? { key: side(part), leads: 0, persons: 0 }
    sums.set(sum.key, { key: sum.key, leads: sum.leads + part.leads, persons: sum.persons + part.persons })
  }
  return [...sums.values()]
}

/** What applying changes, kind by kind; each opens into its districts and classes, with examples. */
export function DiffReview({ diff, applied }: { diff: MatchingDiff; applied: boolean }) {
  const { t } = useLanguage()
  return (
    <section className="sheet">
      <h2>{t(applied ? 'matching.diffApplied' : 'matching.diff')}</h2>
      {diff.categories.length === 0 ? (
        <EmptyState title={t('matching.noDiff')} next={t('matching.noDiffNext')} />
      ) : (
        diff.categories.map((category) => <CategoryParts key={category.category} category={category} />)
      )}
      <Ends ends={diff.ends} />
    </section>
  )
}

function Ends({ ends }: Pick<MatchingDiff, 'ends'>) {
  const { t } = useLanguage()
  const lines = useDiffEnds()(ends)
  if (lines.length === 0) return null
  return (
    <section className="matching-ends" aria-label={t('matching.ends')}>
      <h3>{t('matching.ends')}</h3>
      <p className="matching-explained">{t('matching.endsNote')}</p>
      <dl>
        {lines.map(({ key, label, count }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <Amount value={count} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function CategoryParts({ category }: { category: Category }) {
  const { t, pick, language } = useLanguage()
  const { campaign } = useSession()
  const words = useLeadWords()
  const names = new Map(
    campaign.districts.map((one) => [one.code, language === 'zh' ? one.name : one.nameEn]),
  )
  const districtName = (code: string) => (code === '' ? t('matching.districts') : (names.get(code) ?? code))
  const columns = (head: string, name: (key: string) => string): Column<Sum>[] => [
    { key: 'side', head, width: 90, cell: (sum) => name(sum.key) },
    {
      key: 'leads',
      head: t('matching.leads'),
      unit: t('matching.leadUnit'),
      width: 80,
      number: true,
      cell: (sum) => <Amount value={sum.leads} />,
    },
    {
      key: 'persons',
      head: t('matching.persons'),
      unit: t('matching.personsUnit'),
      width: 90,
      number: true,
      cell: (sum) => <Amount value={sum.persons} />,
    },
  ]
  const title = pick(changeNames[category.category])
  return (
    <details className="matching-change">
      <summary>
        <span>{title}</span>
        <span className="matching-change-figures">
          <Amount value={category.leads} /> <span className="unit">{t('matching.leadUnit')}</span>
        </span>
        <span className="matching-change-figures">
          <Amount value={category.persons} /> <span className="unit">{t('matching.personsUnit')}</span>
        </span>
      </summary>
      <p className="matching-examples">
        {t('matching.examples')}
        {language === 'zh' ? '：' : ': '}
        {category.samples.map((sample) => sample.name).join(language === 'zh' ? '、' : ', ')}
      </p>
      <div className="matching-found">
        <ShortTable
          caption={title}
          columns={columns(t('matching.class'), words.className)}
          rows={sumsBy(category.parts, (part) => part.leadClass)}
          rowKey={(sum) => sum.key}
        />
        <ShortTable
          caption={title}
          columns={columns(t('matching.district'), districtName)}
          rows={sumsBy(category.parts, (part) => part.district ?? '')}
          rowKey={(sum) => sum.key}
        />
      </div>
    </details>
  )
}
