/**
 * Tests come in two sizes: `npm test` proves the behaviour with few, `npm run test:full` the figures
 * with many (it sets CEP_TEST_SIZE).
 */
export function runSize({ quick, full }: { quick: number; full: number }): number {
  return process.env.CEP_TEST_SIZE === 'full' ? full : quick
}
