import type { MatchingDiff } from '@kuomian/contract'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useLeadWords } from '../leads/useLeadWords.ts'
import { changeNames } from './changeNames.ts'

type Category = MatchingDiff['categories'][number]
type Part = Category['parts'][number]

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
  const districtName = (code: string | null) =>
    code === null ? t('matching.districts') : (names.get(code) ?? code)
  const columns: Column<Part>[] = [
    { key: 'district', head: t('matching.district'), width: 90, cell: (part) => districtName(part.district) },
    { key: 'class', head: t('matching.class'), width: 140, cell: (part) => words.className(part.leadClass) },
    {
      key: 'leads',
      head: t('matching.leads'),
      unit: t('matching.leadUnit'),
      width: 80,
      number: true,
      cell: (part) => <Amount value={part.leads} />,
    },
    {
      key: 'persons',
      head: t('matching.persons'),
      unit: t('matching.personsUnit'),
      width: 90,
      number: true,
      cell: (part) => <Amount value={part.persons} />,
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
      <ShortTable
        caption={title}
        columns={columns}
        rows={category.parts}
        rowKey={(part) => `${part.district} ${part.leadClass}`}
      />
    </details>
  )
}
