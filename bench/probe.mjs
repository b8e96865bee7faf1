/* Loaded into a server's process before its own code: tells over the IPC channel how the process has fared. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send) {
  const resolution = 1;
  const delays = monitorEventLoopDelay({ resolution });
  const started = { cpu: process.cpuUsage(), rss: process.memoryUsage.rss(), peak: 0 };
  const sample = () => {
    started.peak = Math.max(started.peak, process.memoryUsage.rss());
  };
  setInterval(sample, 10).unref();
  process.on('message', (/** @type {unknown} */ what) => {
    if (what !== 'reset' && what !== 'read') return;
    if (what === 'reset') {
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
