/** What office.js is told about the application when it starts. */

import type { WorkbookHost } from "./workbook-host";

/** _appName of Excel on the web. */
const EXCEL_WEB = 16;
const READ_WRITE = 1;
const READ_ONLY = 0;
const INSERTED = 1;
const TASK_PANE = 1;

export interface AppContextOptions {
  readonly controlId: string;
  readonly documentUrl: string;
  /** [key, JSON text] */
  readonly settings: readonly (readonly [string, string])[];
}

export function appContext(host: WorkbookHost, options: AppContextOptions): Readonly<Record<string, unknown>> {
  return {
    _id: options.controlId, _appInstanceId: `${options.controlId}-instance`,
    _appName: EXCEL_WEB, _appVersion: "16.0", _appMinorVersion: 0, _hostFullVersion: "16.0.17000.10000",
    _appUILocale: host.locale, _dataLocale: host.locale,
    _docUrl: options.documentUrl, _clientMode: host.workbook.properties.isReadOnly ? READ_ONLY : READ_WRITE,
    _settings: options.settings, _reason: INSERTED, _osfControlType: TASK_PANE, _eToken: "", _correlationId: "host",
    // A text of texts: as numbers 1.10 would come out as 1.1.
    _requirementMatrix: JSON.stringify(host.requirementSets),
    _addinName: "", _appDomains: [], _featureGates: {}, _wacHostEnvironment: "0", _initialDisplayMode: 0,
  };
}
