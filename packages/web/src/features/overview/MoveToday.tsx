import { todayMovedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { App, Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'

/** Moves the campaign's today, after saying what that means. */
export function MoveToday() {
  const { language, t } = useLanguage()
  const { campaign } = useSession()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const router = useRouter()
  const field = useId()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState<string | null>(null)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => request(todayMovedSchema, 'POST', '/campaigns/today', { day }),
    onSuccess: async ({ today }) => {
      message.success(t('overview.moved', { day: formatDay(language, today) }))
      setOpen(false)
      // Every figure on every page is of another day now, the header's too.
      await queryClient.invalidateQueries()
      await router.invalidate()
    },
  })
  return (
    <>
      <Button
        onClick={() => {
          reset()
          setDay(null)
          setOpen(true)
        }}
      >
        {t('overview.moveToday')}
      </Button>
      <ConfirmWithNumbers
        open={open}
        title={t('overview.moveAsk')}
        numbers={[{ label: t('overview.moveFrom'), value: formatDay(language, campaign.today) }]}
        act={t('overview.moveAct')}
        danger={day !== null && day < campaign.today}
        disabled={day === null || day === campaign.today}
        busy={isPending}
        error={error}
        onConfirm={() => mutate()}
        onCancel={() => setOpen(false)}
      >
        <p className="dialog-field">
          <label htmlFor={field}>{t('overview.moveTo')}</label>
          <DatePicker
            id={field}
            value={day === null ? null : dayjs(day)}
            defaultPickerValue={dayjs(campaign.today)}
            onChange={(chosen) => setDay(chosen === null ? null : chosen.format('YYYY-MM-DD'))}
          />
        </p>
        <p className="soft">{t('overview.moveForward')}</p>
        <p className="soft">{t('overview.moveBack')}</p>
      </ConfirmWithNumbers>
    </>
  )
}
