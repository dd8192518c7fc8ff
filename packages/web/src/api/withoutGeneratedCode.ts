import { z } from 'zod'

// The pages' content security policy forbids generated code, which zod would otherwise try for every object schema as
// it is declared. So this is imported before the first schema.
z.config({ jitless: true })
