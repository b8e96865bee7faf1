export type Attributes = Readonly<Record<string, string>>;

/** What a document consists of; entities are resolved, CDATA is text, which may come in parts. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(): void;
}
