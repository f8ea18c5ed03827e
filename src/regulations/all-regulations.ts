/** The regulations that come with the add-in, by the name under which the command line knows them. The first is the usual one. */

import type { Regulation } from "../core/regulation/regulation";
import { marketingOperations } from "./marketing-operations";
import { small } from "./small";

export const REGULATIONS: readonly { readonly name: string; readonly regulation: Regulation }[] = [
  { name: "marketing", regulation: marketingOperations },
  { name: "small", regulation: small },
];
