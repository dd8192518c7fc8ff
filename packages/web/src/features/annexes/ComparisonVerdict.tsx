import { lastDayOf } from '@kuomian/campaign'
import type { Annex } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { StateMark } from '../../feedback/StateMark.tsx'
import { formatMonth, formatShare } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'

/** Whether computed and published agree, and by what that was judged. */
export function ComparisonVerdict({ annex }: { annex: Annex }) {
  const { language, t } = useLanguage()
  const { campaign } = useSession()
  const { comparison, publishedMonths } = annex
  if (comparison === null) {
    const [latest] = publishedMonths
    return (
      <p>
        {t('annexes.notPublished', { month: formatMonth(language, annex.asOf.slice(0, 7)) })}{' '}
        {latest === undefined ? (
          t('annexes.publishHow')
        ) : (
          <Link to="/annexes/$annex" params={{ annex: annex.annex }} search={{ asOf: lastDayOf(latest) }}>
            {t('annexes.seePublished', { month: formatMonth(language, latest) })}
          </Link>
        )}
      </p>
    )
  }
  const { by, compared, differences } = comparison
  const count = differences.length
  const rates = by === 'rates'
  const verdict =
    count === 0
      ? t(rates ? 'annexes.equalRates' : 'annexes.equal', { compared })
      : t(rates ? 'annexes.differRates' : 'annexes.differ', { compared, count })
  const share = formatShare(campaign.demoScale ?? 1)
  return (
    <div>
      {compared === 0 ? (
        <p>{t('annexes.noRates')}</p>
      ) : (
        <p>
          <StateMark state={count === 0 ? 'done' : 'due'}>{verdict}</StateMark>
        </p>
      )}
      {rates && <p className="soft">{t('annexes.scaled', { share })}</p>}
    </div>
  )
}
