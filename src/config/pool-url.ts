import { faultOfAddress, shown } from './address.ts';

const simulator = 'simulator:';
const forms = 'give https://HOST, http://HOST:PORT, unix:/PATH or simulator:?hosts=4&vms=40&seed=1';

/** How a simulated pool can be sized: the least and the most. The largest one takes minutes and some gigabytes. */
const sizes = { hosts: [1, 1000], vms: [0, 100_000], seed: [0, 999_999_999] } as const;
type SizeName = keyof typeof sizes;
const isSizeName = (name: string): name is SizeName => Object.hasOwn(sizes, name);

/** What is wrong with a size of a simulated pool, or undefined. */
export const faultOfSize = (name: SizeName, text: string): string | undefined => {
  const [least, most] = sizes[name];
  const isGood = /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;
  return isGood ? undefined : `give a whole number from ${least} to ${most}`;
};

/** Whether the pool is the built-in one. */
export const isSimulated = (url: string): boolean => url.startsWith(simulator);

/** The sizes in a good `simulator:?hosts=4&vms=40&seed=1`. */
export const sizesOf = (url: string): Partial<Record<SizeName, number>> =>
  Object.fromEntries([...parametersOf(url)].map(([name, text]) => [name, Number(text)]));

const parametersOf = (url: string) => new URLSearchParams(url.slice(simulator.length));

/** What is wrong with the URL of a pool, or undefined. */
export const faultOfPool = (url: string): string | undefined => {
  if (isSimulated(url)) return faultOfSimulator(url);
  if (/^unix:\/(?!\/[^/])/.test(url)) return undefined;
  return /^https?:\/\//i.test(url) ? faultOfAddress(url, ['https:', 'http:']) : forms;
};

const faultOfSimulator = (url: string): string | undefined => {
  const query = url.slice(simulator.length);
  if (!/^(\?|$)/.test(query)) return forms;
  const parameters = parametersOf(url);
  for (const [name, text] of parameters) {
    if (!isSizeName(name)) return `what is ${shown(name)}? ${forms}`;
    if (parameters.getAll(name).length > 1) return `${name}: give it once`;
    const fault = faultOfSize(name, text);
    if (fault !== undefined) return `${name}: ${fault}`;
  }
  return undefined;
};
