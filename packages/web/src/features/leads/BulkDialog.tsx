import { type BulkAct, bulkAnswerSchema, bulkPreviewSchema, type LeadSelection } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Select } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { useFollowUpNumbers } from '../follow-ups/index.ts'
import { actWords } from './actWords.ts'

/** Asks before an act on many leads: how many it touches, why, and for a transfer, to whom. */
export function BulkDialog({
  act,
  selection,
  onClose,
  onDone,
}: {
  act: BulkAct
  selection: LeadSelection
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLanguage()
  const { user } = useSession()
  const { options: districts } = useDistricts()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const ids = useId()
  const [reason, setReason] = useState('')
  const numbersOf = useFollowUpNumbers()
  const [to, setTo] = useState<string | null>(null)
  const preview = useQuery({
    queryKey: ['leads', 'bulk', act, selection],
    queryFn: ({ signal }) =>
      request(bulkPreviewSchema, 'POST', '/leads/bulk/preview', { act, selection }, { signal }),
    staleTime: 0,
  })
  const run = useMutation({
    mutationFn: () =>
      request(bulkAnswerSchema, 'POST', '/leads/bulk', {
        act,
        selection,
        ...(act === 'issue' ? {} : { reason }),
        ...(act === 'transfer' ? { toDistrictId: Number(to) } : {}),
      }),
    onSuccess: async (answer) => {
      message.success(t('leads.done', answer))
      onDone()
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
      await queryClient.invalidateQueries({ queryKey: ['batches'] })
    },
  })
  const counts = preview.data
  const complete = (act === 'issue' || reason.trim().length >= 2) && (act !== 'transfer' || to !== null)
  return (
    <ConfirmWithNumbers
      open
      title={t(actWords[act].ask)}
      act={t(actWords[act].act)}
      danger={act === 'withdraw'}
      busy={run.isPending}
      disabled={!complete || counts === undefined || counts.leads === 0}
      error={run.error ?? preview.error}
      onConfirm={() => run.mutate()}
      onCancel={onClose}
      numbers={
        counts === undefined
          ? []
          : [
              { label: t('leads.chosen'), value: t('leads.leadCount', { count: counts.chosen }) },
              {
                label: t('leads.possible'),
                value: <CountPair units={counts.units} persons={counts.persons} />,
              },
              { label: t('leads.skipped'), value: <Amount value={counts.chosen - counts.leads} /> },
              ...numbersOf('ends', counts.ends),
            ]
      }
    >
      {act === 'transfer' && (
        <p className="dialog-field">
          <label htmlFor={`${ids}-to`}>{t('leads.toDistrict')}</label>
          <Select<string>
            id={`${ids}-to`}
            value={to}
            onChange={setTo}
            options={districts.filter(({ value }) => value !== String(user.districtId))}
          />
        </p>
      )}
      {act !== 'issue' && (
        <TextField
          label={t('leads.reason')}
          rows={3}
          hint={t('leads.reasonHint')}
          value={reason}
          onChange={setReason}
        />
      )}
    </ConfirmWithNumbers>
  )
}
