/** What was measured of one case in one round. Times are milliseconds, memory bytes. */
export interface Measured {
  /** Of a reply, or of a request's share where many were sent. */
  readonly time: number;
  readonly firstByte: number;
  /** CPU time of the server for a request. */
  readonly cpu: number;
  readonly growth: number;
  readonly stall: number;
  /** Of the same bytes sent ready-made, in the same round. */
  readonly readyMade: { readonly time: number; readonly cpu: number };
  /** Of the reply. */
  readonly bytes: number;
}

/** The figures of one case over all rounds: medians, and the longest stall. */
export interface Figures {
  readonly machines: number;
  readonly state: string;
  readonly case: string;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly perSecond: number;
  readonly instancesPerSecond: number | undefined;
  readonly firstByte: number;
  readonly cpu: number;
  readonly growth: number;
  readonly stall: number;
  /** How many times as long as the ready-made bytes take. */
  readonly timesReadyMade: number;
  /** Requests per second as a share of the ready-made bytes'. */
  readonly shareOfReadyMade: number;
  /** CPU time as a multiple of the ready-made bytes'; it holds where others keep the machine busy. */
  readonly cpuTimesReadyMade: number;
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Condenses the rounds of a case. The ratio is the median of the rounds' ratios, so that a slow round slows both sides. */
export function condense(
  place: Pick<Figures, 'machines' | 'state' | 'case'>,
  rounds: readonly Measured[],
  instances: number | undefined,
): Figures {
  const of = (read: (round: Measured) => number) => median(rounds.map(read));
  const milliseconds = of(({ time }) => time);
  const timesReadyMade = of(({ time, readyMade }) => time / readyMade.time);
  return {
    ...place,
    bytes: of(({ bytes }) => bytes),
    milliseconds,
    perSecond: 1000 / milliseconds,
    instancesPerSecond: instances === undefined ? undefined : (1000 * instances) / milliseconds,
    firstByte: of(({ firstByte }) => firstByte),
    cpu: of(({ cpu }) => cpu),
    growth: of(({ growth }) => growth),
    stall: Math.max(...rounds.map(({ stall }) => stall)),
    timesReadyMade,
    shareOfReadyMade: 1 / timesReadyMade,
    cpuTimesReadyMade: of(({ cpu, readyMade }) => cpu / readyMade.cpu),
  };
}

const mebibytes = (bytes: number): number => Number((bytes / 1024 ** 2).toFixed(1));
const rounded = (value: number): number => Number(value.toPrecision(3));

/** A line of the printed table. */
export const lineOf = (figures: Figures) => ({
  machines: figures.machines,
  state: figures.state,
  case: figures.case,
  ms: rounded(figures.milliseconds),
  'first byte ms': rounded(figures.firstByte),
  'requests/s': Math.round(figures.perSecond),
  'instances/s': figures.instancesPerSecond === undefined ? '' : Math.round(figures.instancesPerSecond),
  'CPU ms': rounded(figures.cpu),
  'growth MiB': mebibytes(figures.growth),
  'stall ms': rounded(figures.stall),
  'times ready-made': rounded(figures.timesReadyMade),
  'share of its rate': rounded(figures.shareOfReadyMade),
  'times its CPU': rounded(figures.cpuTimesReadyMade),
});
