import { FIGURE_MOVES, FOLLOW_UP_STATES, printPercent } from '@kuomian/campaign'
import type { DistrictFinding } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { StepDialog } from '../projects/index.ts'

/** A finding with its day and state, and the figure that it is about: then, now, and whether it moved. */
export function DistrictFindingLine({ finding, isOver }: { finding: DistrictFinding; isOver: boolean }) {
  const { t, pick } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const [isResolving, setIsResolving] = useState(false)
  const mayResolve =
    (user.role === 'city' || user.role === 'district') &&
    !campaign.readOnly &&
    !isOver &&
    finding.state !== null &&
    finding.state !== 'done'
  return (
    <li>
      <p className="supervision-stop">
        {finding.state === null ? (
          <span className="soft">{t('projects.nothingToDo')}</span>
        ) : (
          <StateMark state={finding.state}>{pick(FOLLOW_UP_STATES[finding.state])}</StateMark>
        )}
        <strong>{nameOf(finding.districtId)}</strong>
        <span className="soft">{finding.foundOn}</span>
      </p>
      <p>{finding.finding}</p>
      {finding.dueOn !== null && (
        <p>{t('projects.requirementLine', { day: finding.dueOn, requirement: finding.requirement ?? '' })}</p>
      )}
      <Moved finding={finding} />
      {finding.resolvedOn !== null && (
        <p>{t('projects.resolvedLine', { day: finding.resolvedOn, result: finding.result ?? '' })}</p>
      )}
      {mayResolve && (
        <Button size="small" onClick={() => setIsResolving(true)}>
          {t('projects.resolve')}
        </Button>
      )}
      {isResolving && (
        <StepDialog
          title={`${t('projects.resolve')} · ${nameOf(finding.districtId)}`}
          label={t('projects.resultIs')}
          path={`projects/findings/${finding.id}/resolve`}
          field="result"
          onClose={() => setIsResolving(false)}
        />
      )}
    </li>
  )
}

function Moved({ finding: { indicator, figure, figureNow, move } }: { finding: DistrictFinding }) {
  const { t, pick } = useLanguage()
  if (indicator === null) return null
  if (figure === null) return <p className="soft">{pick(indicator)}</p>
  return (
    <p>
      {t('supervision.figureThen', { indicator: pick(indicator), day: figure.asOf, rate: rateOf(figure) })}
      {move !== null && figureNow !== null && (
        <>
          {move !== 'early' &&
            `，${t('supervision.figureNow', { day: figureNow.asOf, rate: rateOf(figureNow) })}`}{' '}
          <StateMark state={move === 'worse' ? 'overdue' : move === 'better' ? 'done' : 'open'}>
            {pick(FIGURE_MOVES[move])}
          </StateMark>
        </>
      )}
    </p>
  )
}

const rateOf = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
  printPercent({ numerator: BigInt(numerator), denominator: BigInt(denominator) }, 1)
