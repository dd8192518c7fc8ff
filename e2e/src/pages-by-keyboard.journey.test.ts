import { inject } from 'vitest'
import { testEveryKeyboard } from './every-page.ts'

testEveryKeyboard(inject('cities').first)
