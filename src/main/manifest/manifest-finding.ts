/** What a check of the manifest needs and says. */

export interface ManifestFinding {
  /** 1-based */
  readonly line: number;
  readonly rule: string;
  /** What was expected and what came. */
  readonly message: string;
}

export interface ManifestContext {
  /** The built manifest: no address of a development machine may be left. */
  readonly isPublished: boolean;
  /** Bytes of an icon by the path of its address ("/assets/icons/icon-16.png"), or null where there is none. */
  readonly readIcon: (path: string) => Uint8Array | null;
  /** Names of functions that the add-in associates (Office.actions.associate). */
  readonly functionNames: readonly string[];
}
