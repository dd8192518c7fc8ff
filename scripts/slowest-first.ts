import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest on two cores, in seconds of an earlier whole run: those not named here take less than any that is. */
const SECONDS: Readonly<Record<string, number>> = {
  'e2e/src/pages-of-reports.test.ts': 60,
  'e2e/src/pages-of-follow-up.test.ts': 55,
  'e2e/src/phone-visits.test.ts': 45,
  'e2e/src/pages-of-leads.test.ts': 42,
  'e2e/src/first-city.test.ts': 40,
  'e2e/src/phone-cards.test.ts': 30,
  'e2e/src/pages-of-matching.test.ts': 24,
  'e2e/src/withdrawal.test.ts': 23,
  'e2e/src/documents.test.ts': 23,
  'e2e/src/more-pages.test.ts': 22,
  'packages/server/src/demo-story/weeks-of-work.test.ts': 33,
  'packages/server/src/features/matching/compute/compare-rosters.test.ts': 30,
  'packages/server/src/demo-story/play-story.test.ts': 20,
  'packages/server/src/postgres/postgres.test.ts': 18,
  'packages/server/src/features/imports/http/routes.test.ts': 16,
  'packages/server/test/lead-life.test.ts': 16,
  'packages/server/src/features/dispatch/compute/statuses.property.test.ts': 14,
  'packages/server/src/features/matching/apply-run.test.ts': 14,
  'packages/server/src/cli/link/bad-input.test.ts': 13,
  'demo/test/generate-city.test.ts': 13,
  'packages/linkage/test/packed.test.ts': 15,
  'packages/linkage/src/auto/labelled.test.ts': 14,
}

/**
 * Begins the files of each project with those that take longest: by default a fresh clone begins with the largest file, and a slow one that
 * is small keeps a single core busy at the end while the other waits.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config
    const seconds = (file: TestSpecification) => SECONDS[relative(root, file.moduleId)] ?? 0
    const projects = Map.groupBy(await super.sort(files), (file) => file.project.name)
    return [...projects.values()].flatMap((own) => own.toSorted((a, b) => seconds(b) - seconds(a)))
  }
}
