import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with the one line that says it all: `N passed, N failed`, and `, N skipped` where there are any. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed' || state === 'failed') counts[state] += 1
        else counts.skipped += 1
      }
      // A file that could not be loaded, or a suite whose hook broke, has no failed test to count.
      if (!module.ok() && ![...module.children.allTests('failed')].length) counts.failed += 1
    }
    counts.failed += unhandledErrors.length
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    // After the default reporter's own summary, which is written in the same event.
    setImmediate(() => process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`))
  }
}
