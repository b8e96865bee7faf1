export type { CallCounts } from './calls/call-log.ts';
export type { SimulatorOptions, SimulatorTiming } from './options.ts';
export { type Simulator, startSimulator } from './simulator.ts';
export { startSimulatorThread } from './thread.ts';
