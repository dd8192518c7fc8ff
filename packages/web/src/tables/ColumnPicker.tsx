import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useLanguage } from '../language/LanguageProvider.tsx'
import type { Column } from './column.ts'
import type { ColumnChoice } from './useColumnChoice.ts'

/** Lets the reader choose the columns of a table. */
export function ColumnPicker<Row>({
  columns,
  choice,
}: {
  columns: readonly Column<Row>[]
  choice: ColumnChoice<Row>
}) {
  const { t } = useLanguage()
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="column-picker"
          value={[...choice.keys]}
          onChange={(keys) => choice.choose(keys.map(String))}
          options={columns.map(({ key, head, fixed = false }) => ({
            value: key,
            label: head,
            disabled: fixed,
          }))}
        />
      }
    >
      <Button size="small" icon={<SettingOutlined />}>
        {t('tables.columns')}
      </Button>
    </Popover>
  )
}
