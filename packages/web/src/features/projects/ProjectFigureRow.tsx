import type { ProjectFigures } from '@kuomian/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { inTenThousands } from './money.ts'
import type { ProjectSearch } from './projectSearch.ts'

const route = getRouteApi('/signed-in/projects')

/** The answer in numbers: who is not insured, what it would cost, what comes first. */
export function ProjectFigureRow({ figures }: { figures: ProjectFigures }) {
  const { t, pick } = useLanguage()
  const { districtId } = route.useSearch()
  const { uninsured, model, listed, participation } = figures
  const linked = (value: number, show: ProjectSearch['show']) => (
    <Link to="/projects" search={{ districtId, show }}>
      <Amount value={value} />
    </Link>
  )
  const sum = (group: 'new' | 'running', part: 'due' | 'insured') =>
    participation.reduce((all, { groups }) => all + groups[group][part].projects, 0)
  return (
    <div className="figure-pairs">
      <Figure
        label={t('projects.uninsured')}
        note={t('projects.uninsuredNote', { listed, persons: uninsured.persons })}
      >
        {linked(uninsured.projects, undefined)}
      </Figure>
      <Figure
        label={t('projects.cost')}
        note={
          model === null
            ? t('projects.noModel')
            : [
                t('projects.tenThousand'),
                t('projects.byModel', { title: pick(model.title), source: model.source }),
                uninsured.unpriced > 0 && t('projects.unpriced', { count: uninsured.unpriced }),
              ]
                .filter((part) => part !== false)
                .join(' · ')
        }
      >
        {model === null ? <Amount value="not-applicable" /> : inTenThousands(uninsured.premiumCents)}
      </Figure>
      <Figure label={t('projects.flagged')} note={t('projects.flaggedNote')}>
        {linked(figures.flagged, 'flagged')}
      </Figure>
      <Figure label={t('projects.to-verify')}>{linked(figures.toVerify, 'to-verify')}</Figure>
      <Figure label={t('projects.newRate')}>
        <Rate numerator={sum('new', 'insured')} denominator={sum('new', 'due')} decimals={1} />
      </Figure>
      <Figure label={t('projects.runningRate')}>
        <Rate numerator={sum('running', 'insured')} denominator={sum('running', 'due')} decimals={1} />
      </Figure>
    </div>
  )
}
