/** Word in a processor's model name → family code (SMBIOS 7.5.2, which CIM_Processor.Family follows); the first that fits. */
const families: readonly (readonly [RegExp, number])[] = [
  [/\bxeon\b/i, 179],
  [/\bepyc\b|\bzen\b|\bryzen\b/i, 107],
  [/\bopteron\b/i, 132],
  [/\bcore\b.*\bi9\b/i, 207],
  [/\bcore\b.*\bi7\b/i, 198],
  [/\bcore\b.*\bi5\b/i, 205],
  [/\bcore\b.*\bi3\b/i, 206],
  [/\bcore\W*(?:tm)?\W*2\b/i, 191],
  [/\batom\b/i, 43],
  [/\bceleron\b/i, 15],
  [/\bpentium\b/i, 11],
  [/\bathlon\b/i, 29],
];

const other = 1;
const unknown = 2;

/** The family of a processor by what it calls itself, if it is known. */
export const processorFamily = (modelName: string | undefined): number =>
  modelName ? (families.find(([word]) => word.test(modelName))?.[1] ?? other) : unknown;

/** The model name of a processor whose family is not in the table. */
export const otherProcessorFamily = (modelName: string | undefined): string | null =>
  processorFamily(modelName) === other ? (modelName ?? null) : null;
