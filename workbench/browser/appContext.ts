import type { ApiVersion } from '../protocol/apiVersion';
import type { Json, JsonObject } from '../protocol/json';

export interface AppContextOptions {
  readonly controlId: string;
  readonly api: ApiVersion;
  readonly isReadOnly: boolean;
  /** What `Office.context.document.url` says. */
  readonly documentUrl: string;
  /** Excel's own language and that of its dates, e.g. `ja-JP`. */
  readonly locale: string;
  /** Name and JSON text, as they stand in the file. */
  readonly settings: readonly (readonly [name: string, json: string])[];
}

/** office.js knows Excel on the web by this number. */
const EXCEL_WEB = 16;

/** The host's first answer to an add-in: who it is, what it can do, and which document is open. */
export function appContext(options: AppContextOptions): JsonObject {
  return {
    _id: options.controlId,
    _appInstanceId: options.controlId,
    _correlationId: options.controlId,
    _appName: EXCEL_WEB,
    _appVersion: '16.0',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.0.0',
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: options.isReadOnly ? 0 : 1,
    _settings: options.settings.map(([name, json]): Json => [name, json]),
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _requirementMatrix: JSON.stringify({
      ExcelApi: options.api,
      RichApiRuntime: '1.1',
      AddInCommands: '1.1',
      CustomXmlParts: '1.1',
      DialogApi: '1.2',
      Settings: '1.1',
    }),
    _appDomains: [],
    _featureGates: {},
    _wacHostEnvironment: '0',
    _isFromWacAutomation: false,
  };
}

/**
 * What office.js reads from `window.name` to know that it is inside Excel on the web, and with whom it speaks. Must be
 * set before the frame gets its address.
 */
export function frameName(options: {
  readonly conversationId: string;
  readonly controlId: string;
  readonly hostOrigin: string;
  readonly locale: string;
  readonly isDialog: boolean;
}): string {
  const { conversationId, controlId, hostOrigin, locale, isDialog } = options;
  // Type, platform, version, language, correlation, dialog, no telemetry, flags.
  const hostInfo = [
    'Excel',
    'Web',
    '16.01',
    locale,
    controlId,
    isDialog ? 'isDialog' : '',
    'disableLogging',
    '0',
  ];
  return JSON.stringify({
    baseFrameName: `_xdm_${controlId}`,
    serializerVersion: '1',
    flights: '[]',
    hostInfo: hostInfo.join('$'),
    xdmInfo: [conversationId, controlId, hostOrigin].join('|'),
  });
}

/**
 * office.js trusts an https host of its own hostname. Over http it asks its own memory whether a person said yes
 * before: this is that answer, for pages of this hostname only.
 */
export function rememberTrust(storage: Storage, hostname: string): void {
  storage.setItem(`OfficeJSTrustKeyV2_http_${hostname}`, '{"Result":1}');
}
