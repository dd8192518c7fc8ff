import type { ModelView } from '@kuomian/contract'
import { formatBits, formatCount } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { SideScroll } from '../../tables/SideScroll.tsx'
import { shareText, weightReach } from './levelFigures.ts'
import { ShareBar } from './ShareBar.tsx'
import { WeightBar } from './WeightBar.tsx'

type Comparison = ModelView['comparisons'][number]

/** Every level of every comparison: how often matches and others agree so, and what that weighs, as bars on one scale. */
export function LevelTable({ model: { comparisons } }: { model: ModelView }) {
  const { t } = useLanguage()
  const reach = weightReach(comparisons)
  const heads = ['level', 'weight', 'm', 'u', 'pairs', 'before'] as const
  const numbers = new Set<string>(['pairs', 'before'])
  return (
    <section className="sheet">
      <h2>{t('models.levels')}</h2>
      <p className="models-explained">{t('models.levelsNote')}</p>
      <SideScroll label={t('models.levels')}>
        <table className="short-table models-levels">
          <caption className="only-heard">{t('models.levels')}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className={numbers.has(head) ? 'number' : ''}>
                  {t(`models.${head}Head`)}
                </th>
              ))}
            </tr>
          </thead>
          {comparisons.map((comparison) => (
            <Rows key={comparison.name} comparison={comparison} reach={reach} />
          ))}
        </table>
      </SideScroll>
    </section>
  )
}

function Rows({ comparison, reach }: { comparison: Comparison; reach: number }) {
  const { t, pick } = useLanguage()
  return (
    <tbody>
      <tr className="models-comparison">
        <th scope="rowgroup" colSpan={6}>
          {pick(comparison.label)}
        </th>
      </tr>
      {comparison.levels.map((level) => (
        <tr key={level.name}>
          <th scope="row">
            {pick(level.label)}
            {level.byFrequency && (
              <span className="soft" title={t('models.byFrequencyNote')}>
                {t('tables.inBrackets', { text: t('models.byFrequency') })}
              </span>
            )}
          </th>
          <td>
            <WeightBar bits={level.weight} reach={reach} unlearned={t('models.unlearned')} />
          </td>
          <td>
            <ShareBar share={level.m} text={shareText(level.m)} kind="m" />
          </td>
          <td>
            <ShareBar share={level.u} text={shareText(level.u)} kind="u" />
          </td>
          <td className="number">{formatCount(level.pairs)}</td>
          <td className="number soft">
            {level.weightBefore === null ? '—' : formatBits(level.weightBefore)}
          </td>
        </tr>
      ))}
    </tbody>
  )
}
