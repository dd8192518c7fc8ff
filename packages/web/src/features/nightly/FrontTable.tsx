import type { NightlyFrontReport, NightlyRun } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatDuration } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

const marks = { done: 'done', problem: 'overdue', waiting: 'due', failed: 'overdue' } as const

/** One run, front by front: what became of it, its figures before and now, and why where something is wrong. */
export function FrontTable({ run: { fronts } }: { run: NightlyRun }) {
  const { t, pick, language } = useLanguage()
  return (
    <section className="sheet">
      <h2>{t('nightly.last')}</h2>
      <ShortTable
        caption={t('nightly.last')}
        rows={fronts}
        rowKey={({ code }) => code}
        columns={[
          { key: 'front', head: t('nightly.front'), width: 120, cell: ({ title }) => pick(title) },
          {
            key: 'state',
            head: t('nightly.state'),
            width: 110,
            cell: ({ state }) => <StateMark state={marks[state]}>{t(`nightly.${state}`)}</StateMark>,
          },
          {
            key: 'figures',
            head: t('nightly.figures'),
            width: 360,
            cell: (front) => <FrontFigures front={front} />,
          },
          {
            key: 'seconds',
            head: t('nightly.seconds'),
            width: 84,
            number: true,
            cell: ({ seconds }) => formatDuration(language, seconds),
          },
        ]}
      />
    </section>
  )
}

function FrontFigures({ front: { figures, message } }: { front: NightlyFrontReport }) {
  const { pick } = useLanguage()
  return (
    <div className="nightly-figures">
      {figures.map(({ code, title, before, value }) => (
        <span key={code} className={before === null || before === value ? 'soft' : ''}>
          {pick(title)}{' '}
          {before !== null && before !== value && (
            <>
              <Amount value={before} /> →{' '}
            </>
          )}
          <Amount value={value} />
        </span>
      ))}
      {message !== null && <span className="nightly-message">{pick(message)}</span>}
    </div>
  )
}
