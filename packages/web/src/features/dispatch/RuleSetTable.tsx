import { DISPATCH_STATUSES } from '@kuomian/campaign'
import type { SplitRate } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

const routes = ['split-account', 'user-account', 'firm-account-recorded', 'firm-account'] as const

/** What each way of paying means under the rules of each time, side by side: the rules are data with their days (R12). */
export function RuleSetTable({ rate: { ruleSet, ruleSets } }: { rate: SplitRate }) {
  const { t, pick } = useLanguage()
  if (ruleSets.length < 2) return null
  return (
    <section className="sheet">
      <h2>{t('dispatch.ruleSets')}</h2>
      <p className="soft">{t('dispatch.ruleSetsNote')}</p>
      <ShortTable
        caption={t('dispatch.ruleSets')}
        rows={[...routes]}
        rowKey={(route) => route}
        columns={[
          {
            key: 'route',
            head: t('dispatch.ruleRoute'),
            width: 190,
            cell: (route) => t(`dispatch.route-${route}`),
          },
          ...ruleSets.map(({ code, title, from, to, routes: meanings }) => ({
            key: code,
            head: pick(title),
            unit: `${t('dispatch.ruleSpan', { from, to: to ?? t('dispatch.ruleOpen') })}${
              code === ruleSet.code ? ` · ${t('dispatch.ruleThis')}` : ''
            }`,
            width: 240,
            cell: (route: (typeof routes)[number]) => pick(DISPATCH_STATUSES[meanings[route]]),
          })),
        ]}
      />
    </section>
  )
}
