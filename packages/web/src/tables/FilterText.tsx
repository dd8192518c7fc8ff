import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'

/** How long a pause in typing is taken for its end, in milliseconds. */
const pause = 350

/** A text filter that asks once the reader pauses, and at once on Enter; never while a Chinese word is being composed. */
export function FilterText({
  id,
  hint,
  value,
  onChange,
}: {
  id: string
  hint: string | undefined
  value: string
  onChange: (text: string) => void
}) {
  const [text, setText] = useState(value)
  const composing = useRef(false)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => setText(value), [value])
  useEffect(() => () => clearTimeout(waiting.current), [])

  function ask(next: string, wait: number): void {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => onChange(next.trim()), wait)
  }

  return (
    <Input
      id={id}
      type="search"
      allowClear
      prefix={<SearchOutlined aria-hidden="true" />}
      value={text}
      {...(hint === undefined ? {} : { placeholder: hint })}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={({ currentTarget }) => {
        composing.current = false
        ask(currentTarget.value, pause)
      }}
      onChange={({ target }) => {
        setText(target.value)
        if (!composing.current) ask(target.value, pause)
      }}
      onPressEnter={({ currentTarget }) => ask(currentTarget.value, 0)}
    />
  )
}
