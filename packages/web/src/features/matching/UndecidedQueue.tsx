import type { UndecidedLead } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useLeadWords } from '../leads/index.ts'
import { undecidedQuery } from './matchingQueries.ts'

const doneSchema = z.object({ id: z.number() })

/** The queue 待定区县: leads whose district no rule decides, each with the way to decide it. */
export function UndecidedQueue({ mayAct }: { mayAct: boolean }) {
  const { t } = useLanguage()
  const words = useLeadWords()
  const { data } = useQuery(undecidedQuery)
  const [chosen, setChosen] = useState<UndecidedLead | null>(null)
  const columns: Column<UndecidedLead>[] = [
    { key: 'name', head: t('matching.name'), width: 200, cell: (lead) => lead.name },
    { key: 'class', head: t('matching.class'), width: 130, cell: (lead) => words.className(lead.leadClass) },
    {
      key: 'persons',
      head: t('matching.persons'),
      unit: t('matching.personsUnit'),
      width: 80,
      number: true,
      cell: (lead) => <Amount value={lead.persons} />,
    },
    {
      key: 'codes',
      head: t('matching.codes'),
      width: 200,
      cell: (lead) => Object.values(lead.codes).flat().join(' '),
    },
  ]
  const empty = data !== undefined && data.leads.length === 0
  return (
    <section className="sheet">
      <h2>{t('matching.undecided')}</h2>
      {empty ? (
        <EmptyState title={t('matching.noUndecided')} next={t('matching.noUndecidedNext')} />
      ) : (
        <>
          <p className="matching-explained">{t('matching.undecidedNote')}</p>
          <ShortTable
            caption={t('matching.undecided')}
            columns={columns}
            rows={data?.leads ?? []}
            rowKey={(lead) => String(lead.id)}
            {...(mayAct ? { onOpen: setChosen } : {})}
          />
        </>
      )}
      {chosen !== null && <DecideDistrict lead={chosen} onClose={() => setChosen(null)} />}
    </section>
  )
}

function DecideDistrict({ lead, onClose }: { lead: UndecidedLead; onClose: () => void }) {
  const { t, language } = useLanguage()
  const { campaign } = useSession()
  const client = useQueryClient()
  const [districtId, setDistrictId] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const decide = useMutation({
    mutationFn: () =>
      request(doneSchema, 'POST', `/matching/undecided/${lead.id}/district`, { districtId, reason }),
    onSuccess: async () => {
      await client.invalidateQueries()
      onClose()
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('matching.decideTitle', { name: lead.name })}
      numbers={[
        { label: t('matching.found'), value: <CountPair units={lead.units} persons={lead.persons} /> },
      ]}
      act={t('matching.decide')}
      busy={decide.isPending}
      disabled={districtId === null || reason.trim().length < 2}
      error={decide.error}
      onConfirm={() => decide.mutate()}
      onCancel={onClose}
    >
      <div className="matching-form">
        <Select
          aria-label={t('matching.district')}
          placeholder={t('matching.district')}
          showSearch={{ optionFilterProp: 'label' }}
          value={districtId}
          onChange={setDistrictId}
          options={campaign.districts.map((one) => ({
            value: one.id,
            label: language === 'zh' ? one.name : one.nameEn,
          }))}
        />
        <Input
          aria-label={t('matching.reason')}
          placeholder={t('matching.reasonHint')}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </ConfirmWithNumbers>
  )
}
