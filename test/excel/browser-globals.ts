/** What every browser has and jest's jsdom does not pass on from Node. Import it first. */

import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
