import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Voids a contact, a record or a message, for a reason. */
export function VoidRecord({ path, title }: { path: string; title: string }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const [asks, setAsks] = useState(false)
  const [reason, setReason] = useState('')
  const run = useMutation({
    mutationFn: () => request(z.unknown(), 'POST', path, { reason }),
    onSuccess: async () => {
      setAsks(false)
      await client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  return (
    <>
      <Button size="small" onClick={() => setAsks(true)}>
        {t('people.void')}
      </Button>
      <ConfirmWithNumbers
        open={asks}
        title={t('people.voidAsk')}
        act={t('people.void')}
        danger
        busy={run.isPending}
        disabled={reason.trim().length < 2}
        error={run.error}
        onConfirm={() => run.mutate()}
        onCancel={() => setAsks(false)}
        numbers={[{ label: t('people.chosen'), value: title }]}
      >
        <p className="soft">{t('people.voidNote')}</p>
        <TextField label={t('people.reason')} rows={2} value={reason} onChange={setReason} />
      </ConfirmWithNumbers>
    </>
  )
}
