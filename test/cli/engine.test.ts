import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const engine = import.meta.resolve('../../src/cli/engine.ts');

it('this V8 knows what it is told', () => {
  const script = `import { optimizeEarly, tuneHeap } from '${engine}'; tuneHeap(); optimizeEarly(); console.log('told');`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'told\n', stderr: '' });
});
