import { type LeadPerson, unmaskedSchema } from '@kuomian/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** A masked ID number; the full one is shown for a reason, which the journal keeps, until the row leaves the screen. */
export function IdNumber({ person, mayUnmask }: { person: LeadPerson; mayUnmask: boolean }) {
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => request(unmaskedSchema, 'POST', `/lead-persons/${person.id}/unmask`, { reason }),
    gcTime: 0,
  })
  if (data !== undefined) return <span className="amount">{data.id}</span>
  return (
    <span className="id-number">
      <span className="amount">{person.idMasked}</span>
      {mayUnmask && person.canUnmask && (
        <Popover
          trigger="click"
          title={t('leads.unmaskTitle', { name: person.name })}
          content={
            <div className="find-person">
              <p className="soft">{t('leads.unmaskNote')}</p>
              <Input.Search
                aria-label={t('leads.reason')}
                placeholder={t('leads.reason')}
                maxLength={200}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
                onSearch={() => {
                  if (reason.trim().length >= 2) mutate()
                }}
                enterButton={t('leads.unmask')}
                loading={isPending}
              />
              {error !== null && <ErrorNotice error={error} />}
            </div>
          }
        >
          <Button size="small" type="link">
            {t('leads.unmask')}
          </Button>
        </Popover>
      )}
    </span>
  )
}
