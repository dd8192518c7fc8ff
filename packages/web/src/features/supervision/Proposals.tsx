import { printPoints } from '@kuomian/campaign'
import type { proposalsSchema, SupervisionProposal } from '@kuomian/contract'
import { Button, Checkbox, Select } from 'antd'
import { useId, useState } from 'react'
import type { z } from 'zod'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { PlanDistrictRound } from './PlanDistrictRound.tsx'

/** The slow and difficult districts with all their reasons; the office chooses among them whom a round goes to. */
export function Proposals({ proposals }: { proposals: z.infer<typeof proposalsSchema> }) {
  const { t, language } = useLanguage()
  const { user, campaign } = useSession()
  const { change } = useAddressSearch()
  const id = useId()
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [isPlanning, setIsPlanning] = useState(false)
  const mayPlan = user.role === 'city' && !campaign.readOnly
  const chosen = proposals.rows.filter(({ districtId }) => !left.has(districtId))
  const toggle = (districtId: number) => {
    const next = new Set(left)
    if (!next.delete(districtId)) next.add(districtId)
    setLeft(next)
  }
  const choice: Column<SupervisionProposal> = {
    key: 'choice',
    head: t('supervision.choose'),
    width: 56,
    cell: ({ districtId, name }) => (
      <Checkbox
        aria-label={t('supervision.chooseOne', { name: name[language] })}
        checked={!left.has(districtId)}
        onChange={() => toggle(districtId)}
      />
    ),
  }
  return (
    <section className="sheet">
      <h2>{t('supervision.proposals')}</h2>
      <div className="supervision-controls">
        <p className="not-on-paper">
          <label htmlFor={id}>{t('supervision.quarter')}</label>
          <Select<string>
            id={id}
            popupMatchSelectWidth={false}
            value={proposals.quarter}
            options={proposals.quarters.map((value) => ({ value, label: value }))}
            onChange={(value) => change({ quarter: value })}
          />
        </p>
        <span className="soft">
          {proposals.edition === null
            ? t('supervision.provisional')
            : t('supervision.fromEdition', { edition: proposals.edition })}
        </span>
        {mayPlan && (
          <Button type="primary" onClick={() => setIsPlanning(true)}>
            {chosen.length === 0
              ? t('supervision.plan')
              : t('supervision.planCount', { count: chosen.length })}
          </Button>
        )}
      </div>
      {proposals.rows.length === 0 ? (
        <EmptyState title={t('supervision.none')} next={t('supervision.noneNext')} />
      ) : (
        <ShortTable
          caption={t('supervision.proposals')}
          rows={proposals.rows}
          rowKey={({ districtId }) => String(districtId)}
          columns={[
            ...(mayPlan ? [choice] : []),
            {
              key: 'district',
              head: t('supervision.district'),
              width: 64,
              cell: ({ name }) => name[language],
            },
            // Why comes before the figures, so that a phone shows it.
            {
              key: 'reasons',
              head: t('supervision.reasons'),
              width: 176,
              cell: ({ reasons }) => (
                <ul className="supervision-reasons">
                  {reasons.map((reason) => (
                    <li key={reason.zh}>{reason[language]}</li>
                  ))}
                </ul>
              ),
            },
            { key: 'rank', head: t('supervision.rank'), number: true, width: 64, cell: ({ rank }) => rank },
            {
              key: 'score',
              head: t('supervision.score'),
              number: true,
              width: 72,
              cell: ({ total }) => printPoints(total),
            },
            {
              key: 'visited',
              head: t('supervision.visited'),
              width: 104,
              cell: ({ visitedOn }) => visitedOn ?? <span className="soft">{t('supervision.never')}</span>,
            },
          ]}
        />
      )}
      {isPlanning && (
        <PlanDistrictRound
          quarter={proposals.quarter}
          proposed={chosen}
          onClose={() => setIsPlanning(false)}
        />
      )}
    </section>
  )
}
