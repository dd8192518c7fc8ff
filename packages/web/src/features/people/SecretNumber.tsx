import { personUnmaskedSchema } from '@kuomian/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** A masked number; the whole one is shown for a reason, which the journal keeps, until it leaves the screen. */
export function SecretNumber({
  personId,
  what,
  masked,
}: {
  personId: number
  what: 'id' | 'phone'
  masked: string
}) {
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => request(personUnmaskedSchema, 'POST', `/people/${personId}/unmask`, { what, reason }),
    gcTime: 0,
  })
  if (data !== undefined) return <strong className="amount">{data.value}</strong>
  return (
    <span>
      <span className="amount">{masked}</span>
      <Popover
        trigger="click"
        title={t(what === 'id' ? 'people.idNumber' : 'people.phone')}
        content={
          <div>
            <p className="soft">{t('people.unmaskNote')}</p>
            <Input.Search
              aria-label={t('people.reason')}
              placeholder={t('people.reason')}
              maxLength={200}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              onSearch={() => {
                if (reason.trim().length >= 2) mutate()
              }}
              enterButton={t('people.unmask')}
              loading={isPending}
            />
            {error !== null && <ErrorNotice error={error} />}
          </div>
        }
      >
        <Button size="small" type="link">
          {t('people.unmask')}
        </Button>
      </Popover>
    </span>
  )
}
