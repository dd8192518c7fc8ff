import type { ModelView } from '@kuomian/contract'
import { formatBits, formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'

type Drift = NonNullable<ModelView['drift']>
type Move = Drift['moved'][number]

/** What the model learned otherwise than in the run before: a jump means that the rosters have changed. */
export function DriftTable({ model }: { model: ModelView }) {
  const { t, pick, language } = useLanguage()
  const { drift, comparisons } = model
  const named = (move: Move) => {
    const comparison = comparisons.find(({ name }) => name === move.comparison)
    const level = comparison?.levels.find(({ name }) => name === move.level)
    return {
      comparison: comparison === undefined ? move.comparison : pick(comparison.label),
      level: level === undefined ? move.level : pick(level.label),
    }
  }
  const number = { width: 90, number: true, unit: t('models.bits') }
  const columns: Column<Move>[] = [
    { key: 'comparison', head: t('models.comparison'), width: 120, cell: (move) => named(move).comparison },
    { key: 'level', head: t('models.levelHead'), width: 120, cell: (move) => named(move).level },
    { key: 'before', head: t('models.beforeHead'), ...number, cell: ({ before }) => formatBits(before) },
    { key: 'now', head: t('models.now'), ...number, cell: ({ now }) => formatBits(now) },
    { key: 'move', head: t('models.move'), ...number, cell: ({ before, now }) => formatBits(now - before) },
  ]
  return (
    <section className="sheet">
      <h2>{t('models.drift')}</h2>
      {drift === null ? (
        <p className="soft">{t('models.noBefore')}</p>
      ) : (
        <>
          <p className="models-explained">
            {t(drift.moved.length === 0 ? 'models.steady' : 'models.moved', {
              run: drift.runId,
              day: formatDay(language, drift.trainedOn),
              largest: drift.largest.toFixed(1),
            })}
          </p>
          {drift.moved.length > 0 && (
            <ShortTable
              caption={t('models.drift')}
              columns={columns}
              rows={drift.moved}
              rowKey={({ comparison, level }) => `${comparison} ${level}`}
            />
          )}
        </>
      )}
    </section>
  )
}
