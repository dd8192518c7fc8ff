import { bulletinsIssuedSchema } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Select } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../../api/request.ts'
import { DayInput } from '../../../dialogs/DayInput.tsx'
import { TextField } from '../../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useDistricts } from '../../../session/useDistricts.ts'
import { useSession } from '../../../session/useSession.ts'
import { projectFiguresQuery } from '../projectQueries.ts'

/** Sends bulletins as of a day to the districts that are chosen, or to all, with the figures in view. */
export function IssueBulletins({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const { campaign } = useSession()
  const { all, options } = useDistricts()
  const queryClient = useQueryClient()
  const id = useId()
  const [asOf, setAsOf] = useState(campaign.today)
  const [chosen, setChosen] = useState<string[]>([])
  const [words, setWords] = useState('')
  const { data: figures } = useQuery(projectFiguresQuery(undefined))
  const requirements = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 2)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      request(bulletinsIssuedSchema, 'POST', '/projects/bulletins', {
        asOf,
        ...(chosen.length === 0 ? {} : { districtIds: chosen.map(Number) }),
        ...(requirements.length === 0 ? {} : { requirements }),
      }),
    onSuccess: async ({ rows }) => {
      message.success(t('projects.bulletinsIssued', { count: rows.length }))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['projects'] })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('projects.issueBulletins')}
      act={t('projects.issue')}
      busy={isPending}
      disabled={asOf === ''}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={[
        { label: t('projects.bulletins'), value: chosen.length === 0 ? all.length : chosen.length },
        { label: t('projects.uninsured'), value: figures?.uninsured.projects ?? 0 },
      ]}
    >
      <DayInput label={t('projects.asOf')} value={asOf} onChange={setAsOf} />
      <p className="dialog-field">
        <label htmlFor={id}>{t('projects.bulletinDistricts')}</label>
        <Select
          id={id}
          mode="multiple"
          placeholder={t('projects.allDistricts')}
          value={chosen}
          options={[...options]}
          onChange={setChosen}
        />
      </p>
      <TextField
        label={t('projects.requirements')}
        value={words}
        rows={3}
        most={2000}
        hint={t('projects.requirementsHint')}
        onChange={setWords}
      />
    </ConfirmWithNumbers>
  )
}
