import type { ModelView } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { shareText } from './levelFigures.ts'

type Rule = ModelView['blocking'][number]

/** How many pairs each rule proposed, what was left out because a key is too common, and what that may cost. */
export function BlockingTable({ blocking }: { blocking: readonly Rule[] }) {
  const { t, pick } = useLanguage()
  const count = (key: 'pairs' | 'newPairs' | 'cappedKeys' | 'cappedPairs'): Column<Rule> => ({
    key,
    head: t(`models.${key}`),
    width: 72,
    number: true,
    cell: (rule) => <Amount value={rule[key]} />,
  })
  return (
    <section className="sheet">
      <h2>{t('models.blocking')}</h2>
      <p className="models-explained">{t('models.blockingNote')}</p>
      <ShortTable
        caption={t('models.blocking')}
        rows={blocking}
        rowKey={({ name }) => name}
        columns={[
          { key: 'rule', head: t('models.rule'), width: 150, cell: ({ label }) => pick(label) },
          count('pairs'),
          count('newPairs'),
          count('cappedKeys'),
          count('cappedPairs'),
          {
            key: 'cost',
            head: t('models.recallCost'),
            width: 90,
            number: true,
            cell: ({ recallCost }) =>
              recallCost > 0 ? (
                <StateMark state="due">{shareText(recallCost)}</StateMark>
              ) : (
                <span className="amount-zero">0%</span>
              ),
          },
        ]}
      />
    </section>
  )
}
