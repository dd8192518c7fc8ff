import { CALL_HOURS } from '@kuomian/campaign'
import { type CallLists, callListsMadeSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, InputNumber, Select } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Makes the call lists of a day: for which officers, how many calls an hour. */
export function MakeCallLists({ lists: { day, due, colleagues, officers } }: { lists: CallLists }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const client = useQueryClient()
  const ids = useId()
  const [asks, setAsks] = useState(false)
  const [chosen, setChosen] = useState<number[]>(colleagues.slice(0, 1).map(({ id }) => id))
  const [perHour, setPerHour] = useState(8)
  const make = useMutation({
    mutationFn: () =>
      request(callListsMadeSchema, 'POST', '/people/calls', { day, officerIds: chosen, perHour }),
    onSuccess: async (made) => {
      message.success(t('people.made', made))
      setAsks(false)
      await client.invalidateQueries({ queryKey: ['people', 'calls'] })
    },
  })
  const begun = officers.some(({ done }) => done > 0)
  return (
    <>
      <Button
        type={officers.length === 0 ? 'primary' : 'default'}
        disabled={begun}
        onClick={() => setAsks(true)}
      >
        {t('people.makeLists')}
      </Button>
      <ConfirmWithNumbers
        open={asks}
        title={t('people.makeAsk', { day })}
        act={t('people.makeLists')}
        busy={make.isPending}
        disabled={chosen.length === 0 || due === 0}
        error={make.error}
        onConfirm={() => make.mutate()}
        onCancel={() => setAsks(false)}
        numbers={[
          { label: t('people.dueByThen'), value: <Amount value={due} /> },
          {
            label: t('people.room'),
            value: <Amount value={chosen.length * perHour * CALL_HOURS.length} />,
          },
        ]}
      >
        <p className="dialog-field">
          <label htmlFor={`${ids}-officers`}>{t('people.officers')}</label>
          <Select<number[]>
            id={`${ids}-officers`}
            mode="multiple"
            value={chosen}
            onChange={setChosen}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </p>
        <p className="dialog-field">
          <label htmlFor={`${ids}-hour`}>{t('people.perHour')}</label>
          <InputNumber<number>
            id={`${ids}-hour`}
            min={1}
            max={30}
            value={perHour}
            onChange={(value) => setPerHour(value ?? 8)}
          />
        </p>
      </ConfirmWithNumbers>
    </>
  )
}
