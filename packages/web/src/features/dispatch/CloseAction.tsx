import { type Enforcement, enforcementClosedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Ends the action that runs, with what is still open in view. */
export function CloseAction({ action: { whole } }: { action: NonNullable<Enforcement['action']> }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const close = useMutation({
    mutationFn: () => request(enforcementClosedSchema, 'POST', '/dispatch/action/close'),
    onSuccess: async () => {
      message.success(t('dispatch.closed'))
      setAsking(false)
      await client.invalidateQueries({ queryKey: ['dispatch'] })
    },
  })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('dispatch.closeAction')}</Button>
      {asking && (
        <ConfirmWithNumbers
          open
          title={t('dispatch.closeAsk')}
          act={t('dispatch.closeAction')}
          danger
          busy={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate()}
          onCancel={() => setAsking(false)}
          numbers={[
            { label: t('dispatch.onList'), value: <Amount value={whole.targets} /> },
            { label: t('dispatch.toCheck'), value: <Amount value={whole.plan.remaining} /> },
            { label: t('dispatch.behindNow'), value: <Amount value={whole.behind} /> },
          ]}
        >
          <p className="soft">{t('dispatch.closeNote')}</p>
        </ConfirmWithNumbers>
      )}
    </>
  )
}
