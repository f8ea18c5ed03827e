/**
 * The cross-document messages that office.js exchanges with Excel on the web: texts in, texts out. Every request gets an answer,
 * as office.js would wait for ever otherwise.
 */

import { appContext } from "./app-context";
import type { EventEntry } from "./event-messages";
import { storeSettings } from "./objects/settings";
import { HOST_CODE, type EventSink, type WorkbookHost } from "./workbook-host";

export interface XdmOptions {
  /** Id of the pane; also what the client is told its control is called. */
  readonly paneId: string;
  /** See PaneOptions.user; "local" where left out. */
  readonly user?: string;
  readonly conversationId: string;
  /** Origin of the host page, which the client compares. */
  readonly origin: string;
  readonly documentUrl: string;
  /** Carries a message to the pane. It must not call back synchronously. */
  readonly send: (message: string) => void;
  /** Told of notifications such as the pane's focus; ids of office.js's AgaveHostAction. */
  readonly onNotify?: (actionId: number) => void;
}

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: unknown;
  readonly _actionType: number;
  readonly _data: unknown;
}

const REQUEST = 0, RESPONSE = 1;
const INVOKE = 0, REGISTER = 1, UNREGISTER = 2;
const ANSWER = 0, EVENT = 1;
/** Ends the name of the conversation in which the host asks and the pane answers. */
const NOTIFICATIONS = "_ntf";
const RICH_API = 93, LOAD_SETTINGS = 75, SAVE_SETTINGS = 76;
/** Transport-level failure of an action that the host does not know. */
const UNKNOWN_ACTION = -1;

export class XdmHost {
  private readonly detachPane: () => void;
  private readonly unknown = new Set<string>();
  private held: (() => void)[] | null = null;

  constructor(private readonly host: WorkbookHost, private readonly options: XdmOptions) {
    const sink: EventSink = {
      richEvents: (entries) => this.sendEvent("richApiMessage", { ArrayData: entries satisfies readonly EventEntry[] }),
      documentEvent: (name) => this.sendEvent(name, {}),
    };
    this.detachPane = host.attach({ id: options.paneId, user: options.user ?? "local" }, sink);
  }

  /** Takes a message of the pane; what is not a request of this conversation is not for us. */
  receive(text: string): void {
    const message = parse(text);
    if (!message || message._messageType !== REQUEST || message._conversationId !== this.options.conversationId) return;
    // Events that the request itself causes follow its answer.
    this.held = [];
    let data: unknown, code = 0;
    try {
      data = this.answer(message);
      if (data === UNKNOWN) code = UNKNOWN_ACTION;
    } catch (error) {
      data = { Version: 1, Error: HOST_CODE.internalError };
      this.unknown.add(`${message._actionName}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
    }
    this.post(message._actionName, message._correlationId, data === UNKNOWN ? null : data, code, ANSWER);
    const events = this.held;
    this.held = null;
    for (const send of events) send();
  }

  /** Tells the pane of an act of the host, e.g. that Ctrl+F6 brings the focus; ids of office.js's AgaveHostAction. */
  notifyPane(actionId: number): void {
    const { conversationId, origin } = this.options;
    this.options.send(JSON.stringify({
      _messageType: REQUEST, _actionName: "Office_notifyAgave", _conversationId: `${conversationId}${NOTIFICATIONS}`, _correlationId: 0, _origin: origin,
      _data: [actionId], _actionType: INVOKE, _serializerVersion: 1,
    }));
  }

  detach(): void {
    this.detachPane();
  }

  /** Messages that could not be handled, for diagnosis. */
  failures(): readonly string[] {
    return [...this.unknown];
  }

  private answer(message: Message): unknown {
    if (message._actionType === REGISTER || message._actionType === UNREGISTER) return this.register(message);
    switch (message._actionType === INVOKE ? message._actionName : "") {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(this.host, { controlId: this.options.paneId, documentUrl: this.options.documentUrl, settings: [...this.host.workbook.parts.settings] });
      case "ContextActivationManager_notifyHost": return this.notify(message._data);
      case "executeMethod": return this.execute(message._data as ExecuteData);
      default:
        this.unknown.add(message._actionName);
        return UNKNOWN;
    }
  }

  private notify(data: unknown): null {
    if (Array.isArray(data) && typeof data[1] === "number") this.options.onNotify?.(data[1]);
    return null;
  }

  private register(message: Message): unknown {
    const { documentEvents } = this.host.pane(this.options.paneId);
    const count = (documentEvents.get(message._actionName) ?? 0) + (message._actionType === REGISTER ? 1 : -1);
    if (count > 0) documentEvents.set(message._actionName, count);
    else documentEvents.delete(message._actionName);
    return { Error: 0 };
  }

  private execute(data: ExecuteData): unknown {
    switch (data.DdaMethod.DispatchId) {
      case RICH_API: return this.richApi(data.ArrayData ?? []);
      case LOAD_SETTINGS: return { Version: 1, Error: 0, Properties: { Settings: [...this.host.workbook.parts.settings].map(([Name, Value]) => ({ Name, Value })) } };
      case SAVE_SETTINGS: return this.saveSettings(data);
      default:
        this.unknown.add(`executeMethod ${data.DdaMethod.DispatchId}`);
        return { Version: 1, Error: HOST_CODE.noCapability };
    }
  }

  private richApi(array: readonly unknown[]): unknown {
    const reply = this.host.query(this.options.paneId, String(array[4]));
    if (!reply.ok) return { Version: 1, Error: reply.code };
    return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], [reply.body]] };
  }

  private saveSettings(data: ExecuteData): unknown {
    const { workbook } = this.host;
    if (workbook.properties.isReadOnly) return { Version: 1, Error: HOST_CODE.noCapability };
    const settings = new Map(data.DdaSettingsMethod?.Properties ?? []);
    workbook.transact("settings", { kind: "pane", id: this.options.paneId }, () => storeSettings(workbook, settings));
    return { Version: 1, Error: 0 };
  }

  private sendEvent(name: string, data: unknown): void {
    const send = () => this.post(name, 0, data, 0, EVENT);
    if (this.held) this.held.push(send);
    else send();
  }

  private post(actionName: string, correlationId: unknown, data: unknown, errorCode: number, responseType: number): void {
    this.options.send(JSON.stringify({
      _messageType: RESPONSE, _actionName: actionName, _conversationId: this.options.conversationId, _correlationId: correlationId,
      _origin: this.options.origin, _data: data, _errorCode: errorCode, _responseType: responseType, _serializerVersion: 1,
    }));
  }
}

interface ExecuteData {
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly DdaMethod: { readonly DispatchId: number };
}

const UNKNOWN = Symbol("unknown action");

function parse(text: unknown): Message | null {
  if (typeof text !== "string") return null;
  try {
    const message = JSON.parse(text) as Message | null;
    return message !== null && typeof message === "object" ? message : null;
  } catch {
    return null;
  }
}
