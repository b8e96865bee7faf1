/* Loaded into a server's process before its own code: tells over the IPC channel how the process has fared. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send) {
  const resolution = 1;
  const delays = monitorEventLoopDelay({ resolution });
  const started = { cpu: process.cpuUsage(), rss: process.memoryUsage.rss(), peak: 0 };
  const sample = () => {
    started.peak = Math.max(started.peak, process.memoryUsage.rss());
  };
  let isSampling = false;
  /** It takes a share of the processor: not before somebody wants to know. */
  const startSampling = () => {
    if (!isSampling) setInterval(sample, 10).unref();
    isSampling = true;
  };
  const cost = () => {
    const { user, system } = process.cpuUsage();
    return { cpu: (user + system) / 1000 };
  };
  const held = () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc');
    for (let n = 0; n < 3; n++) collect();
    const { heapUsed, external } = process.memoryUsage();
    return { bytes: heapUsed + external };
  };
  process.on('message', (/** @type {unknown} */ what) => {
    if (what === 'cost') process.send?.(cost());
    if (what === 'held') process.send?.(held());
    if (what !== 'reset' && what !== 'read') return;
    if (what === 'reset') {
      startSampling();
      delays.reset();
      delays.enable();
      Object.assign(started, { cpu: process.cpuUsage(), rss: process.memoryUsage.rss(), peak: 0 });
    }
    sample();
    const { user, system } = process.cpuUsage(started.cpu);
    process.send?.({
      stall: Math.max(0, delays.max / 1e6 - resolution),
      cpu: (user + system) / 1000,
      growth: started.peak - started.rss,
      rss: process.memoryUsage.rss(),
    });
  });
  process.channel?.unref();
}
