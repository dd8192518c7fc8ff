import type { MatchingOverview } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'

type Run = MatchingOverview['earlier'][number]

const states = {
  running: { key: 'matching.stateRunning', mark: 'open' },
  computed: { key: 'matching.stateComputed', mark: 'due' },
  applied: { key: 'matching.stateApplied', mark: 'done' },
  discarded: { key: 'matching.stateDiscarded', mark: 'done' },
  failed: { key: 'matching.stateFailed', mark: 'overdue' },
} as const satisfies Record<Run['state'], unknown>

/** The runs before the last one. */
export function RunHistory({ runs }: { runs: readonly Run[] }) {
  const { t, language } = useLanguage()
  if (runs.length === 0) return null
  const columns: Column<Run>[] = [
    { key: 'run', head: t('matching.run'), width: 90, cell: (run) => t('matching.runName', { run: run.id }) },
    {
      key: 'ledger',
      head: t('matching.ledger'),
      width: 110,
      cell: (run) => (run.ledgerMonth === null ? '—' : formatMonth(language, run.ledgerMonth)),
    },
    { key: 'day', head: t('matching.day'), width: 110, cell: (run) => run.computedOn },
    {
      key: 'state',
      head: t('matching.state'),
      width: 120,
      cell: (run) => <StateMark state={states[run.state].mark}>{t(states[run.state].key)}</StateMark>,
    },
  ]
  return (
    <section className="sheet">
      <h2>{t('matching.history')}</h2>
      <ShortTable
        caption={t('matching.history')}
        columns={columns}
        rows={runs}
        rowKey={(run) => String(run.id)}
      />
    </section>
  )
}
