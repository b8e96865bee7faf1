/** The names that a served model knows; requests that use them get further than those that guess. */
export interface Vocabulary {
  readonly namespaces: readonly string[];
  readonly classes: readonly string[];
  /** INSTANCENAME elements. */
  readonly instanceNames: readonly string[];
  readonly properties: readonly string[];
  readonly qualifiers: readonly string[];
  readonly methods: readonly { readonly name: string; readonly parameters: readonly string[] }[];
}

const distinct = (matches: Iterable<RegExpMatchArray>): string[] => [
  ...new Set([...matches].map((match) => match[1] ?? match[0])),
];

/** Gathers the vocabulary of a namespace from replies: classes with their members, and some instances. */
export async function learn(
  namespaces: readonly string[],
  ask: (operation: string, parameters: string) => Promise<string>,
): Promise<Vocabulary> {
  const flag = (name: string) => `<IPARAMVALUE NAME="${name}"><VALUE>TRUE</VALUE></IPARAMVALUE>`;
  const text = await ask('EnumerateClasses', flag('DeepInheritance'));
  const classes = distinct(text.matchAll(/<CLASS NAME="([^"]+)"/g));
  const instanceNames: string[] = [];
  for (const className of classes) {
    const parameter = `<IPARAMVALUE NAME="ClassName"><CLASSNAME NAME="${className}"/></IPARAMVALUE>`;
    const names = distinct(
      (await ask('EnumerateInstanceNames', parameter)).matchAll(/<INSTANCENAME .*?<\/INSTANCENAME>(?!<\/VALUE)/gs),
    );
    instanceNames.push(...names.slice(0, 3));
  }
  const methods = [...text.matchAll(/<METHOD NAME="([^"]+)".*?<\/METHOD>/gs)].map(([whole, name = '']) => ({
    name,
    parameters: distinct(whole.matchAll(/<PARAMETER[.A-Z]* NAME="([^"]+)"/g)),
  }));
  const properties = distinct(text.matchAll(/<PROPERTY[.A-Z]* NAME="([^"]+)"/g));
  const qualifiers = distinct(
    (await ask('EnumerateQualifiers', '')).matchAll(/<QUALIFIER.DECLARATION NAME="([^"]+)"/g),
  );
  return { namespaces, classes, instanceNames: [...new Set(instanceNames)], properties, qualifiers, methods };
}
