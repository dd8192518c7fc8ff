import { foundPersonSchema } from '@kuomian/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Finds the lead of a person by the full ID number, which never enters the address bar (domain §11). */
export function FindPerson() {
  const { t } = useLanguage()
  const [id, setId] = useState('')
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (number: string) => request(foundPersonSchema, 'POST', '/leads/find-person', { id: number }),
  })
  const find = () => {
    if (id.trim() !== '') mutate(id.trim())
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="find-person">
          <p className="soft">{t('leads.findPersonHint')}</p>
          <Input.Search
            aria-label={t('leads.idNumber')}
            autoComplete="off"
            maxLength={18}
            value={id}
            onChange={({ target }) => setId(target.value)}
            onSearch={find}
            enterButton={t('leads.find')}
            loading={isPending}
          />
          {error !== null && <ErrorNotice error={error} />}
          {data?.leads.length === 0 && <p role="status">{t('leads.nobodyFound')}</p>}
          <ul>
            {data?.leads.map((lead) => (
              <li key={lead.id}>
                <Link to="/leads/$leadId" params={{ leadId: String(lead.id) }}>
                  {lead.name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      }
    >
      <Button>{t('leads.findPerson')}</Button>
    </Popover>
  )
}
