import { enforcementListSchema, enforcementOpenedSchema } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'

/** Opens the enforcement action, its list counted first. */
export function OpenAction() {
  const { t } = useLanguage()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t('dispatch.openAction')}
      </Button>
      {asking && <OpenActionDialog onClose={() => setAsking(false)} />}
    </>
  )
}

function OpenActionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const { message } = App.useApp()
  const client = useQueryClient()
  const ids = useId()
  const [name, setName] = useState(t('dispatch.actionName'))
  const [deadline, setDeadline] = useState(dayjs(campaign.today).add(60, 'day').format('YYYY-MM-DD'))
  const [suspects, setSuspects] = useState(true)
  const { data: list, error } = useQuery({
    queryKey: ['dispatch', 'action', 'preview', suspects],
    queryFn: ({ signal }) =>
      request(enforcementListSchema, 'POST', '/dispatch/action/preview', { suspects }, { signal }),
    staleTime: 0,
  })
  const open = useMutation({
    mutationFn: () =>
      request(enforcementOpenedSchema, 'POST', '/dispatch/action', { name, deadline, suspects }),
    onSuccess: async ({ targets }) => {
      message.success(t('dispatch.opened', { targets }))
      onClose()
      await client.invalidateQueries({ queryKey: ['dispatch'] })
      await client.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  const numbers =
    list === undefined
      ? []
      : ([
          ['dispatch.onList', list.targets],
          ['dispatch.sideFirm', list.firms],
          ['dispatch.sideUserUnit', list.userUnits],
          ['dispatch.onlySuspects', list.suspects],
          ['dispatch.newLeads', list.newLeads],
          ['dispatch.leftOut', list.leftOut],
        ] as const)
  return (
    <ConfirmWithNumbers
      open
      title={t('dispatch.openAsk')}
      act={t('dispatch.openAction')}
      busy={open.isPending}
      disabled={list === undefined || list.targets === 0 || name.trim().length < 2}
      error={open.error ?? error}
      onConfirm={() => open.mutate()}
      onCancel={onClose}
      numbers={numbers.map(([label, value]) => ({ label: t(label), value: <Amount value={value} /> }))}
    >
      <p className="dialog-field">
        <label htmlFor={`${ids}-name`}>{t('dispatch.actionNameField')}</label>
        <Input
          id={`${ids}-name`}
          value={name}
          maxLength={80}
          onChange={({ target }) => setName(target.value)}
        />
      </p>
      <p className="dialog-field">
        <label htmlFor={`${ids}-deadline`}>{t('dispatch.deadline')}</label>
        <DatePicker
          id={`${ids}-deadline`}
          allowClear={false}
          value={dayjs(deadline)}
          minDate={dayjs(campaign.today).add(1, 'day')}
          onChange={(day) => day !== null && setDeadline(day.format('YYYY-MM-DD'))}
        />
      </p>
      <Checkbox checked={suspects} onChange={({ target }) => setSuspects(target.checked)}>
        {t('dispatch.withSuspects')}
      </Checkbox>
      <p className="soft">{t('dispatch.openNote')}</p>
    </ConfirmWithNumbers>
  )
}
