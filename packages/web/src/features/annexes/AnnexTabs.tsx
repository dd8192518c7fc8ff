import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { AnnexSearch } from './annexSearch.ts'

const annexes = ['annex-1', 'annex-2', 'annex-3', 'annex-4', 'annex-5'] as const

/** The five annexes; the days go along from one to the next. */
export function AnnexTabs({ current, search }: { current: string; search: AnnexSearch }) {
  const { t } = useLanguage()
  const { finding: _finding, ...days } = search
  return (
    <nav className="annex-tabs not-on-paper" aria-label={t('annexes.choose')}>
      {annexes.map((annex) => (
        <Link
          key={annex}
          to="/annexes/$annex"
          params={{ annex }}
          search={days}
          {...(annex === current ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`annexes.${annex}`)}
        </Link>
      ))}
      <Link to="/tables">{t('composed.title')}</Link>
    </nav>
  )
}
