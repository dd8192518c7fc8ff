import { POLICY_STANDINGS } from '@kuomian/campaign'
import type { CitedPolicy } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useId } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { orderWordsQuery } from './orderQueries.ts'

/** What an order cites: entries of the register with the clause of each; one that is not valid today warns with its reason. */
export function CitationFields({
  cited,
  onChange,
}: {
  cited: readonly CitedPolicy[]
  onChange: (cited: CitedPolicy[]) => void
}) {
  const { t, pick } = useLanguage()
  const ids = useId()
  const { data } = useQuery(orderWordsQuery)
  const policies = data?.policies ?? []
  const choose = (chosen: readonly number[]) =>
    onChange(
      chosen.map((policyId) => cited.find((one) => one.policyId === policyId) ?? { policyId, clause: '' }),
    )
  const state = (clause: string, policyId: number) =>
    onChange(cited.map((one) => (one.policyId === policyId ? { policyId, clause } : one)))
  return (
    <div className="dialog-field">
      <label htmlFor={`${ids}-cited`}>{t('orders.citations')}</label>
      <Select<number[]>
        id={`${ids}-cited`}
        mode="multiple"
        value={cited.map(({ policyId }) => policyId)}
        onChange={choose}
        optionFilterProp="label"
        options={policies.map(({ policyId, number }) => ({ value: policyId, label: number }))}
        style={{ width: '100%' }}
      />
      {cited.map(({ policyId, clause }) => {
        const policy = policies.find((one) => one.policyId === policyId)
        if (policy === undefined) return null
        return (
          <div key={policyId} className="order-citation">
            <span>
              {policy.title === '' ? policy.number : `《${policy.title}》`}{' '}
              {policy.standing !== 'valid' && (
                <StateMark state="due">
                  {pick(POLICY_STANDINGS[policy.standing])} {policy.validTo ?? policy.validFrom}
                </StateMark>
              )}
            </span>
            <Input
              aria-label={t('orders.clauseOf', { number: policy.number })}
              placeholder={t('orders.clause')}
              maxLength={60}
              value={clause}
              onChange={({ target }) => state(target.value, policyId)}
            />
          </div>
        )
      })}
      {data !== undefined && data.unregistered.length > 0 && (
        <p className="soft">{t('orders.unregistered', { numbers: data.unregistered.join('、') })}</p>
      )}
    </div>
  )
}
