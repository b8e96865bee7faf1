import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

describe('the generated mapping types', () => {
  it('are those of the model', () => {
    const check = () =>
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate-classes.ts', '--check'], { cwd: root });
    expect(check).not.toThrow();
  });
});
