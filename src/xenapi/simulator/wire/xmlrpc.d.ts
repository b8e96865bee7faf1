declare module 'xmlrpc/lib/serializer.js' {
  const serializer: {
    serializeMethodCall(method: string, parameters: readonly unknown[]): string;
    serializeMethodResponse(result: unknown): string;
  };
  export = serializer;
}

declare module 'xmlrpc/lib/deserializer.js' {
  import type { Readable } from 'node:stream';

  class Deserializer {
    constructor(encoding?: string);
    protected readonly stack: unknown[];
    protected readonly marks: number[];
    protected value: boolean;
    protected readonly error: Error | null;
    protected onError(error: Error | string): void;
    protected onOpentag(node: object): void;
    protected onClosetag(name: string): void;
    protected endString(text: string): void;
    protected endDateTime(text: string): void;
    protected endStruct(): void;
    deserializeMethodCall(
      stream: Readable,
      callback: (error: Error | null | undefined, method: string, parameters: unknown[]) => void,
    ): void;
  }
  export = Deserializer;
}

declare module 'xmlrpc/lib/customtype.js' {
  class CustomType {
    constructor(raw: string);
    readonly raw: string;
    serialize(node: CustomType.XmlNode): void;
  }
  namespace CustomType {
    interface XmlNode {
      ele(name: string): XmlNode;
      txt(text: string): XmlNode;
    }
  }
  export = CustomType;
}
