import { bulletinActSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { periodsOf, ripePeriod } from './periodsOf.ts'

/** Which bulletin a correction is of. */
export type Corrected = { period: string; edition: number; source: 'computed' | 'published' }

/** Drafts the bulletin of a period, or the correction of a published one; then opens it. */
export function DraftBulletin({ corrected, onClose }: { corrected?: Corrected; onClose: () => void }) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const ids = useId()
  const periods = periodsOf(campaign.today)
  const [period, setPeriod] = useState(corrected?.period ?? ripePeriod(periods, campaign.today) ?? '')
  const [source, setSource] = useState(corrected?.source ?? 'computed')
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      request(bulletinActSchema, 'POST', '/bulletins', {
        period,
        source,
        ...(corrected === undefined ? {} : { reason }),
      }),
    onSuccess: async ({ id }) => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['bulletins'] })
      await navigate({ to: '/bulletins/$bulletinId', params: { bulletinId: String(id) } })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t(corrected === undefined ? 'bulletins.draftOne' : 'bulletins.correct')}
      act={t('bulletins.draft')}
      busy={isPending}
      disabled={period === '' || (corrected !== undefined && reason.trim().length < 2)}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={
        corrected === undefined
          ? []
          : [
              { label: t('bulletins.period'), value: period },
              { label: t('bulletins.edition'), value: corrected.edition + 1 },
            ]
      }
    >
      {corrected === undefined && (
        <p className="dialog-field">
          <label htmlFor={`${ids}-period`}>{t('bulletins.period')}</label>
          <Select<string>
            id={`${ids}-period`}
            value={period}
            options={periods.map((value) => ({ value, label: value }))}
            onChange={setPeriod}
          />
        </p>
      )}
      <p className="dialog-field">
        <span id={`${ids}-source`}>{t('bulletins.source')}</span>
        <Segmented<'computed' | 'published'>
          aria-labelledby={`${ids}-source`}
          value={source}
          options={[
            { value: 'computed', label: t('bulletins.computed') },
            { value: 'published', label: t('bulletins.published') },
          ]}
          onChange={setSource}
        />
      </p>
      {corrected !== undefined && (
        <TextField label={t('bulletins.reason')} value={reason} rows={3} onChange={setReason} />
      )}
    </ConfirmWithNumbers>
  )
}
