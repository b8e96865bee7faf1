export type { SimulatorOptions } from './options.ts';
export { type Simulator, startSimulator } from './simulator.ts';
export { startSimulatorThread } from './thread.ts';
