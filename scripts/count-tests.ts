import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Adds up the vitest JSON reports under reports/ and closes with the one line that CI reads. */
const directory = 'reports';
let passed = 0;
let failed = 0;
let skipped = 0;
for (const name of readdirSync(directory).filter((file) => file.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(join(directory, name), 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numFailedTestSuites: number;
    success: boolean;
  };
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  if (!report.success && report.numFailedTests === 0) failed += report.numFailedTestSuites || 1;
  skipped += report.numPendingTests;
}
console.log(
  skipped > 0 ? `${passed} passed, ${failed} failed, ${skipped} skipped` : `${passed} passed, ${failed} failed`,
);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
