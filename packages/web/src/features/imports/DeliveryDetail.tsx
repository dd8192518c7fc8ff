import { rosterOf } from '@kuomian/campaign'
import { type Delivery, rowErrorsSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ControlSumTable } from './ControlSumTable.tsx'
import { ErrorTable } from './ErrorTable.tsx'
import { WarningTable } from './WarningTable.tsx'

/** A delivery that the reader opened. */
export interface DeliveryDetailProps {
  readonly delivery: Delivery
  /** Refused rows hold personal values: only the office that imports fetches them. */
  readonly mayFetch: boolean
  readonly onClose: () => void
}

/** What came with one delivery: figures, control sums, warnings, refused rows and the workbook that goes back. */
export function DeliveryDetail({ delivery, mayFetch, onClose }: DeliveryDetailProps) {
  const { t, pick } = useLanguage()
  const { id, kind, controlSums, warnings } = delivery
  const hasErrors = mayFetch && delivery.hasRefusedFile
  const { data, error } = useQuery({
    queryKey: ['imports', 'errors', id],
    queryFn: ({ signal }) =>
      request(rowErrorsSchema, 'GET', `/imports/deliveries/${id}/errors`, undefined, { signal }),
    enabled: hasErrors,
  })
  return (
    <Drawer
      open
      size={720}
      onClose={onClose}
      title={`${t('imports.delivery', { id })} · ${pick(rosterOf(kind))}`}
    >
      <div className="imports-detail">
        <p className="imports-file-name">{delivery.fileName}</p>
        <p>
          {t('imports.asOf')} {delivery.asOf} · {t('imports.knownOn')} {delivery.knownOn}
          {delivery.source !== '' && ` · ${t('imports.source')} ${delivery.source}`}
          {delivery.supersedes !== null && ` · ${t('imports.supersedes', { id: delivery.supersedes })}`}
        </p>
        <p>
          <strong>
            {t('imports.equation', {
              in: delivery.rowsIn,
              stored: delivery.rowsStored,
              refused: delivery.rowsRefused,
            })}
          </strong>
        </p>
        {hasErrors && (
          <div>
            <Button href={`/api/imports/deliveries/${id}/refused`}>{t('imports.fetchRefused')}</Button>
          </div>
        )}
        <ControlSumTable kind={kind} sums={controlSums} />
        <WarningTable warnings={warnings} />
        {error !== null && <ErrorNotice error={error} />}
        {data !== undefined && <ErrorTable errors={data.errors} total={data.total} />}
        {warnings.length === 0 && delivery.rowsRefused === 0 && <p>{t('imports.clean')}</p>}
      </div>
    </Drawer>
  )
}
