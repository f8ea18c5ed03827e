/** Refusals as office.js shows them: code and sentence. https://learn.microsoft.com/javascript/api/excel/excel.errorcodes */

import { ModelError } from "../model/model-error";

/** The sentence Excel sends with a code (from the documentation's error table); a refusal may say more. */
const SENTENCES: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403, ApiNotFound: 400, GeneralException: 500, ItemNotFound: 404, ItemAlreadyExists: 409, NotImplemented: 501,
};

/** A refusal of the protocol layer; the model throws ModelError with the same codes. */
export class HostError extends Error {
  constructor(readonly code: string, message?: string) {
    super(message ?? SENTENCES[code] ?? code);
    this.name = "HostError";
  }
}

/** The sentence for a two-dimensional array that does not fit its range. */
export const WRONG_SIZE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
}

/** Any exception as office.js expects it. What is not a refusal is a fault of the host and says so: GeneralException. */
export function toWireError(error: unknown): WireError {
  if (error instanceof HostError || error instanceof ModelError) {
    return { Code: error.code, Message: error.message || SENTENCES[error.code] || error.code, HttpStatusCode: STATUS[error.code] ?? 400 };
  }
  const cause = error instanceof Error ? error.message : String(error);
  return { Code: "GeneralException", Message: `${SENTENCES.GeneralException} (${cause})`, HttpStatusCode: 500 };
}

/** True where the exception is the host's own fault rather than a refusal. */
export function isFault(error: unknown): boolean {
  return !(error instanceof HostError || error instanceof ModelError);
}
